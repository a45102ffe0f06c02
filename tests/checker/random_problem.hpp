// Random components of each kind the screening knows, from fixed seeds.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>

#include "tests/checker/builder.hpp"

namespace selaras::testing {

enum class Kind { equality, difference, sum, mixed };

inline std::string name_of(Kind kind) {
  constexpr const char* names[] = {"equality", "difference", "sum", "mixed"};
  return names[static_cast<int>(kind)];
}

/// SELARAS_TEST_EFFORT=20 runs differential tests twenty times as long.
inline std::size_t effort(std::size_t usual) {
  const char* factor = std::getenv("SELARAS_TEST_EFFORT");
  return usual * static_cast<std::size_t>(factor ? std::max(1, std::atoi(factor)) : 1);
}

class RandomProblem : public ProblemBuilder {
 public:
  explicit RandomProblem(std::uint64_t seed) : random_(seed) {}

  struct Size {
    int variables = 5, values = 30, spread = 8,
        alternatives = 25;  // alternatives: per cent of claims with two intervals
  };

  /// Adds one connected component.
  void component(Kind kind, const Size& size) {
    size_ = size;
    std::vector<VariableId> x;
    const int count = number(2, size.variables);
    for (int i = 0; i < count; ++i) x.push_back(variable(Attribute::date));
    hidden_.clear();
    for (int i = 0; i < count; ++i)
      hidden_.push_back(kind == Kind::equality && i > 0 ? hidden_[0] : number(0, size.values));
    for (int i = 1; i < count; ++i) {
      const auto other = static_cast<std::size_t>(number(0, i - 1));
      const auto at = static_cast<std::size_t>(i);
      if (kind == Kind::equality) require(same_value(x[at], x[other]), {candidate(number(0, 4) == 0)});
      if (kind == Kind::difference) difference(x[at], hidden_[at], x[other], hidden_[other]);
    }
    if (kind == Kind::sum) sum(x);
    if (kind == Kind::mixed) mix(x);
    for (std::size_t i = 0; i < x.size(); ++i) claims_about(x[i], hidden_[i]);
  }

  int number(int from, int to) { return std::uniform_int_distribution<int>(from, to)(random_); }

 private:
  void difference(VariableId a, int value_a, VariableId b, int value_b) {
    const TermId bound = add(var(b), TermId{this->ProblemBuilder::number(value_a - value_b + number(-1, 2)).value});
    const TermId left = var(a);
    require(number(0, 3) == 0 ? equal(left, bound)
            : number(0, 1)    ? at_most(left, bound)
                              : at_most(bound, left),
            {candidate()});
  }

  void sum(const std::vector<VariableId>& x) {
    TermId total = var(x[0]);
    int value = hidden_[0];
    for (std::size_t i = 1; i + 1 < x.size(); ++i) {
      total = add(total, var(x[i]));
      value += hidden_[i];
    }
    hidden_.back() = value;
    const TermId whole = var(x.back());
    require(number(0, 3) ? equal(total, whole) : at_most(total, whole), {candidate()});
  }

  /// A little of everything, joined to one component by the first formula.
  void mix(const std::vector<VariableId>& x) {
    sum(x);
    const auto pick = [&] { return static_cast<std::size_t>(number(0, static_cast<int>(x.size()) - 1)); };
    for (int more = number(0, 3); more > 0; --more) {
      const std::size_t a = pick(), b = pick();
      switch (number(0, 5)) {
        case 0: difference(x[a], hidden_[a], x[b], hidden_[b]); break;
        case 1: require(same_value(x[a], x[b])); break;
        case 2: {
          const TermId rest = term(Op::modulo, add(var(x[a]), ProblemBuilder::number(2)), ProblemBuilder::number(3));
          require(equal(rest, ProblemBuilder::number(number(0, 2))));
          break;
        }
        case 3: {
          const TermId smaller = at_most(var(x[a]), ProblemBuilder::number(number(0, size_.values)));
          require(term(Op::implication, smaller, not_(same_value(x[a], x[b]))));
          break;
        }
        case 4: {
          const VariableId yes = truth();
          claim_truth(yes, number(0, 1));
          const TermId low = at_most(var(x[a]), ProblemBuilder::number(hidden_[a] + number(-1, 1)));
          require(number(0, 1) ? equal(var(yes), low) : term(Op::disjunction, not_(var(yes)), low));
          break;
        }
        default: {
          const TermId twice = term(Op::multiply, var(x[a]), ProblemBuilder::number(2));
          require(
              not_(term(Op::conjunction, at_most(twice, var(x[b])), at_most(var(x[a]), ProblemBuilder::number(3)))));
        }
      }
    }
  }

  /// One or two claims near the hidden value; sometimes far off.
  void claims_about(VariableId v, int hidden) {
    for (int more = number(0, 4) ? 1 : 2; more > 0; --more) {
      const int value = number(0, 7) ? hidden : hidden + number(-size_.spread, size_.spread);
      const int below = number(0, 2) ? 0 : number(0, size_.spread / 2),
                above = number(0, 2) ? 0 : number(0, size_.spread / 2);
      IntervalSet strict(value - below, value + above),
          lenient(value - below - number(0, 1), value + above + number(0, 2));
      if (number(1, 100) <= size_.alternatives) {
        const int second = value + above + number(2, size_.spread);
        strict.add({second, second});
        lenient.add({second, second + 1});
      }
      claim(v, strict, lenient, number(5, 10) * 100);
    }
  }

  std::mt19937_64 random_;
  Size size_;
  std::vector<int> hidden_;
};

}  // namespace selaras::testing
