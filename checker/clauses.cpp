// Groups claims by clause and finds the ones that merely repeat another.
#include "checker/clauses.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>

#include "checker/copies.hpp"

namespace selaras::checking {

namespace {

/// Claim for claim the same attributes and values: a copy may still mean another day by the same words.
bool say_the_same(const Component& component, std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](auto x, auto y) {
    const Claim &one = (*component.set)[component.claims[x]], &other = (*component.set)[component.claims[y]];
    return one.attribute == other.attribute && one.value.truth == other.value.truth &&
           one.value.readings == other.value.readings;
  });
}

/// Copies join the first telling that says the same as they do.
std::vector<ClauseGroup> join_copies(const Component& component, std::vector<ClauseGroup> groups) {
  if (!component.corpus) return groups;
  const Tellings tellings(component);
  struct Original {
    std::size_t group, claims;  // and how many of the group's claims are its own
  };
  std::multimap<ClauseId, Original> told;
  std::vector<ClauseGroup> result;
  for (ClauseGroup& group : groups) {
    const ClauseId telling = tellings.first(group.id);
    const auto [begin, end] = told.equal_range(telling);
    const auto original = std::find_if(begin, end, [&](const auto& known) {
      const std::span<const std::uint32_t> all = result[known.second.group].claims;
      return say_the_same(component, all.first(known.second.claims), group.claims);
    });
    if (original != end) {
      auto& claims = result[original->second.group].claims;
      claims.insert(claims.end(), group.claims.begin(), group.claims.end());
      continue;
    }
    if (group.id.valid()) told.emplace(telling, Original{result.size(), group.claims.size()});
    result.push_back(std::move(group));
  }
  return result;
}

}  // namespace

std::vector<ClauseGroup> clauses_of(const Component& component, const Selection& selection) {
  std::vector<ClauseGroup> groups;
  std::map<ClauseId, std::size_t> place;
  for (std::uint32_t c = 0; c < component.claims.size(); ++c) {
    if (!selection.claims[c]) continue;
    const Claim& claim = (*component.set)[component.claims[c]];
    std::size_t at = groups.size();
    if (claim.clause.valid()) at = place.try_emplace(claim.clause, at).first->second;
    if (at == groups.size()) groups.push_back({claim.clause, 0, 1, {}});
    groups[at].weight += std::max(claim.confidence, 1);
    groups[at].claims.push_back(c);
  }
  std::stable_sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return join_copies(component, std::move(groups));
}

std::vector<std::uint32_t> clauses_in(const std::vector<ClauseGroup>& clauses, const Selection& core) {
  std::vector<std::uint32_t> result;
  for (std::uint32_t g = 0; g < clauses.size(); ++g) {
    const auto& claims = clauses[g].claims;
    if (std::any_of(claims.begin(), claims.end(), [&](auto c) { return core.claims[c] != 0; })) result.push_back(g);
  }
  return result;
}

std::vector<std::uint32_t> equal_variables(const Component& component, const Selection& selection) {
  std::vector<std::uint32_t> parent(component.variables.size());
  for (std::uint32_t v = 0; v < parent.size(); ++v) parent[v] = v;
  const auto find = [&](std::uint32_t v) {
    while (parent[v] != v) v = parent[v] = parent[parent[v]];
    return v;
  };
  for (std::size_t i = 0; i < component.formulas.size(); ++i) {
    const Node& formula = component.nodes[component.formulas[i]];
    if (!selection.instances[i] || formula.op != Op::equal) continue;
    const Node &left = component.nodes[formula.left], &right = component.nodes[formula.right];
    if (left.op != Op::variable || right.op != Op::variable) continue;
    const std::uint32_t a = find(left.left), b = find(right.left);
    parent[std::max(a, b)] = std::min(a, b);
  }
  for (std::uint32_t v = 0; v < parent.size(); ++v) parent[v] = find(v);
  return parent;
}

std::vector<char> with_repetitions(const Component& component, const Selection& selection, const Selection& core) {
  const std::vector<std::uint32_t> class_of = equal_variables(component, selection);
  const auto key = [&](const LocalAssertion& assertion) {
    const ClaimValue& value = component.value(assertion);
    const bool truth = component.is_truth[assertion.variable] != 0;
    return std::tuple(class_of[assertion.variable], truth && value.truth, truth ? IntervalSet() : value.readings.strict,
                      truth ? IntervalSet() : value.readings.lenient);
  };
  using Key = decltype(key(component.assertions[0]));
  std::vector<Key> said;
  for (const LocalAssertion& assertion : component.assertions) {
    if (core.claims[assertion.claim]) said.push_back(key(assertion));
  }
  std::sort(said.begin(), said.end());
  std::vector<char> result = core.claims;
  for (const LocalAssertion& assertion : component.assertions) {
    if (!selection.claims[assertion.claim] || result[assertion.claim]) continue;
    if (std::binary_search(said.begin(), said.end(), key(assertion))) result[assertion.claim] = 1;
  }
  return result;
}

}  // namespace selaras::checking
