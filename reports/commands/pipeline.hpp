// The stages in a row, as the commands share them.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "reports/commands/command.hpp"
#include "reports/review/settle.hpp"
#include "selaras/checker.hpp"
#include "selaras/facts.hpp"
#include "selaras/reports.hpp"
#include "selaras/rules.hpp"

namespace selaras {

/// The articles, and whether the exit code has to speak of them.
struct Input {
  Corpus corpus;
  Diagnostics diagnostics;
  bool skipped = false;   // something could not be read
  bool unusable = false;  // a path that was named gave nothing, or nothing was read at all
};
/// Reads the paths and prints what was wrong with them.
Input read_input(const Settings& settings);

/// The built-in packs and those of --rules; nullopt, with messages printed, if one has an error.
std::optional<RuleSet> rules_for(const Settings& settings);

/// Everything from claims to findings.
struct Audit {
  ClaimSet claims;
  GroundResult grounded;
  CheckResult checked;
  Report report;
};
Audit audit(const Corpus& corpus, const RuleSet& rules, const Settings& settings, const std::vector<IdentityDecision>& decisions = {});
/// The same from claims that are there already.
Audit audit_claims(const Corpus& corpus, ClaimSet claims, const RuleSet& rules, const Settings& settings);

/// Where the certificate of a finding is written: "ID.smt2" in the folder of --certificates.
std::string certificate_path(const Finding& finding, const Settings& settings);
/// False, with a message, if it cannot be written.
bool write_certificate(const Finding& finding, const Audit& audit, const RuleSet& rules, const Corpus& corpus, const Settings& settings);

/// Whether only findings that touch a change are asked for.
bool is_partial(const Settings& settings);

/// What is left to do after an audit: settles what people have settled, keeps what touches the change, updates the
/// baseline, writes the reports and certificates that the settings ask for. The exit code.
int conclude(Audit& result, const RuleSet& rules, const Input& input, const Review& review, const std::set<std::string>& changed, const Settings& settings);

}  // namespace selaras
