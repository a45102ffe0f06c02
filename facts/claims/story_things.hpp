// Which plates, posts, moments, ranks, places and stamps of one story are the same thing.
#pragma once

#include <vector>

#include "facts/claims/draft.hpp"
#include "facts/claims/full_names.hpp"
#include "facts/claims/stories.hpp"

namespace selaras {

/// Proposals for mentions that only a story makes comparable. One representative a value is paired with those of the other
/// values; the others of a value are tied to their representative, so that reports can cite them. Flags tolls that stand alone in their story.
std::vector<Candidate> story_things(ClaimSet& set, const std::vector<Signature>& signatures, const Stories& stories, const FullNames& names);

}  // namespace selaras
