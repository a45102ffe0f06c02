// How many an incident killed and hurt: what is read of each family of expressions, and what is left alone.
#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "selaras/facts.hpp"

namespace selaras {
namespace {

using Number = std::optional<std::int64_t>;
constexpr Number none = std::nullopt;

struct Row {
  const char* text;
  Number dead, hurt;
};

struct Toll {
  Number number;
  bool open = false;  // leniently, there may be more
};

Toll toll_of(const ClaimSet& set, std::string_view fate) {
  Toll toll;
  for (const Claim& claim : set.claims) {
    const Mention& mention = set[claim.mention];
    const auto kind = mention.get(Attribute::kind), status = mention.get(Attribute::status);
    if (!kind || set.text(*kind) != "toll" || !status || set.text(*status) != fate || claim.attribute != Attribute::value) continue;
    EXPECT_FALSE(toll.number.has_value()) << "two tolls of one fate";
    toll.number = claim.value.readings.strict.hull().lo;
    toll.open = claim.value.readings.lenient.hull().hi == Interval::highest;
  }
  return toll;
}

ClaimSet read(const char* text, const char* language) {
  Corpus corpus;
  corpus.articles.push_back(make_article("a", std::string(language[0] == 'e' ? "After the crash\n\n" : "Kecelakaan di Wanareja\n\n") + text, language));
  return extract_claims(corpus, {});
}

std::string shown(Number number) { return number ? std::to_string(*number) : "none"; }

void check(const char* language, const std::vector<Row>& table) {
  for (const Row& row : table) {
    const ClaimSet set = read(row.text, language);
    EXPECT_EQ(shown(toll_of(set, "dead").number), shown(row.dead)) << row.text << " (dead)";
    EXPECT_EQ(shown(toll_of(set, "hurt").number), shown(row.hurt)) << row.text << " (hurt)";
  }
}

TEST(Tolls, counted) {
  check("en", {
      {"Two people were killed and five others were wounded on Monday.", 2, 5},
      {"Arung: 2 dead, 7 wounded in shooting.", 2, 7},
      {"The shooting kills 3, injures 4.", 3, 4},
      {"A gunman killed three people and wounded two others in Arung.", 3, 2},
      {"A woman was jailed over a shooting that killed three men and left two more wounded.", 3, 2},
      {"Four people, including two brothers, were shot on Monday.", none, 4},
      {"Three others, two men and a woman, were injured.", none, 3},
      {"Six members of the Carver family were shot to death.", 6, none},
      {"A family of five was found dead.", 5, none},
      {"The shooting left nine victims, one critical.", none, none},
      {"One victim, a 28-year-old nurse, was killed.", 1, none},
      {"Two men, John and Jim Carver, were killed.", 2, none},
      // Not told surely, or not of people.
      {"At least two people were killed.", none, none},
      {"Two cars were hit and several people were hurt.", none, none},
      {"Two people could have been killed, the mayor said.", none, none},
      {"Two people were not injured.", none, none},
      {"A man shot at two officers on Monday.", none, none},
      {"One of four men killed in the war was from Arung.", none, none},
  });
}

TEST(Tolls, added_up) {
  check("en", {
      {"Two adults and three children were killed.", 5, none},
      {"A woman and her nephew were found dead.", 2, none},
      {"Sophia Green, 19, and Mia Trout, 22, were killed.", 2, none},
      {"The bodies of two men and a woman were found in a car.", 3, none},
      {"A 17-year-old girl and six other men were shot.", none, 7},
      {"One person is in critical condition and three more were injured.", none, 4},
      {"A man was killed and a woman was injured.", 1, 1},
      {"A neighbor killed a man, his mother, a two-month-old baby, police say.", 3, none},
      // How many sisters is not said.
      {"A man killed his parents and his sisters.", none, none},
      // Named twice.
      {"John Carver, a teacher, was shot and killed on Sunday.", 1, none},
      {"A teacher, John Carver, was killed.", 1, none},
  });
}

TEST(Tolls, one_told_of_alone) {
  check("en", {
      {"A man was shot and killed on Monday.", 1, none},
      {"The victim died at a hospital.", 1, none},
      {"Police say a 19-year-old was fatally shot by his friend.", 1, none},
      {"A woman was shot in the neck and later died at a hospital.", 1, none},
      {"A woman was shot in the leg by her brother.", none, 1},
      {"A teen accidentally shot himself in the foot.", none, 1},
      {"A boy fatally shot himself on Monday.", 1, none},
      {"A man was shot on Monday and is in critical condition.", none, none},
      {"A 21-year-old man fatally shot his 20-year-old teammate.", 1, none},
      {"A boy was hit when his brother accidentally shot him.", none, none},
      {"The shooting came a day after a boy died in Arung.", none, none},
      {"An eighth teen was injured.", none, none},
      {"A shooting victim remembers the day.", none, none},
      {"Six-year-old Tom plays at home.", none, none},
  });
  const ClaimSet alone = read("A man was killed on Monday.", "en"), counted = read("One person was killed on Monday.", "en");
  EXPECT_TRUE(toll_of(alone, "dead").open);
  EXPECT_FALSE(toll_of(counted, "dead").open);
}

TEST(Tolls, the_one_who_did_it) {
  check("en", {
      {"A man kills his wife and her son, then himself.", 3, none},
      {"A man fatally shot a woman before turning the gun on himself.", 2, none},
      {"A man wounds an officer, then kills himself.", 1, 1},
      {"Four people were found dead in a murder-suicide.", 4, none},
      {"Police look into a double murder-suicide.", 3, none},
      {"A man was sentenced for a triple murder.", 3, none},
      // Whether the one who did it is among them is not said.
      {"A girl was killed in a murder-suicide.", none, none},
  });
}

TEST(Tolls, shot) {
  check("en", {
      {"Four people were shot on Monday.", none, 4},
      {"One guest was killed and four others shot.", 1, 4},
      {"Eight men were shot, two fatally.", 2, 6},
      {"Two are dead after four people were shot.", 2, 2},
      {"One person was killed in a quadruple shooting.", 1, 3},
      {"A teen was killed in a quadruple shooting.", 1, 3},
  });
}

TEST(Tolls, nobody) {
  check("en", {
      {"Nobody was hurt in the shooting.", none, 0},
      {"A man was shot on Monday. He is expected to survive.", 0, 1},
      {"Four people were shot. All of them are expected to survive.", 0, 4},
      {"Four people were shot. Two of them are expected to survive.", none, 4},
      {"A man was killed on Monday. No one else was hurt.", 1, 0},
      // Silence says nothing.
      {"Four people were wounded on Monday.", none, 4},
      {"A woman was killed on Monday.", 1, none},
  });
}

TEST(Tolls, age_of_the_only_victim) {
  const struct {
    const char* language;
    const char* text;
    const char* ages;
  } table[] = {
      {"id", "Bocah 10 tahun itu tewas. Seorang bocah berusia 11 tahun tewas tertabrak bus.", "10 11"},
      {"id", "Seorang pria berusia 34 tahun tewas.", "34"},
      {"en", "A 34-year-old man was killed. The man, 34, died at once.", "34"},
      {"en", "A 10-year-old girl was injured. The 11-year-old girl was injured by glass.", "10 11"},
      // Of several, of who did it, of a child in arms: nothing to compare.
      {"en", "A 34-year-old man and a 41-year-old woman were killed.", ""},
      {"en", "A 34-year-old man killed a woman.", ""},
      {"en", "A 9-month-old boy was killed.", ""},
      {"en", "A 10-year-old girl was injured. Her 40-year-old father was injured.", "10"},
  };
  for (const auto& row : table) {
    const ClaimSet set = read(row.text, row.language);
    std::string ages;
    for (const Claim& claim : set.claims) {
      if (claim.attribute != Attribute::years || !set[claim.mention].get(Attribute::kind)) continue;
      ages += (ages.empty() ? "" : " ") + std::to_string(claim.value.readings.strict.hull().lo);
    }
    EXPECT_EQ(ages, row.ages) << row.text;
  }
}

TEST(Tolls, where_nothing_happened) {
  for (const char* text : {"News\n\nTwo players were injured in training.", "News\n\nThe painter John Carver, 81, died on Monday."}) {
    Corpus corpus;
    corpus.articles.push_back(make_article("a", text, "en"));
    const ClaimSet set = extract_claims(corpus, {});
    EXPECT_FALSE(toll_of(set, "dead").number) << text;
    EXPECT_FALSE(toll_of(set, "hurt").number) << text;
  }
}

TEST(Tolls, in_indonesian) {
  check("id", {
      {"Dua orang tewas dan lima lainnya luka-luka dalam kecelakaan bus di Wanareja.", 2, 5},
      {"Kecelakaan itu menewaskan tiga orang dan melukai enam lainnya.", 3, 6},
      {"Korban tewas tiga orang, sedangkan korban luka lima orang.", 3, 5},
      {"Satu orang meninggal dunia, dua orang luka berat dan tiga orang luka ringan.", 1, 5},
      {"Tiga orang luka-luka, satu di antaranya kritis.", none, 3},
      {"Sebanyak 12 orang menjadi korban, tiga di antaranya tewas.", 3, none},
      {"Empat penumpang, dua pria dan dua wanita, tewas.", 4, none},
      {"Polisi menembak mati dua perampok.", 2, none},
      {"Kecelakaan bus Tirta Wibawa, tiga penumpang tewas.", 3, none},
      {"Tidak ada satu pun warga yang terluka.", none, 0},
      {"Tabrakan itu merenggut dua nyawa.", 2, none},
      {"Dua nelayan, Ijang (45) dan Surono (38), meninggal dunia.", 2, none},
      {"Kebakaran itu menyebabkan seorang ibu dan dua anaknya meninggal dunia.", 3, none},
      {"Pasangan suami istri tewas tertabrak truk.", 2, none},
      {"Surono (45) dan Tirta (12) meninggal dunia.", 2, none},
      {"Seorang pria tewas ditembak di Wanareja.", 1, none},
      {"Sopir truk mengalami luka ringan.", none, 1},
      {"Kebakaran melanda pasar, tidak ada korban jiwa.", 0, none},
      // Not told surely, or of something else.
      {"Sedikitnya lima orang tewas.", none, none},
      {"Sebanyak 11 orang diperkirakan tewas.", none, none},
      {"Bupati perkirakan 11 korban longsor yang hilang meninggal dunia.", none, none},
      {"Seorang pria terancam hukuman mati.", none, none},
      {"Bocah kelas 6 itu tewas.", 1, none},
      {"Dua rumah rusak dan beberapa orang terluka.", none, none},
      {"Polisi mendalami kasus pembunuhan pengusaha itu.", none, none},
  });
}

}  // namespace
}  // namespace selaras
