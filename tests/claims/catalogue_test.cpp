// Claims of the narrow families: incidents, tolls, shares, spans, lives and orders; near-misses beside hits.
#include <gtest/gtest.h>

#include <algorithm>

#include "selaras/facts.hpp"

namespace selaras {
namespace {

/// "kind.attribute words" of every claim whose mention has a kind.
std::vector<std::string> claims_of(const std::string& text, const char* language) {
  Corpus corpus;
  corpus.articles.push_back(make_article("a", text, language));
  const ClaimSet set = extract_claims(corpus, {});
  std::vector<std::string> lines;
  for (const Claim& claim : set.claims) {
    const Mention& mention = set[claim.mention];
    const auto kind = mention.get(Attribute::kind);
    std::string line = (kind ? set.text(*kind) : std::string(name_of(mention.sort))) + "." + std::string(name_of(claim.attribute)) + " ";
    if (const auto status = mention.get(Attribute::status)) line += set.text(*status) + " ";
    if (const auto topic = mention.get(Attribute::topic)) line += set.text(*topic) + " ";
    lines.push_back(line + corpus.quote(claim.span));
  }
  return lines;
}

struct Row {
  const char* language;
  const char* text;
  std::vector<const char*> present, absent;
};

void check_rows(const std::vector<Row>& table) {
  for (const Row& row : table) {
    const std::vector<std::string> lines = claims_of(row.text, row.language);
    const auto has = [&](const char* line) { return std::find(lines.begin(), lines.end(), line) != lines.end(); };
    std::string all;
    for (const std::string& line : lines) all += "\n  " + line;
    for (const char* line : row.present) EXPECT_TRUE(has(line)) << row.text << "\nlacks " << line << all;
    for (const char* line : row.absent) EXPECT_FALSE(has(line)) << row.text << "\nhas " << line << all;
  }
}

TEST(Catalogue, incidents) {
  check_rows({
      {"id", "Kabar\n\nKebakaran gudang terjadi pada Senin (4/8/2025) pukul 03.15 WIB.",
       {"incident-clock.clock fire Senin (4/8/2025) pukul 03.15 WIB", "incident-date.date fire Senin (4/8/2025) pukul 03.15 WIB"}, {}},
      {"id", "Kabar\n\nKebakaran dilaporkan pada pukul 03.15 WIB.", {}, {"incident-clock.clock fire pukul 03.15 WIB"}},
      {"id", "Kabar\n\nKebakaran terjadi setelah pukul 03.15 WIB.", {}, {"incident-clock.clock fire pukul 03.15 WIB"}},
      {"id", "Kabar\n\nJasad pria itu ditemukan sekitar pukul 06.00 WIB.", {"incident-clock.clock found sekitar pukul 06.00 WIB"}, {}},
      {"id", "Kabar\n\nBus bernomor polisi R 1428 KA terguling di Km 12+300.", {"plate.spelling R 1428 KA", "km_post.spelling Km 12+300"}, {}},
      {"id", "Kabar\n\nGudang di Kampung Walang, Distrik Arso, terbakar.", {"district.spelling Distrik Arso", "hamlet.spelling Kampung Walang"}, {}},
      {"id", "Kabar\n\nBudi, warga Kampung Walang, Distrik Arso, ditangkap.", {}, {"district.spelling Distrik Arso"}},
      {"id", "Kabar\n\nKapolres Wanareja AKBP Surono Wibawa datang.", {"rank.rank AKBP Surono Wibawa"}, {}},
      {"en", "News\n\nThe shooting happened about 9:30 p.m. Monday.", {"incident-clock.clock shooting about 9:30 p.m. Monday"}, {}},
      {"en", "News\n\nA separate shooting happened about 9:30 p.m. Monday.", {}, {"incident-clock.clock shooting about 9:30 p.m. Monday"}},
  });
}

TEST(Catalogue, tolls_of_an_incident) {
  check_rows({
      {"en", "Two people killed in shooting\n\nTwo people were killed on Monday.", {"toll.value dead Two"}, {}},
      {"en", "Bar shooting\n\nA gunman killed three people and injured five others.", {"toll.value dead three", "toll.value hurt five"}, {}},
      {"en", "4 shot outside bar\n\nFour people were shot on Monday.", {"toll.value hurt 4"}, {}},
      {"en", "Man fatally shot\n\nA man was fatally shot on Monday.", {"toll.value dead Man"}, {}},
      {"en", "Girl, 4, dies\n\nThe girl died on Monday.", {}, {"toll.value dead 4"}},
      {"en", "2 adults, 3 children killed\n\nThey were found on Monday.", {}, {"toll.value dead 3", "toll.value dead 3 children"}},
      {"en", "Two people killed in separate shootings\n\nTwo people were killed.", {}, {"toll.value dead Two"}},
      {"en", "Shooting\n\nAt least two people were killed.", {}, {"toll.value dead two"}},
  });
}

TEST(Catalogue, arithmetic_of_a_sentence) {
  check_rows({
      {"id", "Kabar\n\nSebanyak 12 dari 60 responden (20 persen) setuju.", {"share.percent 20 persen", "part.value 12", "whole.value 60 responden"}, {}},
      {"id", "Kabar\n\nSebanyak 12 dari 60 responden setuju, naik 20 persen.", {}, {"share.percent 20 persen"}},
      {"id", "Kabar\n\nProduksi naik dari 40 ton menjadi 60 ton, atau 50 persen.", {"change.percent 50 persen"}, {}},
      {"id", "Kabar\n\nSuku bunga naik dari 4 persen menjadi 6 persen.", {}, {"change.percent 4 persen", "change.percent 6 persen"}},
      {"id", "Kabar\n\nSebanyak 12 orang, di antaranya lima anak, mengungsi.", {"subset.value lima anak", "superset.value 12 orang"}, {}},
      {"id", "Kabar\n\nSebanyak 12 orang dan lima anak mengungsi.", {}, {"subset.value lima anak"}},
      {"en", "News\n\nThe road is 10 kilometers (6.2 miles) long.", {"from.value 10 kilometers", "to.value 6.2 miles"}, {}},
      {"en", "News\n\nThe road is 10 kilometers from a hill 300 meters high.", {}, {"from.value 10 kilometers"}},
  });
}

TEST(Catalogue, time_told_twice) {
  check_rows({
      {"id", "Kabar\n\nSelasa, 19 Agustus 2025 - 10:00 WIB\n\nBulan lalu, tepatnya 12 Juli 2025, pasar dibuka.", {"stamp.told Bulan lalu"}, {}},
      {"id", "Kabar\n\nSelasa, 19 Agustus 2025 - 10:00 WIB\n\nBulan lalu ia pergi dan 12 Mei 2025 pasar dibuka.", {}, {"stamp.told Bulan lalu"}},
      {"id", "Kabar\n\nRapat berlangsung pukul 09.00 sampai pukul 13.00, selama empat jam.", {"hours.minutes empat jam"}, {}},
      {"id", "Kabar\n\nHari Kartini jatuh pada 21 April 2025.", {"holiday.date 21 April 2025"}, {}},
      {"id", "Kabar\n\nIa menyambut Hari Kartini dengan lomba 19 April 2025.", {}, {"holiday.date 19 April 2025"}},
  });
}

TEST(Catalogue, lives_and_orders) {
  check_rows({
      {"id", "Kabar\n\nSurono Wibawa lahir di Wanareja pada 3 Mei 1960.", {"person.birth 3 Mei 1960"}, {}},
      {"id", "Kabar\n\nSurono Wibawa menjabat ketua umum klub Arung dari 1998 sampai 2006.", {"tenure.start 1998", "tenure.end 2006"}, {}},
      {"id", "Kabar\n\nSurono Wibawa menjabat ketua dari 1998 sampai 2006.", {}, {"tenure.start 1998"}},
      {"id", "Kabar\n\nRapat digelar pada 9 Mei 2025, setelah surat dikirim pada 5 Mei 2025.", {"moment.date 9 Mei 2025", "moment.date 5 Mei 2025"}, {}},
      {"id", "Kabar\n\nRapat digelar pada 9 Mei 2025, sebelum 12 Mei 2025.", {}, {"moment.date 12 Mei 2025"}},
      {"id", "Kabar\n\nPersewa Wanareja menjuarai Piala Arung 2024.", {"win.happened Persewa Wanareja menjuarai Piala Arung 2024"}, {}},
      {"id", "Kabar\n\nPersewa Wanareja belum menjuarai Piala Arung 2024.", {}, {"win.happened Persewa Wanareja belum menjuarai Piala Arung 2024"}},
  });
}

}  // namespace
}  // namespace selaras
