// Pages that declare Windows-1252 or Latin-1, as UTF-8 with the way back.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "selaras/article.hpp"

namespace selaras {

/// A text recoded to UTF-8. `widened[k]` is the offset in `text` of the k-th byte that grew.
struct Recoded {
  std::string text;
  std::vector<std::pair<std::size_t, std::size_t>> widened;  // offset in `text`, offset in the source
  [[nodiscard]] std::size_t source(std::size_t offset) const;
  /// Runs over `text` as runs over the source, cut where characters grew.
  [[nodiscard]] std::vector<SourceRun> source_runs(const std::vector<SourceRun>& runs) const;
};

/// Appends a code point of the basic multilingual plane (at most U+FFFF, no surrogate) as UTF-8.
void append_utf8(std::string& out, char32_t c);

/// True if the page declares Latin-1 or Windows-1252 in its first kilobyte (by the WHATWG's reading these are one).
bool declares_windows_1252(std::string_view html);
Recoded from_windows_1252(std::string_view bytes);

}  // namespace selaras
