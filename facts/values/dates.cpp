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

/// All expressions in order.
std::vector<Told> scan(const Article& article, const Text& text, const Words& words) {
  std::vector<Told> all;
  dates::Scanner scanner(article, text, words);
  for (std::uint32_t k = 0; k < text.sentences.size(); ++k) {
    const Sentence& sentence = text.sentences[k];
    if (sentence.zone == Zone::boilerplate || sentence.zone == Zone::related) continue;
    scanner.enter(sentence.tokens);
    const std::size_t begin = all.size();
    bool cited = false, speech = false;
    for (std::uint32_t at = sentence.tokens.first; at < sentence.tokens.last;) {
      if (!text.tokens[at].concerns(ValueReader::dates)) {
        ++at;
        continue;
      }
      const dates::RoleSet roles = scanner.roles(at);
      if ((roles & (bit(dates::Role::cite) | bit(dates::Role::speech))) != 0) {
        cited |= (roles & bit(dates::Role::cite)) != 0;
        speech |= (roles & bit(dates::Role::speech)) != 0;
      }
      if (!scanner.promising(at)) {
        ++at;
        continue;
      }
      const auto draft = scanner.expression(at);
      at = draft ? draft->tokens.last : at + 1;
      if (draft && !draft->rejected) all.push_back({*draft, k, cited, false});
    }
    for (std::size_t told = begin; told < all.size(); ++told) all[told].speech = speech;
  }
  return all;
}

/// True if most years that the text names lie far from its own date: it tells history. Days with weekday and a near
/// year are what news is made of.
bool tells_history(const Article& article, const std::vector<Told>& told) {
  if (!article.published) return false;
  const std::int32_t now = to_civil(article.published->day).year;
  std::int64_t far = 0, near = 0;
  for (const Told& t : told) {
    const dates::Draft& d = t.draft;
    const bool is_far = d.bc || std::abs(d.year - now) >= 2;
    if (d.weekday >= 0 && d.day != 0 && (d.year == 0 || !is_far)) return false;
    if (d.year != 0) (is_far ? far : near) += 1;
  }
  return far >= 3 && far > near;
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

std::vector<Timex> read(const Article& article, const Text& text, const Words& words) {
  const std::vector<Told> all = scan(article, text, words);
  std::vector<Timex> found;
  found.reserve(all.size());
  const bool history = tells_history(article, all);
  dates::Resolver resolver(article, text, history);
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
  for (const Told& told : all) {
    if (told.sentence != sentence) {
      sentence = told.sentence;
      resolver.enter(text.sentences[sentence], told.speech);
    }
    if (told.cited) resolver.cite();
    found.push_back(resolver.resolve(told.draft));
  }
  return found;
}

}  // namespace

bool concerns_dates(const Language& language, WordId word) {
  const Words& words = language.table<Words>();
  return (words.roles(word) & (dates::openers | bit(dates::Role::cite) | bit(dates::Role::speech))) != 0 || words.is_opening_mark(word);
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
