// Names of persons, organisations and places in an article, with who is who inside it.
#pragma once

#include <vector>

#include "facts/text/language.hpp"
#include "facts/text/tokens.hpp"
#include "selaras/value.hpp"

namespace selaras {

/// True if the word may begin a name or an office though it is in lower case; `phrase`: other words of one may follow.
bool concerns_names(const Language& language, WordId word, bool phrase);
/// Words of fewer letters have no lost space looked for in them.
constexpr std::uint32_t least_glued = 7;

/// Reads the names of an article: sorted, not overlapping, none in related links or boilerplate. Linear in the article; never fails.
std::vector<Name> read_names(const Article& article, const Text& text, const Language& language);

}  // namespace selaras
