#include "facts/reading/encoding.hpp"

#include <algorithm>
#include <array>

#include "facts/text/tokens.hpp"

namespace selaras {
namespace {

// Code points of bytes 0x80–0x9F in Windows-1252 (https://encoding.spec.whatwg.org/#windows-1252).
constexpr std::array<char16_t, 32> high = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                           0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                           0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

}  // namespace

void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
    return;
  }
  if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
  } else {
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
  }
  out += static_cast<char>(0x80 | (c & 0x3F));
}

std::size_t Recoded::source(std::size_t offset) const {
  const auto after = std::upper_bound(widened.begin(), widened.end(), offset, [](std::size_t at, const auto& step) { return at < step.first; });
  if (after == widened.begin()) return offset;
  const auto& [text_at, source_at] = *std::prev(after);
  // The next recoded byte, if any, begins later; inside a widened character its only byte is meant.
  const std::size_t next = after == widened.end() ? static_cast<std::size_t>(-1) : after->second;
  std::size_t length = 1;
  while (text_at + length < text.size() && (static_cast<unsigned char>(text[text_at + length]) & 0xC0u) == 0x80u) ++length;
  return offset < text_at + length ? source_at : std::min(source_at + 1 + (offset - text_at - length), next);
}

std::vector<SourceRun> Recoded::source_runs(const std::vector<SourceRun>& runs) const {
  std::vector<SourceRun> cut;
  for (const SourceRun& run : runs) {
    const std::size_t end = run.source + run.length;
    std::size_t at = run.source;
    auto step = std::lower_bound(widened.begin(), widened.end(), at, [](const auto& known, std::size_t offset) { return known.first < offset; });
    while (at < end) {
      // A widened character is a run of its own; between two of them bytes correspond.
      std::size_t stop = end;
      if (step != widened.end() && step->first == at) {
        stop = at + 1;
        while (stop < end && (static_cast<unsigned char>(text[stop]) & 0xC0u) == 0x80u) ++stop;
        ++step;
      } else if (step != widened.end()) {
        stop = std::min(end, step->first);
      }
      cut.push_back({run.text + static_cast<std::uint32_t>(at - run.source), static_cast<std::uint32_t>(source(at)), static_cast<std::uint32_t>(stop - at)});
      at = stop;
    }
  }
  return cut;
}

bool declares_windows_1252(std::string_view html) {
  constexpr std::size_t head = 2048;
  const std::string lower = lower_case(html.substr(0, head));
  const auto at = lower.find("charset");
  if (at == std::string::npos) return false;
  const auto begin = lower.find_first_not_of(" =\"'", at + 7);
  if (begin == std::string::npos) return false;
  const std::string_view name = std::string_view(lower).substr(begin);
  return name.starts_with("windows-1252") || name.starts_with("iso-8859-1") || name.starts_with("latin1") || name.starts_with("latin-1") ||
         name.starts_with("cp1252");
}

Recoded from_windows_1252(std::string_view bytes) {
  Recoded recoded;
  recoded.text.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte < 0x80) {
      recoded.text += bytes[at];
      continue;
    }
    recoded.widened.emplace_back(recoded.text.size(), at);
    append_utf8(recoded.text, byte < 0xA0 ? high[byte - 0x80] : byte);
  }
  return recoded;
}

}  // namespace selaras
