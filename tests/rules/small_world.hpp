// Claim sets built by hand, and problems printed as text, for the tests of the rules stage.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "selaras/rules.hpp"

namespace selaras {

/// Adds mentions, properties and claims one by one; names are symbols.
class SmallWorld {
 public:
  ClaimSet claims;

  MentionId mention(Sort sort, std::size_t article = 0) {
    Mention added;
    added.sort = sort;
    added.article = ArticleId{article};
    added.span = {ArticleId{article}, static_cast<std::uint32_t>(claims.mentions.size() * 10),
                  static_cast<std::uint32_t>(claims.mentions.size() * 10 + 5)};
    claims.mentions.push_back(std::move(added));
    return MentionId{claims.mentions.size() - 1};
  }
  SmallWorld& set(MentionId mention, Attribute attribute, std::int64_t value) {
    claims.mentions[mention.value].set(attribute, value);
    return *this;
  }
  SmallWorld& set(MentionId mention, Attribute attribute, const std::string& word) {
    return set(mention, attribute, std::int64_t{claims.symbols.intern(word).value});
  }
  SmallWorld& refer(MentionId mention, Attribute attribute, MentionId to) { return set(mention, attribute, to.value); }
  ClaimId claim(MentionId mention, Attribute attribute, Readings readings, const std::string& unit = {}) {
    Claim added;
    added.clause = ClauseId{claims.clauses.size()};
    claims.clauses.push_back({claims[mention].span});
    added.mention = mention;
    added.attribute = attribute;
    added.span = claims[mention].span;
    added.value.readings = std::move(readings);
    added.unit = unit;
    claims.claims.push_back(std::move(added));
    return ClaimId{claims.claims.size() - 1};
  }
  ClaimId claim(MentionId mention, Attribute attribute, std::int64_t value, const std::string& unit = {}) {
    return claim(mention, attribute, Readings::exactly(value), unit);
  }
  ClaimId truth(MentionId mention, Attribute attribute, bool is) {
    const ClaimId id = claim(mention, attribute, Readings{});
    claims.claims[id.value].value.truth = is;
    return id;
  }
  void same(MentionId a, MentionId b) { claims.candidates.push_back({std::min(a, b), std::max(a, b), 900, false, {}}); }
};

/// "m3.date"
inline std::string to_text(const Variable& variable) {
  return "m" + std::to_string(variable.mention.value) + "." + std::string(name_of(variable.attribute));
}

inline std::string to_text(const Problem& problem, TermId id) {
  const Term& term = problem.terms[id.value];
  const auto left = [&] { return to_text(problem, term.left); };
  const auto both = [&](const char* op) { return "(" + left() + " " + op + " " + to_text(problem, term.right) + ")"; };
  switch (term.op) {
    case Op::constant: return std::to_string(term.number);
    case Op::variable: return to_text(problem.variables[term.variable.value]);
    case Op::add: return both("+");
    case Op::subtract: return both("-");
    case Op::multiply: return both("*");
    case Op::modulo: return both("mod");
    case Op::truth: return term.number != 0 ? "true" : "false";
    case Op::equal: return both("=");
    case Op::less_equal: return both("<=");
    case Op::negation: return "not " + left();
    case Op::conjunction: return both("and");
    case Op::disjunction: return both("or");
    case Op::implication: return both("implies");
  }
  return "?";
}

/// "calendar.weekday(m0) [c1,c2]: …"
inline std::string to_text(const RuleSet& rules, const Problem& problem, const Instance& instance) {
  std::string text = rules[instance.rule].name + "(";
  for (const MentionId mention : instance.tuple)
    text += (text.back() == '(' ? "m" : ",m") + std::to_string(mention.value);
  text += ")";
  for (const CandidateId candidate : instance.same) text += " c" + std::to_string(candidate.value);
  return text + ": " + to_text(problem, instance.formula);
}

using Lines = std::vector<std::string>;

inline Lines to_lines(const RuleSet& rules, const Problem& problem) {
  Lines lines;
  for (const Instance& instance : problem.instances) lines.push_back(to_text(rules, problem, instance));
  return lines;
}

/// "file:2:5: message" and, under the offending line, a caret.
inline std::string to_text(const Diagnostic& diagnostic) {
  std::string text = diagnostic.file + ":" + std::to_string(diagnostic.line) + ":" + std::to_string(diagnostic.column) +
                     ": " + (diagnostic.gravity == Gravity::warning ? "warning: " : "") + diagnostic.message;
  if (diagnostic.column > 0) text += "\n" + diagnostic.slice + "\n" + std::string(diagnostic.column - 1, ' ') + "^";
  return text;
}

inline Lines to_lines(const Diagnostics& diagnostics) {
  Lines lines;
  for (const Diagnostic& diagnostic : diagnostics) lines.push_back(to_text(diagnostic));
  return lines;
}

}  // namespace selaras
