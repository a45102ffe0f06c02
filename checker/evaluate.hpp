// Exact evaluation of a component under a full assignment: the judge of every witness.
#pragma once

#include <cstdint>
#include <vector>

#include "checker/component.hpp"

namespace selaras::checking {

/// One value a variable; truths are 0 or 1.
using Assignment = std::vector<std::int64_t>;

/// Evaluates components; keeps its buffer from one to the next.
class Evaluator {
 public:
  /// True if the assignment satisfies every selected claim and formula. False also where 64 bits do not suffice.
  bool satisfies(const Component& component, const Selection& selection, const Assignment& assignment);

 private:
  struct Value {
    std::int64_t number;
    bool known;
  };
  void evaluate(const Component& component, const Assignment& assignment);
  static bool decides(Op op, const Value& left, const Value& right);

  std::vector<Value> values_;
};

/// True if `value` is allowed by the claim under the reading.
bool allows(const ClaimValue& claimed, bool is_truth, bool strict, std::int64_t value);

/// The value of an operation; of constants and truths, `a` is their number. False where 64 bits do not suffice.
bool apply(Op op, std::int64_t a, std::int64_t b, std::int64_t& result);

/// Mathematical remainder: 0 … m-1 for m > 0.
constexpr std::int64_t modulo(std::int64_t x, std::int64_t m) {
  const std::int64_t r = x % m;
  return r < 0 ? r + m : r;
}

}  // namespace selaras::checking
