// SMT-LIB text without recursion: terms may be deep.
#include "checker/smtlib.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "checker/component.hpp"
#include "selaras/schema.hpp"

namespace selaras::checking {
namespace {

constexpr std::size_t longest_comment = 240;

const char* head(Op op) {
  switch (op) {
    case Op::add: return "(+";
    case Op::subtract: return "(-";
    case Op::multiply: return "(*";
    case Op::modulo: return "(mod";
    case Op::equal: return "(=";
    case Op::less_equal: return "(<=";
    case Op::negation: return "(not";
    case Op::conjunction: return "(and";
    case Op::disjunction: return "(or";
    case Op::implication: return "(=>";
    default: return "";
  }
}

std::string smt_interval(const std::string& variable, const Interval& part) {
  if (part.lo == part.hi) return "(= " + variable + " " + smt_number(part.lo) + ")";
  const bool below = part.lo != Interval::lowest, above = part.hi != Interval::highest;
  if (below && above) return "(<= " + smt_number(part.lo) + " " + variable + " " + smt_number(part.hi) + ")";
  if (below) return "(<= " + smt_number(part.lo) + " " + variable + ")";
  if (above) return "(<= " + variable + " " + smt_number(part.hi) + ")";
  return "true";
}

bool associative(Op op) { return op == Op::add || op == Op::conjunction || op == Op::disjunction; }

}  // namespace

std::string smt_number(std::int64_t number) {
  if (number >= 0) return std::to_string(number);
  return "(- " + std::to_string(0 - static_cast<std::uint64_t>(number)) + ")";
}

std::string smt_variable(const Problem& problem, VariableId variable) {
  return std::string(name_of(problem.variables[variable.value].attribute)) + "_" + std::to_string(variable.value);
}

std::string smt_member(const std::string& variable, const IntervalSet& set) {
  const auto& parts = set.parts();
  if (parts.empty()) return "false";
  if (parts.size() == 1) return smt_interval(variable, parts[0]);
  std::string text = "(or";
  for (const Interval& part : parts) text += " " + smt_interval(variable, part);
  return text + ")";
}

std::string one_line(std::string_view text) {
  std::string line;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool c1 = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (c1) ++i;
    if (byte < 0x20 || byte == 0x7F || c1) {
      if (!line.empty() && line.back() != ' ') line += ' ';
    } else {
      line += text[i];
    }
    if (line.size() >= longest_comment &&
        (i + 1 == text.size() || (static_cast<unsigned char>(text[i + 1]) & 0xC0) != 0x80)) {
      return line + " …";
    }
  }
  return line;
}

SmtTerms::SmtTerms(const Problem& problem, const std::vector<TermId>& formulas) : problem_(problem) {
  std::map<TermId, int> uses;  // ordered, and conflicts are small
  std::vector<TermId> stack(formulas);
  while (!stack.empty()) {
    const TermId t = stack.back();
    stack.pop_back();
    if (++uses[t] > 1) continue;
    const Term& term = problem.terms[t.value];
    if (term.op == Op::variable) variables_.push_back(term.variable);
    if (arity(term.op) > 0) stack.push_back(term.left);
    if (arity(term.op) > 1) stack.push_back(term.right);
  }
  for (const auto& [t, count] : uses) {
    if (count > 1 && arity(problem.terms[t.value].op) > 0) shared_.push_back(t);
  }
  std::sort(variables_.begin(), variables_.end());
  variables_.erase(std::unique(variables_.begin(), variables_.end()), variables_.end());
}

bool SmtTerms::shared(TermId term) const { return std::binary_search(shared_.begin(), shared_.end(), term); }

bool SmtTerms::is_boolean(TermId term) const {
  switch (problem_.terms[term.value].op) {
    case Op::constant:
    case Op::add:
    case Op::subtract:
    case Op::multiply:
    case Op::modulo: return false;
    case Op::variable:
      return type_of(problem_.variables[problem_.terms[term.value].variable.value].attribute) == Type::truth;
    default: return true;
  }
}

std::string SmtTerms::definitions() const {
  std::string text;
  for (const TermId t : shared_) {
    text += "(define-fun t" + std::to_string(t.value) + " () " + (is_boolean(t) ? "Bool " : "Int ") + print(t, true) +
            ")\n";
  }
  return text;
}

std::string SmtTerms::text(TermId formula) const { return print(formula, false); }

/// The operands of a term; nested sums, conjunctions and disjunctions become flat.
std::vector<TermId> SmtTerms::operands(TermId top) const {
  const Op op = problem_.terms[top.value].op;
  std::vector<TermId> result, stack{top};
  while (!stack.empty()) {
    const TermId t = stack.back();
    stack.pop_back();
    const Term& term = problem_.terms[t.value];
    if (t == top || (associative(op) && term.op == op && !shared(t))) {
      if (arity(op) > 1) stack.push_back(term.right);
      stack.push_back(term.left);
    } else {
      result.push_back(t);
    }
  }
  return result;
}

/// `whole`: also spell out the top term if it is shared.
std::string SmtTerms::print(TermId top, bool whole) const {
  std::string text;
  std::vector<std::pair<TermId, bool>> stack{{top, false}};  // true: close the parenthesis
  while (!stack.empty()) {
    const auto [t, close] = stack.back();
    stack.pop_back();
    if (close) {
      text += ')';
      continue;
    }
    const Term& term = problem_.terms[t.value];
    if (!text.empty()) text += ' ';
    if (shared(t) && !(whole && t == top)) {
      text += "t" + std::to_string(t.value);
    } else if (term.op == Op::constant) {
      text += smt_number(term.number);
    } else if (term.op == Op::truth) {
      text += term.number != 0 ? "true" : "false";
    } else if (term.op == Op::variable) {
      text += smt_variable(problem_, term.variable);
    } else {
      text += head(term.op);
      stack.emplace_back(t, true);
      const std::vector<TermId> children = operands(t);
      for (auto child = children.rbegin(); child != children.rend(); ++child) stack.emplace_back(*child, false);
    }
  }
  return text;
}

}  // namespace selaras::checking
