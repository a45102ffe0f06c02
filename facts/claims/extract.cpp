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
#include "facts/claims/in_turn.hpp"
#include "facts/claims/stories.hpp"
#include "facts/claims/triggers.hpp"
#include "selaras/facts.hpp"

namespace selaras {
namespace {

/// Joins the facts of articles: their numbers become those of the corpus.
class Joiner {
 public:
  explicit Joiner(const std::vector<ArticleFacts>& facts) {
    std::size_t mentions = 0, clauses = 0, claims = 0, candidates = 0;
    for (const ArticleFacts& article : facts) {
      mentions += article.set.mentions.size();
      clauses += article.set.clauses.size();
      claims += article.set.claims.size();
      candidates += article.set.candidates.size();
    }
    all.mentions.reserve(mentions);
    all.clauses.reserve(clauses);
    all.claims.reserve(claims);
    all.candidates.reserve(candidates);
    signatures.reserve(mentions);
  }

  void append(ArticleFacts& facts) {
    from_ = &facts.set;
    first_mention_ = all.mentions.size();
    first_clause_ = all.clauses.size();
    symbols_.assign(from_->symbols.size(), SymbolId{});
    each_mention(facts.set.mentions, [&](MentionId m) { add(facts.set.mentions[m.value]); });
    all.clauses.insert(all.clauses.end(), facts.set.clauses.begin(), facts.set.clauses.end());
    for (Claim& claim : facts.set.claims) add(claim);
    for (Candidate& candidate : facts.set.candidates) {
      candidate.a = renumber(candidate.a);
      candidate.b = renumber(candidate.b);
      all.candidates.push_back(std::move(candidate));
    }
    for (Signature& signature : facts.signatures) signatures.push_back(std::move(signature));
  }

  ClaimSet all;
  std::vector<Signature> signatures;

 private:
  void add(Mention& mention) {
    for (Property& property : mention.properties) {
      const Type type = type_of(property.attribute);
      if (type == Type::mention) property.payload += static_cast<std::int64_t>(first_mention_);
      else if (type == Type::text) property.payload = symbol(SymbolId{static_cast<std::size_t>(property.payload)}).value;
    }
    all.mentions.push_back(std::move(mention));
  }

  void add(Claim& claim) {
    claim.mention = renumber(claim.mention);
    claim.clause = ClauseId{claim.clause.value + first_clause_};
    if (claim.who.valid()) claim.who = symbol(claim.who);
    all.claims.push_back(std::move(claim));
  }

  [[nodiscard]] MentionId renumber(MentionId id) const { return MentionId{id.value + first_mention_}; }

  /// The corpus's symbol for one of the article's.
  SymbolId symbol(SymbolId local) {
    SymbolId& known = symbols_[local.value];
    if (!known.valid()) known = all.symbols.intern(from_->symbols.text(local));
    return known;
  }

  const ClaimSet* from_ = nullptr;
  std::size_t first_mention_ = 0, first_clause_ = 0;
  std::vector<SymbolId> symbols_;
};

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
  draft_commemorations(draft);
  draft_people(draft);
  draft_incidents(draft);
  draft_spans(draft);
  draft_lives(draft);
  draft_orders(draft);
  draft_shares(draft);
  draft_tolls(draft);
  draft_payments(draft);
  draft_particulars(draft);
  draft_doers(draft);
  draft_court(draft);
  draft_talks(draft);
  draft_fixtures(draft);
  draft_spelled(draft);
  draft_sittings(draft);
  draft_quotations(draft);
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
  Joiner joiner(facts);
  for (ArticleFacts& article : facts) joiner.append(article);
  ClaimSet all = std::move(joiner.all);
  const bool versions = std::any_of(corpus.articles.begin(), corpus.articles.end(), [](const Article& article) { return article.superseded; });
  if (versions) relate_versions(all, corpus);
  find_candidates(all, joiner.signatures, stories);
  find_bounded(all, stories);
  confront_statements(all, facts, stories);
  apply_decisions(all, corpus, options.decisions);
  return all;
}

}  // namespace selaras
