// Decoding is strict: overlong forms, surrogates and stray bytes are shown as U+FFFD.
#include "reports/typography.hpp"

#include <algorithm>
#include <array>

#include "reports/messages.hpp"

namespace selaras {
namespace {

struct Range {
  char32_t first, last;
};

template <std::size_t N>
bool in(const std::array<Range, N>& ranges, char32_t point) {
  return std::any_of(ranges.begin(), ranges.end(), [point](Range r) { return r.first <= point && point <= r.last; });
}

// Unicode Standard, general categories Mn and Cf as far as news carries them; East Asian Width W and F.
constexpr std::array<Range, 7> combining = {{{0x300, 0x36F}, {0x610, 0x61A}, {0x64B, 0x65F}, {0x1AB0, 0x1AFF}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}}};
constexpr std::array<Range, 10> wide = {{{0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}}};
// Bidirectional controls and invisible characters: they can make a quote read as something else ("Trojan Source").
constexpr std::array<Range, 6> deceptive = {{{0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE007F}}};

std::string control_symbol(char32_t point) {
  // U+2400 … U+241F are pictures of the C0 controls, U+2421 of DEL.
  const char32_t picture = point == 0x7F ? 0x2421 : 0x2400 + point;
  return {static_cast<char>(0xE2), static_cast<char>(0x80 | ((picture >> 6) & 0x3F)), static_cast<char>(0x80 | (picture & 0x3F))};
}

constexpr const char* replacement = "\xEF\xBF\xBD";

Glyph glyph_at(std::string_view text, std::size_t at, const PrintedPoint& decoded) {
  Glyph glyph;
  glyph.begin = static_cast<std::uint32_t>(at);
  if (decoded.value < 0x20 || decoded.value == 0x7F) {
    glyph.text = control_symbol(decoded.value);
  } else if (!decoded.valid || is_unsafe(decoded.value)) {
    glyph.text = replacement;
  } else {
    glyph.text = text.substr(at, decoded.length);
    glyph.width = decoded.value < 0x300 ? 1 : in(combining, decoded.value) ? 0 : in(wide, decoded.value) ? 2 : 1;
  }
  return glyph;
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

}  // namespace

PrintedPoint code_point(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return {lead, 1, true};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) return {};
  char32_t point = lead & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return {};
    point = (point << 6) | (byte(at + i) & 0x3Fu);
  }
  constexpr std::array<char32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
  if (point < least[length] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) return {};
  return {point, length, true};
}

bool is_unsafe(char32_t point) { return point < 0x20 || (point >= 0x7F && point < 0xA0) || in(deceptive, point); }

std::vector<Glyph> glyphs(std::string_view text) {
  std::vector<Glyph> all;
  all.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const PrintedPoint decoded = code_point(text, at);
    all.push_back(glyph_at(text, at, decoded));
    at += decoded.length;
  }
  return all;
}

std::string shown(std::string_view text) {
  std::string folded;
  for (const char c : text) {
    if (!is_blank(c)) folded += c;
    else if (!folded.empty() && folded.back() != ' ') folded += ' ';
  }
  while (!folded.empty() && folded.back() == ' ') folded.pop_back();
  return shown_line(folded);
}

std::string shown_line(std::string_view text) {
  std::string line;
  for (const Glyph& glyph : glyphs(text)) line += glyph.text;
  return line;
}

unsigned columns(std::string_view text) {
  unsigned width = 0;
  for (const Glyph& glyph : glyphs(text)) width += glyph.width;
  return width;
}

std::vector<std::string> wrapped(std::string_view text, unsigned width) {
  std::vector<std::string> lines(1);
  unsigned used = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const unsigned needed = columns(word);
    if (used > 0 && used + 1 + needed > width) {
      lines.emplace_back();
      used = 0;
    } else if (used > 0) {
      lines.back() += ' ';
      ++used;
    }
    lines.back() += word;
    used += needed;
  }
  return lines;
}

std::string grouped(std::int64_t number, std::string_view language) {
  const std::string separator = message(language, "number.thousands");
  std::string digits = std::to_string(number);
  const std::size_t first = number < 0 ? 1 : 0;
  // Four digits stay together in neither language: 1.600 and 1,600 are the written norm of both.
  for (std::size_t at = digits.size(); at > first + 3;) {
    at -= 3;
    digits.insert(at, separator);
  }
  if (number < 0) digits.replace(0, 1, "−");
  return digits;
}

}  // namespace selaras
