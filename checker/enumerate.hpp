// All minimal conflicts of a small component.
#pragma once

#include <vector>

#include "checker/oracle.hpp"

namespace selaras::checking {

/// MARCO (Liffiton et al. 2016): seeds between the known conflicts and the known consistent sets; each becomes a
/// minimal conflict or a maximal consistent set. Sets of claims; one choice of instances for each. Up to 63 claims;
/// what a bounded number of steps finds.
std::vector<Selection> all_conflicts(Oracle& oracle, const Selection& selection);

}  // namespace selaras::checking
