#include "facts/claims/same_particular.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "facts/claims/name_lists.hpp"

namespace selaras {
namespace {

constexpr std::int32_t sure = 840;

/// Whose it is, is not told of both, or they share a name.
bool may_be_one(std::string_view a, std::string_view b) { return a.empty() || b.empty() || share_word(a, b); }

}  // namespace

/// What a story has one of, told with two values. Who tells two values himself tells of two things, or of a change. Numbers move
/// and are estimated: only what cannot change, and what looks like a slip of typing, is more than a hint.
std::int32_t SameParticular::same_particular(const std::vector<ValueClass>& classes, const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) const {
  const std::string_view by = set_.text(x.mention, Attribute::agent), also = set_.text(y.mention, Attribute::agent);
  constexpr std::size_t most_told = 4, most_slips = 3;  // values of one thing; where each article tells another, they are a series
  if (x.article == y.article || classes.size() > most_told || !may_be_one(by, also)) return 0;
  if (!tells_one(classes, x.article, by) || !tells_one(classes, y.article, by)) return 0;
  const Mention &one = set_[x.mention], &other = set_[y.mention];
  // Of what is only counted alike nothing but a slip tells that it is one.
  if (set_.text(x.mention, Attribute::scope) == "only") {
    const bool one_thing = classes.size() <= most_slips && in_one_week(x, y) && stories_.link(x.article, y.article) >= linked;
    if (!one_thing || !is_slip(a, b) || one.is(Attribute::bounded) || other.is(Attribute::bounded)) return 0;
    // Two digits are exchanged by chance as well.
    const std::string_view code = set_.text(x.mention, Attribute::code);
    constexpr std::size_t many = 3;
    return code.find_last_not_of('0') + 1 >= many ? sure : quiet;
  }
  if (one.is(Attribute::bounded) || other.is(Attribute::bounded) || one.is(Attribute::updated) || other.is(Attribute::updated)) return quiet;
  const std::string_view behaviour = set_.text(x.mention, Attribute::scope);
  if (behaviour.empty()) return sure;
  // Two ships of one story were built in two years; which one is meant must be told, or the years nearly agree.
  if (behaviour == "fixed") return (!by.empty() && !also.empty()) || is_near(a.value, b.value) ? sure : quiet;
  if (behaviour == "moving" && told_on(x.mention) != told_on(y.mention)) return quiet;
  return is_slip(a, b) ? sure : quiet;
}

bool SameParticular::in_one_week(const Thing& x, const Thing& y) const {
  constexpr std::int64_t week = 7;
  return told_on(x.mention) != 0 && told_on(y.mention) != 0 && std::abs(told_on(x.mention) - told_on(y.mention)) <= week;
}

/// The article tells one value of what `by` does, or of what nobody is named for.
bool SameParticular::tells_one(const std::vector<ValueClass>& classes, ArticleId article, std::string_view by) const {
  const auto is_told = [&](const Thing& thing) {
    const std::string_view agent = set_.text(thing.mention, Attribute::agent);
    return thing.article == article && (may_be_one(agent, by) || set_[thing.mention].sort == Sort::event);
  };
  return std::count_if(classes.begin(), classes.end(), [&](const ValueClass& value) { return std::any_of(value.things.begin(), value.things.end(), is_told); }) == 1;
}

std::int32_t SameParticular::same_match(const std::vector<ValueClass>& classes, const Thing& x, const Thing& y) const {
  constexpr std::int64_t these_days = 2;
  if (x.article == y.article || std::abs(told_on(x.mention) - told_on(y.mention)) > these_days) return 0;
  if (!is_short_for(set_.text(x.mention, Attribute::agent), set_.text(y.mention, Attribute::agent))) return 0;
  const std::string_view loser = set_.text(x.mention, Attribute::patient), other = set_.text(y.mention, Attribute::patient);
  if (!loser.empty() && !other.empty() && !is_short_for(loser, other)) return 0;
  if (!tells_one(classes, x.article) || !tells_one(classes, y.article)) return 0;
  // Who of the two sides is not told of may have won twice in these days.
  const bool known = !loser.empty() && !other.empty(), one_day = told_on(x.mention) == told_on(y.mention);
  return known || (one_day && stories_.link(x.article, y.article) >= linked) ? sure : quiet;
}

/// The same two sides in the news of one week, and each article tells of one match. The day of a match is another one elsewhere on
/// earth, and the broadcast begins before the match: loud only where one zone is written with two hours far apart.
std::int32_t SameParticular::same_fixture(const std::vector<ValueClass>& classes, const Thing& x, const Thing& y) const {
  if (x.article == y.article || !in_one_week(x, y) || !tells_one(classes, x.article) || !tells_one(classes, y.article)) return 0;
  const Mention &one = set_[x.mention], &other = set_[y.mention];
  const std::int64_t apart = std::abs(std::stoll(x.value) - std::stoll(y.value));
  if (set_.text(x.mention, Attribute::kind) == "match-date") return apart <= 7 ? quiet : 0;
  const auto day = one.get(Attribute::day_static), on = other.get(Attribute::day_static);
  const auto zone = one.get(Attribute::slack), there = other.get(Attribute::slack);
  constexpr std::int64_t little = 10, much = 30;  // minutes
  if ((day && on && *day != *on) || (zone && there && *zone != *there) || apart < little) return 0;
  return day && on && zone && there && apart >= much ? sure : quiet;
}

/// The same words around two names or numbers. A letter or two is spelling, and a name may be longer or shorter in print.
std::int32_t SameParticular::same_quoted(const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) const {
  if (x.article == y.article || share_article(a, b)) return 0;
  const bool numbers = a.value.find_first_of("0123456789") != std::string::npos;
  // "Surono Wibawa" for "Surono".
  if (!numbers && (a.value.find(b.value) != std::string::npos || b.value.find(a.value) != std::string::npos)) return 0;
  if (2 * std::min(a.value.size(), b.value.size()) <= std::max(a.value.size(), b.value.size()) && abbreviates(a.value, b.value)) return 0;
  // Two spellings of one place, or one inside the other, are no two places.
  const auto lo = set_[x.mention].get(Attribute::milli_min), also = set_[y.mention].get(Attribute::milli_min);
  if (lo && also && *lo <= set_[y.mention].get(Attribute::milli_max).value_or(0) && *also <= set_[x.mention].get(Attribute::milli_max).value_or(0)) return 0;
  return edits(a.value, b.value) <= 2 && !numbers && !(lo && also) ? quiet : 840;
}

/// One day's hearing of one person; the day told in the sentence before is a guess.
std::int32_t SameParticular::same_sitting(const Thing& x, const Thing& y) const {
  if (x.article == y.article || !share_name(set_.text(x.mention, Attribute::series), set_.text(y.mention, Attribute::series))) return 0;
  return set_[x.mention].is(Attribute::vague) || set_[y.mention].is(Attribute::vague) ? quiet : 840;
}

/// One digit differs, or two are exchanged: "1994" and "1984", "1987" and "1978".
bool SameParticular::is_near(std::string a, std::string b) {
  if (a.size() != b.size()) return false;
  std::size_t differ = 0;
  for (std::size_t k = 0; k < a.size(); ++k) differ += a[k] != b[k] ? 1 : 0;
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return differ == 1 || a == b;
}

/// "120" and "210", "12,7 miliar" and "17,2 miliar": the same digits in another order.
bool SameParticular::is_slip(const ValueClass& a, const ValueClass& b) const {
  std::string x(set_.text(a.things.front().mention, Attribute::code)), y(set_.text(b.things.front().mention, Attribute::code));
  if (x.size() != y.size() || a.value.size() != b.value.size()) return false;
  std::sort(x.begin(), x.end());
  std::sort(y.begin(), y.end());
  return x == y && !x.empty() && x.front() != x.back();
}

}  // namespace selaras
