// What one sentence says twice about time: "kemarin (12/5)", "9.00 sampai 13.00, selama enam jam", "Senin hingga Rabu, 4-6 Agustus".
#include <algorithm>
#include <span>

#include "facts/claims/cues.hpp"
#include "facts/claims/draft.hpp"
#include "selaras/calendar.hpp"

namespace selaras {
namespace {

class SpanReader {
 public:
  explicit SpanReader(Draft& draft)
      : draft_(draft), scene_(draft.scene()), cues_(cues(scene_.words.language)), weekday_(scene_.words.language.lexicon.class_id("weekday")) {}

  void run() {
    const std::vector<Timex>& all = scene_.values.timexes;
    for (std::size_t x = 0; x < all.size(); ++x) {
      if (!is_told(all[x])) continue;
      if (x + 1 < all.size() && sentence(all[x]) == sentence(all[x + 1])) draft_pair(all[x], all[x + 1]);
      if (all[x].is_range) draft_range_weekdays(all[x]);
      if (all[x].type != TimexType::duration && all[x].day != 0) draft_holiday(all[x]);
    }
    // The length may stand before the hours and years that it is the length of.
    for (const Timex& length : all) {
      if (length.type == TimexType::duration && is_told(length)) draft_span(length);
    }
  }

 private:
  [[nodiscard]] std::uint32_t sentence(const Timex& timex) const { return scene_.sentence_of[timex.tokens.first]; }
  [[nodiscard]] bool is_told(const Timex& timex) const {
    const ClauseDraft* clause = sentence(timex) == no_token ? nullptr : scene_.clause_at(timex.tokens.first);
    return clause != nullptr && clause->modality != Modality::hypothetical && clause->modality != Modality::conditional && scene_.zone(*clause) != Zone::dateline;
  }
  [[nodiscard]] bool has(TokenRange tokens, ClaimCue cue) const { return scene_.has(tokens, cues_[cue]); }

  // -- an expression and the date beside it ---------------------------------------------------------------------------

  void draft_pair(const Timex& first, const Timex& second) {
    const TokenRange between{first.tokens.last, second.tokens.first};
    if (first.tokens.last > second.tokens.first || second.tokens.first - first.tokens.last > 3) return;
    if (first.relative && is_day(second) && joins(between)) draft_relative(first, second);
    if (is_bare_weekday(first) && second.is_range && joins_between(between)) draft_weekday_in(first, second);
    if (!has(between, ClaimCue::ranges_to)) return;
    if (first.type == TimexType::time && second.type == TimexType::time) keep_hours(first, second);
    if (is_year(first) && is_year(second) && first.mod.empty() && second.mod.empty()) years_.push_back({sentence(first), first.tokens.first, first.year, second.year, {first.range.begin, second.range.end}});
  }

  /// "Bulan lalu, tepatnya 12 Juni", "kemarin (12/5)": only marks and words for "namely" stand between.
  [[nodiscard]] bool joins(TokenRange between) const {
    if (between.empty()) return false;
    for (std::uint32_t t = between.first; t < between.last;) {
      const Match word = scene_.match_at(t, cues_[ClaimCue::exactly]);
      if (!word && scene_.text.tokens[t].kind != TokenKind::punct) return false;
      t += word ? word.length : 1;
    }
    return true;
  }

  void draft_relative(const Timex& relative, const Timex& date) {
    if (relative.type != TimexType::date || relative.weekday || relative.days.strict.empty() || !scene_.article.published || relative.offset_sign != 0) return;
    if (relative.anchor != Anchor::article_date && relative.anchor != Anchor::cited_date) return;
    const TextRange words{relative.range.begin, date.range.end};
    const MentionId stamp = draft_.mention(Sort::stamp, words, relative.tokens.first);
    const bool yesterday = static_cast<bool>(scene_.match_at(relative.tokens.first, cues_[ClaimCue::yesterday]));
    draft_.text(stamp, Attribute::expr, yesterday ? "yesterday" : "relative");
    draft_.flag(stamp, Attribute::relative);
    draft_.text(stamp, Attribute::zone, "body");
    narrate(draft_.claim(stamp, Attribute::date, in_year_of(relative, date), date.date_range.empty() ? date.range : date.date_range, date.tokens.first));
    // Articles are dated a day or two off their writing: "hari ini" may be one of the days around.
    Readings days = relative.days;
    constexpr std::int64_t around = 3;
    if (days.strict.is_exact() && !yesterday) days.lenient.add({days.strict.hull().lo - around, days.strict.hull().hi + around});
    Claim& told = draft_.claim(stamp, Attribute::told, std::move(days), relative.range, relative.tokens.first);
    narrate(told);
    told.derived.push_back(relative.anchor == Anchor::article_date ? AssumptionKind::anchor_article_date : AssumptionKind::anchor_cited_date);
  }

  /// "hari ini (18/11)" where the text is of another year: a date without a year is in that of the expression beside it.
  [[nodiscard]] static Readings in_year_of(const Timex& relative, const Timex& date) {
    if (!date.year_assumed) return date.days;
    const Interval around = relative.days.strict.hull();
    const auto day = to_civil(date.days.strict.hull().lo);
    Readings best;
    std::int64_t least = Interval::highest;
    for (int year = to_civil(around.lo).year - 1; year <= to_civil(around.hi).year + 1; ++year) {
      const std::int64_t there = to_days({year, day.month, day.day});
      const std::int64_t apart = there < around.lo ? around.lo - there : std::max<std::int64_t>(0, there - around.hi);
      if (apart < least) least = apart, best = Readings::exactly(there);
    }
    return best;
  }

  // -- weekdays and ranges of dates -----------------------------------------------------------------------------------

  [[nodiscard]] static bool is_bare_weekday(const Timex& timex) { return timex.weekday && timex.day == 0 && !timex.is_range; }
  [[nodiscard]] bool joins_between(TokenRange between) const { return has(between, ClaimCue::between); }

  MentionId framed(TextRange words, std::uint32_t token) {
    const MentionId mention = draft_.mention(Sort::event, words, token);
    draft_.text(mention, Attribute::kind, "weekday-range");
    return mention;
  }

  /// "pada hari Jumat antara 4 dan 6 Agustus 2025"
  void draft_weekday_in(const Timex& weekday, const Timex& range) {
    if (range.days.strict.empty() || range.year == 0) return;
    const MentionId stamp = framed({weekday.range.begin, range.range.end}, weekday.tokens.first);
    narrate(draft_.claim(stamp, Attribute::date, range.days, range.range, range.tokens.first));
    narrate(draft_.claim(stamp, Attribute::weekday, Readings::exactly(*weekday.weekday), weekday.range, weekday.tokens.first));
  }

  /// "Senin hingga Rabu, 4-6 Agustus 2025": the first weekday is the first date's, the second the last one's.
  void draft_range_weekdays(const Timex& range) {
    if (range.days.strict.parts().size() != 1 || range.year_assumed || range.day == 0) return;
    std::vector<std::pair<std::uint32_t, std::int64_t>> weekdays;
    for (std::uint32_t t = range.tokens.first; t < range.tokens.last; ++t) {
      if (const Match day = scene_.match_at(t, weekday_); day && day.entry->has_number) weekdays.emplace_back(t, day.entry->number);
    }
    if (weekdays.size() != 2) return;
    const Interval days = range.days.strict.hull();
    // Weekdays that frame another number of days were read wrongly.
    if (days.hi - days.lo > 6 || days.lo == days.hi) return;
    for (const bool last : {false, true}) {
      const auto& [token, day] = last ? weekdays.back() : weekdays.front();
      const MentionId stamp = framed(range.range, range.tokens.first);
      const std::int64_t date = last ? days.hi : days.lo;
      narrate(draft_.claim(stamp, Attribute::date, Readings::exactly(date), range.range, range.tokens.first));
      narrate(draft_.claim(stamp, Attribute::weekday, Readings::exactly(day), range_of(scene_.text, {token, token + 1}), range.tokens.first));
    }
  }

  // -- how long -------------------------------------------------------------------------------------------------------

  /// "pukul 09.00 sampai pukul 13.00": remembered for the length that the sentence tells.
  void keep_hours(const Timex& start, const Timex& end) {
    if (!start.minutes.strict.is_exact() || !end.minutes.strict.is_exact() || start.mod == "APPROX") return;
    hours_.push_back({sentence(start), start.minutes.strict.hull().lo, end.minutes.strict.hull().lo, {start.range.begin, start.range.end}, {end.range.begin, end.range.end}});
  }

  struct Hours {
    std::uint32_t sentence = no_token;
    std::int64_t start = 0, end = 0;
    TextRange first, second;
  };

  /// "1985 hingga 1995"
  struct Years {
    std::uint32_t sentence = no_token, token = 0;
    std::int64_t first = 0, last = 0;
    TextRange words;
  };

  void draft_span(const Timex& length) {
    const ClauseDraft* clause = scene_.clause_at(length.tokens.first);
    if (length.offset_sign != 0 || length.minutes.strict.empty() || clause->denied || !is_length(length)) return;
    const std::uint32_t s = sentence(length);
    const Timex* range = nullptr;
    const Timex* clock = nullptr;
    std::size_t ranges = 0, clocks = 0;
    const auto timexes = scene_.timexes_in(scene_.text.sentences[s].tokens);
    if (timexes.size() > most_timexes) return;
    for (const Timex& timex : timexes) {
      if (timex.type == TimexType::date && timex.is_range && timex.day != 0) range = &timex, ++ranges;
      else if (timex.type == TimexType::date && timex.day != 0) ++ranges;
      if (timex.type == TimexType::time && timex.is_range) clock = &timex, ++clocks;
      else if (timex.type == TimexType::time) ++clocks;
    }
    if (range != nullptr && ranges == 1 && is_near(length, *range)) draft_days(length, *range);
    if (clock != nullptr && clocks == 1) {
      const Interval told = clock->minutes.strict.hull();
      draft_clock_span(length, {s, told.lo, told.hi, clock->range, clock->range});
    } else if (clocks == 2) {
      for (const Hours& hours : of_sentence(hours_, s)) draft_clock_span(length, hours);
    }
    for (const Years& years : of_sentence(years_, s)) draft_years(length, years);
  }

  /// What was kept of a sentence; all was kept in the order of the text.
  template <class Kept>
  [[nodiscard]] static std::span<const Kept> of_sentence(const std::vector<Kept>& kept, std::uint32_t sentence) {
    const auto first = std::lower_bound(kept.begin(), kept.end(), sentence, [](const Kept& one, std::uint32_t s) { return one.sentence < s; });
    auto last = first;
    while (last != kept.end() && last->sentence == sentence) ++last;
    return {first, last};
  }

  /// "selama delapan tahun, sejak 1985 hingga 1995"
  void draft_years(const Timex& length, const Years& years) {
    constexpr std::uint32_t reach = 4;
    const bool before = length.tokens.first < years.token;
    const std::uint32_t gap = before ? years.token - length.tokens.last : 0;
    if (gap > reach || (!before && breaks_between(years.token, length.tokens.first)) || !length.mod.empty() || !length.value.ends_with('Y') || years.last <= years.first) return;
    const Interval told = length.minutes.strict.hull();
    constexpr std::int64_t year = 365 * minutes_a_day;
    if (told.lo < year || told.hi / year != told.lo / year) return;
    const MentionId span = draft_.mention(Sort::event, years.words, years.token);
    draft_.text(span, Attribute::kind, "year-span");
    const auto days_of = [](std::int64_t y) { return Readings::between(to_days({static_cast<int>(y), 1, 1}), to_days({static_cast<int>(y), 12, 31})); };
    draft_.claim(span, Attribute::start, days_of(years.first), years.words, years.token);
    draft_.claim(span, Attribute::end, days_of(years.last), years.words, years.token);
    draft_.claim(span, Attribute::years, Readings::exactly(told.lo / year), length.range, length.tokens.first);
  }

  /// "ramai dari 1990 sampai 1997, tetapi kini sepi selama setahun": the length is another clause's.
  [[nodiscard]] bool breaks_between(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t t = first; t < last; ++t) {
      if (scene_.known[t].breaks || scene_.known[t].coordinates) return true;
    }
    return false;
  }

  [[nodiscard]] static bool is_near(const Timex& a, const Timex& b) {
    constexpr std::uint32_t reach = 5;
    return a.tokens.first < b.tokens.first ? b.tokens.first - a.tokens.last <= reach : a.tokens.first - b.tokens.last <= reach;
  }

  /// "selama lima hari", "berlangsung lima hari".
  [[nodiscard]] bool is_length(const Timex& length) const {
    constexpr std::uint32_t reach = 3;
    const std::uint32_t begin = scene_.text.sentences[sentence(length)].tokens.first;
    const std::uint32_t from = back(length.tokens.first, reach, begin);
    return has({from, length.tokens.first}, ClaimCue::lasts);
  }

  void draft_days(const Timex& length, const Timex& range) {
    if (range.days.strict.parts().size() != 1) return;
    const Interval days = range.days.strict.hull();
    const Interval told = length.minutes.strict.hull();
    if (told.lo < minutes_a_day || days.hi - days.lo > 400) return;
    if (!length.value.ends_with('D') && !length.value.ends_with('W')) return;  // "selama sebulan, Senin-Rabu": of its weeks
    const MentionId span = draft_.mention(Sort::event, range.range, range.tokens.first);
    draft_.text(span, Attribute::kind, "span");
    draft_.claim(span, Attribute::start, Readings::exactly(days.lo), range.range, range.tokens.first);
    draft_.claim(span, Attribute::end, Readings::exactly(days.hi), range.range, range.tokens.first);
    const Interval loose = length.minutes.lenient.hull();
    const auto whole = [](std::int64_t minutes) { return minutes == Interval::highest ? minutes : minutes / minutes_a_day; };
    draft_.claim(span, Attribute::days, {{whole(told.lo), whole(told.hi)}, {std::max<std::int64_t>(0, whole(loose.lo)), whole(loose.hi)}}, length.range, length.tokens.first);
  }

  void draft_clock_span(const Timex& length, const Hours& hours) {
    if (length.minutes.strict.hull().hi > minutes_a_day) return;
    const MentionId span = draft_.mention(Sort::event, hours.first, length.tokens.first);
    draft_.text(span, Attribute::kind, "hours");
    const std::int64_t end = hours.end < hours.start ? hours.end + minutes_a_day : hours.end;
    draft_.claim(span, Attribute::start_minute, Readings::exactly(hours.start), hours.first, length.tokens.first);
    draft_.claim(span, Attribute::end_minute, Readings::exactly(end), hours.second, length.tokens.first);
    draft_.claim(span, Attribute::minutes, length.minutes, length.range, length.tokens.first);
  }

  // -- commemorations -------------------------------------------------------------------------------------------------

  /// "Hari Kartini jatuh pada 22 April 2025": a day that has one date every year.
  void draft_holiday(const Timex& date) {
    if (!is_day(date)) return;
    const TokenRange tokens = scene_.text.sentences[sentence(date)].tokens;
    constexpr std::uint32_t reach = 9;
    const std::uint32_t from = back(date.tokens.first, reach, tokens.first);
    Match day;
    std::uint32_t at = from;
    for (std::uint32_t t = from; t < date.tokens.first; ++t) {
      if (const Match found = scene_.match_at(t, cues_[ClaimCue::fixed_holiday])) day = found, at = t;
    }
    if (!day || !day.entry->has_number || !has({at + day.length, date.tokens.first}, ClaimCue::falls_on)) return;
    const MentionId holiday = draft_.mention(Sort::holiday, range_of(scene_.text, {at, at + day.length}), at);
    draft_.number(holiday, Attribute::month_written, day.entry->number / 100);
    draft_.number(holiday, Attribute::day_written, day.entry->number % 100);
    draft_.number(holiday, Attribute::year_written, to_civil(date.days.strict.hull().lo).year);
    draft_.claim(holiday, Attribute::date, date.days, date.range, date.tokens.first);
  }

  Draft& draft_;
  const Scene& scene_;
  const CueWords& cues_;
  ClassId weekday_;
  std::vector<Hours> hours_;
  std::vector<Years> years_;
};

}  // namespace

void draft_spans(Draft& draft) { SpanReader(draft).run(); }

}  // namespace selaras
