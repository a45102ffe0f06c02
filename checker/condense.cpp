// Finds the classes by union-find and hash-consing; finds the way back by breadth-first search over equalities.
#include "checker/condense.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "checker/oracle.hpp"

namespace selaras::checking {
namespace {

using Numbers = std::vector<std::uint32_t>;

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
// How many equal formulas are looked at for the one nearest to the claims.
constexpr std::size_t formulas_compared = 256;
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

void Condensation::group_claims() {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const LocalAssertion& assertion : whole_.assertions) pairs.emplace_back(assertion.claim, assertion.variable);
  speaks_of_ = lists_of(whole_.claims.size(), pairs);

  std::map<Said, std::uint32_t> values;
  std::map<ClauseId, Numbers> clauses;  // what each says
  Numbers value_of;
  for (std::uint32_t c = 0; c < whole_.claims.size(); ++c) {
    Numbers about;
    for (const std::uint32_t v : speaks_of_[c]) about.push_back(class_of_[v]);
    std::sort(about.begin(), about.end());
    about.erase(std::unique(about.begin(), about.end()), about.end());
    const Claim& claim = (*whole_.set)[whole_.claims[c]];
    const bool truth = small_.is_truth[about[0]] != 0;
    Said said{std::move(about), truth && claim.value.truth, truth ? IntervalSet() : claim.value.readings.strict,
              truth ? IntervalSet() : claim.value.readings.lenient};
    value_of.push_back(values.try_emplace(std::move(said), static_cast<std::uint32_t>(values.size())).first->second);
    if (claim.clause.valid()) clauses[claim.clause].push_back(value_of.back());
  }
  // Clauses by what they say; a claim without a clause is a clause of its own.
  std::map<Numbers, std::uint32_t> kinds;
  std::map<ClauseId, std::uint32_t> kind_of;
  for (auto& [id, says] : clauses) {
    std::sort(says.begin(), says.end());
    kind_of[id] = kinds.try_emplace(says, static_cast<std::uint32_t>(kinds.size())).first->second;
  }
  const auto kind = [&](std::uint32_t c) {
    const ClauseId id = (*whole_.set)[whole_.claims[c]].clause;
    if (id.valid()) return kind_of.at(id);
    return kinds.try_emplace(Numbers{value_of[c]}, static_cast<std::uint32_t>(kinds.size())).first->second;
  };
  const bool by_clause = kinds.size() <= kept_apart * values.size() + kept_apart_floor;

  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> numbers;
  std::map<std::uint32_t, std::uint32_t> group_of;
  std::set<ClauseId> counted;
  pairs.clear();
  for (std::uint32_t c = 0; c < whole_.claims.size(); ++c) {
    const std::uint32_t k = by_clause ? kind(c) : value_of[c];
    const auto [number, added] = numbers.try_emplace({value_of[c], k}, static_cast<std::uint32_t>(numbers.size()));
    const auto group = group_of.try_emplace(k, static_cast<std::uint32_t>(clauses_.size())).first->second;
    const Claim& claim = (*whole_.set)[whole_.claims[c]];
    if (group == clauses_.size()) clauses_.push_back({claim.clause, 0, 0, {}});
    const bool alone = !by_clause || !claim.clause.valid();
    if (alone || counted.insert(claim.clause).second) ++clauses_[group].count;
    claim_of_.push_back(number->second);
    pairs.emplace_back(number->second, c);
    weight_.resize(numbers.size(), 0);
    weight_[number->second] += std::max(claim.confidence, 1);
    if (!added) continue;
    clauses_[group].claims.push_back(number->second);
    small_.claims.push_back(whole_.claims[c]);
    Numbers about;
    for (const std::uint32_t v : speaks_of_[c]) about.push_back(class_of_[v]);
    std::sort(about.begin(), about.end());
    about.erase(std::unique(about.begin(), about.end()), about.end());
    for (const std::uint32_t v : about) small_.assertions.push_back({number->second, v});
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

/// One expansion of a core at work.
class Condensation::Expansion {
 public:
  Expansion(const Condensation& from, const Selection& core)
      : from_(from),
        core_(core),
        result_{std::vector<char>(from.whole_.claims.size(), 0), std::vector<char>(from.whole_.instances.size(), 0),
                core.strict},
        points_(from.small_.variables.size()),
        said_(from.small_.variables.size()) {}

  Selection run() {
    for (const std::uint32_t instance : chosen(core_.instances)) take_instance(nearest(instance));
    for (const std::uint32_t claim : chosen(core_.claims)) {
      const std::uint32_t first = from_.members_[claim][0];
      if (from_.speaks_of_[first].size() == 1) {
        said_[from_.class_of_[from_.speaks_of_[first][0]]].push_back(claim);
        continue;
      }
      result_.claims[first] = 1;
      for (const std::uint32_t v : from_.speaks_of_[first]) points_[from_.class_of_[v]].push_back(v);
    }
    for (std::uint32_t c = 0; c < points_.size(); ++c) link(c);
    return std::move(result_);
  }

 private:
  Numbers variables_of(std::uint32_t instance) const {
    Numbers result;
    for (const std::uint32_t n : nodes_of(from_.whole_, {from_.whole_.formulas[instance]})) {
      if (from_.whole_.nodes[n].op == Op::variable) result.push_back(from_.whole_.nodes[n].left);
    }
    return result;
  }

  /// Of equal formulas the first with the most claims of the core about its variables.
  std::uint32_t nearest(std::uint32_t instance) {
    const auto all = from_.instances_[instance];
    if (all.size() == 1) return all[0];
    std::vector<char> spoken(from_.whole_.variables.size(), 0);
    for (const std::uint32_t claim : chosen(core_.claims)) {
      for (const std::uint32_t member : from_.members_[claim]) {
        for (const std::uint32_t v : from_.speaks_of_[member]) spoken[v] = 1;
      }
    }
    std::uint32_t best = all[0];
    std::ptrdiff_t most = -1;
    for (const std::uint32_t i : all.first(std::min(all.size(), formulas_compared))) {
      const Numbers variables = variables_of(i);
      const auto hits = std::count_if(variables.begin(), variables.end(), [&](auto v) { return spoken[v] != 0; });
      if (hits > most) most = hits, best = i;
    }
    return best;
  }

  void take_instance(std::uint32_t instance) {
    result_.instances[instance] = 1;
    for (const std::uint32_t v : variables_of(instance)) points_[from_.class_of_[v]].push_back(v);
  }

  /// Joins what the core needs of one class to one tree of equalities.
  void link(std::uint32_t variable) {
    Numbers& points = points_[variable];
    Numbers claims = said_[variable];
    if (!points.empty()) {
      const Numbers ends(points.begin() + 1, points.end());
      points.resize(1);
      for (const std::uint32_t end : ends) reach(points, {end});
    } else if (!claims.empty()) {
      // From the rarest value: its neighbours are looked at first.
      const auto rarest = std::min_element(claims.begin(), claims.end(), [&](std::uint32_t a, std::uint32_t b) {
        return from_.members_[a].size() < from_.members_[b].size();
      });
      const std::uint32_t start = *rarest;
      claims.erase(rarest);
      Numbers sources = speakers(start);
      if (claims.empty()) return take_claim(start, sources[0]);
      const Numbers path = reach(sources, speakers(claims[0]));
      take_claim(start, path.front());
      take_claim(claims[0], path.back());
      points = path;
      claims.erase(claims.begin());
    }
    for (const std::uint32_t claim : claims) take_claim(claim, reach(points, speakers(claim)).back());
  }

  Numbers speakers(std::uint32_t claim) const {
    Numbers variables;
    for (const std::uint32_t member : from_.members_[claim]) variables.push_back(from_.speaks_of_[member][0]);
    return variables;
  }

  void take_claim(std::uint32_t claim, std::uint32_t variable) {
    for (const std::uint32_t member : from_.members_[claim]) {
      if (from_.speaks_of_[member][0] != variable) continue;
      result_.claims[member] = 1;
      return;
    }
  }

  /// The shortest chain from one of `points` to one of `targets`; takes its equalities and adds it to the points.
  Numbers reach(Numbers& points, const Numbers& targets) {
    std::unordered_map<std::uint32_t, Edge> came_by;  // never iterated
    std::unordered_map<std::uint32_t, char> wanted;
    for (const std::uint32_t v : targets) wanted.emplace(v, 1);
    Numbers queue;
    for (const std::uint32_t v : points) {
      if (wanted.contains(v)) return {v};
      if (came_by.try_emplace(v, Edge{v, none}).second) queue.push_back(v);
    }
    for (std::size_t head = 0; head < queue.size(); ++head) {
      for (const Edge& edge : from_.edges(queue[head])) {
        if (!came_by.try_emplace(edge.to, Edge{queue[head], edge.instance}).second) continue;
        if (wanted.contains(edge.to)) return take_path(edge.to, came_by, points);
        queue.push_back(edge.to);
      }
    }
    return {targets[0]};  // cannot be: all are of one class
  }

  Numbers take_path(std::uint32_t end, const std::unordered_map<std::uint32_t, Edge>& came_by, Numbers& points) {
    Numbers path{end};
    for (Edge edge = came_by.at(end); edge.instance != none; edge = came_by.at(edge.to)) {
      result_.instances[edge.instance] = 1;
      path.push_back(edge.to);
    }
    std::reverse(path.begin(), path.end());
    points.insert(points.end(), path.begin(), path.end());
    return path;
  }

  const Condensation& from_;
  const Selection& core_;
  Selection result_;
  std::vector<Numbers> points_;  // variables to be joined, by class
  std::vector<Numbers> said_;    // claims of the core about each class
};

Selection Condensation::expand(const Selection& core) const { return Expansion(*this, core).run(); }

}  // namespace selaras::checking
