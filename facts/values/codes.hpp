// Numbers that are no quantities: scores, clock times, versions, list numbers, telephone numbers, parts of codes.
#pragma once

#include "facts/values/quantity_words.hpp"

namespace selaras {

class CodeGuard : private TokenMatcher {
 public:
  CodeGuard(const Article& article, const Text& text, const Language& language, const QuantityWords& words)
      : TokenMatcher(article, text.tokens, language), words_(words) {}

  /// True if the amount in the sentence [first, end) is (part of) a code.
  [[nodiscard]] bool is_code(const Amount& amount, std::uint32_t first, std::uint32_t end) const;
  /// Behind a number that is part of a code: everything glued to it, and the numbers of a list "07/02".
  [[nodiscard]] std::uint32_t behind_code(std::uint32_t at, std::uint32_t end) const;
  /// Behind "nomor 12", "RT 07": the label with its number; `at` if there is no number.
  [[nodiscard]] std::uint32_t behind_label(std::uint32_t at, std::uint32_t end) const;
  /// "the 1800 block"
  [[nodiscard]] bool in_address(std::uint32_t at, std::uint32_t end) const {
    return static_cast<bool>(find(at, end, words_.label_after));
  }
  /// "60-an": the hyphen and the ending stand at `at`.
  [[nodiscard]] bool is_tens_of(std::uint32_t at, std::uint32_t end) const {
    return is(at, end, words_.numeral.hyphen) && at + 1 < end && is_glued(at) && is_glued(at + 1) &&
           find(at + 1, end, words_.tens_of);
  }

 private:
  [[nodiscard]] bool glued_number(std::uint32_t mark, std::uint32_t end) const;
  [[nodiscard]] bool is_year_letter(std::uint32_t at, std::uint32_t last) const;
  [[nodiscard]] bool is_telephone(std::uint32_t at, std::uint32_t last, std::uint32_t first, std::uint32_t end) const;

  const QuantityWords& words_;
};

}  // namespace selaras
