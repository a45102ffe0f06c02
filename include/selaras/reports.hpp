// The reports stage: conflicts become findings, findings become text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "selaras/checker.hpp"
#include "selaras/facts.hpp"
#include "selaras/finding.hpp"
#include "selaras/rules.hpp"

namespace selaras {

/// Findings from conflicts: severity caps, folding, witnesses, explanations, a total order.
Report build_report(const Corpus& corpus, const ClaimSet& claims, const RuleSet& rules, const Problem& problem,
                    const CheckResult& checked);

struct TextOptions {
  std::string language = "id";  // "id" or "en"
  bool color = false;
  unsigned width = 80;          // columns, at least 40
  Severity least = Severity::info;
  bool verbose = false;
};

/// For the terminal, in the manner of rustc.
std::string write_text(const Report& report, const TextOptions& options);
/// One JSON object a finding and line: the canonical format.
std::string write_jsonl(const Report& report);

}  // namespace selaras
