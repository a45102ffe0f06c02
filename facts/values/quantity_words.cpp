#include "facts/values/quantity_words.hpp"

#include <algorithm>

namespace selaras {

QuantityWords::QuantityWords(const Lexicon& lexicon)
    : numeral(lexicon),
      amount(lexicon),
      unit(lexicon),
      ordinal(lexicon),
      bound(lexicon.class_id("number_bound")),
      outside(lexicon.class_id("number_bound_outside")),
      bound_after(lexicon.class_id("number_bound_after")),
      bound_filler(lexicon.class_id("number_bound_filler")),
      tens_of(lexicon.class_id("number_tens_of")),
      skip(lexicon.class_id("number_skip")),
      label(lexicon.class_id("number_label")),
      label_after(lexicon.class_id("number_label_after")),
      hidden_label(lexicon.class_id("number_label_skip")),
      out_of(lexicon.class_id("number_out_of")),
      one(lexicon.class_id("counted_one")),
      marks_{numeral.hyphen, numeral.en_dash, numeral.minus_sign, numeral.full_stop, numeral.comma} {
  for (const ClassId cls : {numeral.digit, numeral.teen, numeral.tens, numeral.joined, numeral.one_hundred,
                            numeral.one_scale, numeral.point, numeral.article_one, numeral.minus, numeral.fraction_one,
                            numeral.fraction_mark, numeral.vague}) {
    set(cls, starts_numeral);
  }
  for (const ClassId cls : {amount.currency_code, amount.currency_code_capital, amount.currency_sign,
                            amount.currency_glued_sign, amount.currency_name_before}) {
    set(cls, starts_currency);
  }
  set(amount.range_open, starts_range);
  set(ordinal.ordinal, starts_ordinal);
  set(ordinal.prefix, starts_ordinal);
  set(bound, starts_bound);
  set(skip, starts_skip);
  set(hidden_label, starts_hidden_label);
  set(one, starts_counted_one);
}

void QuantityWords::set(ClassId cls, std::uint16_t bit) {
  if (cls == 0) return;
  if (starts_.size() <= cls) starts_.resize(cls + 1u);
  starts_[cls] = static_cast<std::uint16_t>(starts_[cls] | bit);
}

std::uint16_t QuantityWords::starts_of(const Language& language, const std::vector<Token>& tokens,
                                       std::uint32_t at) const {
  const Token& token = tokens[at];
  if (token.kind == TokenKind::number) return starts_numeral;
  if (token.word == 0) return 0;
  std::uint16_t bits = 0;
  for (const Entry& entry : language.lexicon.entries(token.word)) {
    if (entry.cls < starts_.size()) bits = static_cast<std::uint16_t>(bits | starts_[entry.cls]);
  }
  if (token.kind != TokenKind::punct) return bits;
  const auto number_at = [&](std::uint32_t k) { return k < tokens.size() && tokens[k].kind == TokenKind::number; };
  const bool signed_number = number_at(at + 1) || (number_at(at + 2) && tokens[at + 1].kind == TokenKind::punct);
  if (signed_number && std::find(marks_.begin(), marks_.end(), token.word) != marks_.end()) {
    bits = static_cast<std::uint16_t>(bits | starts_numeral);
  }
  return bits;
}

}  // namespace selaras
