// Walks fixed expressions. Unknown never holds: a guard over an absent attribute drops the tuple.
#include "rules/ground/static_values.hpp"

#include <algorithm>

#include "selaras/calendar.hpp"

namespace selaras::rule_language {
namespace {

constexpr std::int64_t not_in_corpus = -1;

std::int64_t symbol(const Symbols& symbols, const std::string& text) {
  const SymbolId id = symbols.find(text);
  return id.valid() ? std::int64_t{id.value} : not_in_corpus;
}

/// Days of a month; 0 for months and years that no calendar has.
std::int64_t month_length(std::int64_t month, std::int64_t year) {
  if (month < 1 || month > 12 || year < -9999 || year > 9999) return 0;
  return days_in_month(static_cast<std::int32_t>(year), static_cast<std::uint32_t>(month));
}

std::optional<std::int64_t> civil_date(std::int64_t year, std::int64_t month, std::int64_t day) {
  if (day < 1 || day > month_length(month, year)) return std::nullopt;
  return to_days({static_cast<std::int32_t>(year), static_cast<std::uint32_t>(month), static_cast<std::uint32_t>(day)});
}

}  // namespace

RelationRows resolve(const std::vector<Relation>& relations, const Symbols& symbols) {
  RelationRows resolved(relations.size());
  for (std::size_t i = 0; i < relations.size(); ++i) {
    for (const auto& row : relations[i].rows) {
      std::vector<std::int64_t> ids;
      for (const std::string& word : row) ids.push_back(symbol(symbols, word));
      if (std::find(ids.begin(), ids.end(), not_in_corpus) == ids.end()) resolved[i].push_back(std::move(ids));
    }
    std::sort(resolved[i].begin(), resolved[i].end());
  }
  return resolved;
}

std::optional<std::int64_t> calculate(Operator op, std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  switch (op) {
    case Operator::add:
      if (__builtin_add_overflow(a, b, &result)) return std::nullopt;
      return result;
    case Operator::subtract:
      if (__builtin_sub_overflow(a, b, &result)) return std::nullopt;
      return result;
    case Operator::multiply:
      if (__builtin_mul_overflow(a, b, &result)) return std::nullopt;
      return result;
    case Operator::modulo:
      if (b <= 0) return std::nullopt;
      result = a % b;
      return result < 0 ? result + b : result;
    default: return std::nullopt;
  }
}

bool compare(Operator op, std::int64_t a, std::int64_t b) {
  switch (op) {
    case Operator::equal:
    case Operator::same: return a == b;
    case Operator::different: return a != b;
    case Operator::less: return a < b;
    case Operator::less_equal: return a <= b;
    case Operator::greater: return a > b;
    case Operator::greater_equal: return a >= b;
    default: return false;
  }
}

StaticValues::StaticValues(const RuleSyntax& rule, const ClaimSet& claims, const RelationRows& relations,
                           Members& members)
    : rule_(rule), claims_(claims), relations_(relations), members_(members) {
  for (const Node& node : rule.nodes) {
    literals_.push_back(node.kind == NodeKind::text ? symbol(claims.symbols, node.text) : node.number);
  }
  for (const Binder& binder : rule.binders) {
    auto& wanted = filters_.emplace_back();
    for (const Filter& filter : binder.filters) {
      wanted.push_back(filter.text ? symbol(claims.symbols, filter.value.text) : filter.number);
    }
  }
}

bool StaticValues::passes(std::uint32_t binder, MentionId mention) const {
  const Binder& wanted = rule_.binders[binder];
  if (claims_[mention].sort != wanted.sort) return false;
  for (std::size_t i = 0; i < wanted.filters.size(); ++i) {
    if (property(mention, wanted.filters[i].resolved) != filters_[binder][i]) return false;
  }
  return true;
}

StaticValues::Value StaticValues::property(MentionId mention, Attribute attribute) const {
  if (attribute == Attribute::id) return mention.value;
  if (attribute == Attribute::doc) return claims_[mention].article.value;
  const Value found = claims_[mention].get(attribute);
  const Type type = type_of(attribute);
  if (!found) return type == Type::flag ? Value(0) : std::nullopt;
  if (type == Type::flag) return *found != 0 ? 1 : 0;
  if (type == Type::mention && (*found < 0 || *found >= static_cast<std::int64_t>(claims_.mentions.size()))) {
    return std::nullopt;
  }
  return found;
}

std::optional<MentionId> StaticValues::owner(const Node& path, const Tuple& tuple) const {
  MentionId mention = tuple[path.binder];
  for (std::size_t i = 0; i + (path.quote ? 0 : 1) < path.attributes.size(); ++i) {
    const Value next = property(mention, path.attributes[i]);
    if (!next) return std::nullopt;
    mention = MentionId{static_cast<std::size_t>(*next)};
  }
  return mention;
}

StaticValues::Value StaticValues::path(const Node& node, const Tuple& tuple) const {
  const auto mention = owner(node, tuple);
  if (!mention) return std::nullopt;
  return node.attributes.empty() ? Value(mention->value) : property(*mention, node.attributes.back());
}

StaticValues::Value StaticValues::value(NodeId id, Tuple& tuple) const {
  const Node& node = rule_[id];
  switch (node.kind) {
    case NodeKind::number:
    case NodeKind::truth:
    case NodeKind::text: return literals_[id.value];
    case NodeKind::path: return path(node, tuple);
    case NodeKind::call: return call(node, tuple);
    case NodeKind::sum: return sum(id, tuple);
    case NodeKind::logic: return logic(node, tuple);
    case NodeKind::negation: {
      const Value inner = value(node.children[0], tuple);
      return inner ? Value(1 - *inner) : inner;
    }
    case NodeKind::minus: {
      const Value inner = value(node.children[0], tuple);
      return inner ? calculate(Operator::subtract, 0, *inner) : inner;
    }
    case NodeKind::comparison:
    case NodeKind::arithmetic: break;
  }
  const Value left = value(node.children[0], tuple);
  if (!left) return left;
  const Value right = value(node.children[1], tuple);
  if (!right) return right;
  if (node.kind == NodeKind::comparison) return compare(node.op, *left, *right) ? 1 : 0;
  return calculate(node.op, *left, *right);
}

StaticValues::Value StaticValues::logic(const Node& node, Tuple& tuple) const {
  // Both `and` and `or` have a value that decides alone; `a implies b` is `not a or b`.
  const std::int64_t deciding = node.op == Operator::conjunction ? 0 : 1;
  Value left = value(node.children[0], tuple);
  if (left && node.op == Operator::implication) left = 1 - *left;
  if (left == deciding) return deciding;
  const Value right = value(node.children[1], tuple);
  if (right == deciding) return deciding;
  return left && right ? Value(1 - deciding) : std::nullopt;
}

StaticValues::Value StaticValues::call(const Node& node, Tuple& tuple) const {
  if (node.function == Function::relation) return related(node, tuple);
  std::vector<std::int64_t> arguments;
  for (const NodeId child : node.children) {
    const Value argument = value(child, tuple);
    if (!argument) return std::nullopt;
    arguments.push_back(*argument);
  }
  switch (node.function) {
    case Function::weekday_of: {
      const Value shifted = calculate(Operator::add, arguments[0], 3);
      return shifted ? calculate(Operator::modulo, *shifted, 7) : shifted;
    }
    case Function::days_in_month: return month_length(arguments[0], arguments[1]);
    case Function::date: return civil_date(arguments[0], arguments[1], arguments[2]);
    case Function::minimum: return *std::min_element(arguments.begin(), arguments.end());
    case Function::maximum: return *std::max_element(arguments.begin(), arguments.end());
    case Function::absolute: return arguments[0] < 0 ? calculate(Operator::subtract, 0, arguments[0]) : arguments[0];
    case Function::relation:
    case Function::near: break;
  }
  return std::nullopt;
}

StaticValues::Value StaticValues::related(const Node& node, Tuple& tuple) const {
  std::vector<std::int64_t> row;
  for (const NodeId child : node.children) {
    const Value word = value(child, tuple);
    if (!word) return std::nullopt;
    row.push_back(*word);
  }
  const auto& rows = relations_[node.relation];
  return std::binary_search(rows.begin(), rows.end(), row) ? 1 : 0;
}

/// A sum over nobody is unknown, not 0: parts that were not read say nothing about a whole.
StaticValues::Value StaticValues::sum(NodeId id, Tuple& tuple) const {
  const Node& node = rule_[id];
  Value total;
  for (const MentionId member : members_.members(id, tuple)) {
    tuple[node.binder] = member;
    const Value summand = value(node.children.back(), tuple);
    if (!summand) return std::nullopt;
    total = calculate(Operator::add, total.value_or(0), *summand);
    if (!total) return total;
  }
  return total;
}

}  // namespace selaras::rule_language
