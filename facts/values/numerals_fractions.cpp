// Fractions in numerals: "setengah juta", "dua pertiga", "2 1/4", "twenty-one hundredths", "⅓".
#include "facts/values/numerals_state.hpp"

namespace selaras {

/// A digit and its denominator: "three quarters".
bool NumeralReader::fraction_at(std::uint32_t at, std::uint32_t end) const {
  const Match digit = find(at, end, words_.digit);
  return digit && find(at + digit.length, end, words_.denominator);
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
    if (const Match article = find(s.at, s.end, words_.article_one);
        article && find(s.at + article.length, s.end, words_.scale)) {
      s.at += article.length;
    }
  } else if (const Match ordinal = find(at, s.end, words_.ordinal);
             ordinal && at > s.at && ordinal.entry->number > 2 && at + ordinal.length == s.end) {
    s.group = Decimal::whole(1);
    s.divisor = ordinal.entry->number;
    s.at = at + ordinal.length;
  } else if (State compound = s;
             at > s.at && words_.tens != 0 && read_compound_denominator(compound, at, true) && compound.at == s.end) {
    s = compound;
    s.group = Decimal::whole(1);
  } else {
    return false;
  }
  s.in_words = true;
  return true;
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
  if (!is(slash, s.end, words_.slash) || !is_number(slash + 1, s.end) || is(slash + 2, s.end, words_.slash))
    return false;
  if (tokens_[slash].space_before != tokens_[slash + 1].space_before) return false;
  if (numerator > s.start && is(numerator - 1, s.end, words_.slash)) return false;
  const std::string_view over = word(numerator);
  const std::string_view under = word(slash + 1);
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

/// "half million", "three quarters million": a fraction that its scale makes whole.
bool NumeralReader::read_scaled_fraction(State& s) const {
  State fraction = s;
  if (!read_fraction_word(fraction) && !(read_words_group(fraction) && read_denominator(fraction))) return false;
  if (fraction.divisor == 1 || !read_scales(fraction) || fraction.scale % fraction.divisor != 0) return false;
  s = fraction;
  s.in_words = true;
  return true;
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

}  // namespace selaras
