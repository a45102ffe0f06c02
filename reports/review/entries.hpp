// What people keep beside their articles: a baseline of known findings, and decisions. Both are JSON Lines.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "selaras/diagnostic.hpp"
#include "selaras/facts.hpp"
#include "selaras/finding.hpp"

namespace selaras {

/// A known finding. `finding` is its id: rule and normalised claims, never a line or a count.
struct BaselineEntry {
  std::string finding, rule, reason;
  std::optional<std::int64_t> date, expires;  // `expires`: the last day on which it is known
  std::vector<std::string> claims;            // normalised quotes, for people
  std::uint32_t line = 0;
};

struct Baseline {
  std::string file;
  std::vector<BaselineEntry> entries;
};

/// What the report's triage exports: accept or dismiss a finding.
struct Decision {
  std::string finding, reason, note;
  bool dismiss = false;
  std::string place;
};

struct Decisions {
  std::vector<Decision> findings;
  std::vector<IdentityDecision> identities;
};

/// Adds what a file says; every line that cannot be used is complained about.
void read_baseline(const std::string& file, std::string_view text, Baseline& baseline, Diagnostics& diagnostics);
void read_decisions(const std::string& file, std::string_view text, Decisions& decisions, Diagnostics& diagnostics);

/// One line an entry, sorted by rule and finding: the same entries give the same bytes.
std::string write_baseline(std::vector<BaselineEntry> entries);
BaselineEntry entry_of(const Finding& finding, std::string reason, std::int64_t date, std::optional<std::int64_t> expires);

/// The line of a decision file that says whether two mentions are the same thing.
std::string identity_line(bool same, const MentionKey& a, const MentionKey& b, std::string_view reason);

}  // namespace selaras
