// The classes of words that readers of quantities ask for, and what a token may begin.
#pragma once

#include <array>

#include "facts/values/amounts.hpp"
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
};

struct QuantityWords {
  explicit QuantityWords(const Lexicon& lexicon);

  /// The bits of everything that the token at `at` may begin.
  [[nodiscard]] std::uint16_t starts_of(const Language& language, const std::vector<Token>& tokens,
                                        std::uint32_t at) const;

  NumeralWords numeral;
  AmountWords amount;
  UnitWords unit;
  OrdinalWords ordinal;
  ClassId bound, outside, bound_after, bound_filler, tens_of, skip, label, label_after, hidden_label, out_of, one;

 private:
  void set(ClassId cls, std::uint16_t bit);

  std::vector<std::uint16_t> starts_;  // by class
  std::array<WordId, 5> marks_;        // that may begin a number: signs and bare decimal marks
};

}  // namespace selaras
