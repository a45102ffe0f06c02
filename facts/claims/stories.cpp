#include "facts/claims/stories.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "facts/text/hash_table.hpp"

namespace selaras {
namespace {

constexpr std::size_t keys_an_article = 12;
// Of two articles alone, every word that both have would be common: rarity is told as in a corpus of this size. Measured on pairs of
// one story and of two: 72 % of the first are as alike as a story asks, 0.2 % of the others; without it 1 %.
constexpr std::size_t fewest = 100;
constexpr std::size_t most_common = 60;   // a feature in more articles of a window blocks nothing
constexpr std::int64_t window = 4;        // days
constexpr std::int32_t enough = 200;      // mean similarity that keeps a group together, thousandths
constexpr std::int32_t enough_in_collection = 120;  // … where the collection says already that they belong together
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

/// `log_milli` of small numbers, each computed once.
class Logarithms {
 public:
  std::int64_t operator()(std::uint64_t x) {
    if (x >= known_.size()) return log_milli(x);
    if (known_[x] < 0) known_[x] = log_milli(x);
    return known_[x];
  }

 private:
  std::vector<std::int64_t> known_ = std::vector<std::int64_t>(4096, -1);
};

struct Weighted {
  std::uint64_t feature = 0;
  std::int64_t weight = 0;
};

/// What an article is compared by, heaviest features apart.
struct Vector {
  std::vector<Weighted> features;  // sorted by feature
  std::uint64_t norm = 0;
};

std::int64_t dot(const Vector& a, const Vector& b) {
  std::int64_t sum = 0;
  auto x = a.features.begin();
  auto y = b.features.begin();
  while (x != a.features.end() && y != b.features.end()) {
    if (x->feature == y->feature) sum += (x++)->weight * (y++)->weight;
    else if (x->feature < y->feature) ++x;
    else ++y;
  }
  return sum;
}

std::int32_t similarity(const Vector& a, const Vector& b) {
  const std::uint64_t length = a.norm * b.norm;
  return length == 0 ? 0 : static_cast<std::int32_t>(dot(a, b) * 1000 / static_cast<std::int64_t>(length));
}

/// Weighs the features of articles and finds those that may tell one story.
class Linker {
 public:
  explicit Linker(const std::vector<ArticleFacts>& facts) : facts_(facts), vectors_(facts.size()) {
    count();
    for (std::uint32_t a = 0; a < facts.size(); ++a) weigh(a);
    std::sort(blocks_.begin(), blocks_.end());
  }

  /// A feature that selects and an article that has it, sorted.
  using Block = std::pair<std::uint64_t, std::uint32_t>;
  [[nodiscard]] const std::vector<Block>& blocks() const { return blocks_; }
  [[nodiscard]] const Vector& operator[](std::uint32_t article) const { return vectors_[article]; }

 private:
  /// Copies of one article count once: they make no word more common. What they are is a block of its own.
  void count() {
    HashTable<char> known;
    for (std::uint32_t a = 0; a < facts_.size(); ++a) {
      std::uint64_t whole = 0xcbf29ce484222325ull;
      for (const std::uint64_t feature : facts_[a].story) whole = (whole ^ feature) * 0x9e3779b97f4a7c15ull;
      blocks_.emplace_back(whole, a);
      if (known.find(whole) != nullptr) continue;
      known[whole] = 1;
      for (const std::uint64_t feature : facts_[a].story) frequency_.fetch(feature);
      for (const std::uint64_t feature : facts_[a].story) ++frequency_[feature];
    }
    distinct_ = std::max(known.size(), fewest);
  }

  /// Damped term frequency times inverse document frequency.
  void weigh(std::uint32_t a) {
    const ArticleFacts& article = facts_[a];
    Vector& vector = vectors_[a];
    vector.features.reserve(article.story.size());
    heaviest_.clear();
    std::uint64_t square = 0;
    for (const std::uint64_t feature : article.story) frequency_.fetch(feature);
    const std::int64_t all = log_(2 * distinct_ + 2), none = log_(5);
    for (std::size_t k = 0; k < article.story.size(); ++k) {
      const std::uint32_t* known = frequency_.find(article.story[k]);
      const std::uint64_t df = known != nullptr ? *known : 0;
      const std::int64_t weight = (log_(10 + article.story_weight[k]) - none) * (all - log_(2 * df + 1)) / 1000;
      vector.features.push_back({article.story[k], weight});
      if (df > 1) heaviest_.push_back({article.story[k], weight});
      square += static_cast<std::uint64_t>(weight * weight);
    }
    vector.norm = integer_root(square);
    const auto heavier = [](const Weighted& x, const Weighted& y) { return x.weight != y.weight ? x.weight > y.weight : x.feature < y.feature; };
    const std::size_t taken = std::min(heaviest_.size(), keys_an_article);
    std::partial_sort(heaviest_.begin(), heaviest_.begin() + static_cast<std::ptrdiff_t>(taken), heaviest_.end(), heavier);
    for (std::size_t k = 0; k < taken; ++k) blocks_.emplace_back(heaviest_[k].feature, a);
  }

  const std::vector<ArticleFacts>& facts_;
  std::vector<Vector> vectors_;
  HashTable<std::uint32_t> frequency_;
  std::size_t distinct_ = 0;
  std::vector<Weighted> heaviest_;
  std::vector<Block> blocks_;
  Logarithms log_;
};

}  // namespace

void story_features(const Scene& scene, ArticleFacts& facts) {
  std::vector<std::uint32_t> weights(scene.stems.size(), 0);  // tenths
  constexpr std::size_t lead_words = 60, daily_words = 3;
  std::size_t body_words = 0, daily = 0;
  const bool may_be_daily = scene.may_tell(scene.words.daily);
  for (const Sentence& sentence : scene.text.sentences) {
    if (sentence.zone == Zone::related || sentence.zone == Zone::boilerplate || sentence.zone == Zone::dateline) continue;
    for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
      if (may_be_daily && scene.match_at(t, scene.words.daily)) ++daily;
      const std::uint32_t stem = scene.stems.of_word(scene.known.kept(t));
      if (stem == StemIndex::none) continue;
      const bool initial = t == sentence.tokens.first;
      if (sentence.zone == Zone::headline) weights[stem] += 13;
      else if (scene.text.tokens[t].capital && !initial) weights[stem] += 10;
      else if (body_words < lead_words) weights[stem] += 6;
      body_words += sentence.zone != Zone::headline;
    }
  }
  facts.daily = daily >= daily_words;
  const auto features = weights.size() - static_cast<std::size_t>(std::count(weights.begin(), weights.end(), 0u));
  facts.story.reserve(features);
  facts.story_weight.reserve(features);
  for (std::uint32_t stem = 0; stem < weights.size(); ++stem) {
    if (weights[stem] == 0) continue;
    facts.story.push_back(scene.stems[stem]);
    facts.story_weight.push_back(weights[stem]);
  }
}

Stories::Stories(const Corpus& corpus, const std::vector<ArticleFacts>& facts, const ExtractOptions& options)
    : by_collection_(options.by_collection), one_story_(options.one_story) {
  std::map<std::string, std::uint32_t> numbers;
  for (const Article& article : corpus.articles) {
    constexpr std::size_t few = 5;  // sentences
    brief_.push_back(facts[superseded_.size()].statements.size() <= few);
    superseded_.push_back(article.superseded);
    collection_.push_back(numbers.try_emplace(article.collection, static_cast<std::uint32_t>(numbers.size())).first->second);
  }
  if (!one_story_) link_articles(corpus, facts);
  group_articles(corpus.articles.size());
}

void Stories::link_articles(const Corpus& corpus, const std::vector<ArticleFacts>& facts) {
  const Linker linker(facts);
  std::vector<std::optional<std::int64_t>> days;
  days.reserve(facts.size());
  for (const Article& article : corpus.articles) days.push_back(article.published ? std::optional(article.published->day) : std::nullopt);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  std::vector<std::uint32_t> members;
  const auto& blocks = linker.blocks();
  for (auto block = blocks.begin(); block != blocks.end();) {
    members.clear();
    const std::uint64_t feature = block->first;
    for (; block != blocks.end() && block->first == feature; ++block) members.push_back(block->second);
    if (members.size() < 2) continue;
    std::stable_sort(members.begin(), members.end(), [&](std::uint32_t a, std::uint32_t b) { return days[a] < days[b]; });
    for (std::size_t i = 0; i < members.size(); ++i) {
      for (std::size_t k = i + 1; k < members.size() && k - i <= most_common; ++k) {
        const auto &x = days[members[i]], &y = days[members[k]];
        if (x && y && *y - *x > window) break;
        // Yesterday's prices and forecasts are no other version of today's, nor the morning's of the evening's.
        if (facts[members[i]].daily && facts[members[k]].daily) continue;
        if (!comparable(ArticleId{members[i]}, ArticleId{members[k]})) continue;
        pairs.emplace_back(std::min(members[i], members[k]), std::max(members[i], members[k]));
      }
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  constexpr std::int32_t least = 100;
  for (const auto& [a, b] : pairs) {
    if (const std::int32_t alike = similarity(linker[a], linker[b]); alike >= least) links_.push_back({a, b, alike});
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
  const std::int32_t least_mean = by_collection_ ? enough_in_collection : enough;
  constexpr std::size_t largest = 200;  // keeps the means cheap; larger "stories" are series
  for (const Link& link : order) {
    const std::uint32_t x = group_[link.a], y = group_[link.b];
    if (x == y || link.similarity < least_mean || members[x].size() + members[y].size() > largest) continue;
    std::int64_t sum = 0;
    for (const std::uint32_t a : members[x]) {
      for (const std::uint32_t b : members[y]) sum += similarity(a, b);
    }
    if (sum < least_mean * static_cast<std::int64_t>(members[x].size() * members[y].size())) continue;
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
