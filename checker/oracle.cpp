// Screening first, the solver second; large cores come from contexts without a past.
#include "checker/oracle.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace selaras::checking {

Oracle::Oracle(const SolverOptions& options, bool screening)
    : options_(options), screening_(screening), solver_(options) {}

void Oracle::open(const Component& component) {
  component_ = &component;
  loaded_ = false;
  cores_.clear();
}

namespace {

constexpr std::size_t most_cores = 16;

bool within(const std::vector<char>& small, const std::vector<char>& large) {
  return std::equal(small.begin(), small.end(), large.begin(), large.end(), [](char s, char l) { return s <= l; });
}

}  // namespace

/// Answers stay those of the solver, whichever cores it happened to give: these only save asking again.
bool Oracle::contains_core(const Selection& selection) {
  const auto known = std::find_if(cores_.begin(), cores_.end(), [&](const Selection& core) {
    return core.strict <= selection.strict && within(core.claims, selection.claims) &&
           within(core.instances, selection.instances);
  });
  if (known == cores_.end()) return false;
  last_core_ = *known;
  return true;
}

/// Loads the component, unless its effort is used up.
bool Oracle::may_solve() {
  if (solver_.spent() >= allowed_) {
    reason_ = "resource limit of the component";
    return false;
  }
  if (!loaded_) solver_.load(*component_);
  loaded_ = true;
  return true;
}

Answer Oracle::ask(const Selection& selection) {
  if (screening_ && screen_.has_witness(*component_, selection)) return Answer::sat;
  if (contains_core(selection)) return Answer::unsat;
  if (!may_solve()) return Answer::unknown;
  const Answer answer = solver_.check(selection);
  if (answer == Answer::unknown) {
    reason_ = solver_.reason();
    loaded_ = false;  // the solver may have lost its state
  }
  if (answer != Answer::unsat) return answer;
  last_core_ = solver_.core();
  if (last_core_.claims.size() != selection.claims.size()) last_core_ = selection;  // the solver lost its state
  if (cores_.size() < most_cores) cores_.push_back(last_core_);
  return answer;
}

Answer Oracle::withdraw(const Selection& selection, const std::vector<ClauseGroup>& clauses,
                        const WithdrawalLimits& limits, std::vector<std::uint32_t>& withdrawn) {
  return may_solve() ? solver_.withdraw(selection, clauses, limits, withdrawn) : Answer::unknown;
}

std::optional<std::vector<std::uint32_t>> Oracle::optimise(const Selection& selection,
                                                           const std::vector<ClauseGroup>& clauses) {
  return may_solve() ? solver_.optimise(selection, clauses) : std::nullopt;
}

Answer Oracle::confirm(const Selection& selection) {
  const Component part = cut_out(*component_, chosen(selection.claims), chosen(selection.instances));
  loaded_ = false;  // the scope is given to the part alone
  solver_.load(part);
  const Answer answer = solver_.check(everything(part, selection.strict));
  if (answer == Answer::unknown) reason_ = solver_.reason();
  return answer;
}

Selection Oracle::fresh_core(const Selection& selection) {
  SolverOptions options = options_;
  options.reverse_order = false;  // the core must not depend on the order
  Solver fresh(options);
  fresh.load(*component_);
  if (fresh.check(selection) != Answer::unsat) return selection;
  Selection core = fresh.core();
  core.strict = selection.strict;
  return core.claims.size() == selection.claims.size() ? core : selection;
}

namespace {

using Numbers = std::vector<std::uint32_t>;

Numbers sorted(Numbers numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

std::uint32_t place(const Numbers& kept, std::uint32_t number) {
  return static_cast<std::uint32_t>(std::lower_bound(kept.begin(), kept.end(), number) - kept.begin());
}

}  // namespace

Numbers nodes_of(const Component& component, const Numbers& formulas) {
  std::unordered_set<std::uint32_t> seen;  // never iterated
  Numbers result, stack(formulas);
  while (!stack.empty()) {
    const std::uint32_t n = stack.back();
    stack.pop_back();
    if (!seen.insert(n).second) continue;
    result.push_back(n);
    const Node& node = component.nodes[n];
    const int children = arity(node.op);
    if (children > 0) stack.push_back(node.left);
    if (children > 1) stack.push_back(node.right);
  }
  return sorted(std::move(result));
}

Component cut_out(const Component& component, const Numbers& claims, const Numbers& instances) {
  Numbers formulas, variables;
  std::vector<LocalAssertion> assertions;
  for (const std::uint32_t i : instances) formulas.push_back(component.formulas[i]);
  const Numbers nodes = nodes_of(component, formulas);
  for (const std::uint32_t n : nodes) {
    if (component.nodes[n].op == Op::variable) variables.push_back(component.nodes[n].left);
  }
  for (const std::uint32_t c : claims) {
    auto at =
        std::lower_bound(component.assertions.begin(), component.assertions.end(), c,
                         [](const LocalAssertion& assertion, std::uint32_t claim) { return assertion.claim < claim; });
    for (; at != component.assertions.end() && at->claim == c; ++at) {
      variables.push_back(at->variable);
      assertions.push_back(*at);
    }
  }
  variables = sorted(std::move(variables));

  Component part;
  part.set = component.set;
  part.corpus = component.corpus;
  for (const std::uint32_t v : variables) {
    part.variables.push_back(component.variables[v]);
    part.is_truth.push_back(component.is_truth[v]);
  }
  for (const std::uint32_t c : claims) part.claims.push_back(component.claims[c]);
  for (const LocalAssertion& assertion : assertions) {
    part.assertions.push_back({place(claims, assertion.claim), place(variables, assertion.variable)});
  }
  for (const std::uint32_t n : nodes) {
    Node copy = component.nodes[n];
    const int children = arity(copy.op);
    if (children > 0) copy.left = place(nodes, copy.left);
    if (children > 1) copy.right = place(nodes, copy.right);
    if (copy.op == Op::variable) copy.left = place(variables, copy.left);
    part.nodes.push_back(copy);
  }
  for (const std::uint32_t i : instances) {
    part.instances.push_back(component.instances[i]);
    part.formulas.push_back(place(nodes, component.formulas[i]));
  }
  return part;
}

Numbers chosen(const std::vector<char>& flags) {
  Numbers result;
  for (std::size_t i = 0; i < flags.size(); ++i) {
    if (flags[i]) result.push_back(static_cast<std::uint32_t>(i));
  }
  return result;
}

}  // namespace selaras::checking
