// A picture of dates that clash: one row a claim on a common axis.
#pragma once

#include <string>
#include <vector>

#include "selaras/finding.hpp"

namespace selaras {

/// Rows of the picture, or none where fewer than two different dates are claimed. Text only, no colours.
std::vector<std::string> timeline(const Finding& finding, const std::string& language, unsigned width);

}  // namespace selaras
