// Whole date expressions: what may stand first, what may follow, which reading is longest.
#include "facts/values/dates_scan.hpp"

#include <algorithm>
#include <array>

namespace selaras::dates {
namespace {

// What dates of the calendar and units with "lalu" or "depan" may begin with, beside digits.
constexpr RoleSet in_calendar = bit(Role::month) | bit(Role::month_short) | bit(Role::month_intro) | bit(Role::year_intro) |
                                bit(Role::century_intro) | bit(Role::intro) | bit(Role::part) | bit(Role::season) |
                                bit(Role::holiday) | bit(Role::holiday_moving) | bit(Role::ordinal) | bit(Role::count) |
                                bit(Role::quarter_word) | bit(Role::unit) | bit(Role::before);
constexpr RoleSet in_relative = bit(Role::part) | bit(Role::before) | bit(Role::unit) | bit(Role::daypart) | bit(Role::intro);

}  // namespace

// Most numbers count things. One may start a date only by its shape or by what follows.
bool Scanner::number_may_start(std::size_t at) const {
  const Token& t = token(at);
  const std::uint32_t length = t.end - t.begin;
  if (length >= 4) return true;  // a year, "7.30", "28.12.2014"
  if (at > first_ && hyphen(at - 1)) return true;  // "2007–08"
  if (!inside(at + 1)) return false;
  const Token& next = token(at + 1);
  constexpr RoleSet followers = bit(Role::month) | bit(Role::month_short) | bit(Role::unit) | bit(Role::scale) | bit(Role::half) |
                                bit(Role::and_half) | bit(Role::range) | bit(Role::meridiem) | bit(Role::oclock) |
                                bit(Role::zone) | bit(Role::era) | bit(Role::ordinal_suffix) | bit(Role::hour_letter) |
                                bit(Role::past) | bit(Role::decade_suffix) | bit(Role::separator) | bit(Role::quarter_word);
  if ((words_.roles(next.word) & followers) != 0 || times(at + 1)) return true;
  if (next.kind == TokenKind::punct) {
    return next.word != 0 && (hyphen(at + 1) || next.word == marks_.slash || next.word == marks_.colon ||
                              next.word == marks_.comma || next.word == marks_.open || next.word == marks_.quote || next.word == marks_.curly);
  }
  return false;
}

// Some common words ("di", "tidak") only begin longer phrases: the next word tells whether it may be one.
bool Scanner::opens_phrase(std::size_t at) const {
  const WordId next = inside(at + 1) ? token(at + 1).word : 0;
  bool leans = false;
  for (const Lexicon::Phrase& phrase : words_.language().lexicon.phrases(token(at).word)) {
    const RoleSet opens = words_.roles_of_class(phrase.cls) & openers;
    if (opens == 0) continue;
    const bool alone = phrase.length == 1;
    if (alone ? (opens & ~leaning) != 0 : next != 0 && phrase.second == next) return true;
    leans |= alone;
  }
  return leans && leads_on(at + 1);
}

Match Scanner::phrase(std::size_t at, Role role) const {
  const Match found = match(words_.language(), tokens_, at, words_.class_of(role));
  return found && at + found.length <= last_ ? found : Match{};
}

bool Scanner::skip(std::size_t& at, Role role) const {
  const Match found = find(at, role);
  at += found.length;
  return static_cast<bool>(found);
}

bool Scanner::hyphen(std::size_t at) const {
  return mark(at, marks_.hyphen) || mark(at, marks_.dash) || mark(at, marks_.long_dash) || mark(at, marks_.tilde);
}

Scanner::Digits Scanner::digits(std::size_t at) const {
  if (!inside(at) || token(at).kind != TokenKind::number) return {};
  const std::string_view text = spelling(at);
  if (text.size() > 9) return {};
  Digits read{0, static_cast<std::uint32_t>(text.size())};
  for (const char c : text) {
    if (c < '0' || c > '9') return {};
    read.value = read.value * 10 + (c - '0');
  }
  return read;
}

std::optional<std::uint32_t> Scanner::day_alone(std::size_t at) const {
  const Digits n = digits(at);
  const bool free = !(at > first_ && glued(at) && (hyphen(at - 1) || mark(at - 1, marks_.slash) || token(at - 1).kind == TokenKind::word));
  if (n.length == 0 || n.length > 2 || n.value < 1 || n.value > 31 || !free) return std::nullopt;
  return static_cast<std::uint32_t>(n.value);
}

bool Scanner::dated(std::size_t& at, Draft& d) const {
  if (!inside(at)) return false;
  const std::size_t begin = at;
  const RoleSet first = roles(at);
  const bool number = token(at).kind == TokenKind::number;
  if ((first & (bit(Role::weekday) | bit(Role::weekday_short) | bit(Role::day_intro))) != 0) {
    if (weekday(at, d)) return true;
    at = begin, d = {};
  }
  if ((first & bit(Role::eve)) != 0) {
    if (eve(at, d)) return true;
    at = begin, d = {};
  }
  if ((first & bit(Role::ref)) != 0 && reference(at, d)) {
    Draft longer;
    std::size_t end = begin;
    if (relative(end, longer) && end > at) at = end, d = longer;
    return true;
  }
  const bool quoted = mark(at, marks_.quote) || mark(at, marks_.curly);  // '80s
  if ((number || quoted || (first & in_calendar) != 0) && calendar(at, d, false)) return true;
  if ((first & in_relative) != 0) {
    at = begin, d = {};
    if (relative(at, d)) return true;
  }
  at = begin, d = {};
  return false;
}

// "Minggu (28/12/2014) | sore | kemarin | pukul 07.55 WIB": whatever of this follows, in any order, each once.
void Scanner::tail(std::size_t& at, Draft& d) const {
  for (int round = 0; round < 5; ++round) {
    const std::size_t before = at;
    if (d.daypart.code.empty() && d.clock.hour < 0 && daypart(at, d)) continue;
    if (words_.month_first() && d.daypart.code.empty() && d.clock.hour < 0 && d.weekday >= 0 && hyphen(at) && glued(at) && is(at + 1, Role::daypart) && daypart(++at, d)) continue;  // "a Sunday-morning attack"
    if (d.clock.hour < 0 && clock(at, d, true)) continue;
    if (d.shape != Shape::duration && deixis_after(at, d)) continue;
    if (d.shape == Shape::weekday && d.day == 0 && attached_date(at, d)) continue;
    if (d.clock.hour >= 0 && d.daypart.code.empty() && daypart(at, d)) continue;
    at = before;
    return;
  }
}

// "pukul 10.00 WIB", "5:30 pm on Tuesday", "the morning of 29 April".
bool Scanner::clock_first(std::size_t& at, Draft& d) const {
  const std::size_t begin = at;
  bool is_part = false;
  if (words_.month_first() && is(at, Role::in_the)) return false;  // "at 5:30", "in the morning": read from the next word
  if (!clock(at, d, false)) {
    if (is(at, Role::intro)) ++at;  // "the morning of …"
    if (!daypart(at, d)) return at = begin, false;
    is_part = true;
  }
  d.shape = is_part ? Shape::daypart : Shape::clock;
  std::size_t next = at;
  if (!is_part) {
    while (daypart(next, d) || (deixis_after(next, d))) at = next;
  }
  if (!is_part && mark(next, marks_.comma)) ++next;
  const bool joined = skip(next, Role::joiner);
  Draft day;
  const std::size_t day_begin = next;
  const bool hour = is_part && d.daypart.code.size() > 1 && d.daypart.code[1] >= '0' && d.daypart.code[1] <= '9';  // "midnight Saturday"
  const bool of = joined || !is_part || next > at || (hour && words_.month_first());
  if (of && dated(next, day) && day.shape != Shape::duration && day.clock.hour < 0 &&
      (joined || day.weekday >= 0 || day.day != 0 || day.shape == Shape::reference || day.shape == Shape::daypart) && (day.daypart.code.empty() || !is_part)) {
    const bool indonesian_clock = !words_.month_first() && !joined && next > day_begin && mark(at, marks_.comma);
    const DayPart part = d.daypart;
    const Clock clock = d.clock, clock2 = d.clock2;
    const bool zoned = d.has_zone;
    const auto zone = d.zone;
    const auto bound = d.bound;
    if (!indonesian_clock || day.day != 0 || day.weekday >= 0) {
      if (day.daypart.code.empty()) day.daypart = part;
      day.clock = clock, day.clock2 = clock2, day.has_zone = zoned, day.zone = zone, day.bound = bound;
      tail(next, day);
      d = day;
      at = next;
      return true;
    }
  }
  if (!is_part) return true;
  if (!words_.month_first() && d.deixis == Deixis::none && (digits(at).length != 0 || (begin != first_ && token(begin).capital))) return at = begin, false;
  const bool told = is(at, Role::after) || is(at, Role::prep) || mark(at, marks_.comma) || mark(at, marks_.stop);
  const auto in_title = [&](std::size_t k) { return inside(k) && token(k).kind == TokenKind::word && token(k).capital && !token(k).all_caps; };
  if (words_.month_first() && begin != first_ && at == begin + 1 && in_title(begin) && in_title(at)) return at = begin, false;  // "Morning News"
  if (!words_.month_first() && d.deixis == Deixis::none && begin == first_ && !told) return at = begin, false;  // "Malam penuh bintang"
  // "tidur siang", "pasar malam": a part of the day alone is a time only where something asks for one.
  if (!words_.month_first() && d.deixis == Deixis::none && begin != first_ && (!after_word(begin, Role::prep) || after_word(begin, Role::list)) && !mark(begin - 1, marks_.comma)) return at = begin, false;
  // "malam Satu Suro": a night with a name.
  if (is(begin, Role::eve) && d.deixis == Deixis::none && at == begin + 1 && inside(at) && token(at).kind == TokenKind::word && token(at).capital) return at = begin, false;
  // "dari pagi sampai malam": all day long, on no day in particular.
  std::size_t behind = at + 1;
  if (Draft other; is(at, Role::range) && daypart(behind, other) && !deixis_after(behind, other) && !dated(behind, other)) d.generic = true;
  if (begin > first_ + 2 && is(begin - 1, Role::range) && is(begin - 2, Role::daypart) && after_word(begin - 2, Role::prep)) d.generic = true;
  const bool before_event = words_.month_first() && is(at, Role::distance) && is(begin, Role::intro);  // "the night before the hunt"
  d.generic |= before_event || (words_.month_first() && !is(begin, Role::intro) && d.deixis == Deixis::none);
  // A part of the day alone is a time only where it is told as one ("malam itu"); the resolver has the anchor.
  deixis_after(at, d);
  if (words_.month_first() && is(begin, Role::intro) && d.deixis == Deixis::none) d.deixis = Deixis::that;  // "the night of the fire"
  d.generic |= d.daypart.habitual && d.deixis == Deixis::none;
  return true;
}

/// Nothing but a part of the day between quotation marks, with a capital: the name of a song, a film, a programme.
bool Scanner::is_title(std::size_t first, std::size_t last) const {
  const auto quote = [&](std::size_t at) {
    if (!inside(at) || token(at).kind != TokenKind::punct) return false;
    constexpr std::array<std::string_view, 6> quotes{"\"", "'", "\u201C", "\u201D", "\u2018", "\u2019"};
    return std::find(quotes.begin(), quotes.end(), spelling(at)) != quotes.end();
  };
  return first > first_ && token(first).capital && quote(first - 1) && quote(last);
}

std::optional<Draft> Scanner::expression(std::size_t at) const {
  // What a date, a clock time and a duration may begin with, beside digits.
  constexpr RoleSet in_date = bit(Role::weekday) | bit(Role::weekday_short) | bit(Role::day_intro) | bit(Role::ref) | bit(Role::eve) | in_calendar | in_relative;
  constexpr RoleSet in_clock = bit(Role::clock) | bit(Role::half) | bit(Role::count) | bit(Role::vague) | bit(Role::unit) |
                               bit(Role::intro) | bit(Role::in_the) | bit(Role::daypart);
  constexpr RoleSet in_duration = bit(Role::many) | bit(Role::unit) | bit(Role::intro) | bit(Role::before) | bit(Role::vague) |
                                  bit(Role::count) | bit(Role::one) | bit(Role::half);
  const auto done = [&](Draft& d, std::size_t end) {
    d.tokens = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    return d;
  };
  if (const Match idle = find(at, Role::idle)) {
    Draft nothing;
    nothing.rejected = true;
    return done(nothing, at + idle.length);
  }
  constexpr RoleSet in_set = bit(Role::set) | bit(Role::set_word) | bit(Role::rate);
  if ((roles(at) & in_set) != 0) {
    Draft set;
    if (std::size_t end = at; repeated(end, set)) return done(set, end);
  }
  std::size_t start = at;
  std::string_view bound;
  if (const Match found = find(at, Role::bound)) {
    bound = found.entry->value;
    start += found.length;
    if (is(start, Role::before)) return std::nullopt;  // "over the next days": read from the next word
  }
  const RoleSet first = inside(start) ? roles(start) : 0;
  const bool number = inside(start) && token(start).kind == TokenKind::number;
  const bool quoted = mark(start, marks_.quote) || mark(start, marks_.curly);
  const bool bounded = !bound.empty() && bound != "APPROX";
  std::size_t longest = at;
  Draft best;
  const auto offer = [&](const Draft& d, std::size_t reached) {
    if (reached > longest) longest = reached, best = d;
  };
  if (!bounded && (number || quoted || (first & in_date) != 0)) {
    Draft d;
    if (std::size_t end = start; dated(end, d)) {
      tail(end, d);
      if (bound.empty() || d.shape != Shape::reference) offer(d, end);
    }
  }
  if (!bounded && (number || (first & in_clock) != 0)) {
    Draft d;
    if (std::size_t end = start; clock_first(end, d)) offer(d, end);
  }
  if (number || (first & in_duration) != 0) {
    Draft d;
    if (std::size_t end = start; duration(end, d)) {
      d.bound = bound.empty() ? d.bound : bound;
      offer(d, end);
    }
  }
  if (longest == at && !bound.empty() && is(at, Role::vague)) {  // "some days"
    Draft d;
    bound = {};
    if (std::size_t end = at; duration(end, d)) offer(d, end);
  }
  if (longest == at) return std::nullopt;
  if (best.bound.empty()) best.bound = bound;
  best.rejected |= is_title(at, longest) && best.clock.hour < 0 && best.day == 0 && !best.daypart.code.empty();
  return done(best, longest);
}

}  // namespace selaras::dates
