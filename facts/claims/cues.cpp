#include "facts/claims/cues.hpp"

#include "facts/claims/class_ids.hpp"
#include "facts/names/places.hpp"

namespace selaras {

CueWords::CueWords(const Language& language) {
  constexpr const char* names[] = {
#define X(name) "cue_" #name,
      SELARAS_CUES(X)
#undef X
  };
  of = class_ids(language.lexicon, names);
  beginnings = WordSet(language.lexicon, {(*this)[ClaimCue::born], (*this)[ClaimCue::died], (*this)[ClaimCue::founded]});
  for (const Entry* entry : language.lexicon.all((*this)[ClaimCue::complete_country])) {
    if (const auto country = find_place(entry->value)) complete.emplace_back(country->lo, country->hi);
  }
}

}  // namespace selaras
