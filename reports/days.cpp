// ISO 8601 days, nothing else.
#include "reports/days.hpp"

#include <charconv>

#include "selaras/calendar.hpp"

namespace selaras {

std::optional<std::int64_t> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  bool good = true;
  const auto number = [&](std::size_t at, std::size_t length) {
    unsigned value = 0;
    const char* end = text.data() + at + length;
    good = good && std::from_chars(text.data() + at, end, value).ptr == end;
    return value;
  };
  const CivilDate date{static_cast<std::int32_t>(number(0, 4)), number(5, 2), number(8, 2)};
  return good && is_valid(date) ? std::optional(to_days(date)) : std::nullopt;
}

std::string iso_day(std::int64_t day) {
  const CivilDate date = to_civil(day);
  const auto two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  std::string year = std::to_string(date.year);
  if (year.size() < 4) year.insert(0, 4 - year.size(), '0');
  return year + "-" + two(date.month) + "-" + two(date.day);
}

}  // namespace selaras
