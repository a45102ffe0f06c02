// Columns are counted within the quote and the part of its line that comes before it.
#include "reports/writers/region.hpp"

#include <algorithm>

#include "reports/typography.hpp"

namespace selaras {
namespace {

using Count = std::uint32_t (*)(std::string_view);

std::uint32_t byte_length(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

// What the sentence tells about the line up to the quote; anything before the sentence is taken as ASCII.
std::uint32_t utf16_column(const Passage& passage) {
  if (passage.column_utf16 > 0) return passage.column_utf16;
  const std::size_t quote_at = std::min<std::size_t>(passage.quote_at, passage.sentence.size());
  const std::size_t known = std::min<std::size_t>(quote_at, passage.column > 0 ? passage.column - 1 : 0);
  const std::string_view before = std::string_view(passage.sentence).substr(quote_at - known, known);
  return std::max(passage.column, 1u) - byte_length(before) + utf16_length(before);
}

Region region_of(const Passage& passage, std::uint32_t column, Count count) {
  const std::uint32_t line = std::max(passage.line, 1u);
  if (is_record(passage)) return {{line, 1}, {line, 2}};
  const std::string_view quote = passage.quote;
  const auto last_line = quote.rfind('\n');
  if (last_line == std::string_view::npos) {
    return {{line, column}, {line, column + std::max(count(quote), 1u)}};
  }
  const auto lines = static_cast<std::uint32_t>(std::count(quote.begin(), quote.end(), '\n'));
  return {{line, column}, {line + lines, count(quote.substr(last_line + 1)) + 1}};
}

}  // namespace

std::uint32_t utf16_length(std::string_view text) {
  std::uint32_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<unsigned char>(text[at]);
    const std::size_t length = c < 0x80 ? 1 : code_point(text, at).length;
    units += length == 4 ? 2 : 1;
    at += length;
  }
  return units;
}

bool is_record(const Passage& passage) { return passage.article != passage.file; }

Region byte_region(const Passage& passage) { return region_of(passage, std::max(passage.column, 1u), byte_length); }

Region utf16_region(const Passage& passage) { return region_of(passage, utf16_column(passage), utf16_length); }

}  // namespace selaras
