// One object a line, ids as positions: what the audit's order depends on is kept.
#include "reports/claims_output.hpp"

#include <algorithm>

#include "reports/assumptions.hpp"
#include "reports/days.hpp"
#include "reports/json.hpp"
#include "reports/json_lines.hpp"
#include "reports/json_values.hpp"
#include "reports/places.hpp"

namespace selaras {
namespace {

constexpr std::size_t batch = 1u << 16;  // bytes written at once

void put_property(JsonWriter& json, const Property& property, const ClaimSet& claims) {
  json.key(name_of(property.attribute));
  switch (type_of(property.attribute)) {
    case Type::flag: json.boolean(property.payload != 0); break;
    case Type::text: json.string(claims.text(property.payload)); break;
    default: json.number(property.payload);
  }
}

void put_value(JsonWriter& json, const Claim& claim) {
  json.key("value").open_object();
  if (type_of(claim.attribute) == Type::truth) {
    json.key("is").boolean(claim.value.truth);
  } else {
    json.key("unit").string(claim.unit).key("strict");
    put(json, claim.value.readings.strict);
    json.key("lenient");
    put(json, claim.value.readings.lenient);
  }
  json.close_object();
}

void put_words(JsonWriter& json, Span words, const Corpus& corpus) {
  const Article& article = corpus[words.article];
  const TextRange printed = printed_range(article, words.range());
  json.key("begin").number(printed.begin).key("end").number(printed.end).key("quote").string(corpus.quote(words));
  // Offsets of a record's headline count from the headline's own start.
  if (article.record_line > 0 && in_headline(article, words.begin)) json.key("headline").boolean(true);
}

void put_place(JsonWriter& json, Span words, const Corpus& corpus) {
  json.key("article").string(corpus[words.article].id);
  put_words(json, words, corpus);
}

void put_key(JsonWriter& json, const Mention& mention, const ClaimSet& claims) {
  json.key("sort").string(name_of(mention.sort)).key("key").open_object();
  for (const Property& property : mention.properties) put_property(json, property, claims);
  json.close_object();
}

/// For records as it stands, so that offsets in it hold.
std::string title_of(const Article& article) {
  return article.record_line > 0 && article.body_begin > 0 ? article.text.substr(0, article.body_begin - 1) : headline_of(article);
}

void put_article(JsonWriter& json, const Article& article) {
  json.open_object().key("kind").string("article").key("article").string(article.id).key("file").string(article.file);
  if (const std::string title = title_of(article); !title.empty()) json.key("title").string(title);
  if (!article.collection.empty()) json.key("collection").string(article.collection);
  if (!article.language.empty()) json.key("language").string(article.language);
  if (article.published) json.key("published").string(iso_day(article.published->day));
  if (article.record_line > 0) json.key("record").number(article.record_line);
  json.close_object().end_line();
}

void put_mention(JsonWriter& json, MentionId id, const ClaimSet& claims, const Corpus& corpus) {
  json.open_object().key("kind").string("mention").key("mention").number(id.value);
  put_place(json, claims[id].span, corpus);
  put_key(json, claims[id], claims);
  json.close_object().end_line();
}

void put_clause(JsonWriter& json, ClauseId id, const ClaimSet& claims, const Corpus& corpus) {
  json.open_object().key("kind").string("clause").key("clause").number(id.value);
  put_place(json, claims.clauses[id.value].span, corpus);
  json.close_object().end_line();
}

void put_claim(JsonWriter& json, ClaimId id, const ClaimSet& claims, const Corpus& corpus) {
  const Claim& claim = claims[id];
  json.open_object().key("id").number(id.value).key("clause").number(claim.clause.value);
  const Article& article = corpus[claim.span.article];
  json.key("article").string(article.id).key("file").string(article.file);
  put_words(json, claim.span, corpus);
  json.key("zone").string(name_of(claim.zone));
  json.key("mention").number(claim.mention.value);
  put_key(json, claims[claim.mention], claims);
  json.key("attribute").string(name_of(claim.attribute));
  put_value(json, claim);
  json.key("layer").string(name_of(claim.layer));
  if (claim.who.valid()) json.key("who").string(claims.symbols.text(claim.who));
  json.key("modality").string(name_of(claim.modality)).key("polarity").string(claim.denied ? "denied" : "affirmed");
  if (claim.as_of) json.key("as_of").number(*claim.as_of);
  json.key("confidence").thousandths(claim.confidence).key("derived").open_array();
  for (const AssumptionKind kind : claim.derived) json.string(name_of(kind));
  json.close_array().close_object().end_line();
}

void put_same(JsonWriter& json, const Candidate& candidate) {
  json.open_object().key("kind").string("same").key("a").number(candidate.a.value).key("b").number(candidate.b.value);
  json.key("confidence").thousandths(candidate.confidence);
  if (candidate.hard) json.key("hard").boolean(true);
  json.key("evidence");
  put(json, candidate.evidence);
  json.close_object().end_line();
}

}  // namespace

void write_claims(const ClaimSet& claims, const Corpus& corpus, const std::function<bool(const std::string&)>& write) {
  JsonWriter json;
  bool open = true;
  const auto flush = [&](std::size_t least) {
    if (json.text().size() >= std::max<std::size_t>(least, 1)) open = open && write(json.take());
  };
  std::size_t mention = 0, clause = 0, claim = 0;
  for (std::uint32_t a = 0; a < corpus.articles.size() && open; ++a) {
    // What spans articles stands behind all of them; the last article takes it along.
    const auto here = [a, last = a + 1 == corpus.articles.size()](ArticleId id) { return last || id.value == a; };
    put_article(json, corpus.articles[a]);
    for (; mention < claims.mentions.size() && here(claims.mentions[mention].article); ++mention) put_mention(json, MentionId{mention}, claims, corpus);
    for (; clause < claims.clauses.size() && here(claims.clauses[clause].span.article); ++clause) put_clause(json, ClauseId{clause}, claims, corpus);
    for (; claim < claims.claims.size() && here(claims.claims[claim].span.article); ++claim) put_claim(json, ClaimId{claim}, claims, corpus);
    flush(batch);
  }
  for (std::size_t i = 0; i < claims.candidates.size() && open; ++i) {
    put_same(json, claims.candidates[i]);
    flush(batch);
  }
  flush(1);
}

}  // namespace selaras
