// Words as data: phrases of one language with what they are for, found by one hash look-up a token.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "selaras/diagnostic.hpp"

namespace selaras {

using WordId = std::uint32_t;   // 0: not in the lexicon
using ClassId = std::uint16_t;  // 0: no such class

/// One meaning of one phrase. `words` are all its words, the first included; they live as long as the lexicon.
struct Entry {
  ClassId cls = 0;
  bool has_number = false;
  std::int64_t number = 0;  // the value, if it is a whole number
  std::string value;        // the value as written after '='
  std::span<const WordId> words;
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
  Lexicon() : words_(1), slots_(1024), known_(1024), bounds_(2) {}
  // Entries name words of their own lexicon.
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;
  Lexicon(Lexicon&&) = default;
  Lexicon& operator=(Lexicon&&) = default;
  ~Lexicon() = default;

  /// Adds a text; errors name `file`. Entries found before are void.
  Diagnostics add(std::string_view file, std::string_view content) {
    Diagnostics problems = parse(file, content);
    index();
    return problems;
  }
  /// The two halves of `add`, for many texts: all are parsed, then indexed once. Nothing is found in between.
  Diagnostics parse(std::string_view file, std::string_view content);
  void index();

  /// Word of a lower-cased token, or 0.
  [[nodiscard]] WordId find(std::string_view lower) const { return find(lower, key_of(lower)); }
  /// As above; `key` must be `key_of(lower)`.
  [[nodiscard]] WordId find(std::string_view lower, std::uint64_t key) const {
    if (!may_know(key)) return 0;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = key & mask;; at = (at + 1) & mask) {
      const Slot& slot = slots_[at];
      if (slot.word == 0) return 0;
      if (slot.key == key && slot.length == lower.size() && (slot.length <= 8 || lower == word(slot.word))) return slot.word;
    }
  }
  [[nodiscard]] ClassId class_id(std::string_view name) const;
  /// Classes are numbered from 1 to this.
  [[nodiscard]] std::size_t classes() const { return classes_.size(); }
  /// Meanings of phrases that begin with `word`, longest phrase first.
  [[nodiscard]] std::span<const Entry> entries(WordId word) const {
    return std::span(entries_).subspan(bounds_[word], bounds_[word + 1] - bounds_[word]);
  }
  /// One entry as matching needs it.
  struct Phrase {
    ClassId cls = 0;
    std::uint16_t length = 0;  // words
    WordId second = 0;         // 0: the phrase is one word
    std::uint32_t entry = 0;
  };
  /// The phrases that begin with `word`, by class, then longest first.
  [[nodiscard]] std::span<const Phrase> phrases(WordId word) const {
    return std::span(phrases_).subspan(bounds_[word], bounds_[word + 1] - bounds_[word]);
  }
  [[nodiscard]] const Entry& entry(const Phrase& phrase) const { return entries_[phrase.entry]; }
  /// False: no phrase of the class begins with `word`. True says only that one may.
  [[nodiscard]] bool may_begin(WordId word, ClassId cls) const { return (words_[word].begins & bit(cls)) != 0; }
  /// True if a phrase of the class begins with `word`.
  [[nodiscard]] bool begins(WordId word, ClassId cls) const { return may_begin(word, cls) && begins_exactly(word, cls); }
  [[nodiscard]] std::string_view word(WordId id) const { return {words_[id].text, words_[id].length}; }
  /// Every entry of a class, in the order of the data files' first words.
  [[nodiscard]] std::vector<const Entry*> all(ClassId cls) const;
  /// True if the word alone is an entry of the class.
  [[nodiscard]] bool has(WordId word, ClassId cls) const { return (words_[word].alone & bit(cls)) != 0 && has_alone(word, cls); }
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

  /// Key of a word: eight bytes at a time, lowest first. Two words of one length up to eight never share it.
  class Key {
   public:
    constexpr void take(unsigned char byte) {
      part_ |= std::uint64_t{byte} << shift_;
      shift_ = (shift_ + 8) & 63u;
      if (shift_ == 0) fold();
    }
    /// Up to eight bytes at once, the first lowest; only where a multiple of eight was taken before.
    constexpr void take(std::uint64_t bytes, std::uint32_t count) {
      part_ = bytes;
      shift_ = (count * 8) & 63u;
      if (shift_ == 0) fold();
    }
    [[nodiscard]] constexpr std::uint64_t value() {
      if (shift_ != 0) fold();
      return sum_;
    }

   private:
    constexpr void fold() {
      sum_ = (sum_ ^ part_) * 0x9E3779B97F4A7C15ull;
      sum_ ^= sum_ >> 32;
      part_ = 0;
      shift_ = 0;
    }
    std::uint64_t sum_ = seed, part_ = 0;
    unsigned shift_ = 0;
  };
  static std::uint64_t key_of(std::string_view lower) {
    Key key;
    for (const char c : lower) key.take(static_cast<unsigned char>(c));
    return key.value();
  }

 private:
  struct Word {
    std::uint64_t key = 0;
    const char* text = nullptr;  // in texts_
    std::uint64_t begins = 0;    // bits of the classes of its entries
    std::uint64_t alone = 0;     // and of those that it makes up alone
    std::uint32_t length = 0;
  };
  struct Slot {
    std::uint64_t key = 0;
    WordId word = 0;
    std::uint32_t length = 0;
  };
  /// Storage that never moves what it holds.
  template <class T>
  class Pool {
   public:
    T* keep(const T* from, std::size_t count) {
      if (count > left_) {
        left_ = std::max(count, block);
        blocks_.push_back(std::make_unique_for_overwrite<T[]>(left_));
        next_ = blocks_.back().get();
      }
      T* const kept = next_;
      std::copy_n(from, count, kept);
      next_ += count;
      left_ -= count;
      return kept;
    }

   private:
    static constexpr std::size_t block = 1u << 14;
    std::vector<std::unique_ptr<T[]>> blocks_;
    T* next_ = nullptr;
    std::size_t left_ = 0;
  };

  /// Bits of the keys of all words, few enough for the nearest cache: most words of a text end here or are known.
  [[nodiscard]] bool may_know(std::uint64_t key) const { return (known_[key >> 54] >> (key >> 48 & 63u) & 1u) != 0; }
  static constexpr std::uint64_t bit(ClassId cls) { return std::uint64_t{cls != 0} << (cls & 63u); }
  [[nodiscard]] bool has_alone(WordId word, ClassId cls) const;
  [[nodiscard]] bool begins_exactly(WordId word, ClassId cls) const;
  WordId intern(std::string_view lower, std::uint64_t key);
  void grow();
  void insert_slot(WordId word);

  std::vector<Word> words_;  // by WordId; the first is no word
  std::vector<Slot> slots_;
  std::vector<std::uint64_t> known_;
  std::vector<Entry> entries_;        // by first word, then longest first
  std::vector<Phrase> phrases_;        // of each word: as many as it has entries
  std::vector<std::uint32_t> bounds_;  // word → its first entry
  Pool<char> texts_;
  Pool<WordId> phrase_words_;
  struct NameHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const { return hash_of(name); }
  };
  std::unordered_map<std::string, ClassId, NameHash, std::equal_to<>> classes_;
};

}  // namespace selaras
