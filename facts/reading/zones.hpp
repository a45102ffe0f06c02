// Zones of an article: headline, publication line, dateline, lead, body, captions, links, page furniture.
#pragma once

#include <vector>

#include "facts/text/language.hpp"
#include "facts/text/tokens.hpp"
#include "selaras/article.hpp"

namespace selaras {

/// Fills `article.blocks` and, where the text says when it was published and nothing is known yet,
/// `article.published`. `tokens` are those of `article.text`. `linkless` ranges, ordered, cannot be titles of other articles.
/// Linear in the text.
void find_zones(Article& article, std::span<const Token> tokens, const Language& language, const std::vector<TextRange>& linkless = {});

}  // namespace selaras
