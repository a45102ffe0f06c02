#include "facts/text/tokens.hpp"

#include <algorithm>
#include <cstring>

#include "facts/text/hash_table.hpp"
#include "facts/text/tokenizer.hpp"

namespace selaras {
namespace {

bool is_closing(std::string_view mark) {
  return mark == "\"" || mark == "”" || mark == "'" || mark == "’" || mark == ")" || mark == "]" || mark == "»";
}

class Splitter {
 public:
  Splitter(const Article& article, std::span<const Token> tokens, const TokenSets& sets, const Lexicon& lexicon)
      : article_(article), tokens_(tokens), sets_(sets), lexicon_(lexicon), abbreviation_(lexicon.class_id("abbreviation")), weekday_(lexicon.class_id("weekday")) {}

  std::vector<Sentence> run() {
    std::uint32_t at = 0;
    for (std::uint32_t block = 0; block < article_.blocks.size(); ++block) {
      const TextRange range = article_.blocks[block].range;
      at = first_from(at, range.begin);
      const std::uint32_t last = first_from(at, range.end);
      split(at, last, block);
      at = last;
    }
    return std::move(sentences_);
  }

 private:
  /// The first token, not before `from`, that begins at this byte or behind it: looked for in steps that grow.
  [[nodiscard]] std::uint32_t first_from(std::uint32_t from, std::uint32_t byte) const {
    const auto count = static_cast<std::uint32_t>(tokens_.size());
    std::uint32_t reach = from;
    for (std::uint32_t step = 8; reach < count && tokens_[reach].begin < byte; step *= 2) {
      from = reach + 1;
      reach = std::min(count, reach + step);
    }
    const auto before = [](const Token& token, std::uint32_t at) { return token.begin < at; };
    return static_cast<std::uint32_t>(std::lower_bound(tokens_.begin() + from, tokens_.begin() + reach, byte, before) - tokens_.begin());
  }

  void split(std::uint32_t first, std::uint32_t last, std::uint32_t block) {
    std::uint32_t begin = first;
    for (std::uint32_t at = sets_.next(TokenSet::stops, first, last); at < last; at = sets_.next(TokenSet::stops, at + 1, last)) {
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
    return lexicon_.begins(token.word, weekday_);
  }

  [[nodiscard]] bool is_abbreviation(std::uint32_t dot) const {
    if (dot == 0 || tokens_[dot].space_before) return false;
    const Token& before = tokens_[dot - 1];
    if (before.kind != TokenKind::word) return false;
    if (before.end - before.begin == 1 && before.capital) return true;
    return lexicon_.has(before.word, abbreviation_);
  }

  [[nodiscard]] std::string_view word(std::uint32_t at) const { return text_of(article_, tokens_[at]); }

  const Article& article_;
  std::span<const Token> tokens_;
  const TokenSets& sets_;
  const Lexicon& lexicon_;
  ClassId abbreviation_, weekday_;
  std::vector<Sentence> sentences_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text, const Lexicon& lexicon) {
  std::vector<Token> tokens;
  tokens.reserve(text.size() / 4 + 8);
  Tokenizer(text, [&](std::string_view lower, Lexicon::Spelling spelling) { return lexicon.find(lower, spelling); }, tokens).run();
  return tokens;
}

std::vector<Sentence> split_sentences(const Article& article, std::span<const Token> tokens, const TokenSets& sets, const Lexicon& lexicon) {
  return Splitter(article, tokens, sets, lexicon).run();
}

std::uint64_t lower_hash(std::string_view text) {
  std::uint64_t all = 0;
  const std::uint64_t hash = text_hash(text, [&](std::uint64_t bytes) { return all |= bytes, lower_ascii(bytes); });
  return is_ascii(all) ? hash : text_hash(lower_case(text));
}

std::string lower_case(std::string_view text) {
  const auto is_any_letter = [](std::uint32_t c) { return c < 0x80 ? lower_letters[c] != 0 : is_letter(c); };
  std::string lower(text);
  std::size_t at = 0;
  for (std::uint64_t bytes = 0; at + 8 <= lower.size(); at += 8) {
    std::memcpy(&bytes, lower.data() + at, 8);
    if (!is_ascii(bytes)) break;
    bytes = lower_ascii(bytes);
    std::memcpy(lower.data() + at, &bytes, 8);
  }
  for (; at < lower.size() && static_cast<unsigned char>(lower[at]) < 0x80; ++at) {
    if (is_upper(static_cast<unsigned char>(lower[at]))) lower[at] = static_cast<char>(lower[at] + 32);
  }
  if (at == text.size()) return lower;
  lower.resize(at);
  bool after_letter = at > 0 && is_any_letter(static_cast<unsigned char>(lower[at - 1]));
  while (at < text.size()) {
    const CodePoint c = decode(text, at);
    const std::size_t next = at + c.length;
    if (c.value < 0x80) {
      lower.push_back(static_cast<char>(is_upper(c.value) ? c.value + 32 : c.value));
    } else if (c.length == 2 && is_upper(c.value)) {
      const std::uint32_t low = c.value < 0x100 ? c.value + 32 : c.value < 0x180 ? c.value + 1 : c.value < 0x410 ? c.value + 80 : c.value + 32;
      lower.push_back(static_cast<char>(0xC0 | low >> 6));
      lower.push_back(static_cast<char>(0x80 | (low & 0x3F)));
    } else if (is_apostrophe(c.value) && after_letter && next < text.size() && is_any_letter(decode(text, next).value)) {
      lower.push_back('\'');
    } else {
      lower.append(text.substr(at, c.length));
    }
    after_letter = is_any_letter(c.value);
    at = next;
  }
  return lower;
}

}  // namespace selaras
