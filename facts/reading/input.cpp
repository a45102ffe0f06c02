#include "facts/reading/input.hpp"

#include <simdjson.h>

#include <algorithm>

namespace selaras {
namespace {

constexpr std::size_t longest_slice = 120;  // bytes

std::size_t sequence_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t k) { return at + k < text.size() ? static_cast<unsigned char>(text[at + k]) : 0u; };
  const auto tail = [&](std::size_t k, unsigned low = 0x80, unsigned high = 0xBF) { return byte(k) >= low && byte(k) <= high; };
  const unsigned lead = byte(0);
  // Well-formed sequences as in table 3-7 of the Unicode standard.
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return tail(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    return tail(1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF) && tail(2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    return tail(1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF) && tail(2) && tail(3) ? 4 : 0;
  }
  return 0;
}

void append_escaped(std::string& out, unsigned char byte) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\x";
  out += digits[byte >> 4];
  out += digits[byte & 15];
}

}  // namespace

std::optional<std::size_t> first_bad_byte(std::string_view text) {
  if (simdjson::validate_utf8(text.data(), text.size())) return {};
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = sequence_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return {};
}

std::string slice_of(std::string_view line, std::uint32_t column) {
  constexpr std::size_t before = 60;
  std::string out;
  std::size_t at = 0;
  if (column > longest_slice && line.size() > longest_slice) {
    at = std::min<std::size_t>(column, line.size()) - before;
    while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0u) == 0x80u) ++at;
    out = "…";
  }
  while (at < line.size() && out.size() < longest_slice) {
    const std::size_t length = sequence_length(line, at);
    const auto byte = static_cast<unsigned char>(line[at]);
    // Two-byte C1 controls can drive a terminal as well.
    const bool control = length == 0 || byte < 0x20 || byte == 0x7F || (byte == 0xC2 && static_cast<unsigned char>(line[at + 1]) < 0xA0);
    if (length <= 1 && control) {
      if (byte == '\t') out += ' ';
      else append_escaped(out, byte);
      ++at;
    } else if (control) {
      append_escaped(out, byte);
      append_escaped(out, static_cast<unsigned char>(line[at + 1]));
      at += 2;
    } else {
      if (out.size() + length > longest_slice) break;
      out += line.substr(at, length);
      at += length;
    }
  }
  return out;
}

Diagnostic complaint_at(std::string_view file, std::string_view text, std::size_t offset, std::string message) {
  offset = std::min(offset, text.size());
  const auto line = static_cast<std::uint32_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n') + 1);
  const std::size_t feed = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const std::size_t begin = feed == std::string_view::npos ? 0 : feed + 1;
  const std::size_t end = std::min(text.find('\n', offset), text.size());
  const auto column = static_cast<std::uint32_t>(offset - begin + 1);
  return {Gravity::error, std::string(file), line, column, std::move(message), slice_of(text.substr(begin, end - begin), column)};
}

std::optional<Diagnostic> check_text(std::string_view file, std::string_view bytes) {
  if (bytes.substr(byte_order_mark(bytes)).find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return Diagnostic{Gravity::warning, std::string(file), 0, 0, "the file is empty", {}};
  }
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return Diagnostic{Gravity::error, std::string(file), 1, 1, "the file is UTF-16, not UTF-8; convert it first", {}};
  }
  if (const auto zero = bytes.find('\0'); zero != std::string_view::npos) {
    return Diagnostic{Gravity::error, std::string(file), 0, 0, "a binary file, not text (a zero byte at offset " + std::to_string(zero) + ")", {}};
  }
  if (const auto bad = first_bad_byte(bytes)) return complaint_at(file, bytes, *bad, "not UTF-8");
  return {};
}

std::size_t byte_order_mark(std::string_view bytes) { return bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0; }

}  // namespace selaras
