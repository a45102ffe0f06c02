// What people decided about identities outranks what the words say.
#pragma once

#include <vector>

#include "selaras/facts.hpp"

namespace selaras {

/// Removes the candidates that are decided to be different things; makes those that are decided to be the same certain.
void apply_decisions(ClaimSet& set, const Corpus& corpus, const std::vector<IdentityDecision>& decisions);

}  // namespace selaras
