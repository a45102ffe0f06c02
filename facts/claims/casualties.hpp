// What a sentence says became of people: "two men and a woman were killed", "shot his wife, then himself", "no one was hurt".
#pragma once

#include <vector>

#include "facts/claims/victims.hpp"

namespace selaras {

enum class Fate : std::uint8_t { dead, hurt, shot };

struct Casualties {
  Fate fate = Fate::dead;
  std::int64_t number = Victims::unknown;
  HowTold told = HowTold::counted;   // named or described: nobody says that these are all
  bool whole = false;          // all who were struck, the dead among them: "triple shooting"
  bool active = false;         // told as somebody's deed
  bool doer = false;           // the one who did it died or was hurt as well, and is not in the number
  bool some = false;           // may be some of those hurt: "two were seriously wounded"
  bool share = false;          // … told by how badly: those hurt more and less add up
  bool others = false;         // besides those told before
  std::uint32_t age = no_token;  // of the one told of: index into Annotations::quantities
  TokenRange words;
  std::uint32_t token = no_token;
};

/// In the order told. Linear in the sentence.
std::vector<Casualties> casualties_of(const Scene& scene, const TollWords& words, TokenRange sentence);

}  // namespace selaras
