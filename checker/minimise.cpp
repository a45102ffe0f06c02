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
constexpr std::size_t asked_in_large = 1'000;

using Numbers = std::vector<std::uint32_t>;

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
  Numbers result;
  for (const std::uint32_t n : nodes_of(component, {formula})) {
    if (component.nodes[n].op == Op::variable) result.push_back(component.nodes[n].left);
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
void narrow_to_one_instance(Oracle& oracle, Selection& selection) {
  const Component& component = oracle.component();
  const Numbers instances = chosen(selection.instances);
  if (instances.size() > single_instances) return;
  Selection part = selection;
  std::fill(part.instances.begin(), part.instances.end(), 0);
  if (oracle.ask(part) == Answer::unsat) {
    selection = part;
    return;
  }
  if (instances.size() < 2) return;
  for (const std::uint32_t i : instances) {
    part = around(component, selection, variables_of(component, component.formulas[i]), static_cast<int>(i));
    if (oracle.ask(part) != Answer::unsat) continue;
    selection = part;
    return;
  }
  return;
}

/// The same in a large component: each instance is cut out with the claims about its variables.
bool narrow_large(Oracle& oracle, Selection& selection) {
  const Component& whole = oracle.component();
  std::vector<Numbers> about(whole.variables.size());
  for (const LocalAssertion& assertion : whole.assertions) {
    if (selection.claims[assertion.claim]) about[assertion.variable].push_back(assertion.claim);
  }
  bool found = false;
  std::size_t asked = 0;
  for (const std::uint32_t i : chosen(selection.instances)) {
    Numbers claims;
    for (const std::uint32_t v : variables_of(whole, whole.formulas[i])) {
      claims.insert(claims.end(), about[v].begin(), about[v].end());
    }
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
    const Component part = cut_out(whole, claims, {i});
    oracle.open(part);
    const Selection all = everything(part, selection.strict);
    if (oracle.screened(all)) continue;
    found = oracle.ask(all) == Answer::unsat;
    if (found) {
      selection.claims.assign(selection.claims.size(), 0);
      selection.instances.assign(selection.instances.size(), 0);
      set(selection.claims, claims, 1);
      selection.instances[i] = 1;
    }
    if (found || ++asked >= asked_in_large) break;
  }
  oracle.open(whole);
  return found;
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

void reduce(Oracle& oracle, Selection& selection) {
  Explainer(oracle, selection, selection.claims).reduce(chosen(selection.claims));
  Explainer(oracle, selection, selection.instances).reduce(by_closeness(oracle.component(), selection));
}

}  // namespace

namespace {

IntervalSet allowed(const Component& component, const LocalAssertion& assertion, bool strict) {
  const ClaimValue& value = component.value(assertion);
  if (component.is_truth[assertion.variable]) return IntervalSet::exactly(value.truth);
  return strict ? value.readings.strict.intersect(value.readings.lenient) : value.readings.lenient;
}

}  // namespace

std::optional<Selection> one_variable_core(const Component& component, const Selection& selection) {
  std::vector<IntervalSet> left(component.variables.size(), IntervalSet::all());
  for (const LocalAssertion& last : component.assertions) {
    if (!selection.claims[last.claim]) continue;
    const IntervalSet set = allowed(component, last, selection.strict);
    left[last.variable] = left[last.variable].intersect(set);
    if (!left[last.variable].empty()) continue;
    Selection core{std::vector<char>(selection.claims.size(), 0), std::vector<char>(selection.instances.size(), 0),
                   selection.strict};
    core.claims[last.claim] = 1;
    if (set.empty()) return core;
    for (const LocalAssertion& first : component.assertions) {
      if (first.claim == last.claim) break;
      if (!selection.claims[first.claim] || first.variable != last.variable) continue;
      if (allowed(component, first, selection.strict).meets(set)) continue;
      core.claims[first.claim] = 1;
      return core;
    }
    return std::nullopt;  // three or more sets with gaps between them
  }
  return std::nullopt;
}

void minimise_apart(Oracle& oracle, Selection& selection) {
  const Component& whole = oracle.component();
  const Numbers claims = chosen(selection.claims), instances = chosen(selection.instances);
  const Component part = cut_out(whole, claims, instances);
  Selection inner = everything(part, selection.strict);
  oracle.open(part);
  reduce(oracle, inner);
  oracle.open(whole);
  for (std::size_t c = 0; c < claims.size(); ++c) selection.claims[claims[c]] = inner.claims[c];
  for (std::size_t i = 0; i < instances.size(); ++i) selection.instances[instances[i]] = inner.instances[i];
}

Selection minimise(Oracle& oracle, Selection selection, bool one_rule_first) {
  const bool large =
      chosen(selection.claims).size() > direct_claims || chosen(selection.instances).size() > direct_instances;
  if (!large) {
    if (one_rule_first) narrow_to_one_instance(oracle, selection);
    reduce(oracle, selection);
    return selection;
  }
  if (!one_rule_first || !narrow_large(oracle, selection)) selection = oracle.fresh_core(selection);
  minimise_apart(oracle, selection);
  return selection;
}

}  // namespace selaras::checking
