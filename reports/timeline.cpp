// Positions are integer arithmetic on days: equal input, equal picture.
#include "reports/timeline.hpp"

#include <algorithm>

#include "reports/labels.hpp"
#include "reports/typography.hpp"

namespace selaras {
namespace {

constexpr unsigned name_columns = 24;

struct Row {
  std::string name;
  Interval days;
};

std::string cut(std::string_view text, unsigned most) {
  std::string kept;
  unsigned used = 0;
  for (const Glyph& glyph : glyphs(text)) {
    if (used + glyph.width > most - 1 && columns(text) > most) return kept + "…";
    kept += glyph.text;
    used += glyph.width;
  }
  return kept;
}

bool is_finite(Interval days) { return days.lo != Interval::lowest && days.hi != Interval::highest; }

std::vector<Row> rows_of(const Finding& finding) {
  std::vector<Row> rows;
  for (const FindingClaim& claim : finding.claims) {
    const IntervalSet& days = finding.strict_only ? claim.value.readings.strict : claim.value.readings.lenient;
    if (claim.type != Type::day || days.empty() || !is_finite(days.hull())) continue;
    rows.push_back({cut("“" + shown(claim.passage.quote) + "”", name_columns), days.hull()});
  }
  return rows;
}

std::string padded(const std::string& text, unsigned width) {
  const unsigned used = columns(text);
  return text + std::string(used < width ? width - used : 0, ' ');
}

std::string repeated(const char* piece, unsigned times) {
  std::string text;
  for (unsigned i = 0; i < times; ++i) text += piece;
  return text;
}

std::string bar(Interval days, Interval axis, unsigned width) {
  const auto column = [&](std::int64_t day) { return static_cast<unsigned>((day - axis.lo) * (width - 1) / (axis.hi - axis.lo)); };
  const unsigned from = column(days.lo), to = column(days.hi);
  const std::string lead(from, ' ');
  return from == to ? lead + "●" : lead + "├" + repeated("─", to - from - 1) + "┤";
}

}  // namespace

std::vector<std::string> timeline(const Finding& finding, const std::string& language, unsigned width) {
  const std::vector<Row> rows = rows_of(finding);
  if (rows.size() < 2) return {};
  Interval axis = rows.front().days;
  for (const Row& row : rows) axis = {std::min(axis.lo, row.days.lo), std::max(axis.hi, row.days.hi)};
  const bool all_equal = std::all_of(rows.begin(), rows.end(), [&](const Row& row) { return row.days == rows.front().days; });
  if (all_equal || axis.lo == axis.hi || axis.hi - axis.lo > 4'000'000) return {};
  unsigned names = 0;
  for (const Row& row : rows) names = std::max(names, columns(row.name));
  const unsigned room = std::clamp(width - names - 1, 20u, 48u);
  const std::string from = in_words(axis.lo, {Type::day, {}}, language), to = in_words(axis.hi, {Type::day, {}}, language);
  const unsigned used = columns(from) + columns(to) + 2;
  std::vector<std::string> picture;
  for (const Row& row : rows) picture.push_back(padded(row.name, names) + " " + bar(row.days, axis, room));
  picture.push_back(std::string(names + 1, ' ') + from + (used <= room ? " " + repeated("┄", room - used) + " " : " … ") + to);
  return picture;
}

}  // namespace selaras
