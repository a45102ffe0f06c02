// What a report says once: a clash inside one article, a converted amount only with the user's own rates, a version that replaces another.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/corpora/audit.hpp"

namespace selaras {
namespace {

Report audit_with(const Corpus& corpus, const std::string& own_rules = {}, bool one_story = true) {
  std::vector<RuleSource> sources = builtin_packs();
  if (!own_rules.empty()) sources.push_back({"own.rules", own_rules});
  const RuleLoad loaded = load_rules(sources);
  EXPECT_TRUE(loaded.diagnostics.empty()) << loaded.diagnostics.front().message;
  ExtractOptions options;
  options.one_story = one_story;
  const ClaimSet claims = extract_claims(corpus, options);
  const GroundResult grounded = ground(loaded.rules, claims);
  return build_report(corpus, claims, loaded.rules, grounded.problem, check(grounded.problem, claims, loaded.rules, {}));
}

Corpus corpus_of(const std::vector<std::string>& texts) {
  Corpus corpus;
  for (const std::string& text : texts) corpus.articles.push_back(make_article("a" + std::to_string(corpus.articles.size()), text));
  return corpus;
}

std::vector<const Finding*> findings_of(const Report& report, const std::string& rule) {
  std::vector<const Finding*> found;
  for (const Finding& finding : report.findings) {
    if (finding.rule == rule) found.push_back(&finding);
  }
  return found;
}

TEST(Scope, a_clash_inside_one_article_is_told_once_whoever_agrees_with_a_side) {
  const std::string inside = "Liga Timur\n\nLiga Timur didirikan oleh 12 klub dari pesisir Arung. Kemudian ramai.\n\nLiga Timur didirikan oleh 13 klub dari pesisir Arung.";
  const std::string agrees = "Sejarah Liga Timur\n\nLiga Timur didirikan oleh 12 klub dari pesisir Arung.";
  const Report alone = audit_with(corpus_of({inside}));
  const Report together = audit_with(corpus_of({inside, agrees}));
  ASSERT_EQ(findings_of(alone, "count.tolerance").size(), 1u);
  EXPECT_EQ(findings_of(together, "count.tolerance").size(), 1u);
  EXPECT_EQ(together.findings.size(), 1u);
  const std::string differs = "Sejarah Liga Timur\n\nLiga Timur didirikan oleh 14 klub dari pesisir Arung.";
  EXPECT_GT(audit_with(corpus_of({agrees, differs})).findings.size(), 0u) << "another article that differs is told";
}

TEST(Scope, two_rules_tell_one_clash_once) {
  const Corpus corpus = corpus_of({"Penyanyi\n\nPenyanyi Arlo Tirta lahir pada 3 Mei 1980 di Solo. Ia merilis album pertamanya.",
                                   "Konser\n\nArlo Tirta (lahir 3 Mei 1981) adalah penyanyi asal Solo. Arlo Tirta lahir di Solo pada 3 Mei 1981."});
  const Report story = audit_with(corpus), report = audit_with(corpus, {}, false);
  ASSERT_EQ(story.findings.size(), 1u);
  EXPECT_EQ(story.findings[0].rule, "date.same-event") << "the surer of the two";
  ASSERT_EQ(report.findings.size(), 1u);
  EXPECT_EQ(report.findings[0].rule, "lifespan.one-birth");
  EXPECT_EQ(report.findings[0].other_rules, std::vector<std::string>{"date.same-event"});
  EXPECT_EQ(report.findings[0].title.id, "Arlo Tirta: lahir 3 Mei 1980 dan lahir 3 Mei 1981") << "as the articles write the name";
}

TEST(Scope, money_is_converted_with_the_rates_of_the_user_only) {
  constexpr const char* rates =
      "pack rates \"2025\" ;\n"
      "rule rates.dollar @warning {\n"
      "  doc \"A dollar was 15,000 to 17,000 rupiah, a cent 150 to 170.\" ;\n"
      "  for c: conversion(kind = money, currency = USD-IDR) ;\n"
      "  require 100 * c.to.value >= 150 * 90 * c.from.value and 100 * c.to.value <= 170 * 110 * c.from.value ;\n"
      "  say en \"{c.from.quote} is not {c.to.quote}\" ;\n"
      "}\n";
  const Corpus wrong = corpus_of({"Belanja\n\nIa membayar US$ 100 (Rp 160 juta) untuk sepatu itu."});
  const Corpus right = corpus_of({"Belanja\n\nIa membayar US$ 100 (Rp 1,6 juta) untuk sepatu itu."});
  const Corpus wrong_aid = corpus_of({"Aid\n\nThe aid that Japan sent to the flooded villages is worth $2 million (Rp 3.2 billion)."});
  const Corpus right_aid = corpus_of({"Aid\n\nThe aid that Japan sent to the flooded villages is worth $2 million (Rp 32 billion)."});
  EXPECT_TRUE(audit_with(wrong).findings.empty());
  EXPECT_EQ(findings_of(audit_with(wrong, rates), "rates.dollar").size(), 1u);
  EXPECT_TRUE(findings_of(audit_with(right, rates), "rates.dollar").empty());
  EXPECT_EQ(findings_of(audit_with(wrong_aid, rates), "rates.dollar").size(), 1u);
  EXPECT_TRUE(findings_of(audit_with(right_aid, rates), "rates.dollar").empty());
}

TEST(Scope, a_version_that_replaces_another_is_not_older) {
  const auto versions = [](const char* first, const char* second) {
    Corpus corpus = corpus_of({std::string("Kabar\n\n") + first + " - 10:00 WIB\n\nPasar dibuka.", std::string("Kabar\n\n") + second + " - 10:00 WIB\n\nPasar ditutup."});
    for (Article& article : corpus.articles) article.url = "https://berita.example/pasar";
    corpus.articles[0].superseded = true;
    return corpus;
  };
  EXPECT_EQ(findings_of(audit_with(versions("Selasa, 05 Agustus 2025", "Senin, 04 Agustus 2025")), "scope.superseded").size(), 1u);
  EXPECT_TRUE(findings_of(audit_with(versions("Senin, 04 Agustus 2025", "Selasa, 05 Agustus 2025")), "scope.superseded").empty());
  const auto english = [](const char* first, const char* second) {
    Corpus corpus = corpus_of({std::string("News\n\n") + first + "\n\nThe market was opened.", std::string("News\n\n") + second + "\n\nThe market was closed."});
    for (Article& article : corpus.articles) article.url = "https://news.example/market";
    corpus.articles[0].superseded = true;
    return corpus;
  };
  EXPECT_EQ(findings_of(audit_with(english("Tuesday, August 5, 2025", "Monday, August 4, 2025")), "scope.superseded").size(), 1u);
  EXPECT_TRUE(findings_of(audit_with(english("Monday, August 4, 2025", "Tuesday, August 5, 2025")), "scope.superseded").empty());
}

}  // namespace
}  // namespace selaras
