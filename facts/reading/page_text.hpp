// Text gathered from a source piece by piece, with the way back to its bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "selaras/article.hpp"

namespace selaras {

/// A text whose white space is collapsed, made of pieces of a source; each byte knows where it came from.
class PageText {
 public:
  /// Appends `decoded`, which was written as `raw` at byte `source`: entities and dropped tags are skipped over.
  void append(std::string_view decoded, std::string_view raw, std::size_t source);
  /// Appends a range of another text, with its places.
  void copy(const PageText& other, TextRange range);
  /// Ends the line; `feeds` line feeds stand before what follows.
  void break_line(int feeds);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::vector<SourceRun>& runs() { return runs_; }
  /// Where a byte of the text stands in the source.
  [[nodiscard]] std::uint32_t source(std::uint32_t at) const;
  std::string take_text() { return std::move(text_); }

 private:
  void put(std::string_view bytes, std::size_t source);
  void put_space(std::size_t source);

  std::string text_;
  std::vector<SourceRun> runs_;
  int feeds_ = 0;       // line feeds to write before the next word
  bool space_ = false;  // a space to write before the next word
  std::size_t space_source_ = 0;
};

}  // namespace selaras
