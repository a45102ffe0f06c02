#include "facts/reading/page_text.hpp"

#include <algorithm>

namespace selaras {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#'; }

std::size_t code_point_length(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0u) == 0x80u) ++length;
  return length;
}

/// Bytes of the character reference at the front of `raw` that stands for `length` bytes of `decoded`.
std::size_t reference_length(std::string_view raw, std::string_view decoded, std::size_t length) {
  constexpr std::size_t longest = 34, probe = 6;
  std::size_t end = 1;
  while (end < raw.size() && end < longest && is_name(raw[end])) ++end;
  if (end < raw.size() && raw[end] == ';') return end + 1;
  // Without the semicolon the name ends where the rest of the text goes on.
  const auto rest = decoded.substr(length, probe);
  for (std::size_t stop = 3; stop <= end; ++stop) {
    if (raw.substr(stop, rest.size()) == rest) return stop;
  }
  return end;
}

}  // namespace

void PageText::append(std::string_view decoded, std::string_view raw, std::size_t source) {
  std::size_t r = 0;
  for (std::size_t d = 0; d < decoded.size();) {
    std::size_t length = code_point_length(decoded.substr(d));
    std::size_t raw_length = length;
    if (r < raw.size() && raw[r] == '&') {
      const std::string_view rest = raw.substr(r);
      const bool literal = decoded[d] == '&' && !rest.starts_with("&amp") && !rest.starts_with("&AMP") && !rest.starts_with("&#");
      if (!literal) raw_length = reference_length(rest, decoded.substr(d), length);
    } else {
      // Tags that the parser dropped, and carriage returns, have no counterpart.
      while (r < raw.size() && raw.substr(r, length) != decoded.substr(d, length)) {
        const std::size_t close = raw[r] == '<' ? raw.find('>', r) : std::string_view::npos;
        r = close == std::string_view::npos ? r + 1 : close + 1;
        if (r < raw.size() && raw[r] == '&') break;
      }
      if (r < raw.size() && raw[r] == '&') continue;
    }
    const std::size_t at = source + std::min(r, raw.size());
    if (length == 1 && is_space(decoded[d])) put_space(at);
    else put(decoded.substr(d, length), at);
    d += length;
    r += raw_length;
  }
}

std::uint32_t PageText::source(std::uint32_t at) const {
  const auto after = std::upper_bound(runs_.begin(), runs_.end(), at, [](std::uint32_t offset, const SourceRun& run) { return offset < run.text; });
  if (after == runs_.begin()) return 0;
  const SourceRun& run = *std::prev(after);
  return run.source + std::min(at - run.text, run.length);
}

void PageText::copy(const PageText& other, TextRange range) {
  for (const SourceRun& run : other.runs_) {
    const std::uint32_t begin = std::max(run.text, range.begin), end = std::min(run.text + run.length, range.end);
    if (begin < end) put(std::string_view(other.text_).substr(begin, end - begin), run.source + (begin - run.text));
  }
}

void PageText::put_space(std::size_t source) {
  if (space_) return;
  space_ = true;
  space_source_ = source;
}

void PageText::break_line(int feeds) {
  feeds_ = std::max(feeds_, 0) + feeds;
  space_ = false;
}

void PageText::put(std::string_view bytes, std::size_t source) {
  if (!text_.empty()) {
    constexpr int most = 2;  // a blank line says all there is to say
    if (feeds_ > 0) {
      text_.append(static_cast<std::size_t>(std::min(feeds_, most)), '\n');
    } else if (space_) {
      space_ = false;
      put(" ", space_source_);
    }
  }
  feeds_ = 0;
  space_ = false;
  const auto at = static_cast<std::uint32_t>(source), length = static_cast<std::uint32_t>(bytes.size());
  text_ += bytes;
  const std::uint32_t begin = size() - length;
  if (!runs_.empty() && runs_.back().text + runs_.back().length == begin && runs_.back().source + runs_.back().length == at) {
    runs_.back().length += length;
  } else {
    runs_.push_back({begin, at, length});
  }
}

}  // namespace selaras
