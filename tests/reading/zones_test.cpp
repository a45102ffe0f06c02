// Zones of whole pages, line by line, and publication lines.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "selaras/calendar.hpp"
#include "selaras/facts.hpp"

namespace selaras {
namespace {

const char* name_of(Zone zone) {
  constexpr const char* names[] = {"headline", "dateline", "lead", "body", "caption", "related", "boilerplate"};
  return names[static_cast<int>(zone)];
}

/// "zone: text" for each block; long texts are cut.
std::vector<std::string> blocks_of(const Article& article) {
  constexpr std::size_t enough = 28;
  std::vector<std::string> blocks;
  for (const Block& block : article.blocks) {
    const std::string text = article.text.substr(block.range.begin, block.range.end - block.range.begin);
    blocks.push_back(std::string(name_of(block.zone)) + ": " + text.substr(0, enough));
  }
  return blocks;
}

using Blocks = std::vector<std::string>;

TEST(Zones, indonesian_page) {
  const Article article = make_article("a", R"(•

logo

Bus Cahaya Timur Tabrak Truk di Tol Cipali, Tiga Tewas

Selasa, 03 Maret 2026 - 07:15 WIB
loading...
Bus Cahaya Timur Tabrak...
Petugas mengevakuasi bus yang menabrak truk. Foto/Dok. Polres
A A A
SUBANG - Bus Cahaya Timur menabrak truk di Tol Cipali pada Senin (2/3/2026) malam.

Polisi menyebut sembilan orang menjadi korban.

Baca juga: Jalur Pantura Kembali Padat Setelah Libur Panjang

Sopir bus masih diperiksa di Polres Subang.

Warga Cirebon Gelar Doa Bersama Untuk Korban Banjir

Truk sudah dipindahkan ke bahu jalan.
Halaman :
Copyright © 2026 Harian Contoh
)");
  EXPECT_EQ(article.language, "id");
  EXPECT_EQ(blocks_of(article), (Blocks{
                                    "boilerplate: •",
                                    "boilerplate: logo",
                                    "headline: Bus Cahaya Timur Tabrak Truk",
                                    "dateline: Selasa, 03 Maret 2026 - 07:1",
                                    "boilerplate: loading...",
                                    "boilerplate: Bus Cahaya Timur Tabrak...",
                                    "caption: Petugas mengevakuasi bus yan",
                                    "boilerplate: A A A",
                                    "dateline: SUBANG -",
                                    "lead: Bus Cahaya Timur menabrak tr",
                                    "body: Polisi menyebut sembilan ora",
                                    "related: Baca juga: Jalur Pantura Kem",
                                    "body: Sopir bus masih diperiksa di",
                                    "related: Warga Cirebon Gelar Doa Bers",
                                    "body: Truk sudah dipindahkan ke ba",
                                    "boilerplate: Halaman :",
                                    "boilerplate: Copyright © 2026 Harian Con",
                                }));
  ASSERT_TRUE(article.published);
  EXPECT_EQ(to_civil(article.published->day), (CivilDate{2026, 3, 3}));
  EXPECT_EQ(article.published->minute, 7 * 60 + 15);
  EXPECT_EQ(article.published->utc_offset, 7 * 60);
  EXPECT_EQ(article.published->weekday, 1);
}

struct StampCase {
  const char* line;
  const char* language;
  CivilDate date;
  int minute;   // -1: none
  int offset;   // -1: none
  int weekday;  // -1: none
};

TEST(Zones, publication_lines) {
  const StampCase table[] = {
      {"Senin, 02 Maret 2026 - 11:49 WIB", "id", {2026, 3, 2}, 709, 420, 0},
      {"2 Maret 2026 22:38 WITA", "id", {2026, 3, 2}, 1358, 480, -1},
      {"  • Kamis, 5 Maret 2026, 10:42 WIB", "id", {2026, 3, 5}, 642, 420, 3},
      {"Harian.com- 05/03/2026, 13:40 WIB", "id", {2026, 3, 5}, 820, 420, -1},
      {"Jum'at, 6 Maret 2026 - 04.26 WIT", "id", {2026, 3, 6}, 266, 540, 4},
      {"Ahad, 8 Maret 2026", "id", {2026, 3, 8}, -1, -1, 6},
      {"Senin 8 Maret 2026 | 21.05 WIB", "id", {2026, 3, 8}, 1265, 420, 0},  // the weekday is wrong, and kept
      {"Diterbitkan 8 Maret 2026 pukul 21:05 WIB", "id", {2026, 3, 8}, 1265, 420, -1},
      {"SITI AMINAH • Rabu, 4 Mar 2026", "id", {2026, 3, 4}, -1, -1, 2},
      {"Published: March 3, 2026 at 4:05 pm EST", "en", {2026, 3, 3}, 965, -300, -1},
      {"Published: March 3, 2026 at 4:05 p.m. EST", "en", {2026, 3, 3}, 965, -300, -1},
      {"3 March 2026", "en", {2026, 3, 3}, -1, -1, -1},
      {"Tuesday, March 3rd, 2026 12:10 AM", "en", {2026, 3, 3}, 10, -1, 1},
      {"Posted Mar. 3, 2026 | Updated Mar. 5, 2026", "en", {2026, 3, 3}, -1, -1, -1},
      {"2026-03-03 08:00 UTC", "en", {2026, 3, 3}, 480, 0, -1},
      {"03/04/2026", "en", {2026, 3, 4}, -1, -1, -1},
      {"03/04/2026", "id", {2026, 4, 3}, -1, -1, -1},
  };
  for (const auto& row : table) {
    const std::string body = "\nSatu Judul Berita yang Pendek\n\n" + std::string(row.line) + "\n\nIni paragraf pertama dari tulisan yang panjang sekali.\n";
    const Article article = make_article("a", body, row.language);
    ASSERT_TRUE(article.published) << row.line;
    const Published& published = *article.published;
    EXPECT_EQ(to_civil(published.day), row.date) << row.line;
    EXPECT_EQ(published.minute.value_or(-1), row.minute) << row.line;
    EXPECT_EQ(published.utc_offset.value_or(-1), row.offset) << row.line;
    EXPECT_EQ(published.weekday.value_or(-1), row.weekday) << row.line;
    EXPECT_EQ(published.weekday_range.empty(), row.weekday < 0) << row.line;
    EXPECT_FALSE(published.range.empty());
    ASSERT_GE(article.blocks.size(), 3u) << row.line;
    EXPECT_EQ(article.blocks[1].zone, Zone::dateline) << row.line;
  }
}

TEST(Zones, no_publication_line) {
  const char* const table[] = {
      "Rapat itu berlangsung pada 3 Maret 2026 di gedung lama.",
      "Copyright © 2026 Harian Contoh",
      "30 Februari 2026",
      "Maret 2026",
      "Jadwal lengkap pertandingan 3 Maret 2026",
  };
  for (const char* line : table) {
    const std::string body = "Satu Judul Berita yang Pendek\n\n" + std::string(line) + "\n\nIni paragraf pertama dari tulisan yang panjang sekali.\n";
    EXPECT_FALSE(make_article("a", body, "id").published) << line;
  }
}

TEST(Zones, updated_line_is_second_choice) {
  const std::string head = "Satu Judul Berita yang Pendek\n\n", tail = "\n\nIni paragraf pertama dari tulisan yang panjang sekali.\n";
  const std::string updated = "Diperbarui 9 Maret 2026, 10:00 WIB\n";
  const Article both = make_article("a", head + updated + "\n5 Maret 2026, 09:00 WIB" + tail, "id");
  ASSERT_TRUE(both.published);
  EXPECT_EQ(to_civil(both.published->day), (CivilDate{2026, 3, 5}));
  const Article only = make_article("a", head + updated + tail, "id");
  ASSERT_TRUE(only.published);
  EXPECT_EQ(to_civil(only.published->day), (CivilDate{2026, 3, 9}));
}

TEST(Zones, datelines) {
  const struct {
    const char* line;
    const char* dateline;  // empty: none
  } table[] = {
      {"JAKARTA, HARIAN.com - Polisi menangkap dua orang pada Senin malam.", "JAKARTA, HARIAN.com -"},
      {"JAKARTA, HARIAN.com- Polisi menangkap dua orang pada Senin malam.", "JAKARTA, HARIAN.com-"},
      {"Bandarlampung (ANTARA) - Polisi menangkap dua orang pada Senin malam.", "Bandarlampung (ANTARA) -"},
      {"MOSKOW – Polisi menangkap dua orang pada Senin malam.", "MOSKOW –"},
      {"Warta-Daring.com -Beberapa waktu lalu dua orang ditangkap di sana.", "Warta-Daring.com -"},
      {"TACOMA, Wash. — Police arrested two men there on Monday night.", "TACOMA, Wash. —"},
      {"SPRINGFIELD, Ill. (AP) -- Police arrested two men there on Monday night.", "SPRINGFIELD, Ill. (AP) --"},
      {"Banda Aceh - Polisi menangkap dua orang pada Senin malam.", "Banda Aceh -"},
      {"LAMPUNG SELATAN-Kecelakaan terjadi di jalan tol pada Senin malam.", "LAMPUNG SELATAN-"},
      {"Harian.com, Bandung Sebuah bus menabrak truk pada Senin malam di sana.", "Harian.com, Bandung"},
      {"Pertemuan antara Rusia - Ukraina berlangsung empat jam di kota itu.", ""},
      {"Polisi menangkap dua orang - satu di antaranya perempuan - kemarin.", ""},
      {"Kereta Jakarta-Bandung berhenti dua jam pada Senin malam.", ""},
      {"\"Kami menunggu - lama sekali,\" kata seorang warga di sana.", ""},
  };
  for (const auto& row : table) {
    const Article article = make_article("a", std::string("Satu Judul Berita yang Pendek\n\n") + row.line + "\n");
    ASSERT_GE(article.blocks.size(), 2u) << row.line;
    const Block& block = article.blocks[1];
    const std::string found = block.zone != Zone::dateline ? "" : article.text.substr(block.range.begin, block.range.end - block.range.begin);
    EXPECT_EQ(found, row.dateline) << row.line;
    EXPECT_EQ(article.blocks.back().zone, Zone::lead) << row.line;
  }
}

TEST(Zones, a_dash_may_end_the_page) {
  std::string text = "Jalan Arung Ditutup\n\n";
  for (int k = 0; k < 4; ++k) text += "petugas menutup jalan itu karena air\nyang meluap belum surut juga\ndari jalan raya\n\n";
  text += "Jalan Raya Arung\nSUBANG\n-";
  const Article article = make_article("a", text, "id");
  ASSERT_FALSE(article.blocks.empty());
  EXPECT_LE(article.blocks.back().range.end, article.text.size());
}

TEST(Zones, single_sentences_are_text) {
  for (const char* text : {"Bus itu menabrak truk di Tol Cipali, Senin (2/3/2026).", "Tiga orang tewas"}) {
    const Article article = make_article("a", text);
    ASSERT_EQ(article.blocks.size(), 1u) << text;
    EXPECT_EQ(article.blocks[0].zone, Zone::lead) << text;
    EXPECT_EQ(article.blocks[0].range, (TextRange{0, static_cast<std::uint32_t>(std::string(text).size())})) << text;
  }
}

TEST(Zones, links) {
  const struct {
    const char* middle;
    Blocks blocks;
  } table[] = {
      // A colon says that the title is on the next line.
      {"Baca juga:\nJalan Rusak di Subang Segera Diperbaiki\nPolisi masih menunggu hasil pemeriksaan itu.",
       {"related: Baca juga:", "related: Jalan Rusak di Subang Segera", "body: Polisi masih menunggu hasil "}},
      // Without one the article goes on.
      {"Baca Juga\nPolisi masih menunggu hasil pemeriksaan itu.", {"related: Baca Juga", "body: Polisi masih menunggu hasil "}},
      {"Simak juga Video: Detik-detik Bus Terguling\nPolisi masih menunggu hasil pemeriksaan itu.",
       {"related: Simak juga Video: Detik-deti", "body: Polisi masih menunggu hasil "}},
      // Glued into a line, up to the next sentence.
      {"Sopir diperiksa polisi.Baca JugaJalan Rusak di Subang Segera Diperbaiki Polisi masih menunggu hasil itu.",
       {"body: Sopir diperiksa polisi.", "related: Baca JugaJalan Rusak di Suba", "body: Polisi masih menunggu hasil "}},
      {"Sopir diperiksa polisi. Baca juga: Kapan Jalan Rusak Diperbaiki? Polisi masih menunggu hasil itu.",
       {"body: Sopir diperiksa polisi.", "related: Baca juga: Kapan Jalan Rusak", "body: Polisi masih menunggu hasil "}},
      // Words that only look like a link.
      {"Warga baca juga berita itu di koran pagi.", {"body: Warga baca juga berita itu d"}},
      {"SCROLL TO CONTINUE WITH CONTENT\nPolisi masih menunggu hasil pemeriksaan itu.",
       {"boilerplate: SCROLL TO CONTINUE WITH CONT", "body: Polisi masih menunggu hasil "}},
  };
  for (const auto& row : table) {
    const Article article =
        make_article("a", std::string("Satu Judul Berita\n\nBus itu menabrak truk di jalan tol pada Senin malam.\n") + row.middle + "\nTruk sudah dipindahkan petugas ke bahu jalan.\n", "id");
    Blocks blocks = blocks_of(article);
    ASSERT_GT(blocks.size(), 3u) << row.middle;
    blocks.erase(blocks.begin(), blocks.begin() + 2);
    blocks.pop_back();
    Blocks expected;
    for (std::string block : row.blocks) expected.push_back(block.substr(0, block.find(':') + 2 + 28));
    EXPECT_EQ(blocks, expected) << row.middle;
  }
}

// Titles of other articles below the text: what stands between and after them is the page's, unless it is a sentence or an item.
TEST(Zones, titles_below_the_text_take_the_page_along) {
  const std::string text = "Satu Judul Berita\n\nBus itu menabrak truk di jalan tol pada Senin malam.\n\nSkor: 3,35\n\nForm Penilaian\n\n",
                    titles = "Jalan Rusak di Subang Segera Diperbaiki Pemerintah\n\nHarga Cabai di Pasar Induk Naik Lagi\n\n",
                    more = "Warga Karangsari Panen Raya Padi Organik\n\n", tail = "Redaksi: surel ke bagian redaksi, informasi pemasangan iklan hubungi bagian usaha dan pemasaran kami\n";
  const auto zones = [](const std::string& page) {
    std::string all;
    for (const std::string& block : blocks_of(make_article("a", page, "id"))) all += block.substr(0, block.find(':')) + " ";
    return all;
  };
  EXPECT_EQ(zones(text + titles + more + tail), "headline lead body boilerplate related related related boilerplate ");
  // Two titles may be subheadings.
  EXPECT_EQ(zones(text + titles + tail), "headline lead body body related related body ");
}

TEST(Zones, blocks_are_ordered_and_leave_only_white_space) {
  const char* const table[] = {"", "\n\n", "a", "(((", "A\n\nB\n", "Baca juga:", "- - -\n—", "1\n2\n3", "JAKARTA -", "X.Baca JugaYz", "Senin, 02 Maret 2026"};
  for (const char* text : table) {
    const Article article = make_article("a", text);
    std::uint32_t at = 0;
    for (const Block& block : article.blocks) {
      EXPECT_LE(at, block.range.begin) << text;
      EXPECT_LT(block.range.begin, block.range.end) << text;
      EXPECT_EQ(article.text.substr(at, block.range.begin - at).find_first_not_of(" \t\r\n"), std::string::npos) << text;
      at = block.range.end;
    }
    EXPECT_EQ(article.text.substr(at).find_first_not_of(" \t\r\n"), std::string::npos) << text;
  }
}

}  // namespace
}  // namespace selaras
