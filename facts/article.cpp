#include "selaras/article.hpp"

#include <algorithm>

namespace selaras {

SourcePosition source_position(const Article& article, std::uint32_t text_offset) {
  if (article.runs.empty()) {
    const bool in_title = text_offset < article.body_begin;
    return {in_title, in_title ? text_offset : text_offset - article.body_begin};
  }
  if (article.record_line > 0 && text_offset < article.body_begin) return {true, text_offset};
  const auto after = std::upper_bound(article.runs.begin(), article.runs.end(), text_offset,
                                      [](std::uint32_t offset, const SourceRun& run) { return offset < run.text; });
  if (after == article.runs.begin()) return {false, article.runs.front().source};
  const SourceRun& run = *std::prev(after);
  return {false, run.source + std::min(text_offset - run.text, run.length)};
}

}  // namespace selaras
