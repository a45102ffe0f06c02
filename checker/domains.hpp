// What each variable may be while a witness is looked for: bounds that can be undone, and holes.
#pragma once

#include <cstdint>
#include <vector>

#include "checker/component.hpp"

namespace selaras::checking {

__extension__ using Wide = __int128;

/// Bounds are members of the domain unless open (Interval::lowest, Interval::highest). Truths are [0, 1].
class Domains {
 public:
  /// From the selected claims; false if some variable has nothing left.
  bool read(const Component& component, const Selection& selection);
  /// A further variable without holes; its number.
  std::uint32_t add(std::int64_t lo, std::int64_t hi);

  [[nodiscard]] std::size_t size() const { return bounds_.size(); }
  [[nodiscard]] const Interval& operator[](std::size_t v) const { return bounds_[v]; }
  [[nodiscard]] bool fixed(std::size_t v) const { return bounds_[v].lo == bounds_[v].hi; }
  [[nodiscard]] bool has_holes() const { return !sets_.empty(); }
  /// Some member, as near to 0 as the bounds allow where they are open.
  [[nodiscard]] std::int64_t any(std::size_t v) const;

  /// Tighten; false if nothing is left.
  bool at_least(std::size_t v, Wide lo);
  bool at_most(std::size_t v, Wide hi);
  /// Both variables take what both allow (for unions before any undo).
  bool merge(std::size_t into, std::size_t from);

  [[nodiscard]] std::size_t mark() const { return trail_.size(); }
  void undo(std::size_t mark);

 private:
  struct Change {
    std::uint32_t variable;
    Interval before;
  };
  bool constrain(std::uint32_t v, const IntervalSet& set);
  void make_holes(std::uint32_t v, const IntervalSet& set);
  bool snap(std::size_t v);

  std::vector<Interval> bounds_;
  std::vector<IntervalSet> sets_;        // of the variables with holes
  std::vector<std::uint32_t> hole_set_;  // index in sets_; only if there are any
  std::vector<Change> trail_;
};

}  // namespace selaras::checking
