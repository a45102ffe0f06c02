// The conflicts of one component.
#pragma once

#include <vector>

#include "checker/oracle.hpp"
#include "selaras/checker.hpp"

namespace selaras::checking {

/// Disjoint minimal conflicts, lenient ones first; an undecided entry where the solver gave up.
/// Empty if the component is consistent.
std::vector<Conflict> conflicts_of(Oracle& oracle, const Problem& problem, const CheckOptions& options);

}  // namespace selaras::checking
