// Claims of a whole corpus: articles in parallel, joined in order, then identities.
#include <algorithm>
#include <atomic>
#include <map>
#include <thread>

#include "facts/claims/bounded.hpp"
#include "facts/claims/confront.hpp"
#include "facts/claims/decisions.hpp"
#include "facts/claims/draft.hpp"
#include "facts/claims/identity.hpp"
#include "facts/claims/stories.hpp"
#include "facts/claims/triggers.hpp"
#include "selaras/facts.hpp"

namespace selaras {
namespace {

/// Renumbers one article's facts and appends them.
void append(ClaimSet& all, ArticleFacts& facts, std::vector<Signature>& signatures) {
  const std::size_t first_mention = all.mentions.size();
  const std::size_t first_clause = all.clauses.size();
  const auto renumber = [&](MentionId id) { return MentionId{id.value + first_mention}; };
  for (Mention& mention : facts.set.mentions) {
    for (Property& property : mention.properties) {
      const Type type = type_of(property.attribute);
      if (type == Type::mention) property.payload += static_cast<std::int64_t>(first_mention);
      else if (type == Type::text) property.payload = all.symbols.intern(facts.set.text(property.payload)).value;
    }
    all.mentions.push_back(std::move(mention));
  }
  for (const Clause& clause : facts.set.clauses) all.clauses.push_back(clause);
  for (Claim& claim : facts.set.claims) {
    claim.mention = renumber(claim.mention);
    claim.clause = ClauseId{claim.clause.value + first_clause};
    if (claim.who.valid()) claim.who = all.symbols.intern(facts.set.symbols.text(claim.who));
    all.claims.push_back(std::move(claim));
  }
  for (Candidate& candidate : facts.set.candidates) {
    candidate.a = renumber(candidate.a);
    candidate.b = renumber(candidate.b);
    all.candidates.push_back(std::move(candidate));
  }
  for (Signature& signature : facts.signatures) signatures.push_back(std::move(signature));
}

/// Ties the article that replaces others of its address to them.
void relate_versions(ClaimSet& set, const Corpus& corpus) {
  std::map<std::string, std::vector<MentionId>> replaced, last;
  for (std::size_t m = 0; m < set.mentions.size(); ++m) {
    const Mention& mention = set.mentions[m];
    const std::string& url = corpus[mention.article].url;
    if (mention.sort == Sort::doc && !url.empty()) (corpus[mention.article].superseded ? replaced : last)[url.substr(0, url.find('#'))].emplace_back(m);
  }
  for (const auto& [url, versions] : replaced) {
    const auto at = last.find(url);
    if (at != last.end() && at->second.size() == 1) set.mentions[at->second.front().value].set(Attribute::corrects, static_cast<std::int64_t>(versions.back().value));
  }
}

}  // namespace

ArticleFacts read_facts(const Article& article, ArticleId id) {
  const Scene scene = make_scene(article, id);
  ArticleFacts facts;
  Draft draft(scene, facts);
  draft_stamps(draft);
  draft_events(draft);
  draft_counts(draft);
  draft_distances(draft);
  draft_people(draft);
  draft_incidents(draft);
  draft_spans(draft);
  draft_lives(draft);
  draft_orders(draft);
  draft_shares(draft);
  draft_tolls(draft);
  draft_payments(draft);
  draft_regions(draft);
  const std::vector<Triggered> triggered = find_triggers(scene);
  draft_deeds(draft, triggered);
  draft_numbered(draft, triggered);
  draft_states(draft, triggered);
  draft_bounded(draft);
  story_features(scene, facts);
  facts.statements = read_statements(scene);
  facts.words = &scene.words;
  return facts;
}

ClaimSet extract_claims(const Corpus& corpus, const ExtractOptions& options) {
  std::vector<ArticleFacts> facts(corpus.articles.size());
  std::atomic<std::size_t> next{0}, done{0};
  const auto work = [&] {
    for (std::size_t a = next++; a < facts.size(); a = next++) {
      facts[a] = read_facts(corpus.articles[a], ArticleId{a});
      const std::size_t count = ++done;
      if (options.progress && count % 64 == 0) options.progress(count, facts.size());
    }
  };
  std::vector<std::thread> threads;
  for (unsigned t = 1; t < options.jobs; ++t) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();

  const Stories stories(corpus, facts, options);
  ClaimSet all;
  std::vector<Signature> signatures;
  for (ArticleFacts& article : facts) append(all, article, signatures);
  const bool versions = std::any_of(corpus.articles.begin(), corpus.articles.end(), [](const Article& article) { return article.superseded; });
  if (versions) relate_versions(all, corpus);
  find_candidates(all, signatures, stories);
  find_bounded(all, stories);
  confront_statements(all, facts, stories);
  apply_decisions(all, corpus, options.decisions);
  return all;
}

}  // namespace selaras
