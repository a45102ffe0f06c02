// Who else says it: other passages about the same thing with the same value.
#pragma once

#include <vector>

#include "selaras/claim.hpp"

namespace selaras {

/// Claims by mention and identity candidates by mention, built once for a claim set.
class Witnesses {
 public:
  explicit Witnesses(const ClaimSet& claims);
  /// Claims with the attribute and value of `claim` on its mention or on one that is connected to it by
  /// candidates of confidence 500 or more; sorted, without those in `conflict` (sorted).
  [[nodiscard]] std::vector<ClaimId> of(ClaimId claim, const std::vector<ClaimId>& conflict) const;

 private:
  [[nodiscard]] std::vector<MentionId> group_of(MentionId mention) const;

  const ClaimSet& claims_;
  std::vector<std::vector<ClaimId>> claims_of_;
  std::vector<std::vector<MentionId>> same_as_;
};

}  // namespace selaras
