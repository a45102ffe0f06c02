// Weekdays beside dates, impossible dates, and the article's own date.
#include "facts/claims/draft.hpp"
#include "selaras/calendar.hpp"

namespace selaras {
namespace {

/// A date without a year in an old or republished article often belongs to an earlier year: when the date is far from
/// the article's and its weekday fits one of the two years before, nothing is claimed (measured on real news).
bool may_be_older(const Timex& timex, const Article& article) {
  if (!timex.year_assumed || !article.published || timex.days.strict.empty()) return timex.year_assumed && !article.published;
  const std::int64_t day = timex.days.strict.hull().lo;
  const std::int64_t away = day > article.published->day ? day - article.published->day : article.published->day - day;
  if (away <= 10) return false;
  const CivilDate civil = to_civil(day);
  for (int back = 1; back <= 2; ++back) {
    const CivilDate earlier{civil.year - back, civil.month, civil.day};
    if (is_valid(earlier) && weekday(to_days(earlier)) == *timex.weekday) return true;
  }
  return false;
}

void draft_weekday(Draft& draft, const Timex& timex) {
  if (!timex.weekday || timex.day == 0 || timex.is_range || !timex.days.strict.is_exact()) return;
  if (timex.weekday_range.empty() || timex.date_range.empty() || may_be_older(timex, draft.scene().article)) return;
  const std::uint32_t token = timex.tokens.first;
  const MentionId stamp = draft.mention(Sort::stamp, timex.range, token);
  draft.flag(stamp, Attribute::has_weekday);
  draft.text(stamp, Attribute::zone, "body");
  if (timex.year_assumed) draft.flag(stamp, Attribute::year_assumed);
  Claim& date = draft.claim(stamp, Attribute::date, timex.days, timex.date_range, token);
  if (timex.year_assumed) date.derived.push_back(year_assumption(timex, draft.scene().article));
  narrate(date);
  narrate(draft.claim(stamp, Attribute::weekday, Readings::exactly(*timex.weekday), timex.weekday_range, token));
}

void draft_impossible(Draft& draft, const Timex& timex) {
  if (!timex.impossible || timex.day == 0 || timex.month == 0) return;
  const TextRange words = timex.date_range.empty() ? timex.range : timex.date_range;
  const MentionId stamp = draft.mention(Sort::stamp, timex.range, timex.tokens.first);
  // February 29 exists in some years only; without a year it may be one of them.
  draft.number(stamp, Attribute::year_written, timex.year != 0 ? timex.year : 2024);
  draft.number(stamp, Attribute::month_written, timex.month);
  narrate(draft.claim(stamp, Attribute::value, Readings::exactly(timex.day), words, timex.tokens.first));
}

void draft_publication(Draft& draft) {
  const Scene& scene = draft.scene();
  if (!scene.article.published) return;
  const Published& published = *scene.article.published;
  TextRange words = published.range;
  if (words.empty() && !scene.text.sentences.empty()) words = scene.text.sentences.front().range;
  const MentionId doc = draft.mention(Sort::doc, words, no_token);
  draft.number(doc, Attribute::published, published.day);
  draft.claim(doc, Attribute::date, Readings::exactly(published.day), words, no_token);
  if (!published.weekday || published.weekday_range.empty()) return;
  const MentionId stamp = draft.mention(Sort::stamp, words, no_token);
  draft.flag(stamp, Attribute::has_weekday);
  draft.text(stamp, Attribute::zone, "dateline");
  const TextRange date{published.weekday_range.end < words.end ? published.weekday_range.end : words.begin, words.end};
  TextRange trimmed = date;
  while (trimmed.begin < trimmed.end && std::string_view(" ,(").find(scene.article.text[trimmed.begin]) != std::string_view::npos) ++trimmed.begin;
  draft.claim(stamp, Attribute::date, Readings::exactly(published.day), trimmed, no_token);
  draft.claim(stamp, Attribute::weekday, Readings::exactly(*published.weekday), published.weekday_range, no_token);
  // Both claims stand on one line: one clause.
  auto& claims = draft.facts().set.claims;
  claims[claims.size() - 1].clause = claims[claims.size() - 2].clause;
}

}  // namespace

void draft_stamps(Draft& draft) {
  draft_publication(draft);
  for (const Timex& timex : draft.scene().values.timexes) {
    const std::uint32_t s = draft.scene().sentence_of[timex.tokens.first];
    if (s == no_token || draft.scene().text.sentences[s].zone == Zone::dateline) continue;
    if (timex.impossible) draft_impossible(draft, timex);
    else draft_weekday(draft, timex);
  }
}

}  // namespace selaras
