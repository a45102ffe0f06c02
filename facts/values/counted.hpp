// Counted nouns: what a number counts ("lima orang luka berat", "12 negara", "three people").
#pragma once

#include <optional>
#include <string>

#include "facts/values/matcher.hpp"
#include "selaras/value.hpp"

namespace selaras {

struct Counted {
  TokenRange noun;         // the head noun
  std::uint32_t last = 0;  // the token behind the noun phrase, states included
  std::string lemma;       // lower case, singular
};

/// Class ids of the words around counted nouns; looked up once a language.
struct CountedWords {
  explicit CountedWords(const Lexicon& lexicon);
  ClassId classifier, state, modifier, stop, noun, plural, plural_suffix, verb_prefix, verb_suffix, tail;
  WordId hyphen;
  ClassId before;
  bool in_span;  // the language gives counts with their noun
};

class CountedReader : private TokenMatcher {
 public:
  CountedReader(const Article& article, const Text& text, const Language& language, const CountedWords& words)
      : TokenMatcher(article, text.tokens, language), words_(words) {}

  /// The noun that a number ending before `at` counts. `one`: the number is 1, so that the noun is singular.
  [[nodiscard]] std::optional<Counted> read(std::uint32_t at, std::uint32_t end, bool one) const;
  /// True if the word at `at` is a noun that an ordinal behind it numbers ("gelombang kedua").
  [[nodiscard]] bool is_noun_before(std::uint32_t at) const { return is_noun(at, at + 1); }
  [[nodiscard]] bool is_state(std::uint32_t at, std::uint32_t end) const {
    return static_cast<bool>(find(at, end, words_.state));
  }
  /// True where the language gives counts with their noun.
  [[nodiscard]] bool in_span() const { return words_.in_span; }
  /// True if a state ("tewas") follows within two tokens of `at`: what makes "seorang" a count.
  [[nodiscard]] bool state_near(std::uint32_t at, std::uint32_t end) const;

 private:
  [[nodiscard]] bool is_noun(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] bool is_verb(std::uint32_t at) const;
  [[nodiscard]] bool is_torn(std::uint32_t at) const;
  [[nodiscard]] bool ends_in(std::uint32_t at, ClassId endings) const;
  [[nodiscard]] std::uint32_t doubled(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t extend(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] std::optional<Counted> read_plural(std::uint32_t at, std::uint32_t end, bool one) const;
  [[nodiscard]] Match suffix_rule(std::string_view suffix) const;
  [[nodiscard]] std::string without_tail(std::uint32_t at) const;
  void take_noun(std::uint32_t at, std::uint32_t end, Counted& counted) const;
  [[nodiscard]] std::string singular(std::uint32_t at) const;

  const CountedWords& words_;
};

}  // namespace selaras
