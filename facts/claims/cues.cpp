#include "facts/claims/cues.hpp"

namespace selaras {

CueWords::CueWords(const Language& language) {
  constexpr const char* names[] = {
#define X(name) "cue_" #name,
      SELARAS_CUES(X)
#undef X
  };
  for (std::size_t i = 0; i < of.size(); ++i) of[i] = language.lexicon.class_id(names[i]);
}

}  // namespace selaras
