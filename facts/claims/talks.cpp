// Meetings and talks: who meets, where and when, planned or done.
#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "facts/claims/cues.hpp"
#include "facts/claims/draft.hpp"
#include "facts/claims/name_lists.hpp"

namespace selaras {
namespace {

struct TalksWords {
  explicit TalksWords(const Language& language) : talks(language.lexicon.class_id("talks")), written(language.lexicon.class_id("talks_written")) {}
  ClassId talks, written;
};

class TalksReader {
 public:
  explicit TalksReader(Draft& draft) : draft_(draft), scene_(draft.scene()), talks_(scene_.words.language.table<TalksWords>().talks), written_(scene_.words.language.table<TalksWords>().written) {}

  void run() {
    if (!scene_.may_tell(talks_)) return;
    for (std::uint32_t s = 0; s < scene_.text.sentences.size(); ++s) {
      const Sentence& sentence = scene_.text.sentences[s];
      if (sentence.zone != Zone::lead && sentence.zone != Zone::body) continue;
      for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
        if (scene_.text.tokens[t].word != 0 && scene_.match_at(t, talks_) && draft_talks(t, s)) break;  // one a sentence
      }
    }
  }

 private:
  /// "akan bertemu di Jenewa", "pertemuan … di Brussel, Rabu (12/2)". False: neither a place nor a day.
  bool draft_talks(std::uint32_t noun, std::uint32_t s) {
    const ClauseDraft* clause = scene_.clause_at(noun);
    if (clause == nullptr || clause->denied || clause->modality == Modality::conditional || clause->modality == Modality::hypothetical) return false;
    const TokenRange sentence = scene_.text.sentences[s].tokens;
    const std::uint32_t venue = venue_behind(noun, sentence.last);
    // "usai pertemuan, Jumat (20/6)": the day of what came after.
    const bool over = noun > sentence.first && scene_.match_at(noun - 1, scene_.words.after);
    const Timex* date = over ? nullptr : date_behind(noun, sentence.last);
    if (venue == no_token && (date == nullptr || !is_day(*date))) return false;
    const std::uint32_t end = venue == no_token ? noun + 1 : scene_.values.names[venue].tokens.first;
    constexpr std::uint32_t before = 4;
    const TokenRange around{back(noun, before, sentence.first), end};
    if (scene_.has(around, scene_.words.negation)) return false;
    const std::string parties = is_of_named(noun) ? parties_in({noun, end}, venue) : parties_of(s, venue);
    if (parties.empty() || is_one_name(parties)) return false;
    const MentionId mention = draft_.mention(Sort::event, range_of(scene_.text, {noun, noun + 1}), no_token);  // compared by its parties alone
    draft_.text(mention, Attribute::kind, "talks");
    draft_.flag(mention, Attribute::multiple);  // a story tells of several: rules of their own compare them
    draft_.text(mention, Attribute::series, parties);
    if (scene_.article.published) draft_.number(mention, Attribute::asof, scene_.article.published->day);
    if (scene_.has(around, scene_.words.planned)) draft_.flag(mention, Attribute::planned);
    if (venue != no_token) {
      const Name& place = scene_.values.names[venue];
      narrate(draft_.claim(mention, Attribute::region, Readings::between(place.place_lo, place.place_hi), place.range, place.tokens.first));
    }
    if (date != nullptr) narrate(draft_.claim(mention, Attribute::date, date->days, date->range, date->tokens.first));
    return true;
  }

  /// The first place that something is "in" behind the noun.
  [[nodiscard]] std::uint32_t venue_behind(std::uint32_t noun, std::uint32_t end) const {
    constexpr std::uint32_t reach = 12;
    const ClassId in_place = cues(scene_.words.language)[ClaimCue::in_place];
    for (std::uint32_t t = noun + 1; t < std::min(end, noun + reach); ++t) {
      const std::uint32_t name = scene_.name_of[t];
      if (name == no_token || scene_.values.names[name].tokens.first != t || !scene_.match_at(t - 1, in_place)) continue;
      const Name& place = scene_.values.names[name];
      return place.type == NameType::place && place.place_lo <= place.place_hi ? name : no_token;
    }
    return no_token;
  }

  /// A day, or a month at most, before anybody is said to say it: "…, ditulis Jumat (20/6)".
  [[nodiscard]] const Timex* date_behind(std::uint32_t noun, std::uint32_t end) const {
    constexpr std::int64_t month = 31;
    constexpr std::uint32_t reach = 24;
    for (const Timex& timex : scene_.timexes_in({noun, std::min(end, noun + reach)})) {
      if (timex.type != TimexType::date && timex.type != TimexType::time) continue;
      if (timex.days.strict.empty() || timex.days.strict.hull().hi - timex.days.strict.hull().lo > month) continue;
      const TokenRange between{noun, timex.tokens.first};
      const bool said = scene_.has(between, scene_.words.voice_phrase) || scene_.has(between, scene_.words.relay_phrase) || scene_.has(between, written_);
      return said ? nullptr : &timex;
    }
    return nullptr;
  }

  /// "pertemuan NATO": whose it is, is named right behind it.
  [[nodiscard]] bool is_of_named(std::uint32_t noun) const { return noun + 1 < scene_.text.tokens.size() && scene_.name_of[noun + 1] != no_token; }

  /// Who is named in the sentence and the two before.
  [[nodiscard]] std::string parties_of(std::uint32_t s, std::uint32_t venue) const {
    constexpr std::uint32_t sentences = 2, far = 160;
    std::uint32_t first = s;
    while (first > 0 && s - first < sentences && (scene_.text.sentences[first - 1].zone == Zone::lead || scene_.text.sentences[first - 1].zone == Zone::body)) --first;
    const std::uint32_t end = scene_.text.sentences[s].tokens.last;
    return parties_in({std::max(scene_.text.sentences[first].tokens.first, back(end, far)), end}, venue);
  }

  /// The names of a range: neither the place nor what stands right behind it.
  [[nodiscard]] std::string parties_in(TokenRange tokens, std::uint32_t venue) const {
    constexpr std::size_t most = 12;
    std::vector<std::string_view> parties;
    for (std::uint32_t t = tokens.first; t < tokens.last && parties.size() < most; ++t) {
      const std::uint32_t name = scene_.name_of[t];
      if (name == no_token || name == venue || scene_.values.names[name].tokens.first != t) continue;
      if (venue != no_token && t >= scene_.values.names[venue].tokens.last && t <= scene_.values.names[venue].tokens.last + 1) continue;
      parties.emplace_back(scene_.name_keys[name]);
    }
    return join_names(std::move(parties));
  }

  Draft& draft_;
  const Scene& scene_;
  const ClassId talks_, written_;
};

}  // namespace

void draft_talks(Draft& draft) { TalksReader(draft).run(); }

}  // namespace selaras
