// Sets of integers as unions of closed intervals, and the two readings of a value.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <utility>
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

/// A union of intervals, kept sorted, disjoint and non-adjacent. Empty set = no interval. Nearly all sets are one interval,
/// which needs no memory of its own.
class IntervalSet {
 public:
  IntervalSet() = default;
  IntervalSet(std::int64_t lo, std::int64_t hi) { add({lo, hi}); }
  static IntervalSet exactly(std::int64_t x) { return {x, x}; }
  static IntervalSet all() { return {Interval::lowest, Interval::highest}; }

  /// Adds an interval; one with lo > hi adds nothing.
  void add(Interval added);
  [[nodiscard]] std::span<const Interval> parts() const {
    if (many_) return *many_;
    return {&one_, empty() ? std::size_t{0} : std::size_t{1}};
  }
  [[nodiscard]] bool empty() const { return one_.lo > one_.hi; }
  [[nodiscard]] bool contains(std::int64_t x) const;
  [[nodiscard]] bool is_exact() const { return !many_ && one_.lo == one_.hi; }
  /// The smallest interval around the set; undefined for the empty set.
  [[nodiscard]] Interval hull() const { return one_; }
  [[nodiscard]] IntervalSet intersect(const IntervalSet& other) const;
  [[nodiscard]] bool meets(const IntervalSet& other) const;
  /// True if every member of this set is a member of `other`.
  [[nodiscard]] bool within(const IntervalSet& other) const { return intersect(other) == *this; }

  friend bool operator==(const IntervalSet&, const IntervalSet&) = default;
  friend bool operator<(const IntervalSet& a, const IntervalSet& b) {
    const auto x = a.parts(), y = b.parts();
    return std::lexicographical_compare(x.begin(), x.end(), y.begin(), y.end());
  }

 private:
  /// Copied with what it points to; a pointer takes a third of the room of a vector, and is nearly always null.
  class Parts {
   public:
    Parts() = default;
    Parts(const Parts& other) : all_(other ? std::make_unique<std::vector<Interval>>(*other) : nullptr) {}
    Parts(Parts&&) noexcept = default;
    Parts& operator=(Parts other) noexcept {
      all_.swap(other.all_);
      return *this;
    }
    ~Parts() = default;
    explicit operator bool() const { return all_ != nullptr; }
    std::vector<Interval>& operator*() const { return *all_; }
    void begin_with(Interval first) { all_ = std::make_unique<std::vector<Interval>>(1, first); }
    void clear() { all_.reset(); }
    friend bool operator==(const Parts& a, const Parts& b) { return a && b ? *a == *b : !a && !b; }

   private:
    std::unique_ptr<std::vector<Interval>> all_;
  };

  void merge(Interval added);

  Interval one_{0, -1};  // around all of them; the empty set has just this one
  Parts many_;           // all of them, if there are two or more
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
  if (empty()) one_ = added;
  else merge(added);
}

inline void IntervalSet::merge(Interval added) {
  if (!many_) many_.begin_with(one_);
  std::vector<Interval>& all = *many_;
  auto touches_or_after = [](const Interval& part, std::int64_t lo) {
    return part.hi != Interval::highest && part.hi + 1 < lo;
  };
  auto first = std::lower_bound(all.begin(), all.end(), added.lo, touches_or_after);
  auto last = first;
  while (last != all.end() && (added.hi == Interval::highest || last->lo <= added.hi + 1)) {
    added.lo = std::min(added.lo, last->lo);
    added.hi = std::max(added.hi, last->hi);
    ++last;
  }
  all.insert(all.erase(first, last), added);
  one_ = {all.front().lo, all.back().hi};
  if (all.size() == 1) many_.clear();
}

inline bool IntervalSet::contains(std::int64_t x) const {
  const auto all = parts();
  return std::any_of(all.begin(), all.end(), [x](const Interval& part) { return part.contains(x); });
}

inline IntervalSet IntervalSet::intersect(const IntervalSet& other) const {
  IntervalSet both;
  const auto mine = parts(), theirs = other.parts();
  auto a = mine.begin();
  auto b = theirs.begin();
  while (a != mine.end() && b != theirs.end()) {
    both.add({std::max(a->lo, b->lo), std::min(a->hi, b->hi)});
    (a->hi < b->hi) ? ++a : ++b;
  }
  return both;
}

inline bool IntervalSet::meets(const IntervalSet& other) const {
  if (!many_ && !other.many_) return std::max(one_.lo, other.one_.lo) <= std::min(one_.hi, other.one_.hi) && !empty() && !other.empty();
  return !intersect(other).empty();
}

}  // namespace selaras
