// The full names behind short ones in one story: "Miller" in one article, "Derek Miller" in another.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "facts/claims/stories.hpp"
#include "facts/text/hash_table.hpp"
#include "selaras/claim.hpp"

namespace selaras {

/// Names texts of the set that it was made of: not to be asked when the set has got new symbols.
class FullNames {
 public:
  FullNames(const ClaimSet& set, const Stories& stories);

  /// The longest name of the story that has all words of this one, which may be itself; empty if two have them that differ.
  [[nodiscard]] std::string full(ArticleId article, std::string_view name) const;

 private:
  [[nodiscard]] std::uint64_t key(ArticleId article, std::string_view word) const;

  const Stories& stories_;
  HashTable<std::vector<std::string_view>> by_word_;  // the names of a story that have a word, sorted
};

}  // namespace selaras
