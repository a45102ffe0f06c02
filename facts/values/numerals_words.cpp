// The classes of number words in a language's lexicon.
#include "facts/values/numerals.hpp"

namespace selaras {

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

}  // namespace selaras
