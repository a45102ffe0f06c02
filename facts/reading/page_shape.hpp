// How deep and how large the tree of a page would become, before anything is parsed.
#pragma once

#include <cstddef>
#include <string_view>

namespace selaras {

/// What is deeper is not parsed: each tag makes Gumbo look through the elements that are open, and it frees them
/// recursively. Browsers stop at 512.
constexpr std::size_t deepest_page = 1000;
/// Nor what has more nodes, of some 600 bytes each.
constexpr std::size_t most_nodes = 500'000;

/// Bounds for the tree of a page, told from its tags alone. Counting stops where one is above its limit.
struct PageShape {
  std::size_t depth = 0;
  std::size_t nodes = 0;  // with the copies of formatting elements that a parser makes where they are not closed in order
};
PageShape shape_of(std::string_view html);

}  // namespace selaras
