// What .gitignore files leave out.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace selaras {

/// The rules of the .gitignore files of folders (gitignore(5)).
class IgnoreRules {
 public:
  /// Reads the file of `folder`, if it has one. A folder is read once.
  void read_folder(const std::string& folder);
  /// Reads the files of the folders above, up to the one that holds the repository.
  void read_above(const std::string& folder);
  /// Whether the last rule that fits, from the outermost folder to the innermost, leaves the path out.
  [[nodiscard]] bool ignores(const std::string& path, bool is_folder) const;

 private:
  struct Rule {
    std::string glob;
    bool kept = false, folders_only = false, whole_path = false;
  };
  std::map<std::string, std::vector<Rule>> folders_;
};

}  // namespace selaras
