// Constant folding keeps what reaches the solver small; unknown parts make their whole unknown.
#include "rules/ground/formula.hpp"

#include <algorithm>

#include "facts/names/places.hpp"
#include "rules/language/types.hpp"

namespace selaras::rule_language {

void TermStore::undo(Mark to) {
  for (std::size_t i = to.terms; i < problem_.terms.size(); ++i) {
    const Term& term = problem_.terms[i];
    if (term.op == Op::variable) variables_.erase(problem_.variables[term.variable.value]);
    if (term.op == Op::constant) constants_.erase(term.number);
  }
  problem_.terms.resize(to.terms);
  problem_.variables.resize(to.variables);
}

TermId TermStore::variable(const Variable& variable) {
  const auto [at, added] = variables_.try_emplace(variable, TermId{problem_.terms.size()});
  if (added) {
    problem_.terms.push_back({Op::variable, VariableId{problem_.variables.size()}, {}, {}});
    problem_.variables.push_back(variable);
  }
  return at->second;
}

VariableId TermStore::find(const Variable& variable) const {
  const auto at = variables_.find(variable);
  return at == variables_.end() ? VariableId{} : problem_.terms[at->second.value].variable;
}

TermId TermStore::constant(std::int64_t number) {
  const auto [at, added] = constants_.try_emplace(number, TermId{problem_.terms.size()});
  if (added) problem_.terms.push_back({Op::constant, {}, {}, {}, number});
  return at->second;
}

TermId TermStore::add(Op op, TermId left, TermId right) {
  problem_.terms.push_back({op, {}, left, right});
  return TermId{problem_.terms.size() - 1};
}

Folded TermStore::arithmetic(Operator op, const Folded& left, const Folded& right) {
  if (left.unknown() || right.unknown()) return {};
  if (op == Operator::modulo && !(right.is_constant() && right.number > 0)) return {};
  if (left.is_constant() && right.is_constant()) return Folded::constant(calculate(op, left.number, right.number));
  if (op == Operator::multiply && left.is_constant()) return arithmetic(op, right, left);
  if (op == Operator::multiply && right.is(0)) return right;
  if (op == Operator::multiply && right.is(1)) return left;
  if (op == Operator::modulo && right.is(1)) return Folded::constant(0);
  if ((op == Operator::add || op == Operator::subtract) && right.is(0)) return left;
  if (op == Operator::add && left.is(0)) return right;
  const Op to = op == Operator::add        ? Op::add
                : op == Operator::subtract ? Op::subtract
                : op == Operator::multiply ? Op::multiply
                                           : Op::modulo;
  const TermId a = term(left);
  return Folded::of(add(to, a, term(right)));
}

Folded TermStore::compare(Operator op, const Folded& left, const Folded& right) {
  if (left.unknown() || right.unknown()) return {};
  if (left.is_constant() && right.is_constant()) {
    return Folded::constant(selaras::rule_language::compare(op, left.number, right.number) ? 1 : 0);
  }
  const bool identical = !left.is_constant() && !right.is_constant() && left.term == right.term;
  if (identical) return Folded::constant(selaras::rule_language::compare(op, 0, 0) ? 1 : 0);
  switch (op) {
    case Operator::different: return negation(compare(Operator::equal, left, right));
    case Operator::less:
      return compare(Operator::less_equal, arithmetic(Operator::add, left, Folded::constant(1)), right);
    case Operator::greater: return compare(Operator::less, right, left);
    case Operator::greater_equal: return compare(Operator::less_equal, right, left);
    default: break;
  }
  const TermId a = term(left);
  return Folded::of(add(op == Operator::less_equal ? Op::less_equal : Op::equal, a, term(right)));
}

Folded TermStore::equal_truths(const Folded& left, const Folded& right) {
  if (left.unknown() || right.unknown()) return {};
  if (left.is_constant() && right.is_constant()) return Folded::constant(left.number == right.number ? 1 : 0);
  if (left.is_constant()) return equal_truths(right, left);
  if (right.is_constant()) return right.number != 0 ? left : negation(left);
  if (left.term == right.term) return Folded::constant(1);
  return Folded::of(add(Op::equal, left.term, right.term));
}

Folded TermStore::negation(const Folded& inner) {
  if (inner.unknown()) return {};
  if (inner.is_constant()) return Folded::constant(1 - inner.number);
  const Term& term = problem_.terms[inner.term.value];
  return Folded::of(term.op == Op::negation ? term.left : add(Op::negation, inner.term));
}

Folded TermStore::conjunction(const Folded& left, const Folded& right) {
  if (left.is(0) || right.is(0)) return Folded::constant(0);
  if (left.unknown() || right.unknown()) return {};
  if (left.is_constant()) return right;
  return right.is_constant() ? left : Folded::of(add(Op::conjunction, left.term, right.term));
}

Folded TermStore::disjunction(const Folded& left, const Folded& right) {
  if (left.is(1) || right.is(1)) return Folded::constant(1);
  if (left.unknown() || right.unknown()) return {};
  if (left.is_constant()) return right;
  return right.is_constant() ? left : Folded::of(add(Op::disjunction, left.term, right.term));
}

Folded TermStore::implication(const Folded& left, const Folded& right) {
  if (left.is(0) || right.is(1)) return Folded::constant(1);
  if (left.unknown() || right.unknown()) return {};
  if (left.is_constant()) return right;
  return right.is_constant() ? negation(left) : Folded::of(add(Op::implication, left.term, right.term));
}

Folded FormulaBuilder::build(NodeId id, Tuple& tuple) {
  const Node& node = rule_[id];
  if (node.fixed) return Folded::constant(values_.value(id, tuple));
  switch (node.kind) {
    case NodeKind::path: return path(node, tuple);
    case NodeKind::sum: return sum(id, tuple);
    case NodeKind::logic: return logic(node, tuple);
    case NodeKind::comparison: return comparison(node, tuple);
    case NodeKind::negation: return terms_.negation(build(node.children[0], tuple));
    case NodeKind::minus:
      return terms_.arithmetic(Operator::multiply, build(node.children[0], tuple), Folded::constant(-1));
    case NodeKind::call: {  // weekday_of or near: the others are not over the world
      if (node.function == Function::near) return near(node, tuple);
      const Folded moved = terms_.arithmetic(Operator::add, build(node.children[0], tuple), Folded::constant(3));
      return terms_.arithmetic(Operator::modulo, moved, Folded::constant(7));
    }
    default: break;
  }
  const Folded left = build(node.children[0], tuple);
  return terms_.arithmetic(node.op, left, build(node.children[1], tuple));
}

Folded FormulaBuilder::path(const Node& node, const Tuple& tuple) {
  const auto mention = values_.owner(node, tuple);
  if (!mention) return {};
  const Variable variable{*mention, node.attributes.back()};
  touched_.push_back(variable);
  return Folded::of(terms_.variable(variable));
}

/// A sum over nobody is unknown: see StaticValues::sum.
Folded FormulaBuilder::sum(NodeId id, Tuple& tuple) {
  const Node& node = rule_[id];
  Folded total;
  bool first = true;
  for (const MentionId member : members_.members(id, tuple)) {
    tuple[node.binder] = member;
    const Folded summand = build(node.children.back(), tuple);
    total = first ? summand : terms_.arithmetic(Operator::add, total, summand);
    first = false;
    if (total.unknown()) return total;
  }
  return total;
}

Folded FormulaBuilder::logic(const Node& node, Tuple& tuple) {
  const Folded left = build(node.children[0], tuple);
  if (left.is(node.op == Operator::disjunction ? 1 : 0)) {
    return Folded::constant(node.op == Operator::conjunction ? 0 : 1);
  }
  const Folded right = build(node.children[1], tuple);
  if (node.op == Operator::conjunction) return terms_.conjunction(left, right);
  return node.op == Operator::disjunction ? terms_.disjunction(left, right) : terms_.implication(left, right);
}

Folded FormulaBuilder::comparison(const Node& node, Tuple& tuple) {
  const Folded left = build(node.children[0], tuple);
  const Folded right = build(node.children[1], tuple);
  if (!is_boolean(rule_[node.children[0]].typed.type)) return terms_.compare(node.op, left, right);
  const Folded equal = terms_.equal_truths(left, right);
  return node.op == Operator::different ? terms_.negation(equal) : equal;
}

namespace {

std::uint64_t key_of(const Variable& variable) {
  return (std::uint64_t{variable.mention.value} << 8) | static_cast<std::uint64_t>(variable.attribute);
}

/// The province that a town lies in; provinces, countries and larger regions stand for themselves.
Interval around(Interval region) {
  std::int64_t code = region.lo;
  for (Interval wide = region; place_level(code) == PlaceLevel::place;) {
    const auto parent = place_parent(code);
    if (!parent) return wide;
    wide = {parent->lo, parent->hi};
    if (place_level(parent->lo) != PlaceLevel::place) return wide;
    code = parent->lo;
  }
  return region;
}

}  // namespace

const std::vector<Interval>& FormulaBuilder::neighbourhoods(const Variable& region) {
  if (neighbourhoods_.empty()) {
    neighbourhoods_[~std::uint64_t{0}];  // built, even if nobody is anywhere
    for (const Claim& claim : values_.claims().claims) {
      if (type_of(claim.attribute) != Type::region) continue;
      auto& all = neighbourhoods_[key_of({claim.mention, claim.attribute})];
      for (const Interval& part : claim.value.readings.lenient.parts()) all.push_back(around(part));
    }
  }
  return neighbourhoods_[key_of(region)];
}

/// One place, or both in one province (or in what is told instead of one): only neighbourhoods of claimed regions matter.
Folded FormulaBuilder::near(const Node& node, Tuple& tuple) {
  const Folded a = build(node.children[0], tuple), b = build(node.children[1], tuple);
  if (a.unknown() || b.unknown()) return {};
  std::vector<Interval> shared;
  for (const NodeId child : node.children) {
    const Node& path = rule_[child];
    const auto& around_it = neighbourhoods({*values_.owner(path, tuple), path.attributes.back()});
    shared.insert(shared.end(), around_it.begin(), around_it.end());
  }
  std::sort(shared.begin(), shared.end());
  shared.erase(std::unique(shared.begin(), shared.end()), shared.end());
  Folded result = terms_.compare(Operator::equal, a, b);
  const auto within = [&](const Folded& x, const Interval& place) {
    return terms_.conjunction(terms_.compare(Operator::greater_equal, x, Folded::constant(place.lo)),
                              terms_.compare(Operator::less_equal, x, Folded::constant(place.hi)));
  };
  for (const Interval& place : shared) {
    result = terms_.disjunction(result, terms_.conjunction(within(a, place), within(b, place)));
  }
  return result;
}

}  // namespace selaras::rule_language
