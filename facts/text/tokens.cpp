#include "facts/text/tokens.hpp"

#include <array>

namespace selaras {
namespace {

enum class Kind : std::uint8_t { space, feed, letter, digit, other, multibyte };

constexpr std::array<Kind, 256> kinds = [] {
  std::array<Kind, 256> table{};
  for (int c = 0; c < 256; ++c) {
    if (c == '\n') table[c] = Kind::feed;
    else if (c <= ' ') table[c] = Kind::space;
    else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) table[c] = Kind::letter;
    else if (c >= '0' && c <= '9') table[c] = Kind::digit;
    else if (c >= 0x80) table[c] = Kind::multibyte;
    else table[c] = Kind::other;
  }
  return table;
}();

struct CodePoint {
  std::uint32_t value = 0;
  std::uint32_t length = 1;
};

/// The code point at `at`; malformed bytes count as one-byte symbols (input is checked for UTF-8 before).
CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t k) -> std::uint32_t {
    return at + k < text.size() ? static_cast<unsigned char>(text[at + k]) : 0u;
  };
  const std::uint32_t lead = byte(0);
  const auto tail = [&](std::size_t k) { return (byte(k) & 0xC0u) == 0x80u; };
  if (lead < 0x80) return {lead, 1};
  if (lead >= 0xC2 && lead < 0xE0 && tail(1)) return {(lead & 0x1Fu) << 6 | (byte(1) & 0x3Fu), 2};
  if (lead >= 0xE0 && lead < 0xF0 && tail(1) && tail(2)) {
    return {(lead & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu), 3};
  }
  if (lead >= 0xF0 && lead < 0xF5 && tail(1) && tail(2) && tail(3)) {
    return {(lead & 0x07u) << 18 | (byte(1) & 0x3Fu) << 12 | (byte(2) & 0x3Fu) << 6 | (byte(3) & 0x3Fu), 4};
  }
  return {0xFFFD, 1};
}

// Letters beyond ASCII: Latin, Greek, Cyrillic … up to U+1FFF, then CJK and Hangul. Punctuation, currency,
// arrows, dingbats and emoji lie outside.
bool is_letter(std::uint32_t c) {
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  return c < 0x2000 || (c >= 0x2C00 && c < 0x2E00) || (c >= 0x3040 && c < 0xE000) || (c >= 0xF900 && c < 0xFE00);
}

bool is_space(std::uint32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200D) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

bool is_upper(std::uint32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
  if (c >= 0x100 && c < 0x180) return c % 2 == 0;
  return c >= 0x400 && c < 0x430;
}

bool is_apostrophe(std::uint32_t c) { return c == '\'' || c == 0x2019; }

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {
    tokens_.reserve(text.size() / 5);
  }

  std::vector<Token> run() && {
    while (at_ < text_.size()) step();
    return std::move(tokens_);
  }

 private:
  void step() {
    switch (kinds[static_cast<unsigned char>(text_[at_])]) {
      case Kind::space: ++at_; space_ = true; return;
      case Kind::feed: feed(); return;
      case Kind::letter: word(); return;
      case Kind::digit: number(); return;
      case Kind::other: punct(1); return;
      case Kind::multibyte: break;
    }
    const CodePoint c = decode(text_, at_);
    if (is_letter(c.value)) return word();
    if (is_space(c.value)) {
      at_ += c.length;
      space_ = true;
      return;
    }
    punct(c.length);
  }

  void push(Token token) {
    token.space_before = space_;
    space_ = false;
    tokens_.push_back(token);
  }

  void feed() {
    const auto begin = static_cast<std::uint32_t>(at_);
    while (at_ < text_.size() && (kinds[static_cast<unsigned char>(text_[at_])] == Kind::space || text_[at_] == '\n')) ++at_;
    push({begin, static_cast<std::uint32_t>(at_), 0, TokenKind::newline});
    space_ = true;
  }

  void punct(std::uint32_t length) {
    const auto begin = static_cast<std::uint32_t>(at_);
    at_ += length;
    push({begin, static_cast<std::uint32_t>(at_), lexicon_.find(text_.substr(begin, length)), TokenKind::punct});
  }

  void number() {
    const auto begin = static_cast<std::uint32_t>(at_);
    const auto digit_at = [&](std::size_t k) { return k < text_.size() && kinds[static_cast<unsigned char>(text_[k])] == Kind::digit; };
    while (digit_at(at_) || ((text_[at_] == '.' || text_[at_] == ',') && digit_at(at_ + 1))) {
      if (++at_ == text_.size()) break;
    }
    push({begin, static_cast<std::uint32_t>(at_), lexicon_.find(text_.substr(begin, at_ - begin)), TokenKind::number});
  }

  void word() {
    const std::size_t begin = at_;
    lower_.clear();
    std::uint64_t hash = Lexicon::seed;
    std::uint32_t letters = 0, capitals = 0;
    bool first_is_capital = false;
    const auto take = [&](unsigned char byte) {
      lower_.push_back(static_cast<char>(byte));
      hash = Lexicon::step(hash, byte);
    };
    while (at_ < text_.size()) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (kinds[byte] == Kind::letter) {
        const bool upper = byte < 'a';
        first_is_capital |= upper && letters == 0;
        ++letters;
        capitals += upper;
        take(upper ? static_cast<unsigned char>(byte + 32) : byte);
        ++at_;
        continue;
      }
      const CodePoint c = decode(text_, at_);
      if (byte >= 0x80 && is_letter(c.value)) {
        const bool upper = is_upper(c.value);
        first_is_capital |= upper && letters == 0;
        ++letters;
        capitals += upper;
        for (const char low : lower_case(text_.substr(at_, c.length))) take(static_cast<unsigned char>(low));
        at_ += c.length;
        continue;
      }
      // An apostrophe belongs to a word only between letters; the curly one is folded into the plain one.
      if (is_apostrophe(c.value) && letters > 0 && letter_at(at_ + c.length)) {
        take('\'');
        at_ += c.length;
        continue;
      }
      break;
    }
    Token token{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_), lexicon_.find(lower_, hash)};
    token.capital = first_is_capital;
    token.all_caps = letters > 1 && capitals == letters;
    push(token);
  }

  [[nodiscard]] bool letter_at(std::size_t at) const {
    if (at >= text_.size()) return false;
    const CodePoint c = decode(text_, at);
    return c.value < 0x80 ? kinds[c.value] == Kind::letter : is_letter(c.value);
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  std::size_t at_ = 0;
  bool space_ = true;
  std::string lower_;
  std::vector<Token> tokens_;
};

bool is_closing(std::string_view mark) {
  return mark == "\"" || mark == "”" || mark == "'" || mark == "’" || mark == ")" || mark == "]" || mark == "»";
}

class Splitter {
 public:
  Splitter(const Article& article, const std::vector<Token>& tokens, const Lexicon& lexicon)
      : article_(article), tokens_(tokens), lexicon_(lexicon), abbreviation_(lexicon.class_id("abbreviation")), weekday_(lexicon.class_id("weekday")) {}

  std::vector<Sentence> run() {
    std::uint32_t at = 0;
    for (std::uint32_t block = 0; block < article_.blocks.size(); ++block) {
      const TextRange range = article_.blocks[block].range;
      while (at < tokens_.size() && tokens_[at].begin < range.begin) ++at;
      std::uint32_t last = at;
      while (last < tokens_.size() && tokens_[last].begin < range.end) ++last;
      split(at, last, block);
      at = last;
    }
    return std::move(sentences_);
  }

 private:
  void split(std::uint32_t first, std::uint32_t last, std::uint32_t block) {
    std::uint32_t begin = first;
    for (std::uint32_t at = first; at < last; ++at) {
      // A line feed inside a block is white space: blocks end where paragraphs do, lines may be wrapped or torn.
      if (ends_sentence(at, last)) {
        std::uint32_t end = at + 1;
        while (end < last && !tokens_[end].space_before && is_closing(word(end))) ++end;
        emit(begin, end, block);
        begin = end;
        at = end - 1;
      }
    }
    emit(begin, last, block);
  }

  void emit(std::uint32_t first, std::uint32_t last, std::uint32_t block) {
    while (first < last && tokens_[first].kind == TokenKind::newline) ++first;
    while (first < last && tokens_[last - 1].kind == TokenKind::newline) --last;
    if (first >= last) return;
    sentences_.push_back({{first, last}, {tokens_[first].begin, tokens_[last - 1].end}, article_.blocks[block].zone, block});
  }

  [[nodiscard]] bool ends_sentence(std::uint32_t at, std::uint32_t last) const {
    const Token& mark = tokens_[at];
    if (mark.kind != TokenKind::punct) return false;
    const std::string_view text = word(at);
    if (text == "!" || text == "?") return at + 1 >= last || word(at + 1) != ",";
    if (text != "." && text != "…") return false;
    std::uint32_t next = at + 1;
    while (next < last && !tokens_[next].space_before && is_closing(word(next))) ++next;
    if (next >= last) return true;
    const Token& after = tokens_[next];
    if (after.kind == TokenKind::newline) return true;
    if (is_abbreviation(at)) return false;
    if (!after.space_before) {
      // "…keluarga.Sebelumnya": a lost space; but not "Kompas.com", "U.S." or "3.Ia".
      return next == at + 1 && at > 0 && after.capital && tokens_[at - 1].kind == TokenKind::word &&
             !tokens_[at - 1].all_caps && tokens_[at - 1].end - tokens_[at - 1].begin > 2;
    }
    // "at 4 p.m. on Tuesday", "2:30 a.m. Saturday"
    if (at > 0 && tokens_[at - 1].end - tokens_[at - 1].begin == 1 && after.kind == TokenKind::word && (!after.capital || names_day(after))) {
      return false;
    }
    // A quotation followed by its attribution goes on: "…aman." kata Budi.
    return next == at + 1 || after.capital || after.kind != TokenKind::word;
  }

  [[nodiscard]] bool names_day(const Token& token) const {
    for (const Entry& entry : lexicon_.entries(token.word)) {
      if (entry.cls == weekday_ && weekday_ != 0) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_abbreviation(std::uint32_t dot) const {
    if (dot == 0 || tokens_[dot].space_before) return false;
    const Token& before = tokens_[dot - 1];
    if (before.kind != TokenKind::word) return false;
    if (before.end - before.begin == 1 && before.capital) return true;
    for (const Entry& entry : lexicon_.entries(before.word)) {
      if (entry.cls == abbreviation_ && entry.words.size() == 1) return true;
    }
    return false;
  }

  [[nodiscard]] std::string_view word(std::uint32_t at) const { return text_of(article_, tokens_[at]); }

  const Article& article_;
  const std::vector<Token>& tokens_;
  const Lexicon& lexicon_;
  ClassId abbreviation_, weekday_;
  std::vector<Sentence> sentences_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text, const Lexicon& lexicon) { return Tokenizer(text, lexicon).run(); }

std::vector<Sentence> split_sentences(const Article& article, const std::vector<Token>& tokens, const Lexicon& lexicon) {
  return Splitter(article, tokens, lexicon).run();
}

std::string lower_case(std::string_view text) {
  std::string lower;
  lower.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    if (c.value < 0x80) {
      lower.push_back(static_cast<char>(is_upper(c.value) ? c.value + 32 : c.value));
    } else if (c.length == 2 && is_upper(c.value)) {
      const std::uint32_t low = c.value < 0x100 ? c.value + 32 : c.value < 0x180 ? c.value + 1 : c.value < 0x410 ? c.value + 80 : c.value + 32;
      lower.push_back(static_cast<char>(0xC0 | low >> 6));
      lower.push_back(static_cast<char>(0x80 | (low & 0x3F)));
    } else {
      lower.append(text.substr(at, c.length));
    }
    at += c.length;
  }
  return lower;
}

}  // namespace selaras
