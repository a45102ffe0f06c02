// The lines before a Markdown text: "---" and YAML, or "+++" and TOML; of both only `key: value`, `key = value` and lists of texts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace selaras {

struct FrontField {
  std::string_view key, value;  // views into the text given; quotation marks taken off
};

struct FrontMatter {
  std::vector<FrontField> fields;
  std::size_t end = 0;  // where the text begins
  /// The value of the first of the keys that is there, without regard to case; empty if none is.
  [[nodiscard]] std::string_view get(std::initializer_list<std::string_view> keys) const;
  /// All values of a key: of a list below it or in brackets, or the one value.
  [[nodiscard]] std::vector<std::string_view> list(std::string_view key) const;
};

/// Empty, with end 0, if the text does not open with front matter that is closed.
FrontMatter read_front_matter(std::string_view text);

}  // namespace selaras
