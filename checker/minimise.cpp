// QuickXplain (Junker 2004) over claims, then over instances, in an order that depends on the component only.
#include "checker/minimise.hpp"

#include <algorithm>
#include <span>
#include <tuple>

namespace selaras::checking {
namespace {

// Above these a core of the solver comes first; below, subsets are asked for directly, which is canonical.
constexpr std::size_t direct_claims = 64;
constexpr std::size_t direct_instances = 256;
constexpr std::size_t single_instances = 64;

using Numbers = std::vector<std::uint32_t>;

Numbers chosen(const std::vector<char>& flags) {
  Numbers result;
  for (std::size_t i = 0; i < flags.size(); ++i) {
    if (flags[i]) result.push_back(static_cast<std::uint32_t>(i));
  }
  return result;
}

void set(std::vector<char>& flags, std::span<const std::uint32_t> which, char value) {
  for (const std::uint32_t i : which) flags[i] = value;
}

/// QuickXplain on one kind of part (`flags` is selection.claims or selection.instances); the other kind is background.
class Explainer {
 public:
  Explainer(Oracle& oracle, Selection& selection, std::vector<char>& flags)
      : oracle_(oracle), selection_(selection), flags_(flags) {}

  /// Keeps a minimal part of `candidates` (preferred first) selected.
  void reduce(const Numbers& candidates) {
    if (candidates.empty()) return;
    set(flags_, candidates, 0);
    if (unsat()) return;
    const Numbers kept = explain(candidates, false);
    set(flags_, kept, 1);
  }

 private:
  bool unsat() { return oracle_.ask(selection_) == Answer::unsat; }

  Numbers explain(std::span<const std::uint32_t> candidates, bool background_grew) {
    if (background_grew && unsat()) return {};
    if (candidates.size() == 1) return {candidates[0]};
    const auto first = candidates.first(candidates.size() / 2);
    const auto second = candidates.subspan(candidates.size() / 2);
    set(flags_, first, 1);
    Numbers kept = explain(second, true);
    set(flags_, first, 0);
    set(flags_, kept, 1);
    const Numbers more = explain(first, !kept.empty());
    set(flags_, kept, 0);
    kept.insert(kept.begin(), more.begin(), more.end());
    return kept;
  }

  Oracle& oracle_;
  Selection& selection_;
  std::vector<char>& flags_;
};

/// The variables of a formula, each once.
Numbers variables_of(const Component& component, std::uint32_t formula) {
  Numbers result, stack{formula};
  std::vector<char> seen(component.nodes.size(), 0);
  while (!stack.empty()) {
    const std::uint32_t n = stack.back();
    stack.pop_back();
    if (seen[n]) continue;
    seen[n] = 1;
    const Node& node = component.nodes[n];
    if (node.op == Op::variable) result.push_back(node.left);
    if (arity(node.op) > 0) stack.push_back(node.left);
    if (arity(node.op) > 1) stack.push_back(node.right);
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

/// Keeps of the selection the claims about the flagged variables and at most one instance.
Selection around(const Component& component, const Selection& selection, const Numbers& variables, int instance) {
  Selection part{std::vector<char>(selection.claims.size(), 0), std::vector<char>(selection.instances.size(), 0),
                 selection.strict};
  std::vector<char> about(component.variables.size(), 0);
  set(about, variables, 1);
  for (const LocalAssertion& assertion : component.assertions) {
    if (about[assertion.variable]) part.claims[assertion.claim] = selection.claims[assertion.claim];
  }
  if (instance >= 0) part.instances[static_cast<std::size_t>(instance)] = 1;
  return part;
}

/// Most conflicts sit in one rule instance: looking there first gives the shortest explanation, cheaply.
bool narrow_to_one_instance(Oracle& oracle, Selection& selection) {
  const Component& component = oracle.component();
  const Numbers instances = chosen(selection.instances);
  if (instances.size() > single_instances) return false;
  Selection part = selection;
  std::fill(part.instances.begin(), part.instances.end(), 0);
  if (oracle.ask(part) == Answer::unsat) {
    selection = part;
    return true;
  }
  if (instances.size() < 2) return false;
  for (const std::uint32_t i : instances) {
    part = around(component, selection, variables_of(component, component.formulas[i]), static_cast<int>(i));
    if (oracle.ask(part) != Answer::unsat) continue;
    selection = part;
    return true;
  }
  return false;
}

/// Instances in order of preference: those whose variables the kept claims are about first, then by id.
Numbers by_closeness(const Component& component, const Selection& selection) {
  std::vector<char> about(component.variables.size(), 0);
  for (const LocalAssertion& assertion : component.assertions) {
    if (selection.claims[assertion.claim]) about[assertion.variable] = 1;
  }
  std::vector<std::tuple<std::size_t, std::uint32_t>> ranked;
  for (const std::uint32_t i : chosen(selection.instances)) {
    const Numbers variables = variables_of(component, component.formulas[i]);
    const auto strangers = std::count_if(variables.begin(), variables.end(), [&](auto v) { return !about[v]; });
    ranked.emplace_back(static_cast<std::size_t>(strangers), i);
  }
  std::sort(ranked.begin(), ranked.end());
  Numbers result;
  for (const auto& [strangers, i] : ranked) result.push_back(i);
  return result;
}

}  // namespace

Selection minimise(Oracle& oracle, Selection selection, bool one_rule_first) {
  const Numbers all_claims = chosen(selection.claims);
  const Numbers all_instances = chosen(selection.instances);
  if (!(one_rule_first && narrow_to_one_instance(oracle, selection)) &&
      (all_claims.size() > direct_claims || all_instances.size() > direct_instances)) {
    selection = oracle.fresh_core(selection);
  }
  Explainer(oracle, selection, selection.claims).reduce(chosen(selection.claims));
  Explainer(oracle, selection, selection.instances).reduce(by_closeness(oracle.component(), selection));
  return selection;
}

}  // namespace selaras::checking
