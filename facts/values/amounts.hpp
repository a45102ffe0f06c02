// Amounts: a numeral with its currency, percent sign or unit, and ranges of two amounts.
#pragma once

#include <optional>
#include <string>

#include "facts/values/numerals.hpp"
#include "facts/values/units.hpp"
#include "selaras/value.hpp"

namespace selaras {

/// What a numeral measures. `kind` number: nothing is known yet (it may still count a noun).
struct Measure {
  QuantityKind kind = QuantityKind::number;
  std::string unit;
  std::string dimension;
  Conversion conversion;
};

/// One amount, or a range of two that share a measure.
struct Amount {
  TokenRange tokens;                // with currency, unit and rate
  std::uint32_t numerals_last = 0;  // the token behind the last numeral
  Numeral from, to;                 // equal unless is_range
  bool is_range = false;
  bool opened = false;  // the range began with "antara", "from"
  TokenRange opener;    // that word
  Measure measure;
};

struct AmountWords {
  explicit AmountWords(const Lexicon& lexicon);
  ClassId currency_code, currency_code_capital, currency_sign, currency_glued_sign, currency_name, currency_name_before,
      currency_scaled_name, currency_minor, currency_minor_symbol, percent, range, range_open, range_and, rate_in_span,
      money_and;
};

class AmountReader : private TokenMatcher {
 public:
  AmountReader(const Article& article, const Text& text, const Language& language, const NumeralWords& numeral_words,
               const AmountWords& words, const UnitWords& unit_words)
      : TokenMatcher(article, text.tokens, language),
        numerals_(article, text, language, numeral_words),
        numeral_words_(numeral_words),
        words_(words),
        unit_words_(unit_words) {}

  /// The amount or range that starts at `at` (with a currency, a numeral, or a word that opens a range).
  [[nodiscard]] std::optional<Amount> read(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] const NumeralReader& numerals() const { return numerals_; }

 private:
  struct Currency {
    std::string_view code;
    std::int64_t grains = 100;
    std::uint32_t last = 0;
    explicit operator bool() const { return last != 0; }
  };
  [[nodiscard]] static Currency currency_of(const Match& found, std::uint32_t at);
  [[nodiscard]] Currency currency_before(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] Currency currency_after(std::uint32_t at, std::uint32_t end, const Numeral& numeral) const;
  [[nodiscard]] std::optional<Amount> read_one(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] std::optional<Amount> read_priced(std::uint32_t at, std::uint32_t end, Currency currency) const;
  void read_measure(Amount& amount, std::uint32_t end) const;
  void read_repetition(Amount& amount, std::uint32_t end) const;
  [[nodiscard]] bool may_have_unit(const Amount& amount, std::uint32_t at, std::uint32_t end) const;
  void read_brackets(Amount& amount, std::uint32_t end) const;
  void read_minor(Amount& amount, std::uint32_t end) const;
  void read_money_rate(Amount& amount, std::uint32_t end) const;
  void set_money(Amount& amount, Currency currency) const;
  [[nodiscard]] bool join(Amount& first, const Amount& second) const;
  [[nodiscard]] std::optional<Amount> read_range(const Amount& first, std::uint32_t end, const Match& opener) const;

  NumeralReader numerals_;
  const NumeralWords& numeral_words_;
  const AmountWords& words_;
  const UnitWords& unit_words_;
};

}  // namespace selaras
