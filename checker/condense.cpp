// Finds the classes by union-find and hash-consing.
#include "checker/condense.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "checker/copies.hpp"
#include "checker/oracle.hpp"

namespace selaras::checking {
namespace {

using Numbers = std::vector<std::uint32_t>;

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
// Clauses are told apart by all that they say, unless that leaves nearly as many claims as there were.
constexpr std::size_t kept_apart = 4, kept_apart_floor = 64;

/// Lists from pairs (list, item) in the order given.
Lists lists_of(std::size_t count, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs) {
  Lists result;
  result.begin.assign(count + 1, 0);
  for (const auto& [list, item] : pairs) ++result.begin[list + 1];
  for (std::size_t i = 0; i < count; ++i) result.begin[i + 1] += result.begin[i];
  result.items.resize(pairs.size());
  Numbers next(result.begin.begin(), result.begin.end() - 1);
  for (const auto& [list, item] : pairs) result.items[next[list]++] = item;
  return result;
}

bool is_equality(const Component& component, std::uint32_t formula) {
  const Node& node = component.nodes[formula];
  return node.op == Op::equal && component.nodes[node.left].op == Op::variable &&
         component.nodes[node.right].op == Op::variable;
}

struct NodeHash {
  std::size_t operator()(const Node& node) const {
    std::uint64_t hash = static_cast<std::uint64_t>(node.number) * 0x9e3779b97f4a7c15ull;
    hash = (hash ^ node.left ^ (std::uint64_t{node.right} << 32)) * 0xc2b2ae3d27d4eb4full;
    return (hash ^ (hash >> 29)) + static_cast<std::size_t>(node.op);
  }
};

struct NodeEqual {
  bool operator()(const Node& a, const Node& b) const {
    return std::tie(a.op, a.number, a.left, a.right) == std::tie(b.op, b.number, b.left, b.right);
  }
};

/// What a claim says, of which variables.
using Said = std::tuple<Numbers, bool, IntervalSet, IntervalSet>;

}  // namespace

Condensation::Condensation(const Component& whole) : whole_(whole) {
  small_.set = whole.set;
  find_classes();
  copy_formulas();
  group_claims();
  connect();
}

void Condensation::find_classes() {
  const Numbers root = equal_variables(whole_, everything(whole_, true));
  class_of_.assign(root.size(), none);
  for (std::uint32_t v = 0; v < root.size(); ++v) {
    if (root[v] == v) {
      class_of_[v] = static_cast<std::uint32_t>(small_.variables.size());
      small_.variables.push_back(whole_.variables[v]);
      small_.is_truth.push_back(whole_.is_truth[v]);
    }
    class_of_[v] = class_of_[root[v]];  // roots come first
  }
}

/// Nodes over classes, equal ones once; equal formulas become one instance.
void Condensation::copy_formulas() {
  std::vector<char> needed(whole_.nodes.size(), 0);
  for (std::uint32_t i = 0; i < whole_.formulas.size(); ++i) {
    if (is_equality(whole_, whole_.formulas[i])) equalities_.push_back(i);
    else needed[whole_.formulas[i]] = 1;
  }
  for (std::size_t n = whole_.nodes.size(); n-- > 0;) {
    const int children = needed[n] ? arity(whole_.nodes[n].op) : 0;
    if (children > 0) needed[whole_.nodes[n].left] = 1;
    if (children > 1) needed[whole_.nodes[n].right] = 1;
  }
  std::unordered_map<Node, std::uint32_t, NodeHash, NodeEqual> known;  // never iterated
  Numbers copy(whole_.nodes.size(), none);
  for (std::size_t n = 0; n < whole_.nodes.size(); ++n) {
    if (!needed[n]) continue;
    Node node = whole_.nodes[n];
    const int children = arity(node.op);
    if (children > 0) node.left = copy[node.left];
    if (children > 1) node.right = copy[node.right];
    if (node.op == Op::variable) node.left = class_of_[node.left];
    const auto [at, added] = known.try_emplace(node, static_cast<std::uint32_t>(small_.nodes.size()));
    if (added) small_.nodes.push_back(node);
    copy[n] = at->second;
  }
  Numbers instance_of(small_.nodes.size(), none);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> members;
  for (std::uint32_t i = 0; i < whole_.formulas.size(); ++i) {
    if (is_equality(whole_, whole_.formulas[i])) continue;
    const std::uint32_t formula = copy[whole_.formulas[i]];
    if (instance_of[formula] == none) {
      instance_of[formula] = static_cast<std::uint32_t>(small_.instances.size());
      small_.instances.push_back(whole_.instances[i]);
      small_.formulas.push_back(formula);
    }
    members.emplace_back(instance_of[formula], i);
  }
  instances_ = lists_of(small_.instances.size(), members);
}

/// For each claim the classes that it speaks of, ascending.
Lists Condensation::classes_spoken_of() const {
  Lists result;
  result.begin.push_back(0);
  for (std::uint32_t c = 0; c < whole_.claims.size(); ++c) {
    const auto first = static_cast<std::ptrdiff_t>(result.items.size());
    for (const std::uint32_t v : speaks_of_[c]) result.items.push_back(class_of_[v]);
    std::sort(result.items.begin() + first, result.items.end());
    result.items.erase(std::unique(result.items.begin() + first, result.items.end()), result.items.end());
    result.begin.push_back(static_cast<std::uint32_t>(result.items.size()));
  }
  return result;
}

/// For each claim the number of what it says: equal where claims say the same of the same classes.
Numbers Condensation::sayings(const Lists& about) const {
  std::map<Said, std::uint32_t> known;
  Numbers result;
  for (std::uint32_t c = 0; c < whole_.claims.size(); ++c) {
    const ClaimValue& value = (*whole_.set)[whole_.claims[c]].value;
    const bool truth = small_.is_truth[about[c][0]] != 0;
    Said said{Numbers(about[c].begin(), about[c].end()), truth && value.truth,
              truth ? IntervalSet() : value.readings.strict, truth ? IntervalSet() : value.readings.lenient};
    result.push_back(known.try_emplace(std::move(said), static_cast<std::uint32_t>(known.size())).first->second);
  }
  return result;
}

/// For each claim the number of all that its clause says; a claim without a clause is a clause of its own.
Numbers Condensation::clause_kinds(const Numbers& saying) const {
  std::map<ClauseId, Numbers> clauses;
  for (std::uint32_t c = 0; c < saying.size(); ++c) clauses[clause_of(c)].push_back(saying[c]);
  for (auto& [id, says] : clauses) std::sort(says.begin(), says.end());
  std::map<Numbers, std::uint32_t> known;
  Numbers result;
  for (std::uint32_t c = 0; c < saying.size(); ++c) {
    const ClauseId id = clause_of(c);
    const Numbers& says = id.valid() ? clauses.at(id) : Numbers{saying[c]};
    result.push_back(known.try_emplace(says, static_cast<std::uint32_t>(known.size())).first->second);
  }
  return result;
}

std::uint32_t count_of(const Numbers& numbers) {
  return numbers.empty() ? 0 : *std::max_element(numbers.begin(), numbers.end()) + 1;
}

void Condensation::group_claims() {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const LocalAssertion& assertion : whole_.assertions) pairs.emplace_back(assertion.claim, assertion.variable);
  speaks_of_ = lists_of(whole_.claims.size(), pairs);
  const Lists about = classes_spoken_of();
  const Numbers saying = sayings(about), by_clause = clause_kinds(saying);
  const bool apart = count_of(by_clause) <= kept_apart * count_of(saying) + kept_apart_floor;
  const Numbers& kind = apart ? by_clause : saying;

  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> numbers;
  Numbers group_of(count_of(kind), none);
  const Tellings tellings(whole_);
  std::set<std::pair<std::uint32_t, ClauseId>> counted, weighed;  // copies count once
  pairs.clear();
  for (std::uint32_t c = 0; c < whole_.claims.size(); ++c) {
    const Claim& claim = (*whole_.set)[whole_.claims[c]];
    const ClauseId telling = tellings.first(claim.clause);
    std::uint32_t& group = group_of[kind[c]];
    if (group == none) {
      group = static_cast<std::uint32_t>(clauses_.size());
      clauses_.push_back({claim.clause, 0, 0, {}});
    }
    if (!telling.valid() || counted.emplace(group, telling).second) ++clauses_[group].count;
    const auto [at, added] = numbers.try_emplace({saying[c], kind[c]}, static_cast<std::uint32_t>(numbers.size()));
    const std::uint32_t number = at->second;
    claim_of_.push_back(number);
    pairs.emplace_back(number, c);
    weight_.resize(numbers.size(), 0);
    if (!telling.valid() || weighed.emplace(number, telling).second) weight_[number] += std::max(claim.confidence, 1);
    if (!added) continue;
    clauses_[group].claims.push_back(number);
    small_.claims.push_back(whole_.claims[c]);
    for (const std::uint32_t v : about[c]) small_.assertions.push_back({number, v});
  }
  members_ = lists_of(small_.claims.size(), pairs);
}

std::vector<ClauseGroup> Condensation::clauses(const Selection& selection) const {
  std::vector<ClauseGroup> result;
  for (const ClauseGroup& clause : clauses_) {
    ClauseGroup kept{clause.id, 0, clause.count, {}};
    for (const std::uint32_t claim : clause.claims) {
      if (!selection.claims[claim]) continue;
      kept.claims.push_back(claim);
      kept.weight += weight_[claim];
    }
    if (!kept.claims.empty()) result.push_back(std::move(kept));
  }
  return result;
}

void Condensation::connect() {
  first_edge_.assign(whole_.variables.size() + 1, 0);
  const auto ends = [&](std::uint32_t instance) {
    const Node& node = whole_.nodes[whole_.formulas[instance]];
    return std::pair(whole_.nodes[node.left].left, whole_.nodes[node.right].left);
  };
  for (const std::uint32_t i : equalities_) {
    const auto [a, b] = ends(i);
    ++first_edge_[a + 1];
    ++first_edge_[b + 1];
  }
  for (std::size_t v = 0; v < whole_.variables.size(); ++v) first_edge_[v + 1] += first_edge_[v];
  edges_.resize(first_edge_.back());
  Numbers next(first_edge_.begin(), first_edge_.end() - 1);
  for (const std::uint32_t i : equalities_) {
    const auto [a, b] = ends(i);
    edges_[next[a]++] = {b, i};
    edges_[next[b]++] = {a, i};
  }
  for (std::size_t v = 0; v < whole_.variables.size(); ++v) {
    std::sort(edges_.begin() + first_edge_[v], edges_.begin() + first_edge_[v + 1],
              [](const Edge& a, const Edge& b) { return std::tie(a.to, a.instance) < std::tie(b.to, b.instance); });
  }
}

std::span<const Condensation::Edge> Condensation::edges(std::uint32_t variable) const {
  return std::span(edges_).subspan(first_edge_[variable], first_edge_[variable + 1] - first_edge_[variable]);
}

}  // namespace selaras::checking
