// The rarer questions to the words of a sentence.
#include "facts/names/sentence_view.hpp"

namespace selaras {

bool SentenceView::is_surname_of_title(std::uint32_t at) const {
  const Token& token = tokens_[at];
  if (at == range_.first || token.word != 0 || token.all_caps || token.end - token.begin < 4 || !words_.is(tokens_[at - 1], given) || words_.any(tokens_[at - 1], name_bits::everyday_bits)) return false;
  if (at >= range_.first + 2 && tokens_[at - 2].kind == TokenKind::word && words_.any(tokens_[at - 2], name_bits::name_part_bits)) return false;  // "Ratna Kusuma | Cuek"
  const std::string lower = lower_case(word(at));
  return (!words_.has_everyday_affix(lower) && !words_.is_derived_noun(lower)) || words_.has_name_ending(lower);
}

bool SentenceView::is_repeated(std::uint32_t hyphen) const {
  const std::string_view again = word(hyphen + 1), before = word(hyphen - 1);
  return again.size() > 3 && tokens_[hyphen - 1].word == 0 && before.size() >= again.size() && lower_case(before).ends_with(lower_case(again));
}

}  // namespace selaras
