// When persons and organisations began and ended, what they did in between, and the terms they held.
#include <algorithm>
#include <string>

#include "facts/claims/coreference.hpp"
#include "facts/claims/cues.hpp"
#include "facts/claims/draft.hpp"
#include "facts/claims/incident_words.hpp"
#include "selaras/calendar.hpp"

namespace selaras {
namespace {

/// 4 of "P4Y"; 0 for other lengths.
std::int64_t years_of(const Timex& timex) {
  if (timex.type != TimexType::duration || timex.value.size() < 3 || timex.value.size() > 5 || timex.value.front() != 'P' || timex.value.back() != 'Y') return 0;
  std::int64_t years = 0;
  for (std::size_t i = 1; i + 1 < timex.value.size(); ++i) {
    if (timex.value[i] < '0' || timex.value[i] > '9') return 0;
    years = 10 * years + (timex.value[i] - '0');
  }
  return years;
}

class LifeReader {
 public:
  explicit LifeReader(Draft& draft) : draft_(draft), scene_(draft.scene()), cues_(cues(scene_.words.language)) {}

  void run() {
    for (const ClauseDraft& clause : scene_.clauses) {
      if (clause.modality != Modality::asserted || clause.layer == Layer::voice || scene_.zone(clause) == Zone::headline) continue;
      draft_beginnings(clause);
    }
    for (std::uint32_t s = 0; s < scene_.text.sentences.size(); ++s) {
      const Zone zone = scene_.text.sentences[s].zone;
      if (zone != Zone::lead && zone != Zone::body) continue;
      draft_gap(scene_.text.sentences[s].tokens);
      if (scene_.may_tell(cues_[ClaimCue::in_office])) draft_term(scene_.text.sentences[s].tokens);
    }
    draft_deeds();
    draft_meetings();
  }

 private:
  [[nodiscard]] bool is_person(std::uint32_t name) const {
    return name != no_token && scene_.values.names[name].type == NameType::person && scene_.values.names[name].tokens.last - scene_.values.names[name].tokens.first >= 2;
  }
  /// "Marwan", where the article names "Marwan Sitompul" in full; a surname alone may be another's of the family.
  [[nodiscard]] bool is_short(std::uint32_t name) const {
    return !scene_.words.surnames_alone && name != no_token && scene_.values.names[name].type == NameType::person && scene_.name_keys[name].find(' ') != std::string::npos;
  }
  [[nodiscard]] bool is_organisation(std::uint32_t name) const { return name != no_token && scene_.values.names[name].type == NameType::organisation; }

  /// The nearest name before a token in its sentence that fits.
  template <class Fits>
  [[nodiscard]] std::uint32_t name_before(std::uint32_t token, std::uint32_t reach, Fits fits) const {
    const std::uint32_t begin = scene_.sentence_at(token).tokens.first;
    for (std::uint32_t t = token; t-- > begin && token - t <= reach;) {
      if (scene_.name_of[t] != no_token) return fits(scene_.name_of[t]) ? scene_.name_of[t] : no_token;
    }
    return no_token;
  }

  /// The first date written with its year after a token, a few words on.
  [[nodiscard]] const Timex* date_after(std::uint32_t token, std::uint32_t end) const {
    constexpr std::uint32_t reach = 10;
    std::uint32_t last = token;  // "pengarang kelahiran Tarutung itu meninggal pada …" dates the death
    while (last < std::min(end, token + reach) && !scene_.match_at(last, cues_[ClaimCue::born]) && !scene_.match_at(last, cues_[ClaimCue::died])) ++last;
    for (const Timex& timex : scene_.timexes_in({token, last})) {
      if ((timex.type == TimexType::date || timex.type == TimexType::time) && timex.year != 0 && !timex.relative && !timex.is_range && !timex.days.strict.empty()) return &timex;
    }
    return nullptr;
  }

  // -- births, deaths, foundings ------------------------------------------------------------------------------------------

  void draft_beginnings(const ClauseDraft& clause) {
    if (!scene_.may_tell(cues_[ClaimCue::born], cues_[ClaimCue::died], cues_[ClaimCue::founded])) return;
    for (std::uint32_t t = clause.tokens.first; t < clause.tokens.last; ++t) {
      if (!cues_.beginnings.has(scene_.text.tokens[t].word)) continue;
      if (const Match born = scene_.match_at(t, cues_[ClaimCue::born])) t = draft_person(t, born.length, clause, Attribute::birth);
      else if (const Match died = scene_.match_at(t, cues_[ClaimCue::died])) t = draft_person(t, died.length, clause, Attribute::death);
      else if (const Match founded = scene_.match_at(t, cues_[ClaimCue::founded])) t = draft_founding(t, founded.length, clause);
    }
  }

  std::uint32_t draft_person(std::uint32_t verb, std::uint32_t length, const ClauseDraft& clause, Attribute attribute) {
    constexpr std::uint32_t reach = 6;
    if (clause.denied) return verb + length - 1;
    std::uint32_t name = name_before(verb, reach, [&](std::uint32_t n) { return is_person(n) || is_short(n); });
    if (name == no_token && clause.predicate == verb && clause.agents.size() == 1 && is_person(clause.agents.front())) name = clause.agents.front();
    const std::uint32_t epithet = name == no_token ? epithet_before(verb, clause) : no_token;
    if (epithet != no_token) name = person_meant(scene_, epithet);
    if (name == no_token) return verb + length - 1;
    const std::uint32_t sentence_end = scene_.text.sentences[clause.sentence].tokens.last;
    const Timex* date = date_after(verb + length, clause.tokens.last);
    // "wafat di Wanareja, Rabu (5/3/2025), dalam usia 84 tahun": the age may stand a clause further on.
    const Quantity* age = attribute == Attribute::death ? age_after(verb + length, sentence_end) : nullptr;
    if (date == nullptr && age == nullptr) return verb + length - 1;
    const MentionId person = draft_.mention(Sort::person, scene_.values.names[name].range, verb);
    draft_.text(person, Attribute::name, written_in_full(name));
    if (date != nullptr) assume(draft_.claim(person, attribute, date->days, date->range, date->tokens.first), epithet);
    if (age != nullptr) assume(draft_.claim(person, Attribute::years, age->value, age->range, age->tokens.first), epithet);
    return (date != nullptr ? date->tokens.last : verb + length) - 1;
  }

  static void assume(Claim& claim, std::uint32_t epithet) {
    if (epithet != no_token) claim.derived.push_back(AssumptionKind::coreference);
  }

  /// "Ia lahir", "Perempuan kelahiran …": a word for somebody told of before begins the clause; nobody is named between.
  [[nodiscard]] std::uint32_t epithet_before(std::uint32_t verb, const ClauseDraft& clause) const {
    for (std::uint32_t t = clause.tokens.first; t < verb; ++t) {
      if (scene_.text.tokens[t].kind == TokenKind::punct) continue;
      return scene_.match_at(t, cues_[ClaimCue::epithet]) ? t : no_token;
    }
    return no_token;
  }

  /// The age told next, before another person is named.
  [[nodiscard]] const Quantity* age_after(std::uint32_t token, std::uint32_t end) const {
    constexpr std::uint32_t reach = 20;
    const auto& all = scene_.values.quantities;
    auto at = std::lower_bound(all.begin(), all.end(), token, [](const Quantity& quantity, std::uint32_t t) { return quantity.tokens.first < t; });
    for (; at != all.end() && at->tokens.first < std::min(end, token + reach); ++at) {
      const Quantity& quantity = *at;
      if (quantity.kind != QuantityKind::age) continue;
      for (std::uint32_t t = token; t < quantity.tokens.first; ++t) {
        if (scene_.name_of[t] != no_token && scene_.values.names[scene_.name_of[t]].type == NameType::person) return nullptr;
      }
      return quantity.bound == Bound::exact && quantity.value.strict.is_exact() ? &quantity : nullptr;
    }
    return nullptr;
  }

  std::uint32_t draft_founding(std::uint32_t verb, std::uint32_t length, const ClauseDraft& clause) {
    constexpr std::uint32_t reach = 5;
    std::uint32_t name = name_before(verb, reach, [&](std::uint32_t n) { return is_organisation(n); });
    const std::uint32_t sentence_end = scene_.text.sentences[clause.sentence].tokens.last;
    const Timex* date = clause.denied ? nullptr : date_after(verb + length, sentence_end);
    // "Didirikan pada April 1949, … NATO …": the sentence begins with the verb, and its first organisation follows.
    if (name == no_token && date != nullptr && verb == scene_.text.sentences[clause.sentence].tokens.first) {
      for (std::uint32_t t = date->tokens.last; t < std::min(sentence_end, date->tokens.last + 8) && name == no_token; ++t) {
        if (is_organisation(scene_.name_of[t])) name = scene_.name_of[t];
      }
    }
    if (date == nullptr || name == no_token) return verb + length - 1;
    const MentionId organisation = draft_.mention(Sort::organisation, scene_.values.names[name].range, verb);
    draft_.text(organisation, Attribute::name, scene_.name_keys[name]);
    draft_.claim(organisation, Attribute::start, date->days, date->range, date->tokens.first);
    return date->tokens.last - 1;
  }

  // -- what was done when -------------------------------------------------------------------------------------------------

  /// Deeds of other years with their actors: news of these days proves nothing about foundings and deaths.
  void draft_deeds() {
    if (!scene_.article.published) return;
    const std::size_t told = draft_.facts().set.claims.size();
    for (std::size_t c = 0; c < told; ++c) {
      if (!is_old_deed(draft_.facts().set.claims[c])) continue;
      const Claim claim = draft_.facts().set.claims[c];  // more claims are added below
      const std::uint32_t begin = draft_.facts().set[claim.mention].span.begin;
      const std::uint32_t token = scene_.token_from(begin);
      const ClauseDraft* clause = scene_.clause_at(token);
      if (clause == nullptr) continue;
      for (const std::uint32_t name : clause->agents) draft_deed(claim, token, name);
      for (const std::uint32_t name : clause->patients) draft_deed(claim, token, name);
      draft_joined(claim, token);
    }
  }

  /// Who met whom, where the article tells when somebody was born or died.
  void draft_meetings() {
    const auto& mentions = draft_.facts().set.mentions;
    if (std::none_of(mentions.begin(), mentions.end(), [](const Mention& m) { return m.sort == Sort::person; })) return;
    for (const ClauseDraft& clause : scene_.clauses) {
      if (clause.frame == nullptr || clause.frame->name != "meet" || clause.denied || clause.modality != Modality::asserted || clause.layer == Layer::voice) continue;
      std::vector<std::uint32_t> people;
      for (const auto* names : {&clause.agents, &clause.patients}) {
        for (const std::uint32_t name : *names) {
          if (is_person(name)) people.push_back(name);
        }
      }
      if (people.size() != 2) continue;
      const TextRange words = range_of(scene_.text, {clause.predicate, clause.predicate + 1});
      const MentionId meeting = draft_.mention(Sort::event, words, clause.predicate);
      draft_.text(meeting, Attribute::kind, "encounter");
      draft_.text(meeting, Attribute::agent, written(people[0]));
      draft_.text(meeting, Attribute::patient, written(people[1]));
      draft_.claim_truth(meeting, Attribute::happened, true, words, clause.predicate);
    }
  }

  [[nodiscard]] bool is_old_deed(const Claim& claim) const {
    if (claim.attribute != Attribute::date || claim.denied || claim.layer == Layer::voice || claim.modality != Modality::asserted) return false;
    if (!claim.derived.empty() || claim.value.readings.lenient.empty()) return false;
    constexpr std::int64_t two_years = 730;
    if (scene_.article.published->day - claim.value.readings.lenient.hull().hi < two_years) return false;
    const Mention& event = draft_.facts().set[claim.mention];
    const auto frame = event.sort == Sort::event ? event.get(Attribute::frame) : std::nullopt;
    if (!frame) return false;
    const std::string& name = draft_.facts().set.text(*frame);
    return name != "found" && name != "born" && name != "die" && name != "say";
  }

  /// "pada 31 Maret 1954 … kesiapan untuk bergabung dengan NATO": what is dealt with later in the dated sentence exists then.
  void draft_joined(const Claim& dated, std::uint32_t verb) {
    const TokenRange sentence = scene_.sentence_at(verb).tokens;
    for (auto t = std::max(scene_.token_from(dated.span.end), verb + 1); t < sentence.last; ++t) {
      if (scene_.timex_of[t] != no_token) return;
      const std::uint32_t name = scene_.name_of[t];
      if (is_organisation(name) && t > sentence.first && scene_.name_of[t - 1] != name && scene_.is(t - 1, scene_.words.preposition)) return draft_deed(dated, verb, name);
    }
  }

  void draft_deed(const Claim& dated, std::uint32_t token, std::uint32_t name) {
    if (!is_person(name) && !is_organisation(name)) return;
    const MentionId deed = draft_.mention(Sort::event, range_of(scene_.text, {token, token + 1}), token);
    draft_.text(deed, Attribute::kind, is_person(name) ? "person-deed" : "organisation-deed");
    draft_.text(deed, Attribute::agent, is_person(name) ? written(name) : scene_.name_keys[name]);
    draft_.claim(deed, Attribute::date, dated.value.readings, dated.span.range(), token);
  }

  // -- "A dua tahun lebih tua dari B" -----------------------------------------------------------------------------------------

  void draft_gap(TokenRange sentence) {
    for (const Timex& years : scene_.timexes_in(sentence)) {
      const std::int64_t told_years = years_of(years);
      if (told_years == 0 || scene_.told_at(years.tokens.first) == nullptr) continue;
      Match gap;
      bool older = true;
      // "empat tahun lebih" may have been read as more than four years.
      std::uint32_t at = years.tokens.last - 1;
      for (; at < std::min(sentence.last, years.tokens.last + 2) && !gap; ++at) {
        gap = scene_.match_at(at, cues_[ClaimCue::older]);
        if (!gap && (gap = scene_.match_at(at, cues_[ClaimCue::younger]))) older = false;
      }
      if (!gap) continue;
      const std::uint32_t first = name_before(years.tokens.first, 8, [&](std::uint32_t n) { return scene_.values.names[n].type == NameType::person; });
      std::uint32_t second = no_token;
      for (std::uint32_t t = at; t < std::min(sentence.last, at + 5) && second == no_token; ++t) second = scene_.name_of[t];
      if (first == no_token || second == no_token || scene_.name_keys[first] == scene_.name_keys[second]) continue;
      const MentionId kinship = draft_.mention(Sort::kinship, years.range, years.tokens.first);
      draft_.text(kinship, Attribute::kinship_kind, "gap");
      draft_.text(kinship, Attribute::person, written(older ? first : second));
      draft_.text(kinship, Attribute::name, written(older ? second : first));
      draft_.claim(kinship, Attribute::years, Readings::exactly(told_years), years.range, years.tokens.first);
    }
  }

  /// A name of one word stands for the full name that the article gives.
  [[nodiscard]] std::string written_in_full(std::uint32_t name) const {
    const std::string alone = written(name);
    return alone.find(' ') == std::string::npos ? scene_.name_keys[name] : alone;
  }

  [[nodiscard]] std::string written(std::uint32_t name) const {
    return scene_.lower_text(scene_.values.names[name].range);
  }

  // -- "A menjabat ketua umum klub Arung pada 1998-2004" ------------------------------------------------------------------------

  void draft_term(TokenRange sentence) {
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const Match cue = scene_.text.tokens[t].word != 0 ? scene_.match_at(t, cues_[ClaimCue::in_office]) : Match{};
      if (!cue || scene_.told_at(t) == nullptr) continue;
      const std::uint32_t name = name_before(t, 4, [&](std::uint32_t n) { return is_person(n); });
      const auto timexes = scene_.timexes_in({t, sentence.last});
      if (name == no_token || timexes.empty()) continue;
      const std::string seat = seat_between(t + cue.length, timexes.front().tokens.first);
      if (!seat.empty()) add_term(name, seat, t, timexes);
      return;
    }
  }

  /// The content words of the seat, in order: "ketua umum klub arung". One that has a name in it: others have many holders.
  [[nodiscard]] std::string seat_between(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t longest = 9;
    if (last <= first || last - first > longest) return {};
    std::string seat;
    bool named = false;
    std::size_t words = 0;
    for (std::uint32_t t = first; t < last; ++t) {
      if (scene_.text.tokens[t].kind != TokenKind::word) return {};
      if (scene_.known[t].stem == 0) continue;
      named |= scene_.text.tokens[t].capital;
      seat += (seat.empty() ? "" : " ") + lower_case(scene_.word(t));
      ++words;
    }
    return named && words >= 2 ? seat : std::string{};
  }

  void add_term(std::uint32_t name, const std::string& seat, std::uint32_t token, std::span<const Timex> timexes) {
    const Timex* first = nullptr;
    const Timex* last = nullptr;
    const Timex* length = nullptr;
    for (const Timex& timex : timexes) {
      if (timex.type == TimexType::duration && timex.offset_sign == 0) length = &timex;
      if (timex.type != TimexType::date || timex.relative || timex.days.strict.empty()) continue;
      if (first == nullptr) first = &timex;
      else if (last == nullptr) last = &timex;
      else return;
    }
    if (first == nullptr || (last == nullptr && !first->is_range && length == nullptr)) return;
    const MentionId term = draft_.mention(Sort::term, range_of(scene_.text, scene_.values.names[name].tokens), token);
    draft_.text(term, Attribute::kind, "tenure");
    draft_.text(term, Attribute::seat, seat);
    draft_.text(term, Attribute::person, scene_.name_keys[name]);
    const IntervalSet whole = first->days.strict;
    if (first->is_range) {
      constexpr std::int64_t year = 366;
      const Interval days = whole.hull();
      // Years written at both ends: somewhere in the first, somewhere in the last.
      draft_.claim(term, Attribute::start, Readings::between(days.lo, std::min(days.hi, days.lo + year)), first->range, first->tokens.first);
      draft_.claim(term, Attribute::end, Readings::between(std::max(days.lo, days.hi - year), days.hi), first->range, first->tokens.first);
    } else {
      draft_.claim(term, Attribute::start, {whole, whole}, first->range, first->tokens.first);
      if (last != nullptr) draft_.claim(term, Attribute::end, {last->days.strict, last->days.strict}, last->range, last->tokens.first);
    }
    if (length != nullptr) {
      const std::int64_t years = length->mod.empty() ? years_of(*length) : 0;
      if (years > 0) draft_.claim(term, Attribute::years, Readings::exactly(years), length->range, length->tokens.first);
    }
  }

  Draft& draft_;
  const Scene& scene_;
  const CueWords& cues_;
};

}  // namespace

void draft_lives(Draft& draft) { LifeReader(draft).run(); }

}  // namespace selaras
