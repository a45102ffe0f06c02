// From lines to a claim set: ids become positions, quotes become the texts of articles.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <tuple>

#include "reports/claims_input.hpp"
#include "reports/claims_raw.hpp"

namespace selaras {
namespace {

constexpr std::uintmax_t largest_file = 64u << 20;

/// Makes texts of articles from what is quoted of them; longer quotes first, so that words fall into their sentences.
class Pages {
 public:
  explicit Pages(Corpus& corpus) : corpus_(corpus) {}

  ArticleId article(const std::string& id) {
    const auto [at, added] = known_.try_emplace(id, ArticleId{corpus_.articles.size()});
    if (added) {
      corpus_.articles.emplace_back();
      corpus_.articles.back().id = corpus_.articles.back().file = id;
      pieces_.emplace_back();
    }
    return at->second;
  }

  /// Offsets of its headline count from the headline's own start.
  void is_record(ArticleId article) { records_.insert(article); }
  void want(const RawPassage& passage) {
    const ArticleId at = article(passage.article);
    pieces_[at.value].insert({key_of(at, passage), passage.quote});
    if (!passage.placed && !passage.quote.empty()) unplaced_.insert(at);
  }
  /// Holds words of which nobody told where they stand.
  [[nodiscard]] bool has_unplaced(ArticleId article) const { return unplaced_.contains(article); }

  /// Lays the texts out; from here on passages have spans.
  void lay_out() {
    for (std::size_t a = 0; a < corpus_.articles.size(); ++a) lay_out(corpus_.articles[a], pieces_[a]);
  }

  [[nodiscard]] Span span(const RawPassage& passage) const {
    const ArticleId article = known_.at(passage.article);
    const std::uint32_t begin = at_[article.value].at(key_of(article, passage));
    return {article, begin, begin + (passage.end - passage.begin)};
  }

 private:
  /// (in the body, begin, -end): a sentence comes before what it contains.
  using Key = std::tuple<bool, std::uint32_t, std::int64_t>;
  [[nodiscard]] Key key_of(ArticleId article, const RawPassage& passage) const {
    return {!passage.headline || !records_.contains(article), passage.begin, -static_cast<std::int64_t>(passage.end)};
  }

  void lay_out(Article& article, const std::map<Key, std::string>& pieces) {
    auto& places = at_.emplace_back();
    std::string& text = article.text;
    const bool record = article.record_line > 0;
    const std::string title = text;
    if (!title.empty()) article.blocks.push_back({{0, static_cast<std::uint32_t>(title.size())}, Zone::headline});
    if (record || !title.empty()) text += '\n';
    if (record) article.body_begin = static_cast<std::uint32_t>(text.size());
    std::uint32_t from = 0, to = 0, laid = 0;  // the last piece that was laid out, and where
    bool body = false;
    for (const auto& [key, quote] : pieces) {
      const auto [in_body, begin, minus_end] = key;
      const auto end = static_cast<std::uint32_t>(-minus_end);
      if (record && !in_body && end <= title.size() && title.compare(begin, end - begin, quote) == 0) {
        places[key] = begin;
        continue;
      }
      const bool within = in_body == body && from <= begin && end <= to && from != to;
      if (within && text.compare(laid + (begin - from), end - begin, quote) == 0) {
        places[key] = laid + (begin - from);
        continue;
      }
      const auto here = static_cast<std::uint32_t>(text.size());
      if (end > begin || article.runs.empty()) article.runs.push_back({here, begin, end - begin});
      text += quote + "\n";
      places[key] = here;
      if (!within) body = in_body, from = begin, to = end, laid = here;  // else it contradicts its sentence
    }
  }

  Corpus& corpus_;
  std::map<std::string, ArticleId> known_;
  std::set<ArticleId> records_, unplaced_;
  std::vector<std::map<Key, std::string>> pieces_;                 // by article
  std::vector<std::map<Key, std::uint32_t>> at_;                   // by article: where each piece begins in its text
};

class Joiner {
 public:
  explicit Joiner(const std::vector<RawClaims>& inputs) : inputs_(inputs), pages_(result_.corpus) {}

  ClaimsInput run() {
    for (const RawClaims& input : inputs_) collect_articles(input);
    for (const RawClaims& input : inputs_) collect_passages(input);
    pages_.lay_out();
    for (const RawClaims& input : inputs_) {
      input_ = &input;
      mentions_.clear();
      clauses_.clear();
      add_mentions();
      add_clauses();
      for (const RawClaim& claim : input.claims) add_claim(claim);
      for (const RawSame& same : input.same) add_same(same);
    }
    sort_candidates();
    return std::move(result_);
  }

 private:
  ClaimSet& set() { return result_.claims; }
  void error(std::uint32_t line, std::string message) { result_.diagnostics.push_back({Gravity::error, input_->file, line, 0, std::move(message), {}}); }
  static std::string shown(const RawId& id) {
    const auto* number = std::get_if<std::int64_t>(&id);
    return number != nullptr ? std::to_string(*number) : "\"" + std::get<std::string>(id) + "\"";
  }

  void collect_articles(const RawClaims& input) {
    for (const RawArticle& raw : input.articles) {
      const ArticleId id = pages_.article(raw.id);
      Article& article = result_.corpus.articles[id.value];
      if (raw.record > 0) pages_.is_record(id);
      if (!raw.file.empty()) article.file = raw.file;
      article.text = raw.title;
      article.collection = raw.collection;
      article.language = raw.language;
      article.record_line = raw.record;
      if (!raw.published) continue;
      article.published.emplace();
      article.published->day = *raw.published;
    }
  }

  void collect_passages(const RawClaims& input) {
    for (const RawMention& mention : input.mentions) pages_.want(mention.words);
    for (const RawClause& clause : input.clauses) pages_.want(clause.words);
    for (const RawClaim& claim : input.claims) pages_.want(claim.words);
    // Lines and columns can only be told where the file is at hand; elsewhere the article stands for itself.
    for (std::size_t a = 0; a < result_.corpus.articles.size(); ++a) {
      Article& article = result_.corpus.articles[a];
      std::error_code missing;
      const bool readable = std::filesystem::is_regular_file(article.file, missing) && std::filesystem::file_size(article.file, missing) <= largest_file;
      if (article.record_line == 0 && (!readable || pages_.has_unplaced(ArticleId{a}))) article.record_line = 1;
    }
  }

  /// Numbers stand in their order, words in the order of the lines: what is first among equals is then the same for us
  /// and for who wrote the file.
  void add_mentions() {
    std::vector<const RawMention*> described;
    std::vector<RawMention> implied;
    std::map<RawId, std::uint32_t> seen;
    for (const RawMention& mention : input_->mentions) {
      const auto [at, added] = seen.try_emplace(mention.id, mention.line);
      if (added) described.push_back(&mention);
      else error(mention.line, "mention " + shown(mention.id) + " was described before, in line " + std::to_string(at->second));
    }
    for (const RawClaim& claim : input_->claims) {
      if (!claim.sort || !seen.try_emplace(claim.mention, claim.line).second) continue;
      implied.push_back({claim.line, claim.mention, *claim.sort, claim.words, claim.key});
    }
    for (const RawMention& mention : implied) described.push_back(&mention);
    const bool numbered = std::all_of(described.begin(), described.end(), [](const RawMention* m) { return std::holds_alternative<std::int64_t>(m->id); });
    std::stable_sort(described.begin(), described.end(), [&](const RawMention* a, const RawMention* b) { return numbered ? a->id < b->id : a->line < b->line; });
    for (const RawMention* mention : described) {
      mentions_.emplace(mention->id, MentionId{set().mentions.size()});
      Mention made;
      made.sort = mention->sort;
      made.span = pages_.span(mention->words);
      made.article = made.span.article;
      set().mentions.push_back(std::move(made));
    }
    for (const RawMention* mention : described) {
      for (const RawProperty& property : mention->key) add_property(*mention, property);
    }
  }

  void add_property(const RawMention& mention, const RawProperty& property) {
    Mention& made = set().mentions[mentions_.at(mention.id).value];
    if (const auto* word = std::get_if<std::string>(&property.value)) return made.set(property.attribute, set().symbols.intern(*word).value);
    if (const auto* number = std::get_if<std::int64_t>(&property.value)) return made.set(property.attribute, *number);
    const RawId& id = std::get<RawId>(property.value);
    const auto at = mentions_.find(id);
    if (at != mentions_.end()) return made.set(property.attribute, at->second.value);
    error(mention.line, "key." + std::string(name_of(property.attribute)) + ": there is no mention " + shown(id));
  }

  void add_clauses() {
    std::map<RawId, std::uint32_t> seen;
    for (const RawClause& clause : input_->clauses) {
      const auto [at, added] = seen.try_emplace(clause.id, clause.line);
      if (!added) {
        error(clause.line, "clause " + shown(clause.id) + " was described before, in line " + std::to_string(at->second));
        continue;
      }
      clauses_.emplace(clause.id, ClauseId{set().clauses.size()});
      set().clauses.push_back({pages_.span(clause.words)});
    }
  }

  ClauseId clause_of(const RawClaim& claim, Span words) {
    if (claim.clause) {
      const auto [at, added] = clauses_.try_emplace(*claim.clause, ClauseId{set().clauses.size()});
      if (!added) return at->second;
    }
    set().clauses.push_back({words});
    return ClauseId{set().clauses.size() - 1};
  }

  void add_claim(const RawClaim& raw) {
    const auto mention = mentions_.find(raw.mention);
    if (mention == mentions_.end()) return error(raw.line, "mention: there is no mention " + shown(raw.mention) + "; a \"sort\" here or a line of kind \"mention\" makes one");
    if (raw.sort && *raw.sort != set()[mention->second].sort) return error(raw.line, "sort: mention " + shown(raw.mention) + " is of another sort");
    Claim claim = raw.claim;
    claim.mention = mention->second;
    claim.span = pages_.span(raw.words);
    claim.clause = clause_of(raw, claim.span);
    if (!raw.who.empty()) claim.who = set().symbols.intern(raw.who);
    set().claims.push_back(std::move(claim));
  }

  void add_same(const RawSame& raw) {
    const auto a = mentions_.find(raw.a), b = mentions_.find(raw.b);
    if (a == mentions_.end()) return error(raw.line, "a: there is no mention " + shown(raw.a));
    if (b == mentions_.end()) return error(raw.line, "b: there is no mention " + shown(raw.b));
    if (a->second == b->second) return error(raw.line, "b: a mention is the same as itself without being told");
    Candidate candidate = raw.candidate;
    candidate.a = std::min(a->second, b->second);
    candidate.b = std::max(a->second, b->second);
    set().candidates.push_back(std::move(candidate));
  }

  /// Of several lines on one pair the surest counts.
  void sort_candidates() {
    auto& all = set().candidates;
    std::stable_sort(all.begin(), all.end(), [](const Candidate& x, const Candidate& y) {
      return std::tuple(x.a, x.b, !x.hard, -x.confidence) < std::tuple(y.a, y.b, !y.hard, -y.confidence);
    });
    all.erase(std::unique(all.begin(), all.end(), [](const Candidate& x, const Candidate& y) { return x.a == y.a && x.b == y.b; }), all.end());
  }

  const std::vector<RawClaims>& inputs_;
  ClaimsInput result_;
  Pages pages_;
  const RawClaims* input_ = nullptr;
  std::map<RawId, MentionId> mentions_;
  std::map<RawId, ClauseId> clauses_;
};

}  // namespace

ClaimsInput join_claims(std::vector<RawClaims> inputs) {
  place_quotes(inputs);
  return Joiner(inputs).run();
}

}  // namespace selaras
