// JUnit XML as CI servers read it: a suite of test cases, one a finding. A run without findings is one case that passes.
#include <map>

#include "reports/messages.hpp"
#include "reports/writers/sides.hpp"

namespace selaras {
namespace {

bool fails(const Finding& finding) { return finding.status == Outcome::conflict && finding.severity >= Severity::warning; }
bool is_skipped(const Finding& finding) { return finding.status == Outcome::undecided; }

std::string body_of(const Finding& finding, const std::string& language) {
  std::string text = headline(finding, language) + "\n";
  for (const FindingClaim& claim : finding.claims) text += place_of(claim.passage) + ": " + told(claim, language) + "\n";
  const std::string assumptions = assumed(finding, language);
  if (!assumptions.empty()) text += assumptions + "\n";
  return text;
}

std::string case_of(const Finding& finding, const std::string& language) {
  std::string text = "    <testcase classname=\"" + escape_markup(safe_line(finding.rule)) + "\" name=\"" + escape_markup(headline(finding, language) + " [" + safe_line(finding.id) + "]") + "\"";
  if (!finding.claims.empty()) {
    const Passage& passage = finding.claims.front().passage;
    text += " file=\"" + escape_markup(plain_path(passage.file)) + "\" line=\"" + std::to_string(passage.line) + "\"";
  }
  text += " time=\"0\">\n";
  const std::string title = escape_markup(headline(finding, language)), body = escape_markup(body_of(finding, language));
  if (is_skipped(finding)) text += "      <skipped message=\"" + escape_markup(message(language, "write.undecided")) + "\"/>\n";
  else if (fails(finding)) text += "      <failure type=\"" + std::string(finding.severity == Severity::error ? "error" : "warning") + "\" message=\"" + title + "\">" + body + "</failure>\n";
  if (!fails(finding)) text += "      <system-out>" + body + "</system-out>\n";
  return text + "    </testcase>\n";
}

}  // namespace

std::string write_junit(const Report& report, const WriterOptions& options) {
  const auto findings = chosen(report, options);
  std::size_t failures = 0, skipped = 0;
  std::string cases;
  for (const Finding* finding : findings) {
    failures += fails(*finding) ? 1 : 0;
    skipped += is_skipped(*finding) ? 1 : 0;
    cases += case_of(*finding, options.language);
  }
  if (cases.empty()) cases = "    <testcase classname=\"selaras\" name=\"" + escape_markup(message(options.language, "write.nothing")) + "\" time=\"0\"/>\n";
  const std::string counts = " tests=\"" + std::to_string(std::max<std::size_t>(findings.size(), 1)) + "\" failures=\"" + std::to_string(failures) + "\" errors=\"0\" skipped=\"" + std::to_string(skipped) + "\" time=\"0\"";
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"selaras\"" + counts + ">\n  <testsuite name=\"selaras\"" + counts + ">\n" + cases + "  </testsuite>\n</testsuites>\n";
}

}  // namespace selaras
