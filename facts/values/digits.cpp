#include "facts/values/digits.hpp"

#include <algorithm>

namespace selaras {
namespace {

/// Where the marks of one kind stand in a run of digits.
struct Marks {
  std::size_t count = 0;
  std::size_t first = std::string_view::npos;
  std::size_t last = std::string_view::npos;
};

Marks find_marks(std::string_view text, char mark) {
  Marks marks;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != mark) continue;
    if (marks.count++ == 0) marks.first = at;
    marks.last = at;
  }
  return marks;
}

/// True if `text` is groups of three digits after a first one of 1..3, or Indian groups (12,34,567).
bool is_grouped(std::string_view text, char mark) {
  const std::size_t first = text.find(mark);
  if (first == 0 || first > 3 || text.size() < first + 4) return false;
  const std::string_view tail = text.substr(text.size() - 4);
  if (tail.front() != mark || tail.find(mark, 1) != std::string_view::npos) return false;
  bool threes = true;
  bool twos = first <= 2;
  std::size_t since = 0;
  for (std::size_t at = first + 1; at + 4 <= text.size(); ++at) {
    if (text[at] != mark) {
      ++since;
      continue;
    }
    threes &= since == 3;
    twos &= since == 2;
    since = 0;
  }
  return threes || twos;
}

std::optional<Digits> assemble(std::string_view text, std::size_t decimal_at, bool grouped) {
  Digits digits;
  digits.grouped = grouped;
  std::int64_t unscaled = 0;
  int significant = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] < '0' || text[at] > '9') continue;
    if ((significant > 0 || text[at] != '0') && ++significant > 18) return std::nullopt;
    unscaled = unscaled * 10 + (text[at] - '0');
    if (decimal_at != std::string_view::npos && at > decimal_at) ++digits.decimals;
  }
  if (digits.decimals > 18) return std::nullopt;
  digits.value = normalised({unscaled, digits.decimals});
  return digits;
}

}  // namespace

std::optional<Digits> read_digits(std::string_view text, char decimal_mark, bool money) {
  constexpr auto none = std::string_view::npos;
  const char group_mark = decimal_mark == ',' ? '.' : ',';
  const Marks decimals = find_marks(text, decimal_mark);
  const Marks groups = find_marks(text, group_mark);
  if (decimals.count == 0 && groups.count == 0) return assemble(text, none, false);
  if (decimals.count > 0 && groups.count > 0) {
    // Both marks: the last one is the decimal mark whatever the language, if the other one groups before it.
    const bool native = decimals.first > groups.last;
    const Marks& point = native ? decimals : groups;
    if (point.count != 1 || (!native && groups.first < decimals.last)) return std::nullopt;
    const std::string_view whole = text.substr(0, point.first);
    if (!is_grouped(whole, native ? group_mark : decimal_mark)) return std::nullopt;
    return assemble(text, point.first, true);
  }
  const bool native = decimals.count > 0;
  const Marks& marks = native ? decimals : groups;
  const char mark = native ? decimal_mark : group_mark;
  if (marks.count > 1) return is_grouped(text, mark) ? assemble(text, none, true) : std::nullopt;
  const bool could_group = is_grouped(text, mark) && text.front() != '0';
  if (native) return could_group && money ? assemble(text, none, true) : assemble(text, marks.first, false);
  if (could_group) return assemble(text, none, true);
  // "07.30" in Indonesian is a clock time or a section, not a decimal.
  if (text.front() == '0' && marks.first > 1) return std::nullopt;
  return assemble(text, marks.first, false);
}

}  // namespace selaras
