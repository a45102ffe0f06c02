// The conflicts of one component.
#pragma once

#include <vector>

#include "checker/oracle.hpp"
#include "selaras/checker.hpp"

namespace selaras::checking {

/// Minimal conflicts, lenient ones first; an undecided entry where the solver gave up. Empty if consistent.
/// Conflicts are disjoint, and claims that merely repeat a value of one do not make another. Then, for each clause
/// that the cheapest retraction withdraws but no conflict mentions yet, one that does.
/// A conflict of severe rules and sure identities comes before a milder one that shares a claim with it.
std::vector<Conflict> conflicts_of(Oracle& oracle, const Problem& problem, const RuleSet& rules, const CheckOptions& options);

}  // namespace selaras::checking
