// Parts of a problem that share no variable, each in a small form of its own with dense local numbers.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "selaras/claim.hpp"
#include "selaras/constraint.hpp"

namespace selaras::checking {

/// How many children a term has.
constexpr int arity(Op op) {
  if (op == Op::constant || op == Op::variable || op == Op::truth) return 0;
  return op == Op::negation ? 1 : 2;
}

/// Lists of numbers, one list a component, in one block of memory.
struct Lists {
  std::vector<std::uint32_t> begin;  // one more than there are lists
  std::vector<std::uint32_t> items;
  [[nodiscard]] std::span<const std::uint32_t> operator[](std::size_t list) const {
    return std::span(items).subspan(begin[list], begin[list + 1] - begin[list]);
  }
};

/// Which variables, assertions and instances belong together. Components are numbered by their first variable;
/// instances whose formula has no variable follow, each alone.
struct Grouping {
  std::size_t count = 0;
  std::vector<std::uint32_t> local;  // of each variable: its number in its component
  Lists variables, assertions, instances;
};

Grouping group(const Problem& problem);

/// Says that claim (local) constrains variable (local).
struct LocalAssertion {
  std::uint32_t claim;
  std::uint32_t variable;
};

/// A term with local children; for Op::variable `left` is the local variable.
struct Node {
  Op op;
  std::int64_t number;
  std::uint32_t left, right;
};

/// One component. Claims are sorted by id, without repetition; nodes come after their children.
struct Component {
  const ClaimSet* set = nullptr;
  const Corpus* corpus = nullptr;  // may be unknown
  std::vector<VariableId> variables;
  std::vector<char> is_truth;  // of each variable
  std::vector<ClaimId> claims;
  std::vector<LocalAssertion> assertions;  // sorted by claim
  std::vector<InstanceId> instances;
  std::vector<std::uint32_t> formulas;  // node of each instance
  std::vector<Node> nodes;

  [[nodiscard]] const ClaimValue& value(const LocalAssertion& assertion) const {
    return (*set)[claims[assertion.claim]].value;
  }
};

/// Which parts of a component are taken for true, and under which reading.
struct Selection {
  std::vector<char> claims, instances;
  bool strict = false;
};

Selection everything(const Component& component, bool strict);

/// Copies components out of a problem; keeps its buffers from one to the next.
class Extractor {
 public:
  Extractor(const Problem& problem, const ClaimSet& claims, const Grouping& grouping, const Corpus* corpus = nullptr);
  /// The result is good until the next call.
  const Component& extract(std::size_t index);

 private:
  void extract_claims(std::size_t index);
  void extract_terms(std::size_t index);
  void copy_term(std::uint32_t top);
  bool copied(std::uint32_t t);
  void append(std::uint32_t t, const Term& term, int children);

  const Problem& problem_;
  const Grouping& grouping_;
  Component component_;
  std::vector<std::uint32_t> node_of_;  // of each term of the problem, while it is being copied
  std::vector<std::uint32_t> reached_, stack_;
};

}  // namespace selaras::checking
