// Days and months as written: 31/3/2024, 2024-03-31, 17 Desember, 10–12 Januari 2014, April 1949.
#include "facts/values/dates_scan.hpp"
#include "selaras/calendar.hpp"

namespace selaras::dates {
namespace {

constexpr std::int32_t first_year = 1000, last_year = 2199;

std::int32_t full_year(std::int64_t two_digits) { return static_cast<std::int32_t>(two_digits < 50 ? 2000 + two_digits : 1900 + two_digits); }

}  // namespace

// 31/3/2024, 31-3-2024, 2024-03-31, 29/11; `context`: a weekday or "tanggal" stands before, so that two numbers are enough.
bool Scanner::numeric_date(std::size_t& at, Draft& d, bool context) const {
  const Digits a = digits(at);
  if (a.length == 0 || !inside(at + 2)) return false;
  const bool slash = mark(at + 1, marks_.slash);
  if (!slash && !mark(at + 1, marks_.hyphen)) return false;
  if (!slash && (!glued(at + 1) || !glued(at + 2))) return false;
  const Digits b = digits(at + 2);
  if (b.length == 0 || b.length > 2) return false;
  const bool third = inside(at + 4) && (slash ? mark(at + 3, marks_.slash) : mark(at + 3, marks_.hyphen)) && digits(at + 4).length != 0 &&
                     (slash || (glued(at + 3) && glued(at + 4)));
  const Digits c = third ? digits(at + 4) : Digits{};
  std::int64_t year = 0, month = 0, day = 0;
  if (third && a.length == 4 && c.length <= 2) {
    year = a.value, month = b.value, day = c.value;
  } else if (a.length <= 2 && (!third || c.length == 4 || c.length == 2)) {
    if (!third && !slash) return false;
    day = a.value, month = b.value;
    if (words_.month_first() && (slash || third) && a.value <= 12) std::swap(day, month);
    if (third) year = c.length == 4 ? c.value : full_year(c.value);
  } else {
    return false;
  }
  const bool plausible = day >= 1 && day <= 31 && month >= 1 && month <= 12;
  if (third && (year < first_year || year > last_year) && !(context && plausible)) return false;
  if (!plausible && !(context && third) && !(context && day <= 99 && month <= 99)) return false;
  if (!third && !context) {
    // "(2/3)" could be a score or a fraction: English wants a month that cannot be one.
    const bool bracketed = at > first_ && mark(at - 1, marks_.open) && mark(at + 3, marks_.close);
    const bool introduced = after_word(at, Role::prep) || after_word(at, Role::before);
    if (words_.month_first() ? !(introduced && a.value <= 12) : !bracketed) return false;
  }
  if (c.length == 2 && !context && c.value < 32 && c.value > 0 && a.length <= 2 && !plausible) return false;
  d.day = static_cast<std::uint32_t>(day), d.month = static_cast<std::uint32_t>(month), d.year = static_cast<std::int32_t>(year);
  const auto begin = static_cast<std::uint32_t>(at);
  at += third ? 5 : 3;
  if (mark(at, marks_.slash) && digits(at + 1).length != 0) return false;  // 1/2/3/4 is no date
  d.date_tokens = {begin, static_cast<std::uint32_t>(at)};
  return true;
}

// 31.10.1974: one number token with two full stops.
bool Scanner::dotted_date(std::size_t& at, Draft& d) const {
  if (!inside(at) || token(at).kind != TokenKind::number) return false;
  const std::string_view text = spelling(at);
  if (text.size() < 8 || text.size() > 10) return false;
  std::int64_t parts[3] = {0, 0, 0};
  std::size_t part = 0, length = 0;
  for (const char c : text) {
    if (c == '.') {
      if (++part == 3 || length == 0 || length > 2) return false;
      length = 0;
    } else if (c == ',') {
      return false;
    } else {
      parts[part] = parts[part] * 10 + (c - '0');
      ++length;
    }
  }
  if (part != 2 || length != 4 || parts[2] < 1800 || parts[2] > last_year) return false;
  if (words_.month_first() && parts[0] <= 12) std::swap(parts[0], parts[1]);
  if (parts[0] < 1 || parts[0] > 31 || parts[1] < 1 || parts[1] > 12) return false;
  d.day = static_cast<std::uint32_t>(parts[0]), d.month = static_cast<std::uint32_t>(parts[1]), d.year = static_cast<std::int32_t>(parts[2]);
  d.date_tokens = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)};
  ++at;
  return true;
}

bool Scanner::month_name(std::size_t at, bool short_too, std::uint32_t& month, std::uint32_t& length, bool& is_short) const {
  Match found = find(at, Role::month);
  is_short = !found;
  if (!found && short_too) found = find(at, Role::month_short);
  if (!found) return false;
  month = static_cast<std::uint32_t>(found.entry->number);
  length = found.length;
  return true;
}

// One or two digits, perhaps with "th"; or an ordinal in words.
bool Scanner::day_number(std::size_t& at, std::uint32_t& day) const {
  const Digits n = digits(at);
  if (n.length != 0 && n.length <= 2 && n.value <= 39) {
    day = static_cast<std::uint32_t>(n.value);
    ++at;
    if (glued(at) && is(at, Role::ordinal_suffix)) ++at;
    return true;
  }
  std::size_t next = at;
  std::int64_t tens = 0;
  if (const Match ten = find(next, Role::count); ten && words_.month_first() && ten.entry->number >= 20 && ten.entry->number % 10 == 0) {
    tens = ten.entry->number;
    next += ten.length;
    if (hyphen(next)) ++next;
  }
  const Match ordinal = find(next, Role::ordinal);
  if (!ordinal || !words_.month_first() || tens + ordinal.entry->number > 31) return false;
  day = static_cast<std::uint32_t>(tens + ordinal.entry->number);
  at = next + ordinal.length;
  return true;
}

bool Scanner::year_number(std::size_t& at, std::int32_t& year, bool& bc) const {
  const Digits n = digits(at);
  if (n.length == 0 || n.length > 4) return false;
  std::size_t next = at + 1;
  if (const Match era = find(next, Role::era); era && n.value > 0) {
    next += era.length;
    if (mark(next, marks_.stop) && inside(next + 1) && glued(next)) ++next;
    bc = era.entry->number < 0;
    year = static_cast<std::int32_t>(n.value);
    at = next;
    return true;
  }
  if (n.length != 4 || n.value < first_year || n.value > last_year) return false;
  if (glued(next) && inside(next) && (token(next).kind == TokenKind::word || (mark(next, marks_.colon) && glued(next + 1)))) return false;
  year = static_cast<std::int32_t>(n.value);
  at = next;
  return true;
}

// The year behind a month, with what writers put between: "16 Juli /2024", "Maret tahun 2020", "March 5, 1971".
void Scanner::year_after(std::size_t& at, Draft& d) const {
  std::size_t next = at;
  if (mark(next, marks_.comma) || mark(next, marks_.slash) || mark(next, marks_.stop) || hyphen(next)) ++next;
  if (next == at || mark(at, marks_.comma)) {
    if (!skip(next, Role::year_intro)) skip(next, Role::separator);
  }
  bool bc = false;
  std::int32_t year = 0;
  if (next > at && hyphen(at) && glued(at) && digits(next).length == 2 && d.day != 0 && d.month_short) {  // 31-Oct-74
    d.year = full_year(digits(next).value);
    at = next + 1;
    return;
  }
  if (mark(next, marks_.quote) || mark(next, marks_.curly)) {
    if (digits(next + 1).length == 2) {
      d.year = full_year(digits(next + 1).value);
      at = next + 2;
      return;
    }
  }
  const std::size_t number = next;
  if (!year_number(next, year, bc)) return;
  if (hyphen(at) && !glued(number)) return;
  if (mark(at, marks_.comma) && number == at + 1 && is(next, Role::year_veto_after)) return;
  d.year = year, d.bc = bc;
  at = next;
}

// 17 Desember, 10–12 Januari 2014, 30 Desember 2013 - 2 Januari 2014, the 3rd of March 1918.
bool Scanner::day_month(std::size_t& at, Draft& d) const {
  std::size_t next = at;
  if (!words_.month_first() || !is(next, Role::intro)) {
    if (at > first_ && glued(at) && (token(at - 1).kind == TokenKind::word || mark(at - 1, marks_.slash))) return false;
  } else {
    ++next;
  }
  const std::size_t begin = next;
  std::uint32_t day = 0, day2 = 0, month = 0, length = 0;
  if (!day_number(next, day)) return false;
  std::size_t second = next;
  const bool joined = hyphen(second) || is(second, Role::range);
  if (joined) {
    if (!skip(second, Role::range)) ++second;
    std::size_t probe = second;
    skip(probe, Role::intro);
    if (day_number(probe, day2)) next = probe;
  }
  if (hyphen(next) && glued(next) && day2 == 0) ++next;  // 31-Oct-74
  else if (mark(next, marks_.slash)) ++next;
  else if (words_.month_first() && is(next, Role::separator) && !mark(next, marks_.comma)) ++next;
  if (!month_name(next, true, month, length, d.month_short)) return false;
  next += length;
  if (d.month_short && mark(next, marks_.stop) && glued(next) && inside(next + 1)) ++next;
  d.day = day, d.month = month;
  if (day2 != 0) d.day2 = day2, d.month2 = month, d.range = true;
  year_after(next, d);
  if (d.range) d.year2 = d.year;
  d.date_tokens = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(next)};
  at = next;
  if (d.range || (!hyphen(next) && !is(next, Role::range))) return true;
  std::size_t other = next;
  if (!skip(other, Role::range)) ++other;
  Draft to;
  std::size_t probe = other;
  if (!hyphen(next) && words_.month_first()) return true;
  if (!day_number(probe, to.day) || !month_name(probe, true, to.month, length, to.month_short)) return true;
  probe += length;
  year_after(probe, to);
  d.range = true, d.day2 = to.day, d.month2 = to.month, d.year2 = to.year;
  if (d.year == 0) d.year = to.year != 0 && d.month > to.month ? to.year - 1 : to.year;
  if (d.year2 == 0) d.year2 = d.year;
  d.date_tokens.last = static_cast<std::uint32_t>(probe);
  at = probe;
  return true;
}

// March 5, 1971; Nov 18-19; May/22.
bool Scanner::month_day(std::size_t& at, Draft& d) const {
  if (!words_.month_first()) return false;
  std::uint32_t length = 0;
  std::size_t next = at;
  if (!month_name(next, true, d.month, length, d.month_short)) return false;
  next += length;
  if (d.month_short && mark(next, marks_.stop) && glued(next)) ++next;
  if ((mark(next, marks_.slash) || hyphen(next)) && glued(next)) ++next;
  skip(next, Role::intro);
  const std::size_t number = next;
  if (!day_number(next, d.day)) return false;
  if (digits(number).length != 0 && inside(next) && glued(next) && (token(next).kind == TokenKind::word || mark(next, marks_.colon))) return false;
  if (hyphen(next)) {
    std::size_t probe = next + 1;
    std::uint32_t day2 = 0;
    if (digits(probe).length <= 2 && day_number(probe, day2) && !mark(probe, marks_.colon)) {
      d.day2 = day2, d.month2 = d.month, d.range = true;
      next = probe;
    }
  }
  const std::size_t comma = next;
  year_after(next, d);
  if (d.year == 0) next = comma;
  if (d.range) d.year2 = d.year;
  d.date_tokens = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(next)};
  at = next;
  return true;
}

// April 1949, Desember, Jan-Feb 2017. A month that is also a common word needs a neighbour that asks for a date.
bool Scanner::month_only(std::size_t& at, Draft& d) const {
  std::size_t next = at;
  const bool introduced = skip(next, Role::month_intro);
  std::uint32_t length = 0;
  const std::size_t name = next;
  if (!month_name(next, true, d.month, length, d.month_short)) return false;
  next += length;
  if (d.month_short && mark(next, marks_.stop) && glued(next)) ++next;
  year_after(next, d);
  if (d.month_short && d.year == 0) return false;
  if (d.year == 0 && !introduced) {
    if (!token(name).capital && words_.month_first()) {
      if (is(name, Role::doubtful)) return false;
    } else if (is(name, Role::doubtful) && !after_word(name, Role::prep) && !after_word(name, Role::part)) {
      return false;
    }
    if (is(name, Role::doubtful) && token(name).all_caps) return false;
  }
  at = next;
  // "Jan-Feb 2017", "Maret hingga Mei 2020" (the latter stay two expressions).
  if (hyphen(next) && d.year == 0) {
    std::size_t probe = next + 1;
    bool is_short = false;
    std::uint32_t month2 = 0;
    if (month_name(probe, true, month2, length, is_short)) {
      probe += length;
      Draft to;
      year_after(probe, to);
      d.range = true, d.month2 = month2, d.year2 = to.year;
      d.year = to.year != 0 && d.month > month2 ? to.year - 1 : to.year;
      at = probe;
    }
  }
  return true;
}

// "10/1/2018 - 10/7/2018", "Nov 18-Dec 19, 2015": a second day behind a hyphen closes a range.
void Scanner::range_to_day(std::size_t& at, Draft& d, bool numeric) const {
  if (d.range || !hyphen(at)) return;
  std::size_t next = at + 1;
  Draft to;
  const bool found = numeric ? numeric_date(next, to, true) : month_day(next, to);
  if (!found || to.day == 0 || to.range) return;
  if (d.year == 0 && to.year != 0) d.year = d.month > to.month ? to.year - 1 : to.year;
  d.range = true, d.day2 = to.day, d.month2 = to.month, d.year2 = to.year != 0 ? to.year : d.year;
  d.date_tokens.last = static_cast<std::uint32_t>(next);
  at = next;
}

// "minggu ketiga bulan Juni", "the last week of December 2016": which week, told by the month.
bool Scanner::nth_of_month(std::size_t& at, Draft& d) const {
  std::size_t next = at;
  Grain grain = Grain::none;
  std::uint32_t number = 0;
  if (words_.month_first()) {
    skip(next, Role::intro);
    Deixis deixis = Deixis::none;
    std::size_t which = at;
    if (const Match ordinal = find(next, Role::ordinal)) number = static_cast<std::uint32_t>(ordinal.entry->number), next += ordinal.length;
    else if (deixis_before(which, deixis) && deixis == Deixis::past) number = 5, next = which;
    else return false;
    if (!unit(next, grain) || grain != Grain::week || !skip(next, Role::joiner)) return false;
  } else {
    if (!unit(next, grain) || grain != Grain::week) return false;
    if (skip(next, Role::ke) && hyphen(next) && digits(next + 1).length == 1) number = static_cast<std::uint32_t>(digits(next + 1).value), next += 2;
    else if (const Match ordinal = find(next, Role::ordinal)) number = static_cast<std::uint32_t>(ordinal.entry->number), next += ordinal.length;
    else return false;
  }
  if (number == 0 || number > 5) return false;
  Draft month;
  if (!month_only(next, month) || month.range) return false;
  d = month;
  d.part = number == 1 ? Part::start : number >= 4 ? Part::end : Part::mid;
  d.index = number;
  at = next;
  return true;
}

// "on the 18th", "the 28th of that month": a day of the month that is being told.
bool Scanner::day_of_month(std::size_t& at, Draft& d) const {
  if (!words_.month_first() && after_word(at, Role::intro)) {  // "tanggal 10"
    const auto day = day_alone(at);
    const std::size_t next = at + 1;
    if (!day || is(next, Role::list) || is(next, Role::range) || is(next, Role::unit) || is(next, Role::month) || is(next, Role::ordinal_suffix)) return false;
    if (inside(next) && token(next).kind == TokenKind::punct && !mark(next, marks_.comma) && !mark(next, marks_.stop)) return false;
    if (mark(next, marks_.comma) && digits(next + 1).length != 0) return false;
    if (inside(next) && token(next).kind == TokenKind::word && (glued(next) || token(next).capital)) return false;  // "tanggal 10 Muharam"
    d.day = *day;
    d.grain = Grain::month;
    at = next;
    return true;
  }
  if (!words_.month_first() || !is(at, Role::intro) || !after_word(at, Role::prep)) return false;
  std::size_t next = at + 1;
  const Digits n = digits(next);
  if (n.length == 0 || n.value < 1 || n.value > 31 || !glued(next + 1) || !is(next + 1, Role::ordinal_suffix)) return false;
  next += 2;
  Draft of;
  std::size_t month = next;
  if (skip(month, Role::joiner) && relative(month, of) && of.shape == Shape::relative && of.grain == Grain::month) {
    d.deixis = of.deixis;
    next = month;
  } else if (inside(next) && token(next).kind == TokenKind::word && !is(next, Role::prep)) {
    return false;  // "the 18th regiment"
  }
  d.day = static_cast<std::uint32_t>(n.value);
  d.grain = Grain::month;
  at = next;
  return true;
}

// Each matcher is tried only where its first token may stand.
bool Scanner::calendar(std::size_t& at, Draft& d, bool context) const {
  const std::size_t begin = at;
  std::size_t next = at;
  const bool introduced = !words_.month_first() && skip(next, Role::intro);
  context |= introduced;
  const RoleSet first = inside(next) ? roles(next) : 0;
  const bool quoted = mark(next, marks_.quote) || mark(next, marks_.curly);  // "'80s"
  const bool number = inside(next) && token(next).kind == TokenKind::number;
  const std::uint32_t length = number ? token(next).end - token(next).begin : 0;
  const bool marked = number && inside(next + 1) && token(next + 1).kind == TokenKind::punct;
  const auto may = [&](auto... role) { return (first & (bit(role) | ...)) != 0; };
  const auto attempt = [&](bool possible, auto&& matcher) {
    if (!possible) return false;
    Draft fresh;
    std::size_t reached = next;
    if (!matcher(reached, fresh)) return false;
    d = fresh;
    at = reached;
    return true;
  };
  using enum Role;
  if (attempt(quoted || marked || (number && words_.month_first()) || may(intro, part, year_intro), [&](auto& i, auto& f) { return decade(i, f); })) return true;
  if (attempt((number && words_.month_first()) || may(intro, part, count, ordinal, century_intro), [&](auto& i, auto& f) { return century(i, f); })) return true;
  if (attempt(length == 4 || may(intro, quarter_word, unit, ordinal), [&](auto& i, auto& f) { return quarter(i, f); })) return true;
  if (attempt((number && length <= 2) || may(intro, count, ordinal), [&](auto& i, auto& f) { return day_month(i, f); })) return true;
  if (attempt(marked, [&](auto& i, auto& f) { return numeric_date(i, f, context) && (range_to_day(i, f, true), true); })) return true;
  if (attempt(length >= 8, [&](auto& i, auto& f) { return dotted_date(i, f); })) return true;
  if (introduced && attempt(number, [&](auto& i, auto& f) { return day_of_month(i, f); })) return true;
  if (introduced) return at = begin, false;
  if (attempt(may(intro, ordinal, before, unit), [&](auto& i, auto& f) { return nth_of_month(i, f); })) return true;
  if (attempt(may(intro), [&](auto& i, auto& f) { return day_of_month(i, f); })) return true;
  if (attempt(may(month, month_short), [&](auto& i, auto& f) { return month_day(i, f) && (range_to_day(i, f, false), true); })) return true;
  if (attempt(may(month_intro, month, month_short), [&](auto& i, auto& f) { return month_only(i, f); })) return true;
  if (attempt(may(intro, season), [&](auto& i, auto& f) { return this->season(i, f); })) return true;
  if (attempt(may(holiday, holiday_moving), [&](auto& i, auto& f) { return this->holiday(i, f); })) return true;
  if (attempt(number || quoted || may(year_intro), [&](auto& i, auto& f) { return year(i, f, context); })) return true;
  // "akhir Januari 2022", "the end of the year" (the latter in relative()).
  std::size_t inner = begin;
  if (Draft of; !context && part_before(inner, of) && !is(inner, Role::part)) {
    Draft whole;
    const std::size_t core = inner;
    if (calendar(inner, whole, is(core, Role::year_intro) || digits(core).length == 4) && whole.day == 0 && whole.part == Part::whole) {
      d = whole;
      d.part = of.part;
      at = inner;
      return true;
    }
  }
  at = begin;
  return false;
}

}  // namespace selaras::dates
