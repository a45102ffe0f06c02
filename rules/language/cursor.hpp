// A place in the tokens of a rule text, with the steps that all parts of the parser take.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/language/lexer.hpp"
#include "rules/language/syntax.hpp"

namespace selaras::rule_language {

class Cursor {
 public:
  Cursor(std::string_view source, std::vector<Token> tokens, Complaints& complaints)
      : source_(source), tokens_(std::move(tokens)), complaints_(complaints) {}

  [[nodiscard]] const Token& peek() const { return tokens_[at_]; }
  [[nodiscard]] std::string_view text() const { return text(peek()); }
  [[nodiscard]] std::string_view text(const Token& token) const {
    return source_.substr(token.begin, token.end - token.begin);
  }
  [[nodiscard]] bool at_end() const { return peek().kind == Lexeme::end; }
  [[nodiscard]] bool at(Lexeme kind) const { return peek().kind == kind; }
  [[nodiscard]] bool at_symbol(std::string_view symbol) const { return at(Lexeme::symbol) && text() == symbol; }
  [[nodiscard]] bool at_word(std::string_view word) const { return at(Lexeme::word) && text() == word; }
  void advance() {
    if (!at_end()) ++at_;
  }
  bool accept(std::string_view symbol) {
    if (!at_symbol(symbol)) return false;
    advance();
    return true;
  }
  /// Complains "expected WHAT, found …HINT" and returns false.
  bool fail(std::string_view what, const std::string& hint = {});
  bool expect(std::string_view symbol) { return accept(symbol) || fail("'" + std::string(symbol) + "'"); }
  std::optional<Word> word(std::string_view what);
  /// A name that may contain '-' and '.' without white space: "polarity.replied-vs-not".
  std::optional<Word> glued_word(std::string_view what);
  std::optional<std::string> string(std::string_view what);

  [[nodiscard]] std::string_view source() const { return source_; }
  [[nodiscard]] Complaints& complaints() { return complaints_; }

 private:
  std::string_view source_;
  std::vector<Token> tokens_;
  Complaints& complaints_;
  std::size_t at_ = 0;
};

/// One expression. Invalid after a complaint.
NodeId parse_expression(Cursor& cursor, RuleSyntax& rule);
/// `name: sort(filters)`; false after a complaint.
bool parse_binder(Cursor& cursor, Binder& binder);
/// The pieces of a `say` string token; expressions in braces go into `rule`.
std::vector<SayPiece> parse_say(std::string_view source, Token token, RuleSyntax& rule, Complaints& complaints);
/// A whole source.
FileSyntax parse_file(const RuleSource& source, Complaints& complaints);

}  // namespace selaras::rule_language
