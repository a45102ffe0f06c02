// Durations and distances: 70 tahun, dua belas jam, setengah hari, lebih dari sebulan, tiga minggu kemudian.
#include "facts/values/dates_scan.hpp"

namespace selaras::dates {

Grain grain_of(const Entry& unit) {
  switch (unit.value.empty() ? '?' : unit.value.front()) {
    case 'S': return Grain::second;
    case 'm': return Grain::minute;
    case 'H': return Grain::hour;
    case 'N': return Grain::night;
    case 'D': return Grain::day;
    case 'W': return unit.value.starts_with("WE") ? Grain::weekend : Grain::week;
    case 'F': return Grain::fortnight;
    case 'M': return Grain::month;
    case 'Q': return Grain::quarter;
    case 'h': return Grain::half;
    case 'Y': return Grain::year;
    case 'E': return Grain::decade;
    case 'C': return Grain::century;
    case 'K': return Grain::millennium;
    case 'X': return Grain::some;
    default: return Grain::none;
  }
}

bool Scanner::unit(std::size_t& at, Grain& grain) const {
  const Match found = find(at, Role::unit);
  if (!found) return false;
  grain = grain_of(*found.entry);
  at += found.length;
  return true;
}

// "years later", "for months": a plural without a count.
bool Scanner::bare_plural(std::size_t& at, Draft& d) const {
  const Match found = find(at, Role::unit);
  if (!found || !found.entry->value.ends_with('+')) return false;
  const std::size_t next = at + found.length;
  const Match after = find(next, Role::after);
  const bool told = after && deixis_of(*after.entry) != Deixis::present;
  if (!told && !after_word(at, Role::lasting)) return false;
  d.grain = grain_of(*found.entry);
  if (d.grain == Grain::quarter) return false;  // "in quarters"
  d.count = {2000, 9000, true};
  at = next;
  return true;
}

// A whole number in words: "dua belas", "tiga puluh satu", "twenty-four", "one hundred and sixteen".
bool Scanner::count_word(std::size_t& at, std::int64_t& value) const {
  std::int64_t total = 0, current = 0;
  bool any = false;
  for (std::size_t next = at; next < last_;) {
    std::size_t step = next;
    if (any && hyphen(step) && glued(step)) ++step;
    if (const Match word = find(step, Role::count)) {
      if (is(step, Role::article) && any) break;
      const std::int64_t n = word.entry->number;
      const bool fits = !any || current == 0 || (current % 10 == 0 && n < 10 && n > 0 && current >= 20) || (current >= 100 && n < 100 && current % 100 == 0);
      if (!fits || (any && n == 0)) break;
      current += n;
      next = step + word.length;
    } else if (const Match scale = find(step, Role::scale); scale && any) {
      const std::int64_t n = scale.entry->number;
      const std::int64_t digit = current % 10;
      if (n == 10) {
        if (digit == 0 || current % 100 >= 10) break;
        current += 10;
      } else if (n == -10) {
        if (digit == 0 || current % 100 >= 10) break;
        current += digit * 9;
      } else if (n == 100) {
        if (current == 0 || current > 9) break;
        current *= 100;
      } else {
        if (total != 0) break;
        total = current * n;
        current = 0;
      }
      next = step + scale.length;
    } else {
      break;
    }
    any = true;
    at = next;
    if (total > 1'000'000 || current > 1'000'000) return false;
  }
  value = total + current;
  return any;
}

bool Scanner::count(std::size_t& at, Count& count) const {
  if (const Match vague = find(at, Role::vague)) {
    const std::string_view range = vague.entry->value;
    std::int64_t* side = &count.lo;
    for (const char c : range) {
      if (c == '-') side = &count.hi;
      else *side = *side * 10 + (c - '0');
    }
    count.lo *= 1000, count.hi *= 1000, count.vague = true;
    at += vague.length;
    return true;
  }
  if (inside(at) && token(at).kind == TokenKind::number) {
    const std::string_view text = spelling(at);
    if (text.size() > 7) return false;
    std::int64_t whole = 0, fraction = 0, scale = 1000, decimals = 0;
    bool point = false;
    if (text.size() == 4 && text.front() == '0') return false;  // "0300 hrs"
    const bool decimal = !words_.month_first() && text.find(',') != std::string_view::npos;  // "46,360" is no thousands in Indonesian
    for (const char c : text) {
      if (c == '.' || c == ',') {
        if (point) return false;
        point = true;
      } else if (!point) {
        whole = whole * 10 + (c - '0');
      } else {
        ++decimals;
        if (scale > 1) scale /= 10, fraction += (c - '0') * scale;
      }
    }
    if (decimals == 3 && !decimal) whole = whole * 1000 + fraction, fraction = 0;  // 1.600 is a thousand and more
    count.lo = count.hi = whole * 1000 + fraction;
    ++at;
    // "2x24 jam" is two whole days.
    if (times(at) && digits(at + 1).length != 0 && digits(at + 1).length <= 3 && whole <= 999 && fraction == 0) {
      count.lo = count.hi = count.lo * digits(at + 1).value;
      at += 2;
    }
    // "5 (lima) tahun"
    std::size_t again = at + 1;
    if (std::int64_t value = 0; mark(at, marks_.open) && count_word(again, value) && value * 1000 == count.lo && mark(again, marks_.close)) at = again + 1;
    return true;
  }
  std::int64_t value = 0;
  if (!count_word(at, value)) return false;
  count.lo = count.hi = value * 1000;
  if (mark(at, marks_.open) && digits(at + 1).value == value && mark(at + 2, marks_.close)) at += 3;  // "lima (5) tahun"
  return true;
}

// count + unit, with what belongs to the count: "dua setengah jam", "two and a half years", "dua tahun lebih".
bool Scanner::counted_unit(std::size_t& at, Draft& d) const {
  std::size_t next = at;
  if (const Match one = find(next, Role::one)) {
    const std::size_t rest = next + one.length;
    if (hyphen(rest) && glued(rest) && inside(rest + 1) && glued(rest + 1) && find(rest + 1, Role::unit)) return false;  // "sehari-hari"
    d.count = {1000, 1000, false};
    d.grain = grain_of(*one.entry);
    at = next + one.length;
    skip(at, Role::bound_after);
    return true;
  }
  if (const Match half = find(next, Role::half)) {
    std::size_t probe = next + half.length;
    if (hyphen(probe)) ++probe;
    skip(probe, Role::article);
    if (!unit(probe, d.grain)) return false;
    d.count = {500, 500, false};
    at = probe;
    return true;
  }
  const bool article = is(next, Role::article);
  if (!count(next, d.count)) return false;
  if (const Match scale = find(next, Role::scale); scale && !d.count.vague && scale.entry->number >= 100) {  // "10 ribu tahun"
    d.count.lo *= scale.entry->number, d.count.hi = d.count.lo;
    next += scale.length;
  }
  if (const Match half = find(next, Role::and_half)) d.count.lo += 500, d.count.hi += 500, next += half.length;
  else if (const Match plain = find(next, Role::half); plain && !article) d.count.lo += 500, d.count.hi += 500, next += plain.length;
  const bool joined = hyphen(next);
  if (joined) ++next;
  if (!unit(next, d.grain)) return false;
  if (joined && !glued(next - 1)) return false;
  // "a second", "a quarter" count no time.
  if (article && (d.grain == Grain::weekend || d.grain == Grain::second || d.grain == Grain::quarter || d.grain == Grain::night)) return false;
  if (joined && d.grain == Grain::quarter) return false;
  if (const Match half = find(next, Role::and_half)) d.count.lo += 500, d.count.hi += 500, next += half.length;
  else if (const Match plain = find(next, Role::half); plain && !words_.month_first()) d.count.lo += 500, d.count.hi += 500, next += plain.length;
  if (const Match after = find(next, Role::bound_after)) {
    if (!is(next + after.length, Role::prep) || d.bound.empty()) d.bound = after.entry->value;
    next += after.length;
  }
  at = next;
  return true;
}

bool Scanner::is_age(std::size_t begin, std::size_t end, const Draft& d) const {
  if (d.grain != Grain::year && d.grain != Grain::month && d.grain != Grain::week && d.grain != Grain::day) return false;
  // "berusia antara 15 dan 20 tahun"
  if (begin >= first_ + 3 && (is(begin - 1, Role::list) || is(begin - 1, Role::range)) && token(begin - 2).kind == TokenKind::number) begin -= 2;
  const auto told = [&](std::size_t from) {
    if (from > first_ && is(from - 1, Role::age_before)) return true;
    // "usia masuk maksimal 60 tahun": a word for age reaches over a few others.
    for (std::size_t back = 2; back <= 6 && from >= first_ + back && token(from - back).kind == TokenKind::word; ++back) {
      if (const Match age = find(from - back, Role::age_before); age && age.entry->number == 1) return true;
    }
    return false;
  };
  if (told(begin)) return true;
  // "minimal 16 tahun atau 20 tahun": what stands beside an age.
  const bool beside = begin >= first_ + 4 && (is(begin - 1, Role::list) || mark(begin - 1, marks_.comma)) && is(begin - 2, Role::unit) && token(begin - 3).kind == TokenKind::number;
  if (beside && told(begin - 3)) return true;
  std::size_t next = end;
  if (hyphen(next)) ++next;
  if (is(next, Role::age_after)) return true;
  if (d.grain != Grain::year || begin < first_ + 2) return false;
  // "Budi (39 tahun)", "Budi, 39 tahun,": an apposition to a name.
  const bool open = mark(begin - 1, marks_.open) && mark(end, marks_.close);
  const bool comma = mark(begin - 1, marks_.comma) && (mark(end, marks_.comma) || mark(end, marks_.stop));
  return (open || comma) && token(begin - 2).kind == TokenKind::word && token(begin - 2).capital;
}

/// "ATP 500 minggu ini", "24-Hour News": the number belongs to a name.
bool Scanner::names_edition(std::size_t begin, std::size_t end) const {
  if (begin == first_ || token(begin).kind != TokenKind::number) return false;
  const auto in_title = [&](std::size_t at) { return inside(at) && token(at).kind == TokenKind::word && token(at).capital && !token(at).all_caps; };
  if (hyphen(begin + 1) && in_title(begin + 2)) return in_title(end);
  const Token& before = token(begin - 1);
  const bool code = before.kind == TokenKind::word && before.all_caps && before.end - before.begin >= 2 && !is(begin - 1, Role::prep);
  const Match after = find(end, Role::after);
  return code && digits(begin).length >= 3 && after && deixis_of(*after.entry) == Deixis::present;
}

bool Scanner::duration(std::size_t& at, Draft& d) const {
  const std::size_t begin = at;
  std::size_t next = at;
  d.shape = Shape::duration;
  if (const Match many = find(next, Role::many)) {
    d.grain = grain_of(*many.entry);
    d.count = {2000, 9000, true};
    next += many.length;
  } else if (!bare_plural(next, d)) {
    skip(next, Role::intro);
    Deixis deixis = Deixis::none;
    if (deixis_before(next, deixis)) d.deixis = deixis;
    else next = begin;
    std::size_t from = next;
    bool range = false;
    // "2-3 menit", "dua hingga tiga jam"
    Draft first;
    if (count(next, first.count) && !first.count.vague && (hyphen(next) || is(next, Role::range))) {
      if (hyphen(next)) next += hyphen(next + 1) ? 2 : 1;
      if (skip(next, Role::range) && hyphen(next)) ++next;  // "20-to-30 seconds", "a 20- to 30-minute walk"
      Draft second;
      std::size_t probe = next;
      if (counted_unit(probe, second) && !second.count.vague && second.count.lo > first.count.lo) {
        d.grain = second.grain;
        d.range = true;
        d.count = {first.count.lo, second.count.hi, false};
        d.bound = second.bound;
        range = true;
        next = probe;
      }
    }
    if (!range) {
      next = from;
      if (!counted_unit(next, d)) return false;
      // "1 jam 30 menit", "two hours and ten minutes".
      std::size_t probe = next;
      if (is(probe, Role::prep) || mark(probe, marks_.comma)) ++probe;
      Draft smaller;
      if ((d.grain == Grain::hour || d.grain == Grain::minute) && counted_unit(probe, smaller) && smaller.grain < d.grain && smaller.grain != Grain::none) {
        d.extra_minutes = smaller.grain == Grain::minute ? smaller.count.lo / 1000 : 0;
        constexpr std::int64_t minute = 60'000;  // "46,199" seconds are decimals here, not thousands
        if (smaller.grain == Grain::second) d.extra_milliseconds = smaller.count.lo < minute ? smaller.count.lo : smaller.count.lo / 1000;
        next = probe;
      } else if (Draft months; d.grain == Grain::year && !d.count.vague && d.count.lo % 1000 == 0 && counted_unit(probe = next, months) && months.grain == Grain::month && !months.count.vague && months.count.lo % 1000 == 0 && months.count.lo < 12'000) {
        d.extra_months = months.count.lo / 1000;  // "1 tahun 4 bulan"
        next = probe;
      }
    }
  }
  if (is_age(begin, next, d)) {
    d.rejected = true;
    at = next;
    return true;
  }
  if (begin > first_ && is(begin - 1, Role::veto_before)) return false;
  if (words_.month_first() && is(begin, Role::article) && begin > first_ && is(begin - 1, Role::unit)) return false;  // "one day a week"
  if (begin >= first_ + 2 && hyphen(begin - 1) && glued(begin) && is(begin - 2, Role::ke)) return false;  // "yang ke-80 tahun"
  if (begin > first_ && glued(begin) && mark(begin - 1, marks_.colon)) return false;  // the rest of "1:46,360 detik"
  if (is(next, Role::veto_after)) return false;
  if (names_edition(begin, next)) return false;
  // "Nomor 8 Tahun 2010" names a law, "20detik" a programme.
  if (d.grain == Grain::year && digits(next).length == 4) return false;
  if (d.grain == Grain::second && next == begin + 2 && glued(begin + 1) && !words_.month_first()) return false;
  if (const Match once = d.deixis == Deixis::none ? find(next, Role::once) : Match{}) {  // "enam bulan sekali"
    d.set = true;
    at = next + once.length;
    return true;
  }
  if (d.deixis == Deixis::none) {
    std::size_t probe = next;
    if (mark(probe, marks_.comma)) ++probe;
    if (const Match after = find(next, Role::after)) {
      const Deixis deixis = deixis_of(*after.entry);
      // "dua hari ini", "tiga hari itu" stay durations.
      if (deixis != Deixis::present && deixis != Deixis::that) d.deixis = deixis, next += after.length;
      else if (deixis == Deixis::present && !is(next, Role::ref)) next += after.length, d.deixis = Deixis::last_n;
    } else if (const Match link = find(next, Role::distance)) {
      d.distance = static_cast<int>(link.entry->number);
      const std::size_t end = next + link.length;
      if (const Match day = find(end, Role::ref); day && day.entry->value.starts_with("day ")) {  // "two days before yesterday"
        d.deixis = d.distance < 0 ? Deixis::earlier : Deixis::later;
        d.entry = day.entry;
        at = end + day.length;
        return true;
      }
      if (words_.month_first() && link.length == 1 && (!inside(end) || token(end).kind == TokenKind::punct)) {  // "two years before."
        d.deixis = d.distance < 0 ? Deixis::earlier : Deixis::later;
        next = end;
      }
    }
  } else if (d.deixis == Deixis::past || d.deixis == Deixis::preceding) {
    d.deixis = Deixis::last_n;
  } else if (d.deixis == Deixis::future || d.deixis == Deixis::following) {
    d.deixis = Deixis::next_n;
  }
  at = next;
  return true;
}

}  // namespace selaras::dates
