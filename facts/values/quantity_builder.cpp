#include "facts/values/quantity_builder.hpp"

#include <array>

#include "facts/values/readings.hpp"

namespace selaras {
namespace {

bool is_round(const Numeral& numeral) {
  constexpr std::int64_t round = 1000;
  return numeral.divisor == 1 && numeral.numerator.is_whole() && numeral.numerator.unscaled != 0 &&
         numeral.numerator.unscaled % round == 0;
}

}  // namespace

Bound bound_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Bound>, 8> names{{{"about", Bound::about},
                                                                     {"more_than", Bound::more_than},
                                                                     {"at_least", Bound::at_least},
                                                                     {"less_than", Bound::less_than},
                                                                     {"at_most", Bound::at_most},
                                                                     {"up_to", Bound::at_most},
                                                                     {"almost", Bound::almost},
                                                                     {"exact", Bound::exact}}};
  for (const auto& [known, bound] : names) {
    if (known == name) return bound;
  }
  return Bound::exact;
}

Quantity QuantityBuilder::start_quantity(QuantityKind kind, TokenRange tokens, std::optional<Decimal> value) const {
  Quantity quantity;
  quantity.kind = kind;
  quantity.tokens = quantity.number_tokens = tokens;
  quantity.from = quantity.to = value;
  return quantity;
}

void QuantityBuilder::set_ranges(Quantity& quantity) const {
  const auto range = [&](TokenRange tokens) {
    return TextRange{tokens_[tokens.first].begin, tokens_[tokens.last - 1].end};
  };
  quantity.range = range(quantity.tokens);
  quantity.number_range = range(quantity.number_tokens);
}

void QuantityBuilder::set_count(Quantity& quantity, const Counted& noun) const {
  quantity.kind = QuantityKind::quantity;
  quantity.noun = noun.noun;
  quantity.unit = noun.lemma;
  quantity.dimension = "count";
  if (counted_.in_span()) quantity.tokens.last = std::max(quantity.tokens.last, noun.last);
}

/// A number without unit: a count if a noun follows, a fraction, or just a number.
void QuantityBuilder::set_bare(Quantity& quantity, Amount& amount, const std::optional<Counted>& noun,
                               std::uint32_t end) const {
  const bool fraction = amount.from.divisor != 1 || (amount.from.in_words && !amount.from.numerator.is_whole() &&
                                                     compare(amount.from.numerator, Decimal::whole(1)) < 0);
  if (noun) {
    set_count(quantity, *noun);
    if (const auto rate = read_rate(article_, tokens_, language_, words_.unit, noun->last, end)) {
      quantity.unit += " per " + rate->name;
      quantity.dimension = "count per " + rate->name;
      quantity.tokens.last = rate->last;
    }
  } else {
    quantity.dimension = "number";
    amount.measure.conversion.numerator = 1000;
  }
  if (fraction) {
    quantity.kind = QuantityKind::number;
    quantity.dimension = "percent";
    amount.measure.conversion.numerator = 100'000;
  }
}

/// The noun behind a unit ("28 liter limbah", "70 persen energi") is known but stays outside the count's own rules.
void QuantityBuilder::take_in_noun(Quantity& quantity, std::uint32_t end) const {
  if (const auto noun = counted_.read(quantity.tokens.last, end, false); noun && counted_.in_span())
    quantity.noun = noun->noun;
}

void QuantityBuilder::set_numbers(Quantity& quantity, const Amount& amount, const BoundWords& bound) const {
  quantity.number_tokens = {amount.is_range ? amount.tokens.first : amount.from.tokens.first, amount.numerals_last};
  if (!bound.tokens.empty()) quantity.number_tokens.first = bound.tokens.first;
  quantity.bound = bound.bound;
  quantity.in_words = amount.from.in_words;
  quantity.rounded = amount.from.scaled || (amount.from.grain == 0 && is_round(amount.from));
  if (amount.from.vague) {
    quantity.bound = Bound::vague;
    quantity.from = amount.from.vague->strict_lo;
    quantity.to = amount.from.vague->strict_hi;
    if (compare(*quantity.from, *quantity.to) == 0) quantity.bound = Bound::about;
    return;
  }
  quantity.from = to_decimal(amount.from);
  quantity.to = to_decimal(amount.to);
  if (amount.is_range && quantity.bound == Bound::exact) quantity.bound = Bound::range;
}

void QuantityBuilder::set_readings(Quantity& quantity, const Amount& amount, Bound bound, bool continuous) const {
  const Conversion& conversion = amount.measure.conversion;
  if (amount.is_range) quantity.value = readings_between(amount.from, amount.to, conversion, {bound, continuous});
  else quantity.value = readings_of(amount.from, conversion, {bound, continuous});
}

/// Prices are given with their bound: "lebih dari Rp33.000" is { from: 33000 }.
void QuantityBuilder::take_in_bound(Quantity& quantity, const BoundWords& bound, const Amount& amount) const {
  if (amount.opened) quantity.tokens.first = amount.opener.first;
  if (bound.tokens.empty() || bound.outside) return;
  quantity.tokens.first = bound.tokens.first;
  if (amount.is_range) return;
  if (bound.bound == Bound::more_than || bound.bound == Bound::at_least) quantity.to.reset();
  if (bound.bound == Bound::less_than || bound.bound == Bound::at_most) quantity.from.reset();
}

/// The two ends are joined by "and": the opening word belongs to the range.
bool QuantityBuilder::by_and(const Amount& amount) const {
  for (std::uint32_t at = amount.from.tokens.last; at < amount.to.tokens.first; ++at) {
    if (find(at, amount.to.tokens.first, words_.amount.range_and)) return true;
  }
  return false;
}

Quantity QuantityBuilder::amount(Amount& amount, const std::optional<Counted>& noun, const BoundWords& bound,
                                 std::uint32_t end) const {
  Measure& measure = amount.measure;
  Quantity quantity = start_quantity(measure.kind, amount.tokens, std::nullopt);
  quantity.unit = measure.unit;
  quantity.dimension = measure.dimension;
  if (measure.kind == QuantityKind::number) set_bare(quantity, amount, noun, end);
  else if (measure.kind != QuantityKind::money) take_in_noun(quantity, end);
  set_numbers(quantity, amount, bound);
  const std::uint32_t after = std::max(quantity.tokens.last, noun ? noun->last : 0u);
  if (bound.tokens.empty()) {
    if (const Match found = find(after, end, words_.bound_after)) quantity.bound = bound_named(found.entry->value);
  }
  const bool continuous = measure.kind == QuantityKind::percent || (measure.kind == QuantityKind::quantity && !noun);
  set_readings(quantity, amount, quantity.bound, continuous);
  if (measure.kind == QuantityKind::money) take_in_bound(quantity, bound, amount);
  else if (amount.opened && by_and(amount)) quantity.tokens.first = amount.opener.first;
  set_ranges(quantity);
  return quantity;
}

Quantity QuantityBuilder::age(Amount& amount, TokenRange range, const BoundWords& bound) const {
  Quantity quantity = start_quantity(QuantityKind::age, range, std::nullopt);
  set_numbers(quantity, amount, bound);
  quantity.unit = amount.measure.unit;
  quantity.dimension = "age";
  Conversion years;
  if (quantity.unit == "month") years.denominator = 12;
  if (quantity.unit == "week") years = {7, 365, {}};
  if (quantity.unit == "day") years.denominator = 365;
  amount.measure.conversion = years;
  set_readings(quantity, amount, quantity.bound, false);
  set_ranges(quantity);
  return quantity;
}

Quantity QuantityBuilder::ordinal(const Ordinal& ordinal) const {
  Quantity quantity = start_quantity(QuantityKind::ordinal, ordinal.tokens, Decimal::whole(ordinal.value));
  quantity.dimension = "ordinal";
  quantity.value = Readings::exactly(ordinal.value);
  quantity.in_words = ordinal.in_words;
  set_ranges(quantity);
  return quantity;
}

Quantity QuantityBuilder::count(TokenRange tokens, std::int64_t value, const Counted& noun) const {
  Quantity quantity = start_quantity(QuantityKind::quantity, tokens, Decimal::whole(value));
  set_count(quantity, noun);
  quantity.value = Readings::exactly(value);
  quantity.in_words = true;
  set_ranges(quantity);
  return quantity;
}

}  // namespace selaras
