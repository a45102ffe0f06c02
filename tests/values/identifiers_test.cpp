// Identifiers, normalised, and what only looks like one.
#include <gtest/gtest.h>

#include "facts/values/identifiers.hpp"
#include "tests/values/quantities_reading.hpp"

namespace selaras {
namespace {

std::string identifiers(const std::string& text, const std::string& code) {
  const Article article = article_of(text, code);
  const Language& words = language(code);
  const Text read = read_text(article, words);
  std::string shown;
  for (const Identifier& identifier : read_identifiers(article, read, words)) {
    shown += (shown.empty() ? "" : "; ") + identifier.value + "|" + quote(text, identifier.range);
  }
  return shown;
}

TEST(Identifiers, are_read_and_normalised) {
  const struct {
    std::string code, text, found;
  } table[] = {
      {"id", "mobil bernopol B 1234 XYZ", "B1234XYZ|B 1234 XYZ"},
      {"id", "truk dengan pelat D-8118-FI", "D8118FI|D-8118-FI"},
      {"id", "sepeda motor AB 3021 KL itu", "AB3021KL|AB 3021 KL"},
      {"id", "mobil Mercedes S 600 itu", ""},
      {"id", "mobil bernopol S 600", "S600|S 600"},
      {"id", "Pasal 12 B UU Korupsi", "Pasal 12B|Pasal 12 B"},
      {"id", "Pasal 12 A Budi", "Pasal 12|Pasal 12"},
      {"id", "Pasal 12 B juncto Pasal 15", "Pasal 12B|Pasal 12 B; Pasal 15|Pasal 15"},
      {"id", "Pasal 12 B, lalu", "Pasal 12B|Pasal 12 B"},
      {"id", "Keputusan Menteri Nomor 210.K/30/DJB/2017 itu", "Kepmen 210/2017|Keputusan Menteri Nomor 210.K/30/DJB/2017"},
      {"id", "Keputusan Menteri Nomor 210. Kini", "Kepmen 210|Keputusan Menteri Nomor 210"},
      {"id", "di KM 18+1/2 arah", "KM 18+1/2|KM 18+1/2"},
      {"id", "helikopter PK-ABC jatuh", "PK-ABC|PK-ABC"},
      {"id", "penerbangan GA 402 tujuan Medan", "GA402|GA 402"},
      {"id", "UU Nomor 11 Tahun 2008", "UU 11/2008|UU Nomor 11 Tahun 2008"},
      {"id", "Perpres No. 7/2021", "Perpres 7/2021|Perpres No. 7/2021"},
      {"id", "Undang-Undang Nomor 5 Tahun 1999", "UU 5/1999|Undang-Undang Nomor 5 Tahun 1999"},
      {"id", "Pasal 31 ayat (2) huruf b", "Pasal 31 ayat 2 huruf b|Pasal 31 ayat (2) huruf b"},
      {"id", "Pasal 340 KUHP", "Pasal 340 KUHP|Pasal 340 KUHP"},
      {"id", "perkara nomor 77/Pid.B/2023/PN Sby", "77/PID.B/2023/PN|77/Pid.B/2023/PN"},
      {"id", "sesuai PMK-48/PMK.02/2021 itu", "PMK 48/2021|PMK-48/PMK.02/2021"},
      {"id", "di KM 92 arah Jakarta", "KM 92|KM 92"},
      {"id", "Km 01+200", "KM 01+200|Km 01+200"},
      {"id", "RT 07/RW 02", "RT 7 RW 2|RT 07/RW 02"},
      {"id", "RT/RW 003/011", "RT 3 RW 11|RT/RW 003/011"},
      {"id", "RT 5", "RT 5|RT 5"},
      {"id", "pada 6,12 LS dan 107,4 BT", "6.12S 107.4E|6,12 LS dan 107,4 BT"},
      {"en", "flight QZ8501", "QZ8501|QZ8501"},
      {"en", "the helicopter, registration N-ABC", ""},
      {"en", "Article 5 was invoked", "Article 5|Article 5"},
  };
  for (const auto& row : table) EXPECT_EQ(identifiers(row.text, row.code), row.found) << row.text;
}

TEST(Identifiers, near_misses) {
  for (const std::string text :
       {"jalur P3K dibuka", "varian K15B", "Kelas B 120 siswa", "ponsel 0812-3456-7890", "jarak 92 km", "skor B 12",
        "pasal karet", "Rp 90 juta untuk KM 45 ribu", "motor Yamaha F1 ZR", "UU ITE", "RT setempat"}) {
    EXPECT_EQ(identifiers(text, "id"), "") << text;
  }
}

TEST(Identifiers, their_numbers_are_no_quantities) {
  EXPECT_EQ(summary("Pasal 31 ayat 2 mengatur 12 hal", "id"), "12|hal|12 hal");
  EXPECT_EQ(summary("truk B 9012 UXY memuat 3 ton", "id"), "3|ton|3 ton");
}

}  // namespace
}  // namespace selaras
