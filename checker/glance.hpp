// A first look at a component where it stands: most of those of real texts are consistent, and plainly so.
#pragma once

#include <cstdint>
#include <vector>

#include "checker/component.hpp"

namespace selaras::checking {

/// Tries the least value, then the greatest, that the claims about each variable allow strictly. Like all screening it
/// can only prove consistency; unlike the rest it needs no extraction. Keeps its buffers from one component to the next.
class Glance {
 public:
  Glance(const Problem& problem, const ClaimSet& claims, const Grouping& grouping)
      : problem_(problem), claims_(claims), grouping_(grouping) {}

  /// True if one of the two assignments, evaluated exactly, satisfies every claim and formula of the component.
  bool proves(std::size_t component);

 private:
  bool read_claims(std::size_t component);
  bool equalities_only(std::size_t component) const;
  bool one_value() const;
  bool satisfied(std::size_t component);
  bool evaluate(TermId term, int depth, std::int64_t& result);

  const Problem& problem_;
  const ClaimSet& claims_;
  const Grouping& grouping_;
  std::vector<Interval> bounds_;         // of each variable of the component
  std::vector<std::int64_t> assignment_;
  std::size_t effort_ = 0;               // terms that may still be visited
};

}  // namespace selaras::checking
