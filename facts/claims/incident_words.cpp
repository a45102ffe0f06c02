#include "facts/claims/incident_words.hpp"

namespace selaras {

IncidentWords::IncidentWords(const Language& language) {
  const auto cls = [&](std::string_view name) { return language.lexicon.class_id(name); };
  incident = cls("incident");
  occurs = cls("occurs");
  incident_verb = cls("incident_verb");
  body_noun = cls("body_noun");
  found_verb = cls("found_verb");
  died_verb = cls("died_verb");
  personal_verb = cls("personal_verb");
  venue_unit = cls("venue_unit");
  occasion = cls("occasion");
  other_moment = cls("other_moment");
  moment_verb = cls("moment_verb");
  several = cls("several");
  about_incident = cls("about_incident");
  told_to_occur = cls("told_to_occur");
  guessed_to_occur = cls("guessed_to_occur");
  residence = cls("residence");
  place_unit = cls("place_unit");
  street_unit = cls("street_unit");
  place_unit_behind = cls("place_unit_behind");
  street_unit_behind = cls("street_unit_behind");
  vehicle = cls("vehicle");
  rank = cls("rank");
  struck = cls("struck");
  retold = cls("retold");
  moments = WordSet(language.lexicon, {occurs, incident_verb, incident, moment_verb, found_verb, died_verb, personal_verb});
  spots = WordSet(language.lexicon, {venue_unit, street_unit, street_unit_behind});
}

}  // namespace selaras
