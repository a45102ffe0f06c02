#include "facts/values/amounts.hpp"

#include <charconv>

namespace selaras {
namespace {

bool below(const Numeral& a, const Numeral& b) {
  const auto x = to_decimal(a), y = to_decimal(b);
  return x && y && compare(*x, *y) < 0;
}

/// "3" of "3 sampai 5 juta" stands for three million.
bool take_scale(Numeral& first, const Numeral& second) {
  if (first.scaled || !second.scaled || first.vague || second.vague || first.divisor != 1) return false;
  const auto mantissa = multiply(first.numerator, Decimal::whole(second.scale));
  if (!mantissa || compare(*mantissa, second.numerator) >= 0) return false;
  first.numerator = *mantissa;
  for (std::int64_t scale = second.scale; scale >= 10; scale /= 10) ++first.grain;
  first.scaled = true;
  first.scale = second.scale;
  return true;
}

}  // namespace

AmountWords::AmountWords(const Lexicon& lexicon)
    : currency_code(lexicon.class_id("currency_code")),
      currency_code_capital(lexicon.class_id("currency_code_capital")),
      currency_sign(lexicon.class_id("currency_sign")),
      currency_glued_sign(lexicon.class_id("currency_glued_sign")),
      currency_name(lexicon.class_id("currency_name")),
      currency_name_before(lexicon.class_id("currency_name_before")),
      currency_scaled_name(lexicon.class_id("currency_scaled_name")),
      currency_minor(lexicon.class_id("currency_minor")),
      currency_minor_symbol(lexicon.class_id("currency_minor_symbol")),
      percent(lexicon.class_id("number_percent")),
      range(lexicon.class_id("number_range")),
      range_open(lexicon.class_id("number_range_open")),
      range_and(lexicon.class_id("number_range_and")),
      rate_in_span(lexicon.class_id("money_rate_in_span")),
      money_and(lexicon.class_id("number_number_and")) {}

/// "IDR 1" of a data file.
AmountReader::Currency AmountReader::currency_of(const Match& found, std::uint32_t at) {
  if (!found) return {};
  Currency currency;
  const std::string_view value = found.entry->value;
  currency.code = value.substr(0, value.find(' '));
  const std::string_view grains = value.substr(value.find(' ') + 1);
  std::from_chars(grains.data(), grains.data() + grains.size(), currency.grains);
  currency.last = at + found.length;
  return currency;
}

AmountReader::Currency AmountReader::currency_before(std::uint32_t at, std::uint32_t end) const {
  Match found = find(at, end, words_.currency_glued_sign);
  if (found && (at + 1 >= end || tokens_[at + 1].space_before)) found = {};
  if (!found) found = find(at, end, words_.currency_sign);
  if (!found) found = find(at, end, words_.currency_code);
  if (!found && at < end && tokens_[at].all_caps) found = find(at, end, words_.currency_code_capital);
  if (!found) found = find(at, end, words_.currency_name_before);
  return currency_of(found, at);
}

AmountReader::Currency AmountReader::currency_after(std::uint32_t at, std::uint32_t end, const Numeral& numeral) const {
  if (at >= end) return {};
  Match found = find(at, end, words_.currency_name);
  if (!found) found = find(at, end, words_.currency_code);
  if (!found && tokens_[at].all_caps) found = find(at, end, words_.currency_code_capital);
  if (!found && numeral.scaled) found = find(at, end, words_.currency_scaled_name);
  if (!found) {
    // "10 $" but not the sign of the next price: "10 $5 notes".
    found = find(at, end, words_.currency_sign);
    if (found && at + found.length < end && tokens_[at + found.length].kind == TokenKind::number &&
        !tokens_[at + found.length].space_before) {
      found = {};
    }
  }
  return currency_of(found, at);
}

void AmountReader::set_money(Amount& amount, Currency currency) const {
  amount.measure.kind = QuantityKind::money;
  amount.measure.unit = std::string(currency.code);
  amount.measure.dimension = "money:" + amount.measure.unit;
  amount.measure.conversion.numerator = currency.grains;
}

/// "3 dollars 50 cents", "twenty dollars and 43", "$20 and 43c"
void AmountReader::read_minor(Amount& amount, std::uint32_t end) const {
  if (amount.from.vague || amount.from.divisor != 1 || !amount.from.numerator.is_whole() ||
      amount.measure.conversion.numerator != 100)
    return;
  std::uint32_t at = amount.tokens.last;
  const Match conjunction = find(at, end, words_.money_and);
  if (conjunction) at += conjunction.length;
  if (at >= end || tokens_[at].kind == TokenKind::punct) return;
  const auto minor = numerals_.read(at, end);
  if (!minor || minor->vague || minor->scaled || minor->divisor != 1 || minor->grain != 0) return;
  if (minor->numerator.unscaled <= 0 || minor->numerator.unscaled > 99) return;
  std::uint32_t last = minor->tokens.last;
  Match cents = find(last, end, words_.currency_minor);
  if (!cents) cents = find(last, end, words_.currency_minor_symbol);
  if (cents) {
    last += cents.length;
  } else if (find(last, end, words_.currency_name) || find(last, end, words_.currency_code) ||
             find(last, end, words_.currency_sign) || find(last, end, words_.percent) ||
             (last < end && tokens_[last].kind == TokenKind::word && tokens_[last].space_before &&
              ((conjunction && !find(last, end, words_.money_and)) || (minor->plain && minor->numerator.unscaled < 10))) ||
             words_.money_and == 0 ||
             (last < end && !tokens_[last].space_before && tokens_[last].kind == TokenKind::word)) {
    return;
  } else if (last < end && tokens_[last].kind == TokenKind::number) {
    return;
  }
  const auto sum = add(amount.from.numerator, normalised({minor->numerator.unscaled, 2}));
  if (!sum) return;
  amount.from.numerator = *sum;
  amount.from.grain = -2;
  amount.tokens.last = amount.numerals_last = last;
}

void AmountReader::read_money_rate(Amount& amount, std::uint32_t end) const {
  const auto rate = read_rate(article_, tokens_, language_, unit_words_, amount.tokens.last, end);
  if (!rate) return;
  amount.measure.unit += " per " + rate->name;
  amount.measure.dimension += " per " + rate->name;
  if (words_.rate_in_span != 0) amount.tokens.last = rate->last;
}

std::optional<Amount> AmountReader::read_priced(std::uint32_t at, std::uint32_t end, Currency currency) const {
  std::uint32_t from = currency.last;
  if (from < end && !tokens_[from].space_before && is(from, end, numeral_words_.full_stop) && from + 1 < end) ++from;
  const auto numeral = numerals_.read(from, end, true);
  if (!numeral) return std::nullopt;
  Amount amount;
  amount.from = amount.to = *numeral;
  amount.tokens = {at, numeral->tokens.last};
  amount.numerals_last = numeral->tokens.last;
  set_money(amount, currency);
  read_minor(amount, end);
  amount.to = amount.from;
  return amount;
}

/// "20 (kg)"
void AmountReader::read_brackets(Amount& amount, std::uint32_t end) const {
  const std::uint32_t at = amount.tokens.last;
  if (at + 2 >= end || tokens_[at].kind != TokenKind::punct || tokens_[at + 2].kind != TokenKind::punct) return;
  const std::string_view open = word(at);
  const std::string_view close = word(at + 2);
  const bool pair = (open == "(" && close == ")") || (open == "[" && close == "]") || (open == "{" && close == "}") ||
                    (open == "<" && close == ">");
  if (!pair) return;
  const auto unit = read_unit(article_, tokens_, language_, unit_words_, at + 1, end, false);
  if (!unit || unit->last != at + 2) return;
  amount.measure = {QuantityKind::quantity, unit->name, unit->dimension, unit->conversion};
  amount.tokens.last = at + 3;
}

/// "5 (lima) tahun", "lima (5) orang": the number once more in brackets.
void AmountReader::read_repetition(Amount& amount, std::uint32_t end) const {
  const std::uint32_t at = amount.tokens.last;
  if (!is_mark(at, end, "(") || amount.from.vague || amount.from.divisor != 1) return;
  const auto again = numerals_.read(at + 1, end);
  if (!again || again->vague || again->divisor != 1 || !is_mark(again->tokens.last, end, ")")) return;
  if (again->in_words == amount.from.in_words || compare(again->numerator, amount.from.numerator) != 0) return;
  amount.from.tokens.last = amount.tokens.last = amount.numerals_last = again->tokens.last + 1;
}

/// Codes are written with a leading zero ("06 DM"), and a quotation mark behind a number may close a quotation.
bool AmountReader::may_have_unit(const Amount& amount, std::uint32_t at, std::uint32_t end) const {
  const std::string_view digits = word(amount.from.tokens.first);
  if (amount.from.plain && digits.size() > 1 && digits.front() == '0') return false;
  if (at >= end || word(at) != "\"") return true;
  constexpr std::uint32_t reach = 8;
  const std::uint32_t first = amount.from.tokens.first;
  for (std::uint32_t back = 1; back <= reach && back <= first; ++back) {
    const Token& before = tokens_[first - back];
    if (before.kind == TokenKind::newline) break;
    if (word(first - back) == "\"" && !tokens_[first - back + 1].space_before) return false;
  }
  return true;
}

void AmountReader::read_measure(Amount& amount, std::uint32_t end) const {
  std::uint32_t at = amount.tokens.last;
  const auto& dash = numeral_words_;
  // "half a mile"
  if (const Match article = find(at, end, numeral_words_.article_one);
      article && amount.from.in_words && !amount.from.numerator.is_whole() &&
      find(at + article.length, end, unit_words_.unit)) {
    at += article.length;
  }
  if (const Match percent = find(at, end, words_.percent)) {
    amount.measure.kind = QuantityKind::percent;
    amount.measure.unit = percent.entry->value;
    for (char& c : amount.measure.unit) c = c == '_' ? ' ' : c;
    amount.measure.dimension =
        amount.measure.unit == "percent" || amount.measure.unit == "permille" ? "percent" : "percentage point";
    amount.measure.conversion.numerator = amount.measure.unit == "permille"      ? 100
                                          : amount.measure.unit == "basis point" ? 10
                                                                                 : 1000;
    amount.tokens.last = at + percent.length;
    return;
  }
  // "a 12-cent dividend", "the 27-kilometer ring": a glued hyphen between number and unit.
  const bool hyphen = (is(at, end, dash.hyphen) || is(at, end, dash.en_dash)) && !tokens_[at].space_before &&
                      at + 1 < end && !tokens_[at + 1].space_before && tokens_[at + 1].kind == TokenKind::word;
  const std::uint32_t unit_at = hyphen ? at + 1 : at;
  if (const Currency currency = currency_after(unit_at, end, amount.from)) {
    amount.tokens.last = currency.last;
    if (!amount.from.scaled && !amount.from.vague) {
      // Three decimals are thousands in prices: "1,250 dolar" in Indonesian.
      const auto again = numerals_.read(amount.from.tokens.first, end, true);
      if (again && again->tokens.last == amount.from.tokens.last) amount.from = *again;
      // "75 USD million"
      if (const Match scale = find(currency.last, end, numeral_words_.scale)) {
        const auto product = multiply(amount.from.numerator, Decimal::whole(scale.entry->number));
        if (product && scale.entry->number >= 1000) {
          amount.from.numerator = *product;
          amount.from.scaled = true;
          amount.from.scale = scale.entry->number;
          for (std::int64_t rest = scale.entry->number; rest >= 10; rest /= 10) ++amount.from.grain;
          amount.tokens.last += scale.length;
        }
      }
    }
    set_money(amount, currency);
    read_minor(amount, end);
    return;
  }
  Match minor = find(unit_at, end, words_.currency_minor);
  if (!minor && amount.from.plain && unit_at + 1 == end) minor = find(unit_at, end, words_.currency_minor_symbol);
  if (minor) {
    amount.measure = {QuantityKind::money, "cent", "money:cent", {}};
    amount.tokens.last = unit_at + minor.length;
    return;
  }
  if (!may_have_unit(amount, unit_at, end)) return;
  if (const auto unit = read_unit(article_, tokens_, language_, unit_words_, unit_at, end, !amount.from.in_words)) {
    // "97 K/L": institutions, no kelvins.
    if (unit->dimension.starts_with("temperature") && (unit->name.find(" per ") != std::string::npos || is(unit->last, end, numeral_words_.slash))) return;
    amount.measure = {QuantityKind::quantity, unit->name, unit->dimension, unit->conversion};
    amount.tokens.last = unit->last;
    return;
  }
  if (!amount.from.in_words) read_brackets(amount, end);
}

std::optional<Amount> AmountReader::read_one(std::uint32_t at, std::uint32_t end) const {
  if (at >= end) return std::nullopt;
  if (const Currency currency = currency_before(at, end)) {
    if (auto priced = read_priced(at, end, currency)) return priced;
  }
  std::optional<Numeral> numeral;
  if (!numerals_.glued_to_word(at)) numeral = numerals_.read(at, end);
  Amount amount;
  if (numeral) {
    amount.from = *numeral;
    amount.tokens = numeral->tokens;
    amount.numerals_last = numeral->tokens.last;
    read_repetition(amount, end);
    read_measure(amount, end);
  } else if (const Match article = find(at, end, numeral_words_.article_one)) {
    // "a US$4.7 billion"
    if (const Match sign = find(at + article.length, end, words_.currency_sign); sign && sign.length > 1) {
      auto priced = read_priced(at + article.length, end, currency_of(sign, at + article.length));
      if (priced) priced->tokens.first = at;
      return priced;
    }
    if (find(at + article.length, end, words_.currency_sign)) return std::nullopt;
    // "a gallon", "a dollar": one, if a unit follows.
    amount.from.numerator = Decimal::whole(1);
    amount.from.in_words = true;
    amount.from.tokens = {at, at + article.length};
    amount.tokens = amount.from.tokens;
    amount.numerals_last = amount.tokens.last;
    read_measure(amount, end);
    const bool unit = amount.measure.kind == QuantityKind::money ||
                      (amount.measure.kind == QuantityKind::quantity && amount.measure.dimension != "time" &&
                       amount.measure.dimension != "calendar");
    if (!unit) return std::nullopt;
  } else {
    return std::nullopt;
  }
  amount.to = amount.from;
  return amount;
}

/// Makes one range of two amounts if their measures agree.
bool AmountReader::join(Amount& first, const Amount& second) const {
  const bool first_bare = first.measure.kind == QuantityKind::number;
  const bool second_bare = second.measure.kind == QuantityKind::number;
  if (!first_bare && !second_bare &&
      (first.measure.dimension != second.measure.dimension || first.measure.unit != second.measure.unit))
    return false;
  if (second_bare && !first_bare && first.measure.kind != QuantityKind::money) return false;
  if (first.from.vague || second.from.vague) return false;
  Amount joined = first;
  joined.to = second.from;
  take_scale(joined.from, joined.to);
  if (!below(joined.from, joined.to)) return false;
  if (first_bare) joined.measure = second.measure;
  joined.is_range = true;
  joined.tokens.last = second.tokens.last;
  joined.numerals_last = second.numerals_last;
  first = joined;
  return true;
}

std::optional<Amount> AmountReader::read_range(const Amount& first, std::uint32_t end, const Match& opener) const {
  std::uint32_t at = first.tokens.last;
  Match connector = find(at, end, words_.range);
  const bool by_and = !connector && opener;
  if (by_and) connector = find(at, end, words_.range_and);
  if (!connector) return std::nullopt;
  at += connector.length;
  if (at < end && tokens_[at].kind == TokenKind::newline) return std::nullopt;
  const auto second = read_one(at, end);
  Amount joined = first;
  if (!second || !join(joined, *second)) return std::nullopt;
  return joined;
}

std::optional<Amount> AmountReader::read(std::uint32_t at, std::uint32_t end) const {
  const Match opener = find(at, end, words_.range_open);
  const std::uint32_t from = at + (opener ? opener.length : 0);
  auto amount = read_one(from, end);
  if (!amount) return std::nullopt;
  if (auto range = read_range(*amount, end, opener)) {
    if (opener) {
      range->opened = true;
      range->opener = {at, from};
    }
    amount = range;
  } else if (opener) {
    return std::nullopt;
  }
  if (amount->measure.kind == QuantityKind::money) read_money_rate(*amount, end);
  return amount;
}

}  // namespace selaras
