// Makes quantities of what was read: kind, span, unit, dimension, bound and readings.
#pragma once

#include "facts/values/counted.hpp"
#include "facts/values/ordinals.hpp"
#include "facts/values/quantity_words.hpp"

namespace selaras {

/// The words before a number that bound it.
struct BoundWords {
  Bound bound = Bound::exact;
  TokenRange tokens;       // empty: none
  std::uint32_t next = 0;  // where the number must begin
  bool outside = false;    // never part of a price's span: "hingga" may be a preposition, "sekitar" is a hedge
};

/// What a data file calls a bound: "more_than"; exact for anything unknown.
Bound bound_named(std::string_view name);

class QuantityBuilder : private TokenMatcher {
 public:
  QuantityBuilder(const Article& article, const Text& text, const Language& language, const QuantityWords& words,
                  const CountedReader& counted)
      : TokenMatcher(article, text.tokens, language), words_(words), counted_(counted) {}

  [[nodiscard]] Quantity amount(Amount& amount, const std::optional<Counted>& noun, const BoundWords& bound,
                                std::uint32_t end) const;
  [[nodiscard]] Quantity age(Amount& amount, TokenRange range, const BoundWords& bound) const;
  [[nodiscard]] Quantity ordinal(const Ordinal& ordinal) const;
  /// A whole number in words that counts `noun`: "kedua pihak", "seorang tewas".
  [[nodiscard]] Quantity count(TokenRange tokens, std::int64_t value, const Counted& noun) const;

 private:
  [[nodiscard]] Quantity start_quantity(QuantityKind kind, TokenRange tokens, std::optional<Decimal> value) const;
  void set_ranges(Quantity& quantity) const;
  void set_count(Quantity& quantity, const Counted& noun) const;
  void set_bare(Quantity& quantity, Amount& amount, const std::optional<Counted>& noun, std::uint32_t end) const;
  void take_in_noun(Quantity& quantity, std::uint32_t end) const;
  void set_numbers(Quantity& quantity, const Amount& amount, const BoundWords& bound) const;
  void set_readings(Quantity& quantity, const Amount& amount, Bound bound, bool continuous) const;
  void take_in_bound(Quantity& quantity, const BoundWords& bound, const Amount& amount) const;
  [[nodiscard]] bool by_and(const Amount& amount) const;

  const QuantityWords& words_;
  const CountedReader& counted_;
};

}  // namespace selaras
