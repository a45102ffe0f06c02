// Bounds with a trail; sets of several intervals are kept beside them and bounds snap to members.
#include "checker/domains.hpp"

#include <algorithm>
#include <limits>

namespace selaras::checking {
namespace {

constexpr std::uint32_t no_set = std::numeric_limits<std::uint32_t>::max();

}  // namespace

bool Domains::read(const Component& component, const Selection& selection) {
  bounds_.clear();
  sets_.clear();
  hole_set_.clear();
  trail_.clear();
  for (const char truth : component.is_truth) bounds_.push_back(truth ? Interval{0, 1} : Interval{});
  for (const LocalAssertion& assertion : component.assertions) {
    if (!selection.claims[assertion.claim]) continue;
    const ClaimValue& value = component.value(assertion);
    const std::uint32_t v = assertion.variable;
    if (component.is_truth[v]) {
      const std::int64_t is = value.truth;
      if (!bounds_[v].contains(is)) return false;
      bounds_[v] = {is, is};
      continue;
    }
    // The strict reading is within the lenient one; if it were not, the evaluator would object.
    if (!constrain(v, selection.strict ? value.readings.strict : value.readings.lenient)) return false;
  }
  return true;
}

bool Domains::constrain(std::uint32_t v, const IntervalSet& set) {
  if (set.parts().size() != 1) {
    if (set.empty()) return false;
    make_holes(v, set);
    return snap(v);
  }
  Interval& bounds = bounds_[v];
  bounds.lo = std::max(bounds.lo, set.parts()[0].lo);
  bounds.hi = std::min(bounds.hi, set.parts()[0].hi);
  return snap(v);
}

void Domains::make_holes(std::uint32_t v, const IntervalSet& set) {
  hole_set_.resize(bounds_.size(), no_set);
  if (hole_set_[v] == no_set) {
    hole_set_[v] = static_cast<std::uint32_t>(sets_.size());
    sets_.push_back(set);
  } else {
    IntervalSet& present = sets_[hole_set_[v]];
    present = present.intersect(set);
  }
}

bool Domains::snap(std::size_t v) {
  Interval& bounds = bounds_[v];
  if (bounds.lo > bounds.hi) return false;
  if (hole_set_.size() <= v || hole_set_[v] == no_set) return true;
  const auto& parts = sets_[hole_set_[v]].parts();
  const auto above = std::lower_bound(parts.begin(), parts.end(), bounds.lo,
                                      [](const Interval& part, std::int64_t lo) { return part.hi < lo; });
  if (above == parts.end() || above->lo > bounds.hi) return false;
  bounds.lo = std::max(bounds.lo, above->lo);
  const auto beyond = std::upper_bound(parts.begin(), parts.end(), bounds.hi,
                                       [](std::int64_t hi, const Interval& part) { return hi < part.lo; });
  bounds.hi = std::min(bounds.hi, std::prev(beyond)->hi);
  return bounds.lo <= bounds.hi;
}

std::uint32_t Domains::add(std::int64_t lo, std::int64_t hi) {
  bounds_.push_back({lo, hi});
  return static_cast<std::uint32_t>(bounds_.size() - 1);
}

std::int64_t Domains::any(std::size_t v) const {
  const Interval& bounds = bounds_[v];
  if (bounds.lo != Interval::lowest) return bounds.lo;
  if (bounds.hi != Interval::highest) return bounds.hi;
  if (hole_set_.size() <= v || hole_set_[v] == no_set) return 0;
  return sets_[hole_set_[v]].parts().back().lo;
}

bool Domains::at_least(std::size_t v, Wide lo) {
  if (lo <= bounds_[v].lo) return true;
  if (lo > bounds_[v].hi || lo >= Interval::highest) return false;
  trail_.push_back({static_cast<std::uint32_t>(v), bounds_[v]});
  bounds_[v].lo = static_cast<std::int64_t>(lo);
  return snap(v);
}

bool Domains::at_most(std::size_t v, Wide hi) {
  if (hi >= bounds_[v].hi) return true;
  if (hi < bounds_[v].lo || hi <= Interval::lowest) return false;
  trail_.push_back({static_cast<std::uint32_t>(v), bounds_[v]});
  bounds_[v].hi = static_cast<std::int64_t>(hi);
  return snap(v);
}

bool Domains::merge(std::size_t into, std::size_t from) {
  bounds_[into].lo = std::max(bounds_[into].lo, bounds_[from].lo);
  bounds_[into].hi = std::min(bounds_[into].hi, bounds_[from].hi);
  if (hole_set_.size() > from && hole_set_[from] != no_set) {
    const IntervalSet set = sets_[hole_set_[from]];
    make_holes(static_cast<std::uint32_t>(into), set);
  }
  return snap(into);
}

void Domains::undo(std::size_t mark) {
  for (; trail_.size() > mark; trail_.pop_back()) bounds_[trail_.back().variable] = trail_.back().before;
}

}  // namespace selaras::checking
