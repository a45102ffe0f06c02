// Words are compared without case, typography and line breaks.
#include "checker/copies.hpp"

#include <string>
#include <string_view>

namespace selaras::checking {
namespace {

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

std::string words_of(std::string_view text) {
  std::string words;
  bool gap = false;
  for (const char c : text) {
    if (!is_word_byte(c)) {
      gap = true;
      continue;
    }
    if (gap && !words.empty()) words += ' ';
    gap = false;
    words += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return words;
}

}  // namespace

Tellings::Tellings(const Component& component) {
  if (!component.corpus) return;
  std::unordered_map<std::string, ClauseId> known;  // looked up only
  for (const ClaimId claim : component.claims) {
    const ClauseId id = (*component.set)[claim].clause;
    if (!id.valid() || id.value >= component.set->clauses.size() || first_.contains(id.value)) continue;
    const Span& span = component.set->clauses[id.value].span;
    if (span.article.value >= component.corpus->articles.size()) continue;
    const std::string& text = (*component.corpus)[span.article].text;
    if (span.begin > span.end || span.end > text.size()) continue;
    const std::string words = words_of(std::string_view(text).substr(span.begin, span.end - span.begin));
    first_.emplace(id.value, words.empty() ? id : known.try_emplace(words, id).first->second);
  }
}

ClauseId Tellings::first(ClauseId clause) const {
  const auto known = first_.find(clause.value);
  return known == first_.end() ? clause : known->second;
}

}  // namespace selaras::checking
