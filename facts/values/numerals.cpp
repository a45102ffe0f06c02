#include "facts/values/numerals.hpp"

#include <charconv>
#include <limits>
#include <numeric>

#include "facts/values/digits.hpp"

namespace selaras {
namespace {

constexpr std::int64_t no_scale_yet = std::numeric_limits<std::int64_t>::max();

std::int32_t power_of_ten_in(std::int64_t scale) {
  std::int32_t power = 0;
  for (; scale % 10 == 0; scale /= 10) ++power;
  return scale == 1 ? power : 0;
}

std::optional<std::int64_t> parse_int(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
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
    if (const auto scaled = scaled_floor(numeral.numerator, power, numeral.divisor)) return normalised({*scaled, digits});
  }
  return std::nullopt;
}

NumeralWords::NumeralWords(const Lexicon& lexicon) {
  const auto id = [&](std::string_view name) { return lexicon.class_id(name); };
  digit = id("number_digit_word");
  teen = id("number_teen_word");
  tens = id("number_tens_word");
  joined = id("number_joined");
  teen_suffix = id("number_teen_suffix");
  tens_suffix = id("number_tens_suffix");
  hundred = id("number_hundred_word");
  one_hundred = id("number_one_hundred");
  scale = id("number_scale");
  loose_scale = id("number_loose_scale");
  one_scale = id("number_one_scale");
  suffix_scale = id("number_suffix_scale");
  capital_scale = id("number_capital_scale");
  money_scale = id("number_money_scale");
  point = id("number_point_word");
  conjunction = id("number_number_and");
  article_one = id("number_article_one");
  minus = id("number_minus");
  fraction_one = id("number_fraction_one");
  fraction_mark = id("number_fraction_mark");
  denominator = id("number_denominator");
  ordinal = id("number_ordinal");
  vague = id("number_vague");
  exponent = id("number_exponent");
  times_ten = id("number_times_ten");
  hyphen = lexicon.find("-");
  en_dash = lexicon.find("–");
  em_dash = lexicon.find("—");
  minus_sign = lexicon.find("−");
  slash = lexicon.find("/");
  full_stop = lexicon.find(".");
  comma = lexicon.find(",");
  caret = lexicon.find("^");
  decimal_mark = lexicon.has(comma, id("number_decimal_mark")) ? ',' : '.';
}

/// What has been read so far: total + part, where part = group / divisor × scale is still open.
struct NumeralReader::State {
  std::uint32_t start = 0, at = 0, end = 0;
  bool money = false;
  Decimal total;
  Decimal group;
  std::int64_t divisor = 1;
  std::int64_t scale = 1;                  // of the open part
  std::int64_t scale_before = no_scale_yet;  // of the part before
  std::int32_t decimals = 0;
  bool negative = false, spaced_minus = false, in_words = false, digits = false, big_scale = false, overflow = false, loose = false;
  bool plain_digits = false;               // one number token without marks
  std::optional<VagueEnds> vague;

  void scale_by(std::int64_t factor) {
    const auto product = multiply(Decimal::whole(scale), Decimal::whole(factor));
    const auto narrow = product ? to_integer(*product) : std::nullopt;
    overflow |= !narrow;
    scale = narrow.value_or(scale);
    big_scale |= factor >= 1000;
  }
};

Match NumeralReader::find(std::uint32_t at, std::uint32_t end, ClassId cls) const {
  if (at >= end || cls == 0) return {};
  const Match found = match(language_, tokens_, at, cls);
  return found && at + found.length <= end ? found : Match{};
}

bool NumeralReader::is(std::uint32_t at, std::uint32_t end, WordId word) const {
  return at < end && word != 0 && tokens_[at].word == word;
}

bool NumeralReader::is_dash(std::uint32_t at, std::uint32_t end) const {
  return is(at, end, words_.hyphen) || is(at, end, words_.en_dash) || is(at, end, words_.em_dash);
}

std::uint32_t NumeralReader::after_dash(std::uint32_t at, std::uint32_t end) const { return is_dash(at, end) ? at + 1 : at; }

bool NumeralReader::is_number(std::uint32_t at, std::uint32_t end) const {
  return at < end && tokens_[at].kind == TokenKind::number;
}

bool NumeralReader::glued_to_word(std::uint32_t at) const {
  const auto glued_word = [&](std::uint32_t k) {
    return k > 0 && !tokens_[k].space_before && tokens_[k - 1].kind == TokenKind::word;
  };
  if (at == 0 || tokens_[at].space_before) return false;
  if (glued_word(at)) return true;
  const Token& before = tokens_[at - 1];
  if (before.kind == TokenKind::number) return true;
  if (before.word != words_.hyphen && before.word != words_.slash) return false;
  return at > 1 && !before.space_before && tokens_[at - 2].kind == TokenKind::word;
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
  const bool line_start = s.at == 0 || tokens_[s.at - 1].kind == TokenKind::newline;
  s.spaced_minus = tokens_[s.at + 1].space_before && !real_minus;
  if (s.spaced_minus && !line_start) return false;
  s.negative = true;
  ++s.at;
  return true;
}

bool NumeralReader::read_number_token(State& s) const {
  std::uint32_t at = s.at;
  // ".08": a decimal mark with nothing before it.
  const bool bare_point = (is(at, s.end, words_.full_stop) || is(at, s.end, words_.comma)) && is_number(at + 1, s.end) &&
                          !tokens_[at + 1].space_before && (tokens_[at].space_before || at == s.start || s.negative);
  if (bare_point) ++at;
  if (!is_number(at, s.end)) return false;
  const std::string_view text = text_of(article_, tokens_[at]);
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
    return is_number(at, s.end) && tokens_[at].space_before && text_of(article_, tokens_[at]).size() == 3;
  };
  std::uint32_t last = s.at;
  while (three(last)) ++last;
  if (last - s.at < 2 || last - s.at > 5 || is_number(last, s.end)) return;
  Decimal value = s.group;
  for (std::uint32_t at = s.at; at < last; ++at) {
    const auto low = parse_int(text_of(article_, tokens_[at]));
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
    if (!is_number(at + 1, s.end) || text_of(article_, tokens_[at + 1]) != "10") return;
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
  const auto power = parse_int(text_of(article_, tokens_[at]));
  if (!power || *power > 18) return;
  Decimal factor = Decimal::whole(1);
  if (negative) factor.scale = static_cast<std::int32_t>(*power);
  else for (std::int64_t i = 0; i < *power; ++i) factor.unscaled *= 10;
  const auto product = multiply(s.group, factor);
  if (!product) return;
  s.group = *product;
  s.decimals = product->scale;
  s.at = at + 1;
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

/// A digit and its denominator: "three quarters".
bool NumeralReader::fraction_at(std::uint32_t at, std::uint32_t end) const {
  const Match digit = find(at, end, words_.digit);
  return digit && find(at + digit.length, end, words_.denominator);
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

bool NumeralReader::read_fraction_word(State& s) const {
  std::uint32_t at = s.at;
  if (const Match mark = find(at, s.end, words_.fraction_mark)) {
    const std::string_view value = mark.entry->value;
    const std::size_t slash = value.find('/');
    s.group = Decimal::whole(parse_int(value.substr(0, slash)).value_or(1));
    s.divisor = parse_int(value.substr(slash + 1)).value_or(1);
    s.at = at + mark.length;
    return true;
  }
  if (const Match article = find(at, s.end, words_.article_one)) at += article.length;
  if (const Match fraction = find(at, s.end, words_.fraction_one)) {
    s.group = Decimal::whole(1);
    s.divisor = fraction.entry->number;
    s.at = at + fraction.length;
    // "half a million", "half a dozen"
    if (const Match article = find(s.at, s.end, words_.article_one); article && find(s.at + article.length, s.end, words_.scale)) {
      s.at += article.length;
    }
  } else if (const Match ordinal = find(at, s.end, words_.ordinal);
             ordinal && at > s.at && ordinal.entry->number > 2 && at + ordinal.length == s.end) {
    s.group = Decimal::whole(1);
    s.divisor = ordinal.entry->number;
    s.at = at + ordinal.length;
  } else if (State compound = s; at > s.at && words_.tens != 0 && read_compound_denominator(compound, at, true) && compound.at == s.end) {
    s = compound;
    s.group = Decimal::whole(1);
  } else {
    return false;
  }
  s.in_words = true;
  return true;
}

bool NumeralReader::read_vague(State& s) const {
  const Match found = find(s.at, s.end, words_.vague);
  if (!found) return false;
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
    const std::string_view text = text_of(article_, tokens_[at]);
    const auto value = parse_int(text);
    if (!value || text.size() > 9) return;
    fraction = *value;
    digits = static_cast<std::int32_t>(text.size());
    ++at;
  } else {
    for (Match digit = find(at, s.end, words_.digit); digit && digits < 9; digit = find(at, s.end, words_.digit)) {
      if (find(at + digit.length, s.end, words_.teen_suffix) || find(at + digit.length, s.end, words_.tens_suffix)) break;
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

/// "2 1/4", "3/15", "dua pertiga", "two and a half", "one hundred and three and two thirds"
void NumeralReader::read_mixed_fraction(State& s) const {
  if (s.divisor != 1 || s.vague || s.decimals > 0) return;
  if (s.digits && s.plain_digits && read_slash(s, s.at - 1)) return;
  if (s.digits && s.plain_digits && is_number(s.at, s.end) && tokens_[s.at].space_before) {
    State fraction = s;
    fraction.at = s.at + 1;
    if (read_slash(fraction, s.at)) {
      s.at = fraction.at;
      add_fraction(s, fraction.group.unscaled, fraction.divisor);
      return;
    }
  }
  if (read_denominator(s)) return;
  std::uint32_t at = s.at;
  const bool joined = static_cast<bool>(find(at, s.end, words_.conjunction));
  if (joined) ++at;
  if (const Match mark = find(at, s.end, words_.fraction_mark); mark && !joined) {
    State fraction = s;
    fraction.at = at;
    if (read_fraction_word(fraction)) {
      s.at = fraction.at;
      add_fraction(s, fraction.group.unscaled, fraction.divisor);
    }
    return;
  }
  std::uint32_t word = at;
  if (const Match article = find(word, s.end, words_.article_one); article && joined) word += article.length;
  const bool plain = words_.conjunction == 0;  // languages without "and": "dua setengah"
  if (const Match half = find(word, s.end, words_.fraction_one); half && (plain || word > at)) {
    s.at = word + half.length;
    add_fraction(s, 1, half.entry->number);
    return;
  }
  if (!joined) return;
  if (const Match ordinal = find(word, s.end, words_.ordinal); ordinal && word > at && ordinal.entry->number > 2) {
    s.at = word + ordinal.length;
    add_fraction(s, 1, ordinal.entry->number);
    return;
  }
  const auto small = read_small(at, s.end);
  if (!small) return;
  if (const Match denominator = find(small->next, s.end, words_.denominator)) {
    s.at = small->next + denominator.length;
    add_fraction(s, small->value, denominator.entry->number);
  }
}

void NumeralReader::add_fraction(State& s, std::int64_t numerator, std::int64_t divisor) const {
  const auto whole = multiply(s.group, Decimal::whole(divisor));
  const auto sum = whole ? add(*whole, Decimal::whole(numerator)) : std::nullopt;
  if (!sum || divisor <= 0) {
    s.overflow = true;
    return;
  }
  s.group = *sum;
  s.divisor = divisor;
}

/// "3/15": the number at `numerator` over the one behind the slash; not a date, a law or "05/07".
bool NumeralReader::read_slash(State& s, std::uint32_t numerator) const {
  const std::uint32_t slash = numerator + 1;
  if (!is(slash, s.end, words_.slash) || !is_number(slash + 1, s.end) || is(slash + 2, s.end, words_.slash)) return false;
  if (tokens_[slash].space_before != tokens_[slash + 1].space_before) return false;
  if (numerator > s.start && is(numerator - 1, s.end, words_.slash)) return false;
  const std::string_view over = text_of(article_, tokens_[numerator]);
  const std::string_view under = text_of(article_, tokens_[slash + 1]);
  const auto a = parse_int(over), b = parse_int(under);
  if (!a || !b || *a <= 0 || *a >= *b || *b > 1000 || over.front() == '0' || under.front() == '0') return false;
  s.group = Decimal::whole(*a);
  s.divisor = *b;
  s.at = slash + 2;
  return true;
}

bool NumeralReader::read_denominator(State& s) const {
  if (!s.group.is_whole() || s.group.unscaled == 0) return false;
  const std::uint32_t at = after_dash(s.at, s.end);
  if (const Match found = find(at, s.end, words_.denominator)) {
    s.divisor = found.entry->number;
    s.at = at + found.length;
    return true;
  }
  if (words_.tens == 0 || !s.in_words) return false;
  // "twenty twenty fifths", "one twenty-fifth", "one one hundred and fifth"; "one second" is a time.
  const bool one = s.group.unscaled == 1 && s.at == s.start + 1 + (s.negative ? 1u : 0u);
  return read_compound_denominator(s, at, one);
}

bool NumeralReader::read_compound_denominator(State& s, std::uint32_t at, bool singular) const {
  const auto head = read_small(at, s.end);
  const std::int64_t level = head ? head->level : no_scale_yet;
  std::uint32_t last = head ? head->next : at;
  if (head && level == 10) last = after_dash(last, s.end);
  if (head && level == 100) {
    if (const Match conjunction = find(last, s.end, words_.conjunction)) last += conjunction.length;
  }
  if (head && level < 10) return false;
  Match tail = head ? find(last, s.end, words_.denominator) : Match{};
  if (!tail && singular) tail = find(last, s.end, words_.ordinal);
  if (!tail || tail.entry->number >= level || (!head && tail.entry->number <= 2)) return false;
  s.divisor = tail.entry->number + (head ? head->value : 0);
  s.at = last + tail.length;
  return true;
}

bool NumeralReader::read_scales(State& s) const {
  bool any = false;
  while (s.at < s.end) {
    Match scale = find(s.at, s.end, words_.scale);
    std::uint32_t at = s.at;
    if (!scale && is_dash(at, s.end) && !tokens_[at].space_before && !s.digits) scale = find(++at, s.end, words_.scale);
    if (!scale && s.digits && !any) {
      at = s.at;
      if (const Match hundred = find(at, s.end, words_.hundred)) {
        scale = hundred;
      } else {
        scale = letter_scale(s);
      }
      if (!scale) {
        scale = find(at, s.end, words_.loose_scale);
        s.loose |= static_cast<bool>(scale);
      }
    }
    if (!scale) break;
    const auto product = multiply(Decimal::whole(s.scale), Decimal::whole(scale.entry->number));
    if (!product || compare(*product, Decimal::whole(s.scale_before)) >= 0) break;
    s.scale_by(scale.entry->number);
    s.at = at + scale.length;
    any = true;
  }
  return any;
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

/// "half million", "three quarters million": a fraction that its scale makes whole.
bool NumeralReader::read_scaled_fraction(State& s) const {
  State fraction = s;
  if (!read_fraction_word(fraction) && !(read_words_group(fraction) && read_denominator(fraction))) return false;
  if (fraction.divisor == 1 || !read_scales(fraction) || fraction.scale % fraction.divisor != 0) return false;
  s = fraction;
  s.in_words = true;
  return true;
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
  while (read_continuation(s)) {}
  if (s.scale == 1 && s.divisor == 1 && s.total.unscaled != 0) read_fraction_of_all(s);
  if (s.spaced_minus && s.at != end) return std::nullopt;
  return finish(s);
}

/// "two thousand three fifths" is a fifth of the whole, "two thousand and three fifths" is not.
void NumeralReader::read_fraction_of_all(State& s) const {
  if (const Match denominator = find(s.at, s.end, words_.denominator)) {
    const auto all = add(s.total, s.group);
    if (!all) return;
    s.group = *all;
    s.total = {};
    s.divisor = denominator.entry->number;
    s.at += denominator.length;
    return;
  }
  read_mixed_fraction(s);
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
