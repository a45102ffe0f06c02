// Zones that markup tells: captions, links, list items.
#pragma once

#include <vector>

#include "selaras/article.hpp"

namespace selaras {

/// A range of an article's text whose zone the markup tells. Ranges are ordered and do not overlap.
struct MarkedRange {
  TextRange range;
  Zone zone = Zone::body;
};

/// What the markup tells of an article's text.
struct Markup {
  std::vector<MarkedRange> zones;
  std::vector<TextRange> linkless;  // paragraphs without a link: no titles of other articles; ordered
};

/// Gives blocks inside a marked range its zone. Furniture and the headline stay; `body` only takes back what the words
/// alone made a link.
void apply_marks(Article& article, const std::vector<MarkedRange>& marks);

}  // namespace selaras
