// Identifiers: vehicle plates, aircraft registrations, flights, laws, cases, coordinates, kilometre posts, RT/RW.
#pragma once

#include <vector>

#include "facts/text/language.hpp"
#include "selaras/value.hpp"

namespace selaras {

/// Identifiers of an article, sorted and without overlaps, with normalised values.
std::vector<Identifier> read_identifiers(const Article& article, const Text& text, const Language& language);
/// True if the word may begin an identifier or announces one.
bool concerns_identifiers(const Language& language, WordId word);

}  // namespace selaras
