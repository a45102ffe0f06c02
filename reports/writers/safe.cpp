// One pass a function; every function is total: there is no input that it lets through unchanged by mistake.
#include "reports/writers/safe.hpp"

#include <algorithm>

#include "reports/typography.hpp"

namespace selaras {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::size_t most_of_path = 4096;  // PATH_MAX
constexpr std::string_view hex_digits = "0123456789ABCDEF";

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0u) == 0x80; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// U+2400 … U+241F are pictures of the C0 controls, U+2421 of DEL.
void append_control(std::string& out, unsigned char c) {
  const unsigned picture = c == 0x7F ? 0x21u : c;
  out += "\xE2\x90";
  out += static_cast<char>(0x80u | picture);
}

// Noncharacters are no XML, unassigned U+FFFE and U+FFFF above all.
bool may_be_shown(const PrintedPoint& point) {
  return point.valid && !is_unsafe(point.value) && (point.value & 0xFFFEu) != 0xFFFEu && !(point.value >= 0xFDD0 && point.value <= 0xFDEF);
}

void append_percent(std::string& out, char c) {
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += hex_digits[byte >> 4];
  out += hex_digits[byte & 0xF];
}

/// Replaces single characters: `pairs` is "c" → text.
template <class Replace>
std::string replaced(std::string_view text, Replace replace) {
  std::string out;
  out.reserve(text.size() + 16);
  for (const char c : text) {
    const std::string_view by = replace(c);
    if (by.empty()) out += c;
    else out += by;
  }
  return out;
}

}  // namespace

std::string_view tail(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t at = text.size() - most;
  while (at < text.size() && is_continuation(text[at])) ++at;
  return text.substr(at);
}

std::string_view head(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t end = most;
  while (end > 0 && is_continuation(text[end])) --end;
  return text.substr(0, end);
}

std::string safe_line(std::string_view whole, std::size_t most) {
  const std::string_view text = head(whole, most);
  std::string out;
  out.reserve(text.size() + 3);
  bool after_blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<unsigned char>(text[at]);
    const bool blank = is_blank(text[at]);
    if (blank) {
      if (!after_blank) out += ' ';
      ++at;
    } else if (c < 0x20 || c == 0x7F) {
      append_control(out, c);
      ++at;
    } else if (c < 0x80) {
      out += text[at++];
    } else {
      const PrintedPoint point = code_point(text, at);
      out += may_be_shown(point) ? text.substr(at, point.length) : replacement;
      at += point.length;
    }
    after_blank = blank;
  }
  if (text.size() < whole.size()) out += "…";
  return out;
}

std::string escape_markup(std::string_view text) {
  return replaced(text, [](char c) -> std::string_view {
    switch (c) {
      case '&': return "&amp;";
      case '<': return "&lt;";
      case '>': return "&gt;";
      case '"': return "&quot;";
      case '\'': return "&#39;";
      default: return {};
    }
  });
}

std::string escape_markdown(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  bool only_digits = true;  // so far: "12." would start a list
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    const bool everywhere = std::string_view("\\`*_[]|~$").find(c) != std::string_view::npos;
    const bool at_start = i == 0 && std::string_view("#+-=").find(c) != std::string_view::npos;
    const bool list = only_digits && (c == '.' || c == ')');
    // "https://…" and "www.…" need no brackets to become links.
    const bool link = (c == ':' && next == '/') || (c == '.' && i > 0 && (text[i - 1] == 'w' || text[i - 1] == 'W'));
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    // A comment parts the sign from the word: GitHub and GitLab look for mentions and numbers in the finished text.
    else if (c == '@' || (c == '#' && is_digit(next))) (out += '\\') += std::string(1, c) + "<!-- -->";
    else if (everywhere || at_start || list || link) (out += '\\') += c;
    else out += c;
    only_digits = only_digits && is_digit(c);
  }
  return out;
}

std::string csv_cell(std::string_view text) {
  std::string out = "\"";
  bool at_start = true;  // of what some spreadsheet may take as a cell
  for (const char c : text) {
    if (at_start && std::string_view("=+-@").find(c) != std::string_view::npos) out += '\'';
    if (c == '"') out += '"';
    out += c;
    at_start = c == ';' || c == '"' || (at_start && c == ' ');
  }
  return out + '"';
}

std::string escape_command(std::string_view text) {
  return replaced(text, [](char c) -> std::string_view {
    switch (c) {
      case '%': return "%25";
      case '\r': return "%0D";
      case '\n': return "%0A";
      default: return {};
    }
  });
}

std::string escape_command_property(std::string_view text) {
  return replaced(escape_command(text), [](char c) -> std::string_view {
    switch (c) {
      case ':': return "%3A";
      case ',': return "%2C";
      default: return {};
    }
  });
}

std::string escape_sarif_message(std::string_view text) {
  return replaced(text, [](char c) -> std::string_view {
    switch (c) {
      case '[': return "\\[";
      case ']': return "\\]";
      case '\\': return "\\\\";
      case '{': return "{{";
      case '}': return "}}";
      default: return {};
    }
  });
}

std::string plain_path(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  return safe_line(path, most_of_path);
}

std::string path_uri(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  path = head(path, most_of_path);
  std::string out = path.starts_with('/') ? "file://" : "";
  const bool colon_first = path.substr(0, path.find('/')).find(':') != std::string_view::npos;
  if (colon_first) out += "./";  // else "a:b" would be a scheme
  for (const char c : path) {
    const bool plain = is_letter(c) || is_digit(c) || std::string_view("-._~/!$&'()*+,;=@").find(c) != std::string_view::npos;
    if (plain || c == ':') out += c;
    else append_percent(out, c);
  }
  return out;
}

}  // namespace selaras
