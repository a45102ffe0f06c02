// What is known of a word wherever it stands: stems, form and marks. Found once a word, not once a token.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "facts/claims/distinct.hpp"
#include "facts/claims/stems.hpp"
#include "facts/claims/words.hpp"
#include "facts/text/hash_table.hpp"
#include "facts/text/tokens.hpp"

namespace selaras {

/// Phrases that shape a clause; a word says which it may begin.
enum class Shape : std::uint8_t { harmless, never, negation, conditional, planned, possible, relay, voice };

struct KnownWord {
  std::uint64_t stem = 0;     // comparison stem; 0 for stop words
  std::uint64_t own = 0;      // comparison stem without synonyms, stop words too
  std::uint64_t meaning = 0;  // stem of its wider group, stop words too
  std::uint64_t sound = 0;  // of a long word: first letter and consonants, so that slips of spelling still meet; else 0
  std::uint64_t marks = 0;  // bits of WordMark that do not depend on where it stands
  const Frame* frame = nullptr;  // of its stem
  VerbForm form = VerbForm::bare;
  std::uint8_t shapes = 0;  // bits of Shape: what phrases of negation, modality, voice or relay it begins
  std::uint8_t strength = 0;  // as a predicate. 2: surely a verb (me-, di-; an English verb with a frame); 1: a bare word that
                              // may be one ("tewas", "was"); 0: none
  bool unit = false;          // names a kind of area: "kecamatan"
  std::uint32_t sorts = 0;  // what a thing of that name may be: bits of ClaimWords::sorts
  std::uint32_t begins = 0;  // the classes of the phrases that it begins: a set of BegunByWords
  bool coordinates = false;   // "dan", "lalu"
  bool breaks = false;  // begins a clause
  bool founds = false;  // its frame is that of founding

  [[nodiscard]] bool may_begin(Shape shape) const { return (shapes >> static_cast<unsigned>(shape) & 1u) != 0; }
  friend bool operator==(const KnownWord&, const KnownWord&) = default;
};

/// Remembers words met before: most words of a text have been met. Bounded; one a thread.
class KnownWords {
 public:
  /// What is known of each token's word; nothing of marks and numbers.
  Distinct<KnownWord> of(const Article& article, std::span<const Token> tokens, const ClaimWords& words);

 private:
  /// Asked of every token of every article: kept apart from what is known, which is asked of the first alone.
  struct Met {
    std::uint32_t article = 0;  // where it was met last, and
    std::uint32_t kept = 0;     // its place there
  };
  void enter(const ClaimWords& words);
  void find(const Article& article, std::span<const Token> tokens);

  const ClaimWords* words_ = nullptr;
  std::uint32_t article_ = 0;  // counts them
  struct alignas(64) Row {  // the table is large: no word of it lies in two lines of a cache
    KnownWord known;
  };
  std::vector<Row> known_;  // the first is no word
  std::vector<Met> met_;    // as many
  std::vector<std::uint64_t> keys_;   // of the tokens of the article at hand: hashes of the words that no list has
  std::vector<std::uint32_t> found_;  // … places in `known_`, 0: no word
  std::vector<std::uint32_t> listed_;  // WordId → place in `known_`, 0: not met yet
  HashTable<std::uint32_t> others_;    // hash of the word as written → place in `known_`
};

}  // namespace selaras
