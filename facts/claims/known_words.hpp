// What is known of a word wherever it stands: stems, form and marks. Found once a word, not once a token.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "facts/claims/stems.hpp"
#include "facts/claims/words.hpp"
#include "facts/text/tokens.hpp"

namespace selaras {

struct KnownWord {
  std::uint64_t stem = 0;     // comparison stem; 0 for stop words
  std::uint64_t own = 0;      // comparison stem without synonyms, stop words too
  std::uint64_t meaning = 0;  // stem of its wider group, stop words too
  std::uint64_t sound = 0;  // of a long word: first letter and consonants, so that slips of spelling still meet; else 0
  std::uint64_t marks = 0;  // bits of WordMark that do not depend on where it stands
  const Frame* frame = nullptr;  // of its stem
  VerbForm form = VerbForm::bare;
  bool shapes = false;  // may begin a phrase of negation, modality, voice or relay

  friend bool operator==(const KnownWord&, const KnownWord&) = default;
};

/// Remembers words met before: most words of a text have been met. Bounded; one a thread.
class KnownWords {
 public:
  const KnownWord& of(const Token& token, std::string_view text, const ClaimWords& words);

 private:
  void begin(const ClaimWords& words);

  const ClaimWords* words_ = nullptr;
  std::vector<KnownWord> listed_;  // by WordId
  std::vector<bool> is_listed_;
  std::unordered_map<std::uint64_t, KnownWord> others_;  // by hash of the word as written
};

}  // namespace selaras
