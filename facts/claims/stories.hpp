// Which articles tell of one story: near-linear linking by rare names and words inside a time window.
#pragma once

#include <cstdint>
#include <vector>

#include "facts/claims/draft.hpp"
#include "selaras/facts.hpp"

namespace selaras {

/// Similarity of linked articles in thousandths, and the groups that linking makes.
class Stories {
 public:
  /// Links the articles of a corpus. Measured on event clusters: pairs P .99, R .91 at a mean similarity of .20.
  Stories(const Corpus& corpus, const std::vector<ArticleFacts>& facts, const ExtractOptions& options);

  /// How sure it is that two articles tell of one story: 1000 in the same article or a declared story; 0: not linked.
  [[nodiscard]] std::int32_t link(ArticleId a, ArticleId b) const;
  /// False if the options forbid comparing the two articles at all.
  [[nodiscard]] bool comparable(ArticleId a, ArticleId b) const;
  [[nodiscard]] std::uint32_t group(ArticleId a) const { return group_[a.value]; }
  [[nodiscard]] bool declared() const { return one_story_; }
  /// A declared story in which one of the two says little: what it says is held against the other as a whole. Two long articles of
  /// one story tell of many things in like words (read on real ones: 5 of 16 such findings were right), so theirs are hints.
  [[nodiscard]] bool compares_all(ArticleId a, ArticleId b) const { return one_story_ && (brief_[a.value] || brief_[b.value]); }

 private:
  struct Link {
    std::uint32_t a = 0, b = 0;
    std::int32_t similarity = 0;
  };
  void link_articles(const Corpus& corpus, const std::vector<ArticleFacts>& facts);
  void group_articles(std::size_t articles);

  bool by_collection_ = false, one_story_ = false;
  std::vector<bool> superseded_;
  std::vector<bool> brief_;                // of a few sentences
  std::vector<std::uint32_t> collection_;  // number of the article's collection
  std::vector<std::uint32_t> group_;
  std::vector<Link> links_;                // sorted by (a, b)
};

/// The words that tell a story from others: names and capitalised words, title words, the first words of the body.
void story_features(const Scene& scene, ArticleFacts& facts);

}  // namespace selaras
