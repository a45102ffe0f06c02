// Word classes of what news is about: incidents, places, vehicles; resolved once a language.
#pragma once

#include "facts/text/language.hpp"
#include "facts/text/word_set.hpp"

namespace selaras {

struct IncidentWords {
  explicit IncidentWords(const Language& language);

  ClassId incident, occurs, incident_verb, body_noun, found_verb, died_verb, personal_verb, venue_unit, occasion, other_moment, residence, place_unit, street_unit, vehicle, rank, struck, retold;
  ClassId about_incident;                             // what comes of it, at a time of its own: a trial, a press conference
  ClassId moment_verb;                                // what comes before and after it: "mendarat", "padam"
  ClassId several, told_to_occur, guessed_to_occur;  // "dua kebakaran", "dilaporkan terjadi"
  ClassId place_unit_behind, street_unit_behind;  // "Walang Village", "Manyar Street"
  WordSet moments, spots;  // words that may tell when something took place; that may begin or end a street's or a venue's name
};

inline const IncidentWords& incident_words(const Language& language) { return language.table<IncidentWords>(); }

}  // namespace selaras
