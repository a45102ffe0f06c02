// Exact screening: looks for a witness. It can only prove that a component is consistent, never that it is not.
#pragma once

#include "checker/component.hpp"
#include "checker/differences.hpp"
#include "checker/dive.hpp"
#include "checker/domains.hpp"
#include "checker/evaluate.hpp"
#include "checker/linear.hpp"

namespace selaras::checking {

/// Keeps its buffers from one component to the next.
class Screen {
 public:
  /// True if an assignment was found that, evaluated exactly, satisfies the whole selection.
  bool has_witness(const Component& component, const Selection& selection);

 private:
  bool only_equalities(const Component& component, const Selection& selection) const;
  bool by_classes(const Component& component, const Selection& selection);
  bool by_constraints(const Component& component, const Selection& selection);
  bool by_differences();
  bool all_differences() const;
  bool separable();
  bool by_boxes();
  bool box(const Linear& sum);
  void take_bounds(std::size_t variables);
  std::uint32_t find(std::uint32_t variable);

  Domains domains_;
  LinearSystem system_;
  Differences differences_;
  Dive dive_;
  Evaluator evaluator_;
  Assignment witness_;
  std::vector<std::uint32_t> class_;  // union-find of variables that must be equal
  std::vector<char> occurs_;
};

}  // namespace selaras::checking
