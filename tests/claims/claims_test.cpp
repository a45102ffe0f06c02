// What a sentence claims: a table of texts and the claims that must (or must not) be read from them.
#include <gtest/gtest.h>

#include <algorithm>

#include "selaras/facts.hpp"

namespace selaras {
namespace {

/// "sort.attribute words" of every claim, with the frame for events and the state for counts.
std::vector<std::string> claims_of(const std::string& text, const char* language) {
  Corpus corpus;
  corpus.articles.push_back(make_article("a", "Kabar hari ini\n\n" + text, language));
  const ClaimSet set = extract_claims(corpus, {});
  std::vector<std::string> lines;
  for (const Claim& claim : set.claims) {
    const Mention& mention = set[claim.mention];
    std::string line = std::string(name_of(mention.sort)) + "." + std::string(name_of(claim.attribute)) + " ";
    if (const auto frame = mention.get(Attribute::frame)) line += set.text(*frame) + " ";
    if (const auto status = mention.get(Attribute::status)) line += set.text(*status) + " ";
    if (claim.layer == Layer::voice) line += "(voice) ";
    lines.push_back(line + corpus.quote(claim.span));
  }
  return lines;
}

struct Row {
  const char* language;
  const char* text;
  std::vector<const char*> present;
  std::vector<const char*> absent;
};

TEST(Claims, read_from_sentences) {
  const Row table[] = {
      {"id", "Gempa mengguncang Wanareja pada Rabu (5/8/2025) pagi.", {"stamp.date 5/8/2025", "stamp.weekday Rabu"}, {}},
      {"id", "Lomba berlangsung Senin-Rabu, 4-6 Agustus 2025.", {}, {"stamp.weekday Senin", "stamp.weekday Rabu"}},
      {"id", "Rapat ditunda sampai 31 September 2025.", {"stamp.value 31 September 2025"}, {}},
      {"id", "Norda menerima balasan dari Velia pada 3 Mei 2024.", {"event.happened respond balasan", "event.date respond 3 Mei 2024"}, {}},
      {"id", "Norda tidak mendapat balasan dari Velia.", {"event.absent respond tidak mendapat balasan"}, {"event.happened respond balasan"}},
      {"id", "Norda tidak hanya menolak usul itu.", {"event.happened reject menolak"}, {"event.absent reject menolak"}},
      {"id", "Jika Norda menolak usul itu, Velia pergi.", {}, {"event.happened reject menolak"}},
      {"id", "Tiga orang tewas dan dua orang luka berat.", {"quantity.value dead Tiga orang tewas", "quantity.value badly_hurt dua orang luka berat"}, {}},
      {"id", "Menteri mengunjungi tiga kota, yaitu Bandung, Surabaya, dan Malang.", {"list.members Bandung, Surabaya, dan Malang"}, {}},
      {"id", "Menteri mengunjungi tiga kota, antara lain Bandung dan Surabaya.", {}, {"list.members Bandung dan Surabaya"}},
      {"id", "Sekretaris Jenderal NATO Jens Stoltenberg berpidato.", {"term.holds Sekretaris Jenderal NATO"}, {}},
      {"id", "Polisi memeriksa Budi Santoso (66).", {"age.years 66"}, {}},
      {"id", "Kebakaran itu menghanguskan 120 kios dan merusak 14 rumah.", {"quantity.value burnt kios 120 kios", "quantity.value damaged rumah 14 rumah"}, {"quantity.value burnt rumah 14 rumah"}},
      {"id", "Sebelumnya, kebakaran menghanguskan 85 kios.", {}, {"quantity.value burnt kios 85 kios"}},
      {"id", "Kebakaran menghanguskan 85 kios, di antaranya 12 kios daging.", {"quantity.value burnt kios 85 kios"}, {"quantity.value burnt kios 12 kios daging"}},
      {"id", "Bus itu jatuh ke jurang sedalam 15 meter.", {"quantity.value depth jurang 15 meter"}, {}},
      {"id", "Gempa bermagnitudo 5,8 mengguncang Wanareja.", {"quantity.value level magnitude 5,8"}, {}},
      {"id", "Gempa susulan bermagnitudo 4,4 mengguncang Wanareja.", {}, {"quantity.value level magnitude 4,4"}},
      {"id", "Truk itu terseret sejauh 50 meter.", {"quantity.value over dragged 50 meter"}, {}},
      {"id", "Kerugian ditaksir mencapai Rp 4,5 miliar.", {"quantity.value loss IDR Rp 4,5 miliar"}, {}},
      {"id", "Pasangan itu meraih 42,7 persen suara.", {"quantity.value share votes 42,7 persen"}, {}},
      {"id", "Pasar yang dibangun pada 1987 itu ramai.", {"quantity.value founded pasar 1987"}, {}},
      {"id", "Pasar yang dibangun kembali pada 1987 itu ramai.", {}, {"quantity.value founded pasar 1987"}},
      {"id", "Surono Wibawa divonis 7 tahun penjara.", {"quantity.value verdict prison 7 tahun"}, {}},
      {"id", "Jaksa menuntut Surono Wibawa dengan hukuman 10 tahun penjara.", {"quantity.value demand prison 10 tahun"}, {"quantity.value verdict prison 10 tahun"}},
      {"id", "Surono Wibawa terancam hukuman maksimal 20 tahun penjara.", {}, {"quantity.value verdict prison 20 tahun"}},
      {"id", "Surono Wibawa didenda Rp 300 juta subsider tiga bulan kurungan.", {"quantity.value verdict fine IDR Rp 300 juta"}, {"quantity.value verdict prison tiga bulan"}},
      {"id", "Pengadilan tinggi memperberat hukuman Surono Wibawa menjadi 11 tahun penjara.", {}, {"quantity.value verdict prison 11 tahun"}},
      {"en", "The ferry, which was built in 1998, was carrying 86 people.", {"quantity.value founded ship 1998", "quantity.value aboard person 86"}, {}},
      {"en", "John Carver was sentenced to 35 years in prison.", {"quantity.value verdict prison 35 years"}, {}},
      {"en", "John Carver faces up to 50 years in prison.", {}, {"quantity.value verdict prison 50 years"}},
      {"en", "Prosecutors sought a sentence of 40 years in prison for John Carver.", {"quantity.value demand prison 40 years"}, {"quantity.value verdict prison 40 years"}},
      {"en", "The quake struck the town on Monday, March 5, 2024.", {"stamp.weekday Monday"}, {}},
      {"en", "The pact has not replied to the drafts.", {}, {"event.happened respond replied"}},
  };
  for (const Row& row : table) {
    const std::vector<std::string> lines = claims_of(row.text, row.language);
    const auto has = [&](const char* line) { return std::find(lines.begin(), lines.end(), line) != lines.end(); };
    const auto all = [&] {
      std::string text;
      for (const std::string& line : lines) text += "\n  " + line;
      return text;
    };
    for (const char* line : row.present) EXPECT_TRUE(has(line)) << row.text << "\nlacks " << line << all();
    for (const char* line : row.absent) EXPECT_FALSE(has(line)) << row.text << "\nhas " << line << all();
  }
}

/// "frame: agent → patient" of every event.
std::vector<std::string> roles_of(const std::string& text, const char* language) {
  Corpus corpus;
  corpus.articles.push_back(make_article("a", "Berita\n\n" + text, language));
  const ClaimSet set = extract_claims(corpus, {});
  std::vector<std::string> lines;
  for (const Mention& mention : set.mentions) {
    if (mention.sort != Sort::event || !mention.get(Attribute::frame)) continue;
    const auto text_of = [&](Attribute attribute) { return mention.get(attribute) ? set.text(*mention.get(attribute)) : std::string("-"); };
    lines.push_back(text_of(Attribute::frame) + ": " + text_of(Attribute::agent) + " > " + text_of(Attribute::patient));
  }
  return lines;
}

TEST(Claims, tell_who_acts_and_who_is_acted_on) {
  const struct {
    const char* language;
    const char* text;
    const char* roles;
  } table[] = {
      {"id", "Rusia menolak usul Jepang.", "reject: rusia > jepang"},
      {"id", "Usul Jepang ditolak Rusia.", "reject: rusia > jepang"},
      {"id", "Usul Jepang ditolak oleh Rusia.", "reject: rusia > jepang"},
      {"id", "Usul itu diserahkan ke pihak Jepang.", "hand_over: - > jepang"},  // who receives does not act
      {"id", "Usul itu diserahkan Rusia kepada Jepang.", "hand_over: rusia > jepang"},
      {"id", "Usul itu ditolak Rusia di Jakarta.", "reject: rusia > -"},  // where is no role
      {"en", "Russia rejected the proposal of Japan.", "reject: russia > japan"},
      {"en", "The proposal of Japan was rejected by Russia.", "reject: russia > japan"},
      {"en", "The letter was handed to Japan by Russia.", "hand_over: russia > japan"},
      {"en", "The letter was not immediately answered by Russia.", "respond: russia > -"},
      {"en", "The proposal rejected by Russia came from Japan.", "reject: russia > japan"},
      {"en", "Russia rejected the offer in Jakarta.", "reject: russia > -"},
  };
  for (const auto& row : table) EXPECT_EQ(roles_of(row.text, row.language), std::vector<std::string>{row.roles}) << row.text;
}

TEST(Claims, clauses_that_are_joined_have_subjects_of_their_own_or_share_one) {
  const struct {
    const char* language;
    const char* text;
    std::vector<std::string> roles;
  } table[] = {
      {"id", "Rusia menolak usul Jepang dan Brasil menyetujui usul Kanada.", {"reject: rusia > jepang", "accept: brasil > kanada"}},
      {"id", "Rusia menolak usul Jepang, tetapi tidak akan menolak usul Kanada.", {"reject: rusia > jepang", "reject: rusia > kanada"}},
      {"id", "Usul Jepang ditolak Rusia lalu diserahkan ke Kanada.", {"reject: rusia > jepang", "hand_over: - > kanada"}},
      {"id", "Rusia menolak dan menyerahkan usul Jepang.", {"reject: rusia > -"}},                     // two verbs, one object
      {"id", "Rusia menolak usul Jepang dan Kanada.", {"reject: rusia > jepang; kanada"}},  // two names, one verb
      {"id", "Rusia menolak usul Jepang, tetapi negara itu menyetujui usul Kanada.", {"reject: rusia > jepang", "accept: - > kanada"}},
      {"id", "Rusia menyerahkan usul Kanada menuntut Jepang mundur.", {"hand_over: rusia > kanada"}},
      {"id", "Melansir Kabar Utara, Senin (2/6/2025), Rusia menyerahkan usul ke Kanada.", {"hand_over: rusia > kanada"}},
      {"en", "Russia rejected the proposal of Japan but accepted the proposal of Canada.", {"reject: russia > japan", "accept: russia > canada"}},
  };
  for (const auto& row : table) EXPECT_EQ(roles_of(row.text, row.language), row.roles) << row.text;
}

TEST(Claims, what_is_demanded_lies_ahead_the_demand_does_not) {
  const struct {
    const char* text;
    bool happened;
  } table[] = {
      {"Rusia menyerahkan usul pada 3 Mei 2024 yang harus dijawab Jepang.", true},
      {"Rusia menyerahkan usul pada 3 Mei 2024 agar Jepang akan mundur.", true},
      {"Rusia menyerahkan usul 3 Mei 2024 bahwa Jepang harus mundur.", true},
      {"Rusia menyerahkan usul pada 3 Mei 2024 dan Jepang harus mundur.", true},
      {"Rusia akan menyerahkan usul pada 3 Mei 2024.", false},
      {"Rusia harus menyerahkan usul pada 3 Mei 2024.", false},
  };
  for (const auto& row : table) {
    const auto lines = claims_of(row.text, "id");
    EXPECT_EQ(std::count(lines.begin(), lines.end(), "event.happened hand_over menyerahkan") == 1, row.happened) << row.text;
  }
  // A day told behind the word for what may come is the day of that, not of the saying.
  const auto lines = claims_of("Rusia menyatakan malam puncak akan berlangsung pada Minggu (5/8/2035).", "id");
  for (const std::string& line : lines) EXPECT_FALSE(line.starts_with("event.date")) << line;
}

TEST(Claims, related_links_and_furniture_claim_nothing) {
  Corpus corpus;
  corpus.articles.push_back(make_article(
      "a", "Pasar Dibuka\n\nPasar Wanareja dibuka kembali.\n\nBaca juga: 12 Orang Tewas pada Rabu (5/8/2025)\n\nCopyright © 2031 Kabar", "id"));
  const ClaimSet set = extract_claims(corpus, {});
  for (const Claim& claim : set.claims) EXPECT_NE(claim.attribute, Attribute::weekday) << corpus.quote(claim.span);
}

/// Two articles alone are as much of one story as among a hundred others.
TEST(Claims, two_articles_of_one_story_are_linked_without_others) {
  const std::string first = "Kapal Mega Tirta Karam di Selat Wanareja\n\nRabu, 20 Agustus 2025 - 10:00 WIB\n\nKapal Mega Tirta karam di Selat Wanareja, Minggu (17/8/2025). Nakhoda Surono (52) selamat.";
  const struct {
    std::string second;
    bool linked;
  } table[] = {
      {"Kapal Mega Tirta Masih Dicari\n\nRabu, 20 Agustus 2025 - 15:00 WIB\n\nKapal Mega Tirta yang karam di Selat Wanareja masih dicari. Nakhoda Surono (47) dirawat.", true},
      {"Panen Jagung di Arung\n\nRabu, 20 Agustus 2025 - 15:00 WIB\n\nPetani memanen jagung di Arung. Ketua kelompok tani Surono (47) gembira.", false},
  };
  for (const auto& row : table) {
    Corpus corpus;
    corpus.articles.push_back(make_article("a", first, "id"));
    corpus.articles.push_back(make_article("b", row.second, "id"));
    const ClaimSet set = extract_claims(corpus, {});
    const bool one_person = std::any_of(set.candidates.begin(), set.candidates.end(), [&](const Candidate& same) { return set[same.a].sort == Sort::age && set[same.b].sort == Sort::age; });
    EXPECT_EQ(one_person, row.linked) << row.second;
  }
}

/// Less in common is enough where a collection says that its articles belong together.
TEST(Claims, a_collection_binds_its_articles) {
  const char* texts[] = {
      "Bus Mega Tirta Terguling di Wanareja, Tiga Tewas\n\nRabu, 06 Agustus 2025 - 10:00 WIB\n\nBus Mega Tirta terguling di Wanareja pada Selasa malam. Tiga orang tewas dan satu orang luka berat. Polisi memeriksa "
      "sopir dan kernet bus di kantor polisi. Bus itu membawa rombongan pelajar.",
      "Keluarga Korban Menunggu di Rumah Sakit Lentera\n\nRabu, 06 Agustus 2025 - 15:00 WIB\n\nKeluarga korban kecelakaan di Wanareja menunggu di Rumah Sakit Lentera. Kecelakaan itu menewaskan tiga orang, dan "
      "satu orang luka ringan. Dokter Santi Wulandari merawat korban."};
  for (const bool by_collection : {true, false}) {
    Corpus corpus;
    for (const char* text : texts) {
      corpus.articles.push_back(make_article("a" + std::to_string(corpus.articles.size()), text, "id"));
      corpus.articles.back().collection = "kecelakaan";
    }
    ExtractOptions options;
    options.by_collection = by_collection;
    const ClaimSet set = extract_claims(corpus, options);
    const bool one_survivor = std::any_of(set.candidates.begin(), set.candidates.end(), [&](const Candidate& same) {
      return set.text(same.a, Attribute::status) == "badly_hurt" && set.text(same.b, Attribute::status) == "lightly_hurt";
    });
    EXPECT_EQ(one_survivor, by_collection);
  }
}

TEST(Claims, threads_change_nothing) {
  Corpus corpus;
  for (int i = 0; i < 40; ++i) {
    corpus.articles.push_back(make_article("a" + std::to_string(i), "Judul " + std::to_string(i) + "\n\nLiga Timur didirikan oleh " + std::to_string(i) + " klub pada 3 Mei 1987.", "id"));
  }
  ExtractOptions two;
  two.jobs = 2;
  const ClaimSet a = extract_claims(corpus, {}), b = extract_claims(corpus, two);
  ASSERT_EQ(a.claims.size(), b.claims.size());
  for (std::size_t c = 0; c < a.claims.size(); ++c) EXPECT_EQ(a.claims[c].span, b.claims[c].span);
  ASSERT_EQ(a.candidates.size(), b.candidates.size());
  for (std::size_t c = 0; c < a.candidates.size(); ++c) EXPECT_EQ(a.candidates[c].confidence, b.candidates[c].confidence);
}

}  // namespace
}  // namespace selaras
