// Words of the assumptions; the sentences are in languages/*.messages.
#include "reports/assumptions.hpp"

#include <algorithm>
#include <set>

#include "reports/labels.hpp"
#include "reports/messages.hpp"
#include "reports/said.hpp"
#include "reports/typography.hpp"

namespace selaras {
namespace {

constexpr const char* names[] = {"anchor-article-date", "anchor-cited-date", "anchor-narrative", "year-from-article", "year-from-context",
                                 "time-zone",           "metonymy",          "coreference",      "same-thing"};

Wording in_both(const std::string& key, const std::vector<std::string>& id, const std::vector<std::string>& en) {
  return {message("id", key, id), message("en", key, en)};
}

std::string quoted(const Corpus& corpus, Span span) { return "“" + shown(corpus.quote(span)) + "”"; }

// "bus Cahaya Timur, Cipali": the words that speak for the identity, each once, weightiest first.
std::string words_of(const Candidate& candidate, const std::vector<std::string>& sentences) {
  std::vector<Evidence> evidence = candidate.evidence;
  std::stable_sort(evidence.begin(), evidence.end(), [](const Evidence& a, const Evidence& b) { return a.weight > b.weight; });
  std::vector<std::string> seen;
  std::string words;
  for (const Evidence& piece : evidence) {
    const std::string word = shown(as_written(piece.words, sentences));
    if (word.empty() || piece.weight < 0 || std::find(seen.begin(), seen.end(), word) != seen.end()) continue;
    seen.push_back(word);
    words += (words.empty() ? "" : ", ") + word;
  }
  return words;
}

Assumption identity(const Candidate& candidate, const Corpus& corpus, const ClaimSet& claims, const std::vector<std::string>& sentences) {
  Assumption assumption;
  assumption.kind = AssumptionKind::same_thing;
  assumption.confidence = candidate.confidence;
  assumption.evidence = candidate.evidence;
  for (Evidence& piece : assumption.evidence) piece.words = as_written(piece.words, sentences);
  const Mention& a = claims[candidate.a];
  const Mention& b = claims[candidate.b];
  assumption.things = {{corpus[a.article].id, corpus.quote(a.span)}, {corpus[b.article].id, corpus.quote(b.span)}};
  const std::string words = words_of(candidate, sentences);
  const std::string sort(name_of(a.sort));
  const std::string key = words.empty() ? "assume.same-thing" : "assume.same-thing-because";
  const auto arguments = [&](const char* language) {
    const std::string thing = "sort." + sort;
    return std::vector<std::string>{message(language, has_message(language, thing) ? thing : "sort"), quoted(corpus, a.span), quoted(corpus, b.span), words};
  };
  assumption.text = in_both(key, arguments("id"), arguments("en"));
  return assumption;
}

Assumption derivation(AssumptionKind kind, const Claim& claim, const Corpus& corpus) {
  Assumption assumption;
  assumption.kind = kind;
  assumption.confidence = claim.confidence;
  const auto& published = corpus[claim.span.article].published;
  const auto arguments = [&](const char* language) {
    const std::string day = published ? in_words(published->day, {Type::day, {}}, language) : message(language, "unknown");
    return std::vector<std::string>{quoted(corpus, claim.span), day};
  };
  assumption.text = in_both("assume." + name_of(kind), arguments("id"), arguments("en"));
  return assumption;
}

}  // namespace

std::string name_of(AssumptionKind kind) { return names[static_cast<std::size_t>(kind)]; }

std::string evidence_in_words(const Evidence& evidence, std::string_view language) {
  const std::string key = "evidence." + evidence.kind;
  return has_message(language, key) ? message(language, key) : evidence.kind;
}

std::vector<Assumption> assumptions_of(const Conflict& conflict, const Corpus& corpus, const ClaimSet& claims, const std::vector<std::string>& sentences) {
  std::vector<Assumption> all;
  std::set<std::string> told;
  const auto add = [&](Assumption assumption) {
    if (told.insert(assumption.text.id).second) all.push_back(std::move(assumption));
  };
  for (const CandidateId same : conflict.same) add(identity(claims[same], corpus, claims, sentences));
  for (const ClaimId id : conflict.claims) {
    for (const AssumptionKind kind : claims[id].derived) add(derivation(kind, claims[id], corpus));
  }
  return all;
}

}  // namespace selaras
