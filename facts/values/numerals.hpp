// Numerals: digits, number words, scale words and fractions read as one exact value.
#pragma once

#include <cstdint>
#include <optional>

#include "facts/values/matcher.hpp"
#include "selaras/decimal.hpp"
#include "selaras/value.hpp"

namespace selaras {

/// The four ends of a number word that is none: "belasan", "beberapa".
struct VagueEnds {
  Decimal strict_lo, strict_hi, lenient_lo;
  std::optional<Decimal> lenient_hi;  // nullopt: open
};

/// One number as written: value = numerator / divisor.
struct Numeral {
  TokenRange tokens;
  Decimal numerator;
  std::int64_t divisor = 1;  // > 1 only where no finite decimal exists ("sepertiga")
  std::int32_t grain = 0;    // the last written digit counts 10^grain: "1,5 juta" has 5, "2,25" has -2
  std::int64_t scale = 1;    // of its last part: 1000000 in "1,5 juta"
  bool scaled = false;       // written with a scale word of a thousand or more
  bool in_words = false;
  bool loose = false;  // "17,9 jutaan": about so many
  bool plain = false;  // digits alone, without marks or scale
  std::optional<VagueEnds> vague;
};

/// Replaces numerator / divisor by a finite decimal where there is one.
void simplify(Numeral& numeral);

/// The value as a decimal: exact if the divisor is 1, else rounded down to 18 digits.
std::optional<Decimal> to_decimal(const Numeral& numeral);

/// Class ids of a language's number words; looked up once.
struct NumeralWords {
  explicit NumeralWords(const Lexicon& lexicon);
  ClassId digit, teen, tens, joined, teen_suffix, tens_suffix, hundred, one_hundred, scale, loose_scale, one_scale,
      suffix_scale, capital_scale, money_scale, point, conjunction, article_one, minus, fraction_one, fraction_mark,
      denominator, ordinal, vague, exponent, times_ten;
  WordId hyphen, en_dash, em_dash, slash, full_stop, comma, caret, minus_sign;
  char decimal_mark = '.';
};

/// A number below a thousand in words; what may follow it must be below `level`.
struct SmallNumber {
  std::int64_t value = 0;
  std::int64_t level = 1;
  std::uint32_t next = 0;  // the token behind it
};

/// Reads numerals from the tokens of one article.
class NumeralReader : private TokenMatcher {
 public:
  NumeralReader(const Article& article, const Text& text, const Language& language, const NumeralWords& words)
      : TokenMatcher(article, text.tokens, language), words_(words) {}

  /// The longest numeral that starts at token `at` and ends before `end`; nullopt if none. `money`: a currency stands
  /// before it, so that "M" and three decimals are read as in prices.
  [[nodiscard]] std::optional<Numeral> read(std::uint32_t at, std::uint32_t end, bool money = false) const;
  /// Number words below a thousand ("dua puluh satu") in [at, end).
  [[nodiscard]] std::optional<SmallNumber> read_small(std::uint32_t at, std::uint32_t end) const;
  /// True if the number at `at` is part of a name or code: "P3K", "COVID-19".
  [[nodiscard]] bool glued_to_word(std::uint32_t at) const;

 private:
  struct State;
  [[nodiscard]] bool is_dash(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t after_dash(std::uint32_t at, std::uint32_t end) const;
  bool read_sign(State& s) const;
  bool read_first(State& s) const;
  bool read_number_token(State& s) const;
  bool read_words_group(State& s) const;
  bool read_fraction_word(State& s) const;
  bool read_vague(State& s) const;
  void read_point(State& s) const;
  void read_mixed_fraction(State& s) const;
  bool read_denominator(State& s) const;
  bool read_compound_denominator(State& s, std::uint32_t at, bool singular) const;
  bool read_scaled_fraction(State& s) const;
  void read_fraction_of_all(State& s) const;
  [[nodiscard]] bool fraction_at(std::uint32_t at, std::uint32_t end) const;
  bool read_scales(State& s) const;
  bool read_one_scale(State& s) const;
  bool read_continuation(State& s) const;
  bool read_slash(State& s, std::uint32_t numerator) const;
  void read_rest_of_hundred(State& s) const;
  void read_spaced_groups(State& s) const;
  void read_exponent(State& s) const;
  void add_fraction(State& s, std::int64_t numerator, std::int64_t divisor) const;
  [[nodiscard]] Match letter_scale(const State& s) const;
  [[nodiscard]] std::optional<Numeral> finish(State& s) const;

  const NumeralWords& words_;
};

}  // namespace selaras
