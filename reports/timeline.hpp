// A picture of values that clash: one row a claim on a common axis, of days or of numbers.
#pragma once

#include <string>
#include <vector>

#include "selaras/finding.hpp"

namespace selaras {

struct Picture {
  bool is_time = false;
  std::vector<std::string> rows;  // text only, no colours; none where there is nothing to see
};

/// A time line where two different dates are claimed; a number line where exactly two claims of one kind have no value
/// in common (of three, one is a sum of the others, and nothing lies beside anything).
Picture picture_of(const Finding& finding, const std::string& language, unsigned width);

}  // namespace selaras
