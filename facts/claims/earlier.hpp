// Sentences that tell of earlier events than the one the article is about.
#pragma once

#include "facts/claims/scene.hpp"

namespace selaras {

/// It says so ("sebelumnya", "previously"), or tells a day long before the article's.
bool tells_of_earlier(const Scene& scene, std::uint32_t sentence);
/// It tells of another match of the same two ("musim lalu"), or of one that is only expected.
bool tells_of_another_match(const Scene& scene, std::uint32_t sentence);

}  // namespace selaras
