// Sets of integers as unions of closed intervals, and the two readings of a value.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

namespace selaras {

/// Closed interval; `lowest` and `highest` stand for an open end.
struct Interval {
  static constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
  static constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();
  std::int64_t lo = lowest;
  std::int64_t hi = highest;

  [[nodiscard]] constexpr bool contains(std::int64_t x) const { return lo <= x && x <= hi; }
  friend constexpr auto operator<=>(const Interval&, const Interval&) = default;
};

/// A union of intervals, kept sorted, disjoint and non-adjacent. Empty set = no interval.
class IntervalSet {
 public:
  IntervalSet() = default;
  IntervalSet(std::int64_t lo, std::int64_t hi) { add({lo, hi}); }
  static IntervalSet exactly(std::int64_t x) { return {x, x}; }
  static IntervalSet all() { return {Interval::lowest, Interval::highest}; }

  /// Adds an interval; one with lo > hi adds nothing.
  void add(Interval added);
  [[nodiscard]] const std::vector<Interval>& parts() const { return parts_; }
  [[nodiscard]] bool empty() const { return parts_.empty(); }
  [[nodiscard]] bool contains(std::int64_t x) const;
  [[nodiscard]] bool is_exact() const { return parts_.size() == 1 && parts_[0].lo == parts_[0].hi; }
  /// The smallest interval around the set; undefined for the empty set.
  [[nodiscard]] Interval hull() const { return {parts_.front().lo, parts_.back().hi}; }
  [[nodiscard]] IntervalSet intersect(const IntervalSet& other) const;
  [[nodiscard]] bool meets(const IntervalSet& other) const { return !intersect(other).empty(); }
  /// True if every member of this set is a member of `other`.
  [[nodiscard]] bool within(const IntervalSet& other) const { return intersect(other) == *this; }

  friend bool operator==(const IntervalSet&, const IntervalSet&) = default;
  friend bool operator<(const IntervalSet& a, const IntervalSet& b) { return a.parts_ < b.parts_; }

 private:
  std::vector<Interval> parts_;
};

/// How a value may be read: `strict` as the words say, `lenient` as a careful reader would still accept.
/// Invariant: strict is within lenient.
struct Readings {
  IntervalSet strict;
  IntervalSet lenient;

  static Readings exactly(std::int64_t x) { return {IntervalSet::exactly(x), IntervalSet::exactly(x)}; }
  static Readings between(std::int64_t lo, std::int64_t hi) { return {{lo, hi}, {lo, hi}}; }
  static Readings unknown() { return {IntervalSet::all(), IntervalSet::all()}; }
  friend bool operator==(const Readings&, const Readings&) = default;
};

inline void IntervalSet::add(Interval added) {
  if (added.lo > added.hi) return;
  auto touches_or_after = [](const Interval& part, std::int64_t lo) {
    return part.hi != Interval::highest && part.hi + 1 < lo;
  };
  auto first = std::lower_bound(parts_.begin(), parts_.end(), added.lo, touches_or_after);
  auto last = first;
  while (last != parts_.end() && (added.hi == Interval::highest || last->lo <= added.hi + 1)) {
    added.lo = std::min(added.lo, last->lo);
    added.hi = std::max(added.hi, last->hi);
    ++last;
  }
  parts_.insert(parts_.erase(first, last), added);
}

inline bool IntervalSet::contains(std::int64_t x) const {
  return std::any_of(parts_.begin(), parts_.end(), [x](const Interval& part) { return part.contains(x); });
}

inline IntervalSet IntervalSet::intersect(const IntervalSet& other) const {
  IntervalSet both;
  auto a = parts_.begin();
  auto b = other.parts_.begin();
  while (a != parts_.end() && b != other.parts_.end()) {
    const Interval meet{std::max(a->lo, b->lo), std::min(a->hi, b->hi)};
    if (meet.lo <= meet.hi) both.parts_.push_back(meet);
    (a->hi < b->hi) ? ++a : ++b;
  }
  return both;
}

}  // namespace selaras
