// Changes to a fuzzed text that readers of words care about: phrases of the data files put in, parts repeated, cut, joined.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "facts/text/language.hpp"

namespace selaras {

/// Equal seeds give equal numbers, everywhere.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15u;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    return mixed ^ (mixed >> 31);
  }
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : static_cast<std::size_t>(next() % limit); }

 private:
  std::uint64_t state_;
};

/// The phrases of every language, and what stands between words.
inline const std::vector<std::string_view>& fragments() {
  static const std::vector<std::string_view> all = [] {
    std::vector<std::string_view> found = {" ", " ", ". ", ", ", "\n", "\n\n", "(", ")", "-", "–", "/", ":", "\"", "“", "’", "0", "7", "12", "2024", "1.500,5",
                                           "31/12/2024", "07.30", "Rp", "%", "\xFF", "é", "A", "<p>", "</div>", "<!--", "&amp;", "---\n", "# ", "{\"body\": \"", "\"}\n"};
    for (const DataFile& file : data_files()) {
      for (std::size_t at = 0; at < file.content.size();) {
        const std::size_t stop = std::min(file.content.find('\n', at), file.content.size());
        std::string_view line = file.content.substr(at, stop - at);
        at = stop + 1;
        if (line.empty() || line.front() == '#' || line.front() == '[') continue;
        line = line.substr(0, line.find(" = "));
        found.push_back(line.substr(0, line.find(" | ")));
      }
    }
    return found;
  }();
  return all;
}

inline void mutate(std::string& text, Random& random, std::size_t longest) {
  const std::size_t at = random.below(text.size() + 1), length = random.below(std::min<std::size_t>(text.size() - at, 40) + 1);
  switch (random.below(6)) {
    case 0: text.insert(at, text.substr(at, length)); break;
    case 1: text.erase(at, length); break;
    case 2:
      if (at < text.size()) text[at] = static_cast<char>(random.next());
      break;
    default: {
      std::string phrase(fragments()[random.below(fragments().size())]);
      if (random.below(2) == 0 && !phrase.empty() && phrase[0] >= 'a' && phrase[0] <= 'z') phrase[0] = static_cast<char>(phrase[0] - 32);
      if (random.below(4) != 0) phrase += ' ';
      text.insert(at, phrase);
    }
  }
  if (text.size() > longest) text.resize(longest);
}

}  // namespace selaras
