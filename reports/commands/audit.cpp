// `selaras audit`: the main job.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "reports/commands/console.hpp"
#include "reports/commands/pipeline.hpp"

namespace selaras {
namespace {

Severity severity_named(const std::string& name) {
  return name == "error" ? Severity::error : name == "warning" ? Severity::warning : name == "info" ? Severity::info : Severity::off;
}

std::string written(const Report& report, const Settings& settings) {
  if (settings.format == "jsonl") return write_jsonl(report);
  TextOptions options;
  options.language = settings.language;
  options.color = settings.output.empty() && use_color(settings, stdout);
  options.width = width_of(settings);
  options.least = settings.quiet ? Severity::warning : Severity::info;
  options.verbose = settings.verbose;
  return write_text(report, options);
}

bool write_certificates(const Audit& result, const RuleSet& rules, const Corpus& corpus, const Settings& settings) {
  namespace fs = std::filesystem;
  std::error_code error;
  fs::create_directories(settings.certificates, error);
  std::size_t number = 0;
  for (const Conflict& conflict : result.checked.conflicts) {
    if (conflict.outcome != Outcome::conflict) continue;
    const fs::path path = fs::path(settings.certificates) / ("conflict-" + std::to_string(++number) + ".smt2");
    std::ofstream file(path, std::ios::binary);
    file << certificate(conflict, result.grounded.problem, result.claims, rules, corpus);
    if (!file.flush()) {
      print_error(path.string() + ": cannot be written");
      return false;
    }
  }
  return true;
}

// Incomplete outranks findings: "nothing more was found" may not be concluded from such a run.
int exit_code_of(const Report& report, const Input& input, const Settings& settings) {
  if (input.unusable) return exit_bad_input;
  if (input.skipped || report.incomplete) return exit_incomplete;
  const Severity failing = severity_named(settings.fail_level);
  const bool fails = failing != Severity::off && std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
    return finding.status == Outcome::conflict && finding.severity >= failing;
  });
  return fails ? exit_findings : exit_clean;
}

}  // namespace

int run_audit(const Settings& settings) {
  const auto rules = rules_for(settings);
  if (!rules) return exit_bad_input;
  Input input = read_input(settings);
  if (input.corpus.articles.empty()) return exit_bad_input;
  Audit result = audit(input.corpus, *rules, settings);
  print(result.report.diagnostics, settings);
  result.report.incomplete |= input.skipped || !result.grounded.diagnostics.empty();
  Output output(settings.output);
  output.write(written(result.report, settings));
  if (!output.finish()) return exit_bad_input;
  if (!settings.certificates.empty() && !write_certificates(result, *rules, input.corpus, settings)) return exit_bad_input;
  return exit_code_of(result.report, input, settings);
}

}  // namespace selaras
