// What a wrong date was likely meant to be: another stamp of its story with the same weekday.
#pragma once

#include <map>

#include "selaras/claim.hpp"
#include "selaras/conflict.hpp"
#include "selaras/finding.hpp"

namespace selaras {

class Companions {
 public:
  explicit Companions(const ClaimSet& claims);

  /// "; perhaps Tuesday, 17 September 2019" for a conflict of a stamp that has a companion, else empty.
  [[nodiscard]] Wording correction(const Conflict& conflict) const;

 private:
  const ClaimSet& claims_;
  std::map<MentionId, std::int64_t> day_of_;  // a stamp's companion's day
};

}  // namespace selaras
