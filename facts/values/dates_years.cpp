// Years and what is made of them: 2014, 2014-2019, 1990-an, abad ke-19, kuartal pertama 2008.
#include "facts/values/dates_scan.hpp"

namespace selaras::dates {
namespace {

constexpr std::int32_t first_year = 1000, last_year = 2199;

}  // namespace

bool Scanner::bare_year_is_plausible(std::size_t at, std::size_t end, std::int32_t year) const {
  if (at > first_) {
    if (!token(at).space_before && !mark(at - 1, marks_.open) && !mark(at - 1, marks_.quote) && !mark(at - 1, marks_.curly) &&
        !hyphen(at - 1) && !mark(at - 1, marks_.slash)) return false;
    if (hyphen(at - 1) && glued(at) && at >= first_ + 2 && glued(at - 1) && token(at - 2).kind == TokenKind::number) return false;
    if (mark(at - 1, marks_.slash) && at >= first_ + 2 && !(digits(at - 2).length == 4)) return false;
    if (is(at - 1, Role::year_veto_before)) return false;
    if (mark(at - 1, marks_.stop) && at >= first_ + 2 && is(at - 2, Role::year_veto_before)) return false;
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
  std::int32_t leading_year = 0;  // "2017-q1"
  if (digits(next).length == 4 && digits(next).value >= first_year && digits(next).value <= last_year) {
    const std::size_t letter = next + (hyphen(next + 1) ? 2 : 1);
    if (!is(letter, Role::quarter_word)) return false;
    leading_year = static_cast<std::int32_t>(digits(next).value);
    next = letter;
  }
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
  if (leading_year != 0) {
    d.year = leading_year;
    at = next;
    return true;
  }
  std::size_t probe = next;
  if (!skip(probe, Role::joiner) && hyphen(probe)) ++probe;
  skip(probe, Role::year_intro);
  bool bc = false;
  if (year_number(probe, d.year, bc)) next = probe;
  else if (words_.month_first() && grain == Grain::half) return false;
  at = next;
  return true;
}

}  // namespace selaras::dates
