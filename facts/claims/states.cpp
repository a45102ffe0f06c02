// What lasts and what ends it, parts of an event and the event, all and some: told twice, they must fit.
#include <algorithm>
#include <string>

#include "facts/claims/cues.hpp"
#include "facts/claims/draft.hpp"
#include "facts/claims/triggers.hpp"

namespace selaras {
namespace {

class StateReader {
 public:
  StateReader(Draft& draft, const std::vector<Triggered>& triggered)
      : draft_(draft), scene_(draft.scene()), cues_(cues(scene_.words.language)), triggered_(triggered) {}

  void run() {
    for (const Triggered& found : triggered_) {
      switch (found.trigger) {
        case Trigger::lasting: draft_state(found, true); break;
        case Trigger::ended: draft_state(found, false); break;
        case Trigger::part_day: draft_part(found); break;
        case Trigger::whole_group: draft_degree(found, true); break;
        case Trigger::part_group: draft_degree(found, false); break;
        default: break;
      }
    }
  }

 private:

  MentionId event(std::string_view kind, TextRange words, std::uint32_t token) {
    const MentionId mention = draft_.mention(Sort::event, words, token);
    draft_.text(mention, Attribute::kind, kind);
    if (scene_.article.published) draft_.number(mention, Attribute::asof, scene_.article.published->day);
    return mention;
  }

  // -- "Surono Wibawa masih buron", "Surono Wibawa ditangkap" ------------------------------------------------------------------

  /// A state of a person with a full name that lasts on the article's day, or what ends it on a day told or the article's.
  void draft_state(const Triggered& found, bool lasts) {
    const ClauseDraft* clause = scene_.clause_at(found.token);
    if (clause == nullptr || clause->modality != Modality::asserted || !scene_.article.published || scene_.zone(*clause) == Zone::headline) return;
    if (!lasts && clause->denied) return;
    const std::uint32_t person = person_before(found.token, *clause);
    if (person == no_token) return;
    const Timex* date = nullptr;
    const auto timexes = scene_.timexes_in(clause->tokens);
    if (timexes.size() > most_timexes) return;
    for (const Timex& timex : timexes) {
      if (timex.type == TimexType::set || timex.type == TimexType::duration || timex.days.lenient.empty()) continue;
      if (lasts || date != nullptr) return;  // a state of an earlier day; or who knows which day
      date = &timex;
    }
    const TextRange words = range_of(scene_.text, {found.token, found.behind()});
    const MentionId mention = event(lasts ? "lasting" : "ended", words, found.token);
    if (lasts) draft_.flag(mention, Attribute::multiple);  // true of many days: no one date is its date
    draft_.text(mention, Attribute::status, found.value());
    draft_.text(mention, Attribute::person, scene_.name_keys[person]);
    const std::int64_t today = scene_.article.published->day;
    if (date != nullptr) {
      draft_.claim(mention, Attribute::date, date->days, date->range, date->tokens.first).denied = false;
      return;
    }
    Claim& claim = draft_.claim(mention, Attribute::date, Readings::between(lasts ? today - 1 : Interval::lowest, today), words, found.token);
    claim.denied = false;
    claim.derived.push_back(AssumptionKind::anchor_article_date);
  }

  [[nodiscard]] std::uint32_t person_before(std::uint32_t token, const ClauseDraft& clause) const {
    constexpr std::uint32_t reach = 6;
    for (std::uint32_t t = token; t-- > clause.tokens.first && token - t <= reach;) {
      const std::uint32_t name = scene_.name_of[t];
      if (name == no_token) continue;
      const bool full = scene_.values.names[name].type == NameType::person && scene_.name_keys[name].find(' ') != std::string::npos;
      return full ? name : no_token;
    }
    return no_token;
  }

  // -- "festival … 3-7 Mei", "hari ketiga festival, 9 Mei" -----------------------------------------------------------------------

  /// A day or the end of an event: where the same article tells the dates of an event of that noun, once.
  void draft_part(const Triggered& found) {
    const TokenRange sentence = scene_.sentence_at(found.token).tokens;
    constexpr std::uint32_t reach = 4;
    std::uint32_t at = found.behind();
    std::int64_t nth = found.match.entry->has_number ? found.match.entry->number : -1;
    if (nth < 0 && found.token > sentence.first) nth = ordinal_at(found.token - 1);  // "the third day"
    for (; at < std::min(sentence.last, found.behind() + reach); ++at) {
      if (scene_.match_at(at, cues_[ClaimCue::occasion])) break;
      if (const std::int64_t ordinal = ordinal_at(at); ordinal > 0) nth = ordinal;
    }
    const Match noun = at < sentence.last ? scene_.match_at(at, cues_[ClaimCue::occasion]) : Match{};
    const Timex* date = noun ? day_near(sentence, at) : nullptr;
    const MentionId whole = date == nullptr ? MentionId{} : occasion(lower_case(scene_.word(at)));
    if (!whole.valid()) return;
    const TextRange words = range_of(scene_.text, {found.token, at + noun.length});
    const MentionId part = event("sub-event", words, found.token);
    draft_.refer(part, Attribute::part_of, whole);
    if (nth > 0) draft_.claim(part, Attribute::days, Readings::exactly(nth - 1), words, found.token);
    draft_.claim(part, Attribute::date, date->days, date->range, date->tokens.first);
  }

  /// 3 of "ketiga", "third"; -1 for other words.
  [[nodiscard]] std::int64_t ordinal_at(std::uint32_t token) const {
    const std::uint32_t q = scene_.quantity_of[token];
    if (q == no_token) return -1;
    const Quantity& quantity = scene_.values.quantities[q];
    return quantity.kind == QuantityKind::ordinal && quantity.value.strict.is_exact() ? quantity.value.strict.hull().lo : -1;
  }

  /// One day, by its own date or by its distance from another.
  [[nodiscard]] static bool is_one_day(const Timex& timex) {
    return timex.type == TimexType::date && timex.day != 0 && !timex.is_range && timex.days.strict.is_exact();
  }

  /// The only day of a sentence, a few words from a token.
  [[nodiscard]] const Timex* day_near(TokenRange sentence, std::uint32_t token) const {
    constexpr std::uint32_t reach = 12;
    const Timex* only = nullptr;
    const auto timexes = scene_.timexes_in(sentence);
    if (timexes.size() > most_timexes) return nullptr;
    for (const Timex& timex : timexes) {
      if (timex.type == TimexType::duration) continue;
      if (only != nullptr || !is_one_day(timex)) return nullptr;
      only = &timex;
    }
    if (only == nullptr) return nullptr;
    return (only->tokens.first > token ? only->tokens.first - token : token - only->tokens.first) <= reach ? only : nullptr;
  }

  /// The event of that noun with a first and a last day; nothing if the article tells of two.
  MentionId occasion(const std::string& noun) {
    if (!read_occasions_) read_occasions();
    for (const auto& [name, mention] : occasions_) {
      if (name == noun) return mention;
    }
    return {};
  }

  void read_occasions() {
    read_occasions_ = true;
    constexpr std::size_t most = 24;
    std::vector<std::string> seen;
    for (const Timex& timex : scene_.values.timexes) {
      if (seen.size() == most) return;
      if (!timex.is_range || timex.type != TimexType::date || timex.days.strict.parts().size() != 1 || timex.day == 0 || scene_.sentence_of[timex.tokens.first] == no_token) continue;
      const TokenRange sentence = scene_.sentence_at(timex.tokens.first).tokens;
      constexpr std::uint32_t reach = 16;
      std::uint32_t noun = no_token;
      for (std::uint32_t t = timex.tokens.first; t-- > sentence.first && timex.tokens.first - t <= reach && noun == no_token;) {
        if (scene_.match_at(t, cues_[ClaimCue::occasion])) noun = t;
      }
      const ClauseDraft* clause = scene_.clause_at(timex.tokens.first);
      if (noun == no_token || clause == nullptr || clause->denied || clause->modality == Modality::conditional) continue;
      const std::string name = lower_case(scene_.word(noun));
      const bool again = std::find(seen.begin(), seen.end(), name) != seen.end();
      seen.push_back(name);
      if (again) {
        std::erase_if(occasions_, [&](const auto& known) { return known.first == name; });
        continue;
      }
      const Interval days = timex.days.strict.hull();
      const MentionId whole = event("occasion", range_of(scene_.text, {noun, noun + 1}), noun);
      draft_.claim(whole, Attribute::start, Readings::exactly(days.lo), timex.range, timex.tokens.first);
      draft_.claim(whole, Attribute::end, Readings::exactly(days.hi), timex.range, timex.tokens.first);
      occasions_.emplace_back(name, whole);
    }
  }

  // -- "Seluruh penumpang selamat", "sebagian penumpang selamat" ---------------------------------------------------------------------

  /// All or some of a group, with what became of it: the headline must not say all where the body says some.
  void draft_degree(const Triggered& found, bool all) {
    const ClauseDraft* clause = scene_.clause_at(found.token);
    if (clause == nullptr || clause->modality != Modality::asserted || clause->denied || clause->layer == Layer::voice) return;
    const std::uint32_t noun = found.behind();
    if (noun >= clause->tokens.last || scene_.known[noun].stem == 0 || clause->predicate == no_token || clause->predicate <= noun) return;
    const TextRange words = range_of(scene_.text, {found.token, noun + 1});
    const MentionId mention = event("degree", words, found.token);
    draft_.text(mention, Attribute::zone, scene_.zone(*clause) == Zone::headline ? "headline" : "body");
    draft_.text(mention, Attribute::topic, std::to_string(scene_.known[noun].stem) + " " + std::to_string(scene_.known[clause->predicate].stem));
    draft_.claim(mention, Attribute::degree, Readings::exactly(all ? 2 : 1), range_of(scene_.text, {found.token, std::max(noun, clause->predicate) + 1}), found.token);
  }

  Draft& draft_;
  const Scene& scene_;
  const CueWords& cues_;
  const std::vector<Triggered>& triggered_;
  bool read_occasions_ = false;
  std::vector<std::pair<std::string, MentionId>> occasions_;
};

}  // namespace

void draft_states(Draft& draft, const std::vector<Triggered>& triggered) { StateReader(draft, triggered).run(); }

}  // namespace selaras
