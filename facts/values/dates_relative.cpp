// Expressions that hang on an anchor: kemarin, hari itu, bulan lalu, awal bulan ini, next week, setiap tahun; seasons and holidays.
#include "facts/values/dates_scan.hpp"

namespace selaras::dates {

Deixis deixis_of(const Entry& word) {
  const std::string_view value = word.value;
  if (value == "past") return Deixis::past;
  if (value == "future") return Deixis::future;
  if (value == "this") return Deixis::present;
  if (value == "that") return Deixis::that;
  if (value == "later") return Deixis::later;
  if (value == "earlier") return Deixis::earlier;
  if (value == "following") return Deixis::following;
  if (value == "preceding") return Deixis::preceding;
  if (value == "last_n") return Deixis::last_n;
  if (value == "next_n") return Deixis::next_n;
  return Deixis::none;
}

bool Scanner::reference(std::size_t& at, Draft& d) const {
  const Match found = find(at, Role::ref);
  if (!found) return false;
  d.shape = Shape::reference;
  d.entry = found.entry;
  at += found.length;
  return true;
}

bool Scanner::deixis_before(std::size_t& at, Deixis& deixis) const {
  const Match found = find(at, Role::before);
  if (!found || deixis_of(*found.entry) == Deixis::none) return false;
  deixis = deixis_of(*found.entry);
  at += found.length;
  return true;
}

// "lalu", "depan", "ini", "itu" behind what they point at; behind a month or weekday also "tahun lalu", "pekan depan".
bool Scanner::deixis_after(std::size_t& at, Draft& d) const {
  std::size_t next = at;
  if (d.outer == Deixis::none && (d.shape == Shape::weekday || (d.shape == Shape::calendar && d.year == 0 && d.month != 0) || d.shape == Shape::season || d.shape == Shape::quarter || d.shape == Shape::holiday || (d.shape == Shape::relative && d.deixis == Deixis::that && d.grain >= Grain::month))) {
    std::size_t probe = next;
    skip(probe, Role::joiner);
    Grain grain = Grain::none;
    Deixis deixis = Deixis::none;
    if (deixis_before(probe, deixis) && unit(probe, grain) && grain >= Grain::week && deixis <= Deixis::that) {
      d.outer = deixis, d.outer_grain = grain;
      at = probe;
      return true;
    }
    probe = next;
    if (unit(probe, grain) && grain >= Grain::week) {
      if (const Match after = find(probe, Role::after); after && deixis_of(*after.entry) <= Deixis::that) {
        d.outer = deixis_of(*after.entry), d.outer_grain = grain;
        at = probe + after.length;
        return true;
      }
    }
  }
  if (d.deixis != Deixis::none) return false;
  const Match found = find(next, Role::after);
  if (!found) return false;
  const Deixis deixis = deixis_of(*found.entry);
  // "abad ke-9 itu": behind what is already a date, "itu" belongs to the noun.
  if (deixis == Deixis::that && (d.day != 0 || d.year != 0 || d.shape == Shape::century || d.shape == Shape::decade)) return false;
  // "1 Desember 2007 yang lalu", "Senin (25/8) ini", "31 Agustus mendatang": a day or year that is told needs none of it.
  if (deixis == Deixis::that && d.clock.hour >= 0 && d.daypart.code.empty()) return false;  // "jam 9 itu"
  const bool absolute = d.year != 0 || (d.weekday >= 0 && d.day != 0);
  if (absolute && d.daypart.code.empty() && (found.length > 1 || (deixis == Deixis::present && d.day != 0))) return false;
  if (deixis == Deixis::future && (absolute || d.day != 0)) {
    d.deixis = deixis;
    return true;
  }
  const bool clocked = d.clock.hour >= 0 || !d.daypart.code.empty();
  if (deixis == Deixis::later || deixis == Deixis::earlier) {
    if (!clocked || d.shape == Shape::reference || words_.month_first()) return false;
  } else if (deixis > Deixis::that) {
    return false;
  }
  if (words_.month_first() && d.shape != Shape::duration) return false;
  if (d.shape == Shape::reference && deixis != Deixis::that && deixis != Deixis::present && deixis != Deixis::past) return false;
  d.deixis = deixis;
  at = next + found.length;
  return true;
}

// unit + deixis ("bulan lalu") or deixis + unit ("last month"), with "awal", "akhir" before.
bool Scanner::relative(std::size_t& at, Draft& d) const {
  std::size_t next = at;
  // "akhir pekan" is a unit of its own, not the end of one.
  const Match whole_unit = find(next, Role::unit);
  const bool part = !(whole_unit && whole_unit.length > 1) && part_before(next, d);
  d.shape = Shape::relative;
  Deixis deixis = Deixis::none;
  const std::size_t core = next;
  if (deixis_before(next, deixis)) {
    int day = 0;
    std::uint32_t length = 0, month = 0;
    bool is_short = false;
    const Match word = find(next, Role::unit);
    if (!is(next, Role::daypart) && unit(next, d.grain)) {
      d.deixis = deixis;
      at = next;
      if (word.entry->value.ends_with('+') || deixis == Deixis::last_n) {  // "the following days", "the past decade"
        const bool plural = word.entry->value.ends_with('+');
        d.shape = Shape::duration;
        d.count = plural ? Count{2000, 9000, true} : Count{1000, 1000, false};
        d.deixis = deixis == Deixis::past || deixis == Deixis::preceding || deixis == Deixis::last_n ? Deixis::last_n : Deixis::next_n;
      }
      std::size_t name = next;
      skip(name, Role::joiner);
      if (d.grain == Grain::week && d.shape == Shape::relative && d.part == Part::whole && weekday_name(name, day, length)) {  // "next week Tuesday"
        d.shape = Shape::weekday, d.weekday = day, d.outer = deixis, d.outer_grain = Grain::week, d.deixis = Deixis::none;
        d.weekday_tokens = {static_cast<std::uint32_t>(name), static_cast<std::uint32_t>(name + length)};
        at = name + length;
      }
      return d.grain >= Grain::day;
    }
    if (weekday_name(next, day, length) && is(next, Role::weekday) && d.part == Part::whole) {
      d.shape = Shape::weekday, d.weekday = day, d.deixis = deixis;
      d.weekday_tokens = {static_cast<std::uint32_t>(next), static_cast<std::uint32_t>(next + length)};
      at = next + length;
      return true;
    }
    if (month_name(next, false, month, length, is_short) && token(next).capital) {
      d.shape = Shape::calendar, d.month = month, d.deixis = deixis;
      at = next + length;
      return true;
    }
    Draft inner;
    std::size_t probe = next;
    if (season(probe, inner) || daypart(probe, inner) || holiday(probe, inner)) {
      const Part whole = d.part;
      d = inner;
      d.part = whole;
      if (!inner.daypart.code.empty()) d.shape = Shape::daypart;
      d.deixis = deixis;
      at = probe;
      return true;
    }
    next = core;
  }
  std::size_t probe = core;
  if (part && words_.month_first()) {  // "the end of the year"
    skip(probe, Role::intro);
    const Match word = find(probe, Role::unit);
    if (unit(probe, d.grain) && d.grain >= Grain::week && !word.entry->value.ends_with('+')) {
      at = probe;
      return true;
    }
    Draft inner;
    probe = core;
    if (season(probe, inner)) {
      const Part whole = d.part;
      d = inner;
      d.part = whole;
      at = probe;
      return true;
    }
    return false;
  }
  const Match word = find(core, Role::unit);
  const bool plural = word && word.entry->value.ends_with('+');
  if (!unit(probe, d.grain) || d.grain < Grain::night || plural || words_.month_first()) {
    probe = core;
    if (!part && !words_.month_first() && daypart(probe, d)) {  // "malam ini", "pagi itu"
      const Match after = find(probe, Role::after);
      if (!after) return false;
      const Deixis which = deixis_of(*after.entry);
      if (which != Deixis::present && which != Deixis::that && which != Deixis::past) return false;
      d.shape = Shape::daypart;
      d.deixis = which;
      at = probe + after.length;
      return true;
    }
    return false;
  }
  const Match after = find(probe, Role::after);
  const Deixis which = after ? deixis_of(*after.entry) : Deixis::none;
  if (which == Deixis::none || which == Deixis::later || which == Deixis::earlier || which == Deixis::last_n || which == Deixis::next_n) {
    // "sebulan terakhir" is a duration; "akhir pekan" and "akhir tahun" point at the current one.
    if (d.grain == Grain::weekend || (part && d.grain >= Grain::month && d.grain <= Grain::year)) {
      at = probe;
      return which == Deixis::none;
    }
    if (which == Deixis::earlier) {
      d.deixis = Deixis::preceding;
      at = probe + after.length;
      return d.grain >= Grain::day;
    }
    return false;
  }
  d.deixis = which;
  at = probe + after.length;
  return true;
}

bool Scanner::season(std::size_t& at, Draft& d) const {
  std::size_t next = at;
  skip(next, Role::intro);
  const std::size_t name = next;
  const Match found = find(next, Role::season);
  if (!found) return false;
  next += found.length;
  std::size_t probe = next;
  skip(probe, Role::separator);
  skip(probe, Role::year_intro);
  bool bc = false;
  std::int32_t year = 0;
  const bool dated = year_number(probe, year, bc);
  if (!dated && is(name, Role::doubtful)) {
    const bool introduced = name > at || after_word(name, Role::prep) || after_word(name, Role::before);
    if (!introduced || is(next, Role::separator)) return false;
  }
  if (dated) d.year = year, next = probe;
  d.shape = Shape::season;
  d.entry = found.entry;
  at = next;
  return true;
}

bool Scanner::holiday(std::size_t& at, Draft& d) const {
  Match found = find(at, Role::holiday);
  const bool fixed = static_cast<bool>(found);
  if (!fixed) found = find(at, Role::holiday_moving);
  if (!found || (!words_.month_first() && !token(at).capital)) return false;
  d.shape = fixed ? Shape::holiday : Shape::holiday_moving;
  d.entry = found.entry;
  std::size_t next = at + found.length;
  std::size_t probe = next;
  skip(probe, Role::joiner);
  skip(probe, Role::year_intro);
  bool bc = false;
  if (year_number(probe, d.year, bc)) next = probe;
  at = next;
  return true;
}

// setiap tahun, tiap Senin, every two weeks, per day, daily.
bool Scanner::repeated(std::size_t& at, Draft& d) const {
  std::size_t next = at;
  const auto in_name = [&](std::size_t k) { return inside(k) && token(k).kind == TokenKind::word && token(k).capital && !token(k).all_caps; };
  const bool surname = in_name(next) && ((next > first_ && in_name(next - 1)) || in_name(next + 1));  // "Mark Weekly", "Daily Courier"
  if (const Match word = surname ? Match{} : find(next, Role::set_word)) {
    d.entry = word.entry;
    d.set = true;
    d.shape = Shape::reference;
    at = next + word.length;
    return true;
  }
  const bool rate = is(next, Role::rate);
  if (!rate && !is(next, Role::set)) return false;
  next += find(next, rate ? Role::rate : Role::set).length;
  d.set = true;
  Draft inner;
  std::size_t probe = next;
  if (!rate && weekday(probe, inner) && inner.day == 0) {
    daypart(probe, inner);
    clock(probe, inner, true);
    d = inner;
    d.set = true;
    at = probe;
    return true;
  }
  probe = next;
  if (!rate && counted_unit(probe, d)) {
    d.shape = Shape::duration;
    at = probe;
    return true;
  }
  if (inner = {}, probe = next; !rate && duration(probe, inner) && inner.range && inner.deixis == Deixis::none && !inner.rejected) {  // "setiap 2-3 jam"
    d = inner;
    d.set = true;
    at = probe;
    return true;
  }
  if (inner = {}, probe = next; !rate && holiday(probe, inner) && probe > next + 1) {  // "setiap Hari Raya Idul Adha"
    d = inner;
    d.set = true;
    at = probe;
    return true;
  }
  probe = next;
  if (!is(next, Role::idle) && unit(probe, d.grain)) {  // "setiap Hari Raya" is no day
    if (rate && !words_.month_first() && (is(probe, Role::after) || digits(probe).length == 4)) return false;  // "per hari ini", "per tahun 2025": as of then
    d.shape = Shape::duration;
    d.count = {1000, 1000, false};
    if (!rate && !words_.month_first() && d.grain == Grain::day) {  // "setiap hari Senin"
      Draft day;
      std::size_t name = next;
      if (weekday(name, day) && day.day == 0) {
        d = day;
        d.set = true;
        probe = name;
      }
    }
    at = probe;
    return true;
  }
  probe = next;
  inner = {};
  if (daypart(probe, inner)) {
    d = inner;
    d.shape = Shape::daypart;
    d.set = true;
    at = probe;
    return true;
  }
  inner = {};
  probe = next;
  if (!rate && (season(probe, inner) || holiday(probe, inner) || month_only(probe, inner) || calendar(probe, inner, true))) {
    d = inner;
    d.set = true;
    at = probe;
    return true;
  }
  return false;
}

}  // namespace selaras::dates
