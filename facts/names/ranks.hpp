// Ranks of police and forces as numbers, so that equal ranks in different words are equal and different ones differ.
#pragma once

#include <optional>
#include <string_view>

#include "facts/text/language.hpp"

namespace selaras {

/// The rank that a title or role names: "AKBP", "Ajun Komisaris Besar Polisi", "kapolres subang akbp" → 117. Hundreds are the
/// service (1 police, 2 army, 3 navy, 4 air force), the rest the step of its ladder. The highest, if there are several words.
std::optional<int> rank_code(std::string_view words, const Language& language);
/// Only the step of the ladder: equal for equal ranks of different services.
constexpr int rank_step(int code) { return code % 100; }

}  // namespace selaras
