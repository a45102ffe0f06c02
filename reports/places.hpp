// Where words stand: from spans of articles to passages with file, line and column.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "selaras/article.hpp"
#include "selaras/finding.hpp"

namespace selaras {

/// Finds line and column of any byte of one text. Memory: one entry a line and one a character beyond ASCII.
class LineTable {
 public:
  explicit LineTable(std::string_view bytes);
  struct Place {
    std::uint32_t line, column, column_utf16;  // from 1; columns in bytes and in UTF-16 code units
  };
  [[nodiscard]] Place place(std::uint32_t offset) const;

 private:
  [[nodiscard]] std::uint32_t surplus_before(std::uint32_t offset) const;

  std::vector<std::uint32_t> starts_ = {0};
  std::vector<std::pair<std::uint32_t, std::uint32_t>> surplus_;  // after this byte, bytes minus units so far
};

/// Turns spans into passages; remembers the line starts of the files it has met.
class Places {
 public:
  explicit Places(const Corpus& corpus) : corpus_(corpus) {}
  /// The passage of `words` inside `sentence` (widened if the words stand outside of it).
  [[nodiscard]] Passage passage(Span words, Span sentence, Zone zone);

 private:
  const LineTable& table(ArticleId article);

  const Corpus& corpus_;
  std::map<std::uint32_t, LineTable> tables_;
};

/// The headline of an article, or empty.
std::string headline_of(const Article& article);
/// Begin and end of a range as reports print them (design: bytes of the file, or of the record's body or headline).
TextRange printed_range(const Article& article, TextRange range);
bool in_headline(const Article& article, std::uint32_t offset);

}  // namespace selaras
