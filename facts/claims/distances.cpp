// Distances in time: how long after one event another came, and anniversaries.
#include <algorithm>
#include <map>

#include "facts/claims/draft.hpp"
#include "selaras/calendar.hpp"

namespace selaras {
namespace {

std::int64_t floor_days(std::int64_t minutes) {
  if (minutes == Interval::lowest || minutes == Interval::highest) return minutes;
  return minutes / minutes_a_day - (minutes % minutes_a_day < 0 ? 1 : 0);
}

IntervalSet whole_days(const IntervalSet& minutes, std::int64_t slack) {
  IntervalSet days;
  for (const Interval& part : minutes.parts()) {
    const std::int64_t lo = floor_days(part.lo), hi = floor_days(part.hi);
    days.add({lo == Interval::lowest ? lo : std::max<std::int64_t>(lo - slack, 0), hi == Interval::highest ? hi : hi + slack});
  }
  return days;
}

/// A length as a distance of calendar days: counting the first day or not is one day's difference. Days and weeks are
/// counted, so they are not rounded as months and years are.
Readings in_days(const Timex& timex) {
  const IntervalSet strict = whole_days(timex.minutes.strict, 0);
  const bool counted = timex.mod.empty() && strict.is_exact() && !timex.value.empty() && (timex.value.back() == 'D' || timex.value.back() == 'W' || timex.type == TimexType::date);
  IntervalSet usual = strict;
  // "More than a month" is said of anything short of two.
  if (timex.mod == "MORE_THAN" && !strict.empty()) usual.add({strict.hull().lo, 2 * strict.hull().lo + 6});
  return {usual, whole_days(counted ? timex.minutes.strict : timex.minutes.lenient, 1)};
}

class DistanceReader {
 public:
  explicit DistanceReader(Draft& draft) : draft_(draft), scene_(draft.scene()), words_(scene_.words) {
    for (const Claim& claim : draft.facts().set.claims) collect(claim);
  }

  void run() {
    for (const Timex& timex : scene_.values.timexes) {
      const bool distance = timex.type == TimexType::duration || timex.offset_sign != 0;
      if (!distance || timex.minutes.strict.empty() || scene_.sentence_of[timex.tokens.first] == no_token) continue;
      if (draft_anniversary(timex)) continue;
      draft_offset(timex);
      if (timex.type == TimexType::duration) draft_length(timex);
    }
    draft_ordinal_anniversaries();
  }

 private:
  /// An event with an exact day, told by the narrator or a relayed source.
  struct Dated {
    MentionId event;
    std::int64_t day = 0;
    std::uint32_t token = 0;
    std::uint32_t sentence = 0;
  };

  void collect(const Claim& claim) {
    const Mention& event = draft_.facts().set[claim.mention];
    if (event.sort != Sort::event || event.is(Attribute::denied)) return;
    if (std::any_of(claim.derived.begin(), claim.derived.end(), [](AssumptionKind kind) {
          return kind == AssumptionKind::anchor_article_date || kind == AssumptionKind::anchor_narrative || kind == AssumptionKind::anchor_cited_date;
        })) {
      return;  // a day that was itself counted from another proves nothing about distances
    }
    if (claim.attribute != Attribute::date || claim.layer == Layer::voice || claim.value.readings.strict.empty()) return;
    const Interval days = claim.value.readings.strict.hull();
    constexpr std::int64_t year = 366;
    const bool exact = claim.value.readings.strict.is_exact();
    if (!exact && (days.hi - days.lo > year || !is_founding(claim.mention))) return;
    const std::uint32_t token = scene_.token_from(claim.span.begin);
    const Dated dated{claim.mention, days.lo, token, scene_.sentence_of[token]};
    if (exact) dated_.push_back(dated);
    if (is_founding(claim.mention)) founded_.push_back(dated);
    std::vector<std::uint64_t>& stems = stems_of_[claim.mention.value];
    const TokenRange sentence = scene_.text.sentences[dated.sentence].tokens;
    const ClauseDraft* clause = scene_.clause_at(token);
    const TokenRange tokens = clause != nullptr ? clause->tokens : sentence;
    for (std::uint32_t t = back(token, words_apart, tokens.first); t < std::min(tokens.last, token + words_apart); ++t) {
      // What follows "setelah" describes another event.
      if (t > tokens.first && scene_.match_at(t, words_.after)) break;
      if (scene_.known[t].stem != 0) stems.push_back(scene_.known[t].stem);
    }
    std::sort(stems.begin(), stems.end());
  }

  // -- "37 hari setelah nota dikirimkan", "sehari kemudian", "setelah … selama lebih dari sebulan, …" -------------------

  /// How a distance is told: which way, and the words that describe the other end (empty: "kemudian", told before).
  struct Direction {
    std::int32_t sign = 0;
    TokenRange described;
  };

  void draft_offset(const Timex& duration) {
    const std::uint32_t s = scene_.sentence_of[duration.tokens.first];
    const ClauseDraft* here = scene_.clause_at(duration.tokens.first);
    if (here == nullptr || here->modality != Modality::asserted || here->layer == Layer::voice || here->denied) return;
    const Direction way = direction(duration, scene_.text.sentences[s]);
    if (way.sign == 0) return;
    const Dated* host = host_of(s, duration, way);
    if (host == nullptr) return;
    const Dated* origin = nullptr;
    const std::uint32_t segment = segment_start(duration, scene_.text.sentences[s]);
    if (way.described.empty() && host->sentence == s && way.sign > 0 && host->token < segment) {
      // "Usul diserahkan pada 5 September, sehingga jawaban datang 65 hari kemudian": the dated one came first.
      origin = host;
      host = described({segment, duration.tokens.first}, s, host->event, 2);
      if (host == nullptr) return;
    } else {
      origin = way.described.empty() ? told_before(s, *host) : described(way.described, s, host->event);
    }
    if (origin == nullptr || origin->event == host->event || !may_belong(*origin, *host, way.sign)) return;
    const MentionId offset = draft_.mention(Sort::offset, duration.range, duration.tokens.first);
    draft_.text(offset, Attribute::kind, "between");
    const MentionId stand_in = referent(*origin, duration.range, duration.tokens.first);
    draft_.refer(offset, way.sign > 0 ? Attribute::first : Attribute::second, stand_in);
    draft_.refer(offset, way.sign > 0 ? Attribute::second : Attribute::first, host->event);
    draft_.claim(offset, Attribute::days, in_days(duration), duration.range, duration.tokens.first);
  }

  /// An event told as earlier that lies years later is another event of the same name.
  [[nodiscard]] static bool may_belong(const Dated& origin, const Dated& host, std::int32_t sign) {
    constexpr std::int64_t a_year = 400;
    return sign > 0 ? origin.day - host.day <= a_year : host.day - origin.day <= a_year;
  }

  /// Where the words around the distance begin: after the last comma or conjunction before it.
  [[nodiscard]] std::uint32_t segment_start(const Timex& duration, const Sentence& sentence) const {
    std::uint32_t at = duration.tokens.first;
    while (at > sentence.tokens.first && duration.tokens.first - at < words_apart && scene_.word(at - 1) != "," && !scene_.is(at, words_.breaker)) --at;
    return at;
  }

  [[nodiscard]] Direction direction(const Timex& duration, const Sentence& sentence) const {
    for (std::uint32_t t = duration.tokens.last; t < std::min(duration.tokens.last + 2, sentence.tokens.last); ++t) {
      if (scene_.match_at(t, words_.later)) return {1, {}};
      if (const Match after = scene_.match_at(t, words_.after)) return described_way(t, after, sentence);
    }
    // The marker may belong to the expression itself: "tiga hari setelah", "two days after".
    for (std::uint32_t t = duration.tokens.first; t < duration.tokens.last; ++t) {
      if (scene_.match_at(t, words_.later)) return {1, {}};
      if (const Match after = scene_.match_at(t, words_.after); after && t > duration.tokens.first) return described_way(t, after, sentence);
    }
    for (std::uint32_t t = duration.tokens.first; t < std::min(duration.tokens.last + 1, sentence.tokens.last); ++t) {
      if (scene_.match_at(t, words_.earlier)) return {-1, {}};
    }
    // "Setelah memikirkan usul itu selama lebih dari sebulan, Washington menanggapinya pada …".
    const bool near = duration.tokens.first - sentence.tokens.first <= words_apart;
    for (std::uint32_t t = duration.tokens.first; near && t-- > sentence.tokens.first && scene_.word(t) != ",";) {
      const Match after = scene_.match_at(t, words_.after);
      if (after && after.entry->number == 1 && t <= sentence.tokens.first + 1) return {1, {}};
    }
    return {};
  }

  [[nodiscard]] Direction described_way(std::uint32_t marker, const Match& after, const Sentence& sentence) const {
    std::uint32_t first = marker + after.length, last = first;
    while (last < sentence.tokens.last && scene_.word(last) != "," && scene_.word(last) != "." && last - first < 14) ++last;
    const bool points_back = first < last && scene_.is(first, words_.demonstrative) && last - first <= 1;
    return {static_cast<std::int32_t>(after.entry->number), points_back ? TokenRange{} : TokenRange{first, last}};
  }

  /// The event whose distance is told: the dated one of this sentence, or the one that "itu" or "the" points back to.
  [[nodiscard]] const Dated* host_of(std::uint32_t s, const Timex& duration, const Direction& way) const {
    const Dated* here = nullptr;
    for (const Dated& dated : dated_) {
      if (dated.sentence != s || duration.tokens.contains(dated.token) || way.described.contains(dated.token)) continue;
      // "wafat pada 31 Mei dan sepekan kemudian disusul X pada 6 Juni": the one after the distance.
      if (here == nullptr || (here->token < duration.tokens.first && dated.token > duration.tokens.first)) here = &dated;
    }
    if (here != nullptr) return here;
    const Sentence& sentence = scene_.text.sentences[s];
    bool points_back = false;
    for (std::uint32_t t = sentence.tokens.first; t < std::min(sentence.tokens.first + 6, sentence.tokens.last); ++t) {
      points_back |= scene_.is(t, words_.demonstrative);
    }
    if (!points_back) return nullptr;
    for (auto dated = dated_.rbegin(); dated != dated_.rend(); ++dated) {
      if (dated->sentence < s && s - dated->sentence <= 2 && scene_.text.sentences[dated->sentence].zone != Zone::headline) return &*dated;
    }
    return nullptr;
  }

  /// "kemudian": counted from the last dated event told before, of another day than the host's.
  [[nodiscard]] const Dated* told_before(std::uint32_t s, const Dated& host) const {
    constexpr std::uint32_t reach = 8;
    for (auto dated = dated_.rbegin(); dated != dated_.rend(); ++dated) {
      if (dated->sentence > s || dated->event == host.event || dated->token >= host.token) continue;
      if (scene_.text.sentences[dated->sentence].zone == Zone::headline) continue;
      return s - dated->sentence <= reach && !steps_between(dated->sentence + 1, s) ? &*dated : nullptr;
    }
    return nullptr;
  }

  /// "Sepuluh hari kemudian …" in a sentence between: the distance is counted from there.
  [[nodiscard]] bool steps_between(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t s = first; s < last; ++s) {
      const TokenRange tokens = scene_.text.sentences[s].tokens;
      for (const Timex& timex : scene_.timexes_in(tokens)) {
        if (timex.type != TimexType::duration && timex.offset_sign <= 0) continue;
        for (std::uint32_t t = timex.tokens.first; t < std::min(tokens.last, timex.tokens.last + 1); ++t) {
          if (scene_.match_at(t, words_.later)) return true;
        }
      }
    }
    return false;
  }

  /// The dated event that the words describe: one inside them, else the one that shares most of them; none if two of
  /// different days share as many.
  [[nodiscard]] const Dated* described(TokenRange words, std::uint32_t s, MentionId host, std::size_t at_least = 1) const {
    for (const Dated& dated : dated_) {
      if (words.contains(dated.token) && dated.event != host) return &dated;
    }
    std::vector<std::uint64_t> wanted, plain;
    for (std::uint32_t t = words.first; t < words.last; ++t) {
      if (scene_.match_at(t, words_.anniversary)) return nullptr;  // its day is not told but counted
      if (scene_.known[t].stem == 0) continue;
      wanted.push_back(scene_.known[t].stem);
      if (scene_.name_of[t] == no_token) plain.push_back(scene_.known[t].stem);
    }
    std::sort(wanted.begin(), wanted.end());
    const Dated* best = nullptr;
    std::size_t most = 0;
    bool clash = false;
    for (const Dated& dated : dated_) {
      if (dated.sentence == s || dated.event == host) continue;
      const std::size_t common = shared_words(wanted, dated.event);
      if (common < at_least || common < most) continue;
      if (!plain.empty() && shared_words(plain, dated.event) == 0) continue;  // a name alone is in every sentence of a story
      clash = common == most && best != nullptr && (clash || best->day != dated.day);
      if (common > most) clash = false;
      most = common;
      best = &dated;
    }
    return clash ? nullptr : best;
  }

  [[nodiscard]] std::size_t shared_words(const std::vector<std::uint64_t>& wanted, MentionId event) const {
    const std::vector<std::uint64_t>& words = stems_of_.at(event.value);
    return static_cast<std::size_t>(std::count_if(wanted.begin(), wanted.end(), [&](std::uint64_t stem) {
      return std::binary_search(words.begin(), words.end(), stem);
    }));
  }

  /// How long something lasted: compared only where two articles tell it in nearly the same sentence.
  void draft_length(const Timex& duration) {
    const ClauseDraft* clause = scene_.clause_at(duration.tokens.first);
    if (clause == nullptr || clause->modality != Modality::asserted) return;
    const MentionId length = draft_.mention(Sort::quantity, duration.range, duration.tokens.first);
    draft_.text(length, Attribute::of, "duration");
    draft_.text(length, Attribute::dimension, "time");
    if (scene_.article.published) draft_.number(length, Attribute::asof, scene_.article.published->day);
    draft_.signature(length).head = Lexicon::hash_of("duration");
    draft_.claim(length, Attribute::minutes, duration.minutes, duration.range, duration.tokens.first);
  }

  /// A mention that stands for an event told elsewhere in the article: the link is an assumption of its own.
  MentionId referent(const Dated& target, TextRange words, std::uint32_t token) {
    const MentionId stand_in = draft_.mention(Sort::event, words, token);
    draft_.text(stand_in, Attribute::kind, "origin");
    draft_.candidate(target.event, stand_in, 850, {{"narrative", 850, std::string(scene_.article.text.substr(
        draft_.facts().set[target.event].span.begin, draft_.facts().set[target.event].span.end - draft_.facts().set[target.event].span.begin))}});
    return stand_in;
  }

  // -- "peringatan 60 tahun piagam dagang", "HUT ke-50 klub itu" --------------------------------------------------

  /// True if the duration counts the years of an anniversary, whether or not the event was found.
  bool draft_anniversary(const Timex& duration) {
    if (duration.type != TimexType::duration || duration.value.empty() || duration.value.front() != 'P' || duration.value.back() != 'Y') return false;
    if (!is_anniversary(duration.tokens)) return false;
    add_anniversary(duration.tokens, duration.range, duration.minutes.strict.hull().lo / (365 * minutes_a_day));
    return true;
  }

  /// The organisation whose age is told: the last one named before the number, else the first after it.
  [[nodiscard]] std::string thing_before(TokenRange tokens, const Sentence& sentence) const {
    const auto organisation = [&](std::uint32_t t) {
      return scene_.name_of[t] != no_token && scene_.values.names[scene_.name_of[t]].type == NameType::organisation;
    };
    for (std::uint32_t t = tokens.first; t-- > sentence.tokens.first && tokens.first - t <= words_apart;) {
      if (organisation(t)) return scene_.name_keys[scene_.name_of[t]];
    }
    for (std::uint32_t t = tokens.last; t < std::min(tokens.last + 4, sentence.tokens.last); ++t) {
      if (organisation(t)) return scene_.name_keys[scene_.name_of[t]];
    }
    return {};
  }

  /// A founding told in another article, to be found by identity.
  MentionId founding_of(const std::string& thing, TextRange words, std::uint32_t token) {
    const MentionId event = draft_.mention(Sort::event, words, token);
    draft_.text(event, Attribute::frame, "found");
    draft_.text(event, Attribute::patient, thing);
    draft_.text(event, Attribute::kind, "origin");
    draft_.flag(event, Attribute::single);
    draft_.signature(event).head = Lexicon::hash_of("found");
    return event;
  }

  [[nodiscard]] bool is_anniversary(TokenRange tokens) const {
    const Sentence& sentence = scene_.sentence_at(tokens.first);
    for (std::uint32_t t = back(tokens.first, 4, sentence.tokens.first);
         t < std::min(tokens.last + 3, sentence.tokens.last); ++t) {
      if (scene_.match_at(t, words_.anniversary)) return true;
    }
    return false;
  }

  void add_anniversary(TokenRange tokens, TextRange words, std::int64_t years) {
    const std::uint32_t s = scene_.sentence_of[tokens.first];
    const ClauseDraft* clause = scene_.clause_at(tokens.first);
    if (clause == nullptr || clause->layer == Layer::voice || years < 1) return;
    const Timex* day = day_of(s, tokens.first);
    if (day == nullptr && !scene_.article.published) return;
    const std::int64_t around = day != nullptr ? day->days.strict.hull().lo : scene_.article.published->day;
    const Dated* origin = origin_of(s, tokens, around);
    // Without a day the anniversary is this year's; with another date beside it ("pada 2012") it is not.
    if (day == nullptr && names_another_date(s, around, origin)) return;
    const std::string thing = counts_age(tokens) ? thing_before(tokens, scene_.text.sentences[s]) : std::string{};
    if (origin == nullptr && thing.empty()) return;
    const MentionId event = origin != nullptr ? referent(*origin, words, tokens.first) : founding_of(thing, words, tokens.first);
    const MentionId mention = draft_.mention(Sort::anniversary, words, tokens.first);
    draft_.refer(mention, Attribute::event, event);
    if (day != nullptr) {
      draft_.claim(mention, Attribute::date, day->days, day->range, day->tokens.first);
    } else {
      // No day is named: the anniversary falls in the year around the article's own day.
      constexpr std::int64_t half_a_year = 183;
      const Readings year = Readings::between(around - half_a_year, around + half_a_year);
      draft_.claim(mention, Attribute::date, year, words, tokens.first).derived.push_back(AssumptionKind::anchor_article_date);
    }
    draft_.claim(mention, Attribute::years, Readings::exactly(years), words, tokens.first);
  }

  /// "HUT ke-50": an ordinal beside a word for an anniversary of a thing's founding.
  void draft_ordinal_anniversaries() {
    for (const Quantity& quantity : scene_.values.quantities) {
      if (quantity.kind != QuantityKind::ordinal || scene_.sentence_of[quantity.tokens.first] == no_token) continue;
      if (!quantity.value.strict.is_exact() || !is_anniversary(quantity.tokens)) continue;
      add_anniversary(quantity.tokens, quantity.range, quantity.value.strict.hull().lo);
    }
  }

  /// A date that neither holds the day ("tahun ini") nor is the origin's.
  [[nodiscard]] bool names_another_date(std::uint32_t s, std::int64_t day, const Dated* origin) const {
    const auto timexes = scene_.timexes_in(scene_.text.sentences[s].tokens);
    return std::any_of(timexes.begin(), timexes.end(), [&](const Timex& timex) {
      if (timex.type != TimexType::date || timex.days.strict.empty() || timex.days.strict.meets(IntervalSet::exactly(day))) return false;
      return origin == nullptr || !timex.days.strict.meets(IntervalSet::exactly(origin->day));
    });
  }

  /// The day of the sentence; behind a founding ("founded on …, marked its 45th anniversary on Friday") the one nearer to the number.
  [[nodiscard]] const Timex* day_of(std::uint32_t s, std::uint32_t token) const {
    const Timex* best = nullptr;
    const auto far = [&](const Timex& timex) { return timex.tokens.first > token ? timex.tokens.first - token : token - timex.tokens.first; };
    for (const Timex& timex : scene_.timexes_in(scene_.text.sentences[s].tokens)) {
      if (timex.type != TimexType::date || !timex.days.strict.is_exact() || is_origin_day(s, timex)) continue;
      if (best == nullptr || far(timex) < far(*best)) best = &timex;
    }
    return best;
  }

  /// The day of a founding told in the sentence itself.
  [[nodiscard]] bool is_origin_day(std::uint32_t s, const Timex& timex) const {
    return std::any_of(founded_.begin(), founded_.end(), [&](const Dated& dated) {
      return dated.sentence == s && timex.days.strict.meets(IntervalSet::exactly(dated.day));
    });
  }

  /// The past event an anniversary is of: the one that shares most of the words after the number; the founding of
  /// something named in the sentence; or the founding told in the next sentence ("Klub itu didirikan …").
  [[nodiscard]] const Dated* origin_of(std::uint32_t s, TokenRange tokens, std::int64_t around) const {
    constexpr std::int64_t at_least = 300;  // days
    constexpr std::uint32_t words_after = 10;
    const Sentence& sentence = scene_.text.sentences[s];
    std::vector<std::uint64_t> head, plain, names, all;
    for (std::uint32_t t = tokens.last; t < std::min(tokens.last + words_after, sentence.tokens.last); ++t) {
      if (scene_.known[t].stem == 0 || scene_.match_at(t, words_.anniversary)) continue;
      const bool name = scene_.name_of[t] != no_token || owns(t);
      (name ? names : head.empty() && plain.empty() ? head : plain).push_back(scene_.known[t].stem);
    }
    const std::uint32_t from = back(tokens.first, words_apart, sentence.tokens.first);
    for (std::uint32_t t = from; t < std::min(sentence.tokens.last, tokens.last + words_apart); ++t) {
      if (scene_.known[t].stem != 0 && scene_.name_of[t] != no_token) all.push_back(scene_.known[t].stem);
    }
    const bool of_thing = counts_age(tokens);
    const Dated* best = nullptr;
    std::size_t most = 0;
    bool clash = false;
    for (const Dated& dated : of_thing ? founded_ : dated_) {
      if ((dated.sentence == s && !of_thing) || dated.day + at_least > around) continue;
      const std::size_t heads = shared_words(head, dated.event), named = shared_words(names, dated.event);
      if (!of_thing && (head.empty() ? named : heads) == 0) continue;  // "of the fall of X": not of whatever happened in X
      std::size_t common = 3 * heads + 2 * shared_words(plain, dated.event) + named;
      if (of_thing) {
        common = 3 * shared_words(all, dated.event) + (dated.sentence >= s && dated.sentence - s <= 2 ? 3 : 0);
      }
      if (common < 3 || common < most) continue;
      clash = common == most && best != nullptr && best->day != dated.day;
      most = common;
      best = &dated;
    }
    return clash ? nullptr : best;
  }

  /// "the city's fall": the word that the next one belongs to.
  [[nodiscard]] bool owns(std::uint32_t token) const {
    const auto possessive = [](std::string_view word) { return word.ends_with("'s") || word.ends_with("’s"); };
    return possessive(scene_.word(token)) || (token + 1 < scene_.text.tokens.size() && possessive(scene_.word(token + 1)) && scene_.word(token + 1).size() <= 4);
  }

  /// "genap berusia 75 tahun", "HUT ke-50": the age of a thing; "peringatan 70 tahun tawaran itu": of what is named after.
  [[nodiscard]] bool counts_age(TokenRange tokens) const {
    const Sentence& sentence = scene_.sentence_at(tokens.first);
    for (std::uint32_t t = back(tokens.first, 4, sentence.tokens.first);
         t < std::min(tokens.last + 3, sentence.tokens.last); ++t) {
      if (const Match word = scene_.match_at(t, words_.anniversary)) return word.entry->value == "age" || (tokens.first > 0 && scene_.is(tokens.first - 1, words_.possessive));
    }
    return false;
  }

  [[nodiscard]] bool is_founding(MentionId event) const {
    const ClaimSet& set = draft_.facts().set;
    const auto frame = set[event].get(Attribute::frame);
    return frame && (set.text(*frame) == "found" || set.text(*frame) == "born");
  }

  Draft& draft_;
  const Scene& scene_;
  const ClaimWords& words_;
  std::vector<Dated> dated_;
  std::vector<Dated> founded_;  // foundings and births, by the day or the year
  std::map<std::uint32_t, std::vector<std::uint64_t>> stems_of_;  // of an event's clause
};

}  // namespace

void draft_distances(Draft& draft) { DistanceReader(draft).run(); }

}  // namespace selaras
