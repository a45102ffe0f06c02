// Conflicts of several claims that no comparison of two finds: each text, and the same text made consistent.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/corpora/audit.hpp"

namespace selaras {
namespace {

struct Row {
  const char* what;
  const char* rule;
  std::size_t claims;     // at least so many in one finding
  const char* text;       // contradictory …
  const char* was;        // … until this
  const char* becomes;    // is this
};

constexpr Row table[] = {
    {"three distances and two dates", "chronology.chain", 5,
     "Urutan Perkara\n\nPada 3 Mei 2025 gudang itu terbakar. Sepuluh hari kemudian polisi memeriksa saksi. Lima hari kemudian pemilik gudang ditangkap. Tiga hari kemudian, pada 30 Juni 2025, perkara itu diserahkan ke jaksa.",
     "30 Juni 2025", "21 Mei 2025"},
    {"three distances and two dates", "chronology.chain", 5,
     "Order of Events\n\nOn May 3, 2025, the warehouse burned down. Ten days later police questioned witnesses. Five days later the owner was arrested. Three days later, on June 30, 2025, the case went to court.",
     "June 30, 2025", "May 21, 2025"},
    {"a bound and an approximation against a total", "parts.sum", 4,
     "Tabrakan di Wanareja\n\nSebanyak 20 orang menjadi korban. Lebih dari 12 orang tewas, sekitar 10 orang luka berat, dan lima orang luka ringan.", "20 orang", "30 orang"},
    {"a bound and an approximation against a total", "parts.sum", 4,
     "Crash at Northport\n\nThe crash left 20 victims. More than 12 people were killed, about 10 people were seriously injured and five people were slightly injured.", "20 victims", "30 victims"},
    {"two ages and a gap", "age.relatives", 3,
     "Kakak Beradik\n\nSurono Wibawa (52) dan Tirta Wibawa (40) membuka warung. Surono Wibawa empat tahun lebih tua dari Tirta Wibawa.", "(52)", "(44)"},
    {"two ages and a gap", "age.relatives", 3,
     "Brothers\n\nJohn Carver, 52, and Paul Carver, 40, opened a shop. John Carver is four years older than Paul Carver.", "52", "44"},
    {"three terms of office", "role.one-holder", 4,
     "Sejarah Klub\n\nSurono Wibawa menjabat ketua umum klub Arung dari 1998 sampai 2003. Budi Santoso menjabat ketua umum klub Arung sejak 2003 selama sembilan tahun. Agus Wijaya menjabat ketua umum klub Arung dari 2008 sampai 2014.",
     "sembilan tahun", "lima tahun"},
    {"three terms of office", "role.one-holder", 4,
     "Club History\n\nJohn Carver served as president of Arung Rovers from 1998 to 2003. Paul Miller served as president of Arung Rovers from 2003 for nine years. Mark Turner served as president of Arung Rovers from 2008 to 2014.",
     "nine years", "five years"},
    {"three places and two meetings", "place.few-meetings", 4,
     "Perundingan Batas\n\nNorda dan Velia hanya dua kali bertemu tahun ini. Norda dan Velia bertemu di Jakarta pada Maret. Keduanya bertemu di Bandung pada April. Keduanya bertemu di Surabaya pada Mei.",
     "dua kali", "tiga kali"},
    {"three places and two meetings", "place.few-meetings", 4,
     "Border Talks\n\nNorda and Velia met only two times this year. Norda and Velia met in London in March. They met in Paris in April. They met in Berlin in May.", "Berlin", "London"},
    {"a percentage of a rounded total", "percent.of", 2, "Survei Warga\n\nSebanyak 40 persen dari sekitar 2.000 warga, atau 1.300 orang, setuju pasar dipindah.", "1.300", "790"},
    {"a percentage of a rounded total", "percent.of", 2, "Poll\n\nAbout 40 percent of some 2,000 residents, or 1,300 people, agreed to move the market.", "1,300", "790"},
    {"a percentage behind where the whole lies", "percent.of", 2, "Listrik Desa\n\nSebanyak 45 dari 60 desa/kelurahan di Tirta Raya (65 persen) sudah berlistrik.", "65", "75"},
    {"a percentage behind where the whole lies", "percent.of", 2, "Power\n\nPower is back in 45 of 60 villages across Tirta County (65 percent) after the storm.", "65", "75"},
    {"a weekday with a range of dates", "calendar.range-weekday", 2, "Lomba Layang-layang\n\nLomba layang-layang digelar Selasa hingga Kamis, 4-6 Agustus 2025.", "Selasa hingga Kamis", "Senin hingga Rabu"},
    {"a weekday with a range of dates", "calendar.range-weekday", 2, "Kite Contest\n\nThe kite contest ran from Tuesday to Thursday, August 4-6, 2025.", "Tuesday to Thursday", "Monday to Wednesday"},
};

std::string described(const Report& report) {
  std::string lines;
  for (const Finding& finding : report.findings) lines += "\n  " + finding.rule + ": " + finding.title.en;
  return lines;
}

TEST(Multi, conflicts_that_no_pair_shows) {
  for (const Row& row : table) {
    const Report found = audit({{"a.txt", row.text}});
    EXPECT_TRUE(std::any_of(found.findings.begin(), found.findings.end(), [&](const Finding& f) { return f.rule == row.rule && f.severity != Severity::info && f.claims.size() >= row.claims; }))
        << row.what << ": " << row.text << described(found);
    std::string changed = row.text;
    const auto at = changed.find(row.was);
    ASSERT_NE(at, std::string::npos) << row.was;
    const Report fine = audit({{"a.txt", changed.replace(at, std::string(row.was).size(), row.becomes)}});
    EXPECT_TRUE(std::none_of(fine.findings.begin(), fine.findings.end(), [](const Finding& f) { return f.severity != Severity::info; })) << changed << described(fine);
  }
}

/// Minimal conflicts of a text, all of them.
std::size_t all_conflicts(const char* text) {
  Corpus corpus;
  corpus.articles.push_back(make_article("a.txt", text));
  const RuleLoad loaded = load_rules(builtin_packs());
  const ClaimSet claims = extract_claims(corpus, {});
  const GroundResult grounded = ground(loaded.rules, claims);
  CheckOptions options;
  options.all_conflicts_up_to = 64;
  return check(grounded.problem, claims, loaded.rules, options).conflicts.size();
}

TEST(Multi, one_retraction_resolves_four_conflicts) {
  for (const char* text : {"Sejarah Mega Tirta\n\nSenin, 04 Agustus 2025 - 10:00 WIB\n\nPT Mega Tirta didirikan pada 3 Mei 1970. Pada 7 Juni 1961 PT Mega Tirta menolak usul kota. Pada 9 Juli 1962 PT Mega Tirta membeli kapal. "
                           "Pada 2 Maret 1963 PT Mega Tirta membuka pabrik. Pada 5 April 1964 PT Mega Tirta menjual kapal.",
                           "History of Tirta\n\nMonday, August 4, 2025\n\nTirta Corporation was founded on May 3, 1970. On June 7, 1961, Tirta Corporation rejected the offer. On July 9, 1962, Tirta Corporation bought a ship. "
                           "On March 2, 1963, Tirta Corporation opened a factory. On April 5, 1964, Tirta Corporation sold the ship."}) {
    const Report report = audit({{"a.txt", text}});
    const auto at = std::find_if(report.findings.begin(), report.findings.end(), [](const Finding& f) { return f.rule == "lifespan.organisation"; });
    ASSERT_NE(at, report.findings.end()) << text << described(report);
    ASSERT_TRUE(at->odd_one_out) << described(report);
    EXPECT_NE(at->claims[*at->odd_one_out].passage.quote.find("1970"), std::string::npos) << at->claims[*at->odd_one_out].passage.quote;
    EXPECT_EQ(all_conflicts(text), 4u) << text;
  }
}

}  // namespace
}  // namespace selaras
