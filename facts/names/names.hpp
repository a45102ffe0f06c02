// Names of persons, organisations and places in an article, with who is who inside it.
#pragma once

#include <vector>

#include "facts/text/language.hpp"
#include "facts/text/tokens.hpp"
#include "selaras/value.hpp"

namespace selaras {

/// True if the word may begin a name or an office though it is in lower case; `phrase`: other words of one may follow.
bool concerns_names(const Language& language, WordId word, bool phrase);
/// A lost space is looked for in words of so many letters (bytes): shorter ones are whole, longer ones are no words.
constexpr bool may_be_glued(std::uint32_t letters) { return letters - 7 < 50; }

/// Reads the names of an article: sorted, not overlapping, none in related links or boilerplate. Linear in the article; never fails.
std::vector<Name> read_names(const Article& article, const Text& text, const Language& language);

}  // namespace selaras
