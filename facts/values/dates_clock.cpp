// Clock times and parts of the day: pukul 07.55 WIB, 4:05 pm, half past seven, Selasa sore.
#include "facts/values/dates_scan.hpp"

namespace selaras::dates {
namespace {

std::int32_t read_int(std::string_view& text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  std::int32_t value = 0;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
    value = value * 10 + (text.front() - '0');
    text.remove_prefix(1);
  }
  return value;
}

}  // namespace

DayPart day_part(std::string_view value) {
  DayPart part;
  part.code = value.substr(0, value.find(' '));
  value.remove_prefix(part.code.size());
  part.first = read_int(value);
  part.last = read_int(value);
  part.habitual = value.ends_with("any");
  return part;
}

bool Scanner::daypart(std::size_t& at, Draft& d) const {
  std::size_t next = at;
  if (const Match in = find(next, Role::in_the); in && is(next + in.length, Role::daypart)) next += in.length;
  const Match found = find(next, Role::daypart);
  if (!found) return false;
  d.daypart = day_part(found.entry->value);
  at = next + found.length;
  return true;
}

// "07.55", "19:15", "7:56:30", "8h30"; one or two digits alone only if `introduced`.
bool Scanner::clock_digits(std::size_t& at, Clock& clock, bool introduced) const {
  if (!inside(at) || token(at).kind != TokenKind::number) return false;
  const std::string_view text = spelling(at);
  const auto two = [&](std::size_t k) { return (text[k] - '0') * 10 + (text[k + 1] - '0'); };
  const std::size_t stop = text.find_first_of(".,");
  Clock read;
  std::size_t next = at + 1;
  if (stop != std::string_view::npos) {
    if (text[stop] != '.' || stop > 2 || (text.size() - stop != 3 && text.size() - stop != 6)) return false;
    read.hour = stop == 1 ? text[0] - '0' : two(0);
    read.minute = two(stop + 1);
    if (text.size() - stop == 6) {
      if (text[stop + 3] != '.') return false;
      read.second = two(stop + 4);
    }
  } else {
    const Digits hour = digits(at);
    if (hour.length == 0) return false;
    if (mark(next, marks_.colon) && glued(next) && glued(next + 1) && digits(next + 1).length == 2) {
      if (hour.length > 2) return false;
      read.hour = static_cast<int>(hour.value);
      read.minute = static_cast<int>(digits(next + 1).value);
      next += 2;
      if (mark(next, marks_.colon) && glued(next + 1) && digits(next + 1).length == 2) {
        read.second = static_cast<int>(digits(next + 1).value);
        next += 2;
      }
    } else if (hour.length <= 2 && glued(next) && is(next, Role::hour_letter)) {
      read.hour = static_cast<int>(hour.value);
      read.minute = 0;
      ++next;
      if (glued(next) && digits(next).length == 2) read.minute = static_cast<int>(digits(next++).value);
    } else if (introduced && hour.length <= 2) {
      read.hour = static_cast<int>(hour.value);
      read.bare = true;
    } else if (introduced && (hour.length == 4 || hour.length == 3)) {
      read.hour = static_cast<int>(hour.value / 100);
      read.minute = static_cast<int>(hour.value % 100);
    } else {
      return false;
    }
  }
  if (read.hour > 24 || read.minute > 59 || read.second > 60) return false;
  clock = read;
  at = next;
  return true;
}

// "makan malam jam 7", "makan malam lebih awal, pada pukul 7": the part of the day before an hour alone tells which half is meant.
void Scanner::in_half_of_day(std::size_t before, Clock& clock) const {
  constexpr std::size_t reach = 5;
  Match found;
  for (std::size_t back = 0; !found && back < reach && before >= first_ + back; ++back) {
    if (token(before - back).kind == TokenKind::newline) return;
    found = find(before - back, Role::daypart);
  }
  if (!found || found.length > 1) return;
  const DayPart part = day_part(found.entry->value);
  const std::int32_t minute = clock.hour * 60;
  if (clock.hour >= 1 && clock.hour < 12 && minute < part.first && minute + 720 <= part.last + 60) clock.hour += 12;
  clock.bare = false;
}

bool Scanner::meridiem(std::size_t& at, Clock& clock) const {
  const Match found = find(at, Role::meridiem);
  if (!found || clock.hour > 12) return false;
  clock.hour = clock.hour % 12 + (found.entry->number != 0 ? 12 : 0);
  clock.meridiem = true;
  at += found.length;
  if (found.length > 1 && mark(at, marks_.stop) && glued(at)) ++at;
  return true;
}

bool Scanner::zone(std::size_t& at, Draft& d) const {
  std::size_t next = at;
  const bool bracket = mark(next, marks_.open);
  if (bracket) ++next;
  const Match found = find(next, Role::zone);
  if (!found || !token(next).capital) return false;
  next += found.length;
  if (bracket) {
    if (!mark(next, marks_.close)) return false;
    ++next;
  }
  d.has_zone = true;
  d.zone = static_cast<std::int32_t>(found.entry->number);
  at = next;
  return true;
}

/// "02:15 Gunman sought", "| 2:10 Storm hits coast": the length of a film, no time of the day, unless something announces one.
bool Scanner::is_timecode(std::size_t at, std::size_t next) const {
  if (token(at).kind != TokenKind::number || is(next, Role::zone)) return false;
  const bool begins = at == first_ || token(at - 1).kind == TokenKind::newline || token(at - 1).kind == TokenKind::punct;
  const bool titled = inside(next) && token(next).kind == TokenKind::word && token(next).capital;
  if (spelling(at).front() != '0') return begins && (titled || (at > first_ && !inside(next))) && !(at > first_ && (mark(at - 1, marks_.comma) || mark(at - 1, marks_.open) || hyphen(at - 1)));
  return at == first_ || !(is(at - 1, Role::prep) || is(at - 1, Role::clock) || is(at - 1, Role::connector) || is(at - 1, Role::bound) || is(at - 1, Role::range));
}

/// Two hours in digits with "from" before or a half of the day behind them.
bool Scanner::is_span_of_hours(std::size_t from, std::size_t to) const {
  if (digits(from).length == 0 || digits(from).value > 12 || digits(to).length == 0 || digits(to).length > 2) return false;
  return is(to + 1, Role::meridiem) || (from > first_ && is(from - 1, Role::prep) && !is(from - 1, Role::clock));
}

// `after_day`: a day stands before, so "at 5" and "sekitar 10.00" are times too.
bool Scanner::clock(std::size_t& at, Draft& d, bool after_day) const {
  std::size_t next = at;
  bool spaced = false;
  // "Sabtu 3 Mei 1997, pukul 07.00": two expressions.
  if (after_day && !words_.month_first() && mark(next, marks_.comma) && is(next + 1, Role::clock)) return false;
  if (after_day) {
    if (mark(next, marks_.comma) || hyphen(next)) ++next, spaced = true;
    if (is(next, Role::clock)) spaced = true;
    else if (const Match link = find(next, Role::connector); link && !mark(next, marks_.comma)) next += link.length, spaced = true;
    if (is(next, Role::bound)) next += find(next, Role::bound).length;
  }
  const Match intro = find(next, Role::clock);
  if (intro) next += intro.length;
  bool introduced = static_cast<bool>(intro);
  if (introduced) {
    if (const Match bound = find(next, Role::bound)) next += bound.length;
  }
  const bool indonesian = !words_.month_first();
  const std::size_t number = next;
  Clock read;
  // "half past seven", "20 past eight", "a quarter to nine".
  if (!indonesian) {
    std::size_t probe = next;
    std::int64_t minutes = 0;
    Count before;
    Grain grain = Grain::none;
    if (const Match half = find(probe, Role::half); half && is(probe + half.length, Role::past)) minutes = 30, probe += half.length;
    else if (count(probe, before) && !before.vague && before.lo % 1000 == 0) {
      minutes = before.lo / 1000;
      if (unit(probe, grain)) minutes = grain == Grain::quarter && minutes == 1 ? 15 : grain == Grain::minute ? minutes : 0;
    } else if (unit(probe, grain) && grain == Grain::quarter) minutes = 15;
    // "5 to 7 p.m." lasts two hours; "ten to eight" and "20 to 8" are one time.
    const bool spells = digits(next).length == 0 || grain != Grain::none;
    if (const Match past = find(probe, Role::past); past && minutes > 0 && minutes < 60 && (grain != Grain::none || minutes % 5 == 0) && (spells || !is_span_of_hours(next, probe + past.length))) {
      probe += past.length;
      std::int64_t hour = 0;
      std::size_t end = probe;
      if (digits(probe).length != 0 && digits(probe).length <= 2) hour = digits(probe).value, end = probe + 1;
      else if (!count_word(end, hour)) hour = 0;
      if (hour >= 1 && hour <= 12 && !is(end, Role::unit)) {
        read.hour = static_cast<int>(past.entry->number > 0 ? hour : hour - 1);
        read.minute = static_cast<int>(past.entry->number > 0 ? minutes : 60 - minutes);
        if (!meridiem(end, read)) skip(end, Role::oclock);
        d.clock = read;
        at = end;
        return true;
      }
    }
  }
  bool strong = false;  // enough by itself
  if (clock_digits(next, read, true)) {
    const bool colon = read.minute >= 0 && next > number + 1;
    const bool alone = next == number + 1 && digits(number).length != 0;
    std::size_t link = next;
    if (hyphen(link)) ++link;
    else skip(link, Role::range);
    const bool span = alone && !indonesian && link > next && digits(number).value <= 12 && digits(link).length <= 2 && is(link + 1, Role::meridiem);
    if (meridiem(next, read)) strong = true;
    else if (span) strong = true;  // "5 to 7 p.m."
    else if (skip(next, Role::oclock)) strong = true;
    else if (colon && !indonesian) strong = introduced || after_day || !is_timecode(number, next);
    if (colon && !indonesian && !strong) return false;
    if (alone && !strong && !(introduced && indonesian) && !(introduced && after_day)) return false;
    if (alone && digits(number).length > 2 && !strong) return false;
    if (alone && introduced && (is(next, Role::unit) || is(next, Role::month))) return false;
    if (inside(next) && glued(next) && (token(next).kind == TokenKind::word) && !strong && !is(next, Role::zone)) return false;
    if (number > first_ && glued(number) && (token(number - 1).kind == TokenKind::word || mark(number - 1, marks_.slash))) return false;
    if (!strong && !introduced && !alone && indonesian && colon) strong = after_day && spaced;
  } else if (!indonesian) {
    std::int64_t hour = 0;
    std::size_t probe = next;
    if (!count_word(probe, hour) || hour < 1 || hour > 12) return false;
    read.hour = static_cast<int>(hour);
    if (meridiem(probe, read) || skip(probe, Role::oclock)) strong = true;
    else return false;
    next = probe;
  } else {
    std::int64_t hour = 0;
    std::size_t probe = next;
    if (!introduced || !count_word(probe, hour) || hour < 1 || hour > 24 || is(probe, Role::unit)) return false;
    read.hour = static_cast<int>(hour);
    read.bare = true;
    next = probe;
  }
  if (introduced && read.bare && at > first_) in_half_of_day(at - 1, read);
  d.clock = read;
  // "07.00-09.00", "pukul 10.00 hingga 12.00 WIB"
  const bool zoned_first = zone(next, d);  // "09.00 WIT hingga 17.00 WIT"
  if (zoned_first && indonesian) strong = true;
  std::size_t second = next;
  if (const Match link = find(second, Role::range); link || hyphen(second)) {
    second += link ? link.length : 1;
    Clock other;
    const bool packed = digits(second).length >= 3;  // "11:34 p.m. to 202 N. Main Street"
    if (clock_digits(second, other, introduced || strong || !indonesian) && (!packed || is(second, Role::meridiem) || !d.clock.meridiem) && (meridiem(second, other) || other.minute >= 0 || (hyphen(next) && introduced))) {
      if (other.meridiem && !d.clock.meridiem && d.clock.hour < 12 && other.hour >= 12 && d.clock.hour + 12 <= other.hour) d.clock.hour += 12;
      d.clock2 = other;
      next = second;
    }
  }
  if (zone(next, d) && indonesian) strong = true;
  if (!strong && !introduced && !(after_day && read.minute >= 0 && spaced)) return d.clock = {}, d.clock2 = {}, d.has_zone = false, false;
  if (introduced && !strong && !indonesian && !after_day) return d.clock = {}, d.clock2 = {}, false;
  at = next;
  return true;
}

}  // namespace selaras::dates
