// Positions are integer arithmetic: equal input, equal picture.
#include "reports/timeline.hpp"

#include <algorithm>

#include "reports/labels.hpp"
#include "reports/typography.hpp"

namespace selaras {
namespace {

constexpr unsigned name_columns = 24;

struct Row {
  std::string name;
  Interval values;  // ends may be open
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

const IntervalSet& read_as(const FindingClaim& claim, const Finding& finding) {
  return finding.strict_only ? claim.value.readings.strict : claim.value.readings.lenient;
}

std::string name_of_row(const FindingClaim& claim) { return cut("“" + shown(claim.passage.quote) + "”", name_columns); }

bool is_open_below(Interval values) { return values.lo == Interval::lowest; }
bool is_open_above(Interval values) { return values.hi == Interval::highest; }

std::vector<Row> days_of(const Finding& finding) {
  std::vector<Row> rows;
  for (const FindingClaim& claim : finding.claims) {
    const IntervalSet& days = read_as(claim, finding);
    if (claim.type != Type::day || days.empty() || is_open_below(days.hull()) || is_open_above(days.hull())) continue;
    rows.push_back({name_of_row(claim), days.hull()});
  }
  return rows;
}

bool is_number(Type type) {
  return type == Type::count || type == Type::ordinal || type == Type::days || type == Type::years || type == Type::minutes || type == Type::minute || type == Type::number;
}

/// The two claims that clash, or nothing.
std::vector<Row> numbers_of(const Finding& finding, PrintedMeasure& measure) {
  std::vector<Row> rows;
  const FindingClaim* first = nullptr;
  for (const FindingClaim& claim : finding.claims) {
    const IntervalSet& values = read_as(claim, finding);
    if (!is_number(claim.type) || values.empty()) continue;
    if (first != nullptr && (claim.type != first->type || claim.attribute != first->attribute || claim.unit != first->unit || values.meets(read_as(*first, finding)))) return {};
    if (first == nullptr) first = &claim;
    rows.push_back({name_of_row(claim), values.hull()});
  }
  if (rows.size() != 2) return {};
  measure = {first->type, first->unit, first->units};
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

/// The finite ends of all rows.
Interval axis_of(const std::vector<Row>& rows) {
  Interval axis{Interval::highest, Interval::lowest};
  for (const Row& row : rows) {
    for (const std::int64_t end : {row.values.lo, row.values.hi}) {
      if (end != Interval::lowest && end != Interval::highest) axis = {std::min(axis.lo, end), std::max(axis.hi, end)};
    }
  }
  return axis;
}

std::string bar(Interval values, Interval axis, unsigned width) {
  const auto column = [&](std::int64_t value) { return static_cast<unsigned>(static_cast<std::uint64_t>(value - axis.lo) * (width - 1) / static_cast<std::uint64_t>(axis.hi - axis.lo)); };
  const unsigned from = is_open_below(values) ? 0 : column(values.lo), to = is_open_above(values) ? width - 1 : column(values.hi);
  const std::string lead(from, ' ');
  if (from == to && !is_open_above(values) && !is_open_below(values)) return lead + "●";
  return lead + (is_open_below(values) ? "◀" : "├") + repeated("─", to > from ? to - from - 1 : 0) + (is_open_above(values) ? "▶" : "┤");
}

/// The rows above their axis; nothing where all is in one place or too far apart for columns to tell.
std::vector<std::string> drawn(const std::vector<Row>& rows, const PrintedMeasure& measure, const std::string& language, unsigned width) {
  constexpr std::int64_t widest = 1'000'000'000'000'000;  // times a column's number still fits 64 bits
  if (rows.size() < 2) return {};
  const Interval axis = axis_of(rows);
  if (axis.lo >= axis.hi || axis.lo < -widest || axis.hi > widest) return {};
  unsigned names = 0;
  for (const Row& row : rows) names = std::max(names, columns(row.name));
  const unsigned room = std::clamp(width > names + 1 ? width - names - 1 : 0u, 20u, 48u);
  const std::string from = in_words(axis.lo, measure, language), to = in_words(axis.hi, measure, language);
  const unsigned used = columns(from) + columns(to) + 2;
  std::vector<std::string> picture;
  for (const Row& row : rows) picture.push_back(padded(row.name, names) + " " + bar(row.values, axis, room));
  picture.push_back(std::string(names + 1, ' ') + from + (used <= room ? " " + repeated("┄", room - used) + " " : " … ") + to);
  return picture;
}

}  // namespace

Picture picture_of(const Finding& finding, const std::string& language, unsigned width) {
  Picture picture{true, drawn(days_of(finding), {Type::day, {}}, language, width)};
  PrintedMeasure measure;
  if (picture.rows.empty()) picture = {false, drawn(numbers_of(finding, measure), measure, language, width)};
  return picture;
}

}  // namespace selaras
