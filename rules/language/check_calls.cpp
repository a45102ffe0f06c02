// Functions, relations and sums: what they take and what they give.
#include "rules/language/check.hpp"
#include "rules/language/types.hpp"

namespace selaras::rule_language {
namespace {

std::string quoted(std::string_view word) { return "'" + std::string(word) + "'"; }

std::string phrase(Type type) { return std::string(phrase_for(type)); }

}  // namespace

const std::vector<FunctionInfo>& function_table() {
  static const std::vector<FunctionInfo> table = {
      {"weekday_of", Function::weekday_of, 1, 1, "weekday_of(day)"},
      {"days_in_month", Function::days_in_month, 2, 2, "days_in_month(month, year)"},
      {"date", Function::date, 3, 3, "date(year, month, day)"},
      {"min", Function::minimum, 1, max_height, "min(number, …)"},
      {"max", Function::maximum, 1, max_height, "max(number, …)"},
      {"abs", Function::absolute, 1, 1, "abs(number)"},
      {"near", Function::near, 2, 2, "near(region, region)"},
  };
  return table;
}

bool ExpressionChecker::call(Node& node) {
  const auto relation = index_.find(node.text);
  if (relation != index_.end()) return relation_call(node, relation->second);
  std::vector<std::string_view> names;
  for (const FunctionInfo& info : function_table()) {
    if (info.name == node.text) return number_call(node, info);
    names.push_back(info.name);
  }
  for (const auto& [name, unused] : index_) names.push_back(name);
  names.emplace_back("sum");
  return error(node.at, "there is no function or relation " + quoted(node.text) + did_you_mean(node.text, names));
}

bool ExpressionChecker::relation_call(Node& node, std::uint32_t relation) {
  node.function = Function::relation;
  node.relation = relation;
  node.typed = {Type::flag, false};
  const std::size_t arity = relations_[relation].arity;
  if (node.children.size() != arity) {
    return error(node.at, quoted(node.text) + " relates " + std::to_string(arity) + " words, here are " +
                              std::to_string(node.children.size()));
  }
  for (const NodeId child : node.children) {
    const Node& argument = rule_[child];
    if (argument.quote) return error(argument.at, "'quote' is for 'say' only");
    if (argument.typed.type != Type::text) {
      return error(argument.at, "a relation is over words; this is " + phrase(argument.typed.type));
    }
  }
  return true;
}

bool ExpressionChecker::number_call(Node& node, const FunctionInfo& info) {
  node.function = info.function;
  if (node.children.size() < info.least || node.children.size() > info.most) {
    return error(node.at, "wrong number of arguments; use " + std::string(info.usage));
  }
  Typed common{Type::number, true};
  for (const NodeId child : node.children) {
    const Node& argument = rule_[child];
    if (is_bare_name(argument)) return unknown_name(argument);
    if (info.function == Function::weekday_of) {
      if (argument.typed.type == Type::day || argument.typed == common) continue;
      return error(argument.at, "weekday_of needs a day; this is " + phrase(argument.typed.type));
    }
    if (info.function == Function::near) {
      if (argument.kind == NodeKind::path && argument.typed.type == Type::region) continue;
      return error(argument.at, "near needs the regions of two mentions; this is " + phrase(argument.typed.type));
    }
    if (!argument.fixed || !is_numeric(argument.typed.type)) {
      return error(argument.at, std::string(info.name) + " needs numbers that are known when rules are grounded");
    }
    if (common.type == Type::number) common = argument.typed;
    else if (!comparable(common, argument.typed)) {
      return error(argument.at, phrase(common.type) + " and " + phrase(argument.typed.type) + " do not fit together");
    }
  }
  const bool free =
      info.function == Function::minimum || info.function == Function::maximum || info.function == Function::absolute;
  node.typed = info.function == Function::weekday_of ? Typed{Type::weekday, false}
               : info.function == Function::date     ? Typed{Type::day, false}
               : info.function == Function::near     ? Typed{Type::truth, false}
               : free                                ? common
                                                     : Typed{Type::number, true};
  return true;
}

bool ExpressionChecker::sum(Node& node) {
  check_binder(rule_.binders[node.binder], complaints_);
  open_sums_.push_back(node.binder);
  bool fine = true;
  for (std::size_t i = 0; i + 1 < node.children.size(); ++i) {
    fine = condition(node.children[i], false) && fine;
    const Node& guard = rule_[node.children[i]];
    if (fine && !guard.fixed) fine = error(guard.at, "which members a sum has must be known without the solver");
  }
  const NodeId last = node.children.back();
  fine = fine && check(last);
  open_sums_.pop_back();
  if (!fine) return false;
  const Node& summand = rule_[last];
  if (is_bare_name(summand)) return unknown_name(summand);
  if (!multiple_of(summand.typed)) return error(summand.at, phrase(summand.typed.type) + " cannot be summed");
  gather(node);
  node.slots &= ~(1u << node.binder);
  node.typed = summand.typed;
  return true;
}

}  // namespace selaras::rule_language
