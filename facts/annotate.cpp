#include "facts/annotate.hpp"

#include <array>

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
      of_word_[word].goes_on = language.lexicon.goes_on(word);
      for (const bool phrase : {false, true}) {
        of_word_[word].readers[phrase] = static_cast<std::uint8_t>(bit(ValueReader::dates, concerns_dates(language, word, phrase)) |
                                                           bit(ValueReader::quantities, concerns_quantities(language, word, phrase)) |
                                                           bit(ValueReader::identifiers, concerns_identifiers(language, word)) |
                                                           bit(ValueReader::names, concerns_names(language, word, phrase)));
      }
    }
  }

  /// Marks each token with the readers that it concerns, and whether a phrase of several words may begin there.
  void mark(std::vector<Token>& tokens, const Lexicon& lexicon) const {
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      Token& token = tokens[at];
      const WordId next = at + 1 < tokens.size() ? tokens[at + 1].word : 0;
      const OfWord& known = of_word_[token.word];
      // No branch for what is hard to foresee.
      const unsigned phrase = static_cast<unsigned>(known.goes_on) & static_cast<unsigned>(next != 0) & static_cast<unsigned>(lexicon.may_go_on(token.word, next));
      token.phrase = phrase != 0;
      token.readers = static_cast<std::uint8_t>(known.readers[phrase] | (token.kind == TokenKind::number ? 0xFFU : 0U));
    }
  }

 private:
  static constexpr unsigned bit(ValueReader reader, bool concerned) { return concerned ? static_cast<unsigned>(reader) : 0U; }
  struct OfWord {
    std::array<std::uint8_t, 2> readers{};  // of the word alone; where a phrase of several words may begin with it
    bool goes_on = false;
  };
  std::vector<OfWord> of_word_;
};

}  // namespace

Text read_text(const Article& article, const Language& language) {
  Text text;
  text.tokens = tokenize(article.text, language.lexicon);
  language.table<ReadersOfWords>().mark(text.tokens, language.lexicon);
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
