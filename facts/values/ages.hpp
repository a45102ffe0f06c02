// Ages: "Budi (66)", "berusia 12 tahun", "pria 39 tahun", "aged 7", "7-year-old".
#pragma once

#include <optional>

#include "facts/text/language.hpp"
#include "facts/values/amounts.hpp"

namespace selaras {

/// Class ids of the words around ages; looked up once a language.
struct AgeWords {
  explicit AgeWords(const Lexicon& lexicon);
  ClassId before, filler, bound, person, after, suffix, no_person;
};

class AgeReader : private TokenMatcher {
 public:
  AgeReader(const Article& article, const Text& text, const Language& language, const AgeWords& words)
      : TokenMatcher(article, text.tokens, language), words_(words) {}

  /// If the amount, read at `amount.tokens` in the sentence [first, end), is an age: the tokens it covers.
  /// The amount's unit is set to "year" where none is written.
  [[nodiscard]] std::optional<TokenRange> read(Amount& amount, std::uint32_t first, std::uint32_t end) const;

 private:
  [[nodiscard]] bool announced(std::uint32_t at, std::uint32_t first, bool bare) const;
  [[nodiscard]] bool in_brackets(const Amount& amount, std::uint32_t first, std::uint32_t end) const;
  [[nodiscard]] bool between_commas(const Amount& amount, std::uint32_t first, std::uint32_t end, bool with_unit) const;
  [[nodiscard]] bool is_person_word(std::uint32_t at, std::uint32_t first) const;
  [[nodiscard]] bool person_near(std::uint32_t at, std::uint32_t first) const;

  const AgeWords& words_;
};

}  // namespace selaras
