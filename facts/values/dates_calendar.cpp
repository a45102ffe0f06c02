// Calendar dates as written: 31/3/2024, 17 Desember, April 1949, 2014-2019, 1990-an, abad ke-19, Minggu (31/3/2024).
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
  if (glued(next) && inside(next) && (token(next).kind == TokenKind::word || mark(next, marks_.colon))) return false;
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
      if (is(name, Role::month_doubtful)) return false;
    } else if (is(name, Role::month_doubtful) && !after_word(name, Role::prep) && !after_word(name, Role::part)) {
      return false;
    }
    if (is(name, Role::month_doubtful) && token(name).all_caps) return false;
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

bool Scanner::bare_year_is_plausible(std::size_t at, std::size_t end, std::int32_t year) const {
  if (at > first_) {
    const Token& before = token(at - 1);
    if (!token(at).space_before && !mark(at - 1, marks_.open) && !mark(at - 1, marks_.quote) && !mark(at - 1, marks_.curly) &&
        !hyphen(at - 1) && !mark(at - 1, marks_.slash)) return false;
    if (hyphen(at - 1) && glued(at) && at >= first_ + 2 && glued(at - 1) && token(at - 2).kind == TokenKind::number) return false;
    if (mark(at - 1, marks_.slash) && at >= first_ + 2 && !(digits(at - 2).length == 4)) return false;
    if (is(at - 1, Role::year_veto_before)) return false;
    if (mark(at - 1, marks_.stop) && at >= first_ + 2 && is(at - 2, Role::year_veto_before)) return false;
    (void)before;
  }
  if (inside(end)) {
    if (is(end, Role::year_veto_after) || is(end, Role::unit)) return false;
    if (glued(end) && token(end).kind != TokenKind::punct) return false;
    if (mark(end, marks_.slash) && glued(end) && digits(end + 1).length != 4) return false;
    if (token(end).kind == TokenKind::number) return false;
    if (token(end).kind == TokenKind::punct && !mark(end, marks_.close_square) && token(end).word == 0) return false;
  }
  if (year >= 1850 && year <= 2060) {
    // A round number before a lower-case noun counts things.
    if (year % 100 == 0 && inside(end) && token(end).kind == TokenKind::word && !token(end).capital && !after_word(at, Role::prep)) return false;
    return true;
  }
  return after_word(at, Role::prep) && (!inside(end) || token(end).kind == TokenKind::punct || is(end, Role::prep) || is(end, Role::after));
}

// 2014, tahun 1997, 2014-2019, 2007–08, 650 - 279 sebelum Masehi.
bool Scanner::year(std::size_t& at, Draft& d, bool introduced) const {
  std::size_t next = at;
  if (const Match intro = find(next, Role::year_intro)) {
    next += intro.length;
    introduced = true;
  }
  const std::size_t number = next;
  if (digits(next).length == 0) return false;
  if (words_.month_first() && !introduced && later_year(at, d)) return true;
  std::size_t probe = next + 1;
  if (hyphen(probe) && digits(probe + 1).length != 0) {
    std::int32_t year2 = 0;
    bool bc = false;
    const Digits a = digits(next), b = digits(probe + 1);
    std::size_t end = probe + 1;
    if (year_number(end, year2, bc) && (bc || a.length == 4) && (bc ? a.value > year2 : a.value < year2 && a.value >= first_year)) {
      d.year = static_cast<std::int32_t>(a.value), d.year2 = year2, d.bc = bc, d.range = true;
      next = end;
    } else if (a.length == 4 && b.length == 2 && a.value >= first_year && a.value <= last_year && b.value == a.value % 100 + 1 && glued(probe)) {
      d.year = static_cast<std::int32_t>(a.value), d.year2 = d.year + 1, d.range = true;
      next = probe + 2;
    } else if (a.length != 4 || b.length >= 3) {
      return false;
    }
  }
  if (!d.range && mark(next + 1, marks_.slash) && digits(next).length == 4 && digits(next + 2).value == digits(next).value + 1) {
    d.year = static_cast<std::int32_t>(digits(next).value), d.year2 = d.year + 1, d.range = true;  // musim 2023/2024
    next += 3;
  }
  if (!d.range && !year_number(next, d.year, d.bc)) return false;
  const bool era = d.bc || next > number + (d.range ? 3u : 1u);
  if (!introduced && !era && !bare_year_is_plausible(number, next, d.year)) return false;
  if (introduced && inside(next) && !d.range && glued(next) && token(next).kind == TokenKind::word) return false;
  // English reads "1939–1945" as two expressions; both know the whole span.
  if (words_.month_first() && d.range && hyphen(number + 1)) {
    d.range = false;
    d.span_first = d.year, d.span_last = d.year2;
    next = number + 1;
  }
  at = next;
  return true;
}

// The second year of "1939–1945" or "2007–08".
bool Scanner::later_year(std::size_t& at, Draft& d) const {
  if (at < first_ + 2 || !hyphen(at - 1)) return false;
  Draft whole;
  std::size_t from = at - 2;
  if (at >= first_ + 3 && hyphen(at - 3)) return false;
  if (digits(from).length < 3 || !year(from, whole, false) || whole.span_last == 0) return false;
  d.year = whole.span_last;
  d.bc = whole.bc;
  d.span_first = whole.span_first, d.span_last = whole.span_last;
  ++at;
  if (const Match era = find(at, Role::era)) {
    at += era.length;
    if (mark(at, marks_.stop) && inside(at + 1) && glued(at)) ++at;
  }
  return true;
}

// "early", "the end of", "mid-": consumed, and kept in the draft.
bool Scanner::part_before(std::size_t& at, Draft& d) const {
  const Match part = find(at, Role::part);
  if (!part) return false;
  d.part = part.entry->value == "START" ? Part::start : part.entry->value == "MID" ? Part::mid : Part::end;
  at += part.length;
  if (hyphen(at)) ++at;
  return true;
}

// 1990-an, tahun 40-an, 1980s, '80s.
bool Scanner::decade(std::size_t& at, Draft& d) const {
  std::size_t next = at;
  if (words_.month_first()) skip(next, Role::intro);
  part_before(next, d);
  const bool introduced = skip(next, Role::year_intro);
  const bool quoted = mark(next, marks_.quote) || mark(next, marks_.curly);
  if (quoted) ++next;
  const Digits n = digits(next);
  if (n.length != 4 && !(n.length == 2 && (introduced || quoted))) return false;
  if (n.length == 4 && (n.value < first_year || n.value > last_year)) return false;
  if (n.value % 10 != 0) return false;
  ++next;
  if (mark(next, marks_.quote) || mark(next, marks_.curly)) ++next;
  if (!words_.month_first()) {
    if (!hyphen(next)) return false;
    ++next;
  }
  if (!is(next, Role::decade_suffix) || !glued(next)) return false;
  ++next;
  d.shape = Shape::decade;
  d.index = static_cast<std::uint32_t>(n.length == 4 ? n.value / 10 : n.value < 30 ? 200 + n.value / 10 : 190 + n.value / 10);
  at = next;
  return true;
}

// abad ke-19, 19th century, the ninth century BC.
bool Scanner::century(std::size_t& at, Draft& d) const {
  std::size_t next = at;
  std::uint32_t number = 0;
  if (words_.month_first()) {
    skip(next, Role::intro);
    part_before(next, d);
    if (!day_number(next, number) || number == 0) return false;
    Grain grain = Grain::none;
    if (hyphen(next)) ++next;
    if (!unit(next, grain) || grain != Grain::century) return false;
  } else {
    if (!skip(next, Role::century_intro)) return false;
    skip(next, Role::ke);
    if (hyphen(next)) ++next;
    const Digits n = digits(next);
    if (n.length == 0 || n.length > 2 || n.value == 0) return false;
    number = static_cast<std::uint32_t>(n.value);
    ++next;
  }
  if (const Match era = find(next, Role::era)) {
    d.bc = era.entry->number < 0;
    next += era.length;
    if (mark(next, marks_.stop) && glued(next) && inside(next + 1)) ++next;
  }
  d.shape = Shape::century;
  d.index = number;
  at = next;
  return true;
}

// kuartal pertama 2008, triwulan II tahun 2024, semester 1, Q3 2014, the second half of 2008.
bool Scanner::quarter(std::size_t& at, Draft& d) const {
  std::size_t next = at;
  skip(next, Role::intro);
  std::uint32_t number = 0;
  Grain grain = Grain::none;
  if (const Match letter = find(next, Role::quarter_word); letter && digits(next + letter.length).length == 1 && glued(next + letter.length)) {
    grain = letter.entry->value == "Q" ? Grain::quarter : Grain::half;
    number = static_cast<std::uint32_t>(digits(next + letter.length).value);
    next += letter.length + 1;
  } else if (std::size_t probe = next; !words_.month_first() && unit(probe, grain) && (grain == Grain::quarter || grain == Grain::half)) {
    next = probe;
    if (skip(next, Role::ke) && hyphen(next)) ++next;
    if (const Match ordinal = find(next, Role::ordinal)) {
      number = static_cast<std::uint32_t>(ordinal.entry->number);
      next += ordinal.length;
    } else if (digits(next).length == 1) {
      number = static_cast<std::uint32_t>(digits(next).value);
      ++next;
    }
  } else if (const Match ordinal = find(next, Role::ordinal); ordinal && words_.month_first()) {
    number = static_cast<std::uint32_t>(ordinal.entry->number);
    next += ordinal.length;
    std::size_t word = next;
    if (const Match half = find(next, Role::half)) {
      grain = Grain::half;
      next += half.length;
      if (!is(next, Role::joiner)) return false;
    } else if (unit(word, grain) && grain == Grain::quarter) {
      next = word;
    } else {
      return false;
    }
  }
  if (number == 0 || number > (grain == Grain::quarter ? 4u : 2u)) return false;
  d.shape = Shape::quarter;
  d.grain = grain;
  d.index = number;
  std::size_t probe = next;
  if (!skip(probe, Role::joiner) && hyphen(probe)) ++probe;
  const bool of = probe > next && !hyphen(next);
  skip(probe, Role::year_intro);
  bool bc = false;
  if (year_number(probe, d.year, bc)) next = probe;
  else if (words_.month_first() && grain == Grain::half) return false;
  (void)of;
  at = next;
  return true;
}

bool Scanner::calendar(std::size_t& at, Draft& d, bool context) const {
  const std::size_t begin = at;
  std::size_t next = at;
  const auto attempt = [&](auto&& matcher) {
    Draft fresh;
    std::size_t reached = next;
    if (!matcher(reached, fresh)) return false;
    d = fresh;
    at = reached;
    return true;
  };
  const bool introduced = !words_.month_first() && skip(next, Role::intro);
  context |= introduced;
  if (attempt([&](auto& i, auto& f) { return decade(i, f); })) return true;
  if (attempt([&](auto& i, auto& f) { return century(i, f); })) return true;
  if (attempt([&](auto& i, auto& f) { return quarter(i, f); })) return true;
  if (attempt([&](auto& i, auto& f) { return day_month(i, f); })) return true;
  if (attempt([&](auto& i, auto& f) { return numeric_date(i, f, context); })) return true;
  if (attempt([&](auto& i, auto& f) { return dotted_date(i, f); })) return true;
  if (introduced) return at = begin, false;
  if (attempt([&](auto& i, auto& f) { return month_day(i, f); })) return true;
  if (attempt([&](auto& i, auto& f) { return month_only(i, f); })) return true;
  if (attempt([&](auto& i, auto& f) { return season(i, f); })) return true;
  if (attempt([&](auto& i, auto& f) { return holiday(i, f); })) return true;
  if (attempt([&](auto& i, auto& f) { return year(i, f, context); })) return true;
  // "akhir Januari 2022", "the end of the year" (the latter in relative()).
  std::size_t inner = begin;
  if (Draft of; !context && part_before(inner, of)) {
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

bool Scanner::weekday_name(std::size_t at, int& day, std::uint32_t& length) const {
  Match found = find(at, Role::weekday);
  if (!found) found = find(at, Role::weekday_short);
  if (!found) return false;
  day = static_cast<int>(found.entry->number);
  length = found.length;
  return true;
}

// "(31/3/2024)", ", 17 Desember 2021", " 16 September 2019" behind a weekday.
bool Scanner::attached_date(std::size_t& at, Draft& d) const {
  std::size_t next = at;
  if (mark(next, marks_.comma)) ++next;
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

// Minggu (31/3/2024), hari Senin, Selasa sore, Senin-Rabu, 9-11 September.
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
  // "Senin-Rabu, 9-11 September": a range of days has no one weekday.
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
  if (!introduced && is(name, Role::weekday_doubtful)) {
    if (!token(name).capital) return false;
    const bool first = name == first_ || mark(name - 1, marks_.quote);
    if (first && is(next, Role::after)) return false;  // "Minggu lalu": last week
    if (const Match after = find(next, Role::after); after && deixis_of(*after.entry) == Deixis::present) return false;
  }
  at = next;
  return true;
}

}  // namespace selaras::dates
