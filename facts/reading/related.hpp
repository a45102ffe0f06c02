// Links to other articles and furniture inside running text.
#pragma once

#include "facts/reading/page.hpp"

namespace selaras {

/// A part of a line that is not of the article.
struct Cut {
  TokenRange tokens;
  Zone zone = Zone::related;
};

/// The cue of a link at `token` ("Baca juga"), also where the title is glued to it ("Baca JugaKapal Karam"):
/// tokens of the cue, 0 if none.
std::uint32_t related_cue(const Page& page, std::uint32_t token, std::uint32_t last);

/// Links and furniture glued into the tokens of a paragraph, in order, not overlapping.
std::vector<Cut> cuts_inside(const Page& page, TokenRange tokens);

}  // namespace selaras
