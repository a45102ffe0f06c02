// Counted things of one article, shared by the readers of counts, of lists, and of parts and wholes.
#pragma once

#include <string>
#include <vector>

#include "facts/claims/draft.hpp"

namespace selaras {

struct CountedThing {
  const Quantity* quantity = nullptr;
  MentionId mention;     // invalid for a bare number that is only a part ("satu dengan X dan satu dengan Y")
  std::string unit;      // comparison stem of the counted noun, synonyms folded; empty: no noun
  std::string state;     // dead, hurt … or empty
  bool person = false;
  std::uint32_t sentence = 0;
};

/// Lists ("tiga kota, yaitu A, B, dan C") and parts ("10 orang, terdiri atas …") among `counted`, sorted by place.
void draft_lists(Draft& draft, const std::vector<CountedThing>& counted);
void draft_parts(Draft& draft, std::vector<CountedThing>& counted);

}  // namespace selaras
