// What would be left of a conflict if one thing it rests on were withdrawn: asked of the checker, not guessed.
#pragma once

#include <string>
#include <vector>

#include "selaras/checker.hpp"
#include "selaras/finding.hpp"

namespace selaras {

struct Withdrawal {
  Wording what;               // the words of a claim's sentence, or the assumption
  bool solves = true;         // the finding is gone
  std::size_t remaining = 0;  // other conflicts among what is connected with the finding
};

/// Each sentence and each identity assumption of a conflict, withdrawn on its own.
std::vector<Withdrawal> withdrawals(const Conflict& conflict, const Problem& problem, const ClaimSet& claims, const RuleSet& rules, const Corpus& corpus);

}  // namespace selaras
