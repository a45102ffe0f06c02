// Cuts a text into tokens. What a word is looked up in is the caller's: a lexicon, or one that is being built.
#pragma once

#include <array>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "facts/text/code_points.hpp"
#include "facts/text/tokens.hpp"

namespace selaras {

/// Appends to `tokens` one token after the other. `WordOf` takes a lower-cased token and its spelling, and gives its word.
template <class WordOf>
class Tokenizer {
 public:
  Tokenizer(std::string_view text, WordOf word_of, std::vector<Token>& tokens)
      : text_(text), word_of_(word_of), tokens_(tokens) {}

  /// Most words are up to fifteen ASCII letters with a space behind them: read at once, with the state in registers.
  void run() {
    std::size_t at = 0;
    std::uint32_t space = 1;  // before the next token
    while (at < text_.size()) {
      const char* const begin = text_.data() + at;
      if (*begin == ' ') {
        ++at, space = 1;
        continue;
      }
      const bool letter = lower_letters[static_cast<unsigned char>(*begin)] != 0;
      if (letter && text_.size() - at > 16) {
        const LongLetterRun run = long_letter_run(begin);
        const char next = begin[run.count];
        if (run.count < 16 && kind_of(next) != ByteKind::multibyte && next != '\'') {
          push_word(run, at, *begin, space);
          at += run.count;
          space = 0;
          if (next == ' ') ++at, space = 1;
          continue;
        }
      }
      at_ = at, space_ = space != 0;
      if (letter) long_word();
      else step();
      at = at_, space = space_;
    }
  }

 private:
  void step() {
    switch (kind_of(text_[at_])) {
      case ByteKind::space: ++at_; space_ = true; return;
      case ByteKind::feed: feed(); return;
      case ByteKind::letter: long_word(); return;
      case ByteKind::digit: number(); return;
      case ByteKind::other: punct(1); return;
      case ByteKind::multibyte: break;
    }
    const CodePoint c = decode(text_, at_);
    if (is_letter(c.value)) return long_word();
    if (is_space(c.value)) {
      at_ += c.length;
      space_ = true;
      return;
    }
    punct(c.length);
  }

  Token& push(std::size_t begin, WordId word, TokenKind kind) {
    tokens_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_), word, kind, space_});
    space_ = false;
    return tokens_.back();
  }

  [[nodiscard]] WordId look_up(std::string_view lower) { return word_of_(lower, Lexicon::spelling_of(lower)); }

  void feed() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && (kind_of(text_[at_]) == ByteKind::space || text_[at_] == '\n')) ++at_;
    push(begin, 0, TokenKind::newline);
    space_ = true;
  }

  void punct(std::uint32_t length) {
    const std::size_t begin = at_;
    at_ += length;
    const std::string_view mark = text_.substr(begin, length);
    push(begin, length == 1 ? word_of_(mark, {byte_keys[static_cast<unsigned char>(mark[0])], 0}) : look_up(mark), TokenKind::punct);
  }

  void number() {
    const std::size_t begin = at_;
    const auto digit_at = [&](std::size_t k) { return k < text_.size() && kind_of(text_[k]) == ByteKind::digit; };
    while (digit_at(at_) || ((text_[at_] == '.' || text_[at_] == ',') && digit_at(at_ + 1))) {
      if (++at_ == text_.size()) break;
    }
    push(begin, look_up(text_.substr(begin, at_ - begin)), TokenKind::number);
  }

  [[gnu::always_inline]] void push_word(const LongLetterRun& run, std::size_t begin, char first, std::uint32_t space) {
    char letters[sizeof run.lower];
    std::memcpy(letters, run.lower, sizeof letters);
    const WordId word = word_of_(std::string_view(letters, run.count), {Lexicon::key_of(run.lower[0], run.lower[1], run.count), run.lower[1]});
    const auto at = static_cast<std::uint32_t>(begin);
    tokens_.push_back({at, at + run.count, word, TokenKind::word, space != 0, (first & 0x20) == 0, run.count > 1 && run.all_caps});
  }

  /// Any word, with apostrophes and letters beyond ASCII.
  void long_word() {
    const std::size_t begin = at_;
    lower_.clear();
    std::uint32_t letters = 0, capitals = 0;
    bool first_is_capital = false;
    while (at_ < text_.size()) {
      const CodePoint c = decode(text_, at_);
      if (c.value < 0x80 ? lower_letters[c.value] != 0 : is_letter(c.value)) {
        const bool upper = is_upper(c.value);
        first_is_capital |= upper && letters == 0;
        ++letters;
        capitals += upper;
        if (c.value < 0x80) lower_.push_back(static_cast<char>(lower_letters[c.value]));
        else lower_ += lower_case(text_.substr(at_, c.length));
        at_ += c.length;
        continue;
      }
      // An apostrophe belongs to a word only between letters; the curly one is folded into the plain one.
      if (!is_apostrophe(c.value) || letters == 0 || !letter_at(at_ + c.length)) break;
      lower_.push_back('\'');
      at_ += c.length;
    }
    Token& token = push(begin, look_up(lower_), TokenKind::word);
    token.capital = first_is_capital;
    token.all_caps = letters > 1 && capitals == letters;
  }

  [[nodiscard]] bool letter_at(std::size_t at) const {
    if (at >= text_.size()) return false;
    const CodePoint c = decode(text_, at);
    return c.value < 0x80 ? lower_letters[c.value] != 0 : is_letter(c.value);
  }

  /// Keys of the words of one byte.
  static constexpr std::array<std::uint64_t, 256> byte_keys = [] {
    std::array<std::uint64_t, 256> keys{};
    for (std::size_t byte = 0; byte < keys.size(); ++byte) {
      Lexicon::Key key;
      key.take(static_cast<unsigned char>(byte));
      keys[byte] = key.value();
    }
    return keys;
  }();

  std::string_view text_;
  WordOf word_of_;
  std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  bool space_ = true;
  std::string lower_;
};

}  // namespace selaras
