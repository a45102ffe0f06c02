// What a finding takes for granted, in words: it is always shown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "selaras/conflict.hpp"
#include "selaras/finding.hpp"

namespace selaras {

/// Assumed identities first, then what was assumed to resolve the claims' values; each once. The finding's sentences lend
/// the words their capitals.
std::vector<Assumption> assumptions_of(const Conflict& conflict, const Corpus& corpus, const ClaimSet& claims,
                                       const std::vector<std::string>& sentences);
/// "anchor_article_date" …, as JSON Lines print it.
std::string name_of(AssumptionKind kind);
/// What a piece of evidence is called: "nama", "tempat" …
std::string evidence_in_words(const Evidence& evidence, std::string_view language);

}  // namespace selaras
