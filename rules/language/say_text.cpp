// The texts of `say` clauses: literal text with expressions in braces.
#include "rules/language/cursor.hpp"

namespace selaras::rule_language {
namespace {

/// Expressions keep their offsets in the source, so that errors point into the string.
NodeId parse_placeholder(std::string_view source, std::uint32_t begin, std::uint32_t end, RuleSyntax& rule,
                         Complaints& complaints) {
  Cursor cursor(source, lex(source, begin, end, complaints), complaints);
  const NodeId node = parse_expression(cursor, rule);
  if (node.valid() && !cursor.at_end()) {
    cursor.fail("'}'");
    return {};
  }
  return node;
}

}  // namespace

std::vector<SayPiece> parse_say(std::string_view source, Token token, RuleSyntax& rule, Complaints& complaints) {
  std::vector<SayPiece> pieces;
  std::string literal;
  const auto flush = [&] {
    if (!literal.empty()) pieces.push_back({std::move(literal), {}});
    literal.clear();
  };
  const std::uint32_t last = token.end - 1;
  for (std::uint32_t at = token.begin + 1; at < last; ++at) {
    const char c = source[at];
    const bool doubled = at + 1 < last && source[at + 1] == c;
    if (c == '\\') {
      const char escaped = source[++at];
      literal += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
    } else if ((c == '{' || c == '}') && doubled) {
      literal += source[at++];
    } else if (c == '}') {
      complaints.error(at, "'}' without '{'; write '}}' for the character itself");
    } else if (c == '{') {
      const std::size_t close = source.substr(0, last).find('}', at);
      if (close == std::string_view::npos) {
        complaints.error(at, "'{' without '}'; write '{{' for the character itself");
        break;
      }
      flush();
      const NodeId value = parse_placeholder(source, at + 1, static_cast<std::uint32_t>(close), rule, complaints);
      if (value.valid()) pieces.push_back({{}, value});
      at = static_cast<std::uint32_t>(close);
    } else {
      literal += c;
    }
  }
  flush();
  return pieces;
}

}  // namespace selaras::rule_language
