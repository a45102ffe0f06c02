// Formulas taken apart: linear constraints that must hold, and choices that are still open.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "checker/domains.hpp"

namespace selaras::checking {

/// coefficient · variable, within a sum.
struct Summand {
  std::uint32_t variable;
  std::int64_t coefficient;
};

/// sum + constant = 0 if `equality`, else sum + constant <= 0.
struct Linear {
  std::uint32_t begin, end;  // summands
  std::int64_t constant;
  bool equality;
};

/// A formula that must be `wanted` but can become so in two ways.
struct Choice {
  std::uint32_t node;
  bool wanted;
};

/// What selected formulas demand. `x mod m` becomes a remainder r and a quotient q with x = m q + r.
class LinearSystem {
 public:
  void clear(const Component& component);
  /// Demands that a formula be `wanted`; bounds go straight to the domains. False if that cannot be or is too big.
  bool demand(std::uint32_t node, bool wanted, Domains& domains);
  /// Takes one of the two ways of a choice.
  bool choose(const Choice& choice, bool first, Domains& domains);

  [[nodiscard]] const std::vector<Linear>& constraints() const { return constraints_; }
  [[nodiscard]] std::span<const Summand> summands(const Linear& constraint) const {
    return std::span(summands_).subspan(constraint.begin, constraint.end - constraint.begin);
  }
  [[nodiscard]] const std::vector<Choice>& choices() const { return choices_; }
  [[nodiscard]] const std::vector<std::uint32_t>& quotients() const { return quotients_; }
  /// Forgets constraints and choices beyond these counts.
  void shrink(std::size_t constraints, std::size_t choices);

 private:
  struct Remainder {
    std::uint32_t node, variable, quotient;
  };
  bool atom(std::uint32_t left, std::uint32_t right, std::int64_t constant, bool equality, Domains& domains);
  bool collect(std::uint32_t node, std::int64_t factor, Domains& domains);
  bool remainder(std::uint32_t node, std::int64_t factor, Domains& domains);
  bool finish(bool equality, Domains& domains);
  bool is_boolean(std::uint32_t node) const;
  bool step(std::uint32_t node, bool wanted, Domains& domains);

  const Component* component_ = nullptr;
  std::vector<Summand> summands_;
  std::vector<Linear> constraints_;
  std::vector<Choice> choices_;
  std::vector<Choice> pending_;  // of the demand at work
  std::vector<std::uint32_t> quotients_;
  std::vector<Remainder> remainders_, undefined_;
  std::vector<std::pair<std::uint32_t, std::int64_t>> stack_;
  std::int64_t constant_ = 0;  // of the sum at work
  std::size_t effort_ = 0;     // terms visited, so that shared terms cannot explode
};

}  // namespace selaras::checking
