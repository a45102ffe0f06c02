// Binders, filters and the clauses of a rule as a whole.
#include "rules/language/check.hpp"

#include <algorithm>
#include <numeric>

#include "rules/language/types.hpp"

namespace selaras::rule_language {
namespace {

std::string quoted(std::string_view word) { return "'" + std::string(word) + "'"; }

/// Attributes whose words are a closed list.
const std::vector<std::string_view>* words_of(Attribute attribute) {
  static const std::vector<std::string_view> zones = {"headline", "dateline", "lead",       "body",
                                                      "caption",  "related",  "boilerplate"};
  static const std::vector<std::string_view> layers = {"narrator", "relay", "voice"};
  return attribute == Attribute::zone ? &zones : attribute == Attribute::layer ? &layers : nullptr;
}

void check_word(Attribute attribute, const std::string& word, std::uint32_t at, Complaints& complaints) {
  const auto* known = words_of(attribute);
  if (known == nullptr || std::find(known->begin(), known->end(), word) != known->end()) return;
  complaints.error(at, quoted(word) + " is not a " + std::string(name_of(attribute)) + did_you_mean(word, *known));
}

void check_filter(Filter& filter, Complaints& complaints) {
  const auto attribute = find_attribute(filter.attribute.text);
  if (!attribute) {
    std::vector<std::string_view> names;
    for (const AttributeInfo& info : attribute_table()) names.push_back(info.name);
    return complaints.error(filter.attribute.at, "there is no attribute " + quoted(filter.attribute.text) +
                                                     did_you_mean(filter.attribute.text, names));
  }
  filter.resolved = *attribute;
  const Type type = type_of(*attribute);
  const bool truth = filter.form == Filter::Form::word && (filter.value.text == "true" || filter.value.text == "false");
  if (is_world(type) || type == Type::mention) {
    return complaints.error(
        filter.attribute.at,
        quoted(filter.attribute.text) + " cannot be a filter: only words, numbers and flags can; use 'where'");
  }
  const std::string_view wanted = type == Type::flag ? "true or false" : type == Type::number ? "a number" : "a word";
  const bool fits = type == Type::flag     ? truth
                    : type == Type::number ? filter.form == Filter::Form::number
                                           : filter.form != Filter::Form::number && !truth;
  if (!fits) {
    return complaints.error(filter.value.at, quoted(filter.attribute.text) + " wants " + std::string(wanted));
  }
  if (type == Type::flag) filter.number = filter.value.text == "true" ? 1 : 0;
  filter.text = type == Type::text;
  if (filter.text) check_word(*attribute, filter.value.text, filter.value.at, complaints);
}

void check_binders(RuleSyntax& rule, Complaints& complaints) {
  for (std::size_t i = 0; i < rule.bound; ++i) check_binder(rule.binders[i], complaints);
  for (std::size_t i = 1; i < rule.binders.size(); ++i) {
    const auto last = rule.binders.begin() + static_cast<std::ptrdiff_t>(std::min(i, rule.bound));
    const auto& name = rule.binders[i].name;
    if (std::any_of(rule.binders.begin(), last, [&](const Binder& b) { return b.name.text == name.text; })) {
      complaints.error(name.at, quoted(name.text) + " is already the name of another mention of this rule");
    }
  }
}

/// The conjuncts of checked conditions.
std::vector<NodeId> split(const RuleSyntax& rule, const std::vector<NodeId>& conditions) {
  std::vector<NodeId> parts;
  std::vector<NodeId> open(conditions.rbegin(), conditions.rend());
  while (!open.empty()) {
    const NodeId id = open.back();
    open.pop_back();
    if (rule[id].op == Operator::conjunction) {
      open.push_back(rule[id].children[1]);
      open.push_back(rule[id].children[0]);
    } else {
      parts.push_back(id);
    }
  }
  return parts;
}

void check_literals(const RuleSyntax& rule, Complaints& complaints) {
  for (const Node& node : rule.nodes) {
    if (node.kind != NodeKind::comparison) continue;
    for (const auto& [path, word] : {std::pair(0, 1), std::pair(1, 0)}) {
      const Node& attribute = rule[node.children[static_cast<std::size_t>(path)]];
      const Node& literal = rule[node.children[static_cast<std::size_t>(word)]];
      if (attribute.kind == NodeKind::path && !attribute.attributes.empty() && literal.kind == NodeKind::text) {
        check_word(attribute.attributes.back(), literal.text, literal.at, complaints);
      }
    }
  }
}

/// `require a.x = b.x` under `a same b`.
bool is_congruence(const RuleSyntax& rule) {
  if (rule.require.size() != 1) return false;
  const Node& demand = rule[rule.require[0]];
  if (demand.kind != NodeKind::comparison || demand.op != Operator::equal) return false;
  const Node& left = rule[demand.children[0]];
  const Node& right = rule[demand.children[1]];
  if (left.kind != NodeKind::path || right.kind != NodeKind::path) return false;
  if (left.attributes.size() != 1 || left.attributes != right.attributes || left.binder == right.binder) return false;
  return std::any_of(rule.where.begin(), rule.where.end(), [&](NodeId id) {
    const Node& node = rule[id];
    if (node.op != Operator::same) return false;
    const Node& x = rule[node.children[0]];
    const Node& y = rule[node.children[1]];
    return x.typed.type == Type::mention && x.attributes.empty() && y.attributes.empty() &&
           node.slots == ((1u << left.binder) | (1u << right.binder));
  });
}

/// True if a guard lets a join find partners without trying all of them.
bool ties(const RuleSyntax& rule, const Node& guard) {
  if (!guard.fixed) return false;
  if (guard.op == Operator::equal || guard.op == Operator::same) return true;
  if (guard.kind != NodeKind::call || guard.function != Function::relation) return false;
  std::uint32_t seen = 0;
  return std::all_of(guard.children.begin(), guard.children.end(), [&](NodeId child) {
    const std::uint32_t used = rule[child].slots;
    const bool fresh = (used & seen) == 0 && (used & (used - 1)) == 0;
    seen |= used;
    return fresh;
  });
}

void warn_of_products(const RuleSyntax& rule, Complaints& complaints) {
  std::vector<std::uint32_t> group(rule.bound);
  std::iota(group.begin(), group.end(), 0u);
  for (const NodeId id : rule.where) {
    const Node& guard = rule[id];
    if (!ties(rule, guard)) continue;
    std::uint32_t first = max_binders;
    for (std::uint32_t slot = 0; slot < rule.bound; ++slot) {
      if ((guard.slots >> slot & 1u) == 0) continue;
      if (first == max_binders) first = group[slot];
      else std::replace(group.begin(), group.end(), std::uint32_t{group[slot]}, first);
    }
  }
  for (std::size_t slot = 1; slot < rule.bound; ++slot) {
    if (group[slot] == group[0]) continue;
    const Binder& binder = rule.binders[slot];
    return complaints.warning(binder.name.at, "nothing in 'where' ties " + quoted(binder.name.text) + " to " +
                                                  quoted(rule.binders[0].name.text) + " by '=', 'same' or a relation: every " +
                                                  binder.sort_name.text + " would be tried with every " +
                                                  rule.binders[0].sort_name.text);
  }
}

}  // namespace

void check_binder(Binder& binder, Complaints& complaints) {
  const auto sort = find_sort(binder.sort_name.text);
  if (sort) binder.sort = *sort;
  else {
    const auto names = sort_names();
    complaints.error(binder.sort_name.at, "there is no sort " + quoted(binder.sort_name.text) +
                                              did_you_mean(binder.sort_name.text, {names.begin(), names.end()}));
  }
  for (Filter& filter : binder.filters) check_filter(filter, complaints);
}

void check_rule(RuleSyntax& rule, const std::vector<Relation>& relations, const RelationIndex& index,
                Complaints& complaints) {
  if (rule.bound == 0 || (!rule.broken && rule.require.empty())) return;  // the parser has complained
  if (rule.binders.size() > max_binders) {
    return complaints.error(rule.at, "a rule may have at most " + std::to_string(max_binders) + " mentions and sums");
  }
  check_binders(rule, complaints);
  ExpressionChecker expressions(rule, relations, index, complaints);
  bool fine = !rule.broken;
  for (const NodeId id : rule.where) fine = expressions.condition(id, true) && fine;
  for (const NodeId id : rule.require) fine = expressions.condition(id, false) && fine;
  for (const Say& say : rule.say) {
    for (const SayPiece& piece : say.pieces) fine = (!piece.value.valid() || expressions.value(piece.value)) && fine;
  }
  if (!fine) return;
  check_literals(rule, complaints);
  rule.where = split(rule, rule.where);
  rule.require = split(rule, rule.require);
  if (std::all_of(rule.require.begin(), rule.require.end(), [&](NodeId id) { return rule[id].fixed; })) {
    complaints.error(rule.at,
                     "'require' says nothing that claims could contradict: it needs an attribute of the world "
                     "such as date, value or happened");
  }
  if (!complaints.failed()) warn_of_products(rule, complaints);
  rule.info.congruence = is_congruence(rule);
}

}  // namespace selaras::rule_language
