// `selaras.toml`: found upwards from the articles, read into settings.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "reports/commands/command.hpp"

namespace selaras {

/// The `selaras.toml` of the folder of the first path (or of the working folder) or the nearest one above; empty if
/// there is none.
std::string find_config(const std::vector<std::string>& paths);

/// Puts what the file says into `settings` and the names of its keys into `keys`. Unknown keys, wrong types and values
/// are complaints with file, line and column; `settings` are not to be used then.
Diagnostics read_config(const std::string& file, Settings& settings, std::set<std::string>& keys);

/// Checks the flags that are pairs; RULE=LEVEL goes behind the configuration's levels.
Diagnostics read_pairs(Settings& settings);

/// `path` as it is named from the working folder, if it is relative to `folder`.
std::string from_folder(const std::string& folder, const std::string& path);

}  // namespace selaras
