#include "facts/reading/front_matter.hpp"

#include <algorithm>

#include "facts/text/tokens.hpp"
#include "facts/text/trim.hpp"

namespace selaras {
namespace {

/// The value without quotation marks, or without a comment behind it.
std::string_view unquote(std::string_view value) {
  if (value.empty()) return value;
  const char quote = value.front();
  if (quote == '"' || quote == '\'') {
    const auto close = value.find(quote, 1);
    return close == std::string_view::npos ? value : value.substr(1, close - 1);
  }
  return trim(value.substr(0, value.find(" #")));
}

}  // namespace

std::string_view FrontMatter::get(std::initializer_list<std::string_view> keys) const {
  for (const std::string_view key : keys) {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const FrontField& field) { return lower_case(field.key) == key; });
    if (found != fields.end() && !found->value.empty()) return found->value;
  }
  return {};
}

std::vector<std::string_view> FrontMatter::list(std::string_view key) const {
  std::vector<std::string_view> values;
  for (const FrontField& field : fields) {
    if (lower_case(field.key) != key || field.value.empty()) continue;
    if (field.value.front() != '[') values.push_back(field.value);
    // ["a", "b"]: what stands in quotation marks.
    for (std::string_view rest = field.value; rest.starts_with('[') || rest.starts_with(',');) {
      const auto open = rest.find_first_of("\"'");
      const auto close = open == std::string_view::npos ? open : rest.find(rest[open], open + 1);
      if (close == std::string_view::npos) break;
      values.push_back(rest.substr(open + 1, close - open - 1));
      rest = trim(rest.substr(close + 1));
    }
  }
  return values;
}

FrontMatter read_front_matter(std::string_view text) {
  FrontMatter matter;
  const auto line_at = [&](std::size_t at) { return text.substr(at, text.find('\n', at) - at); };
  const std::string_view fence = trim(line_at(0));
  if (fence != "---" && fence != "+++") return {};
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at)) {
    const std::string_view raw = line_at(++at);
    const std::string_view line = trim(raw);
    if (line == fence || (fence == "---" && line == "...")) {
      matter.end = std::min(at + raw.size() + 1, text.size());
      return matter;
    }
    if (fence == "---" && line.starts_with("- ") && !matter.fields.empty()) {
      matter.fields.push_back({matter.fields.back().key, unquote(trim(line.substr(2)))});
      continue;
    }
    const auto separator = line.find(fence == "---" ? ':' : '=');
    // Indented lines belong to a list or table above them.
    if (separator == std::string_view::npos || raw.front() == ' ' || raw.front() == '\t' || line.front() == '#') continue;
    matter.fields.push_back({trim(line.substr(0, separator)), unquote(trim(line.substr(separator + 1)))});
  }
  return {};
}

}  // namespace selaras
