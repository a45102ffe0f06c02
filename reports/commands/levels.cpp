// Levels of rules and findings, as the configuration and the flags want them.
#include "reports/commands/levels.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

#include "facts/reading/paths.hpp"
#include "reports/commands/settings.hpp"

namespace selaras {
namespace {

void complain_unknown(const LevelChange& change, const RuleSet& rules, Diagnostics& diagnostics) {
  std::vector<std::string> names;
  for (const RuleInfo& rule : rules.rules) names.push_back(rule.name);
  const std::string near = nearest(change.rules, names);
  Diagnostic complaint = change.place;
  complaint.message = "no rule is called \"" + change.rules + "\"" + (near.empty() ? "; `selaras rules list` shows them" : "; did you mean \"" + near + "\"?");
  diagnostics.push_back(std::move(complaint));
}

bool matches_any(const LevelChange& change, const RuleSet& rules) {
  return std::any_of(rules.rules.begin(), rules.rules.end(), [&](const RuleInfo& rule) { return glob_matches(change.rules, rule.name); });
}

/// A glob without a slash speaks of names, one with a slash of paths below the configuration.
bool in_files(const std::vector<std::string>& globs, const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  return std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) {
    return glob_matches(glob, glob.find('/') == std::string::npos ? name : path);
  });
}

std::string below_config(const Settings& settings, const std::string& file) {
  std::error_code error;
  return std::filesystem::absolute(file, error).lexically_normal().lexically_proximate(settings.config_folder).string();
}

std::optional<Severity> level_for(const Settings& settings, const Finding& finding) {
  std::optional<Severity> level;
  for (const FileLevels& group : settings.file_levels) {
    const bool here = std::any_of(finding.claims.begin(), finding.claims.end(), [&](const FindingClaim& claim) { return in_files(group.files, below_config(settings, claim.passage.file)); });
    for (const LevelChange& change : group.levels) {
      if (here && glob_matches(change.rules, finding.rule)) level = change.level;
    }
  }
  return level;
}

}  // namespace

void apply_levels(const Settings& settings, RuleSet& rules, Diagnostics& diagnostics) {
  for (const LevelChange& change : settings.levels) {
    if (!matches_any(change, rules)) complain_unknown(change, rules, diagnostics);
    for (RuleInfo& rule : rules.rules) {
      if (glob_matches(change.rules, rule.name)) rule.severity = change.level;
    }
  }
  for (const FileLevels& group : settings.file_levels) {
    for (const LevelChange& change : group.levels) {
      if (!matches_any(change, rules)) complain_unknown(change, rules, diagnostics);
    }
  }
}

void apply_file_levels(const Settings& settings, const RuleSet& rules, Report& report) {
  if (settings.file_levels.empty()) return;
  for (Finding& finding : report.findings) {
    const std::optional<Severity> level = level_for(settings, finding);
    if (!level) continue;
    const auto rule = std::find_if(rules.rules.begin(), rules.rules.end(), [&](const RuleInfo& info) { return info.name == finding.rule; });
    const bool reduced = rule != rules.rules.end() && finding.severity < rule->severity;
    finding.severity = reduced ? std::min(finding.severity, *level) : *level;
  }
  std::erase_if(report.findings, [](const Finding& finding) { return finding.severity == Severity::off; });
  std::stable_sort(report.findings.begin(), report.findings.end(), [](const Finding& a, const Finding& b) {
    return a.status != b.status ? a.status < b.status : a.severity > b.severity;
  });
}

}  // namespace selaras
