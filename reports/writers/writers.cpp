// The registry of formats.
#include "selaras/writers.hpp"

#include <algorithm>

namespace selaras {

const std::vector<Writer>& writers() {
  static const std::vector<Writer> all = {
      {"csv", "csv", write_csv},
      {"github", "txt", write_github},
      {"github-summary", "md", write_github_summary},
      {"gitlab", "json", write_gitlab},
      {"html", "html", write_html},
      {"junit", "xml", write_junit},
      {"markdown", "md", write_markdown},
      {"rdjsonl", "jsonl", write_rdjsonl},
      {"sarif", "sarif", write_sarif},
  };
  return all;
}

const Writer* find_writer(std::string_view name) {
  const auto at = std::find_if(writers().begin(), writers().end(), [&](const Writer& writer) { return writer.name == name; });
  return at == writers().end() ? nullptr : &*at;
}

}  // namespace selaras
