// The lines that `annotate` prints, and names of small things as JSON has them.
#pragma once

#include <string>

#include "selaras/facts.hpp"
#include "selaras/rule.hpp"

namespace selaras {

/// One line a value of the article, in the order of the text.
std::string annotation_lines(const Article& article, const Annotations& annotations);

/// "headline", "narrator", "asserted" …
std::string_view name_of(Zone zone);
std::string_view name_of(Layer layer);
std::string_view name_of(Modality modality);
std::string_view name_of(Severity severity);

}  // namespace selaras
