#include "facts/reading/ignore.hpp"

#include <filesystem>
#include <fstream>
#include <system_error>

#include "facts/reading/paths.hpp"

namespace selaras {
namespace fs = std::filesystem;

void IgnoreRules::read_folder(const std::string& folder) {
  const auto [at, added] = folders_.try_emplace(folder);
  if (!added) return;
  std::ifstream file(fs::path(folder) / ".gitignore");
  for (std::string line; std::getline(file, line);) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
    if (line.empty() || line.front() == '#') continue;
    Rule rule;
    std::string_view glob = line;
    if (glob.front() == '!') {
      rule.kept = true;
      glob.remove_prefix(1);
    } else if (glob.front() == '\\') {
      glob.remove_prefix(1);
    }
    if (glob.ends_with('/')) {
      rule.folders_only = true;
      glob.remove_suffix(1);
    }
    rule.whole_path = glob.find('/') != std::string_view::npos;
    if (glob.starts_with('/')) glob.remove_prefix(1);
    rule.glob = glob;
    if (!rule.glob.empty()) at->second.push_back(std::move(rule));
  }
}

void IgnoreRules::read_above(const std::string& folder) {
  std::error_code error;
  const fs::path start = fs::canonical(folder, error);
  if (error) return;
  std::vector<fs::path> above;
  for (fs::path at = start;; at = at.parent_path()) {
    if (fs::exists(at / ".git", error)) {
      for (const fs::path& outer : above) read_folder(outer.string());
      return;
    }
    if (!at.has_relative_path()) return;  // no repository around
    above.push_back(at.parent_path());
  }
}

bool IgnoreRules::ignores(const std::string& path, bool is_folder) const {
  bool ignored = false;
  const std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
  // Outer folders first: the names of folders that are prefixes sort before longer ones.
  for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    const auto at = folders_.find(slash == 0 ? "/" : path.substr(0, slash));
    if (at == folders_.end()) continue;
    const std::string_view relative = std::string_view(path).substr(slash + 1);
    for (const Rule& rule : at->second) {
      if (rule.folders_only && !is_folder) continue;
      if (glob_matches(rule.glob, rule.whole_path ? relative : name)) ignored = !rule.kept;
    }
  }
  return ignored;
}

}  // namespace selaras
