// What is known without the solver: words, numbers, flags and references of mentions, in three-valued logic.
#pragma once

#include <optional>
#include <vector>

#include "rules/ground/world.hpp"
#include "selaras/rules.hpp"

namespace selaras::rule_language {

/// The rows of all relations in the symbols of one claim set; sorted.
using RelationRows = std::vector<std::vector<std::vector<std::int64_t>>>;
RelationRows resolve(const std::vector<Relation>& relations, const Symbols& symbols);

/// Who belongs to a sum: all mentions that its guards allow, or (for explanations) those of a conflict.
class Members {
 public:
  virtual ~Members() = default;
  virtual std::vector<MentionId> members(NodeId sum, Tuple& tuple) = 0;
};

/// Values of the fixed expressions of one rule. An absent attribute is unknown (nothing); an absent flag is false.
class StaticValues {
 public:
  StaticValues(const RuleSyntax& rule, const ClaimSet& claims, const RelationRows& relations, Members& members);

  /// Booleans are 0 or 1, words are symbols (-1: not in the corpus), mentions their index.
  [[nodiscard]] std::optional<std::int64_t> value(NodeId id, Tuple& tuple) const;
  [[nodiscard]] bool holds(NodeId id, Tuple& tuple) const { return value(id, tuple) == 1; }
  /// The mention whose attribute a path names last (its start, if it names none).
  [[nodiscard]] std::optional<MentionId> owner(const Node& path, const Tuple& tuple) const;
  /// True if the mention has the binder's sort and passes its filters.
  [[nodiscard]] bool passes(std::uint32_t binder, MentionId mention) const;
  [[nodiscard]] const ClaimSet& claims() const { return claims_; }
  [[nodiscard]] const RuleSyntax& rule() const { return rule_; }
  [[nodiscard]] const std::vector<std::vector<std::int64_t>>& rows(std::uint32_t relation) const {
    return relations_[relation];
  }

 private:
  using Value = std::optional<std::int64_t>;
  [[nodiscard]] Value property(MentionId mention, Attribute attribute) const;
  [[nodiscard]] Value path(const Node& node, const Tuple& tuple) const;
  [[nodiscard]] Value call(const Node& node, Tuple& tuple) const;
  [[nodiscard]] Value related(const Node& node, Tuple& tuple) const;
  [[nodiscard]] Value logic(const Node& node, Tuple& tuple) const;
  [[nodiscard]] Value sum(NodeId id, Tuple& tuple) const;

  const RuleSyntax& rule_;
  const ClaimSet& claims_;
  const RelationRows& relations_;
  Members& members_;
  std::vector<std::int64_t> literals_;              // by node
  std::vector<std::vector<std::int64_t>> filters_;  // by binder: the values wanted
};

/// Arithmetic without overflow: nothing if the result does not fit.
std::optional<std::int64_t> calculate(Operator op, std::int64_t a, std::int64_t b);
bool compare(Operator op, std::int64_t a, std::int64_t b);

}  // namespace selaras::rule_language
