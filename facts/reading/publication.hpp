// Publication lines: "Senin, 01 April 2024 - 11:49 WIB", "Published: March 3, 2026 at 4:05 pm EST".
#pragma once

#include <optional>

#include "facts/reading/page.hpp"

namespace selaras {

struct Stamp {
  Published published;
  bool updated = false;  // it says when the article was changed, not when it appeared
  std::uint32_t past = 0;  // one past the last token that belongs to it
};

/// The publication line that `line` is, if it is one: a full date with nothing beside it but weekday, time, zone,
/// outlet and author. A second date introduced by a word of change ("Updated") ends it.
std::optional<Stamp> read_publication_line(const Page& page, const Line& line);

}  // namespace selaras
