// Resolution of calendar dates, weekdays and clock times, and what the text remembers from one to the next.
#include "facts/values/dates_resolve.hpp"

#include <algorithm>
#include <cstdlib>

namespace selaras::dates {
namespace {

std::string padded(std::int64_t value, std::size_t width) {
  std::string text = std::to_string(value);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

std::int64_t month_start(std::int32_t year, std::uint32_t month) { return to_days({year, month, 1}); }
std::int64_t month_end(std::int32_t year, std::uint32_t month) { return to_days({year, month, days_in_month(year, month)}); }

}  // namespace

std::string year_text(std::int32_t year, bool bc) { return (bc ? "BC" : "") + padded(year, 4); }
std::string month_text(std::int32_t year, std::uint32_t month) {
  return (year == 0 ? "XXXX" : padded(year, 4)) + "-" + padded(month, 2);
}
std::string day_text(CivilDate date) { return month_text(date.year, date.month) + "-" + padded(date.day, 2); }
std::string week_text(std::int64_t day) {
  const std::int64_t thursday = day - selaras::weekday(day) + 3;
  const std::int32_t year = to_civil(thursday).year;
  return padded(year, 4) + "-W" + padded((thursday - to_days({year, 1, 1})) / 7 + 1, 2);
}

Resolver::Resolver(const Article& article, const Text& text, bool historical) : text_(text), historical_(historical) {
  if (article.published) published_ = article.published->day;
}

void Resolver::begin_in(std::int32_t year) { narrative_ = {std::nullopt, year, 0, 0}; }

void Resolver::enter(const Sentence& sentence, bool speech) {
  if (sentence.block != block_ && published_) cited_.reset();
  block_ = sentence.block;
  citing_ = false;
  speech_ = speech;
  sentence_first_ = sentence.tokens.first;
}

Base Resolver::anchor() const {
  if (cited_) return {cited_, Anchor::cited_date};
  if (published_) return {published_, Anchor::article_date};
  if (narrative_.day) return {narrative_.day, Anchor::narrative};
  return {};
}

Base Resolver::narrative() const {
  if (narrative_.day) return {narrative_.day, Anchor::narrative};
  return anchor();
}

// Bare months and days belong to the story's time: in a text that tells history, or behind a date long ago in the same block.
bool Resolver::historical() const {
  if (narrative_.year == 0) return false;
  if (historical_) return true;
  if (!published_) return !cited_;
  return narrative_.block == block_ && std::abs(to_civil(*published_).year - narrative_.year) >= 2;
}

Timex Resolver::resolve(const Draft& d) {
  Timex t;
  t.tokens = d.tokens;
  t.range = range_of(text_, d.tokens);
  if (d.weekday >= 0 && !d.eve) t.weekday = d.weekday, t.weekday_range = range_of(text_, d.weekday_tokens);
  t.date_range = range_of(text_, d.date_tokens);
  t.year = d.bc ? 0 : d.year, t.month = d.month, t.day = d.day;
  t.is_range = d.range;
  t.mod = d.part == Part::start ? "START" : d.part == Part::mid ? "MID" : d.part == Part::end ? "END" : mod_of(d.bound);
  if (d.set) {
    set(d, t);
    return t;
  }
  switch (d.shape) {
    case Shape::calendar: calendar(d, t); break;
    case Shape::weekday: d.day != 0 ? full_date(d, t) : weekday(d, t); break;
    case Shape::relative: relative(d, t); break;
    case Shape::duration:
      if (d.deixis == Deixis::past || d.deixis == Deixis::future || d.deixis == Deixis::later || d.deixis == Deixis::earlier ||
          d.deixis == Deixis::following || d.deixis == Deixis::preceding) distance(d, t);
      else duration(d, t);
      break;
    case Shape::reference: reference(d, t); break;
    case Shape::season: case Shape::holiday: case Shape::holiday_moving: season(d, t); break;
    case Shape::decade: case Shape::century: case Shape::quarter: period(d, t); break;
    case Shape::clock: case Shape::daypart: clock_alone(d, t); break;
  }
  if (d.clock.hour >= 0 || !d.daypart.code.empty()) time_of_day(d, t);
  remember(d, t);
  return t;
}

void Resolver::calendar(const Draft& d, Timex& t) {
  if (d.day != 0) full_date(d, t);
  else month_or_year(d, t);
}

// The year that is nearest the anchor. A weekday that only fits one or two years earlier tells of a republished text.
std::int32_t Resolver::assume_year(std::uint32_t month, std::uint32_t day, int weekday, Base& base) const {
  // A weekday that fits the article's own time speaks for it.
  const bool story = historical() && weekday < 0;
  base = story ? narrative() : anchor();
  if (story && !narrative_.day) return narrative_.year;
  if (!base.day && narrative_.year == 0 && leaning_) base = {leaning_, Anchor::cited_date};
  if (!base.day) return narrative_.year;
  const std::int32_t near = to_civil(*base.day).year;
  std::int32_t best = 0;
  std::int64_t distance = 0;
  for (const std::int32_t year : {near, near - 1, near + 1}) {
    if (!is_valid({year, month, day})) continue;
    const std::int64_t away = std::abs(to_days({year, month, day}) - *base.day);
    if (best == 0 || away < distance) best = year, distance = away;
  }
  if (best == 0) {
    for (const std::int32_t year : {near - 2, near - 3}) {
      if (best == 0 && is_valid({year, month, day})) best = year;
    }
    return best;
  }
  constexpr std::int64_t close = 10;  // days: nearer than this a wrong weekday is a wrong weekday
  if (weekday >= 0 && distance > close && selaras::weekday(to_days({best, month, day})) != weekday) {
    for (const std::int32_t year : {near, near - 1, near - 2}) {
      if (is_valid({year, month, day}) && selaras::weekday(to_days({year, month, day})) == weekday) return year;
    }
  }
  return best;
}

void Resolver::full_date(const Draft& d, Timex& t) {
  t.type = TimexType::date;
  std::int32_t year = d.year;
  if (d.bc) {
    t.value = year_text(d.year, true);
    return;
  }
  if (d.month == 0) {  // "the 18th"
    day_of_month(d, t);
    return;
  }
  if (year == 0) {
    Base base;
    if (d.outer != Deixis::none && d.outer != Deixis::that && d.outer_grain == Grain::year && anchor().day) {
      base = anchor();
      year = to_civil(*base.day).year + (d.outer == Deixis::past ? -1 : d.outer == Deixis::future ? 1 : 0);
    } else if (d.outer == Deixis::that && d.outer_grain == Grain::year && narrative_.year != 0) {
      base = narrative();
      base.anchor = Anchor::narrative;
      year = narrative_.year;
    } else {
      const bool possible = d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= (d.month == 2 ? 29u : days_in_month(2000, d.month));
      if (possible) {
        year = assume_year(d.month, d.day, d.range ? -1 : d.weekday, base);
        // What is planned lies ahead, unless it was planned for a day just gone.
        if (d.planned && d.weekday < 0 && base.day && base.anchor != Anchor::narrative && is_valid({year + 1, d.month, d.day}) && to_days({year, d.month, d.day}) < *base.day - 60) ++year;
        t.year_assumed = year != 0;
        // Without a word for a plan, a day far ahead is one that was long ago: "On November 30 officers found …" in July.
        if (looks_back_ && !d.planned && d.weekday < 0 && !d.range && base.anchor == Anchor::article_date && year != 0 && is_valid({year - 1, d.month, d.day}) && to_days({year, d.month, d.day}) > *base.day + 45) --year;
      } else {
        base = anchor();
        t.impossible = true;
      }
    }
    t.anchor = base.anchor;
    t.relative = false;
    if (t.impossible || year == 0) {
      t.value = day_text({0, d.month, d.day});
      return;
    }
  }
  const CivilDate date{year, d.month, d.day};
  t.value = day_text(date);
  if (!is_valid(date)) {
    t.impossible = true;
    return;
  }
  std::int64_t first = to_days(date), last = first;
  if (d.range) {
    CivilDate end{d.year2 != 0 ? d.year2 : year, d.month2, d.day2};
    if (d.year2 == 0 && is_valid(end) && to_days(end) < first) ++end.year;
    if (!is_valid(end)) {
      t.impossible = true;
      return;
    }
    last = to_days(end);
    t.value += "/" + day_text(end);
    if (last < first) return;
  }
  t.days = Readings::between(first, last);
}

void Resolver::day_of_month(const Draft& d, Timex& t) {
  t.relative = true;
  const Base base = d.deixis == Deixis::past || d.deixis == Deixis::future || d.deixis == Deixis::present ? anchor() : narrative();
  t.anchor = base.anchor;
  std::int32_t year = 0;
  std::uint32_t month = 0;
  if (narrative_.year != 0 && narrative_.month != 0 && base.anchor == Anchor::narrative) year = narrative_.year, month = narrative_.month;
  else if (!narrative_.day && narrative_.month != 0 && d.deixis != Deixis::present) year = narrative_.year, month = narrative_.month;
  else if (base.day) year = to_civil(*base.day).year, month = to_civil(*base.day).month;
  if (year != 0 && (d.deixis == Deixis::future || d.deixis == Deixis::following)) year += month == 12, month = month % 12 + 1;
  if (year != 0 && (d.deixis == Deixis::past || d.deixis == Deixis::preceding)) year -= month == 1, month = month == 1 ? 12 : month - 1;
  const CivilDate date{year, month, d.day};
  t.value = year == 0 ? "XXXX-XX-" + padded(d.day, 2) : day_text(date);
  if (year == 0 || !is_valid(date)) return;
  t.days.strict = IntervalSet::exactly(to_days(date));
  t.days.lenient = {to_days(date) - 31, to_days(date) + 31};
}

std::int32_t Resolver::year_of_month(const Draft& d, Base& base) const {
  base = anchor();
  const bool told = narrative_.year != 0 && (historical() || (narrative_.month != 0 && narrative_.block == block_ && d.deixis == Deixis::none));
  if (d.outer_grain == Grain::year && base.day && (d.outer == Deixis::past || d.outer == Deixis::future || d.outer == Deixis::present)) {
    return to_civil(*base.day).year + (d.outer == Deixis::past ? -1 : d.outer == Deixis::future ? 1 : 0);
  }
  if (d.outer == Deixis::that && narrative_.year != 0) {
    base = narrative();
    return narrative_.year;
  }
  if (d.deixis == Deixis::none && told) {
    base.anchor = Anchor::narrative;
    if (narrative_.month == 0) return narrative_.year;
    const int ahead = static_cast<int>(d.month) - static_cast<int>(narrative_.month);
    return narrative_.year + (ahead < -5 ? 1 : ahead > 7 ? -1 : 0);
  }
  if (!base.day) return 0;
  const CivilDate now = to_civil(*base.day);
  switch (d.deixis) {
    case Deixis::past: return now.year - (d.month >= now.month ? 1 : 0);
    case Deixis::future: return now.year + (d.month <= now.month ? 1 : 0);
    case Deixis::present: return now.year;
    default: break;
  }
  const int ahead = static_cast<int>(d.month) - static_cast<int>(now.month);
  return now.year + (ahead > 6 ? -1 : ahead < -8 ? 1 : 0);
}

void Resolver::month_or_year(const Draft& d, Timex& t) {
  t.type = TimexType::date;
  if (d.bc) {
    t.value = year_text(d.year, true);
    if (d.range) t.value += "/" + year_text(d.year2, true);
    return;
  }
  if (d.month == 0) {
    t.value = year_text(d.year, false);
    if (d.span_last != 0) {
      t.is_range = true;
      t.days = Readings::between(to_days({d.span_first, 1, 1}), to_days({d.span_last, 12, 31}));
      return;
    }
    const std::int32_t last = d.range ? d.year2 : d.year;
    if (d.range) t.value += "/" + year_text(last, false);
    t.days = part_of_period(to_days({d.year, 1, 1}), to_days({last, 12, 31}), d.part, Grain::year);
    return;
  }
  std::int32_t year = d.year;
  if (year == 0) {
    Base base;
    year = year_of_month(d, base);
    t.anchor = base.anchor;
    t.relative = d.deixis != Deixis::none || d.outer != Deixis::none;
    t.year_assumed = !t.relative && year != 0;
  }
  t.value = month_text(year, d.month);
  if (year == 0) return;
  std::int64_t last = month_end(year, d.month);
  if (d.range) {
    const std::int32_t year2 = d.year2 != 0 ? d.year2 : d.month2 < d.month ? year + 1 : year;
    last = month_end(year2, d.month2);
    t.value += "/" + month_text(year2, d.month2);
    if (last < month_start(year, d.month)) return;
  }
  t.days = part_of_period(month_start(year, d.month), last, d.part, Grain::month);
  if (d.index != 0 && !d.range) {  // "minggu ketiga Juni"
    const std::int64_t first = d.index == 5 ? last - 6 : month_start(year, d.month) + 7 * (d.index - 1);
    t.days = {{first, std::min(first + 6, last)}, {first - 6, std::min(first + 12, last)}};
  }
}

// A weekday alone: the nearest one up to the anchor's own day, unless the words point elsewhere.
void Resolver::weekday(const Draft& d, Timex& t) {
  t.type = TimexType::date;
  t.relative = true;
  Base base = d.deixis == Deixis::that ? narrative() : anchor();
  if (historical_ && historical() && d.deixis == Deixis::none) base = narrative();
  t.anchor = base.anchor;
  if (!base.day) {
    t.value = "XXXX-WXX-" + std::to_string(d.weekday + 1);
    return;
  }
  const std::int64_t now = *base.day;
  const std::int64_t monday = now - selaras::weekday(now);
  if (d.outer != Deixis::none && d.outer_grain == Grain::week) {
    const std::int64_t day = monday + (d.outer == Deixis::past ? -7 : d.outer == Deixis::future ? 7 : 0) + d.weekday;
    t.value = day_text(to_civil(day));
    t.days = {IntervalSet::exactly(day), {day, day}};
    return;
  }
  std::int64_t back = (selaras::weekday(now) - d.weekday + 7) % 7;
  std::int64_t day = now - back;
  if (d.deixis == Deixis::past && back == 0) day -= 7;
  if (d.deixis == Deixis::future || d.deixis == Deixis::following) day += 7;
  if (d.deixis == Deixis::present) day = monday + d.weekday;
  t.value = day_text(to_civil(day));
  t.days.strict = IntervalSet::exactly(day);
  t.days.lenient = t.days.strict;
  // Plans name the coming weekday without a word for it; "lalu" may mean the week before.
  if (d.deixis == Deixis::none && day != now) t.days.lenient.add({day + 7, day + 7});
  if (d.planned && d.deixis == Deixis::none && day != now) {
    t.value = day_text(to_civil(day + 7));
    t.days.strict = IntervalSet::exactly(day + 7);
  }
  if (d.deixis == Deixis::past) t.days.lenient.add({day - 7, day - 7});
  if (d.deixis == Deixis::future) t.days.lenient.add({day + 7, day + 7});
}

void Resolver::clock_alone(const Draft& d, Timex& t) {
  Base base = narrative();
  if (d.deixis == Deixis::present || d.deixis == Deixis::past) base = anchor();
  const bool lent = lent_ && (d.deixis == Deixis::none || d.deixis == Deixis::that);
  if (lent) base = {lent_, Anchor::narrative};
  t.relative = true;
  t.anchor = base.anchor;
  // "malam itu" where no day has been told: nobody knows which.
  const bool untold = d.deixis == Deixis::that && !lent && base.anchor == Anchor::article_date;
  if (!base.day || untold || (d.generic && !lent)) {
    t.value = "XXXX-XX-XX";
    t.anchor = Anchor::none;
    return;
  }
  std::int64_t day = *base.day;
  if (d.deixis == Deixis::past && d.shape == Shape::daypart && d.daypart.code != "TMO") --day;
  if (d.deixis == Deixis::following) ++day;
  t.value = day_text(to_civil(day));
  t.days = {IntervalSet::exactly(day), {day - 1, day + 1}};
  if (lent) t.days.lenient = t.days.strict;
}

void Resolver::time_of_day(const Draft& d, Timex& t) {
  t.type = TimexType::time;
  if (t.value.ends_with("_REF")) t.value = "XXXX-XX-XX";  // "pukul 07.00 saat itu"
  if (d.has_zone) t.utc_offset = d.zone;
  if (d.clock.hour < 0) {
    t.value += d.daypart.code;
    t.minutes = {{d.daypart.first, d.daypart.last}, {std::max(0, d.daypart.first - 60), std::min(1439, d.daypart.last + 60)}};
    return;
  }
  const auto minute_of = [&](Clock clock) {
    std::int64_t minute = clock.hour % 24 * 60 + std::max(0, clock.minute);
    // "jam 3 sore", "pukul 10 malam": the part of the day tells which half.
    if (!d.daypart.code.empty() && !clock.meridiem && clock.hour >= 1 && clock.hour < 12 && minute < d.daypart.first && minute + 720 >= d.daypart.first - 60 && minute + 720 <= d.daypart.last + 60) minute += 720;
    return minute;
  };
  const std::int64_t minute = minute_of(d.clock);
  t.value += "T" + padded(minute / 60, 2);
  if (d.clock.minute >= 0) t.value += ":" + padded(minute % 60, 2);
  else if (d.clock.hour >= 0) t.value += ":00";
  if (d.clock.second >= 0) t.value += ":" + padded(d.clock.second, 2);
  std::int64_t last = minute;
  if (d.clock2.hour >= 0) {
    last = minute_of(d.clock2);
    t.is_range = true;
  }
  if (last < minute) last = 1439;
  const std::int64_t slack = d.bound == "APPROX" ? 30 : 0;
  t.minutes = {{std::max<std::int64_t>(0, minute - slack / 3), std::min<std::int64_t>(1439, last + slack / 3)},
               {std::max<std::int64_t>(0, minute - slack), std::min<std::int64_t>(1439, last + slack)}};
  if (d.clock.minute < 0 && d.clock2.hour < 0) t.minutes.lenient.add({std::max<std::int64_t>(0, minute - 15), std::min<std::int64_t>(1439, minute + 59)});
  // "jam 7" may be said of the evening.
  const bool half_unknown = d.clock.bare && !d.clock.meridiem && d.daypart.code.empty() && !d.has_zone && d.clock.hour >= 1 && d.clock.hour < 12;
  if (half_unknown && d.clock2.hour < 0) t.minutes.lenient.add({minute + 705, std::min<std::int64_t>(1439, minute + 779)});
}

// A year told in passing ("the worst since 1812", "1962-1975") does not move the story there.
bool Resolver::leads(const Draft& d) const {
  if (d.shape != Shape::calendar || d.day != 0 || d.month != 0) return true;
  if (d.range || d.span_last != 0) return false;
  constexpr std::int32_t jump = 10;  // years
  const bool opens = d.tokens.first < sentence_first_ + 3;
  return narrative_.year == 0 || opens || (narrative_.month == 0 && std::abs(d.year - narrative_.year) <= jump);
}

// "the previous year", "two years earlier": told in passing, the story goes on where it was.
bool Resolver::looks_back(const Draft& d) const {
  const bool back = d.deixis == Deixis::past || d.deixis == Deixis::preceding || d.deixis == Deixis::earlier;
  return historical_ && back && d.grain == Grain::year && d.month == 0 && (d.shape == Shape::relative || d.shape == Shape::duration);
}

void Resolver::remember(const Draft& d, const Timex& t) {
  if (t.type != TimexType::date && t.type != TimexType::time) return;
  if (d.aside && published_ && !historical_) return;
  if (!leads(d) || looks_back(d) || (historical_ && t.relative && t.anchor == Anchor::article_date)) return;
  if (t.days.strict.empty()) {
    if (d.shape == Shape::calendar && d.year != 0 && !d.bc) narrative_ = {std::nullopt, d.year, d.month, block_};
    return;
  }
  if (d.shape == Shape::decade || d.shape == Shape::century || d.shape == Shape::season) return;
  if (d.shape == Shape::reference && t.value.size() < 10) return;
  const Interval hull = t.days.strict.hull();
  const CivilDate first = to_civil(hull.lo);
  if (hull.lo == hull.hi) {
    const bool spoken = speech_ && published_ && hull.lo <= *published_ && hull.lo >= *published_ - 1 && d.clock.hour < 0;
    if (!spoken) narrative_ = {hull.lo, first.year, first.month, block_};
    if (citing_ && d.day != 0) cited_ = hull.lo, citing_ = false;
    return;
  }
  const bool one_month = d.month != 0 || d.grain == Grain::month;
  if (t.relative && !one_month && d.grain != Grain::year) return;
  narrative_ = {std::nullopt, first.year, one_month ? first.month : 0, block_};
}

}  // namespace selaras::dates
