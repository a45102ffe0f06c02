// Where words stand: from spans of articles to passages with file, line and column.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "selaras/article.hpp"
#include "selaras/finding.hpp"

namespace selaras {

/// Turns spans into passages; remembers the line starts of the files it has met.
class Places {
 public:
  explicit Places(const Corpus& corpus) : corpus_(corpus) {}
  /// The passage of `words` inside `sentence` (widened if the words stand outside of it).
  [[nodiscard]] Passage passage(Span words, Span sentence, Zone zone);

 private:
  const std::vector<std::uint32_t>& line_starts(ArticleId article);

  const Corpus& corpus_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> line_starts_;
};

/// The headline of an article, or empty.
std::string headline_of(const Article& article);
/// Begin and end of a range as reports print them (design: bytes of the file, or of the record's body or headline).
TextRange printed_range(const Article& article, TextRange range);
bool in_headline(const Article& article, std::uint32_t offset);

}  // namespace selaras
