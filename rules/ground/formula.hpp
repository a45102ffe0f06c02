// Builds the terms of a problem from the expressions of a rule, folding whatever is known.
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "rules/ground/static_values.hpp"
#include "rules/ground/world.hpp"
#include "selaras/constraint.hpp"

namespace selaras::rule_language {

/// A value that is unknown, a constant (Booleans are 0 and 1) or a term.
struct Folded {
  enum class Kind : std::uint8_t { unknown, constant, term } kind = Kind::unknown;
  std::int64_t number = 0;
  TermId term;

  static Folded constant(std::int64_t number) { return {Kind::constant, number, {}}; }
  static Folded constant(std::optional<std::int64_t> number) { return number ? constant(*number) : Folded{}; }
  static Folded of(TermId term) { return {Kind::term, 0, term}; }
  [[nodiscard]] bool unknown() const { return kind == Kind::unknown; }
  [[nodiscard]] bool is_constant() const { return kind == Kind::constant; }
  [[nodiscard]] bool is(std::int64_t value) const { return is_constant() && number == value; }
};

/// Terms and variables with undo: an instance that turns out to say nothing leaves no trace.
class TermStore {
 public:
  explicit TermStore(Problem& problem) : problem_(problem) {}
  struct Mark {
    std::size_t terms, variables;
  };
  [[nodiscard]] Mark mark() const { return {problem_.terms.size(), problem_.variables.size()}; }
  void undo(Mark to);

  TermId variable(const Variable& variable);
  /// The variable if some term uses it.
  [[nodiscard]] VariableId find(const Variable& variable) const;
  TermId constant(std::int64_t number);
  TermId add(Op op, TermId left, TermId right = {});
  /// The term of a folded value that is known.
  TermId term(const Folded& value) { return value.is_constant() ? constant(value.number) : value.term; }
  [[nodiscard]] const Problem& problem() const { return problem_; }

  // Operators that fold constants.
  Folded arithmetic(Operator op, const Folded& left, const Folded& right);
  Folded compare(Operator op, const Folded& left, const Folded& right);
  Folded equal_truths(const Folded& left, const Folded& right);
  Folded negation(const Folded& inner);
  Folded conjunction(const Folded& left, const Folded& right);
  Folded disjunction(const Folded& left, const Folded& right);
  Folded implication(const Folded& left, const Folded& right);

 private:
  struct Hash {
    std::size_t operator()(const Variable& v) const {
      return (std::size_t{v.mention.value} * 64 + static_cast<std::size_t>(v.attribute)) * 0x9e3779b97f4a7c15ull >> 7;
    }
  };
  Problem& problem_;
  std::unordered_map<Variable, TermId, Hash> variables_;
  std::unordered_map<std::int64_t, TermId> constants_;
};

/// The expressions of one rule as terms.
class FormulaBuilder {
 public:
  FormulaBuilder(const StaticValues& values, Members& members, TermStore& terms)
      : values_(values), members_(members), terms_(terms), rule_(values.rule()) {}

  Folded build(NodeId id, Tuple& tuple);
  /// The variables asked for since the last call of `forget`.
  [[nodiscard]] const std::vector<Variable>& touched() const { return touched_; }
  void forget() { touched_.clear(); }

 private:
  Folded path(const Node& node, const Tuple& tuple);
  Folded sum(NodeId id, Tuple& tuple);
  Folded logic(const Node& node, Tuple& tuple);
  Folded comparison(const Node& node, Tuple& tuple);
  Folded near(const Node& node, Tuple& tuple);
  /// What lies around the regions that claims give a mention.
  const std::vector<Interval>& neighbourhoods(const Variable& region);

  const StaticValues& values_;
  Members& members_;
  TermStore& terms_;
  const RuleSyntax& rule_;
  std::vector<Variable> touched_;
  std::unordered_map<std::uint64_t, std::vector<Interval>> neighbourhoods_;  // by variable; filled when first asked for
};

}  // namespace selaras::rule_language
