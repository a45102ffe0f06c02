// Conflicts become findings: severity caps, folding, witnesses, words, a total order.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "reports/arithmetic.hpp"
#include "reports/assumptions.hpp"
#include "reports/companions.hpp"
#include "reports/labels.hpp"
#include "reports/places.hpp"
#include "reports/said.hpp"
#include "reports/typography.hpp"
#include "reports/witnesses.hpp"
#include "selaras/reports.hpp"

namespace selaras {
namespace {

/// Everything that is built once and looked at for every conflict.
struct Context {
  const Corpus& corpus;
  const ClaimSet& claims;
  const RuleSet& rules;
  const Problem& problem;
  Places places;
  Witnesses witnesses;
  Arithmetic arithmetic;
  Companions companions;

  Context(const Corpus& c, const ClaimSet& cs, const RuleSet& r, const Problem& p)
      : corpus(c), claims(cs), rules(r), problem(p), places(c), witnesses(cs), arithmetic(p, cs, c), companions(cs) {}
  [[nodiscard]] const RuleInfo& rule(InstanceId id) const { return rules[problem.instances[id.value].rule]; }
};

// A rule that only says that one thing has one value is a step of the proof; the headline is the rule that uses it.
InstanceId headline_of(const Conflict& conflict, const Context& context) {
  InstanceId best;
  const auto key = [&](InstanceId id) { return std::tuple(context.rule(id).congruence, context.rule(id).name, id); };
  for (const InstanceId id : conflict.instances) {
    if (!best.valid() || key(id) < key(best)) best = id;
  }
  return best;
}

std::int32_t identity_confidence(const Conflict& conflict, const ClaimSet& claims) {
  std::int32_t least = 1000;
  for (const CandidateId id : conflict.same) {
    if (!claims[id].hard) least = std::min(least, claims[id].confidence);
  }
  return least;
}

Severity severity_of(const Conflict& conflict, InstanceId headline, const Context& context) {
  Severity severity = headline.valid() ? context.rule(headline).severity : Severity::warning;
  const auto at_most = [&](Severity cap) { severity = std::min(severity, cap); };
  at_most(most_severe(identity_confidence(conflict, context.claims)));
  if (conflict.strict_only || conflict.outcome == Outcome::undecided) at_most(Severity::info);
  // What a party says is only asserted to have been said; a sentence or a speaker that contradicts itself is a warning.
  const ClauseId first = conflict.claims.empty() ? ClauseId{} : context.claims[conflict.claims.front()].clause;
  const bool one_sentence = std::all_of(conflict.claims.begin(), conflict.claims.end(), [&](ClaimId id) { return context.claims[id].clause == first; });
  const bool one_voice = !conflict.claims.empty() && context.claims[conflict.claims.front()].who.valid() &&
                         std::all_of(conflict.claims.begin(), conflict.claims.end(), [&](ClaimId id) {
                           return context.claims[id].layer == Layer::voice && context.claims[id].who == context.claims[conflict.claims.front()].who;
                         });
  for (const ClaimId id : conflict.claims) {
    if (context.claims[id].layer == Layer::voice) at_most(one_sentence || one_voice ? Severity::warning : Severity::info);
  }
  return severity;
}

std::int32_t confidence_of(const Conflict& conflict, const ClaimSet& claims) {
  std::int32_t least = identity_confidence(conflict, claims);
  for (const ClaimId id : conflict.claims) least = std::min(least, claims[id].confidence);
  return least;
}

FindingClaim finding_claim(ClaimId id, const Conflict& conflict, Context& context) {
  const Claim& claim = context.claims[id];
  const auto passage = [&](const Claim& c) { return context.places.passage(c.span, context.claims.clauses[c.clause.value].span, c.zone); };
  FindingClaim found;
  found.passage = passage(claim);
  found.sort = context.claims[claim.mention].sort;
  found.attribute = name_of(claim.attribute);
  found.type = type_of(claim.attribute);
  found.value = claim.value;
  PrintedMeasure measure = measure_of(claim, context.corpus);
  found.unit = std::move(measure.unit);
  found.units = std::move(measure.units);
  found.label = label_of(claim, context.corpus, true);  // as the words say; the arithmetic shows the reading that proves
  found.layer = claim.layer;
  if (claim.who.valid()) found.who = as_written(context.claims.symbols.text(claim.who), {found.passage.sentence});
  found.clause = claim.clause.value;
  found.derived = claim.derived;
  for (const ClaimId witness : context.witnesses.of(id, conflict.claims)) found.witnesses.push_back(passage(context.claims[witness]));
  return found;
}

// The line of the text around some words.
Span line_around(Span words, const Corpus& corpus) {
  const std::string& text = corpus[words.article].text;
  const auto before = words.begin == 0 ? std::string::npos : text.rfind('\n', words.begin - 1);
  const auto after = std::min(text.find('\n', words.end), text.size());
  return {words.article, static_cast<std::uint32_t>(before == std::string::npos ? 0 : before + 1), static_cast<std::uint32_t>(after)};
}

// A rule that a mention breaks by what it is (a 31st of February) needs no claim; the mention's words are cited then.
FindingClaim cited_mention(MentionId id, Context& context) {
  const Mention& mention = context.claims[id];
  FindingClaim found;
  found.passage = context.places.passage(mention.span, line_around(mention.span, context.corpus), Zone::body);
  found.sort = mention.sort;
  found.attribute = "mention";
  found.type = Type::text;
  found.label = {shown(found.passage.quote), shown(found.passage.quote)};
  return found;
}

// Oldest article first; articles without a date come last.
auto age_of(const Passage& passage) {
  return std::tuple(passage.published.value_or(Interval::highest), passage.file, passage.line, passage.begin, passage.end, passage.article);
}

std::vector<ClaimId> oldest_first(const Conflict& conflict, const Context& context) {
  std::vector<ClaimId> ids = conflict.claims;
  const auto key = [&](ClaimId id) {
    const Span span = context.claims[id].span;
    const auto& published = context.corpus[span.article].published;
    return std::tuple(published ? published->day : Interval::highest, span, id);
  };
  std::sort(ids.begin(), ids.end(), [&](ClaimId a, ClaimId b) { return key(a) < key(b); });
  return ids;
}

Finding finding_of(const Conflict& conflict, Context& context) {
  const InstanceId headline = headline_of(conflict, context);
  Finding finding;
  finding.status = conflict.outcome;
  finding.reason = conflict.reason;
  finding.strict_only = conflict.strict_only;
  finding.severity = severity_of(conflict, headline, context);
  finding.confidence = confidence_of(conflict, context.claims);
  finding.rule = headline.valid() ? context.rule(headline).name : "value.clash";
  for (const InstanceId id : conflict.instances) {
    const std::string& name = context.rule(id).name;
    if (name != finding.rule) finding.other_rules.push_back(name);
  }
  std::sort(finding.other_rules.begin(), finding.other_rules.end());
  finding.other_rules.erase(std::unique(finding.other_rules.begin(), finding.other_rules.end()), finding.other_rules.end());
  for (const ClaimId id : oldest_first(conflict, context)) {
    if (conflict.odd_one_out && !finding.odd_one_out && context.claims[id].clause == *conflict.odd_one_out) finding.odd_one_out = finding.claims.size();
    finding.claims.push_back(finding_claim(id, conflict, context));
  }
  if (conflict.claims.empty() && headline.valid()) {
    for (const MentionId id : context.problem.instances[headline.value].tuple) finding.claims.push_back(cited_mention(id, context));
  }
  finding.why = context.arithmetic.of(conflict, headline);
  finding.title = title_of(conflict, headline, context.rules, context.problem, context.corpus, context.claims, finding.why);
  if (finding.why.id.empty()) finding.why = context.arithmetic.listing(conflict);
  const Wording correction = context.companions.correction(conflict);
  finding.why.id += correction.id;
  finding.why.en += correction.en;
  std::vector<std::string> sentences;
  for (const FindingClaim& claim : finding.claims) sentences.push_back(claim.passage.sentence);
  finding.assumptions = assumptions_of(conflict, context.corpus, context.claims, sentences);
  finding.id = identity_of(finding);
  return finding;
}

// Conflicts whose claims include all of another's say nothing new.
std::vector<const Conflict*> minimal_ones(const std::vector<Conflict>& conflicts) {
  std::vector<const Conflict*> sorted;
  for (const Conflict& conflict : conflicts) sorted.push_back(&conflict);
  std::stable_sort(sorted.begin(), sorted.end(), [](const Conflict* a, const Conflict* b) {
    return std::tuple(a->strict_only, a->claims.size()) < std::tuple(b->strict_only, b->claims.size());
  });
  std::vector<const Conflict*> kept;
  std::map<ClaimId, std::vector<std::size_t>> by_first_claim;  // of the kept ones
  for (const Conflict* conflict : sorted) {
    const auto covers = [&](std::size_t other) {
      const auto& theirs = kept[other]->claims;
      return kept[other]->outcome == conflict->outcome && std::includes(conflict->claims.begin(), conflict->claims.end(), theirs.begin(), theirs.end());
    };
    const bool known = std::any_of(conflict->claims.begin(), conflict->claims.end(), [&](ClaimId id) {
      const auto at = by_first_claim.find(id);
      return at != by_first_claim.end() && std::any_of(at->second.begin(), at->second.end(), covers);
    });
    if (known) continue;
    if (!conflict->claims.empty()) by_first_claim[conflict->claims.front()].push_back(kept.size());
    kept.push_back(conflict);
  }
  return kept;
}

// Copies of an article repeat its conflict word for word: the copies' passages become witnesses of the first's.
void fold_copy(Finding& first, Finding&& copy) {
  for (std::size_t i = 0; i < first.claims.size() && i < copy.claims.size(); ++i) {
    auto& witnesses = first.claims[i].witnesses;
    std::vector<Passage> more = std::move(copy.claims[i].witnesses);
    more.insert(more.begin(), copy.claims[i].passage);
    for (Passage& passage : more) {
      const auto same = [&](const Passage& p) { return p.article == passage.article && p.begin == passage.begin && p.end == passage.end; };
      const bool cited = std::any_of(first.claims.begin(), first.claims.end(), [&](const FindingClaim& c) { return same(c.passage); });
      if (!cited && std::none_of(witnesses.begin(), witnesses.end(), same)) witnesses.push_back(std::move(passage));
    }
  }
}

/// Bare words, told without their sentence, elsewhere in the same article: another claim, not a copy of the first.
bool is_apart(const Finding& first, const Finding& other) {
  bool elsewhere = false;
  for (std::size_t i = 0; i < first.claims.size() && i < other.claims.size(); ++i) {
    const Passage &a = first.claims[i].passage, &b = other.claims[i].passage;
    if (a.article != b.article || b.sentence != b.quote) return false;
    elsewhere = elsewhere || a.begin != b.begin;
  }
  return elsewhere;
}

auto rank_of(const Finding& finding) {
  std::vector<decltype(age_of(Passage{}))> passages;
  for (const FindingClaim& claim : finding.claims) passages.push_back(age_of(claim.passage));
  return std::tuple(finding.status, -static_cast<int>(finding.severity), finding.rule, std::move(passages), finding.id);
}

/// The sentences that a finding cites, in a fixed order; a copy in another article is the same sentence.
std::set<std::string> sentences_of(const Finding& finding) {
  std::set<std::string> sentences;
  for (const FindingClaim& claim : finding.claims) {
    const Passage& passage = claim.passage;
    sentences.insert(!passage.sentence.empty() ? passage.sentence : passage.article + ":" + std::to_string(passage.begin));
  }
  return sentences;
}

/// A clash between sentences of one article: told there, and not again against every other article that agrees with a side.
bool is_inside_one_article(const Finding& finding) {
  const auto elsewhere = [&](const FindingClaim& claim) { return claim.passage.article != finding.claims.front().passage.article; };
  return finding.claims.size() > 1 && std::none_of(finding.claims.begin(), finding.claims.end(), elsewhere);
}

/// Two sentences that clash as a whole are told by the rule that knows what clashes in them, where one does.
void drop_told_statements(std::vector<Finding>& findings) {
  const auto is_statement = [](const Finding& finding) { return !finding.claims.empty() && finding.claims.front().sort == Sort::statement; };
  std::set<std::set<std::string>> told;
  for (const Finding& finding : findings) {
    if (!is_statement(finding) && finding.severity != Severity::info) told.insert(sentences_of(finding));
  }
  std::set<std::pair<std::string, std::string>> inside;  // attribute and sentence
  for (const Finding& finding : findings) {
    if (is_statement(finding) || finding.severity == Severity::info || !is_inside_one_article(finding)) continue;
    for (const std::string& sentence : sentences_of(finding)) inside.emplace(finding.claims.front().attribute, sentence);
  }
  const auto repeats = [&](const Finding& finding) {
    const std::set<std::string> sentences = sentences_of(finding);
    return std::any_of(sentences.begin(), sentences.end(), [&](const std::string& sentence) { return inside.contains({std::string(finding.claims.front().attribute), sentence}); });
  };
  std::erase_if(findings, [&](const Finding& finding) { return is_statement(finding) && (told.contains(sentences_of(finding)) || repeats(finding)); });
}

/// One clash of the same words told by two rules ("born on …" as an event and as a person's birth): the more severe, then the
/// surer, then the first by name stays.
void drop_told_twice(std::vector<Finding>& findings) {
  const auto cited = [](const Finding& finding) {
    std::set<std::tuple<std::string, std::uint32_t, std::uint32_t>> words;
    for (const FindingClaim& claim : finding.claims) words.emplace(claim.passage.article, claim.passage.begin, claim.passage.end);
    return std::pair(finding.status, std::move(words));
  };
  const auto sureness = [](const Finding& finding) {
    std::int32_t least = 1000;
    for (const Assumption& assumption : finding.assumptions) least = std::min(least, assumption.confidence);
    return std::tuple(-static_cast<int>(finding.severity), -least, std::string_view(finding.rule));
  };
  std::map<decltype(cited(Finding{})), std::size_t> kept;  // words → the finding that tells of them
  std::vector<char> dropped(findings.size(), 0);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const auto [at, added] = kept.try_emplace(cited(findings[i]), i);
    if (added || findings[at->second].rule == findings[i].rule) continue;
    const std::size_t worse = sureness(findings[i]) < sureness(findings[at->second]) ? std::exchange(at->second, i) : i;
    dropped[worse] = 1;
    findings[at->second].other_rules.push_back(findings[worse].rule);
  }
  for (std::size_t i = 0, next = 0; i < dropped.size(); ++i) {
    if (dropped[i]) continue;
    if (next != i) findings[next] = std::move(findings[i]);
    ++next;
  }
  findings.resize(findings.size() - static_cast<std::size_t>(std::count(dropped.begin(), dropped.end(), 1)));
}

std::vector<Finding> folded_and_sorted(std::vector<Finding> findings) {
  drop_told_statements(findings);
  drop_told_twice(findings);
  std::vector<std::pair<decltype(rank_of(Finding{})), std::size_t>> order;
  for (std::size_t i = 0; i < findings.size(); ++i) order.emplace_back(rank_of(findings[i]), i);
  std::sort(order.begin(), order.end());
  std::vector<Finding> result;
  std::map<std::string, std::size_t> by_id;
  for (const auto& [rank, i] : order) {
    auto [at, added] = by_id.try_emplace(findings[i].id, result.size());
    for (std::size_t nth = 1; !added && is_apart(result[at->second], findings[i]); ++nth) {
      findings[i].id = identity_of(findings[i], nth);
      std::tie(at, added) = by_id.try_emplace(findings[i].id, result.size());
    }
    if (added) result.push_back(std::move(findings[i]));
    else fold_copy(result[at->second], std::move(findings[i]));
  }
  return result;
}

}  // namespace

Report build_report(const Corpus& corpus, const ClaimSet& claims, const RuleSet& rules, const Problem& problem, const CheckResult& checked) {
  Context context(corpus, claims, rules, problem);
  std::vector<Finding> findings;
  for (const Conflict* conflict : minimal_ones(checked.conflicts)) {
    findings.push_back(finding_of(*conflict, context));
    findings.back().conflict = static_cast<std::size_t>(conflict - checked.conflicts.data());
  }
  Report report;
  report.findings = folded_and_sorted(std::move(findings));
  report.articles = corpus.articles.size();
  report.claims = claims.claims.size();
  report.instances = problem.instances.size();
  report.candidates = claims.candidates.size();
  report.incomplete = checked.statistics.undecided > 0 || std::any_of(report.findings.begin(), report.findings.end(), [](const Finding& f) { return f.status == Outcome::undecided; });
  return report;
}

}  // namespace selaras
