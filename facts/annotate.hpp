// All value readers over one article whose tokens are known.
#pragma once

#include "facts/text/language.hpp"
#include "selaras/facts.hpp"

namespace selaras {

/// Tokens and sentences of an article whose zones are known, each token marked with the readers that it concerns.
Text read_text(const Article& article, const Language& language);

/// As `annotate(article)`, for callers that have tokens and sentences already.
Annotations annotate(const Article& article, const Text& text, const Language& language);

}  // namespace selaras
