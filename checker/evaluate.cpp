// Exact evaluation; a number that leaves 64 bits is unknown, never wrong.
#include "checker/evaluate.hpp"

namespace selaras::checking {

bool allows(const ClaimValue& claimed, bool is_truth, bool strict, std::int64_t value) {
  if (is_truth) return claimed.truth == (value != 0);
  if (!claimed.readings.lenient.contains(value)) return false;
  return !strict || claimed.readings.strict.contains(value);
}

bool Evaluator::satisfies(const Component& component, const Selection& selection, const Assignment& assignment) {
  for (const LocalAssertion& assertion : component.assertions) {
    if (!selection.claims[assertion.claim]) continue;
    if (!allows(component.value(assertion), component.is_truth[assertion.variable], selection.strict,
                assignment[assertion.variable])) {
      return false;
    }
  }
  evaluate(component, assignment);
  for (std::size_t i = 0; i < component.formulas.size(); ++i) {
    if (!selection.instances[i]) continue;
    const Value& value = values_[component.formulas[i]];
    if (!value.known || value.number == 0) return false;
  }
  return true;
}

bool apply(Op op, std::int64_t a, std::int64_t b, std::int64_t& result) {
  switch (op) {
    case Op::constant: result = a; return true;
    case Op::truth: result = a != 0; return true;
    case Op::variable: return false;
    case Op::add: return !__builtin_add_overflow(a, b, &result);
    case Op::subtract: return !__builtin_sub_overflow(a, b, &result);
    case Op::multiply: return !__builtin_mul_overflow(a, b, &result);
    case Op::modulo:
      if (b <= 0) return false;
      result = modulo(a, b);
      return true;
    case Op::equal: result = a == b; return true;
    case Op::less_equal: result = a <= b; return true;
    case Op::negation: result = a == 0; return true;
    case Op::conjunction: result = a != 0 && b != 0; return true;
    case Op::disjunction: result = a != 0 || b != 0; return true;
    case Op::implication: result = a == 0 || b != 0; return true;
  }
  return false;
}

/// Of a connective one known side can decide alone.
bool Evaluator::decides(Op op, const Value& left, const Value& right) {
  const auto either = [&](bool a, bool b) {
    return (left.known && (left.number != 0) == a) || (right.known && (right.number != 0) == b);
  };
  switch (op) {
    case Op::conjunction: return either(false, false);
    case Op::disjunction: return either(true, true);
    case Op::implication: return either(false, true);
    default: return false;
  }
}

void Evaluator::evaluate(const Component& component, const Assignment& assignment) {
  values_.resize(component.nodes.size());
  for (std::size_t n = 0; n < component.nodes.size(); ++n) {
    const Node& node = component.nodes[n];
    Value& value = values_[n];
    if (node.op == Op::variable) {
      value = {assignment[node.left], true};
      continue;
    }
    const int children = arity(node.op);
    const Value left = children > 0 ? values_[node.left] : Value{node.number, true};
    const Value right = children > 1 ? values_[node.right] : Value{0, true};
    if (left.known && right.known) {
      value.known = apply(node.op, left.number, right.number, value.number);
    } else {
      value = {node.op != Op::conjunction, decides(node.op, left, right)};
    }
  }
}

}  // namespace selaras::checking
