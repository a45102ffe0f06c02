// The one file that includes Z3. One solver a context, push and pop, an assumption a claim and a rule instance.
#include "checker/solver.hpp"

#include <z3++.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

namespace selaras::checking {
namespace {

/// Debian's 4.8.12 keeps 0.25–0.4 KB a component across push and pop; a new context gives it back.
constexpr std::size_t components_a_context = 10'000;

/// Optimisation gets this part of the effort of a check.
constexpr unsigned optimisation_share = 10;

/// Wider than the linear integer arithmetic that is asked for: what Z3 sets up for this logic keeps equalities as they
/// are and does not look for normal forms, a quarter less work for components of a few claims.
constexpr const char* logic = "QF_AUFLIA";

/// The older simplex: on components of a few claims it takes a fifth less time than the default of 4.8.12.
constexpr unsigned arithmetic = 2;

/// Constants are named by number, the families take turns. A claim, a strict reading that differs and a rule instance
/// have a constant that is true where they are dropped: "dropped or formula" is fewer terms to simplify than "not kept
/// or formula", and simplifying is most of what Z3 does for a small component.
enum Family : unsigned { integer_variable, truth_variable, dropped_claim, dropped_strict_claim, dropped_instance, kept_clause, families };

}  // namespace

/// Everything that lives in one context. Constants are made once and used for every component; other terms are kept
/// until the next component comes. Terms are made by the C interface: its C++ face costs more than Z3 itself here.
struct Solver::State {
  z3::context context;
  z3::solver solver;
  z3::optimize* optimiser = nullptr;  // takes the assertions instead, while there is one
  z3::sort integer, boolean;
  std::array<std::vector<Z3_ast>, families> constants, negations;
  std::vector<Z3_ast> kept, terms, assumptions;
  const Component* component = nullptr;
  std::size_t loaded = 0;
  std::uint32_t counted = 0;  // resource units
  bool reverse, pushed = false;
  bool asserted[2] = {};  // the claims, in which reading

  explicit State(const SolverOptions& options)
      : solver(context, logic), integer(context.int_sort()), boolean(context.bool_sort()), reverse(options.reverse_order) {
    z3::params parameters(context);
    parameters.set("rlimit", options.rlimit);
    parameters.set("arith.solver", arithmetic);
    parameters.set("ctrl_c", false);  // an interrupt is the program's, not one check's
    solver.set(parameters);
  }
  ~State() {
    forget();
    for (const auto* made : {&constants, &negations}) {
      for (const auto& family : *made) {
        for (const Z3_ast term : family) Z3_dec_ref(context, term);
      }
    }
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  void forget() {
    for (const Z3_ast made : kept) Z3_dec_ref(context, made);
    kept.clear();
  }
  Z3_ast keep(Z3_ast made) {
    if (made == nullptr) context.check_error();
    Z3_inc_ref(context, made);
    kept.push_back(made);
    return made;
  }

  Z3_ast constant(Family family, std::size_t number) {
    auto& made = constants[family];
    const z3::sort& sort = family == integer_variable ? integer : boolean;
    while (made.size() <= number) {
      const auto symbol = static_cast<int>(made.size() * families + family);
      made.push_back(Z3_mk_const(context, Z3_mk_int_symbol(context, symbol), sort));
      Z3_inc_ref(context, made.back());
    }
    return made[number];
  }
  /// The literal that keeps a claim or an instance: its constant is false.
  Z3_ast kept_literal(Family dropped, std::size_t number) {
    auto& made = negations[dropped];
    while (made.size() <= number) {
      made.push_back(Z3_mk_not(context, constant(dropped, made.size())));
      Z3_inc_ref(context, made.back());
    }
    return made[number];
  }
  Z3_ast variable(std::size_t v) { return constant(component->is_truth[v] ? truth_variable : integer_variable, v); }
  Z3_ast number(std::int64_t n) { return keep(Z3_mk_int64(context, n, integer)); }
  Z3_ast negation(Z3_ast a) { return keep(Z3_mk_not(context, a)); }
  Z3_ast at_least(Z3_ast a, std::int64_t n) { return keep(Z3_mk_ge(context, a, number(n))); }
  Z3_ast at_most(Z3_ast a, std::int64_t n) { return keep(Z3_mk_le(context, a, number(n))); }
  template <class Make>
  Z3_ast two(Make make, Z3_ast a, Z3_ast b) {
    const Z3_ast both[] = {a, b};
    return keep(make(context, 2, both));
  }

  void add(Z3_ast formula) {
    if (optimiser) Z3_optimize_assert(context, *optimiser, formula);
    else Z3_solver_assert(context, solver, formula);
    context.check_error();
  }
  void add_clause(Z3_ast unless, Z3_ast formula) { add(two(Z3_mk_or, unless, formula)); }

  Z3_ast member(Z3_ast x, const Interval& part) {
    const bool below = part.lo != Interval::lowest, above = part.hi != Interval::highest;
    if (below && above) return two(Z3_mk_and, at_least(x, part.lo), at_most(x, part.hi));
    if (below) return at_least(x, part.lo);
    return above ? at_most(x, part.hi) : keep(Z3_mk_true(context));
  }

  /// unless or x ∈ set, bounds as clauses of their own.
  void add_member(Z3_ast unless, Z3_ast x, const IntervalSet& set) {
    const auto& parts = set.parts();
    if (parts.empty()) return add(unless);
    const Interval hull = set.hull();
    if (hull.lo == hull.hi) return add_clause(unless, keep(Z3_mk_eq(context, x, number(hull.lo))));
    if (hull.lo != Interval::lowest) add_clause(unless, at_least(x, hull.lo));
    if (hull.hi != Interval::highest) add_clause(unless, at_most(x, hull.hi));
    if (parts.size() == 1) return;
    std::vector<Z3_ast> choices{unless};
    for (const Interval& part : parts) choices.push_back(member(x, part));
    add(keep(Z3_mk_or(context, static_cast<unsigned>(choices.size()), choices.data())));
  }

  /// Only then has the claim a constant of its own for the strict reading.
  bool readings_differ(const LocalAssertion& assertion) const {
    const Readings& readings = component->value(assertion).readings;
    return !component->is_truth[assertion.variable] && readings.strict != readings.lenient;
  }

  void assert_claim(const LocalAssertion& assertion, bool strict) {
    const bool differ = readings_differ(assertion);
    if (!differ && asserted[!strict]) return;
    const ClaimValue& value = component->value(assertion);
    const Z3_ast x = variable(assertion.variable);
    const Z3_ast dropped = constant(differ && strict ? dropped_strict_claim : dropped_claim, assertion.claim);
    if (component->is_truth[assertion.variable]) {
      add_clause(dropped, value.truth ? x : negation(x));
    } else if (differ && strict) {
      add_member(dropped, x, value.readings.strict.intersect(value.readings.lenient));
    } else {
      add_member(dropped, x, value.readings.lenient);
    }
  }

  Z3_ast term(const Node& node) {
    const auto left = [&] { return terms[node.left]; };
    const auto right = [&] { return terms[node.right]; };
    switch (node.op) {
      case Op::constant: return number(node.number);
      case Op::truth: return keep(node.number != 0 ? Z3_mk_true(context) : Z3_mk_false(context));
      case Op::variable: return variable(node.left);
      case Op::add: return two(Z3_mk_add, left(), right());
      case Op::subtract: return two(Z3_mk_sub, left(), right());
      case Op::multiply: return two(Z3_mk_mul, left(), right());
      case Op::modulo: return keep(Z3_mk_mod(context, left(), right()));
      case Op::equal: return keep(Z3_mk_eq(context, left(), right()));
      case Op::less_equal: return keep(Z3_mk_le(context, left(), right()));
      case Op::negation: return negation(left());
      case Op::conjunction: return two(Z3_mk_and, left(), right());
      case Op::disjunction: return two(Z3_mk_or, left(), right());
      case Op::implication: return keep(Z3_mk_implies(context, left(), right()));
    }
    return keep(Z3_mk_false(context));
  }

  void load(const Component& loading) {
    if (pushed) solver.pop();
    forget();
    solver.push();
    pushed = true;
    ++loaded;
    component = &loading;
    asserted[false] = asserted[true] = false;
    terms.clear();
    for (const Node& node : loading.nodes) terms.push_back(term(node));
    assert_rules();
  }

  void assert_rules() {
    const std::size_t formulas = component->formulas.size();
    for (std::size_t k = 0; k < formulas; ++k) {
      const std::size_t i = reverse ? formulas - 1 - k : k;
      add_clause(constant(dropped_instance, i), terms[component->formulas[i]]);
    }
  }

  void assert_claims(bool strict) {
    const auto& assertions = component->assertions;
    for (std::size_t k = 0; k < assertions.size(); ++k) {
      assert_claim(assertions[reverse ? assertions.size() - 1 - k : k], strict);
    }
    asserted[strict] = true;
  }

  Z3_ast literal_of(std::size_t claim, bool strict) {
    const auto& all = component->assertions;  // sorted by claim, and a claim's are of one kind
    const auto at = std::lower_bound(all.begin(), all.end(), claim,
                                     [](const LocalAssertion& assertion, std::size_t c) { return assertion.claim < c; });
    const bool own = strict && at != all.end() && at->claim == claim && readings_differ(*at);
    return kept_literal(own ? dropped_strict_claim : dropped_claim, claim);
  }

  void assume_rules(const Selection& selection) {
    for (std::size_t i = 0; i < selection.instances.size(); ++i) {
      if (selection.instances[i]) assumptions.push_back(kept_literal(dropped_instance, i));
    }
  }

  Answer check_assumptions() {
    const Z3_lbool answer =
        Z3_solver_check_assumptions(context, solver, static_cast<unsigned>(assumptions.size()), assumptions.data());
    context.check_error();
    if (answer == Z3_L_UNDEF) return Answer::unknown;
    return answer == Z3_L_TRUE ? Answer::sat : Answer::unsat;
  }

  Answer check(const Selection& selection) {
    if (!asserted[selection.strict]) assert_claims(selection.strict);
    assumptions.clear();
    for (std::size_t c = 0; c < selection.claims.size(); ++c) {
      if (selection.claims[c]) assumptions.push_back(literal_of(c, selection.strict));
    }
    assume_rules(selection);
    return check_assumptions();
  }

  /// kept(g) ⇒ each claim of clause g
  void assert_clauses(const std::vector<ClauseGroup>& clauses, bool strict) {
    for (std::size_t g = 0; g < clauses.size(); ++g) {
      const Z3_ast not_kept = negation(constant(kept_clause, g));
      for (const std::uint32_t c : clauses[g].claims) add_clause(not_kept, literal_of(c, strict));
    }
  }

  /// The sum of what is not kept is at most `most`.
  template <class Price>
  void limit(std::size_t clauses, std::int64_t most, Price price) {
    std::vector<Z3_ast> summands;
    for (std::size_t g = 0; g < clauses; ++g) {
      summands.push_back(keep(Z3_mk_ite(context, constant(kept_clause, g), number(0), number(price(g)))));
    }
    add(at_most(keep(Z3_mk_add(context, static_cast<unsigned>(summands.size()), summands.data())), most));
  }

  void assert_limits(const std::vector<ClauseGroup>& clauses, const WithdrawalLimits& limits) {
    constexpr auto open = std::numeric_limits<std::int64_t>::max();
    if (limits.weight != open) limit(clauses.size(), limits.weight, [&](std::size_t g) { return clauses[g].weight; });
    if (limits.count != open) {
      limit(clauses.size(), limits.count, [&](std::size_t g) { return static_cast<std::int64_t>(clauses[g].count); });
    }
    for (const std::uint32_t g : limits.kept) add(constant(kept_clause, g));
    if (!limits.other_than) return;
    std::vector<Z3_ast> differences;
    for (std::uint32_t g = 0; g < clauses.size(); ++g) {
      const bool out = std::binary_search(limits.other_than->begin(), limits.other_than->end(), g);
      differences.push_back(out ? constant(kept_clause, g) : negation(constant(kept_clause, g)));
    }
    add(keep(Z3_mk_or(context, static_cast<unsigned>(differences.size()), differences.data())));
  }

  std::vector<std::uint32_t> withdrawn(const z3::model& model, std::size_t clauses) {
    std::vector<std::uint32_t> result;
    for (std::uint32_t g = 0; g < clauses; ++g) {
      if (!model.eval(z3::expr(context, constant(kept_clause, g)), true).is_true()) result.push_back(g);
    }
    return result;
  }

  Answer withdraw(const Selection& selection, const std::vector<ClauseGroup>& clauses, const WithdrawalLimits& limits,
                  std::vector<std::uint32_t>& out) {
    if (!asserted[selection.strict]) assert_claims(selection.strict);
    solver.push();
    assert_clauses(clauses, selection.strict);
    assert_limits(clauses, limits);
    assumptions.clear();
    assume_rules(selection);
    const Answer answer = check_assumptions();
    if (answer == Answer::sat) out = withdrawn(solver.get_model(), clauses.size());
    solver.pop();
    return answer;
  }

  /// The default engine of 4.8.12 returns sets that are not the cheapest, unless it does not pivot on correction sets.
  std::optional<std::vector<std::uint32_t>> optimise(const Selection& selection,
                                                     const std::vector<ClauseGroup>& clauses, unsigned effort) {
    z3::optimize object(context);
    z3::params parameters(context);
    parameters.set("maxres.pivot_on_correction_set", false);
    parameters.set("rlimit", effort);
    object.set(parameters);
    optimiser = &object;
    const bool before[] = {asserted[false], asserted[true]};
    asserted[false] = asserted[true] = false;
    assert_rules();
    assert_claims(selection.strict);
    std::copy(std::begin(before), std::end(before), std::begin(asserted));
    assert_clauses(clauses, selection.strict);
    assumptions.clear();
    assume_rules(selection);
    for (const Z3_ast rule : assumptions) add(rule);
    optimiser = nullptr;
    for (std::size_t g = 0; g < clauses.size(); ++g) {
      object.add_soft(z3::expr(context, constant(kept_clause, g)), std::to_string(clauses[g].weight).c_str());
    }
    if (object.check() != z3::sat) return std::nullopt;
    return withdrawn(object.get_model(), clauses.size());
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
      const auto symbol = static_cast<std::size_t>(literal.arg(0).decl().name().to_int());
      const std::size_t number = symbol / families;
      switch (symbol % families) {
        case dropped_strict_claim: found.strict = true; [[fallthrough]];
        case dropped_claim: found.claims[number] = 1; break;
        default: found.instances[number] = 1;
      }
    }
    return found;
  }
};

Solver::Solver(const SolverOptions& options) : options_(options) {}
Solver::~Solver() = default;

void Solver::load(const Component& component) {
  reason_.clear();
  try {
    if (state_ && state_->loaded >= components_a_context) give_up_state();
    if (!state_) state_ = std::make_unique<State>(options_);
    state_->load(component);
  } catch (const z3::exception& problem) {
    reason_ = problem.msg();
    give_up_state();
  }
}

void Solver::give_up_state() {
  spent();
  state_.reset();
}

/// Z3 tells by a table of all its statistics, so it is asked when somebody wants to know, not after every check.
std::uint64_t Solver::spent() {
  if (state_) {
    try {
      spent_ += state_->newly_spent();
    } catch (const z3::exception&) {  // what a broken context used is lost with it
    }
  }
  return spent_;
}

/// What `call` answers, or `otherwise` where there is no state or Z3 throws (and the state is lost).
template <class Result, class Call>
Result Solver::guarded(Result otherwise, Call call) {
  if (!state_) return otherwise;
  try {
    return call(*state_);
  } catch (const z3::exception& problem) {
    reason_ = problem.msg();
    give_up_state();
    return otherwise;
  }
}

Answer Solver::check(const Selection& selection) {
  return guarded(Answer::unknown, [&](State& state) {
    const Answer answer = state.check(selection);
    if (answer == Answer::unknown) reason_ = state.solver.reason_unknown();
    return answer;
  });
}

Selection Solver::core() {
  return guarded(Selection(), [](State& state) { return state.core(); });
}

Answer Solver::withdraw(const Selection& selection, const std::vector<ClauseGroup>& clauses,
                        const WithdrawalLimits& limits, std::vector<std::uint32_t>& withdrawn) {
  return guarded(Answer::unknown, [&](State& state) { return state.withdraw(selection, clauses, limits, withdrawn); });
}

std::optional<std::vector<std::uint32_t>> Solver::optimise(const Selection& selection,
                                                           const std::vector<ClauseGroup>& clauses) {
  return guarded(std::optional<std::vector<std::uint32_t>>(), [&](State& state) {
    return state.optimise(selection, clauses, options_.rlimit / optimisation_share);
  });
}

const std::string& Solver::reason() const { return reason_; }

}  // namespace selaras::checking
