#include "facts/claims/scene.hpp"

#include <algorithm>

#include "facts/annotate.hpp"
#include "facts/claims/clauses.hpp"
#include "facts/claims/stems.hpp"

namespace selaras {
namespace {

void find_words(Scene& scene) {
  const auto& tokens = scene.text.tokens;
  thread_local KnownWords known;
  scene.known.assign(tokens.size(), KnownWord{});
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    if (tokens[t].kind != TokenKind::word) continue;
    scene.known[t] = known.of(tokens[t], text_of(scene.article, tokens[t]), scene.words);
  }
}

/// What a name stands for: its metonym, its full form, or the group that "stands_for" puts it in (Kremlin: Rusia).
std::string key_of(const Name& name, const ClaimWords& words) {
  const std::string key = lower_case(!name.metonym_of.empty() ? name.metonym_of : name.canonical);
  const auto tokens = tokenize(key, words.language.lexicon);
  const Match group = match(words.language, tokens, 0, words.stands_for);
  return group && group.length == tokens.size() ? group.entry->value : key;
}

std::vector<std::uint64_t> content_stems(const std::string& key, const ClaimWords& words) {
  std::vector<std::uint64_t> stems;
  for (const Token& part : tokenize(key, words.language.lexicon)) {
    if (part.kind != TokenKind::word) continue;
    const std::uint64_t stem = stem_key(std::string_view(key).substr(part.begin, part.end - part.begin), words.language);
    if (!words.is_stop(stem)) stems.push_back(stem);
  }
  return stems;
}

}  // namespace

const ClauseDraft* Scene::clause_at(std::uint32_t token) const {
  const auto after = std::upper_bound(clauses.begin(), clauses.end(), token,
                                      [](std::uint32_t t, const ClauseDraft& clause) { return t < clause.tokens.first; });
  if (after == clauses.begin()) return nullptr;
  const ClauseDraft& clause = *std::prev(after);
  return clause.tokens.contains(token) ? &clause : nullptr;
}

Match Scene::find(TokenRange tokens, ClassId cls) const {
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
  Scene scene{article, id, claim_words(spoken), {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  scene.text = read_text(article, spoken);
  scene.values = annotate(article, scene.text, spoken);
  scene.name_of.assign(scene.text.tokens.size(), no_token);
  scene.timex_of.assign(scene.text.tokens.size(), no_token);
  for (std::uint32_t x = 0; x < scene.values.timexes.size(); ++x) {
    const TokenRange tokens = scene.values.timexes[x].tokens;
    for (std::uint32_t t = tokens.first; t < tokens.last; ++t) scene.timex_of[t] = x;
  }
  for (const Name& name : scene.values.names) {
    scene.name_keys.push_back(key_of(name, scene.words));
    scene.name_stems.push_back(content_stems(scene.name_keys.back(), scene.words));
  }
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
  find_words(scene);
  read_clauses(scene);
  find_roles(scene);
  return scene;
}

}  // namespace selaras
