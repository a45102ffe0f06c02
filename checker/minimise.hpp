// From "these cannot all be true" to a minimal set that cannot: the same one, whatever the solver did before.
#pragma once

#include "checker/oracle.hpp"

namespace selaras::checking {

/// A minimal unsatisfiable part of an unsatisfiable selection. Early claims are preferred, and so are instances
/// that speak of the claims kept. Where the solver gives up, what could not be dropped for certain is kept.
///
/// `one_rule_first`: a conflict within one rule instance is preferred to one with fewer claims and more rules.
Selection minimise(Oracle& oracle, Selection selection, bool one_rule_first = true);

}  // namespace selaras::checking
