// Numerals in digits: grouping, exponents and the letters that scale them.
#include "facts/values/digits.hpp"
#include "facts/values/numerals_state.hpp"

namespace selaras {

bool NumeralReader::read_number_token(State& s) const {
  std::uint32_t at = s.at;
  // ".08": a decimal mark with nothing before it; a comma glued to what is before only parts.
  const bool point = is(at, s.end, words_.full_stop) ||
                     (is(at, s.end, words_.comma) && words_.decimal_mark == ',' && (tokens_[at].space_before || s.negative));
  const bool bare_point = point && is_number(at + 1, s.end) && !tokens_[at + 1].space_before &&
                          (tokens_[at].space_before || at == s.start || s.negative);
  if (bare_point) ++at;
  if (!is_number(at, s.end)) return false;
  const std::string_view text = word(at);
  if (bare_point) {
    const auto digits = parse_int(text);
    if (!digits || text.size() > 18) return false;
    s.group = normalised({*digits, static_cast<std::int32_t>(text.size())});
    s.decimals = static_cast<std::int32_t>(text.size());
  } else {
    const auto digits = read_digits(text, words_.decimal_mark, s.money);
    if (!digits) return false;
    s.group = digits->value;
    s.decimals = digits->decimals;
    s.plain_digits = !digits->grouped && digits->decimals == 0;
  }
  s.at = at + 1;
  s.digits = true;
  if (s.plain_digits && text.size() <= 3) read_spaced_groups(s);
  read_exponent(s);
  return true;
}

void NumeralReader::read_spaced_groups(State& s) const {
  const auto three = [&](std::uint32_t at) {
    return is_number(at, s.end) && tokens_[at].space_before && word(at).size() == 3;
  };
  std::uint32_t last = s.at;
  constexpr std::uint32_t most = 5;
  while (last - s.at <= most && three(last)) ++last;
  if (last - s.at < 2 || last - s.at > most || is_number(last, s.end)) return;
  Decimal value = s.group;
  for (std::uint32_t at = s.at; at < last; ++at) {
    const auto low = parse_int(word(at));
    if (!low) return;
    value.unscaled = value.unscaled * 1000 + *low;
  }
  s.group = value;
  s.at = last;
}

void NumeralReader::read_exponent(State& s) const {
  std::uint32_t at = s.at;
  if (at >= s.end || tokens_[at].space_before) return;
  if (find(at, s.end, words_.times_ten)) {
    if (!is_number(at + 1, s.end) || word(at + 1) != "10") return;
    at += 2;
    if (is(at, s.end, words_.caret)) ++at;
  } else if (find(at, s.end, words_.exponent)) {
    ++at;
  } else {
    return;
  }
  const bool negative = is(at, s.end, words_.hyphen) || is(at, s.end, words_.minus_sign);
  if (negative) ++at;
  if (!is_number(at, s.end) || tokens_[at].space_before) return;
  const auto power = parse_int(word(at));
  if (!power || *power > 18) return;
  Decimal factor = Decimal::whole(1);
  if (negative) factor.scale = static_cast<std::int32_t>(*power);
  else
    for (std::int64_t i = 0; i < *power; ++i) factor.unscaled *= 10;
  const auto product = multiply(s.group, factor);
  if (!product) return;
  s.group = *product;
  s.decimals = product->scale;
  s.at = at + 1;
}

/// "100k", "3M", "Rp1 M": letters glued to digits, or behind the digits of a price.
Match NumeralReader::letter_scale(const State& s) const {
  const Token& token = tokens_[s.at];
  if (token.kind != TokenKind::word) return {};
  const bool glued = !token.space_before;
  Match found;
  if (s.money) found = find(s.at, s.end, words_.money_scale);
  if (!found && glued && token.capital) found = find(s.at, s.end, words_.capital_scale);
  if (!found && glued) found = find(s.at, s.end, words_.suffix_scale);
  if (!found && token.capital && s.decimals > 0) found = find(s.at, s.end, words_.capital_scale);
  if (!found) return {};
  // A letter must stand alone: "5 M-nya" would do, "5 m2" and "3D" would not.
  const std::uint32_t next = s.at + found.length;
  if (next < s.end && !tokens_[next].space_before && tokens_[next].kind != TokenKind::punct) return {};
  return found;
}

}  // namespace selaras
