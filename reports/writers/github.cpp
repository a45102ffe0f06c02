// GitHub Actions: commands on standard output become annotations, a Markdown file becomes the summary of the step.
#include <algorithm>
#include <array>

#include "reports/messages.hpp"
#include "reports/writers/region.hpp"
#include "reports/writers/sides.hpp"

namespace selaras {
namespace {

// The runner drops what exceeds 10 annotations of a level in one step.
constexpr std::size_t most_of_a_level = 10;
// A summary above 1 MiB is dropped whole; the rest is for what other tools of the step write.
constexpr std::size_t most_of_summary = 1'000'000;

std::size_t level_index(Severity severity) { return severity == Severity::error ? 2 : severity == Severity::warning ? 1 : 0; }
constexpr std::array<const char*, 3> commands = {"notice", "warning", "error"};

std::string command_of(const Finding& finding, const Side& side, const WriterOptions& options) {
  const Passage& passage = passage_of(finding, side);
  const Region region = byte_region(passage);
  std::string line = "::" + std::string(commands[level_index(finding.severity)]) + " file=" + escape_command_property(plain_path(passage.file)) + ",line=" + std::to_string(region.begin.line);
  // Columns are understood only where all is on one line.
  if (!is_record(passage) && region.begin.line == region.end.line) {
    line += ",col=" + std::to_string(region.begin.column) + ",endColumn=" + std::to_string(region.end.column);
  }
  line += ",title=" + escape_command_property("selaras " + finding.rule);
  return line + "::" + escape_command(paragraph(finding, side, options.language)) + "\n";
}

std::string row_of(const Finding& finding, const std::string& language) {
  std::string places;
  for (const Side& side : sides_of(finding)) places += (places.empty() ? "" : "<br>") + escape_markdown(place_of(passage_of(finding, side)));
  return "| " + level_in_words(finding.severity, language) + " | " + escape_markdown(finding.rule) + " | " + escape_markdown(headline(finding, language)) + " | " + places + " |\n";
}

}  // namespace

std::string write_github(const Report& report, const WriterOptions& options) {
  std::string text;
  std::array<std::size_t, 3> used{};
  std::size_t left_out = 0;
  for (const Finding* finding : chosen(report, options)) {
    std::size_t& count = used[level_index(finding->severity)];
    for (const Side& side : sides_of(*finding)) {
      // The last notice tells how many more there are.
      const std::size_t room = level_index(finding->severity) == 0 ? most_of_a_level - 1 : most_of_a_level;
      if (count == room) {
        ++left_out;
        continue;
      }
      ++count;
      text += command_of(*finding, side, options);
    }
  }
  if (left_out > 0) text += "::notice title=selaras::" + escape_command(message(options.language, "write.left-out", {std::to_string(left_out)})) + "\n";
  return text;
}

std::string write_github_summary(const Report& report, const WriterOptions& options) {
  const std::string& language = options.language;
  const auto findings = chosen(report, options);
  std::string text = "## Selaras\n\n" + message(language, "write.count", {std::to_string(findings.size()), std::to_string(report.articles)}) + "\n";
  if (report.incomplete) text += "\n" + message(language, "write.incomplete") + "\n";
  for (const Wording& remark : report.remarks) text += "\n" + escape_markdown(safe_line(remark.in(language), 1000)) + "\n";
  if (findings.empty()) return text;
  text += "\n| " + message(language, "write.level") + " | " + message(language, "write.rule-name") + " | " + message(language, "write.finding") + " | " + message(language, "write.places") + " |\n|---|---|---|---|\n";
  std::size_t written = 0;
  for (const Finding* finding : findings) {
    const std::string row = row_of(*finding, language);
    if (text.size() + row.size() > most_of_summary) break;
    text += row;
    ++written;
  }
  if (written < findings.size()) text += "\n" + message(language, "write.more", {std::to_string(findings.size() - written)}) + "\n";
  return text;
}

}  // namespace selaras
