#include "facts/annotate.hpp"

#include "facts/names/names.hpp"
#include "facts/values/dates.hpp"
#include "facts/values/identifiers.hpp"
#include "facts/values/quantities.hpp"

namespace selaras {
namespace {

/// A language's table: for each word, the readers that may find something where it stands.
class ReadersOfWords {
 public:
  explicit ReadersOfWords(const Language& language) : of_word_(language.lexicon.size() + 1) {
    for (WordId word = 1; word < of_word_.size(); ++word) {
      mark(word, ValueReader::dates, concerns_dates(language, word));
      mark(word, ValueReader::quantities, concerns_quantities(language, word));
      mark(word, ValueReader::identifiers, concerns_identifiers(language, word));
      mark(word, ValueReader::names, concerns_names(language, word));
    }
  }
  [[nodiscard]] std::uint8_t of(const Token& token) const { return token.kind == TokenKind::number ? 0xFF : of_word_[token.word]; }

 private:
  void mark(WordId word, ValueReader reader, bool concerned) {
    if (concerned) of_word_[word] = static_cast<std::uint8_t>(of_word_[word] | static_cast<std::uint8_t>(reader));
  }
  std::vector<std::uint8_t> of_word_;
};

}  // namespace

Text read_text(const Article& article, const Language& language) {
  Text text;
  text.tokens = tokenize(article.text, language.lexicon);
  const ReadersOfWords& readers = language.table<ReadersOfWords>();
  for (Token& token : text.tokens) token.readers = readers.of(token);
  text.sentences = split_sentences(article, text.tokens, language.lexicon);
  return text;
}

Annotations annotate(const Article& article, const Text& text, const Language& language) {
  Annotations found;
  found.timexes = read_timexes(article, text, language);
  found.identifiers = read_identifiers(article, text, language);
  found.quantities = read_quantities(article, text, language, found.timexes, found.identifiers);
  found.names = read_names(article, text, language);
  return found;
}

Annotations annotate(const Article& article) {
  const Language& spoken = language(article.language);
  return annotate(article, read_text(article, spoken), spoken);
}

}  // namespace selaras
