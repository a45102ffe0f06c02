#include "facts/claims/coreference.hpp"

#include <algorithm>

namespace selaras {
namespace {

constexpr std::uint32_t reach = 4;  // sentences
constexpr std::uint32_t far = 400, most_names = 64;  // tokens and names looked at: keeps a hostile text linear

bool is_story(Zone zone) { return zone == Zone::lead || zone == Zone::body; }

/// Where the passage begins whose names a word of this sentence may take up.
std::uint32_t passage_begin(const Scene& scene, std::uint32_t sentence) {
  std::uint32_t first = sentence;
  while (first > 0 && sentence - first < reach && is_story(scene.text.sentences[first - 1].zone)) --first;
  return scene.text.sentences[first].tokens.first;
}

}  // namespace

std::uint32_t person_meant(const Scene& scene, std::uint32_t token) {
  if (scene.sentence_of[token] == no_token) return no_token;
  std::uint32_t entity = no_token, full = no_token;
  const std::uint32_t begin = passage_begin(scene, scene.sentence_of[token]);
  for (std::uint32_t t = back(token, far, begin); t < token; ++t) {
    const std::uint32_t name = scene.name_of[t];
    if (name == no_token || scene.values.names[name].type != NameType::person) continue;
    const Name& person = scene.values.names[name];
    if (entity != no_token && person.entity != entity) return no_token;
    entity = person.entity;
    if (full == no_token && person.tokens.last - person.tokens.first >= 2) full = name;
  }
  return full;
}

std::uint32_t organisation_meant(const Scene& scene, std::uint32_t noun) {
  const std::uint64_t stem = scene.known[noun].stem;
  if (stem == 0 || scene.sentence_of[noun] == no_token) return no_token;
  const auto& names = scene.values.names;
  const std::uint32_t end = scene.text.sentences[scene.sentence_of[noun]].tokens.first;
  const auto behind = std::lower_bound(names.begin(), names.end(), end, [](const Name& name, std::uint32_t t) { return name.tokens.first < t; });
  std::uint32_t found = no_token, tried = 0;
  for (auto name = static_cast<std::uint32_t>(behind - names.begin()); name-- > 0 && tried < most_names; ++tried) {
    if (names[name].type != NameType::organisation) continue;
    const auto stems = scene.name_stems[name];
    if (stems.size() < 2 || std::find(stems.begin(), stems.end(), stem) == stems.end()) continue;
    if (found != no_token && scene.name_keys[found] != scene.name_keys[name]) return no_token;
    found = name;
  }
  return found;
}

}  // namespace selaras
