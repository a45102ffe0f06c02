#include "facts/values/numerals.hpp"

#include <numeric>

#include "facts/values/numerals_state.hpp"

namespace selaras {
namespace {

std::int32_t power_of_ten_in(std::int64_t scale) {
  std::int32_t power = 0;
  for (; scale % 10 == 0; scale /= 10) ++power;
  return scale == 1 ? power : 0;
}

}  // namespace

void simplify(Numeral& numeral) {
  std::int64_t divisor = numeral.divisor;
  if (divisor == 1) return;
  const std::int64_t shared = std::gcd(numeral.numerator.unscaled, divisor);
  numeral.numerator = normalised({numeral.numerator.unscaled / shared, numeral.numerator.scale});
  divisor /= shared;
  std::int64_t power = 1;
  for (std::int32_t digits = 0; digits <= 6 && divisor > 1; ++digits, power *= 10) {
    if (power % divisor != 0) continue;
    const auto product = multiply(numeral.numerator, Decimal{power / divisor, 0});
    const auto shifted = product ? multiply(*product, normalised({1, digits})) : std::nullopt;
    if (!shifted) break;
    numeral.numerator = *shifted;
    divisor = 1;
  }
  numeral.divisor = divisor;
}

std::optional<Decimal> to_decimal(const Numeral& numeral) {
  if (numeral.divisor == 1) return numeral.numerator;
  for (std::int32_t digits = 18; digits >= 6; --digits) {
    std::int64_t power = 1;
    for (std::int32_t i = 0; i < digits; ++i) power *= 10;
    if (const auto scaled = scaled_floor(numeral.numerator, power, numeral.divisor))
      return normalised({*scaled, digits});
  }
  return std::nullopt;
}

bool NumeralReader::is_dash(std::uint32_t at, std::uint32_t end) const {
  return is(at, end, words_.hyphen) || is(at, end, words_.en_dash) || is(at, end, words_.em_dash);
}

std::uint32_t NumeralReader::after_dash(std::uint32_t at, std::uint32_t end) const {
  return is_dash(at, end) ? at + 1 : at;
}

bool NumeralReader::glued_to_word(std::uint32_t at) const {
  const auto glued_word = [&](std::uint32_t k) {
    return k > 0 && !tokens_[k].space_before && tokens_[k - 1].kind == TokenKind::word;
  };
  if (at == 0 || at >= tokens_.size() || tokens_[at].space_before) return false;
  if (glued_word(at)) return true;
  const Token& before = tokens_[at - 1];
  if (before.kind == TokenKind::number) return true;
  if (before.word != words_.hyphen && before.word != words_.slash) return false;
  const bool range = at > 3 && tokens_[at - 3].word == words_.hyphen && tokens_[at - 4].kind == TokenKind::number;  // "20-to-30"
  return at > 1 && !before.space_before && tokens_[at - 2].kind == TokenKind::word && !range;
}

bool NumeralReader::read_sign(State& s) const {
  if (const Match minus = find(s.at, s.end, words_.minus)) {
    s.at += minus.length;
    s.negative = true;
    return true;
  }
  const bool real_minus = is(s.at, s.end, words_.minus_sign);
  if (!real_minus && !is_dash(s.at, s.end)) return true;
  const Token& dash = tokens_[s.at];
  if (!dash.space_before && s.at > 0 && tokens_[s.at - 1].kind != TokenKind::punct) return false;
  if (s.at + 1 >= s.end) return false;
  if (s.at > 0 && !dash.space_before && is_dash(s.at - 1, s.end)) return false;  // "10--15"
  const bool line_start = s.at == 0 || tokens_[s.at - 1].kind == TokenKind::newline;
  s.spaced_minus = tokens_[s.at + 1].space_before && !real_minus;
  if (s.spaced_minus && !line_start) return false;
  s.negative = true;
  ++s.at;
  return true;
}

std::optional<SmallNumber> NumeralReader::read_small(std::uint32_t at, std::uint32_t end) const {
  SmallNumber small{0, 1000, at};
  std::uint32_t from = at;  // after a conjunction or dash
  while (true) {
    std::int64_t piece = 0;
    std::int64_t level = 1;
    std::uint32_t next = from;
    if (const Match digit = find(from, end, words_.digit)) {
      piece = digit.entry->number;
      next += digit.length;
      if (piece == 0) return small.next == at ? std::optional<SmallNumber>({0, 1, next}) : small;
      if (const Match belas = find(next, end, words_.teen_suffix)) {
        piece += belas.entry->number;
        next += belas.length;
      } else if (const Match puluh = find(next, end, words_.tens_suffix)) {
        piece *= puluh.entry->number;
        level = 10;
        next += puluh.length;
      }
    } else if (const Match teen = find(from, end, words_.teen)) {
      piece = teen.entry->number;
      next += teen.length;
    } else if (const Match joined = find(from, end, words_.joined)) {
      piece = joined.entry->number;
      next += joined.length;
    } else if (const Match tens = find(from, end, words_.tens)) {
      piece = tens.entry->number;
      level = 10;
      next += tens.length;
    } else if (const Match seratus = find(from, end, words_.one_hundred)) {
      piece = seratus.entry->number;
      level = 100;
      next += seratus.length;
    } else {
      break;
    }
    // "one twenty two" is spoken for 122, but only when a unit follows.
    const bool spoken = small.level == 1 && small.value < 10 && small.value > 0 && level == 10 && small.next == from &&
                        find(after_dash(next, end), end, words_.digit);
    if (spoken) small.value *= 100;
    else if (piece >= small.level) break;
    small.value += piece;
    small.level = level;
    small.next = next;
    if (const Match hundred = find(next, end, words_.hundred); hundred && small.value < 100) {
      small.value *= hundred.entry->number;
      small.level = 100;
      small.next += hundred.length;
    }
    from = small.next;
    if (small.level == 10) from = after_dash(from, end);
    else if (small.level == 100) {
      if (const Match conjunction = find(from, end, words_.conjunction)) {
        // "one hundred and three quarters": what follows is a fraction of its own.
        if (fraction_at(from + conjunction.length, end)) break;
        from += conjunction.length;
      }
    }
    if (small.level == 1 && !(small.value < 10)) break;
  }
  if (small.next == at) return std::nullopt;
  return small;
}

bool NumeralReader::read_words_group(State& s) const {
  std::uint32_t at = s.at;
  if (const Match article = find(at, s.end, words_.article_one)) {
    const std::uint32_t next = at + article.length;
    if (const Match hundred = find(next, s.end, words_.hundred)) {
      s.group = Decimal::whole(hundred.entry->number);
      s.at = next + hundred.length;
      read_rest_of_hundred(s);
    } else if (find(next, s.end, words_.scale)) {
      s.group = Decimal::whole(1);
      s.at = next;
    } else {
      return false;
    }
    s.in_words = true;
    return true;
  }
  const auto small = read_small(at, s.end);
  if (!small) return false;
  s.group = Decimal::whole(small->value);
  s.at = small->next;
  s.in_words = true;
  return true;
}

void NumeralReader::read_rest_of_hundred(State& s) const {
  std::uint32_t at = s.at;
  if (const Match conjunction = find(at, s.end, words_.conjunction)) at += conjunction.length;
  const auto rest = read_small(at, s.end);
  if (!rest || rest->value == 0 || rest->value >= 100) return;
  s.group.unscaled += rest->value;
  s.at = rest->next;
}

bool NumeralReader::read_vague(State& s) const {
  const Match found = find(s.at, s.end, words_.vague);
  if (!found) return false;
  const std::uint32_t behind = s.at + found.length;
  const bool title = behind < s.end && tokens_[behind].kind == TokenKind::word && tokens_[behind].capital;
  const bool name = tokens_[s.at].capital && !tokens_[s.at].all_caps && s.at > 0 && tokens_[s.at - 1].kind == TokenKind::word && !(tokens_[s.at - 1].capital && title);
  if (name) return false;  // "against Few", "Christopher Few ran"
  std::string_view rest = found.entry->value;
  const auto take = [&]() -> std::optional<Decimal> {
    const std::size_t stop = std::min(rest.find(' '), rest.size());
    const auto value = parse_int(rest.substr(0, stop));
    rest.remove_prefix(std::min(stop + 1, rest.size()));
    return value ? std::optional(Decimal::whole(*value)) : std::nullopt;
  };
  const auto strict_lo = take(), strict_hi = take(), lenient_lo = take(), lenient_hi = take();
  if (!strict_lo || !strict_hi || !lenient_lo) return false;
  s.vague = VagueEnds{*strict_lo, *strict_hi, *lenient_lo, lenient_hi};
  s.at += found.length;
  s.in_words = true;
  return true;
}

bool NumeralReader::read_one_scale(State& s) const {
  const Match found = find(s.at, s.end, words_.one_scale);
  if (!found) return false;
  s.group = Decimal::whole(1);
  s.scale_by(found.entry->number);
  s.at += found.length;
  s.in_words = true;
  return true;
}

bool NumeralReader::read_first(State& s) const {
  return read_number_token(s) || read_one_scale(s) || read_fraction_word(s) || read_words_group(s) || read_vague(s) ||
         find(s.at, s.end, words_.point);
}

/// "dua koma lima", "1 point 3", "nought point nought three"
void NumeralReader::read_point(State& s) const {
  const Match point = find(s.at, s.end, words_.point);
  if (!point || s.decimals > 0 || s.divisor != 1 || s.scale != 1 || s.vague) return;
  std::uint32_t at = s.at + point.length;
  std::int64_t fraction = 0;
  std::int32_t digits = 0;
  if (is_number(at, s.end)) {
    const std::string_view text = word(at);
    const auto value = parse_int(text);
    if (!value || text.size() > 9) return;
    fraction = *value;
    digits = static_cast<std::int32_t>(text.size());
    ++at;
  } else {
    for (Match digit = find(at, s.end, words_.digit); digit && digits < 9; digit = find(at, s.end, words_.digit)) {
      if (find(at + digit.length, s.end, words_.teen_suffix) || find(at + digit.length, s.end, words_.tens_suffix))
        break;
      fraction = fraction * 10 + digit.entry->number;
      ++digits;
      at += digit.length;
    }
    if (digits == 0) {
      const auto small = read_small(at, s.end);
      if (!small || small->value < 10 || small->value > 99) return;
      fraction = small->value;
      digits = 2;
      at = small->next;
    }
  }
  const auto sum = add(s.group, normalised({fraction, digits}));
  if (!sum) return;
  s.group = *sum;
  s.decimals = digits;
  s.at = at;
}

bool NumeralReader::read_scales(State& s) const {
  bool any = false;
  while (s.at < s.end) {
    Match scale = find(s.at, s.end, words_.scale);
    std::uint32_t at = s.at;
    if (!scale && is_dash(at, s.end) && !tokens_[at].space_before && !s.digits) scale = find(++at, s.end, words_.scale);
    if (!scale && (s.digits || s.vague) && !any) {
      at = s.at;
      if (const Match hundred = find(at, s.end, words_.hundred)) {
        scale = hundred;
      } else if (s.vague) {
        break;
      } else {
        scale = letter_scale(s);
      }
      if (!scale) {
        scale = find(at, s.end, words_.loose_scale);
        s.loose |= static_cast<bool>(scale);
      }
    }
    if (!scale) break;
    // "14CR23565": letters inside a code.
    const std::uint32_t behind = at + scale.length;
    if (s.digits && !tokens_[at].space_before && behind < s.end && is_number(behind, s.end) && !tokens_[behind].space_before) break;
    const auto product = multiply(Decimal::whole(s.scale), Decimal::whole(scale.entry->number));
    if (!product || compare(*product, Decimal::whole(s.scale_before)) >= 0) break;
    s.scale_by(scale.entry->number);
    s.at = at + scale.length;
    any = true;
  }
  return any;
}

/// A further, smaller part: "juta dua ratus …", "4 thousand 3 hundred", "3 hundred and 21".
bool NumeralReader::read_continuation(State& s) const {
  if (s.scale == 1 || s.divisor != 1 || s.vague) return false;
  std::uint32_t at = s.at;
  if (const Match conjunction = find(at, s.end, words_.conjunction)) at += conjunction.length;
  State next = s;
  next.start = next.at = at;
  next.scale_before = s.scale;
  next.scale = 1;
  next.plain_digits = next.digits = false;
  next.decimals = 0;
  if (is_number(at, s.end)) {
    if (!read_number_token(next) || !next.plain_digits || next.group.unscaled == 0) return false;
    const bool scaled = read_scales(next);
    if (!scaled && !(at > s.at && s.scale == 100)) return false;
  } else {
    if (!read_one_scale(next) && !read_scaled_fraction(next) && !(at < s.end && read_words_group(next))) return false;
    if (next.group.unscaled == 0) return false;
    if (!read_scales(next) && next.scale == 1 && !s.in_words && s.scale != 100) return false;
  }
  const auto part = multiply(next.group, Decimal::whole(next.scale / next.divisor));
  if (!part || compare(*part, Decimal::whole(s.scale)) >= 0) return false;
  const auto before = multiply(s.group, Decimal::whole(s.scale));
  const auto total = before ? add(s.total, *before) : std::nullopt;
  if (!total) return false;
  const State kept = s;
  s = next;
  s.start = kept.start;
  s.total = *total;
  s.in_words |= kept.in_words;
  return true;
}

std::optional<Numeral> NumeralReader::read(std::uint32_t at, std::uint32_t end, bool money) const {
  State s;
  s.start = s.at = at;
  s.end = end;
  s.money = money;
  if (!read_sign(s) || !read_first(s)) return std::nullopt;
  read_point(s);
  if (s.at == at || (s.at == at + 1 && find(at, end, words_.point))) return std::nullopt;
  read_mixed_fraction(s);
  read_scales(s);
  while (read_continuation(s)) {
  }
  if (s.scale == 1 && s.divisor == 1 && s.total.unscaled != 0) read_fraction_of_all(s);
  if (s.spaced_minus && s.at != end) return std::nullopt;
  return finish(s);
}

std::optional<Numeral> NumeralReader::finish(State& s) const {
  if (s.overflow) return std::nullopt;
  Numeral numeral;
  numeral.tokens = {s.start, s.at};
  numeral.in_words = s.in_words && !s.digits;
  numeral.scaled = s.big_scale;
  numeral.grain = power_of_ten_in(s.scale) - s.decimals;
  numeral.scale = s.scale;
  numeral.loose = s.loose;
  numeral.plain = s.plain_digits && s.at == s.start + 1;
  const Decimal scale = Decimal::whole(s.scale);
  if (s.vague) {
    const auto times = [&](Decimal end) { return multiply(end, scale); };
    const auto last = add(s.vague->strict_hi, Decimal::whole(1));
    const auto strict_hi = last && s.scale > 1 ? multiply(*last, scale) : last;
    const auto strict_lo = times(s.vague->strict_lo), lenient_lo = times(s.vague->lenient_lo);
    std::optional<Decimal> lenient_hi;
    if (s.vague->lenient_hi) {
      const auto after = add(*s.vague->lenient_hi, Decimal::whole(1));
      const auto product = after ? times(*after) : std::nullopt;
      lenient_hi = product ? add(*product, Decimal::whole(-1)) : std::nullopt;
      if (!lenient_hi) return std::nullopt;
    }
    const auto hi = strict_hi ? add(*strict_hi, Decimal::whole(-1)) : std::nullopt;
    if (!strict_lo || !hi || !lenient_lo) return std::nullopt;
    numeral.vague = VagueEnds{*strict_lo, *hi, *lenient_lo, lenient_hi};
    numeral.numerator = *strict_lo;
    return numeral;
  }
  const auto part = multiply(s.group, scale);
  const auto before = multiply(s.total, Decimal::whole(s.divisor));
  const auto sum = part && before ? add(*part, *before) : std::nullopt;
  if (!sum || s.divisor <= 0) return std::nullopt;
  numeral.numerator = s.negative ? Decimal{-sum->unscaled, sum->scale} : *sum;
  numeral.divisor = s.divisor;
  simplify(numeral);
  return numeral;
}

}  // namespace selaras
