// Units of measure after a number: "kg", "meter persegi", "km/jam", "liter per hari".
#pragma once

#include <optional>
#include <string>

#include "facts/values/matcher.hpp"
#include "selaras/decimal.hpp"

namespace selaras {

/// How a written number becomes base grains: (value + offset) × numerator / denominator.
struct Conversion {
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
  Decimal offset;
};

struct Unit {
  std::string name;       // canonical: "square kilometre", "kilometre per hour", "litre per day"
  std::string dimension;  // "length", "speed", "volume per day" …; base grains in facts/languages/common/units.words
  Conversion conversion;
  std::uint32_t last = 0;       // the token behind it
  std::uint32_t rate_from = 0;  // where "per …" begins; = last if there is none
};

struct UnitWords {
  explicit UnitWords(const Lexicon& lexicon);
  ClassId unit, symbol, capital, letter, compass, symbol_follow, per, per_joined, power_before, power_after, power_digit;
};

/// The unit that starts at `at` and ends before `end`; `after_digits`: the number was written in digits and ends at
/// `at`, so that symbols ("m", "in") may follow.
std::optional<Unit> read_unit(const Article& article, std::span<const Token> tokens, const Language& language,
                              const UnitWords& words, std::uint32_t at, std::uint32_t end, bool after_digits);

/// What follows "per": a unit or a noun ("per kilogram", "/ kg", "per orang"); its name, and the token behind it.
std::optional<Unit> read_rate(const Article& article, std::span<const Token> tokens, const Language& language,
                              const UnitWords& words, std::uint32_t at, std::uint32_t end);

/// How a unit is printed again: the conversion of its canonical name ("square kilometre"); nothing for what is counted.
std::optional<Conversion> conversion_of(const std::string& unit);
/// How many grains one unit of a currency has ("USD": 100 cents, "IDR": 1); nullopt for anything but a currency's code.
std::optional<std::int64_t> grains_of(std::string_view currency);

}  // namespace selaras
