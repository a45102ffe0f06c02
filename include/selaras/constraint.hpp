// The neutral form of a checking problem: integer and Boolean variables, linear terms, retractable parts.
#pragma once

#include <cstdint>
#include <vector>

#include "selaras/claim.hpp"
#include "selaras/id.hpp"

namespace selaras {

/// One attribute of one mention. Truths are Boolean, everything else an integer.
struct Variable {
  MentionId mention;
  Attribute attribute = Attribute::date;
  friend auto operator<=>(const Variable&, const Variable&) = default;
};

enum class Op : std::uint8_t {
  constant,   // number
  variable,   // variable (integer or Boolean)
  add, subtract,
  multiply,   // right side is constant
  modulo,     // right side is a positive constant; mathematical (result in 0..m-1)
  truth,      // number != 0
  equal,      // two integers, or two Booleans
  less_equal,
  negation,   // left only
  conjunction, disjunction, implication,
};

/// Node of an expression; children are earlier terms of the same Problem.
struct Term {
  Op op = Op::constant;
  VariableId variable;
  TermId left, right;
  std::int64_t number = 0;
};

/// A rule applied to one tuple of mentions: `rule ∧ same… ⇒ formula`.
struct Instance {
  RuleId rule;
  std::vector<MentionId> tuple;
  std::vector<CandidateId> same;  // sorted
  TermId formula;
};

/// `claim ⇒ variable ∈ lenient`, `claim ∧ STRICT ⇒ variable ∈ strict` (for truths: variable = is).
struct Assertion {
  ClaimId claim;
  VariableId variable;
};

struct Problem {
  std::vector<Variable> variables;
  std::vector<Term> terms;
  std::vector<Instance> instances;
  std::vector<Assertion> assertions;  // sorted by claim
};

}  // namespace selaras
