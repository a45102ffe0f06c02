// Which files have changed: as told, or as git tells.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "reports/commands/command.hpp"

namespace selaras {

/// Canonical paths of --changed and of what differs from the revision of --since, new files included. Nothing, with a
/// message printed, if git cannot tell.
std::optional<std::set<std::string>> changed_files(const Settings& settings);

}  // namespace selaras
