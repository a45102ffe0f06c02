// Places for words that come without one: after all that has a place in their article, each where no other is.
#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "reports/claims_raw.hpp"

namespace selaras {
namespace {

class Placer {
 public:
  void run(std::vector<RawClaims>& inputs) {
    for (const RawClaims& input : inputs) {
      for (const RawArticle& article : input.articles) {
        if (article.record > 0) titles_[article.id] = article.title;
      }
      for (const RawClause& clause : input.clauses) keep_clear_of(clause.words);
      for (const RawMention& mention : input.mentions) keep_clear_of(mention.words);
      for (const RawClaim& claim : input.claims) keep_clear_of(claim.words);
    }
    for (RawClaims& input : inputs) {
      sentences_.clear();
      for (RawClause& clause : input.clauses) {
        place(clause.words);
        sentences_.try_emplace(clause.id, &clause.words);
      }
      for (RawMention& mention : input.mentions) place(mention.words);
      for (RawClaim& claim : input.claims) {
        if (!place_in_sentence(claim)) place(claim.words);
      }
    }
  }

 private:
  /// Where offsets count from: an article's text, or the headline of a record.
  using Origin = std::pair<std::string, bool>;

  [[nodiscard]] Origin origin(const RawPassage& words) const { return {words.article, words.headline && titles_.contains(words.article)}; }
  [[nodiscard]] static bool needs_place(const RawPassage& words) { return !words.placed && !words.quote.empty(); }

  void keep_clear_of(const RawPassage& words) {
    if (!words.placed || words.end == words.begin) return;
    std::uint32_t& next = next_[origin(words)];
    next = std::max(next, words.end + 1);
  }

  static void put(RawPassage& words, std::size_t begin) {
    words.begin = static_cast<std::uint32_t>(begin);
    words.end = words.begin + static_cast<std::uint32_t>(words.quote.size());
  }

  void place(RawPassage& words) {
    if (!needs_place(words)) return;
    const Origin from = origin(words);
    const std::size_t in_title = from.second ? titles_.at(words.article).find(words.quote) : std::string::npos;
    if (in_title != std::string::npos) return put(words, in_title);
    std::uint32_t& next = next_[from];
    put(words, next);
    next = words.end + 1;
  }

  /// The next time that the words stand in the sentence of the claim.
  bool place_in_sentence(RawClaim& claim) {
    const auto sentence = claim.clause && needs_place(claim.words) ? sentences_.find(*claim.clause) : sentences_.end();
    if (sentence == sentences_.end() || sentence->second->article != claim.words.article) return false;
    const RawPassage& around = *sentence->second;
    std::size_t& from = searched_[{&around, claim.words.quote}];
    std::size_t at = around.quote.find(claim.words.quote, from);
    if (at == std::string::npos) at = around.quote.find(claim.words.quote);
    if (at == std::string::npos) return false;
    from = at + 1;
    put(claim.words, around.begin + at);
    return true;
  }

  std::map<std::string, std::string> titles_;  // of records
  std::map<Origin, std::uint32_t> next_;       // the first offset that is free
  std::map<RawId, const RawPassage*> sentences_;
  std::map<std::pair<const RawPassage*, std::string>, std::size_t> searched_;  // never iterated
};

}  // namespace

void place_quotes(std::vector<RawClaims>& inputs) { Placer().run(inputs); }

}  // namespace selaras
