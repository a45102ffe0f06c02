// `say` parts are literal text and values; the values are printed by their type.
#include "reports/said.hpp"

#include <algorithm>
#include <cstdint>

#include "facts/text/tokens.hpp"
#include "reports/labels.hpp"
#include "reports/messages.hpp"
#include "reports/typography.hpp"

namespace selaras {
namespace {

/// What the values of a conflict are called in words.
struct Wordings {
  const Conflict& conflict;
  const ClaimSet& claims;
  const Corpus& corpus;

  /// The noun comes from one of the conflict's claims.
  [[nodiscard]] PrintedMeasure measure(const SaidValue& value) const {
    const auto named = std::find_if(conflict.claims.begin(), conflict.claims.end(), [&](ClaimId id) { return claims[id].unit == value.unit; });
    if (value.unit.empty() || named == conflict.claims.end()) return {value.type, value.unit};
    return {value.type, value.unit, measure_of(claims[*named], corpus).units};
  }

  /// Names are compared in lower case and shown as the articles write them.
  [[nodiscard]] std::string name(const std::string& folded) const {
    std::vector<std::string> texts;
    std::vector<ArticleId> seen;
    for (const ClaimId id : conflict.claims) {
      const ArticleId article = claims[id].span.article;
      if (std::find(seen.begin(), seen.end(), article) != seen.end()) continue;
      seen.push_back(article);
      texts.push_back(corpus[article].text);
    }
    return as_written(folded, texts);
  }
};

std::string value_in_words(const SaidValue& value, const Wordings& wordings, bool strict, std::string_view language) {
  if (value.quote) return "“" + shown(wordings.corpus.quote(*value.quote)) + "”";
  const PrintedMeasure measure = wordings.measure(value);
  const auto reading = [&](const Readings& readings) { return strict ? readings.strict : readings.lenient; };
  if (!value.known) return message(language, "unknown");
  if (!value.text.empty() || value.type == Type::text) return shown(wordings.name(value.text));
  const IntervalSet result = reading(value.readings);
  std::string words = value.type == Type::day && result.is_exact() ? in_words(result.hull().lo, measure, language) : in_words(result, measure, language);
  if (value.summands.size() < 2) return words;
  std::string sum;
  for (const Readings& summand : value.summands) sum += (sum.empty() ? "" : " + ") + in_words(reading(summand), {value.type, {}}, language);
  return sum + " = " + words;
}

std::string in_language(const std::vector<SayPart>& parts, const Wordings& wordings, bool strict, std::string_view language) {
  std::string text;
  for (const SayPart& part : parts) {
    if (const auto* literal = std::get_if<std::string>(&part)) text += *literal;
    else text += value_in_words(std::get<SaidValue>(part), wordings, strict, language);
  }
  return text;
}

bool is_all_known(const std::vector<SayPart>& parts) {
  return std::all_of(parts.begin(), parts.end(), [](const SayPart& part) {
    const auto* value = std::get_if<SaidValue>(&part);
    return value == nullptr || value->known;
  });
}

std::string title_in(const std::string& language, const Conflict& conflict, InstanceId headline, const RuleSet& rules, const Problem& problem, const Corpus& corpus,
                     const ClaimSet& claims, const std::string& arithmetic) {
  if (!headline.valid()) return message(language, conflict.outcome == Outcome::undecided ? "title.undecided" : "title.clash");
  const Instance& instance = problem.instances[headline.value];
  const std::vector<SayPart> parts = say(rules, instance, claims, conflict.claims, language, true, conflict.same);
  if (!is_all_known(parts)) return arithmetic.empty() ? message(language, "title.clash") : arithmetic;
  const std::string said = in_language(parts, {conflict, claims, corpus}, true, language);
  return said.empty() ? rules[instance.rule].doc : said;
}

}  // namespace

Wording title_of(const Conflict& conflict, InstanceId headline, const RuleSet& rules, const Problem& problem, const Corpus& corpus, const ClaimSet& claims,
                 const Wording& arithmetic) {
  return {title_in("id", conflict, headline, rules, problem, corpus, claims, arithmetic.id), title_in("en", conflict, headline, rules, problem, corpus, claims, arithmetic.en)};
}

std::string as_written(std::string_view folded, const std::vector<std::string>& texts) {
  const auto inside = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80u) != 0; };
  std::string out;
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find_first_of(",;"), folded.size());
    const std::size_t begin = std::min(folded.find_first_not_of(" ,;"), end);
    std::string words(folded.substr(begin, end - begin));
    for (const std::string& text : texts) {
      const std::string low = lower_case(text);
      const std::size_t at = words.empty() || low.size() != text.size() ? std::string::npos : low.find(words);
      if (at == std::string::npos || (at > 0 && inside(low[at - 1])) || (at + words.size() < low.size() && inside(low[at + words.size()]))) continue;
      // The capital of a sentence's first word says nothing if the next word has none: "Nota diplomatik itu …".
      const std::size_t blank = words.find(' ');
      if (at == 0 && blank != std::string::npos && blank + 1 < words.size() && text[blank + 1] == low[blank + 1]) continue;
      words = text.substr(at, words.size());
      break;
    }
    const std::size_t rest = std::min(end + 1, folded.size());
    out += std::string(folded.substr(0, begin)) + words + std::string(folded.substr(end, rest - end));
    folded.remove_prefix(rest);
  }
  return out;
}

std::string normalised(std::string_view text) { return lower_case(shown(text)); }

std::string identity_of(const Finding& finding, std::size_t nth) {
  std::vector<std::string> texts;
  for (const FindingClaim& claim : finding.claims) {
    texts.push_back(claim.attribute + '\x1f' + normalised(claim.passage.quote) + '\x1f' + normalised(claim.passage.sentence));
  }
  std::sort(texts.begin(), texts.end());
  std::uint64_t hash = 0xcbf29ce484222325ull;
  const auto mix = [&](std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ull;
    hash = (hash ^ 0xFFu) * 0x100000001b3ull;
  };
  mix(finding.rule);
  for (const std::string& text : texts) mix(text);
  if (nth > 0) mix(std::to_string(nth));
  constexpr const char* digits = "0123456789abcdef";
  std::string id(16, '0');
  for (std::size_t i = 0; i < 16; ++i) id[15 - i] = digits[(hash >> (4 * i)) & 0xF];
  return id;
}

}  // namespace selaras
