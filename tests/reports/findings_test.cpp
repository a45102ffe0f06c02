// From conflicts to findings: levels, folding, order, names, witnesses, arithmetic.
#include <algorithm>

#include "tests/reports/builder.hpp"

namespace selaras {
namespace {

using testing::Builder;

TEST(Findings, headline_is_not_a_congruence_rule) {
  const Report report = testing::early_answer().report();
  ASSERT_EQ(report.findings.size(), 1u);
  EXPECT_EQ(report.findings[0].rule, "duration.between");
  EXPECT_EQ(report.findings[0].other_rules, std::vector<std::string>{"date.same-event"});
}

TEST(Findings, levels_are_capped) {
  const auto level_of = [](const std::function<void(Builder&)>& change) {
    Builder b = testing::early_answer();
    change(b);
    return b.report().findings.at(0).severity;
  };
  const struct {
    const char* what;
    std::function<void(Builder&)> change;
    Severity expected;
  } table[] = {
      {"as the rule says", [](Builder&) {}, Severity::error},
      {"identity 800", [](Builder& b) { b.claims.candidates[0].confidence = 800; }, Severity::error},
      {"identity 799", [](Builder& b) { b.claims.candidates[0].confidence = 799; }, Severity::warning},
      {"identity 620", [](Builder& b) { b.claims.candidates[0].confidence = 620; }, Severity::warning},
      {"identity 619", [](Builder& b) { b.claims.candidates[0].confidence = 619; }, Severity::info},
      {"a hard identity is none", [](Builder& b) { b.claims.candidates[0].confidence = 100, b.claims.candidates[0].hard = true; }, Severity::error},
      {"relay", [](Builder& b) { b.claims.claims[1].layer = Layer::relay; }, Severity::error},
      {"voice", [](Builder& b) { b.claims.claims[1].layer = Layer::voice; }, Severity::info},
      {"strict only", [](Builder& b) { b.checked.conflicts[0].strict_only = true; }, Severity::info},
      {"rule of level info", [](Builder& b) { b.rules.rules[1].severity = Severity::info; }, Severity::info},
      {"undecided", [](Builder& b) { b.checked.conflicts[0].outcome = Outcome::undecided; }, Severity::info},
  };
  for (const auto& row : table) EXPECT_EQ(level_of(row.change), row.expected) << row.what;
}

TEST(Findings, undecided_is_reported_and_incomplete) {
  Builder b = testing::wrong_weekday();
  EXPECT_FALSE(b.report().incomplete);
  b.checked.conflicts[0].outcome = Outcome::undecided;
  b.checked.conflicts[0].reason = "max. resource limit exceeded";
  b.checked.statistics.undecided = 1;
  const Report report = b.report();
  EXPECT_TRUE(report.incomplete);
  EXPECT_EQ(report.findings.at(0).status, Outcome::undecided);
  EXPECT_EQ(report.findings.at(0).reason, "max. resource limit exceeded");
}

TEST(Findings, confidence_is_the_least) {
  Builder b = testing::early_answer();
  EXPECT_EQ(b.report().findings.at(0).confidence, 820);
  b.claims.claims[2].confidence = 640;
  EXPECT_EQ(b.report().findings.at(0).confidence, 640);
}

TEST(Findings, a_conflict_that_includes_another_is_folded) {
  Builder b = testing::early_answer();
  Conflict larger = b.checked.conflicts[0];
  b.checked.conflicts[0].claims.pop_back();
  b.checked.conflicts.push_back(larger);
  const Report report = b.report();
  ASSERT_EQ(report.findings.size(), 1u);
  EXPECT_EQ(report.findings[0].claims.size(), 2u);
}

TEST(Findings, id_survives_moved_lines_case_and_white_space) {
  const auto id_of = [](const std::string& sentence, const std::string& before = {}) {
    Builder b = testing::wrong_weekday(sentence);
    if (!before.empty()) {
      Article& article = b.corpus.articles[0];
      article.text = before + article.text;
      const auto move = [&](Span& span) { span.begin += static_cast<std::uint32_t>(before.size()), span.end += static_cast<std::uint32_t>(before.size()); };
      for (Claim& claim : b.claims.claims) move(claim.span);
      for (Clause& clause : b.claims.clauses) move(clause.span);
      for (Mention& mention : b.claims.mentions) move(mention.span);
    }
    return b.report().findings.at(0).id;
  };
  const std::string id = id_of("Pada Sabtu (31/3/2024) ia datang.");
  EXPECT_EQ(id.size(), 16u);
  EXPECT_EQ(id_of("PADA Sabtu  (31/3/2024)\nia datang."), id);
  EXPECT_EQ(id_of("Pada Sabtu (31/3/2024) ia datang.", "Satu baris lagi\n\n"), id);
  EXPECT_NE(id_of("Pada Sabtu (31/3/2024) ia pergi."), id);
}

TEST(Findings, line_and_column_are_those_of_the_file) {
  const Report report = testing::wrong_weekday().report();
  const Passage& passage = report.findings.at(0).claims.at(0).passage;
  EXPECT_EQ(passage.quote, "Sabtu");
  EXPECT_EQ(passage.line, 3u);
  EXPECT_EQ(passage.column, 23u);
  EXPECT_EQ(passage.sentence.substr(passage.quote_at, 5), "Sabtu");
}

TEST(Findings, records_count_from_their_body_and_headline) {
  Builder b = testing::wrong_weekday();
  Article& article = b.corpus.articles[0];
  article.record_line = 42;
  article.body_begin = static_cast<std::uint32_t>(article.text.find("\n\n") + 2);
  const Passage passage = b.report().findings.at(0).claims.at(0).passage;
  EXPECT_EQ(passage.line, 42u);
  EXPECT_EQ(passage.column, 1u);
  EXPECT_EQ(passage.begin, 22u);
  EXPECT_EQ(passage.end, 27u);
}

TEST(Findings, claims_stand_oldest_article_first) {
  Builder b = testing::early_answer();
  const auto first_of = [&] { return b.report().findings.at(0).claims.front().passage.file; };
  EXPECT_EQ(first_of(), "arsip/a.txt");
  b.corpus.articles[0].published->day = testing::day(2025, 1, 1);
  EXPECT_EQ(first_of(), "arsip/b.txt");
  b.corpus.articles[0].published->day = testing::day(2024, 1, 1);
  b.corpus.articles[0].published.reset();
  EXPECT_EQ(first_of(), "arsip/b.txt") << "articles without a date come last";
}

TEST(Findings, odd_one_out_is_a_claim) {
  const Report report = testing::early_answer().report();
  const Finding& finding = report.findings.at(0);
  ASSERT_TRUE(finding.odd_one_out.has_value());
  EXPECT_EQ(finding.claims[*finding.odd_one_out].passage.file, "arsip/b.txt");
}

// Three papers say 39, one says 48: the core has two claims, the other two are witnesses.
Builder four_tolls(std::int32_t confidence) {
  Builder b;
  std::vector<MentionId> mentions;
  std::vector<ClaimId> ids;
  const std::int64_t counts[] = {39, 48, 39, 39};
  for (std::size_t i = 0; i < 4; ++i) {
    const std::string number = std::to_string(counts[i]), sentence = (i == 3 ? "Korban " : "Tim mencatat ") + number + " orang tewas.";
    const ArticleId article = b.article("toll-" + std::to_string(i) + ".txt", "Gempa\n" + sentence, testing::day(2026, 3, 4));
    mentions.push_back(b.mention(article, "tewas", Sort::quantity));
    ids.push_back(b.claim(b.clause(article, sentence), mentions.back(), Attribute::value, number, Readings::exactly(counts[i]), "orang"));
  }
  for (std::size_t i = 0; i + 1 < 4; ++i) b.same(mentions[i], mentions[i + 1], confidence);
  const RuleId rule = b.rule("count.tolerance", Severity::error, "One quantity has one value.", true);
  const TermId equal = b.term(Op::equal, b.term(b.variable(mentions[0], Attribute::value)), b.term(b.variable(mentions[1], Attribute::value)));
  b.conflict({ids[0], ids[1]}, {b.instance(rule, {mentions[0], mentions[1]}, equal, {CandidateId{0}})}, {CandidateId{0}});
  return b;
}

TEST(Findings, witnesses_say_the_same_of_the_same) {
  const Report report = four_tolls(900).report();
  const Finding& finding = report.findings.at(0);
  ASSERT_EQ(finding.claims.at(0).witnesses.size(), 2u);
  EXPECT_EQ(finding.claims[0].witnesses[0].file, "toll-2.txt");
  EXPECT_EQ(finding.claims[0].witnesses[1].file, "toll-3.txt");
  EXPECT_TRUE(finding.claims.at(1).witnesses.empty());
  EXPECT_EQ(finding.why.id, "39 orang ≠ 48 orang");
  EXPECT_TRUE(four_tolls(499).report().findings.at(0).claims.at(0).witnesses.empty()) << "too unsure to be called the same";
}

TEST(Findings, copies_of_a_conflict_are_witnesses) {
  Builder b = testing::wrong_weekday(), copy = testing::wrong_weekday();
  copy.corpus.articles[0].file = copy.corpus.articles[0].id = "arsip/salinan.txt";
  b.corpus.articles.push_back(copy.corpus.articles[0]);
  for (Mention mention : copy.claims.mentions) mention.article = mention.span.article = ArticleId{1}, b.claims.mentions.push_back(mention);
  for (Clause clause : copy.claims.clauses) clause.span.article = ArticleId{1}, b.claims.clauses.push_back(clause);
  for (Claim claim : copy.claims.claims) claim.span.article = ArticleId{1}, claim.clause = ClauseId{1}, claim.mention = MentionId{1}, b.claims.claims.push_back(claim);
  Conflict second = b.checked.conflicts[0];
  second.claims = {ClaimId{2}, ClaimId{3}};
  b.checked.conflicts.push_back(second);
  const Report report = b.report();
  ASSERT_EQ(report.findings.size(), 1u);
  ASSERT_EQ(report.findings[0].claims[0].witnesses.size(), 1u);
  EXPECT_EQ(report.findings[0].claims[0].witnesses[0].file, "arsip/salinan.txt");
}

TEST(Findings, arithmetic) {
  EXPECT_EQ(testing::wrong_weekday().report().findings.at(0).why.id, "31 Maret 2024 adalah hari Minggu, bukan Sabtu");
  EXPECT_EQ(testing::wrong_weekday().report().findings.at(0).why.en, "31 March 2024 is a Sunday, not Saturday");
  EXPECT_EQ(testing::early_answer().report().findings.at(0).why.id, "7 April 2024 − 31 Maret 2024 = 7 hari, bukan ≥ 26 hari");
}

TEST(Findings, sums_are_written_out) {
  Builder b;
  const std::string sentence = "Tiga tewas, lima luka berat dan dua luka ringan dari sembilan korban.";
  const ArticleId article = b.article("a.txt", "Bus\n" + sentence, testing::day(2026, 3, 4));
  const ClauseId clause = b.clause(article, sentence);
  std::vector<ClaimId> ids;
  std::vector<TermId> terms;
  std::vector<MentionId> mentions;
  const std::pair<const char*, std::int64_t> parts[] = {{"Tiga", 3}, {"lima", 5}, {"dua", 2}, {"sembilan", 9}};
  for (const auto& [words, value] : parts) {
    mentions.push_back(b.mention(article, words, Sort::quantity));
    ids.push_back(b.claim(clause, mentions.back(), Attribute::value, words, Readings::exactly(value)));
    terms.push_back(b.term(b.variable(mentions.back(), Attribute::value)));
  }
  const TermId sum = b.term(Op::add, b.term(Op::add, terms[0], terms[1]), terms[2]);
  const RuleId rule = b.rule("parts.sum", Severity::error, "Stated parts add up to the whole.");
  b.conflict(ids, {b.instance(rule, {mentions[3]}, b.term(Op::equal, sum, terms[3]))});
  EXPECT_EQ(b.report().findings.at(0).why.id, "3 + 5 + 2 = 10, bukan 9");
}

TEST(Findings, a_rule_broken_without_claims_cites_the_mention) {
  Builder b = testing::wrong_weekday();
  b.checked.conflicts[0].claims.clear();
  const Report report = b.report();
  ASSERT_EQ(report.findings.size(), 1u);
  ASSERT_EQ(report.findings[0].claims.size(), 1u);
  EXPECT_EQ(report.findings[0].claims[0].passage.quote, "31/3/2024");
  EXPECT_EQ(report.findings[0].claims[0].passage.sentence, "Nota itu dikirim pada Sabtu (31/3/2024) dari Moskow.");
  EXPECT_FALSE(report.findings[0].title.id.empty());
}

TEST(Findings, assumptions_name_their_evidence) {
  const Report report = testing::early_answer().report();
  const auto& assumptions = report.findings.at(0).assumptions;
  ASSERT_EQ(assumptions.size(), 2u);
  EXPECT_EQ(assumptions[0].text.id, "“Nota diplomatik” dan “kemudian” dianggap satu peristiwa: nota diplomatik, Moskow");
  EXPECT_EQ(assumptions[1].text.id, "“7 April 2024” tanpa tahun: diambil tahun terdekat dengan tanggal artikel, 8 April 2024");
}

TEST(Findings, order_is_total) {
  Builder b = testing::early_answer();
  Conflict other = b.checked.conflicts[0];
  other.claims = {ClaimId{0}, ClaimId{2}};
  b.checked.conflicts[0].claims = {ClaimId{1}};
  b.checked.conflicts.push_back(other);
  const Report forward = b.report();
  std::reverse(b.checked.conflicts.begin(), b.checked.conflicts.end());
  EXPECT_EQ(write_jsonl(forward), write_jsonl(b.report()));
  EXPECT_EQ(forward.findings.size(), 2u);
}

}  // namespace
}  // namespace selaras
