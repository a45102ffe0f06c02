#include "facts/claims/draft.hpp"

namespace selaras {
AssumptionKind year_assumption(const Timex& date, const Article& article) {
  const bool from_text = date.anchor == Anchor::cited_date || !article.published;
  return from_text ? AssumptionKind::year_from_context : AssumptionKind::year_from_article;
}

void narrate(Claim& claim) {
  claim.layer = Layer::narrator;
  claim.denied = false;
  claim.modality = Modality::asserted;
}

std::int64_t spelling_code(std::string_view words) { return static_cast<std::int64_t>(Lexicon::hash_of(words) >> 4); }

Draft::Draft(const Scene& scene, ArticleFacts& facts) : scene_(scene), facts_(facts), signatures_(scene), clause_of_sentence_(scene.text.sentences.size()) {
  const std::size_t about = scene.clauses.size();  // most mentions are the event of a clause
  facts_.set.mentions.reserve(about);
  facts_.signatures.reserve(about);
  facts_.set.claims.reserve(about);
}

MentionId Draft::mention(Sort sort, TextRange words, std::uint32_t token, bool topic) {
  const MentionId id{facts_.set.mentions.size()};
  Mention made;
  made.sort = sort;
  made.article = scene_.id;
  made.span = scene_.span(words);
  constexpr std::size_t mostly = 8;  // properties
  if (sort == Sort::event || sort == Sort::quantity) made.properties.reserve(mostly);
  facts_.set.mentions.push_back(std::move(made));
  facts_.signatures.push_back(token == no_token ? Signature{} : signatures_.read(token, words, topic));
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
