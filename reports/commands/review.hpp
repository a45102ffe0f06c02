// Baseline and decisions of an audit: read before, written after.
#pragma once

#include <optional>

#include "reports/commands/command.hpp"
#include "reports/review/settle.hpp"

namespace selaras {

/// What --baseline, --decisions and --today name; nothing, with messages printed, if it cannot be used. A baseline that
/// is to be added to need not be there.
std::optional<Review> read_review(const Settings& settings);

/// The baseline without its stale entries and, if asked for, with the findings that are open; those move to `settled`.
/// Nothing is pruned where findings may be missing because the audit is incomplete. False if it cannot be written.
bool update_baseline(const Settings& settings, const Review& review, const Settled& settled, Report& report);

}  // namespace selaras
