// Levels of rules and findings, as the configuration and the flags want them.
#include "reports/commands/levels.hpp"

#include <algorithm>

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

/// The last of the changes that speaks of the rule; null if none does.
const LevelChange* last_change(const std::vector<LevelChange>& changes, const std::string& rule) {
  const auto at = std::find_if(changes.rbegin(), changes.rend(), [&](const LevelChange& change) { return glob_matches(change.rules, rule); });
  return at == changes.rend() ? nullptr : &*at;
}

bool has_side(const Finding& finding, const Override& group, const Settings& settings) {
  return std::any_of(finding.claims.begin(), finding.claims.end(), [&](const FindingClaim& claim) { return is_among(group.files, settings.config_folder, claim.passage.file); });
}

/// What overrides say of a finding; null if they say nothing, or the command line outranks them.
const LevelChange* change_for(const Settings& settings, const Finding& finding) {
  const LevelChange* everywhere = last_change(settings.levels, finding.rule);
  if (everywhere != nullptr && everywhere->flag) return nullptr;
  const LevelChange* result = nullptr;
  for (const Override& group : settings.overrides) {
    const LevelChange* change = last_change(group.levels, finding.rule);
    if (change != nullptr && has_side(finding, group, settings)) result = change;
  }
  return result;
}

}  // namespace

void apply_levels(const Settings& settings, RuleSet& rules, Diagnostics& diagnostics) {
  for (const LevelChange& change : settings.levels) {
    if (!matches_any(change, rules)) complain_unknown(change, rules, diagnostics);
    for (RuleInfo& rule : rules.rules) {
      if (glob_matches(change.rules, rule.name)) rule.severity = change.level;
    }
  }
  for (const Override& group : settings.overrides) {
    for (const LevelChange& change : group.levels) {
      if (!matches_any(change, rules)) complain_unknown(change, rules, diagnostics);
    }
  }
}

RuleSet raised_to_overrides(const Settings& settings, RuleSet rules) {
  for (RuleInfo& rule : rules.rules) {
    for (const Override& group : settings.overrides) {
      if (const LevelChange* change = last_change(group.levels, rule.name)) rule.severity = std::max(rule.severity, change->level);
    }
  }
  return rules;
}

void apply_overrides(const Settings& settings, const RuleSet& rules, Report& report) {
  if (settings.overrides.empty()) return;
  for (Finding& finding : report.findings) {
    const LevelChange* change = change_for(settings, finding);
    const auto rule = std::find_if(rules.rules.begin(), rules.rules.end(), [&](const RuleInfo& info) { return info.name == finding.rule; });
    finding.severity = std::min(finding.severity, change != nullptr ? change->level : rule->severity);
  }
  std::erase_if(report.findings, [](const Finding& finding) { return finding.severity == Severity::off; });
  std::stable_sort(report.findings.begin(), report.findings.end(), [](const Finding& a, const Finding& b) {
    return a.status != b.status ? a.status < b.status : a.severity > b.severity;
  });
}

}  // namespace selaras
