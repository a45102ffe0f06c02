// Reads the table of measured precision.
#include "selaras/precision.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace selaras {

std::string_view precision_table();  // the embedded text

namespace {

constexpr std::size_t columns = 5;

std::optional<std::uint32_t> count(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

bool is_date(std::string_view text) {
  return text.size() == 10 && std::count(text.begin(), text.end(), '-') == 2 && text.find_first_not_of("0123456789-") == std::string_view::npos;
}

}  // namespace

Result<std::vector<MeasuredPrecision>> parse_precision(std::string_view name, std::string_view text) {
  std::vector<MeasuredPrecision> rows;
  std::uint32_t number = 0;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    ++number;
    if (line.empty() || line[0] == '#') continue;
    const auto wrong = [&](const char* what) { return Diagnostic{Gravity::error, std::string(name), number, 1, what, std::string(line)}; };
    std::array<std::string_view, columns> cells;
    std::size_t found = 0, from = 0;
    for (std::size_t tab = 0; tab != std::string_view::npos; from = tab + 1, ++found) {
      tab = line.find('\t', from);
      if (found < columns) cells[found] = line.substr(from, tab == std::string_view::npos ? tab : tab - from);
    }
    if (found != columns) return wrong("a line has rule, sample, read, right and date, with tabs between");
    const auto read = count(cells[2]), right = count(cells[3]);
    if (!read || !right || *read == 0 || *right > *read) return wrong("so many were read, and at most as many were right");
    if (!is_date(cells[4])) return wrong("the date of the reading, such as 2026-11-22");
    rows.push_back({std::string(cells[0]), std::string(cells[1]), std::string(cells[4]), *read, *right});
  }
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.rule < b.rule; });
  return rows;
}

namespace {

/// The rows of rules, or those of whole samples.
std::vector<MeasuredPrecision> shipped_rows(bool of_samples) {
  std::vector<MeasuredPrecision> rows;
  if (const auto parsed = parse_precision("precision.tsv", precision_table())) rows = *parsed;
  std::erase_if(rows, [&](const MeasuredPrecision& row) { return (row.rule == "*") != of_samples; });
  return rows;
}

}  // namespace

const std::vector<MeasuredPrecision>& measured_precision() {
  static const std::vector<MeasuredPrecision> rows = shipped_rows(false);
  return rows;
}

const std::vector<MeasuredPrecision>& measured_samples() {
  static const std::vector<MeasuredPrecision> rows = shipped_rows(true);
  return rows;
}

std::string precision_of(std::string_view rule) {
  std::uint32_t read = 0, right = 0;
  for (const MeasuredPrecision& row : measured_precision()) {
    if (row.rule == rule) read += row.read, right += row.right;
  }
  return read == 0 ? "-" : std::to_string(right) + "/" + std::to_string(read);
}

}  // namespace selaras
