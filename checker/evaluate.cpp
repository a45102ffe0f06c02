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

void Evaluator::evaluate(const Component& component, const Assignment& assignment) {
  values_.resize(component.nodes.size());
  for (std::size_t n = 0; n < component.nodes.size(); ++n) {
    const Node& node = component.nodes[n];
    const int children = arity(node.op);
    const Value left = children > 0 ? values_[node.left] : Value{0, true};
    const Value right = children > 1 ? values_[node.right] : Value{0, true};
    const std::int64_t a = left.number, b = right.number;
    std::int64_t result = 0;
    bool known = left.known && right.known;
    switch (node.op) {
      case Op::constant: result = node.number; break;
      case Op::truth: result = node.number != 0; break;
      case Op::variable: result = assignment[node.left]; break;
      case Op::add: known = !__builtin_add_overflow(a, b, &result) && known; break;
      case Op::subtract: known = !__builtin_sub_overflow(a, b, &result) && known; break;
      case Op::multiply: known = !__builtin_mul_overflow(a, b, &result) && known; break;
      case Op::modulo:
        known = known && b > 0;
        if (known) result = modulo(a, b);
        break;
      case Op::equal: result = a == b; break;
      case Op::less_equal: result = a <= b; break;
      case Op::negation: result = a == 0; break;
      // A known side can decide alone.
      case Op::conjunction:
        result = a != 0 && b != 0;
        known = known || (left.known && a == 0) || (right.known && b == 0);
        break;
      case Op::disjunction:
        result = (left.known && a != 0) || (right.known && b != 0);
        known = known || result != 0;
        break;
      case Op::implication:
        result = (left.known && a == 0) || (right.known && b != 0);
        known = known || result != 0;
        break;
    }
    if (known && node.op == Op::conjunction) result = left.known && right.known ? result : 0;
    values_[n] = {result, known};
  }
}

}  // namespace selaras::checking
