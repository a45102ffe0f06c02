// A finding told step by step: words → value → claim → identity → rule → arithmetic.
#pragma once

#include <string>

#include "selaras/finding.hpp"
#include "selaras/rules.hpp"

namespace selaras {

std::string derivation(const Finding& finding, const RuleSet& rules, const std::string& language, unsigned width);

}  // namespace selaras
