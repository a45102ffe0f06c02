// Words as data: phrases of one language with what they are for, found by one hash look-up a token.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
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
  Lexicon() : words_(1), written_(1), slots_(1024), known_(1024), pairs_(1024) {}
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

  /// A word as it is looked up: its key, and the bytes behind the first eight, up to eight of them, zeros behind them.
  /// Words of one length up to sixteen never share both.
  struct Spelling {
    std::uint64_t key = 0, second = 0;
  };
  static Spelling spelling_of(std::string_view lower) {
    Spelling spelling{key_of(lower), 0};
    if (lower.size() > 8) std::memcpy(&spelling.second, lower.data() + 8, std::min<std::size_t>(lower.size() - 8, 8));
    return spelling;
  }

  /// Word of a lower-cased token, or 0.
  [[nodiscard]] WordId find(std::string_view lower) const { return find(lower, spelling_of(lower)); }
  /// As above; `spelling` must be `spelling_of(lower)`.
  [[nodiscard]] WordId find(std::string_view lower, Spelling spelling) const {
    const auto [key, second] = spelling;
    if (!may_know(key)) return 0;
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = key & mask;
    at = (at + (slots_[at].key != key)) & mask;  // the second place without a branch
    for (;; at = (at + 1) & mask) {
      const Slot& slot = slots_[at];
      if (slot.word == 0) return 0;
      if (slot.key == key && slot.length == lower.size() && (slot.length <= 16 ? slot.second == second : lower == word(slot.word))) return slot.word;
    }
  }
  [[nodiscard]] ClassId class_id(std::string_view name) const;
  /// Classes are numbered from 1 to this.
  [[nodiscard]] std::size_t classes() const { return classes_.size(); }
  /// Meanings of phrases that begin with `word`, longest phrase first.
  [[nodiscard]] std::span<const Entry> entries(WordId word) const {
    return std::span(entries_).subspan(words_[word].first, words_[word].count);
  }
  /// One entry as matching needs it.
  struct Phrase {
    ClassId cls = 0;
    std::uint16_t length = 0;  // words
    WordId second = 0;         // 0: the phrase is one word
    std::uint32_t entry = 0;
  };
  /// The phrases that begin with `word`: those of several words, by class, then longest first, then `singles`.
  [[nodiscard]] std::span<const Phrase> phrases(WordId word) const {
    return std::span(phrases_).subspan(words_[word].first, words_[word].count);
  }
  /// The word alone, by class.
  [[nodiscard]] std::span<const Phrase> singles(WordId word) const {
    const Word& known = words_[word];
    return {phrases_.data() + known.first + known.count - known.singles, known.singles};
  }
  /// Those of several words from a class on: the end of the class is where it changes.
  [[nodiscard]] std::span<const Phrase> longer_from(WordId word, ClassId cls) const {
    const Phrase* first = phrases_.data() + words_[word].first;
    const Phrase* const last = first + words_[word].count - words_[word].singles;
    constexpr std::ptrdiff_t few = 4;  // "the" begins a hundred phrases, most words one
    for (std::ptrdiff_t left = last - first; left > few;) {
      const std::ptrdiff_t half = left / 2;
      if (first[half - 1].cls < cls) first += half, left -= half;
      else left = half;
    }
    while (first != last && first->cls < cls) ++first;
    return {first, last};
  }
  [[nodiscard]] const Entry& entry(const Phrase& phrase) const { return entries_[phrase.entry]; }
  /// Bits of the classes of the phrases that begin with `word`, or, unless other words may follow, of those that it makes up
  /// alone. Classes share bits: one that is not set says no, one that is set only perhaps.
  [[nodiscard]] std::uint64_t classes_of(WordId word, bool with_others) const { return with_others ? words_[word].begins : words_[word].alone; }
  static constexpr std::uint64_t mask_of(ClassId cls) { return std::uint64_t{cls != 0} << (cls & 63u); }
  /// Some phrase that begins with `word` has a second word.
  [[nodiscard]] bool goes_on(WordId word) const { return words_[word].count > words_[word].singles; }
  /// False: no phrase begins with `first` and `second`. True says only that, if `goes_on(first)`, one may.
  [[nodiscard]] bool may_go_on(WordId first, WordId second) const {
    const std::uint32_t pair = pair_of(first, second);
    return (pairs_[pair >> 6] >> (pair & 63u) & 1u) != 0;
  }
  /// True if a phrase of the class begins with `word`.
  [[nodiscard]] bool begins(WordId word, ClassId cls) const { return (words_[word].begins & mask_of(cls)) != 0 && begins_exactly(word, cls); }
  [[nodiscard]] std::string_view word(WordId id) const { return written_[id]; }
  /// Every entry of a class, in the order of the data files' first words.
  [[nodiscard]] std::vector<const Entry*> all(ClassId cls) const;
  /// True if the word alone is an entry of the class.
  [[nodiscard]] bool has(WordId word, ClassId cls) const { return (words_[word].alone & mask_of(cls)) != 0 && has_alone(word, cls); }
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

  static constexpr std::uint64_t mix(std::uint64_t sum) {
    sum *= 0x9E3779B97F4A7C15ull;
    return sum ^ sum >> 32;
  }

  /// Key of a word: eight bytes at a time, lowest first. Two words of one length up to eight never share it.
  class Key {
   public:
    constexpr void take(unsigned char byte) {
      part_ |= std::uint64_t{byte} << shift_;
      shift_ = (shift_ + 8) & 63u;
      if (shift_ == 0) fold();
    }
    [[nodiscard]] constexpr std::uint64_t value() {
      if (shift_ != 0) fold();
      return sum_;
    }

   private:
    constexpr void fold() {
      sum_ = mix(sum_ ^ part_);
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
  /// As above, of a word of one to sixteen bytes: the first eight, the others, zeros behind them.
  static constexpr std::uint64_t key_of(std::uint64_t first, std::uint64_t second, std::uint32_t count) {
    const std::uint64_t half = mix(seed ^ first);
    return half ^ ((mix(half ^ second) ^ half) & -std::uint64_t{count > 8});  // no branch: lengths are hard to foresee
  }

 private:
  struct alignas(32) Word {  // two in a cache line: what readers ask for again and again
    std::uint64_t begins = 0;     // bits of the classes of its entries
    std::uint64_t alone = 0;      // and of those that it makes up alone
    std::uint32_t first = 0, count = 0;  // its entries
    std::uint32_t singles = 0;    // of one word
  };
  struct Slot {
    std::uint64_t key = 0;
    std::uint64_t second = 0;
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
  [[nodiscard]] bool has_alone(WordId word, ClassId cls) const;
  [[nodiscard]] bool begins_exactly(WordId word, ClassId cls) const;
  WordId intern(std::string_view lower, Spelling spelling);
  void grow();
  void insert(Slot slot);
  /// Where the pairs of words that phrases begin with have their bits.
  static std::uint32_t pair_of(WordId first, WordId second) { return (first * 0x9E3779B1u ^ second * 0x85EBCA6Bu) >> 16; }

  std::vector<Word> words_;  // by WordId; the first is no word
  std::vector<std::string_view> written_;  // by WordId, in texts_
  std::vector<Slot> slots_;
  std::vector<std::uint64_t> known_;
  std::vector<Entry> entries_;        // by first word, then longest first
  std::vector<Phrase> phrases_;        // of each word: as many as it has entries
  std::vector<std::uint64_t> pairs_;   // bits
  Pool<char> texts_;
  Pool<WordId> phrase_words_;
  struct NameHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const { return hash_of(name); }
  };
  std::unordered_map<std::string, ClassId, NameHash, std::equal_to<>> classes_;
};

}  // namespace selaras
