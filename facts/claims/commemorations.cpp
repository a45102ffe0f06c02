// Anniversaries of things whose founding everybody knows: "HUT ke-80 RI", "Hari Bhayangkara ke-79", "the 80th anniversary of the UN".
#include <algorithm>

#include "facts/claims/cues.hpp"
#include "facts/claims/draft.hpp"
#include "selaras/calendar.hpp"

namespace selaras {
namespace {

class CommemorationReader {
 public:
  explicit CommemorationReader(Draft& draft)
      : draft_(draft), scene_(draft.scene()), cues_(cues(scene_.words.language)), known_(cues_[ClaimCue::known_founding]), known_day_(cues_[ClaimCue::known_day]) {}

  void run() {
    if (!scene_.may_tell(known_, known_day_) || !scene_.article.published) return;
    for (const Quantity& quantity : scene_.values.quantities) {
      if (quantity.kind != QuantityKind::ordinal || quantity.in_words || !quantity.value.strict.is_exact() || scene_.sentence_of[quantity.tokens.first] == no_token) continue;
      if (const Match thing = thing_of(quantity.tokens)) draft_known(quantity, thing.entry->number);
    }
  }

 private:
  /// The founding that the ordinal counts from: a day of its own ("Hari Bhayangkara ke-79"), or a thing directly before the ordinal or
  /// behind it where a word for an anniversary stands close by.
  [[nodiscard]] Match thing_of(TokenRange ordinal) const {
    const TokenRange sentence = scene_.sentence_at(ordinal.first).tokens;
    constexpr std::uint32_t reach = 4;
    const std::uint32_t from = back(ordinal.first, reach, sentence.first);
    for (std::uint32_t t = from; t < ordinal.first; ++t) {
      const Match day = scene_.match_at(t, known_day_), thing = scene_.match_at(t, known_);
      if (day && t + day.length == ordinal.first) return day;
      if (thing && t + thing.length == ordinal.first && is_marked(t, sentence.first)) return thing;
    }
    std::uint32_t t = ordinal.last;
    while (t < sentence.last && t < ordinal.last + reach && (scene_.match_at(t, scene_.words.anniversary) || scene_.match_at(t, cues_[ClaimCue::of_whole]) || scene_.is(t, scene_.words.determiner))) ++t;
    const Match thing = t < sentence.last ? scene_.match_at(t, known_) : Match{};
    const bool marked = is_marked(ordinal.first, sentence.first) || (t > ordinal.last && scene_.has({ordinal.last, t}, scene_.words.anniversary));
    return thing && marked && name_ends(t + thing.length, sentence.last) ? thing : Match{};
  }

  [[nodiscard]] bool is_marked(std::uint32_t token, std::uint32_t begin) const {
    constexpr std::uint32_t near = 3;
    for (std::uint32_t t = back(token, near, begin); t <= token; ++t) {
      if (scene_.match_at(t, scene_.words.anniversary)) return true;
    }
    return false;
  }

  /// "HUT ke-54 Jakarta Barat": another thing.
  [[nodiscard]] bool name_ends(std::uint32_t token, std::uint32_t end) const {
    return token >= end || scene_.text.tokens[token].kind != TokenKind::word || !scene_.text.tokens[token].capital || scene_.timex_of[token] != no_token;
  }

  void draft_known(const Quantity& quantity, std::int64_t founding) {
    const std::uint32_t token = quantity.tokens.first;
    const ClauseDraft* clause = scene_.clause_at(token);
    if (clause == nullptr || names_another_year(scene_.sentence_at(token).tokens)) return;
    const MentionId mention = draft_.mention(Sort::anniversary, quantity.range, token);
    draft_.text(mention, Attribute::kind, "known");
    draft_.number(mention, Attribute::day_static, to_days({static_cast<int>(founding / 10000), static_cast<unsigned>(founding / 100 % 100), static_cast<unsigned>(founding % 100)}));
    constexpr std::int64_t half_a_year = 183;
    const std::int64_t day = scene_.article.published->day;
    Claim& date = draft_.claim(mention, Attribute::date, Readings::between(day - half_a_year, day + half_a_year), quantity.range, token);
    date.derived.push_back(AssumptionKind::anchor_article_date);
    narrate(date);
    narrate(draft_.claim(mention, Attribute::years, quantity.value, quantity.range, token));
  }

  /// "HUT ke-70 RI pada 2015": a year other than those around the article's day.
  [[nodiscard]] bool names_another_year(TokenRange sentence) const {
    const std::int64_t day = scene_.article.published->day;
    constexpr std::int64_t around = 183;
    const auto timexes = scene_.timexes_in(sentence);
    return std::any_of(timexes.begin(), timexes.end(), [&](const Timex& timex) {
      return timex.type == TimexType::date && !timex.days.lenient.empty() && !timex.days.lenient.meets({day - around, day + around});
    });
  }

  Draft& draft_;
  const Scene& scene_;
  const CueWords& cues_;
  ClassId known_, known_day_;
};

}  // namespace

void draft_commemorations(Draft& draft) { CommemorationReader(draft).run(); }

}  // namespace selaras
