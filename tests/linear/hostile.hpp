// Texts that are hostile to readers: families of one pattern without end, each made to any length.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace selaras {

enum class HostileFormat { plain, html, markdown, records };

struct HostileFamily {
  std::string_view name;
  HostileFormat format = HostileFormat::plain;
  std::string_view before;   // once
  std::string_view pattern;  // again and again, up to the length asked for
  std::string_view after;    // once
};

inline const std::vector<HostileFamily>& hostile_families() {
  using enum HostileFormat;
  static const std::vector<HostileFamily> families = {
      {"digits", plain, "Ada ", "7", " orang."},
      {"numbers with dots", plain, "Versi ", "1.", "0"},
      {"numbers apart", plain, "Skor ", "12 ", "."},
      {"ones and thousands", plain, "", "1,000 ", ""},
      {"weekdays", plain, "", "Senin ", ""},
      {"weekdays and brackets", plain, "", "Senin (", ""},
      {"parentheses", plain, "Ada ", "(", ""},
      {"brackets in brackets", plain, "", "(a)", ""},
      {"capitals", plain, "", "A B C ", ""},
      {"capitals with stops", plain, "", "A. B. ", ""},
      {"names", plain, "Hari ini ", "Budi Santoso Hadi ", ""},
      {"names by joiners", plain, "Kementerian ", "Kelautan dan ", "Perikanan"},
      {"offices", plain, "", "Ketua Umum ", ""},
      {"offices and commas", plain, "", "Menteri, ", ""},
      {"quotes", plain, "", "\"", ""},
      {"quoted words", plain, "", "\"ya\" ", ""},
      {"dashes", plain, "", "-", ""},
      {"dashes apart", plain, "", "- ", ""},
      {"words by hyphens", plain, "", "kata-", "kata"},
      {"number words", plain, "", "dua ratus ", ""},
      {"scales", plain, "", "juta ribu ", ""},
      {"tens", plain, "", "satu puluh ", ""},
      {"spoken numbers", plain, "The committee of ", "twenty and one hundred ", ""},
      {"slashes", plain, "", "31/12/", ""},
      {"dates by hyphens", plain, "", "1 Maret - ", ""},
      {"months", plain, "", "Mei ", ""},
      {"years", plain, "Tahun ", "2019-2020-", ""},
      {"clock times", plain, "pukul ", "07.30-", ""},
      {"durations", plain, "", "2 jam 30 menit ", ""},
      {"money", plain, "", "Rp5.000-", ""},
      {"ranges", plain, "antara ", "5 sampai ", ""},
      {"bounds", plain, "", "lebih dari sekitar ", ""},
      {"ages", plain, "", "Budi (45), ", ""},
      {"addresses", plain, "", "RT 01/RW 02 ", ""},
      {"laws", plain, "", "Pasal 1 ayat (2) UU ", ""},
      {"plates", plain, "mobil ", "B 1234 XYZ ", ""},
      {"stops", plain, "", ". ", ""},
      {"ellipses", plain, "", "… ", ""},
      {"one long word", plain, "", "abcdefgh", ""},
      {"one long name", plain, "Di A", "badian", " datang."},
      {"one long word of names", plain, "Di ", "RatnaBudi", " datang."},
      {"one long word in capitals", plain, "", "ABCDEFGH", ""},
      {"letters beyond ASCII", plain, "", "éàü", ""},
      {"curly apostrophes", plain, "", "a’", "a"},
      {"emoji", plain, "", "😀", ""},
      {"short lines", plain, "Judul\n\n", "Baca juga: Judul\n", ""},
      {"empty lines", plain, "Judul", "\n", "akhir"},
      {"negations", plain, "", "tidak ", ""},
      {"speakers", plain, "", "kata Budi, ", ""},
      {"prose", plain, "Banjir di Jakarta\n\n",
       "Budi Santoso (45) membeli 3 kg beras seharga Rp5.000 di Bogor pada Senin (3/3/2025). Ia tidak kembali hingga pukul 07.30 WIB.\n", ""},
      {"deaths", plain, "Budi Santoso ", "meninggal dalam usia 80 tahun dan ia ", ""},
      {"births", plain, "Budi Santoso. ", "ia lahir pada 3 Mei 1950 dan ", ""},
      {"foundings", plain, "Universitas Tirta Agung. ", "universitas itu didirikan pada 1978 dan ", ""},
      {"anniversaries", plain, "Klub Tirta didirikan pada 1978. ", "klub itu merayakan ulang tahun ke-45 dan ", ""},
      {"commemorations", plain, "Senin, 3 Maret 2025\n\n", "HUT ke-80 RI, ", ""},
      {"scores", plain, "", "Banteng Rimba mengalahkan Persewa 4-1, ", ""},
      {"titles", plain, "Ini ", "gelar ketiga setelah 2018, ", ""},
      {"sinkings", plain, "Kapal ", "karam pada Senin (3/3/2025), ", ""},
      {"changes", plain, "Harga ", "naik 20 persen dari Rp4.000 menjadi Rp4.600, ", ""},
      {"years and lengths", plain, "Ia memimpin ", "selama dua tahun, dari 1985 hingga 1995, ", ""},
      {"parts", plain, "Ada 30 medali, yakni ", "12 emas, 9 perunggu, ", ""},
      {"members with ages", plain, "Tiga korban, yakni ", "Budi (45), ", ""},
      {"terms", plain, "Majelis banding, kata hakim, memvonis ", "7 tahun penjara dan ", ""},
      {"fines", plain, "Hakim memvonis ", "denda Rp5 juta dan ", " pada tingkat banding sebelumnya"},
      {"burnt", plain, "Api melalap ", "12 kios terbakar dan ", " seperti sebelumnya"},
      {"magnitudes", plain, "Gempa ", "bermagnitudo 5,8 dan ", "susulan sebelumnya"},
      {"joined clauses", plain, "", "Rusia menolak usul Jepang dan ", ""},
      {"open elements", html, "<html><body>", "<div>", "isi"},
      {"open paragraphs", html, "<html><body>", "<p>isi", ""},
      {"open comments", html, "<html><body>", "<!--", ""},
      {"entities", html, "<html><body><p>", "&amp;", ""},
      {"broken entities", html, "<html><body><p>", "&#", ""},
      {"attributes", html, "<html><body><p ", "a=b ", ">isi"},
      {"tables", html, "<html><body>", "<table><td>", "isi"},
      {"links", html, "<html><body>", "<a href=x>isi</a> ", ""},
      {"quotations in quotations", markdown, "", "> ", "isi"},
      {"lists in lists", markdown, "", "- ", "isi"},
      {"emphasis", markdown, "", "*a_", ""},
      {"open links", markdown, "", "[a](", ""},
      {"open brackets", markdown, "", "[", ""},
      {"back quotes", markdown, "", "`a ", ""},
      {"front matter", markdown, "---\n", "judul: a\n", "---\nisi"},
      {"records", records, "", "{\"body\": \"Ada 3 orang.\"}\n", ""},
      {"open objects", records, "{\"body\": ", "{\"a\": ", ""},
      {"open arrays", records, "{\"body\": ", "[", ""},
  };
  return families;
}

inline std::string hostile_text(const HostileFamily& family, std::size_t bytes) {
  std::string text(family.before);
  while (text.size() < bytes) text += family.pattern;
  text += family.after;
  return text;
}

}  // namespace selaras
