// What the checker reports on problems small enough to judge by hand.
#include <gtest/gtest.h>

#include "tests/checker/builder.hpp"

namespace selaras::testing {
namespace {

TEST(Check, EmptyProblem) {
  const CheckResult result = ProblemBuilder().check();
  EXPECT_TRUE(result.conflicts.empty());
  EXPECT_EQ(result.statistics.components, 0U);
}

TEST(Check, TwoValuesOfOneThing) {
  ProblemBuilder b;
  const VariableId x = b.variable(), y = b.variable();
  b.claim(x, 39);
  b.claim(y, 48);
  b.require(b.same_value(x, y), {b.candidate()});
  EXPECT_EQ(describe(b.check()), "claims 0 1 same 0 rules 0\n");
}

TEST(Check, EqualValuesAgree) {
  ProblemBuilder b;
  const VariableId x = b.variable(), y = b.variable();
  b.claim(x, 39);
  b.claim(y, 39);
  b.require(b.same_value(x, y), {b.candidate()});
  const CheckResult result = b.check();
  EXPECT_EQ(describe(result), "");
  EXPECT_EQ(result.statistics.components, 1U);
}

TEST(Check, PartsThatDoNotAddUp) {  // 3 + 5 + 2 is not 9; the fifth claim has no part in it
  ProblemBuilder b;
  const VariableId whole = b.variable(), dead = b.variable(), badly = b.variable(), lightly = b.variable();
  b.claim(whole, 9);
  b.claim(dead, 3);
  b.claim(badly, 5);
  b.claim(lightly, 2);
  b.claim(dead, {1, 5}, {1, 8});
  const TermId two = b.add(b.var(dead), b.var(badly));
  b.require(b.equal(b.add(two, b.var(lightly)), b.var(whole)), {b.candidate()});
  EXPECT_EQ(describe(b.check()), "claims 0 1 2 3 same 0 rules 0\n");
}

TEST(Check, SevereConflictsComeBeforeMildOnes) {  // the mild rule stands first and shares a claim with the severe one
  ProblemBuilder b;
  RuleInfo severe;
  severe.name = "test.severe";
  severe.severity = Severity::error;
  b.rules.rules.push_back(severe);
  const VariableId x = b.variable(), y = b.variable(), z = b.variable();
  for (const VariableId v : {x, y, z}) b.claim(v, 1);
  b.require(b.not_(b.same_value(x, y)));
  const InstanceId later = b.require(b.not_(b.same_value(y, z)));
  b.problem.instances[later.value].rule = RuleId{1};
  EXPECT_EQ(describe(b.check()), "claims 1 2 rules 1 odd 1\n");
  // An unsure identity makes the severe rule mild as well: then the first conflict is told.
  const CandidateId unsure = b.candidate();
  b.claims.candidates[unsure.value].confidence = 600;
  b.problem.instances[later.value].same = {unsure};
  EXPECT_EQ(describe(b.check()), "claims 0 1 rules 0 odd 1\n");
}

TEST(Check, StrictOnly) {
  ProblemBuilder b;
  const VariableId x = b.variable(), y = b.variable();
  b.claim(x, {38, 42}, {32, 48});
  b.claim(y, 45);
  b.require(b.same_value(x, y));
  EXPECT_EQ(describe(b.check()), "claims 0 1 rules 0 strict\n");
}

TEST(Check, LenientConflictsComeBeforeStrictOnes) {
  ProblemBuilder b;
  const VariableId x = b.variable();
  b.claim(x, 10);
  b.claim(x, 99);
  b.claim(x, {38, 42}, {32, 48});
  b.claim(x, 45);
  // Withdrawing 10 and 99 is the cheapest way out: each is shown against what is kept, and then what is kept strictly.
  EXPECT_EQ(describe(b.check()), "claims 0 2 odd 0\nclaims 1 2 odd 1\nclaims 2 3 strict\n");
}

TEST(Check, TruthsAndDates) {  // denied up to day 10, reported for day 8
  for (const std::int64_t day : {8, 12}) {
    ProblemBuilder b;
    const VariableId absent = b.truth(), happened = b.truth(), date = b.variable(Attribute::date);
    b.claim_truth(absent, true);
    b.claim_truth(happened, true);
    b.claim(date, day);
    const TermId both = b.term(Op::conjunction, b.var(absent), b.var(happened));
    const TermId early = b.at_most(b.var(date), b.number(10));
    b.require(b.not_(b.term(Op::conjunction, both, early)), {b.candidate()});
    EXPECT_EQ(describe(b.check()), day == 8 ? "claims 0 1 2 same 0 rules 0\n" : "");
  }
}

TEST(Check, WeekdayOfADate) {  // 31 March 2024 was a Sunday
  for (const std::int64_t weekday : {0, 6}) {
    ProblemBuilder b;
    const VariableId date = b.variable(Attribute::date), day = b.variable(Attribute::weekday);
    b.claim(date, 19813);
    b.claim(day, weekday);
    const TermId shifted = b.add(b.var(date), b.number(3));
    b.require(b.equal(b.term(Op::modulo, shifted, b.number(7)), b.var(day)));
    EXPECT_EQ(describe(b.check()), weekday == 6 ? "" : "claims 0 1 rules 0\n");
  }
}

TEST(Check, ModuloIsMathematical) {  // before 1970, too: 1 January 1969 was a Wednesday
  ProblemBuilder b;
  const VariableId date = b.variable(Attribute::date), day = b.variable(Attribute::weekday);
  b.claim(date, -365);
  b.claim(day, 2);
  const TermId shifted = b.add(b.var(date), b.number(3));
  b.require(b.equal(b.term(Op::modulo, shifted, b.number(7)), b.var(day)));
  EXPECT_EQ(describe(b.check()), "");
}

TEST(Check, ShortestExplanationAmongMany) {  // a, b, c are one thing, pair by pair: the direct pair is enough
  ProblemBuilder b;
  const VariableId x = b.variable(), y = b.variable(), z = b.variable();
  b.claim(x, 1);
  b.claim(z, 2);
  const CandidateId xy = b.candidate(), yz = b.candidate(), xz = b.candidate();
  b.require(b.same_value(x, y), {xy});
  b.require(b.same_value(y, z), {yz});
  b.require(b.same_value(x, z), {xz});
  EXPECT_EQ(describe(b.check()), "claims 0 1 same 2 rules 2\n");
}

TEST(Check, ClaimThatCannotHoldAtAll) {
  ProblemBuilder b;
  const VariableId x = b.variable();
  b.claim(x, IntervalSet(), IntervalSet());
  EXPECT_EQ(describe(b.check()), "claims 0\n");
}

TEST(Check, RuleOverKnownFactsOnly) {
  ProblemBuilder b;
  b.require(b.term(Op::truth, {}, {}, 1));
  b.require(b.term(Op::truth, {}, {}, 0), {b.candidate()});
  EXPECT_EQ(describe(b.check()), "claims same 0 rules 1\n");
}

TEST(Check, UnusedTermsJoinNothing) {
  ProblemBuilder b;
  const VariableId x = b.variable(), y = b.variable();
  b.claim(x, 1);
  b.claim(y, 2);
  b.same_value(x, y);
  const CheckResult result = b.check();
  EXPECT_EQ(describe(result), "");
  EXPECT_EQ(result.statistics.components, 2U);
}

TEST(Check, NumbersBeyond64Bits) {
  constexpr std::int64_t huge = std::int64_t{1} << 62;
  ProblemBuilder b;
  const VariableId x = b.variable(), y = b.variable();
  b.claim(x, huge);
  b.claim(y, -huge);
  const TermId four = b.term(Op::multiply, b.var(x), b.number(4));
  b.require(b.equal(four, b.var(y)));  // equal if 64 bits wrapped around
  b.require(b.at_most(b.var(y), four));
  EXPECT_EQ(describe(b.check()), "claims 0 1 rules 0\n");
}

TEST(Check, OpenEnds) {
  ProblemBuilder b;
  const VariableId x = b.variable(), y = b.variable();
  b.claim(x, {1'000'000, Interval::highest}, {1'000'000, Interval::highest});
  b.claim(y, {Interval::lowest, 5}, {Interval::lowest, 999'999});
  b.require(b.same_value(x, y));
  EXPECT_EQ(describe(b.check()), "claims 0 1 rules 0\n");
}

TEST(Check, UndecidedIsReported) {
  ProblemBuilder b;
  std::vector<VariableId> x;
  for (int i = 0; i < 6; ++i) x.push_back(b.variable());
  for (const VariableId v : x) b.claim(v, {0, 1'000}, {0, 100'000});
  TermId sum = b.number(0);
  for (std::size_t i = 0; i < x.size(); ++i) {
    const TermId scaled = b.term(Op::multiply, b.var(x[i]), b.number(static_cast<std::int64_t>(6 * i + 4)));
    sum = b.add(sum, scaled);
  }
  b.require(b.equal(b.term(Op::modulo, sum, b.number(97)), b.number(13)));
  b.require(b.equal(b.term(Op::modulo, sum, b.number(2)), b.number(1)));
  CheckOptions options;
  options.rlimit = 10;
  const CheckResult result = b.check(options);
  ASSERT_EQ(result.conflicts.size(), 1U);
  EXPECT_EQ(result.conflicts[0].outcome, Outcome::undecided);
  EXPECT_EQ(result.conflicts[0].claims.size(), 6U);
  EXPECT_FALSE(result.conflicts[0].reason.empty());
  EXPECT_EQ(result.statistics.undecided, 1U);
}

}  // namespace
}  // namespace selaras::testing
