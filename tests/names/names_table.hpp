// Reads names from a text of a test, as an article of one block a line.
#pragma once

#include <string>
#include <vector>

#include "facts/annotate.hpp"
#include "facts/names/names.hpp"

namespace selaras::test {

/// A text and what `listed` says of it.
struct Case {
  const char* text;
  const char* names;
};

struct ReadText {
  Article article;
  Text text;
  std::vector<Name> names;
};

inline ReadText read(const std::string& words, const std::string& code = "id", Zone zone = Zone::body) {
  ReadText read;
  read.article.text = words;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find('\n', at), words.size());
    if (end > at) read.article.blocks.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, zone});
    at = end + 1;
  }
  const Language& spoken = language(code);
  read.text = read_text(read.article, spoken);
  read.names = read_names(read.article, read.text, spoken);
  return read;
}

/// "PER Budi Santoso; LOC Bandung", in order of the text.
inline std::string listed(const ReadText& read) {
  static const char* const types[] = {"PER ", "ORG ", "LOC "};
  std::string out;
  for (const Name& name : read.names) {
    if (!out.empty()) out += "; ";
    out += types[static_cast<int>(name.type)] + read.article.text.substr(name.range.begin, name.range.end - name.range.begin);
  }
  return out;
}

}  // namespace selaras::test
