// Reads bounds straight off the claims and evaluates formulas straight off the problem; gives up on whatever is not plain.
#include "checker/glance.hpp"

#include <algorithm>

#include "checker/evaluate.hpp"

namespace selaras::checking {
namespace {

constexpr int deepest = 64;
constexpr std::size_t effort_an_instance = 64;

bool is_equality(const Problem& problem, TermId formula) {
  const Term& term = problem.terms[formula.value];
  return term.op == Op::equal && problem.terms[term.left.value].op == Op::variable &&
         problem.terms[term.right.value].op == Op::variable;
}

}  // namespace

bool Glance::proves(std::size_t component) {
  if (!read_claims(component)) return false;
  if (equalities_only(component)) return one_value();
  assignment_.clear();
  for (const Interval& bounds : bounds_) {
    assignment_.push_back(bounds.lo != Interval::lowest ? bounds.lo : std::min<std::int64_t>(bounds.hi, 0));
  }
  if (satisfied(component)) return true;
  bool other = false;
  for (std::size_t v = 0; v < bounds_.size(); ++v) {
    if (bounds_[v].hi == Interval::highest || bounds_[v].hi == assignment_[v]) continue;
    assignment_[v] = bounds_[v].hi;
    other = true;
  }
  return other && satisfied(component);
}

/// False if a variable has nothing left, or a choice of intervals.
bool Glance::read_claims(std::size_t component) {
  bounds_.clear();
  for (const std::uint32_t v : grouping_.variables[component]) {
    const bool truth = type_of(problem_.variables[v].attribute) == Type::truth;
    bounds_.push_back(truth ? Interval{0, 1} : Interval{});
  }
  for (const std::uint32_t a : grouping_.assertions[component]) {
    const Assertion& assertion = problem_.assertions[a];
    const ClaimValue& value = claims_[assertion.claim].value;
    Interval& bounds = bounds_[grouping_.local[assertion.variable.value]];
    if (type_of(problem_.variables[assertion.variable.value].attribute) == Type::truth) {
      bounds.lo = std::max<std::int64_t>(bounds.lo, value.truth);
      bounds.hi = std::min<std::int64_t>(bounds.hi, value.truth);
    } else {
      const auto &strict = value.readings.strict.parts(), &lenient = value.readings.lenient.parts();
      if (strict.size() != 1 || lenient.size() != 1) return false;
      bounds.lo = std::max({bounds.lo, strict[0].lo, lenient[0].lo});
      bounds.hi = std::min({bounds.hi, strict[0].hi, lenient[0].hi});
    }
    if (bounds.lo > bounds.hi) return false;
  }
  return true;
}

bool Glance::equalities_only(std::size_t component) const {
  const auto instances = grouping_.instances[component];
  return std::all_of(instances.begin(), instances.end(),
                     [&](std::uint32_t i) { return is_equality(problem_, problem_.instances[i].formula); });
}

/// What joins the variables of a component are its equalities, so all of them have one value.
bool Glance::one_value() const {
  Interval all;
  for (const Interval& bounds : bounds_) {
    all.lo = std::max(all.lo, bounds.lo);
    all.hi = std::min(all.hi, bounds.hi);
  }
  return all.lo <= all.hi;
}

bool Glance::satisfied(std::size_t component) {
  const auto instances = grouping_.instances[component];
  effort_ = effort_an_instance * instances.size();
  return std::all_of(instances.begin(), instances.end(), [&](std::uint32_t i) {
    std::int64_t holds = 0;
    return evaluate(problem_.instances[i].formula, 0, holds) && holds != 0;
  });
}

/// False if it goes too deep, takes too long or leaves 64 bits.
bool Glance::evaluate(TermId id, int depth, std::int64_t& result) {
  if (depth > deepest || effort_ == 0) return false;
  --effort_;
  const Term& term = problem_.terms[id.value];
  if (term.op == Op::variable) {
    result = assignment_[grouping_.local[term.variable.value]];
    return true;
  }
  std::int64_t left = term.number, right = 0;
  const int children = arity(term.op);
  if (children > 0 && !evaluate(term.left, depth + 1, left)) return false;
  if (children > 1 && !evaluate(term.right, depth + 1, right)) return false;
  return apply(term.op, left, right, result);
}

}  // namespace selaras::checking
