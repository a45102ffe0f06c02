// The whole pipeline in memory, for tests: articles in, findings out.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "selaras/reports.hpp"

namespace selaras {

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct NamedText {
  std::string name, text;
};

/// The .txt files of a folder, sorted by name.
inline std::vector<NamedText> read_folder(const std::filesystem::path& folder) {
  std::vector<NamedText> texts;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") texts.push_back({entry.path().filename().string(), read_file(entry.path())});
  }
  std::sort(texts.begin(), texts.end(), [](const NamedText& a, const NamedText& b) { return a.name < b.name; });
  return texts;
}

inline Report audit(const std::vector<NamedText>& texts) {
  Corpus corpus;
  for (const NamedText& one : texts) corpus.articles.push_back(make_article(one.name, one.text));
  const RuleLoad loaded = load_rules(builtin_packs());
  const ClaimSet claims = extract_claims(corpus, {});
  const GroundResult grounded = ground(loaded.rules, claims);
  const CheckResult checked = check(grounded.problem, claims, loaded.rules, {});
  return build_report(corpus, claims, loaded.rules, grounded.problem, checked);
}

inline std::vector<std::string> split(const std::string& text, const std::string& mark) {
  std::vector<std::string> parts;
  for (std::size_t at = 0;;) {
    const std::size_t stop = text.find(mark, at);
    parts.push_back(text.substr(at, stop == std::string::npos ? stop : stop - at));
    if (stop == std::string::npos) return parts;
    at = stop + mark.size();
  }
}

/// The lines of a table without comments, split at tabs.
inline std::vector<std::vector<std::string>> read_table(const std::filesystem::path& path) {
  std::vector<std::vector<std::string>> rows;
  for (const std::string& line : split(read_file(path), "\n")) {
    if (!line.empty() && line.front() != '#') rows.push_back(split(line, "\t"));
  }
  return rows;
}

}  // namespace selaras
