// Sentences that tell of earlier events than the one the article is about.
#pragma once

#include "facts/claims/scene.hpp"

namespace selaras {

constexpr std::int64_t these_days = 45;

/// It says so: "sebelumnya", "previously".
bool says_earlier(const Scene& scene, std::uint32_t sentence);
/// A day more than `days` before the article's is told in the range.
bool tells_older_day(const Scene& scene, TokenRange tokens, std::int64_t days);
/// Either, of these days.
bool tells_of_earlier(const Scene& scene, std::uint32_t sentence);
/// It tells of another match of the same two ("musim lalu"), or of one that is only expected.
bool tells_of_another_match(const Scene& scene, std::uint32_t sentence);

}  // namespace selaras
