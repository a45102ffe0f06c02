#include "facts/values/counted.hpp"

#include <algorithm>

namespace selaras {

CountedWords::CountedWords(const Lexicon& lexicon)
    : classifier(lexicon.class_id("counted_classifier")),
      state(lexicon.class_id("counted_state")),
      modifier(lexicon.class_id("counted_modifier")),
      stop(lexicon.class_id("counted_stop")),
      noun(lexicon.class_id("counted_noun")),
      plural(lexicon.class_id("counted_plural")),
      plural_suffix(lexicon.class_id("counted_plural_suffix")),
      verb_prefix(lexicon.class_id("verb_prefix")),
      verb_suffix(lexicon.class_id("counted_verb_suffix")),
      tail(lexicon.class_id("counted_tail")),
      hyphen(lexicon.find("-")),
      before(lexicon.class_id("counted_before")),
      in_span(lexicon.class_id("counted_in_span") != 0) {}

bool CountedReader::is_verb(std::uint32_t at) const {
  const std::string lower = tokens_[at].capital ? lower_case(this->word(at)) : std::string();
  const std::string_view word = lower.empty() ? this->word(at) : std::string_view(lower);
  constexpr std::size_t longest = 4;
  for (std::size_t length = 2; length <= longest && length + 2 < word.size(); ++length) {
    if (language_.lexicon.has(language_.lexicon.find(word.substr(0, length)), words_.verb_prefix)) return true;
  }
  return false;
}

bool CountedReader::ends_in(std::uint32_t at, ClassId endings) const {
  const std::string_view word = this->word(at);
  constexpr std::size_t longest = 4;
  for (std::size_t length = 2; length <= longest && length + 2 < word.size(); ++length) {
    if (language_.lexicon.has(language_.lexicon.find(word.substr(word.size() - length)), endings)) return true;
  }
  return false;
}

bool CountedReader::is_noun(std::uint32_t at, std::uint32_t end) const {
  if (at >= end || tokens_[at].kind != TokenKind::word || !tokens_[at].space_before) return false;
  const std::uint32_t length = tokens_[at].end - tokens_[at].begin;
  if (length < 2) return false;
  if (find(at, end, words_.stop) || find(at, end, words_.state)) return false;
  if (find(at, end, words_.noun)) return true;
  const bool titled = at > 0 && tokens_[at - 1].capital && !tokens_[at].all_caps;  // "5 Orang Diduga Pencuri"
  return tokens_[at].capital && !titled ? true : !is_verb(at) && !is_torn(at);
}

/// "wargaSpanyol": two words that lost the space between them.
bool CountedReader::is_torn(std::uint32_t at) const {
  std::size_t lower = 0;
  for (const char c : this->word(at)) {
    if (c >= 'A' && c <= 'Z' && lower >= 3) return true;
    lower += c >= 'a' && c <= 'z';
  }
  return false;
}

/// "anak-anak": the token behind the second half, or `at + 1`.
std::uint32_t CountedReader::doubled(std::uint32_t at, std::uint32_t end) const {
  if (at + 2 >= end || tokens_[at + 1].word != words_.hyphen || words_.hyphen == 0) return at + 1;
  if (tokens_[at + 2].kind != TokenKind::word) return at + 1;
  const std::string first = lower_case(this->word(at)), second = lower_case(this->word(at + 2));
  const std::size_t stem = std::min<std::size_t>(first.size(), 4);
  const bool glued = !tokens_[at + 1].space_before && !tokens_[at + 2].space_before;
  if (second.compare(0, first.size(), first) == 0 ||
      (glued && second.find(first.substr(0, stem)) != std::string::npos) || glued)
    return at + 3;
  return at + 1;
}

/// Modifiers and further nouns of the phrase, then what happened to those counted.
std::uint32_t CountedReader::extend(std::uint32_t at, std::uint32_t end) const {
  constexpr int most = 2;
  for (int more = 0; more < most && at < end; ++more) {
    if (find(at, end, words_.state)) break;
    if (find(at, end, words_.modifier)) {
      ++at;
      continue;
    }
    if (!is_noun(at, end) || tokens_[at].capital || find(at, end, words_.before)) break;
    if (ends_in(at, words_.tail)) break;
    at = doubled(at, end);
  }
  if (const Match state = find(at, end, words_.state)) at += state.length;
  return at;
}

Match CountedReader::suffix_rule(std::string_view suffix) const {
  for (const Entry& entry : language_.lexicon.entries(language_.lexicon.find(suffix))) {
    if (entry.cls == words_.plural_suffix && entry.words.size() == 1) return {&entry, 1};
  }
  return {};
}

std::string CountedReader::singular(std::uint32_t at) const {
  std::string lower = lower_case(this->word(at));
  if (const Match irregular = find(at, at + 1, words_.plural)) return irregular.entry->value;
  constexpr std::size_t longest = 4;
  for (std::size_t length = longest; length > 0; --length) {
    if (lower.size() <= length + 1) continue;
    const Match rule = suffix_rule(std::string_view(lower).substr(lower.size() - length));
    if (!rule) continue;
    lower.resize(lower.size() - length);
    if (rule.entry->value != "-") lower += rule.entry->value;
    break;
  }
  return lower;
}

/// Languages with plural endings: the first plural among the next words, or the next word after "one".
std::optional<Counted> CountedReader::read_plural(std::uint32_t at, std::uint32_t end, bool one) const {
  constexpr std::uint32_t most = 6;
  for (std::uint32_t k = at; k < end && k < at + most; ++k) {
    if (tokens_[k].word == words_.hyphen && words_.hyphen != 0 && k > at) continue;
    if (tokens_[k].kind != TokenKind::word || find(k, end, words_.stop)) break;
    const bool noun_behind = k + 1 < end && tokens_[k + 1].kind == TokenKind::word && !find(k + 1, end, words_.stop) && !find(k + 1, end, words_.state);
    if (one && k == at && noun_behind && find(k, end, words_.before)) {  // "one possible motive"
      ++at;
      continue;
    }
    if (one && k == at && !tokens_[k].capital && !find(k, end, words_.state) && !ends_in(k, words_.verb_suffix)) {
      return Counted{{k, k + 1}, k + 1, lower_case(this->word(k))};
    }
    const std::string_view word = this->word(k);
    const bool name = tokens_[k].capital && !tokens_[k].all_caps;
    const bool regular =
        !name && word.size() > 3 && (word.back() == 's' || word.back() == 'S') && word[word.size() - 2] != 's' && word[word.size() - 2] != '\'' && !word.ends_with("\xE2\x80\x99s") && !word.ends_with("ous");
    if (!regular && !find(k, end, words_.plural)) continue;
    if (one && k > at) return std::nullopt;  // "one Fairhaven resident made complaints"
    return Counted{{k, k + 1}, k + 1, singular(k)};
  }
  return std::nullopt;
}

/// "anggotanya" counts "anggota".
std::string CountedReader::without_tail(std::uint32_t at) const {
  std::string lower = lower_case(this->word(at));
  constexpr std::size_t tail = 3;
  if (lower.size() > tail + 2 &&
      language_.lexicon.has(language_.lexicon.find(std::string_view(lower).substr(lower.size() - tail)), words_.tail)) {
    lower.resize(lower.size() - tail);
  }
  return lower;
}

/// The noun at `at`: "rumah", "anak-anak", or several words that name one thing ("rumah sakit").
void CountedReader::take_noun(std::uint32_t at, std::uint32_t end, Counted& counted) const {
  const Match whole = find(at, end, words_.noun);
  if (whole.length < 2) {
    counted.noun = {at, doubled(at, end)};
    counted.lemma = without_tail(at);
    return;
  }
  counted.noun = {at, at + whole.length};
  counted.lemma.clear();
  for (std::uint32_t k = at; k < counted.noun.last; ++k) counted.lemma += (k == at ? "" : " ") + lower_case(word(k));
}

std::optional<Counted> CountedReader::read(std::uint32_t at, std::uint32_t end, bool one) const {
  if (words_.plural_suffix != 0) return read_plural(at, end, one);
  const Match classifier = find(at, end, words_.classifier);
  if (classifier && classifier.length == 1 && tokens_[at].space_before) {
    Counted counted{{at, at + 1}, at + 1, lower_case(this->word(at))};
    if (is_noun(at + 1, end) && !find(at + 1, end, words_.modifier)) take_noun(at + 1, end, counted);
    counted.last = extend(counted.noun.last, end);
    return counted;
  }
  if (!is_noun(at, end)) {
    const Match state = find(at, end, words_.state);
    if (!state || !tokens_[at].space_before) return std::nullopt;
    return Counted{{at, at + state.length}, at + state.length, lower_case(this->word(at))};
  }
  const Match before = find(at, end, words_.before);
  const std::uint32_t head = before && is_noun(at + before.length, end) ? at + before.length : at;
  Counted counted;
  take_noun(head, end, counted);
  counted.last = extend(counted.noun.last, end);
  return counted;
}

bool CountedReader::state_near(std::uint32_t at, std::uint32_t end) const {
  for (std::uint32_t k = at; k < end && k < at + 3; ++k) {
    if (tokens_[k].kind != TokenKind::word) return false;
    if (find(k, end, words_.state)) return true;
  }
  return false;
}

}  // namespace selaras
