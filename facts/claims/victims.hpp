// Groups of people in a sentence and how many each is: "two men", "a 6-year-old boy", "his wife", "Nora Osman, 19", "no one".
#pragma once

#include <cstdint>
#include <optional>

#include "facts/claims/scene.hpp"

namespace selaras {

/// The words by which reports tell of casualties; class names begin with "toll_".
struct TollWords {
  explicit TollWords(const Language& language);

  ClassId dead, hurt, hurt_badly, shot;           // what became of the people named before: "two men were killed"
  ClassId kills, hurts, shoots;       // … named after: "killed two men"
  ClassId of_dead, of_hurt, of_shot;           // … named after a noun: "the death of two men"
  ClassId person, people;             // one who was struck; more than one (a number, if the word tells it)
  ClassId group, of, aged, in_group;        // "a family of five"; "the mother of two"; words before the noun: "other", "young"
  ClassId one, generic, other, nobody, self, doer;
  ClassId be, filler, breaker, elsewhere, pronoun, by, at, negated, unsure, including, part, fold, fold_dead, fold_shot, in_turn, compound;
  ClassId none, survives, grave, all, death, no_death, incident, round_up, suicide, many;
};
inline const TollWords& toll_words(const Language& language) { return language.table<TollWords>(); }

/// How the number of a group is told.
enum class HowTold : std::uint8_t { counted, named, described };

struct Victims {
  static constexpr std::int64_t unknown = -1;

  TokenRange tokens;                // with age and the like behind it
  TokenRange words;                 // that tell the number
  std::int64_t number = unknown;
  HowTold told = HowTold::counted;
  bool doer = false;                // the gunman, the suspect
  bool others = false;              // besides those told before
  bool self = false;                // "himself"
  std::uint32_t age = no_token;     // of the one: index into Annotations::quantities
  bool aged = false;                // an age stands behind it
  bool part = false;                // "one of four"
  bool any = false;                 // a number without a noun, or of people of any kind
};

/// The group that begins at a token, if any; looks at a few tokens only.
std::optional<Victims> victims_at(const Scene& scene, const TollWords& words, std::uint32_t token, TokenRange sentence);

}  // namespace selaras
