// All value readers over one article whose tokens are known.
#pragma once

#include "facts/text/language.hpp"
#include "selaras/facts.hpp"

namespace selaras {

/// As `annotate(article)`, for callers that have tokens and sentences already.
Annotations annotate(const Article& article, const Text& text, const Language& language);

}  // namespace selaras
