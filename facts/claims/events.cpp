// Who did what, when: one event mention a clause, with its date and whether it is affirmed or denied.
#include <algorithm>
#include <array>
#include <span>

#include "facts/claims/coreference.hpp"
#include "facts/claims/cues.hpp"
#include "facts/claims/draft.hpp"
#include "facts/claims/name_lists.hpp"
#include "facts/claims/stems.hpp"
#include "facts/text/hash_table.hpp"

namespace selaras {
namespace {

/// The stems of predicates that have no frame; those met before are remembered. Bounded; one a thread.
class Roots {
 public:
  /// Has the memory fetched where a word will be looked for.
  void fetch(std::string_view word) const { known_.fetch(text_hash(word)); }
  /// Good until the next is asked for.
  std::string_view operator()(std::string_view word, const Language& language) {
    constexpr std::size_t most = 1u << 13;
    if (spoken_ != &language || known_.size() > most) {
      spoken_ = &language;
      known_ = HashTable<std::string>();
    }
    std::string& root = known_[text_hash(word)];
    if (root.empty()) root = stem(lower_case(word), language.code);
    return root;
  }

 private:
  HashTable<std::string> known_;
  const Language* spoken_ = nullptr;
};

Roots& roots() {
  thread_local Roots all;
  return all;
}

/// A clause's event before it becomes a mention.
struct Happening {
  const ClauseDraft* clause = nullptr;
  std::uint32_t token = no_token;   // the word that names the event
  std::string_view frame;           // of `known`, or the word's root
  const Frame* known = nullptr;
  std::span<const std::uint32_t> agents, patients;
  std::vector<std::uint32_t> found;  // those of them that are not the clause's own
};

class EventReader {
 public:
  explicit EventReader(Draft& draft) : draft_(draft), scene_(draft.scene()), words_(scene_.words), cues_(cues(words_.language)) {}

  void run() {
    constexpr std::size_t ahead = 8;
    for (std::size_t c = 0; c < scene_.clauses.size(); ++c) {
      if (c + ahead < scene_.clauses.size() && has_root(scene_.clauses[c + ahead])) roots_.fetch(scene_.word(scene_.clauses[c + ahead].predicate));
      const ClauseDraft& clause = scene_.clauses[c];
      if (clause.predicate == no_token || clause.modality == Modality::conditional || clause.modality == Modality::hypothetical) continue;
      add(read(clause));
    }
  }

 private:
  [[nodiscard]] static bool has_root(const ClauseDraft& clause) { return clause.predicate != no_token && clause.frame == nullptr; }

  [[nodiscard]] Happening read(const ClauseDraft& clause) const {
    Happening event{&clause, clause.predicate, {}, clause.frame, clause.agents, clause.patients, {}};
    const bool receives = static_cast<bool>(scene_.match_at(clause.predicate, words_.light_receive));
    const bool gives = static_cast<bool>(scene_.match_at(clause.predicate, words_.light_give));
    if (receives || gives) {
      // "menerima balasan dari X": X answers; "memberi jawaban kepada X": the subject answers.
      constexpr std::uint32_t reach = 3;
      for (std::uint32_t t = clause.predicate + 1; t < std::min(clause.predicate + 1 + reach, clause.tokens.last); ++t) {
        const Frame* noun = scene_.known[t].frame;
        if (noun == nullptr || noun->speech || scene_.name_of[t] != no_token) continue;
        event.token = t;
        event.known = noun;
        if (receives) turn_around(clause, t, event);
        break;
      }
    }
    if (ClaimWords::founds(event.known) && event.agents.empty() && event.patients.empty()) {
      event.found = thing_founded(clause);
      event.patients = event.found;
    }
    event.frame = event.known != nullptr ? event.known->name : roots_(scene_.word(event.token), words_.language);
    return event;
  }

  /// "Universitas itu didirikan", "The university, founded": the organisation that the noun takes up.
  [[nodiscard]] std::vector<std::uint32_t> thing_founded(const ClauseDraft& clause) const {
    constexpr std::uint32_t reach = 4;
    const std::uint32_t begin = scene_.sentence(clause).tokens.first;
    for (std::uint32_t t = clause.predicate; t-- > begin && clause.predicate - t <= reach;) {
      const bool pointed = scene_.is(t + 1, words_.demonstrative) || (t > begin && scene_.is(t - 1, words_.determiner));
      const std::uint32_t name = pointed ? organisation_meant(scene_, t) : no_token;
      if (name != no_token) return {name};
    }
    return {};
  }

  void turn_around(const ClauseDraft& clause, std::uint32_t noun, Happening& event) const {
    event.patients = clause.agents;
    bool given = false;
    for (std::uint32_t t = noun + 1; t < clause.tokens.last; ++t) {
      given |= static_cast<bool>(scene_.match_at(t, words_.from_whom));
      const std::uint32_t name = scene_.name_of[t];
      if (given && name != no_token && (event.found.empty() || event.found.back() != name)) event.found.push_back(name);
    }
    event.agents = event.found;
  }

  void add(const Happening& event) {
    const ClauseDraft& clause = *event.clause;
    const Timex* date = date_of(clause);
    const bool speech = event.known != nullptr && event.known->speech;
    if (speech && date == nullptr) return;
    if (clause.denied && event.known == nullptr && scene_.is(event.token, words_.aux)) return;  // "was never": of what?
    const MentionId mention = draft_.mention(Sort::event, range_of(scene_.text, {event.token, event.token + 1}), event.token, !event.agents.empty());
    draft_.text(mention, Attribute::frame, event.frame);
    set_names(mention, Attribute::agent, event.agents);
    set_names(mention, Attribute::patient, event.patients);
    if (event.known != nullptr && event.known->once) draft_.flag(mention, Attribute::single);
    if (event.known != nullptr && event.known->asks) draft_.flag(mention, Attribute::official);
    if (event.known != nullptr && event.known->answers) draft_.flag(mention, Attribute::complete);
    if (clause.told() == Modality::planned || clause.told() == Modality::possible) draft_.flag(mention, Attribute::planned);
    if (clause.denied) draft_.flag(mention, Attribute::denied);
    if (clause.universal) draft_.flag(mention, Attribute::universal);
    draft_.text(mention, Attribute::zone, symbol(zones_, scene_.zone(clause), zone_name));
    draft_.text(mention, Attribute::layer, symbol(layers_, clause.layer, layer_name));
    if (!clause.who.empty()) draft_.text(mention, clause.layer == Layer::voice ? Attribute::speaker : Attribute::relay, clause.who);
    if (scene_.article.published) {
      draft_.number(mention, Attribute::asof, scene_.article.published->day);
      draft_.number(mention, Attribute::published, scene_.article.published->day);
    }
    if (date != nullptr) draft_.flag(mention, Attribute::dated);
    if (date != nullptr && told_as_done(clause, speech, *date)) draft_.flag(mention, Attribute::past);
    draft_.signature(mention).head = Lexicon::hash_of(event.frame);
    add_truth(event, mention);
    if (scene_.is(event.token, cues_[ClaimCue::bodily])) add_place(event, date, mention);
    if (date != nullptr && clause.denied) limit_denial(*date, mention);
    else if (date != nullptr) add_date(clause, *date, mention);
    // "awal Mei": compared with days by a rule of its own.
    if (date != nullptr && (date->mod == "START" || date->mod == "MID" || date->mod == "END")) draft_.flag(mention, Attribute::vague);
    link_request(event, date, mention);
  }

  /// An answer cannot precede the request told before it: remembered, so that older answers are not taken for it.
  void link_request(const Happening& event, const Timex* date, MentionId mention) {
    if (event.known == nullptr) return;
    if (event.known->answers) draft_.signature(mention).not_before = request_day_;
    if (event.known->asks && date != nullptr && !event.clause->denied && !date->days.lenient.empty()) {
      request_day_ = date->days.lenient.hull().lo;
    }
  }

  /// "telah meresmikan …", "kata X, Selasa (9/8)": the article itself says that the day is past.
  [[nodiscard]] bool told_as_done(const ClauseDraft& clause, bool speech, const Timex& date) const {
    if (clause.told() != Modality::asserted || clause.denied || scene_.zone(clause) == Zone::headline) return false;
    if (!date.days.strict.is_exact() || date.day == 0) return false;
    // Deadlines and terms lie ahead in any tense; a weekday beside the date tells of a day that was lived through.
    if (!date.weekday || follows_limit(date) || follows_purpose(clause, date)) return false;
    if (speech) return !clause.quoted;
    for (std::uint32_t t = back(clause.predicate, 3, clause.tokens.first); t < clause.predicate; ++t) {
      if (scene_.match_at(t, words_.past)) return true;
    }
    return false;
  }

  /// "sudah memanggil saksi untuk diperiksa pada Senin (23/6)": the day may be that of what is yet to be done.
  [[nodiscard]] bool follows_purpose(const ClauseDraft& clause, const Timex& date) const {
    for (std::uint32_t t = clause.predicate + 1; t + 1 < date.tokens.first; ++t) {
      const VerbForm next = scene_.known[t + 1].form;
      if (scene_.is(t, words_.purpose) && (next == VerbForm::active || next == VerbForm::passive)) return true;
    }
    return false;
  }

  [[nodiscard]] bool follows_limit(const Timex& date) const {
    const std::uint32_t from = back(date.tokens.first, 4);
    for (std::uint32_t t = from; t < date.tokens.first; ++t) {
      if (scene_.match_at(t, words_.until)) return true;
    }
    return false;
  }

  void add_truth(const Happening& event, MentionId mention) {
    const ClauseDraft& clause = *event.clause;
    if (clause.told() != Modality::asserted || (clause.denied && scene_.is(event.token, words_.stative))) return;
    const TextRange words = clause.denied && clause.negator != no_token
                                ? range_of(scene_.text, {std::min(clause.negator, event.token), std::max(clause.negator, event.token) + 1})
                                : range_of(scene_.text, {event.token, event.token + 1});
    Claim& claim = draft_.claim_truth(mention, clause.denied ? Attribute::absent : Attribute::happened, true, words, event.token);
    claim.modality = clause.told();
    if (clause.denied) claim.denied = true;
  }

  /// "bertemu di Arung": where it was, if one place is told; who does it with a full name and alone was there in the flesh.
  void add_place(const Happening& event, const Timex* date, MentionId mention) {
    const ClauseDraft& clause = *event.clause;
    const Name* place = nullptr;
    for (std::uint32_t t = clause.tokens.first + 1; t < clause.tokens.last; ++t) {
      const std::uint32_t name = scene_.name_of[t];
      if (name == no_token || scene_.name_of[t - 1] == name || !scene_.match_at(t - 1, cues_[ClaimCue::in_place])) continue;
      const Name& told = scene_.values.names[name];
      if (told.type != NameType::place || told.place_lo > told.place_hi) continue;
      if (place != nullptr) return;
      place = &told;
    }
    if (place == nullptr) return;
    draft_.claim(mention, Attribute::region, Readings::between(place->place_lo, place->place_hi), place->range, place->tokens.first);
    if (clause.denied || clause.modality != Modality::asserted || date == nullptr || date->day == 0 || !date->days.strict.is_exact()) return;
    if (event.agents.size() != 1 || scene_.values.names[event.agents.front()].type != NameType::person) return;
    if (scene_.name_keys[event.agents.front()].find(' ') != std::string::npos) draft_.flag(mention, Attribute::bodily);
  }

  /// "Sampai Jumat (13/10) belum menjawab": the day is how far the denial reaches.
  void limit_denial(const Timex& date, MentionId mention) {
    if (!date.days.lenient.empty() && date.days.lenient.hull().hi != Interval::highest) draft_.number(mention, Attribute::asof, date.days.lenient.hull().hi);
  }

  void add_date(const ClauseDraft& clause, const Timex& date, MentionId mention) {
    Claim& claim = draft_.claim(mention, Attribute::date, date.days, date.range, date.tokens.first);
    claim.modality = clause.told();
    if (date.year_assumed) claim.derived.push_back(year_assumption(date, scene_.article));
    draft_.signature(mention).relative = date.relative;
    if (date.relative) {
      claim.derived.push_back(date.anchor == Anchor::cited_date  ? AssumptionKind::anchor_cited_date
                              : date.anchor == Anchor::narrative ? AssumptionKind::anchor_narrative
                                                                 : AssumptionKind::anchor_article_date);
    }
  }

  /// The date of a clause's event: a dated expression in the clause that does not date a source ("Melansir X, Senin (1/4)").
  [[nodiscard]] const Timex* date_of(const ClauseDraft& clause) const {
    const Timex* best = nullptr;
    for (const Timex& timex : scene_.timexes_in(clause.tokens)) {
      if (timex.days.strict.empty()) continue;
      if (timex.type != TimexType::date && timex.type != TimexType::time) continue;
      if (dates_a_source(clause, timex) || dates_a_birth(clause, timex) || timex.tokens.first > clause.outlook) continue;
      if (best == nullptr || nearer(clause, timex, *best)) best = &timex;
    }
    return best;
  }

  [[nodiscard]] bool dates_a_source(const ClauseDraft& clause, const Timex& timex) const {
    constexpr std::uint32_t reach = 8;
    const std::uint32_t source = clause.layer == Layer::relay ? phrase_before(clause, timex, reach, words_.relay_phrase) : no_token;
    return source != no_token && !another_date_between(source, timex);
  }

  /// Where the first phrase of a class begins in the few words of the clause before a date; no_token if none does.
  [[nodiscard]] std::uint32_t phrase_before(const ClauseDraft& clause, const Timex& timex, std::uint32_t reach, ClassId cls) const {
    for (std::uint32_t t = back(timex.tokens.first, reach, clause.tokens.first); t < timex.tokens.first; ++t) {
      if (scene_.match_at(t, cls)) return t;
    }
    return no_token;
  }

  [[nodiscard]] bool another_date_between(std::uint32_t from, const Timex& timex) const {
    return !scene_.timexes_in({from, timex.tokens.first}).empty();
  }

  /// In words between; one set off by a comma stands further away: "Perempuan kelahiran Arung, 14 April 1942, itu membuka …".
  [[nodiscard]] bool nearer(const ClauseDraft& clause, const Timex& a, const Timex& b) const {
    constexpr std::uint32_t comma = 8, near = 40;  // further away a comma more or less is nothing
    const auto distance = [&](const Timex& timex) {
      const std::uint32_t first = std::min(timex.tokens.first, clause.predicate), last = std::max(timex.tokens.first, clause.predicate);
      std::uint32_t far = last - first;
      for (std::uint32_t t = first; t < last && far <= near; ++t) far += scene_.word(t) == "," ? comma : 0;
      return far;
    };
    return distance(a) < distance(b);
  }

  /// "perempuan kelahiran 14 April 1942 itu membuka …": the day of a birth told by the way.
  [[nodiscard]] bool dates_a_birth(const ClauseDraft& clause, const Timex& timex) const {
    constexpr std::uint32_t reach = 6;
    const std::uint32_t born = scene_.may_tell(cues_[ClaimCue::born]) ? phrase_before(clause, timex, reach, cues_[ClaimCue::born]) : no_token;
    return born != no_token && born != clause.predicate;
  }

  void set_names(MentionId mention, Attribute attribute, std::span<const std::uint32_t> names) {
    if (names.empty()) return;
    if (names.size() == 1) return draft_.text(mention, attribute, scene_.name_keys[names.front()]);
    std::vector<std::string_view> keys;
    keys.reserve(names.size());
    for (const std::uint32_t name : names) keys.emplace_back(scene_.name_keys[name]);
    draft_.text(mention, attribute, join_names(std::move(keys)));
  }

  /// The symbol of one of a few names, looked up once.
  template <std::size_t count, class Of>
  SymbolId symbol(std::array<SymbolId, count>& known, Of of, std::string_view (*name)(Of)) {
    SymbolId& symbol = known[static_cast<std::size_t>(of)];
    if (!symbol.valid()) symbol = draft_.symbol(name(of));
    return symbol;
  }

  [[nodiscard]] static std::string_view zone_name(Zone zone) {
    return zone == Zone::headline ? "headline" : zone == Zone::caption ? "caption" : zone == Zone::lead ? "lead" : "body";
  }
  [[nodiscard]] static std::string_view layer_name(Layer layer) { return layer == Layer::voice ? "voice" : layer == Layer::relay ? "relay" : "narrator"; }

  Draft& draft_;
  const Scene& scene_;
  const ClaimWords& words_;
  const CueWords& cues_;
  Roots& roots_ = roots();
  std::int64_t request_day_ = Interval::lowest;
  std::array<SymbolId, 8> zones_{};
  std::array<SymbolId, 3> layers_{};
};

}  // namespace

void draft_events(Draft& draft) { EventReader(draft).run(); }

}  // namespace selaras
