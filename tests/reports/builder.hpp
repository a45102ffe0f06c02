// Claim sets, rules and conflicts made by hand, so that reports can be tested without the earlier stages.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "selaras/calendar.hpp"
#include "selaras/reports.hpp"

namespace selaras::testing {

class Builder {
 public:
  Corpus corpus;
  ClaimSet claims;
  RuleSet rules;
  Problem problem;
  CheckResult checked;

  ArticleId article(const std::string& file, const std::string& text, std::int64_t published) {
    Article added;
    added.id = added.file = file;
    added.text = text;
    added.language = "id";
    added.published.emplace();
    added.published->day = published;
    const auto end = static_cast<std::uint32_t>(text.find('\n') == std::string::npos ? 0 : text.find('\n'));
    if (end > 0) added.blocks.push_back({{0, end}, Zone::headline});
    added.blocks.push_back({{end, static_cast<std::uint32_t>(text.size())}, Zone::body});
    corpus.articles.push_back(std::move(added));
    return ArticleId{corpus.articles.size() - 1};
  }

  Span find(ArticleId article, const std::string& words, std::size_t from = 0) {
    const auto at = corpus[article].text.find(words, from);
    EXPECT_NE(at, std::string::npos) << words;
    return {article, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }

  ClauseId clause(ArticleId article, const std::string& sentence) {
    claims.clauses.push_back({find(article, sentence)});
    return ClauseId{claims.clauses.size() - 1};
  }

  MentionId mention(ArticleId article, const std::string& words, Sort sort = Sort::event) {
    claims.mentions.push_back({sort, article, find(article, words), {}});
    return MentionId{claims.mentions.size() - 1};
  }

  /// A claim, its variable and its assertion.
  ClaimId claim(ClauseId clause, MentionId mention, Attribute attribute, const std::string& words, Readings readings, const std::string& unit = {}) {
    const Span sentence = claims.clauses[clause.value].span;
    Claim added;
    added.clause = clause;
    added.mention = mention;
    added.attribute = attribute;
    added.span = find(sentence.article, words, sentence.begin);
    added.value.readings = std::move(readings);
    added.unit = unit;
    claims.claims.push_back(added);
    const ClaimId id{claims.claims.size() - 1};
    problem.assertions.push_back({id, variable(mention, attribute)});
    return id;
  }

  VariableId variable(MentionId mention, Attribute attribute) {
    for (std::size_t i = 0; i < problem.variables.size(); ++i) {
      if (problem.variables[i] == Variable{mention, attribute}) return VariableId{i};
    }
    problem.variables.push_back({mention, attribute});
    return VariableId{problem.variables.size() - 1};
  }

  TermId term(Op op, TermId left, TermId right) { return add({op, {}, left, right}); }
  TermId number(std::int64_t value) { return add({Op::constant, {}, {}, {}, value}); }
  TermId term(VariableId variable) { return add({Op::variable, variable, {}, {}}); }

  CandidateId same(MentionId a, MentionId b, std::int32_t confidence, std::vector<Evidence> evidence = {}) {
    claims.candidates.push_back({a, b, confidence, false, std::move(evidence)});
    return CandidateId{claims.candidates.size() - 1};
  }

  RuleId rule(const std::string& name, Severity severity, const std::string& doc, bool congruence = false) {
    RuleInfo info;
    info.name = name;
    info.severity = severity;
    info.doc = doc;
    info.congruence = congruence;
    rules.rules.push_back(std::move(info));
    return RuleId{rules.rules.size() - 1};
  }

  InstanceId instance(RuleId rule, std::vector<MentionId> tuple, TermId formula, std::vector<CandidateId> same = {}) {
    problem.instances.push_back({rule, std::move(tuple), std::move(same), formula});
    return InstanceId{problem.instances.size() - 1};
  }

  Conflict& conflict(std::vector<ClaimId> ids, std::vector<InstanceId> instances, std::vector<CandidateId> same = {}) {
    Conflict added;
    added.claims = std::move(ids);
    added.instances = std::move(instances);
    added.same = std::move(same);
    checked.conflicts.push_back(std::move(added));
    return checked.conflicts.back();
  }

  [[nodiscard]] Report report() const { return build_report(corpus, claims, rules, problem, checked); }

 private:
  TermId add(Term term) {
    problem.terms.push_back(term);
    return TermId{problem.terms.size() - 1};
  }
};

inline std::int64_t day(std::int32_t year, unsigned month, unsigned day) { return to_days({year, month, day}); }

/// One article whose weekday and date do not fit: the smallest conflict there is.
inline Builder wrong_weekday(const std::string& sentence = "Nota itu dikirim pada Sabtu (31/3/2024) dari Moskow.") {
  Builder b;
  const ArticleId article = b.article("arsip/nota.txt", "Moskow kirim nota\n\n" + sentence + "\n", day(2024, 4, 7));
  const ClauseId clause = b.clause(article, sentence);
  const MentionId stamp = b.mention(article, "31/3/2024", Sort::stamp);
  const ClaimId weekday = b.claim(clause, stamp, Attribute::weekday, "Sabtu", Readings::exactly(5));
  const ClaimId date = b.claim(clause, stamp, Attribute::date, "31/3/2024", Readings::exactly(day(2024, 3, 31)));
  const TermId remainder = b.term(Op::modulo, b.term(Op::add, b.term(b.variable(stamp, Attribute::date)), b.number(3)), b.number(7));
  const TermId formula = b.term(Op::equal, remainder, b.term(b.variable(stamp, Attribute::weekday)));
  const RuleId rule = b.rule("calendar.weekday", Severity::error, "A weekday named beside a date is the weekday of that date.");
  b.conflict({weekday, date}, {b.instance(rule, {stamp}, formula)});
  return b;
}

/// Two articles: a note, and an answer "more than a month later" that is dated a week after it. Three claims.
inline Builder early_answer() {
  Builder b;
  const std::string first = "Nota diplomatik itu dikirim pada 31 Maret 2024.", second = "Jawaban baru datang lebih dari sebulan kemudian, pada 7 April 2024.";
  const ArticleId a = b.article("arsip/a.txt", "Nota dikirim\n\n" + first + "\n", day(2024, 4, 1));
  const ArticleId c = b.article("arsip/b.txt", "Moskow menjawab\n\n" + second + "\n", day(2024, 4, 8));
  const MentionId note = b.mention(a, "Nota diplomatik"), answer = b.mention(c, "Jawaban"), distance = b.mention(c, "lebih dari sebulan", Sort::offset), told = b.mention(c, "kemudian");
  const ClauseId sent = b.clause(a, first), came = b.clause(c, second);
  const ClaimId start = b.claim(sent, note, Attribute::date, "31 Maret 2024", Readings::exactly(day(2024, 3, 31)));
  Readings month{{29, Interval::highest}, {26, Interval::highest}};
  const ClaimId length = b.claim(came, distance, Attribute::days, "lebih dari sebulan", month);
  const ClaimId end = b.claim(came, answer, Attribute::date, "7 April 2024", Readings::exactly(day(2024, 4, 7)));
  b.claims.claims[end.value].derived = {AssumptionKind::year_from_article};
  const CandidateId same = b.same(note, told, 820, {{"name", 700, "nota diplomatik"}, {"place", 300, "Moskow"}});
  const RuleId congruence = b.rule("date.same-event", Severity::error, "One event has one date.", true);
  const RuleId between = b.rule("duration.between", Severity::error, "A stated span fits the dates at its two ends.");
  const TermId equal = b.term(Op::equal, b.term(b.variable(note, Attribute::date)), b.term(b.variable(told, Attribute::date)));
  const TermId difference = b.term(Op::subtract, b.term(b.variable(answer, Attribute::date)), b.term(b.variable(told, Attribute::date)));
  const TermId span = b.term(Op::equal, difference, b.term(b.variable(distance, Attribute::days)));
  b.conflict({start, length, end}, {b.instance(congruence, {note, told}, equal, {same}), b.instance(between, {distance}, span)}, {same}).odd_one_out = came;
  return b;
}

}  // namespace selaras::testing
