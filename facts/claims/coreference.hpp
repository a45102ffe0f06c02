// Whom a pronoun or an epithet ("ia", "almarhumah", "she") stands for, and which organisation its bare noun ("the university").
#pragma once

#include "facts/claims/scene.hpp"

namespace selaras {

/// The full name (index into Annotations::names, two words or more) of the only person that the sentences before, and the words
/// before the token in its own, tell of; no_token if they name nobody or several persons.
std::uint32_t person_meant(const Scene& scene, std::uint32_t token);

/// "Universitas itu", "the company": the only organisation that the sentences before name with this word; no_token if none or
/// several have it.
std::uint32_t organisation_meant(const Scene& scene, std::uint32_t noun);

}  // namespace selaras
