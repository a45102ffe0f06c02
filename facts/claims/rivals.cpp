#include "facts/claims/rivals.hpp"

namespace selaras {
namespace {

std::int64_t width(Interval interval) { return interval.hi - interval.lo; }
IntervalSet middle(Interval interval) { return IntervalSet::exactly(interval.lo + width(interval) / 2); }

/// A value told with a word such as "sekitar" or "lebih dari", or as a range.
IntervalSet loosely(const Readings& value, Bound bound) {
  const Interval hull = value.strict.hull();
  switch (bound) {
    case Bound::exact: return middle(hull);
    case Bound::range: return value.strict;
    case Bound::about: return {hull.lo - width(hull) / 2, hull.hi + width(hull) / 2};  // a tenth
    case Bound::less_than: return {0, hull.hi < value.lenient.hull().hi ? hull.hi : hull.hi - 1};
    default: return value.lenient;
  }
}

/// Two values told without any such word: what is rounded may be what is not.
Told exactly(const Readings& here, const Readings& there) {
  const Interval x = here.strict.hull(), y = there.strict.hull();
  return {width(x) > width(y) ? here.strict : middle(x), width(y) > width(x) ? there.strict : middle(y)};
}

/// A length: "sebulan" is 28 to 31 days.
IntervalSet length(const StatementDay& day) {
  const Interval hull = day.minutes.strict.hull();
  switch (day.bound) {
    case Bound::more_than:
    case Bound::at_least: return {hull.lo, Interval::highest};
    case Bound::less_than:
    case Bound::at_most: return {0, hull.hi};
    case Bound::about: return day.minutes.lenient;
    default: return day.minutes.strict;
  }
}

/// "abad ke-9", "1980-an": two of one kind are the same or not.
bool is_age(const StatementDay& day) { return day.value.size() == 2 || day.value.size() == 3; }

constexpr std::int64_t thousandths = 1000;

/// What a bare number counts, if it does.
IntervalSet pieces(const IntervalSet& bare) {
  const auto piece = [](std::int64_t end) { return end == Interval::lowest || end == Interval::highest ? end : end / thousandths; };
  IntervalSet all;
  for (const Interval& part : bare.parts()) all.add({piece(part.lo), piece(part.hi)});
  return all;
}

Told told(const Readings& here, Bound here_bound, const Readings& there, Bound there_bound) {
  if (here.strict.empty() || there.strict.empty()) return {here.lenient, there.lenient};
  if (here_bound == Bound::exact && there_bound == Bound::exact) return exactly(here, there);
  return {loosely(here, here_bound), loosely(there, there_bound)};
}

/// "lebih dari 4" is not "hanya 4" nor "hampir 4", though it may be said of four.
void no_more(IntervalSet& above, const StatementNumber& number, const StatementNumber& other) {
  if (number.bound != Bound::more_than || !(other.only || other.bound == Bound::almost)) return;
  above = {above.hull().lo + 1, above.hull().hi};
}

}  // namespace

bool counts(const Statement& sentence, const StatementNumber& number) {
  if (number.kind != QuantityKind::number || number.value.strict.empty()) return false;
  const Interval hull = number.value.strict.hull();
  if (hull.lo % thousandths != 0 || hull.hi % thousandths != 0) return false;
  if (number.bound != Bound::exact) return true;
  constexpr std::uint64_t leads = bit(WordMark::amount) | bit(WordMark::only) | bit(WordMark::only_then) | bit(WordMark::state);
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const StatementWord& word) {
    return word.token + 1 == number.token && (word.marks & leads) != 0;
  });
}

bool same_limit(const StatementNumber& a, const StatementNumber& b) {
  const auto limit = [](const StatementNumber& number) -> std::optional<std::int64_t> {
    if (number.value.lenient.empty()) return std::nullopt;
    const Interval hull = number.value.lenient.hull();
    const Interval own = number.dimension == bare_number ? pieces(number.value.lenient).hull() : hull;
    if (number.bound == Bound::more_than || number.bound == Bound::at_least) return own.lo;
    if (number.bound == Bound::less_than || number.bound == Bound::at_most) return own.hi;
    return number.bound == Bound::exact && own.lo == own.hi ? std::optional(own.lo) : std::nullopt;
  };
  const auto x = limit(a), y = limit(b);
  return (a.bound != Bound::exact || b.bound != Bound::exact) && x && x == y && *x > 1;
}

bool same_value(const StatementNumber& a, const StatementNumber& b) {
  const auto is_bare = [](const StatementNumber& number) { return number.dimension == bare_number; };
  const auto counting = [&](const StatementNumber& number) { return is_bare(number) ? pieces(number.value.strict) : number.value.strict; };
  return a.value.strict == b.value.strict || (is_bare(a) != is_bare(b) && counting(a) == counting(b));
}

Told told(const StatementNumber& here, const StatementNumber& there) {
  if (here.dimension != there.dimension) {
    const auto counting = [](const StatementNumber& number) {
      return number.dimension == bare_number ? Readings{pieces(number.value.strict), pieces(number.value.lenient)} : number.value;
    };
    return told(counting(here), here.bound, counting(there), there.bound);
  }
  Told both = told(here.value, here.bound, there.value, there.bound);
  no_more(both.here, here, there);
  no_more(both.there, there, here);
  return both;
}

std::optional<Told> told(const StatementDay& here, const StatementDay& there) {
  if (here.type != there.type) return std::nullopt;
  const bool dates = here.type == TimexType::date;
  const Readings& x = dates ? here.days : here.minutes;
  const Readings& y = dates ? there.days : there.minutes;
  if (x.lenient.empty() || y.lenient.empty()) return std::nullopt;
  if (here.type == TimexType::duration && !x.strict.empty() && !y.strict.empty()) return Told{length(here), length(there)};
  const bool ages = is_age(here) && here.value.size() == there.value.size() && !x.strict.empty() && !y.strict.empty();
  return ages ? Told{middle(x.strict.hull()), middle(y.strict.hull())} : Told{x.lenient, y.lenient};
}

Binding bind_value(std::span<const std::uint64_t> stems, const SpokenPassage& passage, std::span<const Rival> rivals) {
  constexpr std::uint32_t stretch = 6;  // a comma or conjunction counts as many words
  constexpr std::size_t none = most_rivals;
  std::size_t votes[most_rivals + 1] = {};
  for (const std::uint64_t stem : stems) {
    std::size_t nearest = none;
    std::uint32_t least = 0;
    for (const auto& at : passage.places(stem)) {
      const StatementWord& word = passage.word(at.place);
      for (std::size_t r = 0; r < rivals.size() && r < most_rivals; ++r) {
        if (rivals[r].place.statement != at.place.statement) continue;
        const std::uint32_t far = apart(word.token, rivals[r].token) + stretch * apart(word.segment, rivals[r].segment);
        if (nearest != none && far == least && nearest != r) nearest = most_rivals + 1;  // as near to both
        if (nearest == none || far < least) nearest = r, least = far;
      }
    }
    if (nearest < none) ++votes[nearest];
  }
  Binding best;
  std::size_t most = votes[0], next = 0;
  for (std::size_t r = 1; r < rivals.size() && r < most_rivals; ++r) {
    if (votes[r] > most) next = most, most = votes[r], best.which = r;
    else if (votes[r] > next) next = votes[r];
  }
  best.lead = most - next;
  return best;
}

}  // namespace selaras
