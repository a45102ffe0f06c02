#include "facts/values/quantity_words.hpp"

#include <span>

namespace selaras {

QuantityWords::QuantityWords(const Language& language)
    : numeral(language.lexicon),
      amount(language.lexicon),
      unit(language.lexicon),
      ordinal(language.lexicon),
      counted(language.lexicon),
      age(language.lexicon),
      bound(language.lexicon.class_id("number_bound")),
      outside(language.lexicon.class_id("number_bound_outside")),
      bound_after(language.lexicon.class_id("number_bound_after")),
      bound_filler(language.lexicon.class_id("number_bound_filler")),
      tens_of(language.lexicon.class_id("number_tens_of")),
      skip(language.lexicon.class_id("number_skip")),
      label(language.lexicon.class_id("number_label")),
      label_after(language.lexicon.class_id("number_label_after")),
      hidden_label(language.lexicon.class_id("number_label_skip")),
      out_of(language.lexicon.class_id("number_out_of")),
      one(language.lexicon.class_id("counted_one")),
      pronoun_after(language.lexicon.class_id("number_pronoun_after")) {
  mark_starts(language.lexicon);
}

void QuantityWords::mark_starts(const Lexicon& lexicon) {
  std::vector<std::uint16_t> of_class(lexicon.classes() + 1);
  const auto set = [&](std::initializer_list<ClassId> classes, std::uint16_t bit) {
    for (const ClassId cls : classes) {
      if (cls != 0) of_class[cls] = static_cast<std::uint16_t>(of_class[cls] | bit);
    }
  };
  set({numeral.digit, numeral.teen, numeral.tens, numeral.joined, numeral.one_hundred, numeral.one_scale, numeral.point,
       numeral.article_one, numeral.minus, numeral.fraction_one, numeral.fraction_mark, numeral.vague},
      starts_numeral);
  set({amount.currency_code, amount.currency_code_capital, amount.currency_sign, amount.currency_glued_sign,
       amount.currency_name_before},
      starts_currency);
  set({amount.range_open}, starts_range);
  set({ordinal.ordinal, ordinal.prefix}, starts_ordinal);
  set({bound}, starts_bound);
  set({skip}, starts_skip);
  set({hidden_label}, starts_hidden_label);
  set({one}, starts_counted_one);
  starts_.resize(lexicon.size() + 1);
  starts_alone_.resize(lexicon.size() + 1);
  for (WordId word = 1; word < starts_.size(); ++word) {
    for (const Lexicon::Phrase& phrase : lexicon.phrases(word)) {
      starts_[word] = static_cast<std::uint16_t>(starts_[word] | of_class[phrase.cls]);
      if (phrase.length == 1) starts_alone_[word] = static_cast<std::uint16_t>(starts_alone_[word] | of_class[phrase.cls]);
    }
  }
  for (const WordId mark : {numeral.hyphen, numeral.en_dash, numeral.minus_sign, numeral.full_stop, numeral.comma}) {
    if (mark == 0) continue;
    starts_[mark] = static_cast<std::uint16_t>(starts_[mark] | starts_sign);
    starts_alone_[mark] = static_cast<std::uint16_t>(starts_alone_[mark] | starts_sign);
  }
}

std::uint16_t QuantityWords::starts_of_sign(std::span<const Token> tokens, std::uint32_t at) const {
  const std::uint16_t bits = starts_[tokens[at].word] & ~starts_sign & 0xFFFF;
  const auto number_at = [&](std::uint32_t k) { return k < tokens.size() && tokens[k].kind == TokenKind::number; };
  const bool signed_number = number_at(at + 1) || (number_at(at + 2) && tokens[at + 1].kind == TokenKind::punct);
  return signed_number ? static_cast<std::uint16_t>(bits | starts_numeral) : bits;
}

}  // namespace selaras
