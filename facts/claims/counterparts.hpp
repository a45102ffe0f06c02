// Which deeds may be two sides of one matter: agreed and refused, came and stayed away, won and lost, planned and done, asked and answered.
#pragma once

#include <vector>

#include "facts/claims/draft.hpp"
#include "facts/claims/stories.hpp"

namespace selaras {

/// Candidates between mentions that rules of their own compare; near-linear, unsorted.
/// `known` are the candidates found before: a denial that meets a report of its own frame needs no weaker one.
std::vector<Candidate> counterparts(const ClaimSet& set, const std::vector<Signature>& signatures, const Stories& stories, const std::vector<Candidate>& known);

}  // namespace selaras
