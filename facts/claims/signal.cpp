#include "facts/claims/signal.hpp"

#include <algorithm>

namespace selaras {
namespace {

bool any_denied(const SpokenPassage& passage, std::uint64_t stem) {
  const auto places = passage.places(stem);
  return std::any_of(places.begin(), places.end(),
                     [&](const auto& at) { return passage.negator_of(at.place) != nullptr; });
}

}  // namespace

Signal::Signal(const Alignment& alignment) : a_(alignment) {
  for (std::size_t w = 0; w < a_.sentence.words.size(); ++w) {
    const StatementWord& word = a_.sentence.words[w];
    if (word.is(WordMark::negator) || word.is(WordMark::light_negator)) negators_.push_back(w);
  }
}

bool Signal::covered() const {
  return a_.missing.empty() && a_.names_missing == 0 && a_.names_partial == 0 && a_.unmatched_values == 0 &&
         a_.differences() == 0;
}

bool Signal::denies() const { return !negators_.empty() || has(WordMark::no_denial) || has(WordMark::hardly); }

const Laid* Signal::denied_there() const {
  for (const Laid& laid : a_.laid) {
    if (laid.found && any_denied(a_.passage, here(laid.word).stem)) return &laid;
  }
  return nullptr;
}

bool Signal::adds(SpokenPlace place, std::initializer_list<WordMark> marks) const {
  const auto& words = a_.passage[place.statement].words;
  for (const WordMark mark : marks) {
    if (has(mark)) continue;
    for (const StatementWord& word : words) {
      if (word.is(mark) && word.segment == words[place.word].segment) return true;
    }
  }
  return false;
}

bool Signal::near_aligned(std::uint32_t token, std::size_t statement, std::uint32_t reach) const {
  return std::any_of(a_.laid.begin(), a_.laid.end(), [&](const Laid& laid) {
    return laid.found && laid.place.statement == statement && apart(a_.passage.word(laid.place).token, token) <= reach;
  });
}

bool Signal::two_near(std::uint32_t token, std::size_t statement, std::uint32_t reach) const {
  const auto near = [&](const Laid& laid) {
    if (!laid.found) return false;
    const auto places = a_.passage.places(here(laid.word).stem);
    return std::any_of(places.begin(), places.end(), [&](const auto& at) {
      return at.place.statement == statement && apart(a_.passage.word(at.place).token, token) <= reach;
    });
  };
  return std::count_if(a_.laid.begin(), a_.laid.end(), near) > 1;
}

bool Signal::lacks_moment(bool but_values) const {
  if (!has(WordMark::at_time)) return false;
  const auto told = [&](std::uint64_t own) {
    for (std::size_t s = a_.passage.first(); s < a_.passage.last(); ++s) {
      const auto& words = words_at(s);
      if (std::any_of(words.begin(), words.end(),
                      [&](const StatementWord& w) { return w.is(WordMark::at_time) && w.own == own; }))
        return true;
    }
    return false;
  };
  return std::any_of(a_.sentence.words.begin(), a_.sentence.words.end(),
                     [&](const StatementWord& w) { return w.is(WordMark::at_time) && !told(w.own) && !(but_values && leads_value(w)); });
}

bool Signal::leads_value(const StatementWord& word) const {
  constexpr std::uint32_t reach = 2;
  const auto led = [&](const auto& value) { return value.token > word.token && value.token - word.token <= reach; };
  const auto& sentence = a_.sentence;
  if (word.is(WordMark::during)) return std::any_of(sentence.days.begin(), sentence.days.end(), led);
  return std::any_of(a_.days.begin(), a_.days.end(), [&](const Opposed& day) { return led(sentence.days[day.word]); }) ||
         std::any_of(a_.numbers.begin(), a_.numbers.end(), [&](const Opposed& number) { return led(sentence.numbers[number.word]); });
}

const Laid* Signal::laid(std::size_t word) const {
  const auto at = std::lower_bound(a_.laid.begin(), a_.laid.end(), word,
                                   [](const Laid& laid, std::size_t w) { return laid.word < w; });
  return at != a_.laid.end() && at->word == word && at->found ? &*at : nullptr;
}

Contrast Signal::make(ContrastKind kind, std::int32_t confidence, std::size_t passage) const {
  Contrast made;
  made.kind = kind;
  constexpr std::int32_t coreference = 100;
  made.confidence = a_.named_here > 0 ? confidence - coreference : confidence;
  made.passage = passage;
  made.shared = a_.found;
  made.missing = a_.missing.size();
  return made;
}

}  // namespace selaras
