// Lays the sentences of one story over each other; where two cannot both be true, they become claims about one
// statement.
#pragma once

#include <vector>

#include "facts/claims/draft.hpp"
#include "facts/claims/stories.hpp"

namespace selaras {

/// Adds mentions of sort `statement` with one claim each, and the assumption that the two are one. Sentences that clash
/// with no other are left out: they could not take part in any conflict. Near-linear: inside a story, by shared rare
/// words.
void confront_statements(ClaimSet& set, const std::vector<ArticleFacts>& facts, const Stories& stories);

}  // namespace selaras
