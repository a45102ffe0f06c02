#include "facts/claims/structure.hpp"

#include <algorithm>
#include <array>

#include "facts/claims/signal.hpp"

namespace selaras {
namespace {

// -- how many --

class Shares : Signal {
 public:
  using Signal::Signal;

  [[nodiscard]] std::optional<Contrast> run() const {
    if (!covered() || denies() || a_.found < 2) return std::nullopt;
    for (std::size_t w = 0; w < a_.sentence.words.size(); ++w) {
      if (here(w).share == Share::unsaid) continue;
      const std::size_t noun = noun_after(a_.sentence.words, w);
      if (noun == a_.sentence.words.size()) continue;
      if (const auto found = compare(w, noun)) return found;
    }
    return std::nullopt;
  }

 private:
  /// The first content word close behind a word of number.
  static std::size_t noun_after(const std::vector<StatementWord>& words, std::size_t share) {
    constexpr std::uint32_t reach = 3;
    for (std::size_t w = share + 1; w < words.size(); ++w) {
      if (words[w].token > words[share].token + reach || (words[w].segment != words[share].segment && !words[share + 1].is(WordMark::relative))) break;
      if (words[w].content()) return w;
    }
    return words.size();
  }

  [[nodiscard]] std::optional<Contrast> compare(std::size_t share, std::size_t noun) const {
    std::optional<Contrast> found;
    for (const auto& at : a_.passage.places(here(noun).stem)) {
      const auto& words = words_at(at.place.statement);
      for (std::size_t w = at.place.word; w-- > 0 && words[at.place.word].token - words[w].token <= 3;) {
        if (words[w].content() && words[w].share == Share::unsaid) break;
        if (words[w].share == Share::unsaid) continue;
        if (!exclude(here(share).share, words[w].share)) return std::nullopt;
        if (a_.passage.negator_of(at.place) != nullptr) return std::nullopt;
        Contrast made = make(ContrastKind::share, 800, at.place.statement);
        made.here = {here(share).range.begin, here(noun).range.end};
        made.there = {words[w].range.begin, words[at.place.word].range.end};
        made.value_here = static_cast<std::size_t>(here(share).share);
        made.value_there = static_cast<std::size_t>(words[w].share);
        if (!found) found = std::move(made);
        break;
      }
    }
    return found;
  }

  /// Few are not many; all are more than most.
  static bool exclude(Share here, Share there) {
    return (here == Share::few && there >= Share::many) || (here >= Share::many && there == Share::few) ||
           (here == Share::all && there == Share::most);
  }
};

// -- who to whom --

class Roles : Signal {
 public:
  using Signal::Signal;

  [[nodiscard]] std::optional<Contrast> run() const {
    if (!covered() || denies() || a_.found < 3) return std::nullopt;
    for (const Laid& verb : a_.laid) {
      if (!verb.found || !acts(here(verb.word)) || here(verb.word).is(WordMark::name)) continue;
      const StatementWord& there = a_.passage.word(verb.place);
      if (!acts(there) || a_.passage.negator_of(verb.place) != nullptr) continue;
      const Laid* x = beside(verb.word, false);
      const Laid* y = beside(verb.word, true);
      if (x == nullptr || y == nullptr || x->place.statement != verb.place.statement ||
          y->place.statement != verb.place.statement)
        continue;
      const bool turned = here(verb.word).is(WordMark::active) != there.is(WordMark::active);
      const bool x_after = x->place.word > verb.place.word, y_before = y->place.word < verb.place.word;
      if (turned ? (x_after || y_before) : !(x_after && y_before)) continue;
      Contrast made = make(ContrastKind::role, 760, verb.place.statement);
      made.here = here(verb.word).range;
      made.there = there.range;
      made.value_here = 1;
      made.value_there = 2;
      return made;
    }
    return std::nullopt;
  }

 private:
  static bool acts(const StatementWord& word) {
    return word.is(WordMark::one_way) && (word.is(WordMark::active) || word.is(WordMark::passive));
  }

  [[nodiscard]] bool said_twice(std::size_t word) const {
    const auto same = [&](const StatementWord& other) { return other.content() && other.stem == here(word).stem; };
    return std::count_if(a_.sentence.words.begin(), a_.sentence.words.end(), same) > 1;
  }

  /// The nearest word on that side of the verb, in its stretch.
  [[nodiscard]] const Laid* beside(std::size_t verb, bool after) const {
    constexpr std::uint32_t reach = 4;
    const Laid* best = nullptr;
    for (const Laid& laid : a_.laid) {
      if ((laid.word > verb) != after || laid.word == verb || here(laid.word).segment != here(verb).segment) continue;
      if (!laid.found || here(laid.word).is(WordMark::light) || here(laid.word).is(WordMark::adverb)) continue;
      if (said_twice(laid.word)) continue;  // "Klub A" and "Klub B"
      const std::uint32_t far =
          after ? here(laid.word).token - here(verb).token : here(verb).token - here(laid.word).token;
      if (far > reach) continue;
      if (after && best != nullptr) break;
      best = &laid;
    }
    return best;
  }
};

// -- only --

class Only : Signal {
 public:
  using Signal::Signal;

  [[nodiscard]] std::optional<Contrast> run() const {
    if (!covered() || denies() || a_.found < 2 || !has(WordMark::only) || has(WordMark::joins) ||
        a_.passage.has(WordMark::only))
      return std::nullopt;
    for (std::size_t w = 0; w < a_.sentence.words.size(); ++w) {
      if (!here(w).is(WordMark::only)) continue;
      // The words that it sets apart, up to the end of the sentence.
      for (std::size_t v = w + 1; v < a_.sentence.words.size(); ++v) {
        const Laid* found = laid(v);
        if (found == nullptr || here(v).is(WordMark::active) || here(v).is(WordMark::passive)) continue;
        if (const auto other = joined(*found)) {
          Contrast made = make(ContrastKind::share, 770, found->place.statement);
          const TextRange there = a_.passage.word(found->place).range;
          made.here = {here(w).range.begin, here(v).range.end};
          made.there = {std::min(other->begin, there.begin), std::max(other->end, there.end)};
          made.value_here = 1;
          made.value_there = 2;
          return made;
        }
      }
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::optional<TextRange> another(const StatementWord& word) const {
    const bool verb = word.is(WordMark::active) || word.is(WordMark::passive);
    return verb || a_.in_sentence(word.stem) ? std::nullopt : std::optional(word.range);
  }

  /// A word that the sentence does not have and that the passage joins to this one.
  [[nodiscard]] std::optional<TextRange> joined(const Laid& laid) const {
    constexpr std::size_t reach = 2;
    constexpr std::uint32_t near = 2;  // tokens
    const auto& words = words_at(laid.place.statement);
    const std::uint32_t token = words[laid.place.word].token;
    for (std::size_t w = laid.place.word + 1; w < words.size() && words[w].token <= token + near; ++w) {
      if (!words[w].is(WordMark::joins)) continue;
      for (std::size_t v = w + 1; v < words.size() && v <= w + reach; ++v) {
        if (words[v].content()) return another(words[v]);
      }
    }
    for (std::size_t w = laid.place.word; w-- > 0 && words[w].token + near >= token;) {
      if (!words[w].is(WordMark::joins)) continue;
      for (std::size_t v = w; v-- > 0 && v + reach >= w;) {
        if (words[v].content()) return another(words[v]);
      }
    }
    return listed(words, laid.place.word);
  }

  /// "oleh Indonesia, Myanmar, dan India": the next of a list of names.
  [[nodiscard]] std::optional<TextRange> listed(const std::vector<StatementWord>& words, std::size_t first) const {
    constexpr std::uint32_t reach = 12, comma = 2;
    if (!words[first].is(WordMark::name)) return std::nullopt;
    std::size_t next = first + 1;
    while (next < words.size() && words[next].token == words[first].token) ++next;
    if (next == words.size() || !words[next].is(WordMark::name) || words[next].token != words[first].token + comma || words[next].segment != words[first].segment + 1) return std::nullopt;
    const bool list = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(next), words.end(), [&](const StatementWord& word) {
      return word.is(WordMark::joins) && word.token - words[first].token <= reach;
    });
    return list ? another(words[next]) : std::nullopt;
  }
};

// -- one of many --

class One : Signal {
 public:
  using Signal::Signal;

  /// "Hanya ada satu cara" where the passage tells of several.
  [[nodiscard]] std::optional<Contrast> run() const {
    if (!a_.missing.empty() || a_.names_missing > 0 || a_.differences() > 0 || denies() || a_.found < 2 || !has(WordMark::only) || a_.passage.has(WordMark::only)) return std::nullopt;
    for (const StatementNumber& number : a_.sentence.numbers) {
      if (number.bound != Bound::exact || number.noun == 0 || !is_one(number) || !set_apart(number)) continue;
      for (const Laid& laid : a_.laid) {
        const StatementWord& word = here(laid.word);
        if (!laid.found || (word.own != number.noun && word.stem != number.noun) || word.token < number.token) continue;
        if (const StatementWord* many = many_before(laid.place)) {
          Contrast made = make(ContrastKind::share, 770, laid.place.statement);
          made.here = {number.range.begin, word.range.end};
          made.there = {many->range.begin, a_.passage.word(laid.place).range.end};
          made.value_here = 1;
          made.value_there = 2;
          return made;
        }
      }
    }
    return the_only();
  }

 private:
  /// "satu-satunya sumber air" where the passage tells of one of several.
  [[nodiscard]] std::optional<Contrast> the_only() const {
    for (const Laid& laid : a_.laid) {
      const StatementWord& word = here(laid.word);
      if (!laid.found || laid.word == 0 || !here(laid.word - 1).is(WordMark::only) || word.token != here(laid.word - 1).token + 1) continue;
      const StatementWord* many = many_before(laid.place);
      if (many == nullptr) continue;
      Contrast made = make(ContrastKind::share, 770, laid.place.statement);
      made.here = {here(laid.word - 1).range.begin, word.range.end};
      made.there = {many->range.begin, a_.passage.word(laid.place).range.end};
      made.value_here = 1;
      made.value_there = 2;
      return made;
    }
    return std::nullopt;
  }

  [[nodiscard]] static bool is_one(const StatementNumber& number) { return number.dimension == counted && number.value.strict == IntervalSet::exactly(1); }

  [[nodiscard]] bool set_apart(const StatementNumber& number) const {
    constexpr std::uint32_t reach = 2;
    return std::any_of(a_.sentence.words.begin(), a_.sentence.words.end(), [&](const StatementWord& word) {
      return word.is(WordMark::only) && word.token < number.token && number.token - word.token <= reach;
    });
  }

  /// "berbagai cara", "salah satu cara"
  [[nodiscard]] const StatementWord* many_before(SpokenPlace place) const {
    constexpr std::uint32_t reach = 2;
    const auto& words = words_at(place.statement);
    for (std::size_t w = place.word; w-- > 0 && words[place.word].token - words[w].token <= reach;) {
      if (words[w].share >= Share::some) return &words[w];
    }
    return nullptr;
  }
};

// -- where --

class Places : Signal {
 public:
  using Signal::Signal;

  [[nodiscard]] std::optional<Contrast> run() const {
    if (!a_.missing.empty() || a_.light_missing > 1 || a_.unmatched_values > 0 || denies() || a_.found < 1 ||
        !a_.sentence.has(WordMark::seated) || a_.names_missing + a_.names_partial + a_.kinds.size() > 1 ||
        !a_.opposites.empty() || !a_.numbers.empty() || !a_.days.empty())
      return std::nullopt;
    for (const StatementPlace& place : a_.sentence.places) {
      if (!place.located || !only_lacks(place)) continue;
      const StatementPlace* rival = nullptr;
      std::size_t where = 0;
      bool agreed = false;
      for (std::size_t s = a_.passage.first(); s < a_.passage.last(); ++s) {
        for (const StatementPlace& other : a_.passage[s].places) {
          agreed = agreed || (place.lo <= other.hi && other.lo <= place.hi);
          if (other.located && rival == nullptr && tells_where(s, other.token)) rival = &other, where = s;
        }
      }
      if (agreed || rival == nullptr) continue;
      Contrast made = make(ContrastKind::place, 760, where);
      made.here = place.range;
      made.there = rival->range;
      made.value_here = static_cast<std::size_t>(place.lo) + 1;
      made.value_there = static_cast<std::size_t>(rival->lo) + 1;
      return made;
    }
    return std::nullopt;
  }

 private:
  /// What stands there tells where the passage, too, has it lie, born or built.
  [[nodiscard]] bool tells_where(std::size_t statement, std::uint32_t token) const {
    for (const Laid& laid : a_.laid) {
      if (!laid.found || !here(laid.word).is(WordMark::seated)) continue;
      return laid.place.statement == statement && a_.passage.word(laid.place).token < token;
    }
    return statement == a_.anchor;
  }

  /// What the passage lacks or has otherwise is this name.
  [[nodiscard]] bool only_lacks(const StatementPlace& place) const {
    const auto within = [&](std::size_t word) {
      const TextRange range = here(word).range;
      return place.range.begin <= range.begin && range.end <= place.range.end;
    };
    return (a_.names_missing == 0 || within(a_.missing_name)) && (a_.kinds.empty() || within(a_.kinds.front().word));
  }
};

}  // namespace

std::optional<Contrast> other_role(const Alignment& alignment) { return Roles(alignment).run(); }
std::optional<Contrast> other_share(const Alignment& alignment) { return Shares(alignment).run(); }
std::optional<Contrast> only_one(const Alignment& alignment) { return Only(alignment).run(); }
std::optional<Contrast> one_of_many(const Alignment& alignment) { return One(alignment).run(); }
std::optional<Contrast> other_place(const Alignment& alignment) { return Places(alignment).run(); }

std::optional<Contrast> bound_differently(const Alignment& alignment) {
  constexpr std::array signals{other_role, other_share, only_one, one_of_many, other_place, swapped_sides, crossed_values, other_sort, other_rank, other_area};
  for (const auto signal : signals) {
    if (auto found = signal(alignment)) return found;
  }
  return std::nullopt;
}

}  // namespace selaras
