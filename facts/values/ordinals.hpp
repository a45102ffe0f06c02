// Ordinals: "ke-3", "pertama", "kedua belas", "third", "21st", "seventy-third".
#pragma once

#include <optional>

#include "facts/values/numerals.hpp"

namespace selaras {

struct OrdinalWords {
  explicit OrdinalWords(const Lexicon& lexicon);
  ClassId ordinal, prefix, suffix, collective, stays, together;
};

struct Ordinal {
  TokenRange tokens;
  std::int64_t value = 0;
  bool in_words = false;
  bool collective = false;  // a word that also means "both", "all three"
};

/// The ordinal that starts at `at` and ends before `end`.
std::optional<Ordinal> read_ordinal(const Article& article, std::span<const Token> tokens, const Language& language,
                                    const NumeralReader& numerals, const NumeralWords& numeral_words,
                                    const OrdinalWords& words, std::uint32_t at, std::uint32_t end);

}  // namespace selaras
