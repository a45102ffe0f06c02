// A sentence with carets under the words at fault, wrapped to the width of the page.
#pragma once

#include <string>
#include <vector>

#include "reports/paint.hpp"

namespace selaras {

/// Words of the sentence (bytes) and what is written under them.
struct Mark {
  std::uint32_t begin = 0, end = 0;
  std::string label;
};

struct Excerpt {
  std::string sentence;     // raw text of the article
  std::vector<Mark> marks;  // in any order, may touch or overlap
  std::uint32_t line = 0;   // printed beside the first row; 0: none
};

/// Rows with a gutter of `gutter` columns, each ended by a line feed.
std::string render(const Excerpt& excerpt, unsigned gutter, unsigned width, Severity severity, const Paint& paint);

}  // namespace selaras
