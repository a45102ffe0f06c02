// The lines that `annotate` and `claims` print.
#pragma once

#include <string>

#include "selaras/facts.hpp"
#include "selaras/rule.hpp"

namespace selaras {

/// One line a value of the article, in the order of the text.
std::string annotation_lines(const Article& article, const Annotations& annotations);
/// One line for a claim.
std::string claim_line(ClaimId id, const ClaimSet& claims, const Corpus& corpus);

/// "headline", "narrator", "asserted" …
std::string_view name_of(Zone zone);
std::string_view name_of(Layer layer);
std::string_view name_of(Modality modality);
std::string_view name_of(Severity severity);

}  // namespace selaras
