// Why two places of articles do not contradict each other: no claim, no identity, no rule, or values that agree.
#pragma once

#include <string>

#include "reports/places.hpp"
#include "selaras/checker.hpp"
#include "selaras/finding.hpp"

namespace selaras {

/// A line of a file.
struct Place {
  std::string file;
  std::uint32_t line = 0;
};

/// Everything an audit knows.
struct AuditView {
  const Corpus& corpus;
  const ClaimSet& claims;
  const RuleSet& rules;
  const Problem& problem;
  const Report& report;
};

std::string why_not(const AuditView& audit, const Place& first, const Place& second, const std::string& language, unsigned width);

}  // namespace selaras
