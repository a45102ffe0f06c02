// Proposes witnesses, cheapest way first; the evaluator has the last word on each.
#include "checker/screen.hpp"

#include <algorithm>

namespace selaras::checking {
namespace {

// Differences add up along paths; within this they stay far from the ends of 64 bits.
constexpr std::int64_t moderate = std::int64_t{1} << 60;

}  // namespace

bool Screen::has_witness(const Component& component, const Selection& selection) {
  if (!domains_.read(component, selection)) return false;
  if (only_equalities(component, selection)) return by_classes(component, selection);
  return by_constraints(component, selection);
}

bool Screen::only_equalities(const Component& component, const Selection& selection) const {
  const auto& nodes = component.nodes;
  for (std::size_t i = 0; i < component.formulas.size(); ++i) {
    if (!selection.instances[i]) continue;
    const Node& formula = nodes[component.formulas[i]];
    if (formula.op != Op::equal || nodes[formula.left].op != Op::variable || nodes[formula.right].op != Op::variable) {
      return false;
    }
  }
  return true;
}

std::uint32_t Screen::find(std::uint32_t variable) {
  while (class_[variable] != variable) variable = class_[variable] = class_[class_[variable]];
  return variable;
}

/// Equalities and intervals only: each class takes what all its members allow.
bool Screen::by_classes(const Component& component, const Selection& selection) {
  const std::size_t variables = component.variables.size();
  class_.resize(variables);
  for (std::size_t v = 0; v < variables; ++v) class_[v] = static_cast<std::uint32_t>(v);
  for (std::size_t i = 0; i < component.formulas.size(); ++i) {
    if (!selection.instances[i]) continue;
    const Node& formula = component.nodes[component.formulas[i]];
    const std::uint32_t a = find(component.nodes[formula.left].left), b = find(component.nodes[formula.right].left);
    if (a == b) continue;
    class_[b] = a;
    if (!domains_.merge(a, b)) return false;
  }
  witness_.resize(variables);
  for (std::size_t v = 0; v < variables; ++v) witness_[v] = domains_.any(find(static_cast<std::uint32_t>(v)));
  return evaluator_.satisfies(component, selection, witness_);
}

bool Screen::by_constraints(const Component& component, const Selection& selection) {
  system_.clear(component);
  for (std::size_t i = 0; i < component.formulas.size(); ++i) {
    if (selection.instances[i] && !system_.demand(component.formulas[i], true, domains_)) return false;
  }
  const std::size_t variables = component.variables.size();
  if (!domains_.has_holes() && all_differences()) {
    if (!by_differences()) return false;
    if (evaluator_.satisfies(component, selection, witness_)) return true;
    if (system_.choices().empty()) return false;
  } else if (separable() && by_boxes()) {
    if (evaluator_.satisfies(component, selection, witness_)) return true;
  }
  if (!dive_.run(system_, domains_)) return false;
  take_bounds(variables);
  return evaluator_.satisfies(component, selection, witness_);
}

void Screen::take_bounds(std::size_t variables) {
  witness_.resize(variables);
  for (std::size_t v = 0; v < variables; ++v) witness_[v] = domains_.any(v);
}

bool Screen::all_differences() const {
  const auto difference = [&](const Linear& constraint) {
    const auto sum = system_.summands(constraint);
    if (sum.size() != 2 || constraint.constant >= moderate || constraint.constant <= -moderate) return false;
    return (sum[0].coefficient == 1 && sum[1].coefficient == -1) ||
           (sum[0].coefficient == -1 && sum[1].coefficient == 1);
  };
  return std::all_of(system_.constraints().begin(), system_.constraints().end(), difference);
}

/// False if there is a negative cycle; otherwise witness_ holds an assignment.
bool Screen::by_differences() {
  const std::size_t variables = domains_.size();
  const auto zero = static_cast<std::uint32_t>(variables);
  differences_.clear(variables);
  for (std::uint32_t v = 0; v < variables; ++v) {
    const Interval& bounds = domains_[v];
    if (bounds.lo != Interval::lowest) differences_.at_most(zero, v, -std::max(bounds.lo, -Interval::highest));
    if (bounds.hi != Interval::highest) differences_.at_most(v, zero, bounds.hi);
  }
  for (const Linear& constraint : system_.constraints()) {
    const auto sum = system_.summands(constraint);
    const bool positive = sum[0].coefficient > 0;
    const std::uint32_t x = sum[positive ? 0 : 1].variable, y = sum[positive ? 1 : 0].variable;
    differences_.at_most(x, y, -constraint.constant);
    if (constraint.equality) differences_.at_most(y, x, constraint.constant);
  }
  if (!differences_.solve()) return false;
  witness_.resize(variables);
  for (std::uint32_t v = 0; v < variables; ++v) {
    if (!differences_.value(v, witness_[v])) return false;
  }
  return true;
}

/// True if no variable is in two constraints, so that each can be solved alone.
bool Screen::separable() {
  occurs_.assign(domains_.size(), 0);
  for (const Linear& constraint : system_.constraints()) {
    for (const Summand& summand : system_.summands(constraint)) {
      if (occurs_[summand.variable]++) return false;
    }
  }
  return true;
}

bool Screen::by_boxes() {
  take_bounds(domains_.size());
  for (const Linear& constraint : system_.constraints()) {
    if (!box(constraint)) return false;
  }
  return true;
}

/// Starts anywhere in the box and moves one variable after the other as far as the sum needs.
bool Screen::box(const Linear& sum) {
  Wide total = sum.constant;
  for (const Summand& summand : system_.summands(sum)) {
    total += static_cast<Wide>(summand.coefficient) * witness_[summand.variable];
  }
  for (const Summand& summand : system_.summands(sum)) {
    if (total == 0 || (!sum.equality && total <= 0)) return true;
    const Interval& bounds = domains_[summand.variable];
    std::int64_t& value = witness_[summand.variable];
    const Wide wanted = -total / summand.coefficient;  // how far to move
    const Wide room = wanted > 0 ? static_cast<Wide>(bounds.hi) - value : static_cast<Wide>(bounds.lo) - value;
    const Wide move = wanted > 0 ? std::min(wanted, room) : std::max(wanted, room);
    value = static_cast<std::int64_t>(value + move);
    total += move * summand.coefficient;
  }
  return total == 0 || (!sum.equality && total <= 0);
}

}  // namespace selaras::checking
