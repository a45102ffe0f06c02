// Steps over tokens, and the "expected …, found …" of every syntax error.
#include "rules/language/cursor.hpp"

namespace selaras::rule_language {
namespace {

std::string shown(const Token& token, std::string_view text) {
  if (token.kind == Lexeme::end) return "the end of the text";
  if (token.kind == Lexeme::string) return "a string";
  return "'" + std::string(text.substr(0, 40)) + "'";
}

}  // namespace

bool Cursor::fail(std::string_view what, const std::string& hint) {
  complaints_.error(peek().begin, "expected " + std::string(what) + ", found " + shown(peek(), text()) + hint);
  return false;
}

std::optional<Word> Cursor::word(std::string_view what) {
  if (!at(Lexeme::word)) {
    fail(what);
    return std::nullopt;
  }
  Word found{std::string(text()), peek().begin};
  advance();
  return found;
}

std::optional<Word> Cursor::glued_word(std::string_view what) {
  if (!at(Lexeme::word)) return word(what);
  Word found{std::string(text()), peek().begin};
  advance();
  const auto end = [&] { return found.at + found.text.size(); };
  while ((at_symbol("-") || at_symbol(".")) && peek().begin == end()) {
    const Token& next = tokens_[at_ + 1];
    if (next.begin != peek().end || (next.kind != Lexeme::word && next.kind != Lexeme::number)) break;
    found.text.append(text()).append(text(next));
    at_ += 2;
  }
  return found;
}

std::optional<std::string> Cursor::string(std::string_view what) {
  if (!at(Lexeme::string)) {
    fail(what);
    return std::nullopt;
  }
  const Token token = peek();
  advance();
  return unescape(source_, token, complaints_);
}

}  // namespace selaras::rule_language
