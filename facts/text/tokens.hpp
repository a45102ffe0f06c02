// Tokens and sentences: one pass over the bytes of an article, shared by every reader.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "facts/text/lexicon.hpp"
#include "facts/text/token_sets.hpp"
#include "selaras/article.hpp"
#include "selaras/value.hpp"

namespace selaras {

enum class TokenKind : std::uint8_t {
  word,     // letters, with apostrophes between letters ("Jum'at")
  number,   // digits, with '.' or ',' between digits ("1.600,5", "13.21")
  punct,    // one code point of punctuation or symbol
  newline,  // a run of white space with at least one line feed
};

struct Token {
  std::uint32_t begin = 0, end = 0;  // bytes of Article::text
  WordId word = 0;                   // in the language's lexicon; punctuation has words too
  TokenKind kind = TokenKind::word;
  bool space_before : 1 = false;  // false: glued to the token before ("Rp150", "3rd", "D-8118")
  bool capital : 1 = false;       // first letter is upper case
  bool all_caps : 1 = false;      // at least two letters, all upper case
  bool phrase : 1 = true;         // a phrase of several words may begin here; until `read_text` looked at the next word, everywhere
};

struct Sentence {
  TokenRange tokens;
  TextRange range;
  Zone zone = Zone::body;
  std::uint32_t block = 0;  // index into Article::blocks
};

/// The tokens of an article and, after zones are known, its sentences. Made by `read_text` (facts/annotate.hpp).
struct Text {
  std::vector<Token> tokens;
  TokenSets sets;
  std::vector<Sentence> sentences;
};

inline std::string_view text_of(const Article& article, const Token& token) {
  return {article.text.data() + token.begin, token.end - token.begin};
}
inline TextRange range_of(const Text& text, TokenRange tokens) {
  if (tokens.empty()) return {};
  return {text.tokens[tokens.first].begin, text.tokens[tokens.last - 1].end};
}

/// Splits UTF-8 text into tokens and looks each up in the lexicon. Linear; never fails.
std::vector<Token> tokenize(std::string_view text, const Lexicon& lexicon);

/// Sentences inside each block, in order. Abbreviations (class "abbreviation"), initials, numbers and domains do not end one.
/// `sets` are those of the tokens.
std::vector<Sentence> split_sentences(const Article& article, std::span<const Token> tokens, const TokenSets& sets, const Lexicon& lexicon);
/// A mark that may end a sentence begins with this byte.
constexpr bool may_end_sentence(char byte) { return byte == '.' || byte == '!' || byte == '?' || byte == '\xE2'; }

/// Lower-cased copy (ASCII and Latin letters with marks, apostrophes between letters straight), as the lexicon keys are.
std::string lower_case(std::string_view text);
/// `text_hash(lower_case(text))`.
std::uint64_t lower_hash(std::string_view text);

}  // namespace selaras
