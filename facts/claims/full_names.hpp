// The full names behind short ones in one story: "Miller" in one article, "Derek Miller" in another.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "facts/claims/stories.hpp"
#include "selaras/claim.hpp"

namespace selaras {

class FullNames {
 public:
  FullNames(const ClaimSet& set, const Stories& stories);

  /// The longest name of the story that has all words of this one, which may be itself; empty if two have them that differ.
  [[nodiscard]] std::string full(ArticleId article, std::string_view name) const;

 private:
  using Names = std::set<std::string>;
  const Stories& stories_;
  std::map<std::pair<std::uint64_t, std::string>, Names> by_word_;  // the names of a story that have a word
};

}  // namespace selaras
