// The one file that includes Z3. One QF_LIA solver a context, push and pop, a literal a claim and a rule instance.
#include "checker/solver.hpp"

#include <z3++.h>

#include <vector>

namespace selaras::checking {
namespace {

/// Debian's 4.8.12 keeps 0.25–0.4 KB a component across push and pop; a new context gives it back.
constexpr std::size_t components_a_context = 10'000;

/// Constants are named by number: 0 is STRICT, then the families take turns.
enum Family : int { integer_variable, truth_variable, claim_literal, instance_literal, families };

}  // namespace

/// Everything that lives in one context. Constants are made once and used for every component.
struct Solver::State {
  z3::context context;
  z3::solver solver;
  z3::expr strict;
  std::vector<z3::expr> integers, truths, claims, instances;
  std::vector<z3::expr> terms;
  std::vector<Z3_ast> assumptions;
  const Component* component = nullptr;
  std::size_t loaded = 0;
  std::uint32_t counted = 0;     // resource units
  bool pushed = false;

  explicit State(const SolverOptions& options) : solver(context, "QF_LIA"), strict(context) {
    z3::params parameters(context);
    parameters.set("rlimit", options.rlimit);
    solver.set(parameters);
    strict = context.constant(context.int_symbol(0), context.bool_sort());
  }

  const z3::expr& constant(std::vector<z3::expr>& made, Family family, std::size_t number, const z3::sort& sort) {
    while (made.size() <= number) {
      const auto symbol = static_cast<int>(made.size()) * families + family + 1;
      made.push_back(context.constant(context.int_symbol(symbol), sort));
    }
    return made[number];
  }
  z3::expr variable(std::size_t v) {
    return component->is_truth[v] ? constant(truths, truth_variable, v, context.bool_sort())
                                  : constant(integers, integer_variable, v, context.int_sort());
  }
  z3::expr claim(std::size_t c) { return constant(claims, claim_literal, c, context.bool_sort()); }
  z3::expr instance(std::size_t i) { return constant(instances, instance_literal, i, context.bool_sort()); }

  z3::expr member(const z3::expr& x, const IntervalSet& set) {
    z3::expr_vector parts(context);
    for (const Interval& part : set.parts()) {
      z3::expr inside = context.bool_val(true);
      if (part.lo == part.hi) {
        inside = x == context.int_val(part.lo);
      } else {
        if (part.lo != Interval::lowest) inside = x >= context.int_val(part.lo);
        if (part.hi != Interval::highest) {
          const z3::expr below = x <= context.int_val(part.hi);
          inside = part.lo != Interval::lowest ? inside && below : below;
        }
      }
      parts.push_back(inside);
    }
    if (parts.empty()) return context.bool_val(false);
    return parts.size() == 1 ? parts[0] : z3::mk_or(parts);
  }

  void assert_claim(const LocalAssertion& assertion) {
    const ClaimValue& value = component->value(assertion);
    const z3::expr x = variable(assertion.variable);
    const z3::expr literal = claim(assertion.claim);
    if (component->is_truth[assertion.variable]) {
      solver.add(z3::implies(literal, value.truth ? x : !x));
      return;
    }
    solver.add(z3::implies(literal, member(x, value.readings.lenient)));
    if (value.readings.strict != value.readings.lenient) {
      solver.add(z3::implies(literal && strict, member(x, value.readings.strict)));
    }
  }

  z3::expr term(const Node& node) {
    switch (node.op) {
      case Op::constant: return context.int_val(node.number);
      case Op::truth: return context.bool_val(node.number != 0);
      case Op::variable: return variable(node.left);
      case Op::add: return terms[node.left] + terms[node.right];
      case Op::subtract: return terms[node.left] - terms[node.right];
      case Op::multiply: return terms[node.left] * terms[node.right];
      case Op::modulo: return z3::mod(terms[node.left], terms[node.right]);
      case Op::equal: return terms[node.left] == terms[node.right];
      case Op::less_equal: return terms[node.left] <= terms[node.right];
      case Op::negation: return !terms[node.left];
      case Op::conjunction: return terms[node.left] && terms[node.right];
      case Op::disjunction: return terms[node.left] || terms[node.right];
      case Op::implication: return z3::implies(terms[node.left], terms[node.right]);
    }
    return context.bool_val(false);
  }

  void load(const Component& loading, bool reverse) {
    if (pushed) solver.pop();
    solver.push();
    pushed = true;
    ++loaded;
    component = &loading;
    terms.clear();
    for (const Node& node : loading.nodes) terms.push_back(term(node));
    const std::size_t assertions = loading.assertions.size(), formulas = loading.formulas.size();
    for (std::size_t k = 0; k < assertions; ++k) assert_claim(loading.assertions[reverse ? assertions - 1 - k : k]);
    for (std::size_t k = 0; k < formulas; ++k) {
      const std::size_t i = reverse ? formulas - 1 - k : k;
      solver.add(z3::implies(instance(i), terms[loading.formulas[i]]));
    }
  }

  Answer check(const Selection& selection) {
    assumptions.clear();
    if (selection.strict) assumptions.push_back(strict);
    for (std::size_t c = 0; c < selection.claims.size(); ++c) {
      if (selection.claims[c]) assumptions.push_back(claim(c));
    }
    for (std::size_t i = 0; i < selection.instances.size(); ++i) {
      if (selection.instances[i]) assumptions.push_back(instance(i));
    }
    const Z3_lbool answer =
        Z3_solver_check_assumptions(context, solver, static_cast<unsigned>(assumptions.size()), assumptions.data());
    context.check_error();
    if (answer == Z3_L_UNDEF) return Answer::unknown;
    return answer == Z3_L_TRUE ? Answer::sat : Answer::unsat;
  }

  /// Resource units since the last call: Z3 counts them a context.
  std::uint64_t newly_spent() {
    const z3::stats statistics = solver.statistics();
    for (unsigned i = 0; i < statistics.size(); ++i) {
      if (statistics.key(i) != "rlimit count") continue;
      const std::uint32_t before = counted;
      counted = statistics.uint_value(i);
      return counted - before;  // wraps around with the counter
    }
    return 0;
  }

  Selection core() {
    Selection found{std::vector<char>(component->claims.size(), 0), std::vector<char>(component->instances.size(), 0)};
    for (const z3::expr& literal : solver.unsat_core()) {
      const int symbol = literal.decl().name().to_int() - 1;
      if (symbol < 0) {
        found.strict = true;
        continue;
      }
      const auto number = static_cast<std::size_t>(symbol / families);
      if (symbol % families == claim_literal) found.claims[number] = 1;
      if (symbol % families == instance_literal) found.instances[number] = 1;
    }
    return found;
  }
};

Solver::Solver(const SolverOptions& options) : options_(options) {}
Solver::~Solver() = default;

void Solver::load(const Component& component) {
  reason_.clear();
  try {
    if (!state_ || state_->loaded >= components_a_context) state_ = std::make_unique<State>(options_);
    state_->load(component, options_.reverse_order);
  } catch (const z3::exception& problem) {
    reason_ = problem.msg();
    state_.reset();
  }
}

Answer Solver::check(const Selection& selection) {
  if (!state_) return Answer::unknown;
  try {
    const Answer answer = state_->check(selection);
    spent_ += state_->newly_spent();
    if (answer == Answer::unknown) reason_ = state_->solver.reason_unknown();
    return answer;
  } catch (const z3::exception& problem) {
    reason_ = problem.msg();
    state_.reset();
    return Answer::unknown;
  }
}

Selection Solver::core() {
  try {
    if (state_) return state_->core();
  } catch (const z3::exception& problem) {
    reason_ = problem.msg();
    state_.reset();
  }
  return {};
}

const std::string& Solver::reason() const { return reason_; }

}  // namespace selaras::checking
