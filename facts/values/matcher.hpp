// What every reader of tokens asks: phrases of a class, words and marks at a place.
#pragma once

#include <string_view>

#include "facts/text/language.hpp"

namespace selaras {

/// Base of the readers: the tokens of one article and the lexicon of its language.
class TokenMatcher {
 protected:
  TokenMatcher(const Article& article, std::span<const Token> tokens, const Language& language)
      : article_(article), tokens_(tokens), language_(language) {}

  /// The longest phrase of the class at `at` if it ends before `end`.
  [[nodiscard]] Match find(std::uint32_t at, std::uint32_t end, ClassId cls) const {
    if (at >= end || cls == 0) return {};
    const Match found = match(language_, tokens_, at, cls);
    return found && at + found.length <= end ? found : Match{};
  }
  [[nodiscard]] std::string_view word(std::uint32_t at) const { return text_of(article_, tokens_[at]); }
  [[nodiscard]] bool is(std::uint32_t at, std::uint32_t end, WordId word) const {
    return at < end && word != 0 && tokens_[at].word == word;
  }
  [[nodiscard]] bool is_number(std::uint32_t at, std::uint32_t end) const {
    return at < end && tokens_[at].kind == TokenKind::number;
  }
  [[nodiscard]] bool is_word(std::uint32_t at, std::uint32_t end) const {
    return at < end && tokens_[at].kind == TokenKind::word;
  }
  [[nodiscard]] bool is_mark(std::uint32_t at, std::uint32_t end, std::string_view mark) const {
    return at < end && tokens_[at].kind == TokenKind::punct && word(at) == mark;
  }
  /// True if the token touches the one before it.
  [[nodiscard]] bool is_glued(std::uint32_t at) const { return !tokens_[at].space_before; }

  const Article& article_;
  std::span<const Token> tokens_;
  const Language& language_;
};

}  // namespace selaras
