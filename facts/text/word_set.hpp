// A set of words, one bit each: asked of every token, where only a few words have something to tell.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <vector>

#include "facts/text/lexicon.hpp"

namespace selaras {

class WordSet {
 public:
  /// Of no lexicon: to be replaced before it is asked.
  WordSet() = default;
  /// The words that phrases of these classes begin with.
  WordSet(const Lexicon& lexicon, std::initializer_list<ClassId> classes) : bits_(lexicon.size() / 64 + 1) {
    for (WordId word = 1; word <= lexicon.size(); ++word) {
      for (const ClassId cls : classes) {
        if (lexicon.begins(word, cls)) bits_[word / 64] |= std::uint64_t{1} << word % 64;
      }
    }
  }
  [[nodiscard]] bool has(WordId word) const { return (bits_[word / 64] >> word % 64 & 1u) != 0; }

 private:
  std::vector<std::uint64_t> bits_;
};

}  // namespace selaras
