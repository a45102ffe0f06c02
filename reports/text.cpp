// The report for the terminal.
#include "reports/json_lines.hpp"
#include "reports/typography.hpp"
#include "selaras/reports.hpp"

namespace selaras {

std::string write_text(const Report& report, const TextOptions& options) {
  std::string text;
  for (const Finding& finding : report.findings) {
    if (finding.severity < options.least) continue;
    text += std::string(name_of(finding.severity)) + "[" + finding.rule + "]: " + finding.title.in(options.language) + "\n";
    for (const FindingClaim& claim : finding.claims) {
      text += "  --> " + shown(claim.passage.file) + ":" + std::to_string(claim.passage.line) + "  “" + shown(claim.passage.quote) + "” = " + claim.label.in(options.language) + "\n";
    }
  }
  return text;
}

}  // namespace selaras
