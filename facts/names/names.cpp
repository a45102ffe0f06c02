// Reads names: finds chunks, scores them, decides, and resolves who is who.
#include "facts/names/names.hpp"

#include <algorithm>

#include "facts/names/chunks.hpp"
#include "facts/text/hash_table.hpp"

namespace selaras {
namespace {

/// A word was changed: phrases may begin with it, and go on with it, that nobody looked for.
void forget_phrases(Text& text, std::size_t changed) {
  const auto at = static_cast<std::uint32_t>(changed);
  Token& token = text.tokens[at];
  token.phrase = true;
  text.sets.put(TokenSet::names, at, true);
  text.sets.put(TokenSet::long_unknown, at, token.word == 0 && !token.all_caps && may_be_glued(token.end - token.begin));
  text.sets.put(TokenSet::small_unknown, at, false);  // it has a capital
  if (at == 0) return;
  text.tokens[at - 1].phrase = true;
  text.sets.put(TokenSet::names, at - 1, true);
}

/// "Orlando's", "Biden’s": the name ends before the mark. Words that the lists know whole ("McDonald's") stay.
void cut_possessives(const Article& article, const Lexicon& lexicon, Text& text) {
  for (std::size_t at = 0; at < text.tokens.size(); ++at) {
    Token& token = text.tokens[at];
    if (token.kind != TokenKind::word || !token.capital || token.word != 0) continue;
    const std::string_view written = text_of(article, token);
    const std::size_t mark = written.ends_with("'s") || written.ends_with("'S") ? 2 : written.ends_with("\xE2\x80\x99s") ? 4 : 0;
    if (mark == 0 || mark >= written.size()) continue;
    token.end -= static_cast<std::uint32_t>(mark);
    token.word = lexicon.find(lower_case(text_of(article, token)));
    forget_phrases(text, at);
  }
}

/// The words that the article writes with a capital, counted; made on first need.
class OwnWords {
 public:
  OwnWords(const Article& article, const Text& text) : article_(article), text_(text) {}

  [[nodiscard]] std::uint32_t count(std::string_view written) {
    if (!made_) make();
    const std::uint32_t* found = words_.find(text_hash(written));
    return found == nullptr ? 0 : *found;
  }

 private:
  void make() {
    made_ = true;
    words_ = HashTable<std::uint32_t>(text_.tokens.size() / 8);
    text_.sets.each(TokenSet::names, [&](std::uint32_t at) {
      if (text_.tokens[at].capital) ++words_[text_hash(text_of(article_, text_.tokens[at]))];
    });
  }

  const Article& article_;
  const Text& text_;
  bool made_ = false;
  HashTable<std::uint32_t> words_;
};

/// The length of a name that the article has elsewhere, or that the lists know, where everyday words are glued to it here, or 0.
std::uint32_t own_part(const NameWords& words, OwnWords& own, std::string_view written, bool goes_on) {
  constexpr std::size_t least_name = 4, least_known = 6, least_rest = 2;  // letters
  for (std::size_t at = written.size() - least_rest; at >= least_name; --at) {
    const std::string_view rest = written.substr(at);
    if (rest.front() < 'a' || rest.front() > 'z' || !words.may_follow_own(rest, goes_on)) continue;
    if (own.count(written.substr(0, at)) == 0 && !(at >= least_known && words.is_part_of_name(written.substr(0, at)))) continue;
    return own.count(written) < 2 ? static_cast<std::uint32_t>(at) : 0;
  }
  return 0;
}

struct Glued {
  std::size_t at = 0;
  NameWords::Part part;
};

/// The first word from a token on that is a name and an everyday word without a space between them.
Glued next_glued(const Article& article, const NameWords& words, OwnWords& own, const Text& text, std::size_t from) {
  const std::span<const Token> tokens = text.tokens;
  const auto next = [&](std::size_t at) { return text.sets.next(TokenSet::long_unknown, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(tokens.size())); };
  for (std::size_t at = next(from); at < tokens.size(); at = next(at + 1)) {
    const std::string_view written = text_of(article, tokens[at]);
    const bool goes_on = at + 1 < tokens.size() && tokens[at + 1].capital;
    NameWords::Part part = words.glued_at(tokens[at], written, goes_on);
    if (part.last == 0 && tokens[at].capital) part.last = own_part(words, own, written, goes_on);
    if (part.last != 0) return {at, part};
  }
  return {tokens.size(), {}};
}

/// "Acehharus", "kepadaRatna": a name that lost the space beside it ends or begins where the everyday word does.
void cut_glued(const Article& article, const NameWords& words, OwnWords& own, Glued glued, Text& text) {
  for (; glued.at < text.tokens.size(); glued = next_glued(article, words, own, text, glued.at + 1)) {
    const NameWords::Part part = glued.part;
    Token& token = text.tokens[glued.at];
    token.end = token.begin + part.last;
    token.begin += part.first;
    const std::string_view kept = text_of(article, token);
    token.capital = true;
    token.all_caps = std::none_of(kept.begin(), kept.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    token.word = words.language().lexicon.find(lower_case(kept));
    forget_phrases(text, glued.at);
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
  OwnWords own(article, whole);  // as they were before anything was cut
  const Glued glued = words.has_glued() ? next_glued(article, words, own, whole, 0) : Glued{whole.tokens.size(), {}};
  if (words.has_possessives() || glued.at < whole.tokens.size()) {
    Text cut = whole;
    if (words.has_possessives()) cut_possessives(article, language.lexicon, cut);
    cut_glued(article, words, own, glued, cut);
    return read(article, cut, words);
  }
  return read(article, whole, words);
}

}  // namespace selaras
