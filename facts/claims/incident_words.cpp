#include "facts/claims/incident_words.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace selaras {

IncidentWords::IncidentWords(const Lexicon& lexicon) {
  const auto cls = [&](std::string_view name) { return lexicon.class_id(name); };
  incident = cls("incident");
  occurs = cls("occurs");
  body_noun = cls("body_noun");
  found_verb = cls("found_verb");
  died_verb = cls("died_verb");
  other_moment = cls("other_moment");
  residence = cls("residence");
  place_unit = cls("place_unit");
  street_unit = cls("street_unit");
  vehicle = cls("vehicle");
  rank = cls("rank");
  struck = cls("struck");
  retold = cls("retold");
}

const IncidentWords& incident_words(const Language& language) {
  static std::mutex guard;
  static std::map<std::string, std::unique_ptr<IncidentWords>> made;
  const std::lock_guard lock(guard);
  auto& words = made[language.code];
  if (!words) words = std::make_unique<IncidentWords>(language.lexicon);
  return *words;
}

}  // namespace selaras
