// Value classes: exact on random components, and what they cost on near-copies.
#include "checker/condense.hpp"

#include <gtest/gtest.h>

#include "checker/oracle.hpp"
#include "tests/checker/random_problem.hpp"

namespace selaras::testing {
namespace {

using namespace checking;

/// A component whose variables come several times over, equal copies joined here and there.
class Copies : public RandomProblem {
 public:
  Copies(std::uint64_t seed, Kind kind) : RandomProblem(seed) {
    component(kind, {5, 12, 6, 25});
    const std::size_t variables = problem.variables.size(), instances = problem.instances.size();
    const std::size_t assertions = problem.assertions.size();
    for (int copy = number(1, 4); copy > 0; --copy) {
      std::vector<VariableId> to;
      for (std::size_t v = 0; v < variables; ++v) {
        to.push_back(variable(problem.variables[v].attribute));
        require(same_value(VariableId{v}, to.back()), {candidate()});
      }
      for (std::size_t i = 0; i < instances; ++i) {
        if (number(0, 1)) require(copied(problem.instances[i].formula, to), {candidate()});
      }
      for (std::size_t a = 0; a < assertions; ++a) {
        if (number(0, 2)) repeat(problem.assertions[a], to);
      }
    }
  }

 private:
  TermId copied(TermId id, const std::vector<VariableId>& to) {
    const Term original = problem.terms[id.value];
    Term copy = original;
    if (original.op == Op::variable && original.variable.value < to.size()) copy.variable = to[original.variable.value];
    if (arity(original.op) > 0) copy.left = copied(original.left, to);
    if (arity(original.op) > 1) copy.right = copied(original.right, to);
    problem.terms.push_back(copy);
    return TermId{problem.terms.size() - 1};
  }
  void repeat(const Assertion& assertion, const std::vector<VariableId>& to) {
    const Claim original = claims[assertion.claim];
    const ClaimId id = claim(to[assertion.variable.value], original.value.readings.strict,
                             original.value.readings.lenient, original.confidence);
    claims.claims[id.value].value = original.value;
  }
};

class Condensed : public ::testing::TestWithParam<Kind> {};

/// The claims of the whole that some claims of the small component stand for, with every rule.
Selection behind(const Condensation& classes, const Selection& small) {
  Selection result = everything(classes.whole(), small.strict);
  for (std::uint32_t c = 0; c < result.claims.size(); ++c) result.claims[c] = small.claims[classes.claim_of(c)];
  return result;
}

TEST_P(Condensed, SmallAndWholeAgreeWhateverIsWithdrawn) {
  const std::size_t count = effort(1'500);
  std::size_t conflicts = 0, smaller = 0;
  Oracle whole({}, false), small({}, false);
  for (std::size_t seed = 0; seed < count; ++seed) {
    Copies random(seed, GetParam());
    const Grouping grouping = group(random.problem);
    Extractor extractor(random.problem, random.claims, grouping);
    for (std::size_t c = 0; c < grouping.count; ++c) {
      const Component& component = extractor.extract(c);
      const Condensation classes(component);
      ASSERT_TRUE(std::is_sorted(classes.small().claims.begin(), classes.small().claims.end()));
      smaller += classes.small().claims.size() < component.claims.size();
      whole.open(component);
      small.open(classes.small());
      for (int round = 0; round < 3; ++round) {
        Selection kept = everything(classes.small(), seed % 2);
        for (char& claim : kept.claims) claim = round == 0 || random.number(0, 3) != 0;
        const Answer answer = small.ask(kept);
        ASSERT_EQ(whole.ask(behind(classes, kept)), answer) << "seed " << seed;
        if (answer != Answer::unsat) continue;
        ++conflicts;
        const Selection expanded = classes.expand(small.last_core());
        ASSERT_EQ(whole.ask(expanded), Answer::unsat) << "seed " << seed;
        ASSERT_LE(chosen(expanded.claims).size(), chosen(small.last_core().claims).size());
      }
    }
  }
  EXPECT_GT(conflicts, count / 20);
  EXPECT_GT(smaller, count / 4);
}

INSTANTIATE_TEST_SUITE_P(Kinds, Condensed,
                         ::testing::Values(Kind::equality, Kind::difference, Kind::sum, Kind::mixed),
                         [](const auto& test) { return name_of(test.param); });

/// Near-copies of one article: article i says values[i]; each is compared with the `window` articles before it.
struct NearCopies : ProblemBuilder {
  NearCopies(const std::vector<std::int64_t>& values, std::size_t window) {
    std::vector<VariableId> x;
    for (std::size_t i = 0; i < values.size(); ++i) {
      x.push_back(variable());
      claim(x.back(), values[i]);
      for (std::size_t k = i > window ? i - window : 0; k < i; ++k) require(same_value(x[k], x[i]), {candidate()});
    }
  }
};

TEST(NearCopies, OneConflictAndTheOddOneOut) {
  std::vector<std::int64_t> values(10'000, 12);
  values[4'000] = 13;
  const NearCopies b(values, 30);
  const CheckResult result = b.check();
  ASSERT_EQ(result.conflicts.size(), 1U);
  EXPECT_EQ(result.conflicts[0].claims, (std::vector{ClaimId{3'970}, ClaimId{4'000}}));
  EXPECT_EQ(result.conflicts[0].same.size(), 1U);
  EXPECT_EQ(result.conflicts[0].odd_one_out, ClauseId{4'000});
  EXPECT_EQ(result.statistics.undecided, 0U);
}

TEST(NearCopies, EachRareValueAgainstTheCommonOne) {
  std::vector<std::int64_t> values(2'000, 12);
  for (std::size_t i = 0; i < values.size(); i += 10) values[i] = 13 + static_cast<std::int64_t>(i / 10 % 5);
  const NearCopies b(values, 30);
  const CheckResult result = b.check();
  ASSERT_EQ(result.conflicts.size(), 5U);
  for (const Conflict& conflict : result.conflicts) {
    EXPECT_EQ(conflict.outcome, Outcome::conflict);
    ASSERT_EQ(conflict.claims.size(), 2U);
    EXPECT_EQ((values[conflict.claims[0].value] == 12) + (values[conflict.claims[1].value] == 12), 1);
    ASSERT_TRUE(conflict.odd_one_out);
    EXPECT_NE(values[conflict.odd_one_out->value], 12);
  }
}

TEST(NearCopies, CopiesOfAChainOfRules) {  // 200 copies of: parts 3 + 5 = whole, once 9 instead of 8
  ProblemBuilder b;
  std::vector<VariableId> before;
  for (int copy = 0; copy < 200; ++copy) {
    std::vector<VariableId> x{b.variable(), b.variable(), b.variable()};
    const std::int64_t says[] = {3, 5, copy == 77 ? 9 : 8};
    for (std::size_t i = 0; i < 3; ++i) b.claim(x[i], says[i]);
    b.require(b.equal(b.add(b.var(x[0]), b.var(x[1])), b.var(x[2])));
    for (std::size_t i = 0; i < before.size(); ++i) b.require(b.same_value(before[i], x[i]), {b.candidate()});
    before = x;
  }
  const CheckResult result = b.check();
  ASSERT_EQ(result.conflicts.size(), 1U);
  EXPECT_EQ(result.conflicts[0].odd_one_out, ClauseId{3 * 77 + 2});
  EXPECT_EQ(result.statistics.undecided, 0U);
}

TEST(NearCopies, SoManyConflictsThatTheRestIsUndecided) {
  std::vector<std::int64_t> values;
  for (std::int64_t i = 0; i < 1'200; ++i) values.push_back(i);
  const CheckResult result = NearCopies(values, 3).check();
  EXPECT_EQ(result.statistics.undecided, 1U);
  EXPECT_GT(result.conflicts.size(), 100U);
  EXPECT_LT(result.conflicts.size(), 400U);
}

TEST(Effort, ComponentBeyondItsResourcesIsUndecided) {
  std::vector<std::int64_t> values;
  for (std::int64_t i = 0; i < 300; ++i) values.push_back(i % 100);
  const NearCopies b(values, 20);
  CheckOptions options;
  options.component_rlimit = 1'000;
  const CheckResult result = b.check(options);
  ASSERT_EQ(result.statistics.undecided, 1U);
  for (const Conflict& conflict : result.conflicts) {
    EXPECT_TRUE(conflict.outcome == Outcome::conflict || conflict.reason == "resource limit of the component");
  }
  EXPECT_EQ(b.check().statistics.undecided, 0U);
}

}  // namespace
}  // namespace selaras::testing
