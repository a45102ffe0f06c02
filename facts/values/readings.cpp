#include "facts/values/readings.hpp"

#include <limits>

namespace selaras {
namespace {

/// One end of an interval before it is rounded to base grains.
using End = std::optional<Decimal>;

Decimal power_of_ten(std::int32_t exponent) {
  if (exponent < 0) return {1, -exponent};
  Decimal power = Decimal::whole(1);
  for (; exponent > 0; --exponent) power.unscaled *= 10;
  return power;
}

End times(End end, Decimal factor) { return end ? multiply(*end, factor) : std::nullopt; }
End plus(End end, End more) { return end && more ? add(*end, *more) : std::nullopt; }
End minus(End end, End less) { return less ? plus(end, Decimal{-less->unscaled, less->scale}) : std::nullopt; }

/// Rounds outwards to whole base grains. The offset of temperatures moves before the factor.
class Grains {
 public:
  Grains(const Conversion& conversion, std::int64_t divisor) : conversion_(conversion), divisor_(divisor) {}

  std::optional<std::int64_t> floor(End end) const {
    if (end && conversion_.offset.unscaled != 0) end = add(*end, conversion_.offset);
    if (!end) return std::nullopt;
    __extension__ using Wide = __int128;
    const Wide denominator = static_cast<Wide>(conversion_.denominator) * divisor_;
    if (denominator > std::numeric_limits<std::int64_t>::max()) return std::nullopt;
    return scaled_floor(*end, conversion_.numerator, static_cast<std::int64_t>(denominator));
  }

  std::optional<std::int64_t> ceil(End end) const {
    if (!end) return std::nullopt;
    if (conversion_.offset.unscaled != 0) end = add(*end, conversion_.offset);
    if (!end) return std::nullopt;
    Grains bare({conversion_.numerator, conversion_.denominator, {}}, divisor_);
    const auto below = bare.floor(Decimal{-end->unscaled, end->scale});
    if (!below) return std::nullopt;
    return -*below;
  }

  /// [lo, hi] in base grains; an end that is not given is open. Empty on overflow.
  IntervalSet closed(End lo, End hi) const {
    const auto a = floor(lo), b = ceil(hi);
    if (!a || !b) return {};
    return {std::min(*a, *b), std::max(*a, *b)};
  }
  IntervalSet from(End lo) const {
    const auto a = floor(lo);
    return a ? IntervalSet(*a, Interval::highest) : IntervalSet();
  }

 private:
  Conversion conversion_;
  std::int64_t divisor_;
};

/// Half a grain and a grain around a number as written; zero for exact counts.
struct Slack {
  Decimal half, whole;
};

Slack slack_of(const Numeral& numeral, bool continuous) {
  const bool rounded = numeral.scaled && numeral.grain > 0;
  if (!rounded && !continuous) return {};
  if (numeral.divisor != 1 || numeral.grain > 17 || numeral.grain < -16) return {};
  return {multiply(power_of_ten(numeral.grain), Decimal{5, 1}).value_or(Decimal{}), power_of_ten(numeral.grain)};
}

Decimal larger(Decimal a, Decimal b) { return compare(a, b) < 0 ? b : a; }
Decimal magnitude(Decimal value) { return {value.unscaled < 0 ? -value.unscaled : value.unscaled, value.scale}; }

Readings vague(const VagueEnds& ends, const Grains& grains) {
  return {grains.closed(ends.strict_lo, ends.strict_hi),
          ends.lenient_hi ? grains.closed(ends.lenient_lo, ends.lenient_hi) : grains.from(ends.lenient_lo)};
}

constexpr Decimal percent(std::int64_t x) { return {x, 2}; }

/// Empty on overflow of either reading.
Readings both_of(const Numeral& numeral, const Conversion& conversion, Precision precision) {
  const Grains grains(conversion, numeral.divisor);
  if (numeral.vague) return vague(*numeral.vague, grains);
  const Decimal n = numeral.numerator;
  const Slack slack = slack_of(numeral, precision.continuous);
  // A whole number counted exactly can be exceeded by one at the least.
  const bool counted = !precision.continuous && numeral.divisor == 1 && n.is_whole() && slack.whole.unscaled == 0;
  const Decimal one = counted ? Decimal::whole(1) : Decimal{};
  // Less than nothing and at least a negative number say no more than the number itself.
  const bool falls = n.unscaled < 0 || (n.unscaled == 0 && precision.bound == Bound::less_than);
  switch (falls && precision.bound != Bound::about ? Bound::exact : precision.bound) {
    case Bound::about: {
      const Decimal near = larger(slack.half, multiply(magnitude(n), percent(5)).value_or(Decimal{}));
      const Decimal far = larger(slack.whole, multiply(magnitude(n), percent(20)).value_or(Decimal{}));
      return {grains.closed(minus(n, near), plus(n, near)), grains.closed(minus(n, far), plus(n, far))};
    }
    case Bound::more_than: {
      const End next = plus(n, one);
      const End top = times(n, percent(150));
      return {grains.closed(next, top && next ? End(larger(*top, *next)) : top), grains.from(n)};
    }
    case Bound::at_least: return {grains.closed(n, times(n, percent(150))), grains.from(n)};
    case Bound::less_than: {
      const End below = minus(n, one), half = times(n, percent(50));
      return {grains.closed(below && half && compare(*below, *half) < 0 ? below : half, below), grains.closed(Decimal{}, n)};
    }
    case Bound::at_most: return {grains.closed(times(n, percent(50)), n), grains.closed(Decimal{}, n)};
    case Bound::almost: return {grains.closed(times(n, percent(90)), n), grains.closed(times(n, percent(80)), n)};
    case Bound::exact:
    case Bound::vague:
    case Bound::range: break;
  }
  if (slack.whole.unscaled == 0) return {grains.closed(n, n), grains.closed(n, n)};
  return {grains.closed(minus(n, slack.half), plus(n, slack.half)),
          grains.closed(minus(n, slack.whole), plus(n, slack.whole))};
}

}  // namespace

Readings readings_of(const Numeral& numeral, const Conversion& conversion, Precision precision) {
  const Readings both = both_of(numeral, conversion, precision);
  return both.lenient.empty() ? Readings{} : both;
}

Readings readings_between(const Numeral& from, const Numeral& to, const Conversion& conversion, Precision precision) {
  const Readings low = readings_of(from, conversion, {Bound::exact, precision.continuous});
  const Readings high = readings_of(to, conversion, {Bound::exact, precision.continuous});
  if (low.strict.empty() || high.strict.empty() || low.lenient.empty() || high.lenient.empty()) return {};
  const Grains from_grains(conversion, from.divisor), to_grains(conversion, to.divisor);
  const auto a = from_grains.floor(from.numerator), b = to_grains.ceil(to.numerator);
  if (!a || !b) return {};
  return {{*a, *b}, {std::min(*a, low.lenient.hull().lo), std::max(*b, high.lenient.hull().hi)}};
}

}  // namespace selaras
