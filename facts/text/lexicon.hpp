// Words as data: phrases of one language with what they are for, found by one hash look-up a token.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "selaras/diagnostic.hpp"

namespace selaras {

using WordId = std::uint32_t;   // 0: not in the lexicon
using ClassId = std::uint16_t;  // 0: no such class

/// One meaning of one phrase. `words` are all its words, the first included.
struct Entry {
  ClassId cls = 0;
  bool has_number = false;
  std::int64_t number = 0;   // the value, if it is a whole number
  std::string value;         // the value as written after '='
  std::vector<WordId> words;
};

/// Built from `.words` texts:
///
///     # comment
///     [weekday]
///     senin = 0
///     jumat | jum'at = 4
///     [bound]
///     lebih dari | di atas = more_than
///
/// Phrases are matched without regard to case, token by token.
class Lexicon {
 public:
  Lexicon() : words_(1), table_(1024) {}
  /// Adds a text; errors name `file`.
  Diagnostics add(std::string_view file, std::string_view content);

  /// Word of a lower-cased token, or 0. `hash` must be `hash_of(lower)`.
  [[nodiscard]] WordId find(std::string_view lower, std::uint64_t hash) const;
  [[nodiscard]] WordId find(std::string_view lower) const { return find(lower, hash_of(lower)); }
  [[nodiscard]] ClassId class_id(std::string_view name) const;
  /// Meanings of phrases that begin with `word`, longest phrase first.
  [[nodiscard]] const std::vector<Entry>& entries(WordId word) const { return words_[word].entries; }
  [[nodiscard]] const std::string& word(WordId id) const { return words_[id].text; }
  /// Every entry of a class, in the order of the data files' first words.
  [[nodiscard]] std::vector<const Entry*> all(ClassId cls) const;
  /// True if the word alone is an entry of the class.
  [[nodiscard]] bool has(WordId word, ClassId cls) const;
  [[nodiscard]] std::size_t size() const { return words_.size() - 1; }

  static constexpr std::uint64_t seed = 0xcbf29ce484222325ull;
  static constexpr std::uint64_t step(std::uint64_t hash, unsigned char byte) {
    return (hash ^ byte) * 0x100000001b3ull;
  }
  static constexpr std::uint64_t hash_of(std::string_view lower) {
    std::uint64_t hash = seed;
    for (const char c : lower) hash = step(hash, static_cast<unsigned char>(c));
    return hash;
  }

 private:
  struct Word {
    std::string text;
    std::vector<Entry> entries;
  };
  struct Slot {
    std::uint64_t hash = 0;
    WordId word = 0;
  };
  WordId intern(std::string_view lower);
  void grow();
  void insert_slot(std::uint64_t hash, WordId word);

  std::vector<Word> words_;
  std::vector<Slot> table_;
  struct NameHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const { return hash_of(name); }
  };
  std::unordered_map<std::string, ClassId, NameHash, std::equal_to<>> classes_;
};

}  // namespace selaras
