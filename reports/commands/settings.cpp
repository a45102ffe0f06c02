// One row a setting.
#include "reports/commands/settings.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "facts/text/language.hpp"
#include "selaras/writers.hpp"

namespace selaras {

std::vector<std::string> format_names() {
  std::vector<std::string> names = {"text", "jsonl"};
  for (const Writer& writer : writers()) names.emplace_back(writer.name);
  return names;
}

const std::vector<std::string>& field_names() {
  static const std::vector<std::string> names = {"id", "title", "published", "source", "url", "lang", "body", "collection", "modified", "version", "correction"};
  return names;
}

std::span<const Setting> all_settings() {
  using S = Settings;
  using K = SettingKind;
  static const std::vector<Setting> settings = {
      {"paths", "PATH", "Files, folders, globs, or - for standard input", K::paths, &S::paths},
      {"article-language", "--article-language", "Language of the articles (default: declared or guessed)", K::text, &S::article_language, language_codes()},
      {"include", "--include", "Only files of folders that match this glob; may be repeated", K::texts, &S::include},
      {"exclude", "--exclude", "No files of folders that match this glob; may be repeated", K::texts, &S::exclude},
      {"fields", "--field", "NAME=FIELD: how the input calls a field of its records (body=isi_berita); may be repeated", K::texts, &S::fields, {}, 0, 0, false},
      {"max-bytes", "--max-bytes", "Skip larger articles (default: 67108864)", K::number, &S::max_bytes, {}, 1, 1u << 30},
      {"jobs", "-j,--jobs", "Threads (default: all processors); never changes the result", K::number, &S::jobs, {}, 1, 1024},
      {"quiet", "-q,--quiet,!--no-quiet", "Findings of level warning and error only; no progress, no notes", K::flag, &S::quiet},
      {"verbose", "-v,--verbose,!--no-verbose", "Every witness and every note", K::flag, &S::verbose},
      {"color", "--color", "auto, always or never", K::text, &S::color, {"auto", "always", "never"}},
      {"by-collection", "--by-collection,!--no-by-collection", "Compare only articles of the same collection", K::flag, &S::by_collection},
      {"one-story", "--one-story,!--no-one-story", "Each collection (or everything) is declared one story", K::flag, &S::one_story},
      {"language", "--language", "Language of the report: id or en (default: id)", K::text, &S::language, {"id", "en"}},
      {"width", "--width", "Columns of the text report", K::number, &S::width, {}, 40, 400},
      {"rules", "--rules", "Further rule packs: a .rules file or a folder of them; may be repeated", K::paths, &S::rules},
      {"level", "--level", "RULE=LEVEL: off, info, warning or error for every rule that the glob matches; may be repeated", K::texts, &S::level_flags, {}, 0, 0, false},
      {"max-instances", "--max-instances", "Leave out a rule that applies to more tuples of mentions (default: 2000000)", K::number, &S::max_instances, {}, 1, 100'000'000},
      {"all-conflicts", "--all-conflicts", "Every minimal conflict among at most so many claims that hang together, not only conflicts that share no claim (default: 0)", K::number, &S::all_conflicts, {}, 0, 63},
      {"effort", "--effort", "Thousands of resource units that the solver may spend on one question (default: 20000); beyond, it is undecided", K::number, &S::effort, {}, 1, 1'000'000},
      {"format", "--format", "Format of the report (default: text)", K::text, &S::format, format_names()},
      {"output", "-o,--output", "FILE, or FORMAT=FILE; may be repeated (- is standard output)", K::outputs, &S::outputs},
      {"fail-level", "--fail-level", "Exit with 1 from this level on: off, info, warning (default), error", K::text, &S::fail_level, {"off", "info", "warning", "error"}},
      {"baseline", "--baseline", "File of known findings, which do not count", K::path, &S::baseline},
      {"update-baseline", "--update-baseline", "Remove entries of the baseline that no finding answers to any more", K::flag, &S::update_baseline, {}, 0, 0, false},
      {"add-to-baseline", "--add-to-baseline", "Add the findings that are open to the baseline; needs --reason", K::flag, &S::add_to_baseline, {}, 0, 0, false},
      {"reason", "--reason", "Why what is added to the baseline may stand", K::text, &S::reason, {}, 0, 0, false},
      {"expires", "--expires", "Last day (2026-03-04) on which what is added is known", K::text, &S::expires, {}, 0, 0, false},
      {"today", "--today", "Today's date for entries that expire and entries that are added (default: the system's, UTC); nothing else depends on it", K::text, &S::today},
      {"decisions", "--decisions", "Decisions that the HTML report exports; may be repeated", K::paths, &S::decisions},
      {"changed", "--changed", "Only findings with a side in this file, checked against all articles; may be repeated", K::paths, &S::changed},
      {"since", "--since", "Only findings with a side in files that git says have changed since this revision", K::text, &S::since},
      {"certificates", "--certificates", "Write each conflict as an SMT-LIB 2 file into this folder", K::path, &S::certificates},
  };
  return settings;
}

const Setting* find_setting(std::string_view name) {
  const auto all = all_settings();
  const auto at = std::find_if(all.begin(), all.end(), [&](const Setting& setting) { return setting.name == name; });
  return at == all.end() ? nullptr : &*at;
}

const Severity* find_level(std::string_view name) {
  static constexpr std::pair<std::string_view, Severity> levels[] = {
      {"off", Severity::off}, {"info", Severity::info}, {"warning", Severity::warning}, {"error", Severity::error}};
  const auto* at = std::find_if(std::begin(levels), std::end(levels), [&](const auto& level) { return level.first == name; });
  return at == std::end(levels) ? nullptr : &at->second;
}

namespace {

// Levenshtein's distance.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t k = 0; k < b.size(); ++k) {
      const std::size_t changed = diagonal + (a[i] == b[k] ? 0 : 1);
      diagonal = std::exchange(row[k + 1], std::min({row[k] + 1, row[k + 1] + 1, changed}));
    }
  }
  return row.back();
}

}  // namespace

std::string nearest(std::string_view name, const std::vector<std::string>& names) {
  constexpr std::size_t longest = 100;
  std::string best;
  std::size_t least = std::min<std::size_t>(name.size() / 2, 3) + 1;
  if (name.size() > longest) return best;
  for (const std::string& candidate : names) {
    const std::size_t far = distance(name, candidate);
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
}

}  // namespace selaras
