// Reports in the formats of other programs: one pure function a format, from a report to its bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "selaras/finding.hpp"

namespace selaras {

/// What all writers share. The bytes depend on the report and these options only.
struct WriterOptions {
  std::string language = "id";      // "id" or "en"
  std::string version;              // of the program; empty: not told
  Severity least = Severity::info;  // findings below are left out
  std::vector<RuleInfo> rules;      // for the help texts of SARIF; may be empty
};

/// SARIF 2.1.0 (OASIS), one result a side, at most 25,000 results, most severe first. Columns are UTF-16 units.
std::string write_sarif(const Report& report, const WriterOptions& options = {});
/// reviewdog's rdjsonl: one diagnostic a side and line. Columns are UTF-8 bytes.
std::string write_rdjsonl(const Report& report, const WriterOptions& options = {});
/// Workflow commands of GitHub Actions: at most 10 a level, most severe first; the rest belongs into the step summary.
std::string write_github(const Report& report, const WriterOptions& options = {});
/// Markdown for $GITHUB_STEP_SUMMARY: every finding in short, below the 1 MiB that GitHub accepts.
std::string write_github_summary(const Report& report, const WriterOptions& options = {});
/// GitLab code quality: one issue a side.
std::string write_gitlab(const Report& report, const WriterOptions& options = {});
/// JUnit XML: one test case a finding; errors and warnings fail, undecided findings are skipped.
std::string write_junit(const Report& report, const WriterOptions& options = {});
/// CSV (RFC 4180) with a header: one row a claim. Text cells cannot become formulas.
std::string write_csv(const Report& report, const WriterOptions& options = {});
/// Markdown (GitHub flavour): one section a finding.
std::string write_markdown(const Report& report, const WriterOptions& options = {});
/// One HTML page that needs no network: filters, pictures, triage.
std::string write_html(const Report& report, const WriterOptions& options = {});

/// A format by its name, as `--format` and `--output` know it.
struct Writer {
  std::string_view name;       // "sarif"
  std::string_view extension;  // "sarif", "html" … without a dot
  std::string (*write)(const Report&, const WriterOptions&);
};
/// Every writer of this header, sorted by name.
const std::vector<Writer>& writers();
/// The writer of a name; nullptr if there is none.
const Writer* find_writer(std::string_view name);

}  // namespace selaras
