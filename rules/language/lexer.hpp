// Words, numbers, strings and symbols of a rule text, and the errors found in it.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "selaras/diagnostic.hpp"
#include "selaras/rules.hpp"

namespace selaras::rule_language {

enum class Lexeme : std::uint8_t { word, number, string, symbol, end };

/// Half-open byte range of the source. Strings include their quotes.
struct Token {
  Lexeme kind = Lexeme::end;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool first_on_line = false;
};

/// Collects what is wrong with one source; keeps at most `limit` errors, so that hostile input stays cheap.
class Complaints {
 public:
  static constexpr std::size_t limit = 50;
  explicit Complaints(const RuleSource& source);

  void error(std::uint32_t offset, std::string message) { add(Gravity::error, offset, std::move(message)); }
  void warning(std::uint32_t offset, std::string message) { add(Gravity::warning, offset, std::move(message)); }
  /// What is read from `offset` on makes no sense (an open string swallowed it): no more complaints about it.
  void silence_from(std::uint32_t offset) { silent_from_ = offset; }
  [[nodiscard]] bool silenced() const { return silent_from_ != std::numeric_limits<std::uint32_t>::max(); }
  [[nodiscard]] bool failed() const { return failed_; }
  [[nodiscard]] std::uint32_t line_of(std::uint32_t offset) const;
  /// In the order of the text, without repetitions.
  [[nodiscard]] Diagnostics take();

 private:
  void add(Gravity gravity, std::uint32_t offset, std::string message);

  const RuleSource& source_;
  std::vector<std::uint32_t> lines_;  // offset of each line's first byte
  Diagnostics found_;
  bool failed_ = false;
  std::uint32_t silent_from_ = std::numeric_limits<std::uint32_t>::max();
};

/// All tokens of source bytes [begin, end), ending with one of kind `end`.
std::vector<Token> lex(std::string_view source, std::uint32_t begin, std::uint32_t end, Complaints& complaints);

/// The text of a string token, escapes resolved (\" \\ \n \t); complains about unknown escapes.
std::string unescape(std::string_view source, Token token, Complaints& complaints);

/// "; did you mean 'x'?" with the nearest of `known`, or nothing if none is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known);

}  // namespace selaras::rule_language
