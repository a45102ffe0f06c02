// Takes formulas apart without recursion; gives up (to the solver) rather than work long or leave 64 bits.
#include "checker/linear.hpp"

#include <algorithm>

namespace selaras::checking {
namespace {

constexpr std::size_t effort_a_node = 8;
constexpr std::size_t most_remainders = 64;

bool is_boolean_op(Op op) {
  switch (op) {
    case Op::truth:
    case Op::equal:
    case Op::less_equal:
    case Op::negation:
    case Op::conjunction:
    case Op::disjunction:
    case Op::implication: return true;
    default: return false;
  }
}

}  // namespace

void LinearSystem::clear(const Component& component) {
  component_ = &component;
  summands_.clear();
  constraints_.clear();
  choices_.clear();
  pending_.clear();
  quotients_.clear();
  remainders_.clear();
  undefined_.clear();
  effort_ = 0;
}

void LinearSystem::shrink(std::size_t constraints, std::size_t choices) {
  constraints_.resize(std::min(constraints_.size(), constraints));
  choices_.resize(std::min(choices_.size(), choices));
  summands_.resize(constraints_.empty() ? 0 : constraints_.back().end);
  pending_.clear();
  undefined_.clear();
  remainders_.clear();  // the constraint that defines one may be gone: define it again
}

bool LinearSystem::is_boolean(std::uint32_t node) const {
  const Node& n = component_->nodes[node];
  return n.op == Op::variable ? component_->is_truth[n.left] != 0 : is_boolean_op(n.op);
}

bool LinearSystem::demand(std::uint32_t node, bool wanted, Domains& domains) {
  pending_.push_back({node, wanted});
  while (!pending_.empty()) {
    const Choice next = pending_.back();
    pending_.pop_back();
    if (!step(next.node, next.wanted, domains)) return false;
  }
  return true;
}

bool LinearSystem::step(std::uint32_t node, bool wanted, Domains& domains) {
  const Node& n = component_->nodes[node];
  if (++effort_ > effort_a_node * component_->nodes.size() + 64) return false;
  switch (n.op) {
    case Op::truth: return (n.number != 0) == wanted;
    case Op::variable: return wanted ? domains.at_least(n.left, 1) : domains.at_most(n.left, 0);
    case Op::negation: pending_.push_back({n.left, !wanted}); return true;
    case Op::less_equal:  // not (a <= b) is b + 1 <= a
      return wanted ? atom(n.left, n.right, 0, false, domains) : atom(n.right, n.left, 1, false, domains);
    case Op::equal: {
      const bool linear = !is_boolean(n.left) || (component_->nodes[n.left].op == Op::variable &&
                                                  component_->nodes[n.right].op == Op::variable);
      if (linear && wanted) return atom(n.left, n.right, 0, true, domains);
      break;
    }
    case Op::conjunction:
      if (!wanted) break;
      pending_.push_back({n.right, true});
      pending_.push_back({n.left, true});
      return true;
    case Op::disjunction:
      if (wanted) break;
      pending_.push_back({n.right, false});
      pending_.push_back({n.left, false});
      return true;
    case Op::implication:
      if (wanted) break;
      pending_.push_back({n.right, false});
      pending_.push_back({n.left, true});
      return true;
    default: return false;  // an integer where a truth belongs
  }
  choices_.push_back({node, wanted});
  return true;
}

bool LinearSystem::choose(const Choice& choice, bool first, Domains& domains) {
  const Node& n = component_->nodes[choice.node];
  switch (n.op) {
    case Op::conjunction: return demand(first ? n.left : n.right, false, domains);
    case Op::disjunction: return demand(first ? n.left : n.right, true, domains);
    case Op::implication: return first ? demand(n.right, true, domains) : demand(n.left, false, domains);
    case Op::equal:
      if (!is_boolean(n.left)) {  // unequal: one is smaller
        return first ? atom(n.left, n.right, 1, false, domains) : atom(n.right, n.left, 1, false, domains);
      }
      return demand(n.left, first, domains) && demand(n.right, first == choice.wanted, domains);
    default: return false;
  }
}

/// left - right + constant, compared with 0; then what its remainders mean.
bool LinearSystem::atom(std::uint32_t left, std::uint32_t right, std::int64_t constant, bool equality,
                        Domains& domains) {
  constant_ = constant;
  if (!collect(left, 1, domains) || !collect(right, -1, domains) || !finish(equality, domains)) return false;
  while (!undefined_.empty()) {
    const Remainder next = undefined_.back();
    undefined_.pop_back();
    const Node& n = component_->nodes[next.node];
    constant_ = 0;
    if (!collect(n.left, 1, domains)) return false;
    summands_.push_back({next.quotient, -component_->nodes[n.right].number});
    summands_.push_back({next.variable, -1});
    if (!finish(true, domains)) return false;
  }
  return true;
}

bool LinearSystem::collect(std::uint32_t node, std::int64_t factor, Domains& domains) {
  stack_.clear();
  for (;;) {
    if (++effort_ > effort_a_node * component_->nodes.size() + 64) return false;
    const Node& n = component_->nodes[node];
    std::int64_t product = 0;
    switch (n.op) {
      case Op::constant:
        if (__builtin_mul_overflow(n.number, factor, &product)) return false;
        if (__builtin_add_overflow(constant_, product, &constant_)) return false;
        break;
      case Op::variable: summands_.push_back({n.left, factor}); break;
      case Op::add:
        stack_.emplace_back(n.right, factor);
        node = n.left;
        continue;
      case Op::subtract:
        if (__builtin_sub_overflow(std::int64_t{0}, factor, &product)) return false;
        stack_.emplace_back(n.right, product);
        node = n.left;
        continue;
      case Op::multiply:
        if (component_->nodes[n.right].op != Op::constant) return false;
        if (__builtin_mul_overflow(component_->nodes[n.right].number, factor, &factor)) return false;
        node = n.left;
        continue;
      case Op::modulo:
        if (!remainder(node, factor, domains)) return false;
        break;
      default: return false;
    }
    if (stack_.empty()) return true;
    node = stack_.back().first;
    factor = stack_.back().second;
    stack_.pop_back();
  }
}

bool LinearSystem::remainder(std::uint32_t node, std::int64_t factor, Domains& domains) {
  auto known = std::find_if(remainders_.begin(), remainders_.end(), [&](auto& r) { return r.node == node; });
  if (known == remainders_.end()) {
    const Node& divisor = component_->nodes[component_->nodes[node].right];
    if (divisor.op != Op::constant || divisor.number <= 0 || quotients_.size() >= most_remainders) return false;
    const std::uint32_t rest = domains.add(0, divisor.number - 1);
    const std::uint32_t quotient = domains.add(Interval::lowest, Interval::highest);
    quotients_.push_back(quotient);
    undefined_.push_back({node, rest, quotient});
    known = remainders_.insert(known, {node, rest, quotient});
  }
  summands_.push_back({known->variable, factor});
  return true;
}

/// Merges equal variables; what is left with one variable becomes a bound.
bool LinearSystem::finish(bool equality, Domains& domains) {
  const std::size_t first = constraints_.empty() ? 0 : constraints_.back().end;
  const auto begin = summands_.begin() + static_cast<std::ptrdiff_t>(first);
  std::sort(begin, summands_.end(), [](const Summand& a, const Summand& b) { return a.variable < b.variable; });
  auto out = begin;
  for (auto in = begin; in != summands_.end();) {
    Summand merged = *in++;
    for (; in != summands_.end() && in->variable == merged.variable; ++in) {
      if (__builtin_add_overflow(merged.coefficient, in->coefficient, &merged.coefficient)) return false;
    }
    if (merged.coefficient != 0) *out++ = merged;
  }
  summands_.erase(out, summands_.end());
  const std::size_t count = summands_.size() - first;
  if (count == 0) return equality ? constant_ == 0 : constant_ <= 0;
  if (count == 1) {
    const Summand only = summands_.back();
    summands_.pop_back();
    const Wide c = only.coefficient, negated = -static_cast<Wide>(constant_);
    // floor(negated / c) bounds c x <= negated from above (c > 0) or, as a ceiling, from below (c < 0)
    const Wide quotient = negated / c, rest = negated % c;
    const bool inexact = rest != 0, below_zero = inexact && ((rest < 0) != (c < 0));
    const Wide floor = quotient - (below_zero ? 1 : 0), ceiling = quotient + (inexact && !below_zero ? 1 : 0);
    if (equality)
      return !inexact && domains.at_least(only.variable, quotient) && domains.at_most(only.variable, quotient);
    return c > 0 ? domains.at_most(only.variable, floor) : domains.at_least(only.variable, ceiling);
  }
  constraints_.push_back(
      {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(summands_.size()), constant_, equality});
  return true;
}

}  // namespace selaras::checking
