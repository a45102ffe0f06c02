// The way back from value classes to claims: breadth-first search over equalities.
#include <algorithm>
#include <limits>
#include <unordered_map>

#include "checker/condense.hpp"
#include "checker/oracle.hpp"

namespace selaras::checking {
namespace {

using Numbers = std::vector<std::uint32_t>;

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
// How many equal formulas are looked at for the one nearest to the claims.
constexpr std::size_t formulas_compared = 256;

}  // namespace

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
