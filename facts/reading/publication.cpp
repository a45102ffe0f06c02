#include "facts/reading/publication.hpp"

#include <array>
#include <charconv>

#include "selaras/calendar.hpp"

namespace selaras {
namespace {

struct Number {
  std::int32_t value = 0;
  std::uint32_t digits = 0;
};

std::optional<Number> whole(std::string_view text) {
  constexpr std::size_t most = 4;  // digits of a year
  Number number{0, static_cast<std::uint32_t>(text.size())};
  if (text.empty() || text.size() > most) return {};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number.value);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return number;
}

/// "02.07.2025" and "22.38" are one token: cut it at the dots. Empty if a part is no number of up to four digits.
std::vector<Number> dotted(std::string_view text) {
  std::vector<Number> parts;
  while (parts.size() < 4) {
    const auto dot = text.find('.');
    const auto part = whole(text.substr(0, dot));
    if (!part) return {};
    parts.push_back(*part);
    if (dot == std::string_view::npos) return parts;
    text.remove_prefix(dot + 1);
  }
  return {};
}

class Reader {
 public:
  Reader(const Page& page, const Line& line) : page_(page), line_(line) {}

  std::optional<Stamp> run() {
    constexpr std::uint32_t longest = 160;  // bytes
    if (line_.length() > longest || ends_like_prose()) return {};
    for (std::uint32_t at = line_.tokens.first; at < line_.tokens.last && !past_date_; ++at) {
      if (date_at(at)) date_first_ = at;
    }
    if (!past_date_ || !introduction() || !remainder()) return {};
    stamp_.published.day = to_days(date_);
    return stamp_;
  }

 private:
  [[nodiscard]] bool ends_like_prose() const {
    const std::uint32_t last = line_.tokens.last - 1;
    if (!page_.is(last, '.') || last == line_.tokens.first) return false;
    // "4:05 p.m." and "WIB." end a stamp, not a sentence.
    return !page_.find(last - 1, page_.cues.stamp_filler) && page_.text(last - 1) != "m";
  }

  [[nodiscard]] std::optional<Number> number(std::uint32_t at) const {
    if (at >= line_.tokens.last || page_.tokens[at].kind != TokenKind::number) return {};
    return whole(page_.text(at));
  }
  [[nodiscard]] bool mark(std::uint32_t at, char c) const { return at < line_.tokens.last && page_.is(at, c); }
  [[nodiscard]] std::optional<std::uint32_t> month(std::uint32_t at) const {
    if (at >= line_.tokens.last) return {};
    const Match found = page_.find(at, page_.cues.month, page_.cues.month_short);
    return found ? std::optional(static_cast<std::uint32_t>(found.entry->number)) : std::nullopt;
  }

  bool accept(std::int32_t year, std::uint32_t digits, std::uint32_t month, std::int32_t day, std::uint32_t past) {
    constexpr std::int32_t century = 2000, oldest = 1900, newest = 2199;
    if (digits == 2) year += century;
    if ((digits != 2 && digits != 4) || year < oldest || year > newest || day < 1) return false;
    date_ = {year, month, static_cast<std::uint32_t>(day)};
    if (!is_valid(date_)) return false;
    past_date_ = past;
    return true;
  }

  bool date_at(std::uint32_t at) {
    if (page_.tokens[at].kind == TokenKind::number) return numeric(at) || day_month_year(at);
    return month_day_year(at);
  }

  bool day_month_year(std::uint32_t at) {
    const auto day = number(at);
    if (!day || day->digits > 2) return false;
    std::uint32_t next = at + 1;
    if (next < line_.tokens.last && is_dash(page_, next)) ++next;
    // "3rd March"
    if (next < line_.tokens.last && page_.tokens[next].kind == TokenKind::word && !page_.tokens[next].space_before && !month(next)) ++next;
    const auto name = month(next);
    if (!name) return false;
    ++next;
    while (mark(next, '.') || mark(next, ',') || mark(next, '-')) ++next;
    const auto year = number(next);
    return year && accept(year->value, year->digits, *name, day->value, next + 1);
  }

  bool month_day_year(std::uint32_t at) {
    const auto name = month(at);
    if (!name) return false;
    std::uint32_t next = at + 1;
    if (mark(next, '.')) ++next;
    const auto day = number(next);
    if (!day || day->digits > 2) return false;
    ++next;
    if (next < line_.tokens.last && page_.tokens[next].kind == TokenKind::word && !page_.tokens[next].space_before) ++next;
    if (mark(next, ',')) ++next;
    const auto year = number(next);
    return year && year->digits == 4 && accept(year->value, year->digits, *name, day->value, next + 1);
  }

  /// 02/07/2025, 2025-07-02, 02.07.2025. Day first, except in English and where only the other order is a date.
  bool numeric(std::uint32_t at) {
    if (const auto parts = dotted(page_.text(at)); parts.size() == 3) return parts_date(parts[0], parts[1], parts[2], at + 1);
    const char separator = mark(at + 1, '/') ? '/' : '-';
    if (!mark(at + 1, separator) || !mark(at + 3, separator)) return false;
    const auto a = number(at), b = number(at + 2), c = number(at + 4);
    return a && b && c && parts_date(*a, *b, *c, at + 5);
  }

  bool parts_date(Number a, Number b, Number c, std::uint32_t past) {
    if (b.digits > 2) return false;
    if (a.digits == 4) return c.digits <= 2 && accept(a.value, 4, static_cast<std::uint32_t>(b.value), c.value, past);
    const bool month_first = page_.language.code == "en" ? a.value <= 12 : b.value > 12;
    if (month_first) std::swap(a, b);
    return accept(c.value, c.digits, static_cast<std::uint32_t>(b.value), a.value, past);
  }

  /// What stands before the date: weekday, outlet, author, a word of publication; set off by a mark.
  bool introduction() {
    std::uint32_t stop = date_first_;
    while (stop > line_.tokens.first && page_.tokens[stop - 1].kind == TokenKind::punct) --stop;
    stamp_.published.range = {page_.tokens[date_first_].begin, page_.tokens[past_date_ - 1].end};
    if (stop > line_.tokens.first) {
      if (const Match day = page_.find(stop - 1, page_.cues.weekday, page_.cues.weekday_short)) {
        set_weekday(stop - 1, *day.entry);
        stamp_.published.range.begin = page_.tokens[stop - 1].begin;
        --stop;
      }
    }
    constexpr std::uint32_t most_words = 8;
    std::uint32_t words = 0;
    bool cue = false, small = false;
    for (std::uint32_t at = line_.tokens.first; at < stop; ++at) {
      if (const Match found = page_.find(at, page_.cues.updated)) {
        stamp_.updated = cue = true;
        at += found.length - 1;
      } else if (const Match other = page_.find(at, page_.cues.published)) {
        cue = true;
        at += other.length - 1;
      } else if (page_.tokens[at].kind == TokenKind::word) {
        if (!is_time_word(at)) ++words;
        small |= !page_.tokens[at].capital && !is_time_word(at) && !is_domain_part(at);
      }
    }
    if (stop == line_.tokens.first || cue) return words <= most_words;
    const bool set_off = page_.tokens[stop].kind == TokenKind::punct || page_.tokens[stop - 1].kind == TokenKind::punct ||
                         page_.find(line_.tokens.first, page_.cues.byline) || is_time_word(stop - 1);
    return set_off && words <= most_words && !small;
  }

  void set_weekday(std::uint32_t at, const Entry& entry) {
    stamp_.published.weekday = static_cast<int>(entry.number);
    stamp_.published.weekday_range = {page_.tokens[at].begin, page_.tokens[at].end};
  }

  [[nodiscard]] bool is_time_word(std::uint32_t at) const {
    return page_.find(at, page_.cues.zone_offset) || page_.find(at, page_.cues.stamp_filler);
  }
  [[nodiscard]] bool is_domain_part(std::uint32_t at) const {
    return at > line_.tokens.first && page_.is(at - 1, '.') && !page_.tokens[at].space_before;
  }

  /// What stands after the date: time, zone, weekday in parentheses, few other words.
  bool remainder() {
    constexpr std::uint32_t most_words = 8;
    std::uint32_t words = 0;
    stamp_.past = past_date_;
    for (std::uint32_t at = past_date_; at < line_.tokens.last;) {
      if (page_.find(at, page_.cues.updated) && !stamp_.updated) return true;
      if (const std::uint32_t past = clock(at)) {
        at = past;
      } else if (const Match zone = page_.find(at, page_.cues.zone_offset); zone && stamp_.published.minute) {
        stamp_.published.utc_offset = static_cast<std::int32_t>(zone.entry->number);
        extend(at += zone.length);
      } else if (const Match day = page_.find(at, page_.cues.weekday, page_.cues.weekday_short); day && !stamp_.published.weekday) {
        set_weekday(at, *day.entry);
        ++at;
      } else {
        if (page_.tokens[at].kind == TokenKind::word && !is_time_word(at) && ++words > most_words) return false;
        ++at;
      }
      stamp_.past = at;
    }
    return true;
  }

  void extend(std::uint32_t past) { stamp_.published.range.end = page_.tokens[past - 1].end; }

  /// A clock time: 11:49, 22.38, 4:05 pm, T16:56:00. Returns the token after it, or 0.
  std::uint32_t clock(std::uint32_t at) {
    if (stamp_.published.minute || page_.tokens[at].kind != TokenKind::number) return 0;
    std::int32_t hour = -1, minute = 0;
    std::uint32_t next = at + 1;
    if (const auto parts = dotted(page_.text(at)); parts.size() >= 2) {
      hour = parts[0].value;
      minute = parts[1].digits == 2 ? parts[1].value : -1;
    } else if (const auto whole_hour = number(at); whole_hour && whole_hour->digits <= 2 && mark(at + 1, ':')) {
      const auto rest = number(at + 2);
      if (!rest || rest->digits != 2) return 0;
      hour = whole_hour->value;
      minute = rest->value;
      next = at + 3;
      if (mark(next, ':') && number(next + 1)) next += 2;
    } else if (whole_hour && whole_hour->digits <= 2 && half_of_day(at + 1)) {
      hour = whole_hour->value;
    }
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return 0;
    if (const int half = half_of_day(next)) {
      if (hour > 12 || hour == 0) return 0;
      hour = hour % 12 + (half == 2 ? 12 : 0);
      next += mark(next + 1, '.') ? 4 : 1;
      next = std::min(next, line_.tokens.last);
    }
    stamp_.published.minute = hour * 60 + minute;
    extend(next);
    return next;
  }

  /// 1 for a.m., 2 for p.m., 0 for neither.
  [[nodiscard]] int half_of_day(std::uint32_t at) const {
    if (at >= line_.tokens.last) return 0;
    const std::string half = lower_case(page_.text(at));
    if (half == "am" || half == "pm") return half == "am" ? 1 : 2;
    if ((half != "a" && half != "p") || !mark(at + 1, '.') || at + 2 >= line_.tokens.last) return 0;
    return lower_case(page_.text(at + 2)) != "m" ? 0 : half == "a" ? 1 : 2;
  }

  const Page& page_;
  const Line& line_;
  Stamp stamp_;
  CivilDate date_;
  std::uint32_t date_first_ = 0, past_date_ = 0;
};

}  // namespace

std::optional<Stamp> read_publication_line(const Page& page, const Line& line) { return Reader(page, line).run(); }

}  // namespace selaras
