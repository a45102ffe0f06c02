// `selaras audit`: the main job.
#include <algorithm>
#include <set>

#include "reports/commands/changed.hpp"
#include "reports/commands/console.hpp"
#include "reports/commands/pipeline.hpp"
#include "reports/commands/review.hpp"
#include "reports/commands/settings.hpp"
#include "selaras/writers.hpp"

namespace selaras {
namespace {

/// One report to write.
struct Target {
  std::string format;
  std::string path;  // empty or "-": standard output
};

bool is_format(const std::string& name) { return name == "text" || name == "jsonl" || find_writer(name) != nullptr; }

std::vector<Target> targets_of(const Settings& settings) {
  std::vector<Target> targets;
  for (const std::string& output : settings.outputs) {
    const auto equals = output.find('=');
    const std::string name = output.substr(0, equals);
    const bool named = equals != std::string::npos && is_format(name);
    targets.push_back(named ? Target{name, output.substr(equals + 1)} : Target{settings.format, output});
  }
  if (targets.empty()) targets.push_back({settings.format, {}});
  return targets;
}

std::string written(const Target& target, const Report& report, const RuleSet& rules, const Settings& settings) {
  const Severity least = settings.quiet ? Severity::warning : Severity::info;
  if (target.format == "jsonl") return write_jsonl(report);
  if (const Writer* writer = find_writer(target.format)) return writer->write(report, {settings.language, SELARAS_VERSION, least, rules.rules});
  const bool to_terminal = target.path.empty() || target.path == "-";
  return write_text(report, {settings.language, to_terminal && use_color(settings, stdout), width_of(settings), least, settings.verbose});
}

bool write_to(const Target& target, const Report& report, const RuleSet& rules, const Settings& settings) {
  Output output(target.path);
  output.write(written(target, report, rules, settings));
  return output.finish();
}

// Incomplete outranks findings: "nothing more was found" may not be concluded from such a run.
int exit_code_of(const Report& report, const Input& input, const Settings& settings) {
  if (input.unusable) return exit_bad_input;
  if (input.skipped || report.incomplete) return exit_incomplete;
  const Severity failing = *find_level(settings.fail_level);
  const bool fails = failing != Severity::off && std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
    return finding.status == Outcome::conflict && finding.severity >= failing;
  });
  return fails ? exit_findings : exit_clean;
}

}  // namespace

bool is_partial(const Settings& settings) { return !settings.changed.empty() || !settings.since.empty(); }

int conclude(Audit& result, const RuleSet& rules, const Input& input, const Review& review, const std::set<std::string>& changed, const Settings& settings) {
  Report& report = result.report;
  report.incomplete |= input.skipped || !result.grounded.diagnostics.empty();
  const Settled settled = settle(report, input.corpus, review);
  if (is_partial(settings)) keep_changed(report, changed);
  print(report.diagnostics, settings);
  report.diagnostics.insert(report.diagnostics.begin(), input.diagnostics.begin(), input.diagnostics.end());
  if (!update_baseline(settings, review, settled, report)) return exit_bad_input;
  for (const Target& target : targets_of(settings)) {
    if (!write_to(target, report, rules, settings)) return exit_bad_input;
  }
  if (!settings.certificates.empty()) {
    for (const Finding& finding : report.findings) {
      if (finding.status == Outcome::conflict && !write_certificate(finding, result, rules, input.corpus, settings)) return exit_bad_input;
    }
  }
  return exit_code_of(report, input, settings);
}

int run_audit(const Settings& settings) {
  const auto rules = rules_for(settings);
  const auto review = rules ? read_review(settings) : std::nullopt;
  const auto changed = review && is_partial(settings) ? changed_files(settings) : std::set<std::string>();
  if (!rules || !review || !changed) return exit_bad_input;
  const Input input = read_input(settings);
  if (input.corpus.articles.empty()) return exit_bad_input;
  Audit result = audit(input.corpus, *rules, settings, review->decisions.identities);
  return conclude(result, *rules, input, *review, *changed, settings);
}

}  // namespace selaras
