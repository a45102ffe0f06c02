#include "facts/claims/cues.hpp"

#include "facts/claims/class_ids.hpp"

namespace selaras {

CueWords::CueWords(const Language& language) {
  constexpr const char* names[] = {
#define X(name) "cue_" #name,
      SELARAS_CUES(X)
#undef X
  };
  of = class_ids(language.lexicon, names);
}

}  // namespace selaras
