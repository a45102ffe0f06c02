#include "facts/claims/draft.hpp"

#include <algorithm>

namespace selaras {
namespace {

void sort_unique(std::vector<std::uint64_t>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

std::uint64_t name_feature(std::string_view key) {
  std::uint64_t hash = Lexicon::step(Lexicon::seed, 'N');
  for (const char c : key) hash = Lexicon::step(hash, static_cast<unsigned char>(c));
  return hash;
}

/// Content stems of a token range, with the stems of what names are short for; names themselves apart.
void collect(const Scene& scene, TokenRange tokens, TextRange without, std::vector<std::uint64_t>& words,
             std::vector<std::uint64_t>* names, std::vector<std::uint64_t>* name_words = nullptr) {
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    const Token& token = scene.text.tokens[t];
    if (without.overlaps({token.begin, token.end})) continue;
    if (scene.timex_of[t] != no_token) continue;
    if (const std::uint32_t name = scene.name_of[t]; name != no_token) {
      if (t != tokens.first && scene.name_of[t - 1] == name) continue;
      words.insert(words.end(), scene.name_stems[name].begin(), scene.name_stems[name].end());
      if (name_words != nullptr) name_words->insert(name_words->end(), scene.name_stems[name].begin(), scene.name_stems[name].end());
      if (names != nullptr) names->push_back(name_feature(scene.name_keys[name]));
    } else if (scene.known[t].stem != 0) {
      words.push_back(scene.known[t].stem);
    }
  }
}

std::uint64_t mix(std::uint64_t hash, std::int64_t value) {
  for (int byte = 0; byte < 8; ++byte) hash = Lexicon::step(hash, static_cast<unsigned char>(value >> (8 * byte)));
  return hash;
}

/// The numbers and dates beside the value under test: sentences of a series differ in them, copies of one report do not.
void collect_values(const Scene& scene, TokenRange tokens, TextRange without, Signature& signature) {
  std::uint32_t last = no_token;
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    const std::uint32_t q = scene.quantity_of[t];
    if (q == no_token || q == last) continue;
    last = q;
    const Quantity& quantity = scene.values.quantities[q];
    if (without.overlaps(quantity.range) || quantity.value.strict.empty()) continue;
    signature.values.push_back(mix(mix(Lexicon::seed, quantity.value.strict.hull().lo), quantity.value.strict.hull().hi));
  }
  for (const Timex& timex : scene.timexes_in(tokens)) {
    if (without.overlaps(timex.range) || timex.days.strict.empty()) continue;
    signature.values.push_back(mix(mix(Lexicon::hash_of("date"), timex.days.strict.hull().lo), timex.days.strict.hull().hi));
  }
  sort_unique(signature.values);
}

/// The part of a sentence around a token that may speak of it: nobody writes sentences that are longer, but they are sent.
TokenRange around(TokenRange tokens, std::uint32_t token) {
  const std::uint32_t first = token > tokens.first + words_apart ? token - words_apart : tokens.first;
  return {first, std::max(first, std::min(tokens.last, token + words_apart))};
}

}  // namespace

void narrate(Claim& claim) {
  claim.layer = Layer::narrator;
  claim.denied = false;
  claim.modality = Modality::asserted;
}

std::int64_t spelling_code(std::string_view words) { return static_cast<std::int64_t>(Lexicon::hash_of(words) >> 4); }

Signature signature_at(const Scene& scene, std::uint32_t token, TextRange without) {
  Signature signature;
  const std::uint32_t s = scene.sentence_of[token];
  if (s == no_token) return signature;
  const Sentence& sentence = scene.text.sentences[s];
  const ClauseDraft* clause = scene.clause_at(token);
  signature.sentence = s;
  signature.zone = sentence.zone;
  signature.verbal = clause != nullptr && clause->predicate != no_token;
  signature.quoted = clause != nullptr && clause->layer == Layer::voice;
  const TokenRange near = around(sentence.tokens, token);
  collect(scene, clause != nullptr ? around(clause->tokens, token) : near, without, signature.words, &signature.names);
  for (const std::uint64_t word : signature.words) {
    const Frame* frame = scene.words.frame(word);
    signature.timeless = signature.timeless || (frame != nullptr && frame->name == "found");
  }
  if (signature.words.size() < 4) collect(scene, near, without, signature.words, &signature.names);
  collect(scene, near, without, signature.whole, nullptr, &signature.name_words);
  collect_values(scene, near, without, signature);
  sort_unique(signature.words);
  sort_unique(signature.whole);
  sort_unique(signature.names);
  sort_unique(signature.name_words);
  return signature;
}

void add_context(const Scene& scene, std::uint32_t token, TextRange without, Signature& signature) {
  const std::uint32_t s = signature.sentence;
  const std::uint32_t from = signature.zone == Zone::headline ? s : s - std::min<std::uint32_t>(s, 2);
  for (std::uint32_t k = from; k <= s; ++k) collect(scene, around(scene.text.sentences[k].tokens, token), without, signature.context, nullptr);
  sort_unique(signature.context);
}

MentionId Draft::mention(Sort sort, TextRange words, std::uint32_t token) {
  const MentionId id{facts_.set.mentions.size()};
  Mention made;
  made.sort = sort;
  made.article = scene_.id;
  made.span = scene_.span(words);
  facts_.set.mentions.push_back(std::move(made));
  facts_.signatures.push_back(token == no_token ? Signature{} : signature_at(scene_, token, words));
  return id;
}

void Draft::text(MentionId mention, Attribute attribute, std::string_view value) {
  if (!value.empty()) number(mention, attribute, facts_.set.symbols.intern(value).value);
}

void Draft::number(MentionId mention, Attribute attribute, std::int64_t value) {
  facts_.set.mentions[mention.value].set(attribute, value);
}

ClauseId Draft::clause_of(std::uint32_t token) {
  const std::uint32_t s = token == no_token ? no_token : scene_.sentence_of[token];
  if (s == no_token) {
    facts_.set.clauses.push_back({scene_.span(TextRange{})});
    return ClauseId{facts_.set.clauses.size() - 1};
  }
  clause_of_sentence_.resize(scene_.text.sentences.size());
  ClauseId& known = clause_of_sentence_[s];
  if (!known.valid()) {
    known = ClauseId{facts_.set.clauses.size()};
    facts_.set.clauses.push_back({scene_.span(scene_.text.sentences[s].range)});
  }
  return known;
}

Claim& Draft::add(MentionId mention, Attribute attribute, TextRange words, std::uint32_t token) {
  Claim made;
  made.clause = clause_of(token);
  made.mention = mention;
  made.attribute = attribute;
  made.span = scene_.span(words);
  const std::uint32_t s = token == no_token ? no_token : scene_.sentence_of[token];
  made.zone = s == no_token ? Zone::dateline : scene_.text.sentences[s].zone;
  if (const ClauseDraft* clause = token == no_token ? nullptr : scene_.clause_at(token)) {
    made.layer = clause->layer;
    if (!clause->who.empty()) made.who = facts_.set.symbols.intern(clause->who);
    made.modality = clause->modality;
    made.denied = clause->denied;
  }
  if (scene_.article.published) made.as_of = scene_.article.published->day;
  if (s == no_token) facts_.set.clauses[made.clause.value].span = made.span;
  facts_.set.claims.push_back(std::move(made));
  return facts_.set.claims.back();
}

Claim& Draft::claim(MentionId mention, Attribute attribute, Readings value, TextRange words, std::uint32_t token) {
  Claim& made = add(mention, attribute, words, token);
  made.value.readings = std::move(value);
  return made;
}

Claim& Draft::claim_truth(MentionId mention, Attribute attribute, bool value, TextRange words, std::uint32_t token) {
  Claim& made = add(mention, attribute, words, token);
  made.value.truth = value;
  return made;
}

void Draft::candidate(MentionId a, MentionId b, std::int32_t confidence, std::vector<Evidence> evidence) {
  if (b < a) std::swap(a, b);
  facts_.set.candidates.push_back({a, b, confidence, false, std::move(evidence)});
}

}  // namespace selaras
