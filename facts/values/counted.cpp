#include "facts/values/counted.hpp"

#include <algorithm>

namespace selaras {

CountedReader::CountedReader(const Article& article, const Text& text, const Language& language)
    : article_(article),
      tokens_(text.tokens),
      language_(language),
      classifier_(language.lexicon.class_id("counted_classifier")),
      state_(language.lexicon.class_id("counted_state")),
      modifier_(language.lexicon.class_id("counted_modifier")),
      stop_(language.lexicon.class_id("counted_stop")),
      noun_(language.lexicon.class_id("counted_noun")),
      plural_(language.lexicon.class_id("counted_plural")),
      hyphen_(language.lexicon.find("-")) {
  const Lexicon& lexicon = language.lexicon;
  in_span_ = lexicon.class_id("counted_in_span") != 0;
  for (const Entry* entry : lexicon.all(lexicon.class_id("verb_prefix"))) verb_prefixes_.push_back(lexicon.word(entry->words[0]));
  for (const Entry* entry : lexicon.all(lexicon.class_id("counted_tail"))) verb_suffixes_.push_back(lexicon.word(entry->words[0]));
  for (const Entry* entry : lexicon.all(lexicon.class_id("counted_plural_suffix"))) {
    plural_rules_.push_back({lexicon.word(entry->words[0]), entry->value});
  }
  std::stable_sort(plural_rules_.begin(), plural_rules_.end(), [](const Rule& a, const Rule& b) { return a.from.size() > b.from.size(); });
}

Match CountedReader::find(std::uint32_t at, std::uint32_t end, ClassId cls) const {
  if (at >= end || cls == 0) return {};
  const Match found = match(language_, tokens_, at, cls);
  return found && at + found.length <= end ? found : Match{};
}

bool CountedReader::is_verb(std::string_view lower) const {
  const auto begins = [&](std::string_view prefix) { return lower.size() > prefix.size() + 2 && lower.substr(0, prefix.size()) == prefix; };
  return std::any_of(verb_prefixes_.begin(), verb_prefixes_.end(), begins);
}

bool CountedReader::is_noun(std::uint32_t at, std::uint32_t end) const {
  if (at >= end || tokens_[at].kind != TokenKind::word || !tokens_[at].space_before) return false;
  const std::uint32_t length = tokens_[at].end - tokens_[at].begin;
  if (length < 2) return false;
  if (find(at, end, stop_) || find(at, end, state_)) return false;
  if (find(at, end, noun_)) return true;
  return tokens_[at].capital || !is_verb(text_of(article_, tokens_[at]));
}

/// "anak-anak": the token behind the second half, or `at + 1`.
std::uint32_t CountedReader::doubled(std::uint32_t at, std::uint32_t end) const {
  if (at + 2 >= end || tokens_[at + 1].word != hyphen_ || hyphen_ == 0) return at + 1;
  if (tokens_[at + 2].kind != TokenKind::word) return at + 1;
  const std::string first = lower_case(text_of(article_, tokens_[at])), second = lower_case(text_of(article_, tokens_[at + 2]));
  const std::size_t stem = std::min<std::size_t>(first.size(), 4);
  const bool glued = !tokens_[at + 1].space_before && !tokens_[at + 2].space_before;
  if (second.compare(0, first.size(), first) == 0 || (glued && second.find(first.substr(0, stem)) != std::string::npos) || glued) return at + 3;
  return at + 1;
}

/// Modifiers and further nouns of the phrase, then what happened to those counted.
std::uint32_t CountedReader::extend(std::uint32_t at, std::uint32_t end) const {
  constexpr int most = 2;
  for (int more = 0; more < most && at < end; ++more) {
    if (find(at, end, state_)) break;
    if (find(at, end, modifier_)) {
      ++at;
      continue;
    }
    if (!is_noun(at, end) || tokens_[at].capital) break;
    const std::string_view word = text_of(article_, tokens_[at]);
    const bool tail = std::any_of(verb_suffixes_.begin(), verb_suffixes_.end(), [&](std::string_view suffix) {
      return word.size() > suffix.size() + 2 && word.substr(word.size() - suffix.size()) == suffix;
    });
    if (tail) break;
    at = doubled(at, end);
  }
  if (const Match state = find(at, end, state_)) at += state.length;
  return at;
}

std::string CountedReader::singular(std::uint32_t at) const {
  std::string lower = lower_case(text_of(article_, tokens_[at]));
  if (const Match irregular = find(at, at + 1, plural_)) return irregular.entry->value;
  for (const Rule& rule : plural_rules_) {
    if (lower.size() <= rule.from.size() + 2 || lower.compare(lower.size() - rule.from.size(), rule.from.size(), rule.from) != 0) continue;
    lower.resize(lower.size() - rule.from.size());
    lower += rule.to;
    break;
  }
  return lower;
}

/// Languages with plural endings: the first plural among the next words, or the next word after "one".
std::optional<Counted> CountedReader::read_plural(std::uint32_t at, std::uint32_t end, bool one) const {
  constexpr std::uint32_t most = 4;
  for (std::uint32_t k = at; k < end && k < at + most; ++k) {
    if (tokens_[k].word == hyphen_ && hyphen_ != 0 && k > at) continue;
    if (tokens_[k].kind != TokenKind::word || find(k, end, stop_)) break;
    if (one && k == at && !tokens_[k].capital && !find(k, end, state_)) {
      return Counted{{k, k + 1}, k + 1, lower_case(text_of(article_, tokens_[k]))};
    }
    const std::string_view word = text_of(article_, tokens_[k]);
    const bool regular = word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's';
    if (!regular && !find(k, end, plural_)) continue;
    // A possessive or the first half of a compound ("sales tax") is no head, but the next word decides rarely enough.
    return Counted{{k, k + 1}, k + 1, singular(k)};
  }
  return std::nullopt;
}

std::optional<Counted> CountedReader::read(std::uint32_t at, std::uint32_t end, bool one) const {
  if (!plural_rules_.empty()) return read_plural(at, end, one);
  const Match classifier = find(at, end, classifier_);
  if (classifier && classifier.length == 1 && tokens_[at].space_before) {
    Counted counted{{at, at + 1}, at + 1, lower_case(text_of(article_, tokens_[at]))};
    if (is_noun(at + 1, end) && !find(at + 1, end, modifier_)) {
      counted.noun = {at + 1, doubled(at + 1, end)};
      counted.lemma = lower_case(text_of(article_, tokens_[at + 1]));
    }
    counted.last = extend(counted.noun.last, end);
    return counted;
  }
  if (!is_noun(at, end)) {
    const Match state = find(at, end, state_);
    if (!state || !tokens_[at].space_before) return std::nullopt;
    return Counted{{at, at + state.length}, at + state.length, lower_case(text_of(article_, tokens_[at]))};
  }
  Counted counted{{at, doubled(at, end)}, 0, lower_case(text_of(article_, tokens_[at]))};
  counted.last = extend(counted.noun.last, end);
  return counted;
}

bool CountedReader::state_near(std::uint32_t at, std::uint32_t end) const {
  for (std::uint32_t k = at; k < end && k < at + 3; ++k) {
    if (tokens_[k].kind != TokenKind::word) return false;
    if (find(k, end, state_)) return true;
  }
  return false;
}

}  // namespace selaras
