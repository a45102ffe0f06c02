// Exact screening: looks for a witness. It can only prove that a component is consistent, never that it is not.
#pragma once

#include "checker/component.hpp"
#include "checker/evaluate.hpp"

namespace selaras::checking {

/// Keeps its buffers from one component to the next.
class Screen {
 public:
  /// True if an assignment was found that, evaluated exactly, satisfies the whole selection.
  bool has_witness(const Component& component, const Selection& selection);

 private:
  Evaluator evaluator_;
  Assignment witness_;
};

}  // namespace selaras::checking
