// Reads names: finds chunks, scores them, decides, and resolves who is who.
#include "facts/names/names.hpp"

#include <algorithm>

#include "facts/names/chunks.hpp"

namespace selaras {
namespace {

/// A word was changed: phrases may begin with it, and go on with it, that nobody looked for.
void forget_phrases(std::vector<Token>& tokens, Token& changed) {
  changed.phrase = true;
  if (&changed != tokens.data()) (&changed - 1)->phrase = true;
}

/// "Orlando's", "Biden’s": the name ends before the mark. Words that the lists know whole ("McDonald's") stay.
void cut_possessives(const Article& article, const Lexicon& lexicon, std::vector<Token>& tokens) {
  for (Token& token : tokens) {
    if (token.kind != TokenKind::word || !token.capital || token.word != 0) continue;
    const std::string_view written = text_of(article, token);
    const std::size_t mark = written.ends_with("'s") || written.ends_with("'S") ? 2 : written.ends_with("\xE2\x80\x99s") ? 4 : 0;
    if (mark == 0 || mark >= written.size()) continue;
    token.end -= static_cast<std::uint32_t>(mark);
    token.word = lexicon.find(lower_case(text_of(article, token)));
    forget_phrases(tokens, token);
  }
}

struct Glued {
  std::size_t at = 0;
  NameWords::Part part;
};

/// The first word from a token on that is a name and an everyday word without a space between them.
Glued next_glued(const Article& article, const NameWords& words, std::span<const Token> tokens, std::size_t from) {
  for (std::size_t at = from; at < tokens.size(); ++at) {
    if (!NameWords::may_be_glued(tokens[at])) continue;
    const NameWords::Part part = words.glued_at(tokens[at], text_of(article, tokens[at]), at + 1 < tokens.size() && tokens[at + 1].capital);
    if (part.last != 0) return {at, part};
  }
  return {tokens.size(), {}};
}

/// "Acehharus", "kepadaRatna": a name that lost the space beside it ends or begins where the everyday word does.
void cut_glued(const Article& article, const NameWords& words, Glued glued, std::vector<Token>& tokens) {
  for (; glued.at < tokens.size(); glued = next_glued(article, words, tokens, glued.at + 1)) {
    const NameWords::Part part = glued.part;
    Token& token = tokens[glued.at];
    token.end = token.begin + part.last;
    token.begin += part.first;
    const std::string_view kept = text_of(article, token);
    token.capital = true;
    token.all_caps = std::none_of(kept.begin(), kept.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    token.word = words.language().lexicon.find(lower_case(kept));
    forget_phrases(tokens, token);
  }
}

std::vector<Name> read(const Article& article, const Text& text, const NameWords& words) {
  Chunks found = find_chunks(article, text, words);
  score_chunks(article, text, words, found.chunks);
  std::vector<Name> names = decide_chunks(text, found.chunks);
  resolve_names(article, text, words, found, names);
  return names;
}

}  // namespace

bool concerns_names(const Language& language, WordId word, bool phrase) {
  const Token token{.word = word};
  return phrase ? name_words(language).begins_any(token, begins_in_lower_case) : name_words(language).any(token, begins_in_lower_case);
}

std::vector<Name> read_names(const Article& article, const Text& whole, const Language& language) {
  const NameWords& words = name_words(language);
  const Glued glued = words.has_glued() ? next_glued(article, words, whole.tokens, 0) : Glued{whole.tokens.size(), {}};
  if (words.has_possessives() || glued.at < whole.tokens.size()) {
    Text cut = whole;
    if (words.has_possessives()) cut_possessives(article, language.lexicon, cut.tokens);
    cut_glued(article, words, glued, cut.tokens);
    return read(article, cut, words);
  }
  return read(article, whole, words);
}

}  // namespace selaras
