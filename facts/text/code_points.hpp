// What the bytes and code points of a text are, as far as tokens need it.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace selaras {

enum class ByteKind : std::uint8_t { space, feed, letter, digit, other, multibyte };

inline constexpr std::array<ByteKind, 256> byte_kinds = [] {
  std::array<ByteKind, 256> table{};
  for (std::size_t c = 0; c < 256; ++c) {
    if (c == '\n') table[c] = ByteKind::feed;
    else if (c <= ' ') table[c] = ByteKind::space;
    else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) table[c] = ByteKind::letter;
    else if (c >= '0' && c <= '9') table[c] = ByteKind::digit;
    else if (c >= 0x80) table[c] = ByteKind::multibyte;
    else table[c] = ByteKind::other;
  }
  return table;
}();
inline ByteKind kind_of(char c) { return byte_kinds[static_cast<unsigned char>(c)]; }

/// ASCII letters in lower case; 0 for every other byte.
inline constexpr std::array<unsigned char, 256> lower_letters = [] {
  std::array<unsigned char, 256> table{};
  for (unsigned char c = 'a'; c <= 'z'; ++c) table[c] = table[c - 32u] = c;
  return table;
}();

static_assert(std::endian::native == std::endian::little, "runs of letters are read as one number");

/// The ASCII letters that sixteen bytes of a text begin with: in lower case, zeros behind them.
struct LongLetterRun {
  std::uint64_t lower[2] = {0, 0};
  std::uint32_t count = 0;
  bool all_caps = false;
};
#if defined(__SSE2__)
inline LongLetterRun long_letter_run(const char* bytes) {
  const __m128i text = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
  const __m128i folded = _mm_or_si128(text, _mm_set1_epi8(0x20));
  // Signed: bytes beyond ASCII are below 'a'.
  const __m128i letter = _mm_and_si128(_mm_cmpgt_epi8(folded, _mm_set1_epi8('a' - 1)), _mm_cmplt_epi8(folded, _mm_set1_epi8('z' + 1)));
  const auto letters = static_cast<std::uint32_t>(_mm_movemask_epi8(letter));
  const auto count = static_cast<std::uint32_t>(std::countr_one(letters));
  const auto small = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_slli_epi16(text, 2)));
  const __m128i place = _mm_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  const __m128i lower = _mm_and_si128(folded, _mm_cmplt_epi8(place, _mm_set1_epi8(static_cast<char>(count))));
  LongLetterRun run;
  _mm_storeu_si128(reinterpret_cast<__m128i*>(run.lower), lower);
  run.count = count;
  run.all_caps = (small & ((1u << count) - 1)) == 0;
  return run;
}
#else
inline LongLetterRun long_letter_run(const char* bytes) {
  char lower[16] = {};
  LongLetterRun run{{0, 0}, 0, true};
  for (; run.count < sizeof lower; ++run.count) {
    const auto byte = static_cast<unsigned char>(bytes[run.count]);
    if (lower_letters[byte] == 0) break;
    lower[run.count] = static_cast<char>(lower_letters[byte]);
    run.all_caps = run.all_caps && byte < 'a';
  }
  std::memcpy(run.lower, lower, sizeof lower);
  return run;
}
#endif

constexpr bool is_ascii(std::uint64_t bytes) { return (bytes & 0x8080808080808080u) == 0; }
/// Eight bytes of ASCII in lower case.
constexpr std::uint64_t lower_ascii(std::uint64_t bytes) {
  constexpr auto each = [](std::uint64_t byte) { return byte * 0x0101010101010101u; };
  const std::uint64_t upper = (bytes + each(0x80 - 'A')) & ~(bytes + each(0x80 - 'Z' - 1)) & each(0x80);
  return bytes | upper >> 2;
}

struct CodePoint {
  std::uint32_t value = 0;
  std::uint32_t length = 1;
};

/// The code point at `at`; malformed bytes count as one-byte symbols (input is checked for UTF-8 before).
inline CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t k) -> std::uint32_t {
    return at + k < text.size() ? static_cast<unsigned char>(text[at + k]) : 0u;
  };
  const std::uint32_t lead = byte(0);
  const auto tail = [&](std::size_t k) { return (byte(k) & 0xC0u) == 0x80u; };
  if (lead < 0x80) return {lead, 1};
  if (lead >= 0xC2 && lead < 0xE0 && tail(1)) return {(lead & 0x1Fu) << 6 | (byte(1) & 0x3Fu), 2};
  // Longer forms than a code point needs are malformed, too.
  if (lead >= 0xE0 && lead < 0xF0 && tail(1) && tail(2)) {
    const std::uint32_t value = (lead & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
    if (value >= 0x800) return {value, 3};
  }
  if (lead >= 0xF0 && lead < 0xF5 && tail(1) && tail(2) && tail(3)) {
    const std::uint32_t value = (lead & 0x07u) << 18 | (byte(1) & 0x3Fu) << 12 | (byte(2) & 0x3Fu) << 6 | (byte(3) & 0x3Fu);
    if (value >= 0x10000) return {value, 4};
  }
  return {0xFFFD, 1};
}

constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Letters beyond ASCII: Latin, Greek, Cyrillic … up to U+1FFF, then CJK and Hangul. Punctuation, currency,
// arrows, dingbats and emoji lie outside.
inline bool is_letter(std::uint32_t c) {
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  return c < 0x2000 || (c >= 0x2C00 && c < 0x2E00) || (c >= 0x3040 && c < 0xE000) || (c >= 0xF900 && c < 0xFE00);
}

inline bool is_space(std::uint32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200D) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

inline bool is_upper(std::uint32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
  if (c >= 0x100 && c < 0x180) return c % 2 == 0;
  return c >= 0x400 && c < 0x430;
}

inline bool is_apostrophe(std::uint32_t c) { return c == '\'' || c == 0x2019; }

}  // namespace selaras
