// Levels that people give to rules: for all articles, and for findings with a side in certain files.
#pragma once

#include "reports/commands/command.hpp"
#include "selaras/finding.hpp"
#include "selaras/rules.hpp"

namespace selaras {

/// Gives each rule the level asked for. A glob that matches no rule is an error: it is mistyped or out of date.
void apply_levels(const Settings& settings, RuleSet& rules, Diagnostics& diagnostics);

/// Lowers, raises or removes findings that have a side in the files of an override. Evidence still caps a level: what
/// was reduced for weak identity is not raised above what the rule's level would have given.
void apply_file_levels(const Settings& settings, const RuleSet& rules, Report& report);

}  // namespace selaras
