// Prints terms of a problem in SMT-LIB 2.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "selaras/constraint.hpp"
#include "selaras/interval.hpp"

namespace selaras::checking {

std::string smt_number(std::int64_t number);
std::string smt_variable(const Problem& problem, VariableId variable);
/// variable ∈ set
std::string smt_member(const std::string& variable, const IntervalSet& set);
/// A text for a comment: one line, no control characters, not too long.
std::string one_line(std::string_view text);

/// The terms below some formulas. Terms used more than once get a definition of their own, so that the text stays
/// linear in the problem.
class SmtTerms {
 public:
  SmtTerms(const Problem& problem, const std::vector<TermId>& formulas);
  /// The variables that occur, ascending.
  [[nodiscard]] const std::vector<VariableId>& variables() const { return variables_; }
  /// `(define-fun …)` lines for the shared terms, in dependency order.
  [[nodiscard]] std::string definitions() const;
  [[nodiscard]] std::string text(TermId formula) const;

 private:
  [[nodiscard]] std::string print(TermId term, bool whole) const;
  [[nodiscard]] bool shared(TermId term) const;
  [[nodiscard]] bool is_boolean(TermId term) const;
  [[nodiscard]] std::vector<TermId> operands(TermId sum) const;

  const Problem& problem_;
  std::vector<TermId> shared_;  // ascending
  std::vector<VariableId> variables_;
};

}  // namespace selaras::checking
