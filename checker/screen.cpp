// Screening.
#include "checker/screen.hpp"

namespace selaras::checking {

bool Screen::has_witness(const Component& component, const Selection& selection) {
  witness_.assign(component.variables.size(), 0);
  return evaluator_.satisfies(component, selection, witness_);
}

}  // namespace selaras::checking
