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

TEST(Catalogue, payments) {
  check_rows({
      {"id", "Kabar\n\nJepang membangun jembatan dengan anggaran Rp 12 miliar.", {"payment.value Rp 12 miliar"}, {}},
      {"id", "Kabar\n\nHarga telur naik Rp 2.000 di Wanareja.", {}, {"payment.value Rp 2.000"}},
      {"id", "Kabar\n\nIa membayar US$ 10 (Rp 160.000) untuk sepatu itu.", {"payment.value US$ 10"}, {"payment.value Rp 160.000"}},
      {"id", "Kabar\n\nWarga menerima masing-masing Rp 300.000 dari kota.", {}, {"payment.value Rp 300.000"}},
      {"en", "News\n\nJapan builds the bridge for $12 million.", {"payment.value $12 million"}, {}},
      {"en", "News\n\nResidents asked for another $2 million.", {}, {"payment.value $2 million"}},
  });
}

TEST(Catalogue, deeds_with_two_sides) {
  check_rows({
      {"id", "Kabar\n\nJepang menolak usul pelabuhan bersama Kanada.", {"consent.absent menolak"}, {}},
      {"id", "Kabar\n\nJepang tidak menolak usul pelabuhan bersama Kanada.", {}, {"consent.absent menolak", "consent.happened menolak"}},
      {"id", "Kabar\n\nUsul pelabuhan bersama Kanada disetujui oleh Jepang.", {"consent.happened disetujui"}, {}},
      {"id", "Kabar\n\nJepang akan menyetujui usul pelabuhan bersama Kanada.", {}, {"consent.happened menyetujui"}},
      {"id", "Kabar\n\nPersewa Wanareja kalah dari Banteng Rimba 1-2.", {"result.happened Persewa Wanareja kalah dari Banteng Rimba"}, {}},
      {"id", "Kabar\n\nPersewa Wanareja tidak kalah dari Banteng Rimba.", {}, {"result.happened Persewa Wanareja tidak kalah dari Banteng Rimba"}},
      {"en", "News\n\nJapan skipped the security council meeting.", {"attendance.absent skipped"}, {}},
      {"en", "News\n\nJapan did not attend the security council meeting.", {"attendance.absent not attend"}, {"attendance.happened attend"}},
      {"en", "News\n\nArung Rovers lost to Tirta United on Sunday.", {"result.happened Arung Rovers lost to Tirta United"}, {}},
  });
}

TEST(Catalogue, numbered_holders_and_editions) {
  check_rows({
      {"id", "Kabar\n\nPresiden ke-7 Jepang Surono Wibawa membuka pameran.", {"nth-holder.nth Presiden ke-7 Jepang Surono Wibawa"}, {}},
      {"id", "Kabar\n\nCucu presiden ketujuh Jepang, Surono Wibawa membuka pameran.", {}, {"nth-holder.nth presiden ketujuh Jepang, Surono Wibawa"}},
      {"id", "Kabar\n\nPutra kedua Presiden Surono Wibawa membuka pameran.", {}, {"nth-holder.nth kedua Presiden Surono Wibawa"}},
      {"id", "Kabar\n\nWakil Presiden ke-7 Jepang Surono Wibawa membuka pameran.", {}, {"nth-holder.nth Presiden ke-7 Jepang Surono Wibawa"}},
      {"id", "Kabar\n\nMuktamar Lentera ke-12 digelar di Wanareja pada 2021.", {"edition.nth Muktamar Lentera ke-12", "edition.date 2021"}, {}},
      {"en", "News\n\nJohn Carver, the 12th president of Japan, opened the fair.", {"nth-holder.nth John Carver, the 12th president"}, {}},
      {"en", "News\n\nThe 12th Norda Summit was held in Northport in 2021.", {"edition.nth 12th Norda Summit"}, {}},
  });
}

TEST(Catalogue, states_parts_and_degrees) {
  check_rows({
      {"id", "Kabar\n\nRabu, 04 Juni 2025 - 10:00 WIB\n\nPerampok itu, Surono Wibawa, masih buron.", {"lasting.date wanted masih buron"}, {}},
      {"id", "Kabar\n\nRabu, 04 Juni 2025 - 10:00 WIB\n\nSurono Wibawa ditangkap pada 31 Mei 2025.", {"ended.date wanted 31 Mei 2025"}, {}},
      {"id", "Kabar\n\nRabu, 04 Juni 2025 - 10:00 WIB\n\nSurono Wibawa belum ditangkap.", {"lasting.date wanted belum ditangkap"}, {"ended.date wanted ditangkap"}},
      {"id", "Kabar\n\nPameran batik digelar pada 3-7 Maret 2025. Pada hari ketiga pameran, 5 Maret 2025, wali kota datang.", {"occasion.start 3-7 Maret 2025", "sub-event.date 5 Maret 2025", "sub-event.days hari ketiga pameran"}, {}},
      {"id", "Kabar\n\nPameran batik digelar pada 3-7 Maret 2025. Pameran buku digelar pada 9-11 Maret 2025. Penutupan pameran pada 9 Maret 2025.", {}, {"sub-event.date 9 Maret 2025"}},
      {"en", "News\n\nWednesday, June 4, 2025\n\nJohn Carver is still at large.", {"lasting.date wanted is still at large"}, {}},
  });
}

TEST(Catalogue, cities_and_what_is_named_behind_them) {
  check_rows({
      {"id", "Kabar\n\nPasar dibuka di Semarang, Jawa Timur, pekan ini.", {"address.region Semarang", "placename.region Jawa Timur"}, {}},
      {"id", "Kabar\n\nPasar dibuka di Semarang, Jawa Timur, Parung Panjang, dan Bali.", {}, {"address.region Semarang"}},
      {"id", "Kabar\n\nPesawat itu menuju Bandara Soekarno-Hatta, Jakarta, kemarin.", {}, {"address.region Bandara Soekarno-Hatta"}},
      {"en", "News\n\nA market was opened in Bristol, Tennessee, this week.", {}, {"address.region Bristol"}},
  });
}

}  // namespace
}  // namespace selaras
