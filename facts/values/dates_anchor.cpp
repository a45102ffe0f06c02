// Resolution of what hangs on an anchor: distances, references, units with "lalu" or "depan", seasons, sets.
#include <algorithm>

#include "facts/values/dates_resolve.hpp"

namespace selaras::dates {
namespace {

struct Period {
  std::int64_t first = 0, last = 0;
};

std::int32_t step_of(Deixis deixis) {
  switch (deixis) {
    case Deixis::past: case Deixis::preceding: return -1;
    case Deixis::future: case Deixis::following: return 1;
    default: return 0;
  }
}

/// The civil period of `grain` that holds `day`, `step` periods on.
Period period_around(std::int64_t day, Grain grain, std::int32_t step) {
  const CivilDate civil = to_civil(day);
  switch (grain) {
    case Grain::week: case Grain::fortnight: case Grain::weekend: {
      const std::int64_t monday = day - weekday(day) + 7 * step;
      if (grain == Grain::weekend) return {monday + 5, monday + 6};
      return {monday, monday + 6};
    }
    case Grain::month: case Grain::quarter: case Grain::half: {
      const std::int32_t width = grain == Grain::month ? 1 : grain == Grain::quarter ? 3 : 6;
      const std::int32_t index = (civil.year * 12 + static_cast<std::int32_t>(civil.month) - 1) / width + step;
      const std::int32_t from = index * width, to = from + width - 1;
      const std::int32_t year = to / 12;
      const auto month = static_cast<std::uint32_t>(to % 12 + 1);
      return {to_days({from / 12, static_cast<std::uint32_t>(from % 12 + 1), 1}), to_days({year, month, days_in_month(year, month)})};
    }
    case Grain::year: return {to_days({civil.year + step, 1, 1}), to_days({civil.year + step, 12, 31})};
    case Grain::decade: {
      const std::int32_t year = (civil.year / 10 + step) * 10;
      return {to_days({year, 1, 1}), to_days({year + 9, 12, 31})};
    }
    case Grain::century: {
      const std::int32_t year = (civil.year / 100 + step) * 100;
      return {to_days({year, 1, 1}), to_days({year + 99, 12, 31})};
    }
    default: return {day + step, day + step};
  }
}

std::string period_text(Period period, Grain grain) {
  const CivilDate first = to_civil(period.first);
  switch (grain) {
    case Grain::week: case Grain::fortnight: return week_text(period.first);
    case Grain::weekend: return week_text(period.first) + "-WE";
    case Grain::month: return month_text(first.year, first.month);
    case Grain::quarter: return year_text(first.year, false) + "-Q" + std::to_string((first.month + 2) / 3);
    case Grain::half: return year_text(first.year, false) + "-H" + std::to_string(first.month > 6 ? 2 : 1);
    case Grain::year: return year_text(first.year, false);
    case Grain::decade: return std::to_string(first.year / 10);
    case Grain::century: return std::to_string(first.year / 100);
    default: return day_text(first);
  }
}

std::string unknown_text(Grain grain) {
  switch (grain) {
    case Grain::week: case Grain::fortnight: return "XXXX-WXX";
    case Grain::weekend: return "XXXX-WXX-WE";
    case Grain::month: return "XXXX-XX";
    case Grain::year: return "XXXX";
    case Grain::quarter: return "XXXX-QX";
    case Grain::half: return "XXXX-HX";
    default: return "XXXX-XX-XX";
  }
}

std::int64_t days_of(Grain grain) {
  switch (grain) {
    case Grain::week: case Grain::weekend: return 7;
    case Grain::fortnight: return 14;
    case Grain::month: return 30;
    case Grain::quarter: return 91;
    case Grain::half: return 182;
    case Grain::year: return 365;
    case Grain::decade: return 3652;
    case Grain::century: return 36524;
    default: return 1;
  }
}

std::int64_t add_months(std::int64_t day, std::int64_t months) {
  const CivilDate civil = to_civil(day);
  const std::int64_t index = civil.year * 12ll + civil.month - 1 + months;
  const auto year = static_cast<std::int32_t>(index / 12);
  const auto month = static_cast<std::uint32_t>(index % 12 + 1);
  return to_days({year, month, std::min(civil.day, days_in_month(year, month))});
}

constexpr std::int64_t farthest = 1'000'000;  // days: distances beyond are prehistory

bool small_enough(const Draft& d) { return d.count.hi / 1000 * days_of(d.grain) < farthest / 2; }

}  // namespace

void Resolver::relative(const Draft& d, Timex& t) {
  t.type = TimexType::date;
  t.relative = true;
  // "akhir tahun" without a word for which one: the story's in history, else the article's.
  const bool told = d.deixis == Deixis::that || d.deixis == Deixis::following || d.deixis == Deixis::preceding || (d.deixis == Deixis::none && historical_);
  Base base = told ? narrative() : anchor();
  if (told && !narrative_.day && narrative_.year != 0) {
    base = {to_days({narrative_.year, narrative_.month == 0 ? 1 : narrative_.month, 1}), Anchor::narrative};
  }
  t.anchor = base.anchor;
  if (!base.day) {
    t.value = unknown_text(d.grain);
    return;
  }
  if (d.outer != Deixis::none && d.outer_grain == Grain::year && d.grain <= Grain::half) {  // "kuartal yang sama tahun lalu"
    const Period year = period_around(*base.day, Grain::year, step_of(d.outer));
    t.value = year_text(to_civil(year.first).year, false) + unknown_text(d.grain).substr(4);
    t.days = Readings::between(year.first, year.last);
    return;
  }
  const Period period = period_around(*base.day, d.grain, step_of(d.deixis));
  t.value = period_text(period, d.grain);
  t.days = part_of_period(period.first, period.last, d.part, d.grain);
  if (d.part == Part::whole) {
    const std::int64_t slack = d.grain == Grain::day ? 0 : d.grain == Grain::year ? 15 : 3;
    t.days.lenient = {period.first - slack, period.last + slack};
  }
}

// "tiga minggu kemudian", "two years ago".
void Resolver::distance(const Draft& d, Timex& t) {
  t.type = TimexType::date;
  t.relative = true;
  const bool told = d.deixis != Deixis::past && d.deixis != Deixis::future;
  const bool back = d.deixis == Deixis::past || d.deixis == Deixis::earlier || d.deixis == Deixis::preceding;
  t.offset_sign = back ? -1 : 1;
  t.minutes = length_in_minutes(d);
  Base base = told && d.entry == nullptr ? narrative() : anchor();
  if (d.entry != nullptr && base.day) {  // counted from "yesterday", "tomorrow"
    const std::string_view value = d.entry->value;
    *base.day += value.size() > 5 && value[4] == '-' ? -(value[5] - '0') : value[4] - '0';
  }
  const bool year_only = told && d.entry == nullptr && !narrative_.day && narrative_.year != 0;
  t.anchor = base.anchor;
  if (d.count.vague || d.grain == Grain::some || d.grain == Grain::none || !small_enough(d)) t.value = back ? "PAST_REF" : "FUTURE_REF";
  if (year_only && t.value.empty()) {
    t.anchor = Anchor::narrative;
    if (d.grain != Grain::year && d.grain != Grain::month) {
      t.value = unknown_text(Grain::day);
      return;
    }
    const std::int64_t n = d.count.lo / 1000 * (back ? -1 : 1);
    const std::int64_t from = to_days({narrative_.year, narrative_.month == 0 ? 1 : narrative_.month, 1});
    const bool by_month = d.grain == Grain::month && narrative_.month != 0;
    const CivilDate to = to_civil(add_months(from, d.grain == Grain::year ? 12 * n : n));
    t.value = by_month ? month_text(to.year, to.month) : year_text(to.year, false);
    const Period around = period_around(to_days({to.year, to.month, 1}), by_month ? Grain::month : Grain::year, 0);
    t.days = {{around.first, around.last}, {around.first - 31, around.last + 31}};
    return;
  }
  if (!base.day) {
    if (t.value.empty()) t.value = unknown_text(d.grain == Grain::week || d.grain == Grain::month || d.grain == Grain::year ? d.grain : Grain::day);
    return;
  }
  const std::int64_t sign = back ? -1 : 1;
  const std::int64_t now = *base.day;
  const std::int64_t day_minutes = 1440;
  if (!t.minutes.strict.empty()) {
    const auto shift = [&](Interval part) {
      const std::int64_t near = part.lo / day_minutes, far = part.hi == Interval::highest ? farthest : part.hi / day_minutes;
      return sign > 0 ? Interval{now + near, now + far} : Interval{now - far, now - near};
    };
    for (const Interval& part : t.minutes.strict.parts()) t.days.strict.add(shift(part));
    for (const Interval& part : t.minutes.lenient.parts()) t.days.lenient.add(shift(part));
  }
  if (!t.value.empty()) return;
  const std::int64_t n = d.count.lo / 1000 * sign;
  switch (d.grain) {
    case Grain::second: case Grain::minute: case Grain::hour:
      t.type = TimexType::time;
      t.value = day_text(to_civil(now)) + "TXX:XX";
      t.days.lenient.add({now - 1, now + 1});
      return;
    case Grain::week: case Grain::fortnight: case Grain::weekend: {
      const std::int64_t day = now + n * days_of(d.grain);
      t.value = told ? day_text(to_civil(day)) : week_text(day);
      if (!told) {
        const Period week = period_around(day, Grain::week, 0);
        t.days.strict.add({week.first, week.last});
        t.days.lenient.add({week.first - 3, week.last + 3});
      }
      return;
    }
    case Grain::month: case Grain::quarter: case Grain::half: {
      const std::int64_t day = add_months(now, n * (d.grain == Grain::month ? 1 : d.grain == Grain::quarter ? 3 : 6));
      t.value = told ? day_text(to_civil(day)) : period_text({day, day}, Grain::month);
      if (!told) {
        const Period month = period_around(day, Grain::month, 0);
        t.days.strict.add({month.first, month.last});
        t.days.lenient.add({month.first - 15, month.last + 15});
      }
      return;
    }
    case Grain::year: case Grain::decade: case Grain::century: {
      const std::int64_t years = d.grain == Grain::year ? 1 : d.grain == Grain::decade ? 10 : 100;
      const std::int32_t year = to_civil(now).year + static_cast<std::int32_t>(n * years);
      if (year < 1) {
        t.value = back ? "PAST_REF" : "FUTURE_REF";
        return;
      }
      t.value = d.grain == Grain::year || n * years > -100 ? year_text(year, false) : std::to_string(year / 10);
      if (d.bound.empty() || d.bound == "EXACT") {
        const std::int64_t slack = d.grain == Grain::year ? 1 : years / 5;
        t.days.strict.add({to_days({year, 1, 1}), to_days({year, 12, 31})});
        t.days.lenient.add({to_days({std::max<std::int32_t>(1, year - static_cast<std::int32_t>(slack)), 1, 1}), to_days({year + static_cast<std::int32_t>(slack), 12, 31})});
      }
      return;
    }
    default:
      t.value = day_text(to_civil(now + n));
      return;
  }
}

void Resolver::duration(const Draft& d, Timex& t) {
  t.type = TimexType::duration;
  t.value = duration_value(d);
  t.minutes = length_in_minutes(d);
  t.offset_sign = d.distance;
}

void Resolver::reference(const Draft& d, Timex& t) {
  t.type = TimexType::date;
  t.relative = true;
  const std::string_view value = d.entry->value;
  const auto number = [&](std::size_t at) {
    const bool minus = at < value.size() && value[at] == '-';
    return static_cast<std::int64_t>(value[at + minus] - '0') * (minus ? -1 : 1);
  };
  if (value == "now") {
    t.value = "PRESENT_REF";
  } else if (value == "past" || value == "then") {
    t.value = "PAST_REF";
  } else if (value == "future") {
    t.value = "FUTURE_REF";
  } else if (value == "just") {
    const Base base = anchor();
    t.value = "PRESENT_REF";
    t.anchor = base.anchor;
  } else {
    const bool told = value.starts_with("that ");
    const Base base = told ? narrative() : anchor();
    t.anchor = base.anchor;
    const std::int64_t step = number(told ? 5 : 4);
    if (!base.day) {
      t.value = "XXXX-XX-XX";
    } else {
      const std::int64_t day = *base.day + step;
      t.value = day_text(to_civil(day));
      t.days = Readings::between(day, day);
      // "kemarin" is also said of the last few days.
      if (!told && step == -1) t.days.lenient = {day - 6, day};
      if (told && step != 0) t.days.lenient = {day - 1, day + 1};
    }
    if (const std::size_t part = value.find(" T"); part != std::string_view::npos) {  // "day -1 TNI 1080 1439"
      t.type = TimexType::time;
      t.value += value.substr(part + 1, 3);
      const DayPart minutes = day_part(value.substr(part + 1));
      t.minutes = {{minutes.first, minutes.last}, {std::max(0, minutes.first - 60), std::min(1439, minutes.last + 60)}};
    }
  }
}

void Resolver::season(const Draft& d, Timex& t) {
  t.type = TimexType::date;
  const Base base = historical() ? narrative() : anchor();
  std::int32_t year = d.year;
  if (year == 0) {
    t.anchor = base.anchor;
    t.relative = true;
    const bool any_night = d.shape == Shape::season && !d.daypart.code.empty() && d.deixis == Deixis::none && d.outer == Deixis::none;  // "a summer night"
    const std::int32_t now = any_night ? 0 : historical() ? narrative_.year : base.day ? to_civil(*base.day).year : 0;
    year = now == 0 ? 0 : now + (d.outer_grain == Grain::year ? step_of(d.outer) : step_of(d.deixis));
    t.year_assumed = year != 0;
  }
  const std::string prefix = year == 0 ? "XXXX" : year_text(year, false);
  if (d.shape == Shape::season) {
    t.value = prefix + "-" + d.entry->value;
    return;  // seasons differ between hemispheres: no days
  }
  if (d.shape == Shape::holiday_moving) {
    t.value = d.year != 0 ? prefix + "-XX-XX" : prefix;
    if (year != 0) t.days = Readings::between(to_days({year, 1, 1}), to_days({year, 12, 31}));
    return;
  }
  t.value = prefix + "-" + d.entry->value;
  const std::string& value = d.entry->value;
  const auto two = [&](std::size_t at) { return static_cast<std::uint32_t>((value[at] - '0') * 10 + (value[at + 1] - '0')); };
  CivilDate date{year, two(0), two(3)};
  if (d.year == 0 && d.deixis == Deixis::none && d.outer == Deixis::none && base.day) {  // the nearest one
    for (const std::int32_t near : {year - 1, year + 1}) {
      if (std::abs(to_days({near, date.month, date.day}) - *base.day) < std::abs(to_days(date) - *base.day)) date.year = near;
    }
    t.value = day_text(date);
  }
  if (year == 0) return;
  const std::int64_t day = to_days(date);
  t.days = {IntervalSet::exactly(day), {day - 1, day + 1}};
}

void Resolver::period(const Draft& d, Timex& t) {
  t.type = TimexType::date;
  if (d.shape == Shape::decade) {
    t.value = std::to_string(d.index);
    const auto year = static_cast<std::int32_t>(d.index * 10);
    t.days = part_of_period(to_days({year, 1, 1}), to_days({year + 9, 12, 31}), d.part, Grain::decade);
    t.days.lenient.add({to_days({year, 1, 1}), to_days({year + 9, 12, 31})});
    return;
  }
  if (d.shape == Shape::century) {
    const std::uint32_t index = d.index - 1;
    t.value = (d.bc ? "BC" : "") + std::string(index < 10 ? "0" : "") + std::to_string(index);
    if (d.bc) return;
    const auto year = static_cast<std::int32_t>(index * 100);
    t.days = part_of_period(to_days({year, 1, 1}), to_days({year + 100, 12, 31}), d.part, Grain::century);
    return;
  }
  std::int32_t year = d.year;
  if (year == 0) {
    const Base base = anchor();
    t.relative = true;
    t.anchor = base.anchor;
    if (base.day) {
      year = to_civil(*base.day).year + (d.outer_grain == Grain::year ? step_of(d.outer) : 0);
      t.year_assumed = d.outer_grain != Grain::year;
    }
  }
  const bool quarter = d.grain == Grain::quarter;
  t.value = (year == 0 ? "XXXX" : year_text(year, false)) + (quarter ? "-Q" : "-H") + std::to_string(d.index);
  if (year == 0) return;
  const std::uint32_t width = quarter ? 3 : 6;
  const std::uint32_t last = d.index * width;
  t.days = Readings::between(to_days({year, last - width + 1, 1}), to_days({year, last, days_in_month(year, last)}));
}

void Resolver::set(const Draft& d, Timex& t) {
  t.type = TimexType::set;
  t.relative = false;
  if (d.entry != nullptr && d.shape == Shape::reference) {
    t.value = d.entry->value;
    return;
  }
  switch (d.shape) {
    case Shape::weekday: t.value = "XXXX-WXX-" + std::to_string(d.weekday + 1); break;
    case Shape::daypart: t.value = "XXXX-XX-XX"; break;
    case Shape::season: case Shape::holiday: t.value = "XXXX-" + d.entry->value; break;
    case Shape::holiday_moving: t.value = "P1Y"; break;
    case Shape::calendar:
      t.value = d.day != 0 ? day_text({0, d.month, d.day}) : month_text(0, d.month);
      if (d.day != 0 && d.month == 0) t.value.replace(0, 7, "XXXX-XX");  // "setiap tanggal 15"
      break;
    default: t.value = duration_value(d); break;
  }
  if (!d.daypart.code.empty()) t.value += d.daypart.code;
}

}  // namespace selaras::dates
