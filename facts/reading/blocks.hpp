// From lines of known kind to blocks: datelines, the lead, and links glued into a paragraph are cut out.
#pragma once

#include <vector>

#include "facts/reading/page.hpp"

namespace selaras {

/// Blocks of the page's lines, in order; what lies between them is white space.
std::vector<Block> cut_blocks(const Page& page);

}  // namespace selaras
