#include "facts/reading/marks.hpp"

namespace selaras {

void apply_marks(Article& article, const std::vector<MarkedRange>& marks) {
  auto mark = marks.begin();
  for (Block& block : article.blocks) {
    while (mark != marks.end() && mark->range.end <= block.range.begin) ++mark;
    if (mark == marks.end()) return;
    if (!mark->range.contains(block.range) || block.zone == Zone::headline) continue;
    if (mark->zone == Zone::body && block.zone != Zone::related) continue;
    if (mark->zone == Zone::caption && block.zone == Zone::boilerplate) continue;
    block.zone = mark->zone;
  }
}

}  // namespace selaras
