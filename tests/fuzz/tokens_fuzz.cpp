// Fuzzes tokens, sentences and the lexicon: any bytes are cut without gaps or overlaps, and any lexicon finds its own words.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "facts/text/language.hpp"

namespace {

using namespace selaras;

void require(bool condition) {
  if (!condition) std::abort();
}

void check_tokens(const std::string& text, const std::vector<Token>& tokens, const Lexicon& lexicon) {
  std::uint32_t at = 0;
  for (const Token& token : tokens) {
    require(at <= token.begin && token.begin < token.end && token.end <= text.size());
    require(token.begin == 0 || token.space_before || at == token.begin);
    require(token.word <= lexicon.size());
    const std::string_view written = std::string_view(text).substr(token.begin, token.end - token.begin);
    require((token.kind == TokenKind::newline) == (written.find('\n') != std::string_view::npos));
    if (token.kind != TokenKind::newline) require(lexicon.find(lower_case(written)) == token.word);
    at = token.end;
  }
}

void check_sentences(const Article& article, const std::vector<Token>& tokens, const Lexicon& lexicon) {
  TokenSets sets;
  sets.assign(tokens.size(), [&](std::size_t k) { return bit(TokenSet::stops, tokens[k].kind == TokenKind::punct && may_end_sentence(article.text[tokens[k].begin])); });
  std::uint32_t at = 0;
  for (const Sentence& sentence : split_sentences(article, tokens, sets, lexicon)) {
    require(at <= sentence.tokens.first && sentence.tokens.first < sentence.tokens.last && sentence.tokens.last <= tokens.size());
    require(article.blocks[sentence.block].range.contains(sentence.range));
    at = sentence.tokens.last;
  }
}

}  // namespace

// The first byte chooses a language, or makes the text before the first empty line the lexicon of the rest.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  Lexicon own;
  const Lexicon* lexicon = &language(data[0] % 2 == 0 ? "id" : "en").lexicon;
  if (data[0] % 4 >= 2) {
    const std::size_t stop = std::min(text.find("\n\n"), text.size());
    own.add("fuzz", text.substr(0, stop));
    for (WordId word = 1; word <= own.size(); ++word) require(own.find(own.word(word)) == word);
    text.erase(0, stop);
    lexicon = &own;
  }
  Article article;
  article.text = text;
  const std::size_t half = std::min(text.find('\n', text.size() / 2), text.size());
  for (const auto& [begin, end] : {std::pair(std::size_t{0}, half), std::pair(half, text.size())}) {
    if (begin < end) article.blocks.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, Zone::body});
  }
  const auto tokens = tokenize(article.text, *lexicon);
  check_tokens(article.text, tokens, *lexicon);
  check_sentences(article, tokens, *lexicon);
  require(lower_case(lower_case(text)) == lower_case(text));
  (void)guess_language(text);
  return 0;
}
