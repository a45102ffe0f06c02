// Large and deep components: the checker must neither crash nor go quadratic in what it can avoid.
#include <gtest/gtest.h>

#include "tests/checker/builder.hpp"

namespace selaras::testing {
namespace {

TEST(Large, OneWrongValueAmongThousands) {
  ProblemBuilder b;
  constexpr int count = 3'000;
  std::vector<VariableId> x;
  for (int i = 0; i < count; ++i) {
    x.push_back(b.variable());
    b.claim(x.back(), i == 1'500 ? 48 : 39);
    if (i > 0) b.require(b.same_value(x[x.size() - 2], x.back()), {b.candidate()});
  }
  EXPECT_EQ(describe(b.check()), "claims 1499 1500 same 1499 rules 1499 odd 1500\n");
}

TEST(Large, ConsistentChainOfDistances) {
  ProblemBuilder b;
  constexpr int count = 20'000;
  std::vector<VariableId> x;
  for (int i = 0; i < count; ++i) {
    x.push_back(b.variable(Attribute::date));
    if (i % 1'000 == 0) b.claim(x.back(), {2 * i - 500, 2 * i + 500}, {2 * i - 900, 2 * i + 900});
    if (i > 0) b.require(b.equal(b.add(b.var(x[x.size() - 2]), b.number(2)), b.var(x.back())));
  }
  const CheckResult result = b.check();
  EXPECT_EQ(describe(result), "");
  EXPECT_EQ(result.statistics.screened, 1U);
}

TEST(Large, DeepSumThatIsWrong) {
  ProblemBuilder b;
  constexpr int count = 1'000;
  const VariableId whole = b.variable();
  b.claim(whole, 2 * count + 1);
  TermId sum = b.number(0);
  for (int i = 0; i < count; ++i) {
    const VariableId part = b.variable();
    b.claim(part, 2);
    sum = b.add(sum, b.var(part));
  }
  b.require(b.equal(sum, b.var(whole)));
  const CheckResult result = b.check();
  ASSERT_EQ(result.conflicts.size(), 1U);
  EXPECT_EQ(result.conflicts[0].claims.size(), 1'001U);
}

TEST(Large, DeepFormulaWithoutEnd) {
  ProblemBuilder b;
  const VariableId x = b.variable();
  b.claim(x, 1);
  TermId formula = b.at_most(b.var(x), b.number(0));
  for (int i = 0; i < 100'001; ++i) formula = b.not_(formula);
  TermId sum = b.var(x);
  for (int i = 0; i < 100'000; ++i) sum = b.add(sum, b.number(1));
  b.require(b.term(Op::conjunction, formula, b.equal(sum, b.number(100'002))));
  const CheckResult result = b.check();
  ASSERT_EQ(result.conflicts.size(), 1U);
  EXPECT_EQ(result.conflicts[0].claims.size(), 1U);
}

TEST(Large, SharedTermsDoNotExplode) {
  ProblemBuilder b;
  const VariableId x = b.variable();
  b.claim(x, 1);
  TermId power = b.var(x);
  for (int i = 0; i < 60; ++i) power = b.add(power, power);
  b.require(b.at_most(power, b.number(7)));
  EXPECT_EQ(describe(b.check()), "claims 0 rules 0\n");
}

}  // namespace
}  // namespace selaras::testing
