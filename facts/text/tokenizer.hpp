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

/// Appends to `tokens` one token after the other. `WordOf` takes a lower-cased token and its key, and gives its word.
template <class WordOf>
class Tokenizer {
 public:
  Tokenizer(std::string_view text, WordOf word_of, std::vector<Token>& tokens)
      : text_(text), word_of_(word_of), tokens_(tokens) {}

  void run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == ' ') ++at_, space_ = true;
      else if (lower_letters[static_cast<unsigned char>(c)] == 0) step();
      else if (!short_word()) word();
    }
  }

 private:
  void step() {
    switch (kind_of(text_[at_])) {
      case ByteKind::space: ++at_; space_ = true; return;
      case ByteKind::feed: feed(); return;
      case ByteKind::letter: word(); return;
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

  [[nodiscard]] WordId look_up(std::string_view lower) { return word_of_(lower, Lexicon::key_of(lower)); }

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
    push(begin, length == 1 ? word_of_(mark, byte_keys[static_cast<unsigned char>(mark[0])]) : look_up(mark), TokenKind::punct);
  }

  void number() {
    const std::size_t begin = at_;
    const auto digit_at = [&](std::size_t k) { return k < text_.size() && kind_of(text_[k]) == ByteKind::digit; };
    while (digit_at(at_) || ((text_[at_] == '.' || text_[at_] == ',') && digit_at(at_ + 1))) {
      if (++at_ == text_.size()) break;
    }
    push(begin, look_up(text_.substr(begin, at_ - begin)), TokenKind::number);
  }

  /// Most words: up to fifteen ASCII letters, read with what follows them as one or two numbers.
  [[gnu::always_inline]] bool short_word() {
    if (text_.size() - at_ < 16) return false;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text_.data() + at_, 8);
    const LetterRun run = letter_run(bytes);
    Lexicon::Key key;
    key.take(run.lower, run.count);
    std::uint64_t lower[2] = {run.lower, 0};
    std::uint32_t count = run.count;
    bool all_caps = run.all_caps;
    if (count == 8) {
      std::uint64_t more = 0;
      std::memcpy(&more, text_.data() + at_ + 8, 8);
      const LetterRun rest = letter_run(more);
      if (rest.count == 8) return false;
      if (rest.count > 0) key.take(rest.lower, rest.count);
      lower[1] = rest.lower;
      count += rest.count;
      all_caps &= rest.all_caps;
    }
    const char next = text_[at_ + count];
    if (kind_of(next) == ByteKind::multibyte || next == '\'') return false;
    char letters[sizeof lower];
    std::memcpy(letters, lower, sizeof lower);
    const WordId word = word_of_(std::string_view(letters, count), key.value());
    Token token{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_ + count), word, TokenKind::word, space_};
    token.capital = (bytes & 0x20u) == 0;
    token.all_caps = count > 1 && all_caps;
    tokens_.push_back(token);
    at_ += count;
    space_ = false;
    return true;
  }

  /// Other words of ASCII letters, eight at a time.
  void word() {
    const std::size_t begin = at_;
    std::size_t letters = 0;
    bool all_caps = true;
    Lexicon::Key key;
    for (;;) {
      const LetterRun run = letters_at(begin + letters);
      if (run.count > 0) key.take(run.lower, run.count);
      std::memcpy(short_.data() + letters, &run.lower, sizeof run.lower);
      letters += run.count;
      all_caps &= run.all_caps;
      if (run.count < 8) break;
      if (letters + 8 > short_.size()) return long_word();
    }
    const std::size_t end = begin + letters;
    if (end < text_.size() && (kind_of(text_[end]) == ByteKind::multibyte || text_[end] == '\'')) return long_word();
    at_ = end;
    Token& token = push(begin, word_of_(std::string_view(short_.data(), letters), key.value()), TokenKind::word);
    token.capital = static_cast<unsigned char>(text_[begin]) < 'a';
    token.all_caps = letters > 1 && all_caps;
  }

  [[nodiscard]] LetterRun letters_at(std::size_t at) const {
    std::uint64_t bytes = 0;
    if (text_.size() - at >= 8) std::memcpy(&bytes, text_.data() + at, 8);
    else std::memcpy(&bytes, text_.data() + at, text_.size() - at);
    return letter_run(bytes);
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
  std::array<char, 32> short_{};
  std::string lower_;
};

}  // namespace selaras
