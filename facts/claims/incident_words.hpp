// Word classes of what news is about: incidents, places, vehicles; resolved once a language.
#pragma once

#include "facts/text/language.hpp"

namespace selaras {

struct IncidentWords {
  explicit IncidentWords(const Language& language);

  ClassId incident, occurs, body_noun, found_verb, died_verb, other_moment, residence, place_unit, street_unit, vehicle, rank, struck, retold;
};

inline const IncidentWords& incident_words(const Language& language) { return language.table<IncidentWords>(); }

}  // namespace selaras
