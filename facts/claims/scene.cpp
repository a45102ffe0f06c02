#include "facts/claims/scene.hpp"

#include <algorithm>

#include "facts/annotate.hpp"
#include "facts/claims/begun.hpp"
#include "facts/claims/clauses.hpp"

namespace selaras {

ClassesBegun::ClassesBegun(std::span<const Token> tokens, const Distinct<KnownWord>& known, const Language& language) : bits_(language.lexicon.classes() / 64 + 1) {
  const BegunByWords& begun = language.table<BegunByWords>();
  const auto add = [&](std::uint32_t set) {
    for (const ClassId cls : begun[set]) bits_[cls / 64u] |= std::uint64_t{1} << cls % 64u;
  };
  for (const KnownWord& word : known.values()) add(word.begins);
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::word && token.word != 0) add(begun.of(token.word));
  }
}

int Scene::predicate_strength(std::uint32_t at) const {
  const int strength = known[at].strength;
  if (strength == 0 || name_of[at] != no_token || timex_of[at] != no_token) return 0;
  const Sentence& around = sentence_at(at);
  const bool first = at == around.tokens.first;
  if (text.tokens[at].capital && !first && around.zone != Zone::headline) return 0;
  // "the proposal", "no answer": a word of action that stands as a noun.
  const bool noun = words.be != 0 && !first && is(at - 1, words.determiner);
  return strength == 2 && noun ? 1 : strength;
}

bool Scene::sentence_has(std::uint32_t sentence, ClassId cls) const {
  if (!may_tell(cls)) return false;
  Asked& answer = asked[(std::uint64_t{sentence} << 16 | cls) + 1];
  if (answer == Asked::never) answer = has(text.sentences[sentence].tokens, cls) ? Asked::with : Asked::without;
  return answer == Asked::with;
}

Match Scene::find(TokenRange tokens, ClassId cls) const {
  if (!may_tell(cls)) return {};
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    if (const Match found = match_at(t, cls)) return found;
  }
  return {};
}

std::uint32_t Scene::token_from(std::uint32_t byte) const {
  const auto before = [](const Token& token, std::uint32_t at) { return token.begin < at; };
  return static_cast<std::uint32_t>(std::lower_bound(text.tokens.begin(), text.tokens.end(), byte, before) - text.tokens.begin());
}

std::span<const Timex> Scene::timexes_in(TokenRange tokens) const {
  const auto before = [](const Timex& timex, std::uint32_t token) { return timex.tokens.first < token; };
  const auto first = std::lower_bound(values.timexes.begin(), values.timexes.end(), tokens.first, before);
  return {first, std::lower_bound(first, values.timexes.end(), tokens.last, before)};
}

Scene make_scene(const Article& article, ArticleId id) {
  const Language& spoken = language(article.language);
  thread_local KnownWords words;
  thread_local KnownNames names;
  Scene scene{article, id, claim_words(spoken), {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  scene.text = read_text(article, spoken);
  scene.values = annotate(article, scene.text, spoken);
  scene.may_begin.reserve(scene.text.tokens.size());
  for (const Token& token : scene.text.tokens) scene.may_begin.push_back(spoken.lexicon.classes_of(token.word, token.phrase));
  scene.name_of.assign(scene.text.tokens.size(), no_token);
  scene.timex_of.assign(scene.text.tokens.size(), no_token);
  for (std::uint32_t x = 0; x < scene.values.timexes.size(); ++x) {
    const TokenRange tokens = scene.values.timexes[x].tokens;
    for (std::uint32_t t = tokens.first; t < tokens.last; ++t) scene.timex_of[t] = x;
  }
  NameKeys keys = names.of(scene.values.names, scene.words);
  scene.name_keys = std::move(keys.keys);
  scene.name_stems = std::move(keys.stems);
  scene.name_marks = std::move(keys.marks);
  for (std::uint32_t n = 0; n < scene.values.names.size(); ++n) {
    const TokenRange tokens = scene.values.names[n].tokens;
    for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
      if (scene.timex_of[t] == no_token) scene.name_of[t] = n;
    }
  }
  scene.quantity_of.assign(scene.text.tokens.size(), no_token);
  for (std::uint32_t q = 0; q < scene.values.quantities.size(); ++q) {
    const TokenRange tokens = scene.values.quantities[q].number_tokens;
    for (std::uint32_t t = tokens.first; t < tokens.last; ++t) scene.quantity_of[t] = q;
  }
  scene.sentence_of.assign(scene.text.tokens.size(), no_token);
  for (std::uint32_t s = 0; s < scene.text.sentences.size(); ++s) {
    for (std::uint32_t t = scene.text.sentences[s].tokens.first; t < scene.text.sentences[s].tokens.last; ++t) scene.sentence_of[t] = s;
  }
  scene.known = words.of(article, scene.text.tokens, scene.words);
  scene.stems = StemIndex(scene.known, scene.name_stems);
  scene.begun = ClassesBegun(scene.text.tokens, scene.known, spoken);
  read_clauses(scene);
  scene.clause_of.assign(scene.text.tokens.size(), no_token);
  for (std::uint32_t c = 0; c < scene.clauses.size(); ++c) {
    const TokenRange tokens = scene.clauses[c].tokens;
    std::fill(scene.clause_of.begin() + tokens.first, scene.clause_of.begin() + tokens.last, c);
  }
  find_roles(scene);
  return scene;
}

}  // namespace selaras
