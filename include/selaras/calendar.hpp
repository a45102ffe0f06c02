// Civil (proleptic Gregorian) calendar arithmetic on whole days. Day 0 is 1970-01-01.
#pragma once

#include <chrono>
#include <cstdint>

namespace selaras {

struct CivilDate {
  std::int32_t year = 1970;
  std::uint32_t month = 1;  // 1..12
  std::uint32_t day = 1;    // 1..31
  friend constexpr auto operator<=>(const CivilDate&, const CivilDate&) = default;
};

/// Days since 1970-01-01. The date must be valid (see `is_valid`).
constexpr std::int64_t to_days(CivilDate date) {
  const std::chrono::year_month_day ymd{std::chrono::year{date.year}, std::chrono::month{date.month},
                                        std::chrono::day{date.day}};
  return std::chrono::sys_days{ymd}.time_since_epoch().count();
}

constexpr CivilDate to_civil(std::int64_t days) {
  const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{days}}};
  return {static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day())};
}

constexpr std::uint32_t days_in_month(std::int32_t year, std::uint32_t month) {
  const std::chrono::year_month_day_last last{std::chrono::year{year},
                                              std::chrono::month_day_last{std::chrono::month{month}}};
  return static_cast<unsigned>(last.day());
}

constexpr bool is_valid(CivilDate date) {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

/// Monday = 0 … Sunday = 6.
constexpr int weekday(std::int64_t days) { return static_cast<int>(((days + 3) % 7 + 7) % 7); }

}  // namespace selaras
