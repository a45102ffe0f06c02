// Builds small problems by hand, for the checker's tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "selaras/checker.hpp"

namespace selaras::testing {

struct ProblemBuilder {
  Problem problem;
  ClaimSet claims;
  RuleSet rules;

  ProblemBuilder() {
    RuleInfo rule;
    rule.name = "test.rule";
    rules.rules.push_back(rule);
  }

  VariableId variable(Attribute attribute = Attribute::value) {
    const MentionId mention{claims.mentions.size()};
    claims.mentions.emplace_back();
    problem.variables.push_back({mention, attribute});
    return VariableId{problem.variables.size() - 1};
  }
  VariableId truth() { return variable(Attribute::happened); }

  TermId term(Op op, TermId left = {}, TermId right = {}, std::int64_t number = 0, VariableId v = {}) {
    Term added;
    added.op = op;
    added.number = number;
    added.variable = v;
    added.left = left;
    added.right = right;
    problem.terms.push_back(added);
    return TermId{problem.terms.size() - 1};
  }
  TermId number(std::int64_t n) { return term(Op::constant, {}, {}, n); }
  TermId var(VariableId v) { return term(Op::variable, {}, {}, 0, v); }
  TermId add(TermId a, TermId b) { return term(Op::add, a, b); }
  TermId equal(TermId a, TermId b) { return term(Op::equal, a, b); }
  TermId at_most(TermId a, TermId b) { return term(Op::less_equal, a, b); }
  TermId not_(TermId a) { return term(Op::negation, a); }
  TermId same_value(VariableId a, VariableId b) {
    const TermId left = var(a);
    return equal(left, var(b));
  }

  ClaimId claim(VariableId v, IntervalSet strict, IntervalSet lenient, std::int32_t confidence = 1000) {
    Claim added;
    added.clause = ClauseId{claims.clauses.size()};
    claims.clauses.emplace_back();
    added.mention = problem.variables[v.value].mention;
    added.attribute = problem.variables[v.value].attribute;
    added.value.readings = {std::move(strict), std::move(lenient)};
    added.confidence = confidence;
    claims.claims.push_back(added);
    const ClaimId id{claims.claims.size() - 1};
    problem.assertions.push_back({id, v});
    return id;
  }
  ClaimId claim(VariableId v, std::int64_t n) { return claim(v, IntervalSet::exactly(n), IntervalSet::exactly(n)); }
  ClaimId claim_truth(VariableId v, bool is) {
    const ClaimId id = claim(v, 0);
    claims.claims[id.value].value.truth = is;
    return id;
  }

  CandidateId candidate(bool hard = false) {
    Candidate added;
    added.a = MentionId{claims.candidates.size()};
    added.b = MentionId{claims.candidates.size() + 1};
    added.confidence = 900;
    added.hard = hard;
    claims.candidates.push_back(added);
    return CandidateId{claims.candidates.size() - 1};
  }
  InstanceId require(TermId formula, std::vector<CandidateId> same = {}) {
    Instance instance;
    instance.rule = RuleId{0};
    instance.formula = formula;
    instance.same = std::move(same);
    problem.instances.push_back(instance);
    return InstanceId{problem.instances.size() - 1};
  }

  [[nodiscard]] CheckResult check(CheckOptions options = {}) const {
    return selaras::check(problem, claims, rules, options);
  }
};

/// One line a conflict, for comparing reports: "claims 1 2 same 0 rules 3 strict odd 4".
inline std::string describe(const CheckResult& result) {
  std::string text;
  for (const Conflict& conflict : result.conflicts) {
    text += conflict.outcome == Outcome::undecided ? "undecided" : "claims";
    for (const ClaimId id : conflict.claims) text += " " + std::to_string(id.value);
    if (!conflict.same.empty()) text += " same";
    for (const CandidateId id : conflict.same) text += " " + std::to_string(id.value);
    if (!conflict.instances.empty()) text += " rules";
    for (const InstanceId id : conflict.instances) text += " " + std::to_string(id.value);
    if (conflict.strict_only) text += " strict";
    if (conflict.odd_one_out) text += " odd " + std::to_string(conflict.odd_one_out->value);
    text += "\n";
  }
  return text;
}

}  // namespace selaras::testing
