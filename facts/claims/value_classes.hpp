// Things of one story by their values: what two values of one thing are told from two things.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/claims/name_lists.hpp"
#include "facts/names/similarity.hpp"
#include "selaras/claim.hpp"

namespace selaras {

constexpr std::int32_t quiet = 600;   // identities below what is loud
constexpr std::int32_t linked = 800;  // similarity of articles that tell of one thing

/// A mention with what it is compared by.
struct Thing {
  MentionId mention;
  ArticleId article;
  std::string value;
};

/// Things of one story with one value.
struct ValueClass {
  std::string value;
  std::vector<Thing> things;
  [[nodiscard]] bool told_in(ArticleId article) const {
    return std::any_of(things.begin(), things.end(), [&](const Thing& thing) { return thing.article == article; });
  }
};

/// Some article tells both.
inline bool share_article(const ValueClass& a, const ValueClass& b) {
  return std::any_of(a.things.begin(), a.things.end(), [&](const Thing& thing) { return b.told_in(thing.article); });
}

/// Letters to change, add or drop; 3 for more than two, and for what is too long for a name.
inline std::size_t edits(std::string_view a, std::string_view b) {
  constexpr std::size_t longest = 40;
  return a.size() > longest || b.size() > longest ? 3 : edit_distance(a, b);
}

/// "Boltim" is "Bolaang Mongondow Timur": the letters of the shorter stand in the longer, in order.
inline bool abbreviates(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  std::size_t at = 0;
  for (const char letter : b) at += at < a.size() && a[at] == letter ? 1 : 0;
  return at == a.size() && !a.empty() && a.front() == b.front();
}

/// All words of the shorter name are words of the longer one.
inline bool is_short_for(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  const std::string longer = " " + std::string(b) + " ";
  return !a.empty() && longer.find(" " + std::string(a) + " ") != std::string::npos;
}

/// A word that both names have and that tells them from others: "pt tekstil nusa", "nusa jaya".
inline bool share_word(std::string_view a, std::string_view b) {
  constexpr std::size_t least = 4;  // letters: "pt" tells nothing
  const std::string other = " " + std::string(b) + " ";
  bool shared = false;
  for_words(a, [&](std::string_view word) { shared = shared || (word.size() >= least && other.find(" " + std::string(word) + " ") != std::string::npos); });
  return shared;
}

}  // namespace selaras
