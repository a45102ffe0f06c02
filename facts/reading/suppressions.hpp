// Remarks to this program in the source of an article: `selaras ignore RULE: reason`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "selaras/article.hpp"
#include "selaras/diagnostic.hpp"

namespace selaras {

/// Gathers the remarks while a reader walks over a source, in the order of the source. `source` must outlive it.
class SuppressionReader {
 public:
  SuppressionReader(std::string file, std::string_view source) : file_(std::move(file)), source_(source) {}

  /// The inside of a comment at an offset; nothing happens unless it speaks to this program. Speaks of the paragraph
  /// that is open, or else of the next one.
  void comment(std::string_view text, std::size_t offset);
  /// "RULE: reason" in the metadata: speaks of the whole article.
  void metadata(std::string_view text, std::size_t offset);
  /// A paragraph of the article's text is over.
  void paragraph(TextRange range);
  /// All of it; those without a paragraph are complained about.
  std::vector<Suppression> finish(Diagnostics& diagnostics);

 private:
  void add(std::string_view text, std::size_t offset, bool whole);
  void complain(std::size_t offset, std::string message);
  void move_to(std::size_t offset);

  std::string file_;
  std::string_view source_;
  std::size_t at_ = 0, line_start_ = 0;  // what was counted so far
  std::uint32_t line_ = 1;
  std::size_t open_ = 0;  // the first one that waits for its paragraph
  std::vector<Suppression> found_;
  Diagnostics diagnostics_;
};

}  // namespace selaras
