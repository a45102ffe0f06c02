// What a scene knows beforehand says the same as looking: what a token may begin, what an article may tell, the clause of a token.
#include "facts/claims/scene.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "facts/claims/signature.hpp"
#include "selaras/facts.hpp"

namespace selaras {
namespace {

const Article& article(const char* language) {
  static const Article indonesian = make_article("a",
                                                 "Tiga orang tewas di Wanareja\n\nGempa mengguncang Wanareja pada Rabu (5/8/2025) pagi. Tiga orang tewas dan dua luka "
                                                 "berat, kata Bupati Surono Wibawa, Kamis. \"Kami tidak pernah menolak usul itu,\" ujarnya. Jika Norda menolak, Velia akan "
                                                 "pergi; satu-satunya jembatan di Jalan Melati No. 12 rusak, antara lain karena lebih dari 40 truk lewat setiap hari.",
                                                 "id");
  static const Article english = make_article("b",
                                              "Three killed in Wanareja\n\nAn earthquake struck Wanareja on Wednesday, August 5, 2025. At least three people were killed "
                                              "and two were seriously injured, Mayor Derek Miller, 43, said. \"We have never rejected the proposal,\" he added. If Norda "
                                              "rejects it, Velia may leave; the only bridge was damaged.",
                                              "en");
  return std::string(language) == "id" ? indonesian : english;
}

class Scenes : public ::testing::TestWithParam<const char*> {
 protected:
  const Scene scene = make_scene(article(GetParam()), ArticleId{std::size_t{0}});
  const Language& spoken = scene.words.language;
  const std::uint32_t tokens = static_cast<std::uint32_t>(scene.text.tokens.size());
  const ClassId classes = static_cast<ClassId>(spoken.lexicon.classes());
};

TEST_P(Scenes, know_what_a_token_begins) {
  std::size_t matches = 0, words = 0;
  for (ClassId cls = 0; cls <= classes; ++cls) {
    for (std::uint32_t t = 0; t <= tokens; ++t) {
      const Match looked = match(spoken, scene.text.tokens, t, cls), known = scene.match_at(t, cls);
      EXPECT_EQ(looked.entry, known.entry);
      EXPECT_EQ(looked.length, known.length);
      const bool is = t < tokens && spoken.lexicon.has(scene.text.tokens[t].word, cls);
      EXPECT_EQ(scene.is(t, cls), is);
      matches += looked ? 1 : 0;
      words += is ? 1 : 0;
    }
  }
  EXPECT_GT(matches, 100u);
  EXPECT_GT(words, 100u);
}

TEST_P(Scenes, find_what_stands_first) {
  std::size_t found = 0;
  for (ClassId cls = 1; cls <= classes; ++cls) {
    Match first;
    for (std::uint32_t t = 0; t < tokens && !first; ++t) first = match(spoken, scene.text.tokens, t, cls);
    EXPECT_EQ(scene.find({0, tokens}, cls).entry, first.entry);
    EXPECT_TRUE(!first || scene.may_tell(cls));
    found += first ? 1 : 0;
  }
  EXPECT_GT(found, 20u);
  EXPECT_LT(found, std::size_t{classes});
}

TEST_P(Scenes, know_the_clause_of_a_token) {
  ASSERT_GT(scene.clauses.size(), 3u);
  for (std::uint32_t t = 0; t < tokens; ++t) {
    const ClauseDraft* holds = nullptr;
    for (const ClauseDraft& clause : scene.clauses) holds = clause.tokens.contains(t) ? &clause : holds;
    EXPECT_EQ(scene.clause_at(t), holds);
  }
  EXPECT_EQ(scene.clause_at(tokens), nullptr);
  EXPECT_EQ(scene.clause_at(no_token), nullptr);
}

/// What stands around a token does not depend on what was read before it.
TEST_P(Scenes, have_one_signature_a_token) {
  SignatureReader again(scene);
  for (std::uint32_t t = 0; t < tokens; ++t) again.read(t, {}, false);
  std::size_t context = 0;
  for (std::uint32_t t = tokens; t-- > 0;) {
    const Signature first = SignatureReader(scene).read(t, {}, true), second = again.read(t, {}, true);
    ASSERT_TRUE(std::ranges::equal(first.context(), second.context())) << t;
    ASSERT_TRUE(std::ranges::equal(first.words(), second.words()) && std::ranges::equal(first.whole(), second.whole())) << t;
    context += first.context().size() > first.whole().size();
  }
  EXPECT_GT(context, 10u);
}

INSTANTIATE_TEST_SUITE_P(Languages, Scenes, ::testing::Values("id", "en"));

}  // namespace
}  // namespace selaras
