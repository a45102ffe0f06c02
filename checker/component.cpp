// Splits a problem into components: union-find over the variables that instances join.
#include "checker/component.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace selaras::checking {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Union-find whose roots are the smallest members.
class Classes {
 public:
  explicit Classes(std::size_t count) : parent_(count) {
    for (std::size_t i = 0; i < count; ++i) parent_[i] = static_cast<std::uint32_t>(i);
  }
  std::uint32_t find(std::uint32_t x) {
    while (parent_[x] != x) x = parent_[x] = parent_[parent_[x]];
    return x;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    if (a < b) parent_[b] = a;
    if (b < a) parent_[a] = b;
  }

 private:
  std::vector<std::uint32_t> parent_;
};

/// Terms that some instance needs; what grounding left unused must not join variables.
std::vector<char> used_terms(const Problem& problem) {
  std::vector<char> used(problem.terms.size(), 0);
  for (const Instance& instance : problem.instances) used[instance.formula.value] = 1;
  for (std::size_t t = problem.terms.size(); t-- > 0;) {
    if (!used[t]) continue;
    const Term& term = problem.terms[t];
    const int children = arity(term.op);
    if (children > 0) used[term.left.value] = 1;
    if (children > 1) used[term.right.value] = 1;
  }
  return used;
}

/// Joins the variables of each term; returns one variable of each term (or none).
std::vector<std::uint32_t> join_terms(const Problem& problem, Classes& classes) {
  const std::vector<char> used = used_terms(problem);
  std::vector<std::uint32_t> member(problem.terms.size(), none);
  for (std::size_t t = 0; t < problem.terms.size(); ++t) {
    if (!used[t]) continue;
    const Term& term = problem.terms[t];
    if (term.op == Op::variable) member[t] = term.variable.value;
    const int children = arity(term.op);
    if (children == 0) continue;
    assert(term.left.value < t);
    const std::uint32_t left = member[term.left.value];
    const std::uint32_t right = children > 1 ? member[term.right.value] : none;
    if (left != none && right != none) classes.join(left, right);
    member[t] = left != none ? left : right;
  }
  return member;
}

/// Sorts items 0..n-1 into lists by `list_of`, stably.
template <class ListOf>
Lists bucket(std::size_t lists, std::size_t items, ListOf list_of) {
  Lists result;
  result.begin.assign(lists + 1, 0);
  for (std::size_t i = 0; i < items; ++i) ++result.begin[list_of(i) + 1];
  for (std::size_t i = 0; i < lists; ++i) result.begin[i + 1] += result.begin[i];
  result.items.assign(items, 0);
  std::vector<std::uint32_t> next(result.begin.begin(), result.begin.end() - 1);
  for (std::size_t i = 0; i < items; ++i) result.items[next[list_of(i)]++] = static_cast<std::uint32_t>(i);
  return result;
}

}  // namespace

Grouping group(const Problem& problem) {
  const std::size_t variables = problem.variables.size();
  Classes classes(variables);
  const std::vector<std::uint32_t> member = join_terms(problem, classes);

  Grouping result;
  std::vector<std::uint32_t> component(variables, none), sizes;
  result.local.assign(variables, 0);
  for (std::size_t v = 0; v < variables; ++v) {
    const std::uint32_t root = classes.find(static_cast<std::uint32_t>(v));
    if (root == v) {
      component[v] = static_cast<std::uint32_t>(result.count++);
      sizes.push_back(0);
    } else {
      component[v] = component[root];  // roots come first
    }
    result.local[v] = sizes[component[v]]++;
  }
  std::vector<std::uint32_t> of_instance(problem.instances.size());
  for (std::size_t i = 0; i < of_instance.size(); ++i) {
    const std::uint32_t variable = member[problem.instances[i].formula.value];
    of_instance[i] = variable != none ? component[variable] : static_cast<std::uint32_t>(result.count++);
  }
  result.variables = bucket(result.count, variables, [&](std::size_t v) { return component[v]; });
  result.assertions = bucket(result.count, problem.assertions.size(),
                             [&](std::size_t a) { return component[problem.assertions[a].variable.value]; });
  result.instances = bucket(result.count, of_instance.size(), [&](std::size_t i) { return of_instance[i]; });
  return result;
}

Selection everything(const Component& component, bool strict) {
  return {std::vector<char>(component.claims.size(), 1), std::vector<char>(component.instances.size(), 1), strict};
}

Extractor::Extractor(const Problem& problem, const ClaimSet& claims, const Grouping& grouping,
                     const Corpus* corpus)
    : problem_(problem), grouping_(grouping), node_of_(problem.terms.size(), none) {
  component_.set = &claims;
  component_.corpus = corpus;
}

const Component& Extractor::extract(std::size_t index) {
  component_.variables.clear();
  component_.is_truth.clear();
  for (const std::uint32_t v : grouping_.variables[index]) {
    component_.variables.push_back(VariableId{v});
    component_.is_truth.push_back(type_of(problem_.variables[v].attribute) == Type::truth);
  }
  extract_claims(index);
  extract_terms(index);
  return component_;
}

void Extractor::extract_claims(std::size_t index) {
  auto& claims = component_.claims;
  auto& assertions = component_.assertions;
  claims.clear();
  assertions.clear();
  bool ascending = true;
  for (const std::uint32_t a : grouping_.assertions[index]) {
    const ClaimId claim = problem_.assertions[a].claim;
    ascending = ascending && (claims.empty() || claims.back() < claim);
    claims.push_back(claim);
  }
  if (!ascending) {
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
  }
  for (const std::uint32_t a : grouping_.assertions[index]) {
    const Assertion& assertion = problem_.assertions[a];
    const std::size_t place =
        ascending ? assertions.size()
                  : static_cast<std::size_t>(std::lower_bound(claims.begin(), claims.end(), assertion.claim) -
                                             claims.begin());
    assertions.push_back({static_cast<std::uint32_t>(place), grouping_.local[assertion.variable.value]});
  }
  if (ascending) return;
  std::sort(assertions.begin(), assertions.end(), [](const LocalAssertion& a, const LocalAssertion& b) {
    return a.claim != b.claim ? a.claim < b.claim : a.variable < b.variable;
  });
}

void Extractor::extract_terms(std::size_t index) {
  component_.instances.clear();
  component_.formulas.clear();
  component_.nodes.clear();
  reached_.clear();
  for (const std::uint32_t i : grouping_.instances[index]) {
    component_.instances.push_back(InstanceId{i});
    const std::uint32_t formula = problem_.instances[i].formula.value;
    copy_term(formula);
    component_.formulas.push_back(node_of_[formula]);
  }
  for (const std::uint32_t t : reached_) node_of_[t] = none;
}

/// Copies a term after its children; shared terms once.
void Extractor::copy_term(std::uint32_t top) {
  stack_.push_back(top);
  while (!stack_.empty()) {
    const std::uint32_t t = stack_.back();
    const Term& term = problem_.terms[t];
    const int children = arity(term.op);
    const bool left = children == 0 || copied(term.left.value);
    const bool right = children < 2 || copied(term.right.value);
    if (!left) stack_.push_back(term.left.value);
    if (!right) stack_.push_back(term.right.value);
    if (!left || !right) continue;
    stack_.pop_back();
    if (node_of_[t] == none) append(t, term, children);
  }
}

/// True if the term has its node; leaves get theirs at once.
bool Extractor::copied(std::uint32_t t) {
  if (node_of_[t] != none) return true;
  const Term& term = problem_.terms[t];
  if (arity(term.op) != 0) return false;
  append(t, term, 0);
  return true;
}

void Extractor::append(std::uint32_t t, const Term& term, int children) {
  Node node{term.op, term.number, none, none};
  if (children > 0) node.left = node_of_[term.left.value];
  if (children > 1) node.right = node_of_[term.right.value];
  if (term.op == Op::variable) node.left = grouping_.local[term.variable.value];
  node_of_[t] = static_cast<std::uint32_t>(component_.nodes.size());
  reached_.push_back(t);
  component_.nodes.push_back(node);
}

}  // namespace selaras::checking
