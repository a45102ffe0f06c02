// What comes before what: stated orders, chains of "ten days later", numbered rounds, winners of one contest.
#include <algorithm>
#include <optional>

#include "facts/claims/cues.hpp"
#include "facts/claims/draft.hpp"

namespace selaras {
namespace {

class OrderReader {
 public:
  explicit OrderReader(Draft& draft)
      : draft_(draft), scene_(draft.scene()), cues_(cues(scene_.words.language)), series_(scene_.words.language.lexicon.class_id("series_noun")) {}

  void run() {
    for (std::uint32_t s = 0; s < scene_.text.sentences.size(); ++s) {
      const Zone zone = scene_.text.sentences[s].zone;
      if (zone != Zone::lead && zone != Zone::body) continue;
      draft_stated(s);
      draft_step(s);
      if (scene_.may_tell(cues_[ClaimCue::wins])) draft_winner(s);
    }
    draft_rounds();
  }

 private:
  [[nodiscard]] bool is_told(std::uint32_t token) const { return scene_.told_at(token) != nullptr; }
  /// … in the article's own voice: "dikutip dari X, Rabu (18/6)" dates a source.
  [[nodiscard]] bool is_narrated(std::uint32_t token) const { return is_told(token) && scene_.clause_at(token)->layer == Layer::narrator; }

  MentionId moment(const Timex& date, std::string_view kind) {
    const MentionId mention = draft_.mention(Sort::event, date.range, date.tokens.first);
    draft_.text(mention, Attribute::kind, kind);
    draft_.claim(mention, Attribute::date, date.days, date.range, date.tokens.first);
    return mention;
  }

  // -- "X pada 5 Mei, setelah Y pada 9 Mei" -------------------------------------------------------------------------------

  void draft_stated(std::uint32_t s) {
    const TokenRange sentence = scene_.text.sentences[s].tokens;
    const Timex* days[2] = {};
    std::size_t count = 0;
    for (const Timex& timex : scene_.timexes_in(sentence)) {
      if (timex.type == TimexType::duration || timex.type == TimexType::set) return;
      if (!is_day(timex) || count == 2) return;
      days[count++] = &timex;
    }
    if (count != 2 || !is_narrated(days[0]->tokens.first) || !is_narrated(days[1]->tokens.first)) return;
    if (dates_a_birth(*days[0], sentence) || dates_a_birth(*days[1], sentence)) return;
    std::int32_t sign = 0;
    for (std::uint32_t t = sentence.first; t < days[1]->tokens.first; ++t) {
      if (scene_.text.tokens[t].word == 0) continue;
      const bool after = static_cast<bool>(scene_.match_at(t, cues_[ClaimCue::after_that])), before = !after && scene_.match_at(t, cues_[ClaimCue::before_that]);
      if (!after && !before) continue;
      if (sign != 0) return;
      const bool opens = t == sentence.first;
      // Between the dates a clause must follow, not the date itself ("sebelum 5 Mei" is a limit).
      if (!opens && (t < days[0]->tokens.last || days[1]->tokens.first - t <= 2)) return;
      sign = (after ? 1 : -1) * (opens ? -1 : 1);
    }
    if (sign == 0) return;
    const MentionId order = draft_.mention(Sort::ordering, scene_.text.sentences[s].range, sentence.first);
    const MentionId one = moment(*days[0], "moment"), two = moment(*days[1], "moment");
    // sign 1: the first date comes after the second.
    draft_.refer(order, Attribute::first, sign > 0 ? two : one);
    draft_.refer(order, Attribute::second, sign > 0 ? one : two);
  }

  /// "Rina (lahir 22 November 1948) mengajar setelah lulus pada …": the day of a birth told by the way.
  [[nodiscard]] bool dates_a_birth(const Timex& day, TokenRange sentence) const {
    constexpr std::uint32_t reach = 4;
    return scene_.has({back(day.tokens.first, reach, sentence.first), day.tokens.first}, cues_[ClaimCue::born]);
  }

  // -- "A pada 3 Mei. Sepuluh hari kemudian B. Lima hari kemudian C." ---------------------------------------------------------

  /// A sentence that opens with a distance is counted from the step before it; a sentence with one date begins a chain.
  void draft_step(std::uint32_t s) {
    const TokenRange sentence = scene_.text.sentences[s].tokens;
    const Timex* distance = nullptr;
    const Timex* date = nullptr;
    std::size_t days = 0;
    for (const Timex& timex : scene_.timexes_in(sentence)) {
      if (distance == nullptr && date == nullptr && is_step(timex, sentence)) distance = &timex;
      else if (is_day(timex)) date = &timex, ++days;
    }
    const bool follows = distance != nullptr && last_step_.valid() && s == last_sentence_ + 1 && is_told(distance->tokens.first);
    if (!follows) {
      last_step_ = {};
      if (days == 1 && is_told(date->tokens.first)) begin_chain(s, *date);
      return;
    }
    // A distance between two dates is read elsewhere; here something undated stands at one of its ends.
    const bool dated = last_dated_;
    last_dated_ = days == 1;
    if (dated && days == 1) {
      last_sentence_ = s;
      last_step_ = moment(*date, "step");
      return;
    }
    const MentionId here = days == 1 ? moment(*date, "step") : draft_.mention(Sort::event, distance->range, distance->tokens.first);
    if (days != 1) {
      draft_.text(here, Attribute::kind, "step");
    }
    const MentionId offset = draft_.mention(Sort::offset, distance->range, distance->tokens.first);
    draft_.text(offset, Attribute::kind, "step");
    draft_.refer(offset, Attribute::first, last_step_);
    draft_.refer(offset, Attribute::second, here);
    const Interval strict = distance->minutes.strict.hull(), loose = distance->minutes.lenient.hull();
    const auto whole = [](std::int64_t minutes, std::int64_t slack) { return minutes == Interval::highest ? minutes : std::max<std::int64_t>(0, minutes / minutes_a_day + slack); };
    draft_.claim(offset, Attribute::days, {{whole(strict.lo, 0), whole(strict.hi, 0)}, {whole(loose.lo, -1), whole(loose.hi, 1)}}, distance->range, distance->tokens.first);
    last_step_ = here;
    last_sentence_ = s;
  }

  void begin_chain(std::uint32_t s, const Timex& date) {
    last_sentence_ = s;
    last_dated_ = true;
    last_step_ = moment(date, "step");
  }

  /// The sentence begins with it: "Sepuluh hari kemudian …", "Ten days later, …".
  [[nodiscard]] bool is_step(const Timex& timex, TokenRange sentence) const {
    if (timex.minutes.strict.empty() || timex.tokens.first > sentence.first + 1 || timex.minutes.strict.hull().lo < minutes_a_day) return false;
    if (timex.type != TimexType::duration && timex.offset_sign <= 0) return false;
    for (std::uint32_t t = timex.tokens.first; t < std::min(sentence.last, timex.tokens.last + 1); ++t) {
      if (scene_.match_at(t, cues_[ClaimCue::then_later])) return true;
    }
    return false;
  }

  // -- "putaran kedua … pada 5 Mei" ---------------------------------------------------------------------------------------------

  void draft_rounds() {
    for (const Quantity& quantity : scene_.values.quantities) {
      if (quantity.kind != QuantityKind::ordinal || !quantity.value.strict.is_exact()) continue;
      const std::uint32_t s = scene_.sentence_of[quantity.tokens.first];
      if (s == no_token || !is_told(quantity.tokens.first) || scene_.text.sentences[s].zone == Zone::headline) continue;
      const TokenRange sentence = scene_.text.sentences[s].tokens;
      const std::uint32_t first = quantity.tokens.first, last = quantity.tokens.last;
      std::uint32_t noun = no_token;
      if (first > sentence.first && scene_.is(first - 1, series_)) noun = first - 1;
      else if (last < sentence.last && scene_.is(last, series_)) noun = last;
      else if (!quantity.noun.empty() && scene_.is(quantity.noun.first, series_)) noun = quantity.noun.first;
      const Timex* date = noun == no_token ? nullptr : only_day(sentence);
      if (date == nullptr || date->tokens.first < last || date->tokens.first - last > 10) continue;
      const MentionId round = moment(*date, "round");
      draft_.text(round, Attribute::series, lower_case(scene_.word(noun)) + topic(sentence));
      draft_.number(round, Attribute::ordinal_static, quantity.value.strict.hull().lo);
    }
  }

  [[nodiscard]] const Timex* only_day(TokenRange sentence) const {
    const Timex* only = nullptr;
    for (const Timex& timex : scene_.timexes_in(sentence)) {
      if (timex.type == TimexType::duration) continue;
      if (only != nullptr || !is_day(timex)) return nullptr;
      only = &timex;
    }
    return only;
  }

  /// What the round is of: the names of its sentence.
  [[nodiscard]] std::string topic(TokenRange sentence) const {
    std::string names;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const std::uint32_t name = scene_.name_of[t];
      if (name == no_token || (t > sentence.first && scene_.name_of[t - 1] == name) || scene_.values.names[name].type == NameType::place) continue;
      names += " " + scene_.name_keys[name];
    }
    return names;
  }

  // -- "A menjuarai Piala Arung 2024" ---------------------------------------------------------------------------------------------

  void draft_winner(std::uint32_t s) {
    const TokenRange sentence = scene_.text.sentences[s].tokens;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const Match wins = scene_.text.tokens[t].word != 0 ? scene_.match_at(t, cues_[ClaimCue::wins]) : Match{};
      if (!wins || !is_told(t) || scene_.clause_at(t)->layer == Layer::voice) continue;
      const TokenRange winner = winner_before(sentence.first, t);
      std::uint32_t first = t + wins.length;
      while (first < sentence.last && first < t + wins.length + 2 && !scene_.text.tokens[first].capital) ++first;
      std::uint32_t last = first;
      while (last < sentence.last && last - first < 8 && (scene_.text.tokens[last].capital || scene_.text.tokens[last].kind == TokenKind::number)) ++last;
      const bool dated = last > first && scene_.text.tokens[last - 1].kind == TokenKind::number && last - first >= 3;
      if (winner.empty() || !dated) return;
      const TextRange words = range_of(scene_.text, {first, last});
      const MentionId win = draft_.mention(Sort::event, range_of(scene_.text, {t, t + wins.length}), t);
      draft_.text(win, Attribute::kind, "win");
      draft_.text(win, Attribute::agent, scene_.lower_text(winner));
      draft_.text(win, Attribute::contest, scene_.lower_text(TokenRange{first, last}));
      draft_.claim_truth(win, Attribute::happened, true, {scene_.text.tokens[winner.first].begin, words.end}, t);
      return;
    }
  }

  /// The capitalised words right before the verb.
  [[nodiscard]] TokenRange winner_before(std::uint32_t begin, std::uint32_t verb) const {
    constexpr std::uint32_t longest = 4;
    std::uint32_t first = verb;
    while (first > begin && verb - first < longest && scene_.text.tokens[first - 1].kind == TokenKind::word && scene_.text.tokens[first - 1].capital) --first;
    return {first, verb};
  }


  Draft& draft_;
  const Scene& scene_;
  const CueWords& cues_;
  ClassId series_;
  MentionId last_step_;
  bool last_dated_ = false;
  std::uint32_t last_sentence_ = 0;
};

}  // namespace

void draft_orders(Draft& draft) { OrderReader(draft).run(); }

}  // namespace selaras
