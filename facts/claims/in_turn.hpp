// Passes over everything that a corpus has: what comes next is fetched while the present is worked on.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "selaras/claim.hpp"

namespace selaras {

/// How many are fetched ahead: enough to wait for memory, few enough to stay in the nearest cache.
constexpr std::size_t ahead = 12;

/// Has the first two lines of a list fetched; most lists have no more.
template <class Value>
void fetch(const Value* list) {
  constexpr std::size_t line = 64;
  __builtin_prefetch(list);
  __builtin_prefetch(reinterpret_cast<const char*>(list) + line);
}

/// Calls `use` for every mention in turn. Their properties lie anywhere in memory, and a pass does little more than wait for them.
template <class Mentions, class Use>
void each_mention(Mentions& mentions, Use use) {
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    if (m + ahead < mentions.size()) fetch(mentions[m + ahead].properties.data());
    use(MentionId{m});
  }
}

}  // namespace selaras
