// Text as it may safely be shown: terminal escapes disarmed, columns counted, numbers grouped.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace selaras {

struct PrintedPoint {
  char32_t value = 0xFFFD;
  std::size_t length = 1;  // bytes; 1 where they are not UTF-8
  bool valid = false;
};
/// The code point at a byte offset; strict UTF-8.
PrintedPoint code_point(std::string_view text, std::size_t at);
/// Controls, and characters that hide or reorder text.
bool is_unsafe(char32_t point);

/// One character (code point) of a text: its bytes and the columns it takes on a terminal.
struct Glyph {
  std::string text;
  std::uint32_t begin = 0;  // byte offset in the original
  unsigned width = 1;       // 0 for combining marks, 2 for wide characters
};

/// The characters of `text` as they may be shown: control characters become visible symbols (␛, ␊), characters
/// that reorder or hide text become U+FFFD, and so do bytes that are not UTF-8.
std::vector<Glyph> glyphs(std::string_view text);
/// `glyphs` joined; white space (line feeds, tabs, runs of blanks) is folded to one blank each.
std::string shown(std::string_view text);
/// Like `shown`, but keeps every blank (for source lines under which a caret stands).
std::string shown_line(std::string_view text);
/// Columns that `text` takes.
unsigned columns(std::string_view text);
/// Lines of at most `width` columns, broken at blanks.
std::vector<std::string> wrapped(std::string_view text, unsigned width);

/// 1600000 → "1.600.000" (id) or "1,600,000" (en).
std::string grouped(std::int64_t number, std::string_view language);

}  // namespace selaras
