// The classes of words that readers of quantities ask for, and what a token may begin.
#pragma once

#include "facts/values/ages.hpp"
#include "facts/values/amounts.hpp"
#include "facts/values/counted.hpp"
#include "facts/values/ordinals.hpp"

namespace selaras {

/// What a token may begin; one bit each.
enum QuantityStart : std::uint16_t {
  starts_numeral = 1,
  starts_currency = 2,
  starts_bound = 4,
  starts_range = 8,
  starts_ordinal = 16,
  starts_skip = 32,
  starts_hidden_label = 64,
  starts_counted_one = 128,
  starts_sign = 256,  // a mark that may begin a number: a sign, a bare decimal mark
};

/// A language's table (`Language::table`).
struct QuantityWords {
  explicit QuantityWords(const Language& language);

  /// The bits of everything that the token at `at` may begin.
  [[nodiscard]] std::uint16_t starts_of(std::span<const Token> tokens, std::uint32_t at) const {
    const Token& token = tokens[at];
    if (token.kind == TokenKind::number) return static_cast<std::uint16_t>(starts_numeral | (starts_[token.word] & starts_skip));
    const std::uint16_t bits = token.phrase ? starts_[token.word] : starts_alone_[token.word];
    return token.kind == TokenKind::punct && (bits & starts_sign) != 0 ? starts_of_sign(tokens, at) : bits;
  }

  [[nodiscard]] bool concerns(WordId word, bool phrase) const { return (phrase ? starts_ : starts_alone_)[word] != 0; }

  NumeralWords numeral;
  AmountWords amount;
  UnitWords unit;
  OrdinalWords ordinal;
  CountedWords counted;
  AgeWords age;
  ClassId bound, outside, bound_after, bound_filler, tens_of, skip, label, label_after, hidden_label, out_of, one, pronoun_after;

 private:
  [[nodiscard]] std::uint16_t starts_of_sign(std::span<const Token> tokens, std::uint32_t at) const;
  void mark_starts(const Lexicon& lexicon);

  std::vector<std::uint16_t> starts_, starts_alone_;  // by word; the second of the word alone
};

}  // namespace selaras
