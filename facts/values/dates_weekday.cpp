// Weekdays and the dates they stand with: Minggu (31/3/2024), Selasa sore, Senin-Rabu, 4-6 Agustus.
#include "facts/values/dates_scan.hpp"

namespace selaras::dates {

bool Scanner::weekday_name(std::size_t at, int& day, std::uint32_t& length) const {
  Match found = find(at, Role::weekday);
  if (!found) found = find(at, Role::weekday_short);
  if (!found) return false;
  day = static_cast<int>(found.entry->number);
  length = found.length;
  return true;
}

// "malam Minggu", "malam Jumat": the evening before that weekday; "malam Sabtu (7/6)" is told by its date, whichever evening.
bool Scanner::eve(std::size_t& at, Draft& d) const {
  const Match night = find(at, Role::eve);
  std::size_t name = at + night.length;
  std::uint32_t length = 0;
  int day = 0;
  if (!night || !is(name, Role::weekday) || !weekday_name(name, day, length)) return false;
  std::size_t next = name + length;
  d.shape = Shape::weekday;
  if (const Match part = find(at, Role::daypart)) d.daypart = day_part(part.entry->value);
  if (!attached_date(next, d)) {
    d.weekday = (day + 6) % 7;
    d.eve = true;
  } else {
    d.shape = Shape::calendar;
  }
  at = next;
  return true;
}

// "(31/3/2024)", ", 17 Desember 2021", " 16 September 2019" behind a weekday.
bool Scanner::attached_date(std::size_t& at, Draft& d) const {
  std::size_t next = at;
  if (mark(next, marks_.comma) || (words_.month_first() && hyphen(next) && glued(next) && glued(next + 1))) ++next;
  const bool bracket = mark(next, marks_.open) || mark(next, marks_.open_square);
  if (bracket) ++next;
  while (mark(next, marks_.open)) ++next;
  if (!words_.month_first()) skip(next, Role::intro);
  Draft date;
  const std::size_t begin = next;
  if (!calendar(next, date, true) || date.day == 0) return false;
  if (bracket) {
    if (mark(next, marks_.close) || mark(next, marks_.close_square)) ++next;
    else if (!mark(next, marks_.comma) && !clock(next, date, true)) return false;
    else if (mark(next, marks_.close)) ++next;
  }
  d.day = date.day, d.month = date.month, d.year = date.year;
  d.range = date.range, d.day2 = date.day2, d.month2 = date.month2, d.year2 = date.year2;
  d.date_tokens = date.date_tokens.empty() ? TokenRange{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(next)} : date.date_tokens;
  if (date.clock.hour >= 0) d.clock = date.clock, d.has_zone = date.has_zone, d.zone = date.zone;
  at = next;
  return true;
}

// Minggu (31/3/2024), hari Senin, Selasa sore, Senin-Rabu, 4-6 Agustus.
bool Scanner::weekday(std::size_t& at, Draft& d) const {
  std::size_t next = at;
  const bool introduced = !words_.month_first() && skip(next, Role::day_intro);
  std::uint32_t length = 0;
  int day = 0;
  const std::size_t name = next;
  if (!weekday_name(next, day, length)) return false;
  if (name > first_ && is(name - 1, Role::veto_before) && !introduced) return false;
  const bool is_short = !is(name, Role::weekday);
  next += length;
  if (is_short && mark(next, marks_.stop) && glued(next)) ++next;
  d.shape = Shape::weekday;
  d.weekday = day;
  d.weekday_tokens = {static_cast<std::uint32_t>(name), static_cast<std::uint32_t>(name + length)};
  // "Senin-Rabu, 4-6 Agustus": a range of days has no one weekday.
  if (hyphen(next) || mark(next, marks_.slash) || is(next, Role::range)) {
    int other = 0;
    std::size_t probe = next;
    if (!skip(probe, Role::range)) ++probe;
    Draft rest = d;
    if (weekday_name(probe, other, length)) {
      probe += length;
      std::size_t dated_end = probe;
      if (attached_date(dated_end, rest)) {
        d = rest;
        d.weekday = -1, d.weekday_tokens = {};
        if (!d.range) d.range = true, d.day2 = d.day, d.month2 = d.month, d.year2 = d.year, d.day = 0;
        d.shape = Shape::calendar;
        if (d.day == 0) d.day = d.day2, d.range = false;  // only the last day is written
        at = dated_end;
        return true;
      }
      if (hyphen(next)) {  // "Senin-Jumat": opening hours, a timetable
        d.set = true;
        at = probe;
        return true;
      }
    }
  }
  std::size_t probe = next;
  std::size_t with_part = next;
  // Words between weekday and date: "Senin malam kemarin (2/3/2026)".
  bool attached = attached_date(probe, d);
  for (int filler = 0; !attached && filler < 3; ++filler) {
    const std::size_t before = with_part;
    Draft trial = d;
    if (!daypart(with_part, trial)) {
      if (const Match word = find(with_part, Role::filler)) with_part += word.length;
    }
    if (with_part == before) break;
    probe = with_part;
    if (attached_date(probe, trial)) {
      d = trial;
      attached = true;
    } else {
      d.daypart = {};
    }
  }
  if (attached) {
    at = probe;
    return true;
  }
  if (is_short) {
    std::size_t after = next;
    Draft trial = d;
    if (!token(name).capital || !clock(after, trial, true)) return false;
  }
  if (!introduced && is(name, Role::doubtful)) {
    if (!token(name).capital) return false;
    const bool first = name == first_ || mark(name - 1, marks_.quote);
    if (first && is(next, Role::after)) return false;  // "Minggu lalu": last week
    if (const Match after = find(next, Role::after); after && deixis_of(*after.entry) == Deixis::present) return false;
  }
  at = next;
  return true;
}

}  // namespace selaras::dates
