#include "facts/claims/stories.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include <range/v3/range/conversion.hpp>
#include <range/v3/view/chunk_by.hpp>
#include <range/v3/view/map.hpp>

namespace selaras {
namespace {

constexpr std::size_t keys_an_article = 12;
constexpr std::size_t most_common = 60;   // a feature in more articles of a window blocks nothing
constexpr std::int64_t window = 4;        // days
constexpr std::int32_t enough = 200;      // mean similarity that keeps a group together, thousandths
constexpr std::int32_t missing_pair = 30;

/// 1000 × natural logarithm by integers only: results must not depend on a machine's mathematics library.
std::int64_t log_milli(std::uint64_t x) {
  // ln(x) = k·ln 2 + ln(m), m in [1, 2): atanh series on (m-1)/(m+1) in fixed point.
  std::int64_t k = 0;
  while (x >> (k + 1) != 0) ++k;
  const auto m = static_cast<std::int64_t>((x << 20) >> k);  // 20 fractional bits
  const std::int64_t one = 1 << 20;
  const std::int64_t z = (m - one) * one / (m + one);
  const std::int64_t z2 = z * z / one;
  const std::int64_t series = z + z * z2 / one / 3 + z * z2 / one * z2 / one / 5;
  return k * 693 + 2 * series * 1000 / one;
}

std::uint64_t integer_root(std::uint64_t x) {
  auto root = static_cast<std::uint64_t>(std::sqrt(static_cast<double>(x)));
  while (root > 0 && root > x / root) --root;
  while ((root + 1) <= x / (root + 1)) ++root;
  return root;
}

struct Weighted {
  std::uint64_t feature = 0;
  std::int64_t weight = 0;
};

}  // namespace

void story_features(const Scene& scene, ArticleFacts& facts) {
  std::map<std::uint64_t, std::uint32_t> counts;  // tenths
  constexpr std::size_t lead_words = 60;
  std::size_t body_words = 0;
  for (const Sentence& sentence : scene.text.sentences) {
    if (sentence.zone == Zone::related || sentence.zone == Zone::boilerplate || sentence.zone == Zone::dateline) continue;
    for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
      if (scene.known[t].stem == 0) continue;
      const bool initial = t == sentence.tokens.first;
      if (sentence.zone == Zone::headline) counts[scene.known[t].stem] += 13;
      else if (scene.text.tokens[t].capital && !initial) counts[scene.known[t].stem] += 10;
      else if (body_words < lead_words) counts[scene.known[t].stem] += 6;
      body_words += sentence.zone != Zone::headline;
    }
  }
  for (const auto& [feature, weight] : counts) {
    facts.story.push_back(feature);
    facts.story_weight.push_back(weight);
  }
}

Stories::Stories(const Corpus& corpus, const std::vector<ArticleFacts>& facts, const ExtractOptions& options)
    : by_collection_(options.by_collection), one_story_(options.one_story) {
  std::map<std::string, std::uint32_t> numbers;
  for (const Article& article : corpus.articles) {
    superseded_.push_back(article.superseded);
    collection_.push_back(numbers.try_emplace(article.collection, static_cast<std::uint32_t>(numbers.size())).first->second);
  }
  if (!one_story_) link_articles(corpus, facts);
  group_articles(corpus.articles.size());
}

void Stories::link_articles(const Corpus& corpus, const std::vector<ArticleFacts>& facts) {
  const std::size_t n = facts.size();
  std::unordered_map<std::uint64_t, std::uint32_t> frequency;  // looked up only
  std::vector<std::vector<Weighted>> vectors(n);
  std::vector<std::uint64_t> norms(n);
  std::vector<std::pair<std::uint64_t, std::uint32_t>> blocks;  // a heavy feature and an article that has it
  // Copies of one article count once: they make no word more common. What they are is a block of its own.
  std::unordered_set<std::uint64_t> distinct;
  for (std::uint32_t a = 0; a < n; ++a) {
    std::uint64_t whole = 0xcbf29ce484222325ull;
    for (const std::uint64_t feature : facts[a].story) whole = (whole ^ feature) * 0x9e3779b97f4a7c15ull;
    blocks.emplace_back(whole, a);
    if (!distinct.insert(whole).second) continue;
    for (const std::uint64_t feature : facts[a].story) ++frequency[feature];
  }
  for (std::uint32_t a = 0; a < n; ++a) {
    std::uint64_t square = 0;
    for (std::size_t k = 0; k < facts[a].story.size(); ++k) {
      const std::uint32_t df = frequency[facts[a].story[k]];
      // Damped term frequency times inverse document frequency.
      const std::int64_t tf = log_milli(10 + facts[a].story_weight[k]) - log_milli(5);
      const std::int64_t weight = tf * (log_milli(2 * distinct.size() + 2) - log_milli(2 * df + 1)) / 1000;
      vectors[a].push_back({facts[a].story[k], weight});
      square += static_cast<std::uint64_t>(weight * weight);
    }
    norms[a] = integer_root(square);
    std::vector<Weighted> heaviest = vectors[a];
    const auto heavier = [](const Weighted& x, const Weighted& y) { return x.weight != y.weight ? x.weight > y.weight : x.feature < y.feature; };
    std::sort(heaviest.begin(), heaviest.end(), heavier);
    std::size_t taken = 0;
    for (const Weighted& feature : heaviest) {
      if (taken == keys_an_article) break;
      const std::uint32_t df = frequency[feature.feature];
      if (df < 2) continue;
      blocks.emplace_back(feature.feature, a);
      ++taken;
    }
  }
  const auto day = [&](std::uint32_t a) { return corpus.articles[a].published ? std::optional(corpus.articles[a].published->day) : std::nullopt; };
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  std::sort(blocks.begin(), blocks.end());
  const auto one_feature = [](const auto& x, const auto& y) { return x.first == y.first; };
  for (const auto& block : blocks | ranges::views::chunk_by(one_feature)) {
    auto members = block | ranges::views::values | ranges::to<std::vector>();
    std::stable_sort(members.begin(), members.end(), [&](std::uint32_t a, std::uint32_t b) { return day(a) < day(b); });
    for (std::size_t i = 0; i < members.size(); ++i) {
      for (std::size_t k = i + 1; k < members.size() && k - i <= most_common; ++k) {
        const auto x = day(members[i]), y = day(members[k]);
        if (x && y && *y - *x > window) break;
        if (!comparable(ArticleId{members[i]}, ArticleId{members[k]})) continue;
        pairs.emplace_back(std::min(members[i], members[k]), std::max(members[i], members[k]));
      }
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  for (const auto& [a, b] : pairs) {
    std::int64_t dot = 0;
    auto x = vectors[a].begin();
    auto y = vectors[b].begin();
    while (x != vectors[a].end() && y != vectors[b].end()) {
      if (x->feature == y->feature) dot += (x++)->weight * (y++)->weight;
      else x->feature < y->feature ? static_cast<void>(++x) : static_cast<void>(++y);
    }
    const std::uint64_t length = norms[a] * norms[b];
    const auto similarity = length == 0 ? 0 : static_cast<std::int32_t>(dot * 1000 / static_cast<std::int64_t>(length));
    if (similarity >= 100) links_.push_back({a, b, similarity});
  }
}

/// Merges groups in falling order of similarity while their mean similarity stays high enough; chains stop there.
void Stories::group_articles(std::size_t articles) {
  group_.resize(articles);
  for (std::uint32_t a = 0; a < articles; ++a) group_[a] = a;
  if (one_story_) {
    group_ = collection_;
    return;
  }
  std::vector<std::vector<std::uint32_t>> members(articles);
  for (std::uint32_t a = 0; a < articles; ++a) members[a] = {a};
  std::vector<Link> order = links_;
  std::stable_sort(order.begin(), order.end(), [](const Link& x, const Link& y) { return x.similarity > y.similarity; });
  const auto similarity = [&](std::uint32_t a, std::uint32_t b) {
    const Link key{std::min(a, b), std::max(a, b)};
    const auto at = std::lower_bound(links_.begin(), links_.end(), key, [](const Link& x, const Link& y) {
      return std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
    return at != links_.end() && at->a == key.a && at->b == key.b ? at->similarity : missing_pair;
  };
  constexpr std::size_t largest = 200;  // keeps the means cheap; larger "stories" are series
  for (const Link& link : order) {
    const std::uint32_t x = group_[link.a], y = group_[link.b];
    if (x == y || link.similarity < enough || members[x].size() + members[y].size() > largest) continue;
    std::int64_t sum = 0;
    for (const std::uint32_t a : members[x]) {
      for (const std::uint32_t b : members[y]) sum += similarity(a, b);
    }
    if (sum < enough * static_cast<std::int64_t>(members[x].size() * members[y].size())) continue;
    const std::uint32_t keep = std::min(x, y), drop = std::max(x, y);
    for (const std::uint32_t a : members[drop]) group_[a] = keep;
    members[keep].insert(members[keep].end(), members[drop].begin(), members[drop].end());
    members[drop].clear();
  }
}

bool Stories::comparable(ArticleId a, ArticleId b) const {
  if (a == b) return true;
  if (superseded_[a.value] || superseded_[b.value]) return false;
  return !(by_collection_ || one_story_) || collection_[a.value] == collection_[b.value];
}

std::int32_t Stories::link(ArticleId a, ArticleId b) const {
  if (a == b) return 1000;
  if (!comparable(a, b)) return 0;
  if (one_story_) return 1000;
  const Link key{std::min(a.value, b.value), std::max(a.value, b.value)};
  const auto at = std::lower_bound(links_.begin(), links_.end(), key, [](const Link& x, const Link& y) {
    return std::pair(x.a, x.b) < std::pair(y.a, y.b);
  });
  const std::int32_t similarity = at != links_.end() && at->a == key.a && at->b == key.b ? at->similarity : 0;
  if (group_[a.value] != group_[b.value]) return similarity >= 300 ? 600 : 0;
  return similarity >= 350 ? 900 : similarity >= 300 ? 800 : 600;
}

}  // namespace selaras
