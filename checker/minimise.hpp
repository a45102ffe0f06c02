// From "these cannot all be true" to a minimal set that cannot: the same one, whatever the solver did before.
#pragma once

#include "checker/oracle.hpp"

namespace selaras::checking {

/// A minimal unsatisfiable part of an unsatisfiable selection. Early claims are preferred, and so are instances
/// that speak of the claims kept. Where the solver gives up, what could not be dropped for certain is kept.
Selection minimise(Oracle& oracle, Selection selection);

}  // namespace selaras::checking
