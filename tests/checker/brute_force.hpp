// A solver by enumeration, written apart from the checker: for small numbers only.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "tests/checker/builder.hpp"

namespace selaras::testing {

/// Which claims and rule instances of a problem are kept.
struct Kept {
  std::vector<char> claims, instances;

  explicit Kept(const ProblemBuilder& b)
      : claims(b.claims.claims.size(), 1), instances(b.problem.instances.size(), 1) {}
  Kept(const ProblemBuilder& b, const Conflict& conflict)
      : claims(b.claims.claims.size(), 0), instances(b.problem.instances.size(), 0) {
    for (const ClaimId id : conflict.claims) claims[id.value] = 1;
    for (const InstanceId id : conflict.instances) instances[id.value] = 1;
  }

  /// Tries values from -20 to 24 where no claim says more.
  [[nodiscard]] bool satisfiable(const ProblemBuilder& b, bool strict) const {
    std::vector<std::vector<std::int64_t>> values(b.problem.variables.size());
    std::vector<char> spoken(values.size(), 0);
    for (const Instance& instance : b.problem.instances) {
      if (instances[static_cast<std::size_t>(&instance - b.problem.instances.data())])
        mark(b.problem, instance.formula, spoken);
    }
    for (std::size_t v = 0; v < values.size(); ++v) {
      const bool boolean = b.problem.variables[v].attribute == Attribute::happened;
      for (std::int64_t x = boolean ? 0 : -20; x <= (boolean ? 1 : 24); ++x) {
        if (allowed(b, v, x, strict)) values[v].push_back(x);
      }
      if (values[v].empty()) return false;
      if (!spoken[v]) values[v].erase(values[v].begin() + 1, values[v].end());
    }
    std::vector<std::int64_t> chosen(values.size());
    return search(b.problem, values, chosen, 0);
  }

 private:
  static void mark(const Problem& problem, TermId t, std::vector<char>& spoken) {
    const Term& term = problem.terms[t.value];
    if (term.variable.valid()) spoken[term.variable.value] = 1;
    if (term.left.valid()) mark(problem, term.left, spoken);
    if (term.right.valid()) mark(problem, term.right, spoken);
  }

  [[nodiscard]] bool allowed(const ProblemBuilder& b, std::size_t v, std::int64_t x, bool strict) const {
    for (const Assertion& assertion : b.problem.assertions) {
      if (assertion.variable.value != v || !claims[assertion.claim.value]) continue;
      const ClaimValue& value = b.claims.claims[assertion.claim.value].value;
      if (b.problem.variables[v].attribute == Attribute::happened) {
        if (value.truth != (x == 1)) return false;
        continue;
      }
      const IntervalSet& set = strict ? value.readings.strict : value.readings.lenient;
      bool inside = false;
      for (const Interval& part : set.parts()) inside = inside || (part.lo <= x && x <= part.hi);
      if (!inside) return false;
    }
    return true;
  }

  bool search(const Problem& problem, const std::vector<std::vector<std::int64_t>>& values,
              std::vector<std::int64_t>& chosen, std::size_t v) const {
    if (v == values.size()) {
      for (std::size_t i = 0; i < instances.size(); ++i) {
        if (instances[i] && evaluate(problem, problem.instances[i].formula, chosen) == 0) return false;
      }
      return true;
    }
    return std::any_of(values[v].begin(), values[v].end(), [&](std::int64_t x) {
      chosen[v] = x;
      return search(problem, values, chosen, v + 1);
    });
  }

  static std::int64_t evaluate(const Problem& problem, TermId t, const std::vector<std::int64_t>& chosen) {
    const Term& term = problem.terms[t.value];
    const auto left = [&] { return evaluate(problem, term.left, chosen); };
    const auto right = [&] { return evaluate(problem, term.right, chosen); };
    switch (term.op) {
      case Op::constant: return term.number;
      case Op::truth: return term.number != 0;
      case Op::variable: return chosen[term.variable.value];
      case Op::add: return left() + right();
      case Op::subtract: return left() - right();
      case Op::multiply: return left() * right();
      case Op::modulo: return ((left() % right()) + right()) % right();
      case Op::equal: return left() == right();
      case Op::less_equal: return left() <= right();
      case Op::negation: return !left();
      case Op::conjunction: return left() && right();
      case Op::disjunction: return left() || right();
      case Op::implication: return !left() || right();
    }
    return 0;
  }
};

}  // namespace selaras::testing
