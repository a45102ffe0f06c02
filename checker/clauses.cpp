// Groups claims by clause and finds the ones that merely repeat another.
#include "checker/clauses.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace selaras::checking {

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
  return groups;
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
