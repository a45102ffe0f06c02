// How long a duration lasts and how TIMEX3 writes it; parts of months and years.
#include <algorithm>

#include "facts/values/dates_resolve.hpp"

namespace selaras::dates {
namespace {

constexpr std::int64_t day = 1440;

struct Length {
  std::int64_t lo, hi;                  // minutes of one unit, strictly
  std::int64_t lenient_lo, lenient_hi;  // and leniently
};

Length length_of(Grain grain) {
  switch (grain) {
    case Grain::minute: return {1, 1, 1, 1};
    case Grain::hour: return {60, 60, 54, 66};
    case Grain::night: return {6 * 60, 14 * 60, 4 * 60, day};
    case Grain::day: return {day, day, day, day};
    case Grain::week: return {7 * day, 7 * day, 6 * day, 8 * day};
    case Grain::weekend: return {2 * day, 2 * day, 2 * day, 3 * day};
    case Grain::fortnight: return {14 * day, 14 * day, 12 * day, 16 * day};
    case Grain::month: return {28 * day, 31 * day, 25 * day, 35 * day};
    case Grain::quarter: return {90 * day, 92 * day, 80 * day, 100 * day};
    case Grain::half: return {181 * day, 184 * day, 165 * day, 200 * day};
    case Grain::year: return {365 * day, 366 * day, 330 * day, 400 * day};
    case Grain::decade: return {3652 * day, 3653 * day, 3300 * day, 4000 * day};
    case Grain::century: return {36524 * day, 36525 * day, 33000 * day, 40000 * day};
    case Grain::millennium: return {365242 * day, 365243 * day, 330000 * day, 400000 * day};
    default: return {0, 1, 0, 1};
  }
}

char letter_of(Grain grain) {
  switch (grain) {
    case Grain::second: return 'S';
    case Grain::minute: return 'M';
    case Grain::hour: return 'H';
    case Grain::night: case Grain::day: return 'D';
    case Grain::week: case Grain::fortnight: return 'W';
    case Grain::month: case Grain::quarter: case Grain::half: return 'M';
    case Grain::year: return 'Y';
    default: return 'X';
  }
}

bool under_a_day(Grain grain) { return grain == Grain::second || grain == Grain::minute || grain == Grain::hour; }

std::string thousandths(std::int64_t value) {
  std::string text = std::to_string(value / 1000);
  std::int64_t rest = value % 1000;
  if (rest == 0) return text;
  std::string digits = std::to_string(1000 + rest).substr(1);
  while (digits.back() == '0') digits.pop_back();
  return text + "." + digits;
}

}  // namespace

Readings length_in_minutes(const Draft& d) {
  if (d.grain == Grain::some || d.grain == Grain::none) return {IntervalSet{}, IntervalSet{}};
  const Length unit = length_of(d.grain);
  if (d.grain == Grain::second) {
    const std::int64_t lo = d.count.lo / 60000, hi = (d.count.hi + 59999) / 60000;
    return {{lo, hi}, {std::max<std::int64_t>(0, lo - 1), hi + 1}};
  }
  const Length month = length_of(Grain::month);
  const std::int64_t lo = d.count.lo * unit.lo / 1000 + d.extra_minutes + d.extra_months * month.lo;
  const std::int64_t hi = d.count.hi * unit.hi / 1000 + d.extra_minutes + d.extra_months * month.hi + (d.extra_milliseconds > 0 ? 1 : 0);
  const std::int64_t slack = d.grain == Grain::day ? std::max(day, d.count.lo * day / 10000) : d.grain == Grain::week ? day : 1;
  const std::int64_t far_lo = std::max<std::int64_t>(0, std::min(lo - slack, d.count.lo * unit.lenient_lo / 1000));
  const std::int64_t far_hi = std::max(hi + slack, d.count.hi * unit.lenient_hi / 1000 + d.extra_minutes + d.extra_months * month.lenient_hi);
  constexpr std::int64_t open = Interval::highest;
  if (d.count.vague) return {{lo, hi}, {far_lo, open}};
  if (d.bound == "APPROX") {
    const std::int64_t near = std::max((hi - lo) / 2, hi / 20);
    return {{lo - near, hi + near}, {std::min(far_lo, lo - lo / 5), std::max(far_hi, hi + hi / 5)}};
  }
  if (d.bound == "MORE_THAN") return {{lo + 1, hi + hi / 2}, {std::min(lo + 1, far_lo + 1), open}};
  if (d.bound == "EQUAL_OR_MORE") return {{lo, hi + hi / 2}, {far_lo, open}};
  if (d.bound == "LESS_THAN") return {{lo / 2, hi - 1}, {0, far_hi}};
  if (d.bound == "EQUAL_OR_LESS") return {{lo / 2, hi}, {0, far_hi}};
  if (d.bound == "ALMOST") return {{lo - lo / 10, hi}, {lo - lo / 5, far_hi}};
  return {{lo, hi}, {far_lo, far_hi}};
}

std::string duration_value(const Draft& d) {
  if (d.grain == Grain::some) return "PXX";
  const bool time = under_a_day(d.grain);
  const std::string prefix = time ? "PT" : "P";
  if (d.count.vague) {
    const std::string unit = d.grain == Grain::decade ? "E" : d.grain == Grain::century ? "C" : std::string(1, letter_of(d.grain));
    return prefix + "X" + (d.grain == Grain::decade ? "DE" : d.grain == Grain::century ? "CE" : unit);
  }
  std::int64_t n = d.count.hi;
  switch (d.grain) {
    case Grain::fortnight: n *= 2; break;
    case Grain::quarter: n *= 3; break;
    case Grain::half: n *= 6; break;
    case Grain::weekend: return "P" + thousandths(n) + "WE";
    case Grain::decade: return n % 1000 == 0 ? "P" + thousandths(n) + "DE" : "P" + thousandths(n * 10) + "Y";
    case Grain::century: return n % 1000 == 0 ? "P" + thousandths(n) + "CE" : "P" + thousandths(n * 100) + "Y";
    case Grain::millennium: return "P" + thousandths(n * 1000) + "Y";
    default: break;
  }
  if (n == 500) {  // half of a unit is told in the next smaller one
    if (d.grain == Grain::day) return "PT12H";
    if (d.grain == Grain::hour) return "PT30M";
    if (d.grain == Grain::year) return "P6M";
    if (d.grain == Grain::minute) return "PT30S";
  }
  std::string value = prefix + thousandths(n) + letter_of(d.grain);
  if (d.extra_months != 0) value += std::to_string(d.extra_months) + "M";
  if (d.extra_minutes != 0) value += std::to_string(d.extra_minutes) + "M";
  if (d.extra_milliseconds != 0) value += thousandths(d.extra_milliseconds) + "S";
  return value;
}

std::string mod_of(std::string_view bound) {
  if (bound == "ALMOST") return "LESS_THAN";
  if (bound == "EXACT") return {};
  return std::string(bound);
}

Readings part_of_period(std::int64_t first, std::int64_t last, Part part, Grain grain) {
  const std::int64_t days = last - first + 1;
  switch (part) {
    case Part::whole: return Readings::between(first, last);
    case Part::start:
      if (grain == Grain::month) return {{first, first + 9}, {first, first + 14}};
      return {{first, first + (days + 2) / 3 - 1}, {first, first + days / 2}};
    case Part::mid:
      if (grain == Grain::month) return {{first + 10, first + 19}, {first + 5, first + 24}};
      return {{first + days / 3, last - days / 3}, {first + days / 5, last - days / 5}};
    case Part::end:
      if (grain == Grain::month) return {{first + 20, last}, {first + 15, last + 3}};
      return {{last - (days + 2) / 3 + 1, last}, {last - days / 2, last + std::min<std::int64_t>(31, std::max<std::int64_t>(1, days / 12))}};
  }
  return Readings::between(first, last);
}

}  // namespace selaras::dates
