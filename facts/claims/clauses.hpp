// From sentences to clauses, and who does what in each.
#pragma once

#include "facts/claims/scene.hpp"

namespace selaras {

/// Splits the sentences of a scene into clauses and tells voice, modality and polarity of each.
void read_clauses(Scene& scene);

/// Tells who acts and who is acted on in the clauses of a scene.
void find_roles(Scene& scene);

}  // namespace selaras
