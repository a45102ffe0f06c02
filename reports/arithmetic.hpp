// The calculation that refutes a set of claims, written out: "3 + 5 + 2 = 10 ≠ 9".
#pragma once

#include <string>
#include <vector>

#include "selaras/checker.hpp"
#include "selaras/finding.hpp"

namespace selaras {

/// Knows which variable each claim speaks of; built once for a problem.
class Arithmetic {
 public:
  Arithmetic(const Problem& problem, const ClaimSet& claims, const Corpus& corpus);
  /// One line of arithmetic for a conflict, from the formula of `headline` (the conflict's main rule instance; may be
  /// invalid) with the values of the conflict's claims put in. Empty if no single comparison fails.
  [[nodiscard]] Wording of(const Conflict& conflict, InstanceId headline) const;
  /// What each claim says, for conflicts without a line of arithmetic.
  [[nodiscard]] Wording listing(const Conflict& conflict) const;

 private:
  [[nodiscard]] std::string of_codes(const Conflict& conflict) const;

  const Problem& problem_;
  const ClaimSet& claims_;
  const Corpus& corpus_;
  std::vector<VariableId> variable_of_;  // by claim
};

}  // namespace selaras
