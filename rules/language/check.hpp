// Names, types and linearity of one rule.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "rules/language/lexer.hpp"
#include "rules/language/syntax.hpp"

namespace selaras::rule_language {

using RelationIndex = std::map<std::string, std::uint32_t>;

/// A function of the language. Arguments are numbers except that of weekday_of, a day.
struct FunctionInfo {
  std::string_view name;
  Function function;
  std::size_t least, most;  // arguments
  std::string_view usage;
};
const std::vector<FunctionInfo>& function_table();

/// Resolves and types every node; complains about what does not fit. `where` and `require` are split at `and`.
void check_rule(RuleSyntax& rule, const std::vector<Relation>& relations, const RelationIndex& index,
                Complaints& complaints);

/// Types of one expression tree; used by check_rule and by tests of single expressions.
class ExpressionChecker {
 public:
  ExpressionChecker(RuleSyntax& rule, const std::vector<Relation>& relations, const RelationIndex& index,
                    Complaints& complaints)
      : rule_(rule), relations_(relations), index_(index), complaints_(complaints) {}

  /// A condition. `same` on mentions is allowed as a conjunct of `where` only.
  bool condition(NodeId id, bool allow_same);
  /// Anything that can be printed.
  bool value(NodeId id);

 private:
  bool check(NodeId id, bool allow_same = false);
  bool path(Node& node);
  bool last_attribute(Node& node, const Word& word);
  bool call(Node& node);
  bool relation_call(Node& node, std::uint32_t relation);
  bool number_call(Node& node, const FunctionInfo& info);
  bool sum(Node& node);
  bool logic(Node& node, bool allow_same);
  bool comparison(Node& node, bool allow_same);
  bool arithmetic(Node& node);
  bool product(Node& node);
  bool remainder(Node& node);
  void gather(Node& node);
  bool error(std::uint32_t at, std::string message);
  bool unknown_name(const Node& node);
  bool require_boolean(const Node& node);
  [[nodiscard]] bool is_bare_name(const Node& node) const { return node.kind == NodeKind::text && !node.words.empty(); }
  [[nodiscard]] const Binder* find_binder(const std::string& name, std::uint32_t& slot) const;

  RuleSyntax& rule_;
  const std::vector<Relation>& relations_;
  const RelationIndex& index_;
  Complaints& complaints_;
  std::vector<std::uint32_t> open_sums_;  // binders of the sums around
};

/// Sorts, filters and names of a binder.
void check_binder(Binder& binder, Complaints& complaints);

}  // namespace selaras::rule_language
