// One pass over the sentences: expressions are found left to right and resolved in the order they are told.
#include "facts/values/dates.hpp"

#include <cstdlib>

#include "facts/values/dates_resolve.hpp"
#include "facts/values/dates_scan.hpp"

namespace selaras {
namespace {

using dates::Words;

struct Told {
  dates::Draft draft;
  std::uint32_t sentence = 0;
  bool cited = false;   // behind a word like "melansir" in its sentence
  bool speech = false;  // somebody speaks in its sentence
};

/// What the words of one sentence say of its dates.
struct Cues {
  bool cited = false, speech = false;
  bool habit = false;  // "biasanya": clock times are of no day in particular
  std::uint32_t birth_end = 0;  // the token behind "lahir"; 0: none
  std::uint32_t plan_end = 0;  // the token behind "akan", while nobody speaks; 0: none

  void take(std::string_view cue, std::uint32_t end) {
    const bool cites = cue.find("cite") != std::string_view::npos, speaks = cue.find("speech") != std::string_view::npos;
    cited |= cites;
    speech |= speaks;
    if (cites || speaks) plan_end = 0;
    habit |= cue == "habit";
    if (cue == "plan") plan_end = end;
    if (cue == "birth") birth_end = end;
  }
  /// "lahir di Wanareja, 3 Mei 1980"
  [[nodiscard]] bool tells_birth(std::uint32_t at) const {
    constexpr std::uint32_t reach = 5;
    return birth_end != 0 && at - birth_end <= reach;
  }
  /// "akan digelar pada Rabu": the plan is a few words before.
  [[nodiscard]] bool plans(std::uint32_t at) const {
    constexpr std::uint32_t reach = 8;
    return plan_end != 0 && at - plan_end <= reach;
  }
};

/// Finds the expressions of one article, left to right.
class Finder {
 public:
  Finder(const Article& article, const Text& text, const Words& words) : text_(text), words_(words), scanner_(article, text, words) {}

  std::vector<Told> run() {
    for (std::uint32_t k = 0; k < text_.sentences.size(); ++k) {
      const Zone zone = text_.sentences[k].zone;
      if (zone != Zone::boilerplate && zone != Zone::related) sentence(k);
    }
    return std::move(all_);
  }

 private:
  using Draft = dates::Draft;

  void sentence(std::uint32_t k) {
    const TokenRange tokens = text_.sentences[k].tokens;
    scanner_.enter(tokens);
    begin_ = all_.size();
    Cues cues;
    for (std::uint32_t at = tokens.first; (at = text_.sets.next(TokenSet::dates, at, tokens.last)) < tokens.last;) {
      const bool name = text_.tokens[at].capital && at > tokens.first;  // "Will Smith"
      if (const Match cue = scanner_.find(at, dates::Role::cue); cue && !(name && cue.entry->value == "plan")) cues.take(cue.entry->value, at + cue.length);
      const auto draft = scanner_.promising(at) ? scanner_.expression(at) : std::nullopt;
      if (draft && !draft->rejected) add(*draft, k, cues);
      at = draft ? draft->tokens.last : at + 1;
    }
    for (std::size_t told = begin_; told < all_.size(); ++told) {
      Draft& draft = all_[told].draft;
      all_[told].speech = cues.speech;
      cues.habit |= draft.set;
      if (cues.habit && draft.deixis == dates::Deixis::none) draft.generic = true;
    }
  }

  void add(Draft draft, std::uint32_t sentence, const Cues& cues) {
    draft.planned = cues.plans(draft.tokens.first);
    draft.aside = cues.tells_birth(draft.tokens.first);
    // "setiap Senin dan Kamis"
    if (all_.size() > begin_ && draft.shape == dates::Shape::weekday && draft.day == 0) {
      const Draft& before = all_.back().draft;
      draft.set |= before.set && before.shape == dates::Shape::weekday && joined(before.tokens.last, draft.tokens.first);
    }
    const std::size_t first = all_.size();
    all_.push_back({draft, sentence, cues.cited, false});
    if (draft.shape == dates::Shape::calendar && draft.day != 0 && !draft.range) add_days_before(first);
  }

  /// "dan", a comma, or both.
  [[nodiscard]] bool joined(std::uint32_t from, std::uint32_t to) const {
    if (to <= from || to - from > 2) return false;
    for (std::uint32_t at = from; at < to; ++at) {
      const bool comma = text_.tokens[at].word == words_.marks().comma && words_.marks().comma != 0;
      if (!comma && !scanner_.is(at, dates::Role::list)) return false;
    }
    return true;
  }

  /// "pada 9, 10 dan 13 Juni": the days before the one that has the month.
  void add_days_before(std::size_t told) {
    const Told last = all_[told];
    if (last.draft.month_short || words_.month_first()) return;
    const std::uint32_t floor = told > begin_ ? all_[told - 1].draft.tokens.last : text_.sentences[last.sentence].tokens.first;
    std::vector<Told> days;
    std::uint32_t at = last.draft.tokens.first, day = last.draft.day;
    for (int gap = 1; gap <= 2 && at >= floor + gap + 1; ++gap) {
      const auto number = scanner_.day_alone(at - gap - 1);
      if (!number || *number >= day || !joined(at - gap, at)) continue;
      at -= gap + 1;
      day = *number;
      days.push_back(last);
      days.back().draft.day = day;
      days.back().draft.tokens = days.back().draft.date_tokens = {at, at + 1};
      gap = 0;
    }
    const bool asked = !days.empty() && at > floor && (scanner_.is(at - 1, dates::Role::prep) || scanner_.is(at - 1, dates::Role::intro));
    if (asked) all_.insert(all_.begin() + static_cast<std::ptrdiff_t>(told), days.rbegin(), days.rend());
  }

  const Text& text_;
  const Words& words_;
  dates::Scanner scanner_;
  std::vector<Told> all_;
  std::size_t begin_ = 0;  // in all_: where the sentence begins
};

/// True if most years that the text names lie far from its own date: it tells history. Days with weekday and a near
/// year are what news is made of.
bool tells_history(const Article& article, const std::vector<Told>& told) {
  if (!article.published) return false;
  const std::int32_t now = to_civil(article.published->day).year;
  std::int64_t far = 0, near = 0, weekdays = 0;
  for (const Told& t : told) {
    const dates::Draft& d = t.draft;
    const bool is_far = d.bc || std::abs(d.year - now) >= 2;
    if (d.weekday >= 0 && d.day != 0 && (d.year == 0 || !is_far)) return false;
    if (d.year != 0) (is_far ? far : near) += 1;
    weekdays += d.weekday >= 0 && d.day == 0 && !d.set;
  }
  return far >= 3 && far > near && weekdays < 3;  // "Wednesday night": told of last week
}

/// The year of the days and months that a story of the past tells before it names any year: that of the first year named,
/// or the one before if the months could not run on into it. 0: none is told so, or the article tells of its own time too:
/// it names weekdays, or a day close to its own.
std::int32_t first_year(const Article& article, const std::vector<Told>& told) {
  const auto is_date = [](const dates::Draft& d) { return d.shape == dates::Shape::calendar && d.deixis == dates::Deixis::none && d.outer == dates::Deixis::none && !d.bc; };
  std::uint32_t before = 0, after = 0;
  std::int32_t year = 0;
  bool going_on = true;  // no second year yet
  for (const Told& t : told) {
    const dates::Draft& d = t.draft;
    if (d.weekday >= 0) return 0;
    if (!is_date(d)) continue;
    if (year == 0 && d.year == 0 && d.month != 0) {
      constexpr std::int64_t own = 10;  // days
      const CivilDate near{to_civil(article.published->day).year, d.month, d.day == 0 ? 1 : d.day};
      if (d.day != 0 && is_valid(near) && std::abs(to_days(near) - article.published->day) <= own) return 0;
      before = d.month;
    } else if (year == 0) {
      year = d.year;
    }
    going_on &= d.year == 0 || d.year == year;
    if (year != 0 && going_on && after == 0) after = d.month;
  }
  if (before == 0 || year == 0) return 0;
  return after != 0 && before > after ? year - 1 : year;
}

/// "pukul 02.00 WIB pada 7 Juni", "pagi hari, Senin (9/6)": the day that stands behind a clock time.
std::optional<std::int64_t> day_behind(const Told& clock, const Told& day, const Text& text, const Words& words, dates::Resolver resolver) {
  const dates::Draft& c = clock.draft;
  const dates::Draft& d = day.draft;
  const bool told = c.shape == dates::Shape::daypart && c.deixis == dates::Deixis::that;  // "Siang itu, Selasa (17/6),"
  const bool alone = (c.shape == dates::Shape::clock || c.shape == dates::Shape::daypart) && (c.deixis == dates::Deixis::none || told) && !c.set;
  const bool dot = c.clock.meridiem && day.sentence == clock.sentence + 1 && d.weekday < 0;  // "7 p.m. Jan. 30": no end of a sentence
  if (!alone || (day.sentence != clock.sentence && !dot) || d.day == 0 || d.range || d.set) return std::nullopt;
  if (d.shape != dates::Shape::calendar && d.shape != dates::Shape::weekday) return std::nullopt;
  const std::uint32_t gap = d.tokens.first - c.tokens.last;
  if (gap > (dot ? 1U : 3U)) return std::nullopt;
  for (std::uint32_t at = c.tokens.last; at < d.tokens.first; ++at) {
    const WordId word = text.tokens[at].word;
    // Behind a comma a day may have a time of its own: "pukul 10.00, Sabtu (7/6) pukul 08.00".
    if (word == words.marks().comma && word != 0 && (d.clock.hour >= 0 || gap > 1)) return std::nullopt;
    constexpr dates::RoleSet links = bit(dates::Role::connector) | bit(dates::Role::day_intro) | bit(dates::Role::intro) | bit(dates::Role::joiner);
    if ((words.roles(word) & links) == 0 && !(dot && word == words.marks().stop)) return std::nullopt;
  }
  resolver.lend(std::nullopt);
  const Timex read = resolver.resolve(d);
  if (read.days.strict.empty()) return std::nullopt;
  return read.days.strict.hull().lo;
}

std::vector<Timex> read(const Article& article, const Text& text, const Words& words) {
  const std::vector<Told> all = Finder(article, text, words).run();
  std::vector<Timex> found;
  found.reserve(all.size());
  const bool history = tells_history(article, all);
  dates::Resolver resolver(article, text, history);
  if (words.month_first()) resolver.look_back();
  if (const std::int32_t year = history ? first_year(article, all) : 0; year != 0) resolver.begin_in(year);
  if (!article.published) {
    for (const Told& told : all) {
      const CivilDate date{told.draft.year, told.draft.month, told.draft.day};
      if (told.draft.weekday < 0 || date.year == 0 || told.draft.range || !is_valid(date)) continue;
      resolver.lean_on(to_days(date));
      break;
    }
  }
  std::uint32_t sentence = ~0u;
  for (std::size_t k = 0; k < all.size(); ++k) {
    const Told& told = all[k];
    if (told.sentence != sentence) {
      sentence = told.sentence;
      resolver.enter(text.sentences[sentence], told.speech);
    }
    if (told.cited) resolver.cite();
    resolver.lend(k + 1 < all.size() ? day_behind(told, all[k + 1], text, words, resolver) : std::nullopt);
    found.push_back(resolver.resolve(told.draft));
  }
  return found;
}

}  // namespace

bool concerns_dates(const Language& language, WordId word, bool phrase) {
  const Words& words = language.table<Words>();
  return ((phrase ? words.roles(word) : words.roles_alone(word)) & (dates::openers | bit(dates::Role::cue))) != 0 || words.is_opening_mark(word);
}

std::vector<Timex> read_timexes(const Article& article, const Text& text, const Language& language) {
  return read(article, text, language.table<Words>());
}

std::optional<CivilDate> explicit_date(const Timex& timex) {
  const CivilDate date{timex.year, timex.month, timex.day};
  if (timex.year == 0 || timex.day == 0 || timex.is_range || !is_valid(date)) return std::nullopt;
  return date;
}

}  // namespace selaras
