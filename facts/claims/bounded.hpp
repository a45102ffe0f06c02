// How often something happened at most ("hanya dua pertemuan"), and the reports that must share so many.
#pragma once

#include "facts/claims/draft.hpp"
#include "facts/claims/stories.hpp"

namespace selaras {

/// Bounds of one article as mentions of sort `total` (complete, frame, series = who took part), with the bound as their
/// value; and for events of such frames who took part and in which region.
void draft_bounded(Draft& draft);

/// Candidates between each bound and the events that it counts: same frame, same participants, same article or story.
void find_bounded(ClaimSet& set, const Stories& stories);

}  // namespace selaras
