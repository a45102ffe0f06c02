// Files that are compiled into the program: the words of the reports.
#pragma once

#include <string_view>
#include <vector>

namespace selaras {

/// `path` is relative to reports/: "languages/id.messages".
struct Resource {
  std::string_view path;
  std::string_view content;
};
const std::vector<Resource>& resources();

}  // namespace selaras
