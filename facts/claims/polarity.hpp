// What one of two sentences denies and the other says.
#pragma once

#include <optional>

#include "facts/claims/alignment.hpp"
#include "facts/claims/contrast.hpp"

namespace selaras {

/// A clash of a sentence that denies with a passage that says so, or the other way; nothing else may differ.
std::optional<Contrast> other_polarity(const Alignment& alignment);

}  // namespace selaras
