// One finding told step by step: words, values, claims, identity, rule, arithmetic, what a withdrawal would do.
#pragma once

#include <string>
#include <vector>

#include "reports/withdrawal.hpp"
#include "selaras/finding.hpp"
#include "selaras/rules.hpp"

namespace selaras {

/// What is known beyond the finding itself.
struct Background {
  std::vector<Withdrawal> withdrawals;
  std::string certificate;  // path of the SMT-LIB 2 file; empty: none was written
};

std::string derivation(const Finding& finding, const RuleSet& rules, const Background& background, const std::string& language, unsigned width);

}  // namespace selaras
