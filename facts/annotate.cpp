#include "facts/annotate.hpp"

#include <array>

#include "facts/names/names.hpp"
#include "facts/values/dates.hpp"
#include "facts/values/identifiers.hpp"
#include "facts/values/quantities.hpp"

namespace selaras {
namespace {

/// A language's table: for each word, the readers that may find something where it stands.
class SetsOfWords {
 public:
  explicit SetsOfWords(const Language& language) : lexicon_(language.lexicon), of_word_(lexicon_.size() + 1) {
    for (WordId word = 1; word < of_word_.size(); ++word) {
      of_word_[word].goes_on = lexicon_.goes_on(word);
      for (const bool phrase : {false, true}) {
        of_word_[word].sets[phrase] = static_cast<std::uint8_t>(bit(TokenSet::dates, concerns_dates(language, word, phrase)) |
                                                                bit(TokenSet::quantities, concerns_quantities(language, word, phrase)) |
                                                                bit(TokenSet::identifiers, concerns_identifiers(language, word)) |
                                                                bit(TokenSet::names, concerns_names(language, word, phrase)));
      }
    }
  }

  /// Finds for each token whether a phrase of several words may begin there, and its sets.
  void mark(std::string_view text, std::vector<Token>& tokens, TokenSets& sets) const {
    sets.assign(tokens.size(), [&](std::size_t at) { return mark(text, tokens[at], at + 1 < tokens.size() ? tokens[at + 1] : behind_all); });
  }

 private:
  struct OfWord {
    std::array<std::uint8_t, 2> sets{};  // of the word alone; where a phrase of several words may begin with it
    bool goes_on = false;
  };
  struct OfKind {
    std::uint8_t always = 0, may_have = 0;
  };
  static constexpr std::uint8_t of_values = bit(TokenSet::dates) | bit(TokenSet::quantities) | bit(TokenSet::identifiers);
  static constexpr std::array<OfKind, 4> of_kind{{{0, of_values | bit(TokenSet::names) | bit(TokenSet::long_unknown) | bit(TokenSet::small_unknown)},
                                                  {of_values, of_values},
                                                  {0, of_values | bit(TokenSet::stops)},
                                                  {0, of_values}}};  // by TokenKind
  static constexpr std::array<bool, 256> ends_sentences = [] {
    std::array<bool, 256> all{};
    for (std::size_t byte = 0; byte < all.size(); ++byte) all[byte] = may_end_sentence(static_cast<char>(byte));
    return all;
  }();
  static constexpr Token behind_all{.kind = TokenKind::newline, .space_before = true};

  /// No branch for what is hard to foresee.
  std::uint8_t mark(std::string_view text, Token& token, const Token& next) const {
    const OfWord& known = of_word_[token.word];
    const bool phrase = (known.goes_on & (next.word != 0) & lexicon_.may_go_on(token.word, next.word)) != 0;
    const bool unknown = token.word == 0, small = !token.capital;
    const bool tied = ((next.kind == TokenKind::punct) & !next.space_before) != 0;  // "Kabar.com", "info@…"
    token.phrase = phrase;
    const OfKind& kind = of_kind[static_cast<std::size_t>(token.kind)];
    const unsigned sets = known.sets[phrase] | bit(TokenSet::names, token.capital | tied) |
                          bit(TokenSet::long_unknown, (unknown & !token.all_caps & may_be_glued(token.end - token.begin)) != 0) |
                          bit(TokenSet::small_unknown, (unknown & small) != 0);
    return static_cast<std::uint8_t>((sets | bit(TokenSet::stops, ends_sentences[static_cast<unsigned char>(text[token.begin])]) | kind.always) & kind.may_have);
  }

  const Lexicon& lexicon_;
  std::vector<OfWord> of_word_;
};

}  // namespace

Text read_text(const Article& article, const Language& language) {
  Text text;
  text.tokens = tokenize(article.text, language.lexicon);
  language.table<SetsOfWords>().mark(article.text, text.tokens, text.sets);
  text.sentences = split_sentences(article, text.tokens, text.sets, language.lexicon);
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
