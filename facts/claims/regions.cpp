// "Bandung, Jawa Barat": a city and the province that is named right behind it.
#include <algorithm>

#include "facts/claims/cues.hpp"
#include "facts/claims/draft.hpp"
#include "facts/names/places.hpp"

namespace selaras {
namespace {

class RegionReader {
 public:
  explicit RegionReader(Draft& draft) : draft_(draft), scene_(draft.scene()), cues_(cues(scene_.words.language)) {}

  void run() {
    const auto& names = scene_.values.names;
    for (std::uint32_t n = 0; n + 1 < names.size(); ++n) {
      if (names[n].type == NameType::place && names[n + 1].type == NameType::place && follows(n)) read_pair(n);
    }
  }

 private:
  /// "di A, B": a preposition, one comma and nothing else between, and no list that goes on behind.
  [[nodiscard]] bool follows(std::uint32_t n) const {
    const TokenRange child = scene_.values.names[n].tokens, parent = scene_.values.names[n + 1].tokens;
    if (child.first == 0 || parent.first != child.last + 1 || scene_.word(child.last) != ",") return false;
    const std::uint32_t s = scene_.sentence_of[child.first];
    if (s == no_token || scene_.sentence_of[parent.last - 1] != s) return false;
    const Zone zone = scene_.text.sentences[s].zone;
    if ((zone != Zone::body && zone != Zone::lead) || !scene_.match_at(child.first - 1, cues_[ClaimCue::in_region])) return false;
    return !goes_on(parent.last, scene_.text.sentences[s].tokens.last);
  }

  /// "di A, B, dan C", "di A, B dan C": a list of places.
  [[nodiscard]] bool goes_on(std::uint32_t at, std::uint32_t end) const {
    constexpr std::uint32_t reach = 6;
    for (const std::uint32_t last = std::min(end, at + reach); at < last; ++at) {
      if (scene_.match_at(at, scene_.words.conjunction) || scene_.match_at(at, cues_[ClaimCue::ranges_to])) return true;
      const bool part = scene_.word(at) == "," || scene_.name_of[at] != no_token || scene_.text.tokens[at].capital;
      if (!part) return false;
    }
    return false;
  }

  [[nodiscard]] std::vector<PlaceRange> places_of(std::uint32_t n) const {
    const TextRange words = scene_.values.names[n].range;
    return find_places(std::string_view(scene_.article.text).substr(words.begin, words.end - words.begin));
  }

  void read_pair(std::uint32_t n) {
    IntervalSet child, parent;
    if (scene_.has(scene_.values.names[n].tokens, cues_[ClaimCue::no_city])) return;
    for (const PlaceRange& place : places_of(n)) {
      // A country or a province is no part of what follows; a name that may be one is not compared.
      if (place_level(place.lo) != PlaceLevel::place) return;
      child.add({place.lo, place.hi});
    }
    for (const PlaceRange& place : places_of(n + 1)) {
      if (place_level(place.lo) != PlaceLevel::province) return;
      parent.add({place.lo, place.hi});
      // "Raja Ampat, Papua Barat": right until the province was split, and written on long after.
      for (const PlaceRange& split : linked_places(place.lo)) parent.add({split.lo, split.hi});
    }
    if (child.empty() || parent.empty() || !is_complete(child) || !is_complete(parent)) return;
    const Name &inner = scene_.values.names[n], &outer = scene_.values.names[n + 1];
    const MentionId place = draft_.mention(Sort::placename, {inner.range.begin, outer.range.end}, inner.tokens.first);
    draft_.text(place, Attribute::kind, "address");
    const MentionId around = draft_.mention(Sort::placename, outer.range, outer.tokens.first);
    draft_.refer(place, Attribute::inside, around);
    // Where a place lies is the writer's own word, whoever is quoted around it.
    narrate(draft_.claim(place, Attribute::region, {child, child}, inner.range, inner.tokens.first));
    narrate(draft_.claim(around, Attribute::region, {parent, parent}, outer.range, outer.tokens.first));
  }

  /// Inside a country whose cities and regencies are all known; elsewhere a name may have namesakes that nobody listed.
  [[nodiscard]] bool is_complete(const IntervalSet& places) const {
    return std::any_of(cues_.complete.begin(), cues_.complete.end(), [&](const IntervalSet& country) { return places.within(country); });
  }

  Draft& draft_;
  const Scene& scene_;
  const CueWords& cues_;
};

}  // namespace

void draft_regions(Draft& draft) { RegionReader(draft).run(); }

}  // namespace selaras
