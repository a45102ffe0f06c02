// Which mentions may be the same thing: assumptions with a confidence, never merges.
#pragma once

#include <vector>

#include "facts/claims/draft.hpp"
#include "facts/claims/stories.hpp"

namespace selaras {

/// Adds candidates between mentions of all articles. `signatures` has one entry a mention of `set`.
/// Near-linear: mentions are only compared inside blocks of a shared kind and rare word.
void find_candidates(ClaimSet& set, const std::vector<Signature>& signatures, const Stories& stories);

}  // namespace selaras
