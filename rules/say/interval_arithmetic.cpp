// Interval arithmetic part by part, falling back to hulls where parts would multiply.
#include "rules/say/interval_arithmetic.hpp"

namespace selaras::rule_language {
namespace {

constexpr std::size_t max_parts = 64;
constexpr std::int64_t lowest = Interval::lowest;
constexpr std::int64_t highest = Interval::highest;

bool open(std::int64_t end) { return end == lowest || end == highest; }

/// `end` of an interval: open ends stay open, and what overflows becomes open on its side.
std::int64_t add_ends(std::int64_t a, std::int64_t b, std::int64_t end) {
  std::int64_t sum = 0;
  if (open(a) || open(b) || __builtin_add_overflow(a, b, &sum)) return end;
  return sum;
}

std::int64_t negate_end(std::int64_t end) { return end == lowest ? highest : end == highest ? lowest : -end; }

std::int64_t scale_end(std::int64_t a, std::int64_t factor, std::int64_t end) {
  std::int64_t product = 0;
  return open(a) || __builtin_mul_overflow(a, factor, &product) ? end : product;
}

IntervalSet hull_of(const IntervalSet& set) {
  if (set.empty()) return set;
  const Interval hull = set.hull();
  return {hull.lo, hull.hi};
}

std::int64_t mathematical_remainder(std::int64_t a, std::int64_t modulus) { return (a % modulus + modulus) % modulus; }

}  // namespace

IntervalSet plus(const IntervalSet& a, const IntervalSet& b) {
  if (a.parts().size() * b.parts().size() > max_parts) return plus(hull_of(a), hull_of(b));
  IntervalSet sums;
  for (const Interval& x : a.parts()) {
    for (const Interval& y : b.parts()) sums.add({add_ends(x.lo, y.lo, lowest), add_ends(x.hi, y.hi, highest)});
  }
  return sums;
}

IntervalSet negative(const IntervalSet& a) {
  IntervalSet result;
  for (const Interval& x : a.parts()) result.add({negate_end(x.hi), negate_end(x.lo)});
  return result;
}

IntervalSet times(const IntervalSet& a, std::int64_t factor) {
  if (factor == lowest) return a.empty() ? a : IntervalSet::all();
  if (factor < 0) return negative(times(a, -factor));
  if (factor == 0) return a.empty() ? a : IntervalSet::exactly(0);
  IntervalSet result;
  for (const Interval& x : a.parts()) result.add({scale_end(x.lo, factor, lowest), scale_end(x.hi, factor, highest)});
  return result;
}

IntervalSet remainder(const IntervalSet& a, std::int64_t modulus) {
  IntervalSet result;
  for (const Interval& x : a.parts()) {
    std::int64_t width = 0;
    if (open(x.lo) || open(x.hi) || __builtin_sub_overflow(x.hi, x.lo, &width) || width >= modulus - 1) {
      return {0, modulus - 1};
    }
    const std::int64_t from = mathematical_remainder(x.lo, modulus);
    const std::int64_t to = mathematical_remainder(x.hi, modulus);
    if (from <= to) {
      result.add({from, to});
    } else {
      result.add({from, modulus - 1});
      result.add({0, to});
    }
  }
  return result;
}

IntervalSet joined(const IntervalSet& a, const IntervalSet& b) {
  IntervalSet both = a;
  for (const Interval& part : b.parts()) both.add(part);
  return both;
}

}  // namespace selaras::rule_language
