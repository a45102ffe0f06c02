// Levels that people give to rules: for all articles, and for findings with a side in certain files.
#pragma once

#include "reports/commands/command.hpp"
#include "selaras/finding.hpp"
#include "selaras/rules.hpp"

namespace selaras {

/// Gives each rule the level asked for. A glob that matches no rule is an error: it is mistyped or out of date.
void apply_levels(const Settings& settings, RuleSet& rules, Diagnostics& diagnostics);

/// The rules, each at the highest level that it has anywhere: an override may switch on what is off elsewhere.
RuleSet raised_to_overrides(const Settings& settings, RuleSet rules);

/// Gives findings of an audit with raised rules the level that `rules` or an override of one of their files gives, and
/// removes those that are off. What evidence caps stays capped.
void apply_overrides(const Settings& settings, const RuleSet& rules, Report& report);

}  // namespace selaras
