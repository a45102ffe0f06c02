// Types expressions from the leaves up. The first error of a tree is the only one it reports.
#include <algorithm>

#include "rules/language/check.hpp"
#include "rules/language/types.hpp"

namespace selaras::rule_language {
namespace {

constexpr Typed boolean_type(bool fixed) { return {fixed ? Type::flag : Type::truth, false}; }

std::string quoted(std::string_view word) { return "'" + std::string(word) + "'"; }

std::string a(Type type) { return std::string(phrase_for(type)); }

std::string_view spelling(Operator op) {
  switch (op) {
    case Operator::conjunction: return "and";
    case Operator::disjunction: return "or";
    case Operator::implication: return "implies";
    case Operator::equal: return "=";
    case Operator::different: return "!=";
    case Operator::less: return "<";
    case Operator::less_equal: return "<=";
    case Operator::greater: return ">";
    case Operator::greater_equal: return ">=";
    case Operator::same: return "same";
    case Operator::add: return "+";
    case Operator::subtract: return "-";
    case Operator::multiply: return "*";
    case Operator::modulo: return "mod";
    case Operator::none: break;
  }
  return "";
}

std::vector<std::string_view> attribute_names() {
  std::vector<std::string_view> names;
  for (const AttributeInfo& info : attribute_table()) names.push_back(info.name);
  names.emplace_back("quote");
  return names;
}

}  // namespace

bool ExpressionChecker::error(std::uint32_t at, std::string message) {
  complaints_.error(at, std::move(message));
  return false;
}

bool ExpressionChecker::condition(NodeId id, bool allow_same) {
  return check(id, allow_same) && require_boolean(rule_[id]);
}

bool ExpressionChecker::value(NodeId id) {
  if (!check(id)) return false;
  const Node& node = rule_[id];
  if (is_bare_name(node)) return unknown_name(node);
  return !is_boolean(node.typed.type) || node.kind == NodeKind::path ||
         error(node.at, "a condition cannot be printed; print its values");
}

bool ExpressionChecker::require_boolean(const Node& node) {
  if (is_bare_name(node)) return unknown_name(node);
  return is_boolean(node.typed.type) ||
         error(node.at, "this is " + a(node.typed.type) + ", not a condition; compare it with something");
}

bool ExpressionChecker::check(NodeId id, bool allow_same) {
  Node& node = rule_[id];
  if (node.kind == NodeKind::sum) return sum(node);
  if (node.kind == NodeKind::logic) return logic(node, allow_same);
  for (const NodeId child : node.children) {
    if (!check(child)) return false;
  }
  gather(node);
  switch (node.kind) {
    case NodeKind::number: return true;
    case NodeKind::truth: return node.typed = boolean_type(true), true;
    case NodeKind::text: return node.typed = {Type::text, false}, true;
    case NodeKind::path: return path(node);
    case NodeKind::call: return call(node);
    case NodeKind::negation: node.typed = boolean_type(node.fixed); return require_boolean(rule_[node.children[0]]);
    case NodeKind::minus: {
      const Node& operand = rule_[node.children[0]];
      if (is_bare_name(operand)) return unknown_name(operand);
      node.typed = operand.typed;
      return multiple_of(operand.typed) || error(node.at, a(operand.typed.type) + " has no negative");
    }
    case NodeKind::comparison: return comparison(node, allow_same);
    default: return arithmetic(node);
  }
}

void ExpressionChecker::gather(Node& node) {
  node.fixed = true;
  for (const NodeId child : node.children) {
    node.fixed = node.fixed && rule_[child].fixed;
    node.slots |= rule_[child].slots;
  }
}

const Binder* ExpressionChecker::find_binder(const std::string& name, std::uint32_t& slot) const {
  const auto named = [&](std::uint32_t i) { return rule_.binders[i].name.text == name; };
  for (auto i = open_sums_.rbegin(); i != open_sums_.rend(); ++i) {
    if (named(*i)) return slot = *i, &rule_.binders[slot];
  }
  for (slot = 0; slot < rule_.bound; ++slot) {
    if (named(slot)) return &rule_.binders[slot];
  }
  return nullptr;
}

bool ExpressionChecker::unknown_name(const Node& node) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < rule_.bound; ++i) names.push_back(rule_.binders[i].name.text);
  for (const std::uint32_t i : open_sums_) names.push_back(rule_.binders[i].name.text);
  const std::string& name = node.words.front().text;
  return error(node.at, quoted(name) + " is not a name that 'for' introduces" + did_you_mean(name, names));
}

bool ExpressionChecker::path(Node& node) {
  const Binder* binder = find_binder(node.words[0].text, node.binder);
  if (binder == nullptr && node.words.size() == 1) {  // a word that stands for itself, if a text is wanted here
    node.kind = NodeKind::text;
    node.text = node.words[0].text;
    node.typed = {Type::text, false};
    return true;
  }
  if (binder == nullptr) return unknown_name(node);
  node.slots = 1u << node.binder;
  node.typed = {Type::mention, false};
  for (std::size_t i = 1; i < node.words.size(); ++i) {
    const Word& word = node.words[i];
    if (node.typed.type != Type::mention) {
      return error(word.at, quoted(node.words[i - 1].text) + " is " + a(node.typed.type) + " and has no attributes");
    }
    if (!last_attribute(node, word)) return false;
  }
  return true;
}

bool ExpressionChecker::last_attribute(Node& node, const Word& word) {
  if (word.text == "quote") {
    node.quote = true;
    node.typed = {Type::text, false};
    return true;
  }
  const auto attribute = find_attribute(word.text);
  if (!attribute) {
    return error(word.at, "there is no attribute " + quoted(word.text) + did_you_mean(word.text, attribute_names()));
  }
  node.attributes.push_back(*attribute);
  node.typed = typed_of(*attribute);
  node.fixed = !is_world(type_of(*attribute));
  return true;
}

bool ExpressionChecker::logic(Node& node, bool allow_same) {
  const bool conjunct = allow_same && node.op == Operator::conjunction;
  const bool left = condition(node.children[0], conjunct);
  const bool right = condition(node.children[1], conjunct);
  gather(node);
  node.typed = boolean_type(node.fixed);
  return left && right;
}

bool ExpressionChecker::comparison(Node& node, bool allow_same) {
  const Node& left = rule_[node.children[0]];
  const Node& right = rule_[node.children[1]];
  node.typed = boolean_type(node.fixed);
  if (left.quote || right.quote) return error(node.at, "'quote' is for 'say' only");
  if (is_bare_name(left) && (right.typed.type != Type::text || right.kind == NodeKind::text)) return unknown_name(left);
  if (is_bare_name(right) && left.typed.type != Type::text) return unknown_name(right);
  if (!comparable(left.typed, right.typed)) {
    return error(node.at, "cannot compare " + a(left.typed.type) + " with " + a(right.typed.type));
  }
  if (node.op == Operator::same) {
    if (left.typed.type == Type::text) return true;
    if (left.typed.type != Type::mention) return error(node.at, "'same' is for mentions and words; use '='");
    return allow_same ||
           error(node.at, "'same' is an assumption of the whole rule: it must be a condition of its own in 'where'");
  }
  if (node.op != Operator::equal && node.op != Operator::different && !ordered(left.typed.type)) {
    return error(node.at, a(left.typed.type) + " has no order; use = or !=");
  }
  return true;
}

bool ExpressionChecker::arithmetic(Node& node) {
  for (const NodeId child : node.children) {
    const Node& operand = rule_[child];
    if (is_bare_name(operand)) return unknown_name(operand);
    if (!is_numeric(operand.typed.type)) return error(operand.at, "cannot calculate with " + a(operand.typed.type));
  }
  if (node.op == Operator::multiply) return product(node);
  if (node.op == Operator::modulo) return remainder(node);
  const Typed left = rule_[node.children[0]].typed;
  const Typed right = rule_[node.children[1]].typed;
  const auto result = node.op == Operator::add ? sum_of(left, right) : difference_of(left, right);
  if (!result) {
    return error(node.at,
                 a(left.type) + " " + std::string(spelling(node.op)) + " " + a(right.type) + " has no meaning");
  }
  node.typed = *result;
  return true;
}

bool ExpressionChecker::product(Node& node) {
  const Node& left = rule_[node.children[0]];
  const Node& right = rule_[node.children[1]];
  if (!left.fixed && !right.fixed) {
    return error(node.at, "not linear: one side of '*' must be known when rules are grounded");
  }
  const bool left_is_factor = left.fixed && !(right.fixed && left.typed.type != Type::number);
  const Typed operand = left_is_factor ? right.typed : left.typed;
  if (is_point(left.typed.type) || is_point(right.typed.type)) {
    const Type point = is_point(left.typed.type) ? left.typed.type : right.typed.type;
    return error(node.at, a(point) + " is a point on a scale and cannot be multiplied; multiply a difference");
  }
  node.typed = *multiple_of(operand);
  return true;
}

bool ExpressionChecker::remainder(Node& node) {
  const Node& right = rule_[node.children[1]];
  if (!right.fixed || (right.kind == NodeKind::number && right.number <= 0)) {
    return error(right.at, "the right side of 'mod' must be a positive constant");
  }
  const auto result = remainder_of(rule_[node.children[0]].typed, right.kind == NodeKind::number ? right.number : 0);
  if (!result) return error(node.at, a(rule_[node.children[0]].typed.type) + " has no remainder");
  node.typed = *result;
  return true;
}

}  // namespace selaras::rule_language
