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
      const dates::RoleSet roles = scanner.roles(at);
      if ((roles & bit(dates::Role::cite)) != 0) cited = true;
      if ((roles & bit(dates::Role::speech)) != 0) speech = true;
      auto draft = scanner.promising(at) ? scanner.expression(at) : std::nullopt;
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

std::vector<Timex> read(const Article& article, const Text& text, const Words& words) {
  const std::vector<Told> all = scan(article, text, words);
  std::vector<Timex> found;
  found.reserve(all.size());
  dates::Resolver resolver(article, text, tells_history(article, all));
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

std::vector<Timex> read_timexes(const Article& article, const Text& text, const Language& language) {
  return read(article, text, language.table<Words>());
}

std::optional<CivilDate> explicit_date(const Timex& timex) {
  const CivilDate date{timex.year, timex.month, timex.day};
  if (timex.year == 0 || timex.day == 0 || timex.is_range || !is_valid(date)) return std::nullopt;
  return date;
}

}  // namespace selaras
