// Screening against Z3, Z3 against brute force, and reports that must not depend on order, threads or screening.
#include <gtest/gtest.h>

#include "checker/component.hpp"
#include "checker/glance.hpp"
#include "checker/screen.hpp"
#include "checker/solver.hpp"
#include "tests/checker/brute_force.hpp"
#include "tests/checker/random_problem.hpp"

namespace selaras::testing {
namespace {

using namespace checking;

std::string kind_name(const ::testing::TestParamInfo<Kind>& test) { return name_of(test.param); }

class Screening : public ::testing::TestWithParam<Kind> {};

TEST_P(Screening, IsRightAboutEveryComponent) {
  const std::size_t count = effort(10'000);
  std::size_t proved = 0, missed = 0, conflicts = 0, agreed = 0;
  Solver solver({});
  Screen screen;
  for (std::size_t seed = 0; seed < count; ++seed) {
    RandomProblem random(seed);
    random.component(GetParam(), {seed % 10 ? 6 : 20, seed % 3 ? 30 : 4, 8, seed % 2 ? 25 : 0});
    const Grouping grouping = group(random.problem);
    Extractor extractor(random.problem, random.claims, grouping);
    Glance glance(random.problem, random.claims, grouping);
    for (std::size_t c = 0; c < grouping.count; ++c) {
      const Component& component = extractor.extract(c);
      const Selection all = everything(component, seed % 4 != 0);
      const bool witness = screen.has_witness(component, all), plain = glance.proves(c);
      agreed += plain;
      solver.load(component);
      const Answer answer = solver.check(all);
      ASSERT_TRUE(!plain || solver.check(everything(component, true)) == Answer::sat) << "seed " << seed;
      ASSERT_NE(answer, Answer::unknown) << "seed " << seed << solver.reason();
      ASSERT_TRUE(!witness || answer == Answer::sat) << "seed " << seed;
      proved += witness;
      missed += answer == Answer::sat && !witness;
      conflicts += answer == Answer::unsat;
    }
  }
  EXPECT_GT(conflicts, count / 100);
  EXPECT_GT(proved, count / 10);
  EXPECT_GT(agreed, count / 100);
  // Completeness is no duty, but the screening must earn its place.
  EXPECT_LE(missed * 20, proved) << "proved " << proved << " missed " << missed << " conflicts " << conflicts;
  RecordProperty("proved", static_cast<int>(proved));
  RecordProperty("missed", static_cast<int>(missed));
  std::printf("%s: proved %zu missed %zu conflicts %zu\n", name_of(GetParam()).c_str(), proved, missed, conflicts);
}

INSTANTIATE_TEST_SUITE_P(Kinds, Screening, ::testing::Values(Kind::equality, Kind::difference, Kind::sum, Kind::mixed),
                         kind_name);

class Reports : public ::testing::TestWithParam<Kind> {};

TEST_P(Reports, DoNotDependOnScreeningOrderOrThreads) {
  RandomProblem random(7);
  const std::size_t count = effort(1'000);
  for (std::size_t i = 0; i < count; ++i) {
    random.component(GetParam(), {i % 10 ? 6 : 20, i % 3 ? 30 : 4, 8, i % 2 ? 25 : 0});
  }
  const std::string usual = describe(random.check());
  EXPECT_NE(usual, "");
  CheckOptions options;
  options.reverse_order = true;
  EXPECT_EQ(describe(random.check(options)), usual) << "reverse order";
  options.reverse_order = false;
  options.jobs = 2;
  EXPECT_EQ(describe(random.check(options)), usual) << "two threads";
  options.screening = false;
  EXPECT_EQ(describe(random.check(options)), usual) << "no screening";
}

INSTANTIATE_TEST_SUITE_P(Kinds, Reports, ::testing::Values(Kind::equality, Kind::difference, Kind::sum, Kind::mixed),
                         kind_name);

/// A claim that says the same as one of a conflict makes no conflict of its own.
void drop_with_repetitions(const RandomProblem& random, const Conflict& conflict, Kept& rest) {
  const auto& claims = random.claims.claims;
  for (const ClaimId dropped : conflict.claims) {
    for (std::size_t c = 0; c < claims.size(); ++c) {
      const bool repeats = claims[c].value.readings == claims[dropped.value].value.readings &&
                           claims[c].value.truth == claims[dropped.value].value.truth &&
                           claims[c].attribute == claims[dropped.value].attribute;
      if (repeats) rest.claims[c] = 0;
    }
  }
}

bool includes(const std::vector<ClaimId>& larger, const std::vector<ClaimId>& smaller) {
  return std::includes(larger.begin(), larger.end(), smaller.begin(), smaller.end());
}

/// What must hold of every report, judged by enumeration.
void judge(const RandomProblem& random, const CheckResult& result, std::size_t seed) {
  const Problem& problem = random.problem;
  Kept rest(random);
  for (const Conflict& conflict : result.conflicts) {
    ASSERT_EQ(conflict.outcome, Outcome::conflict);
    for (const Conflict& other : result.conflicts) {
      ASSERT_TRUE(&other == &conflict || conflict.claims.empty() || !includes(other.claims, conflict.claims))
          << "one conflict in another, seed " << seed;
    }
    Kept core(random, conflict);
    ASSERT_FALSE(core.satisfiable(random, conflict.strict_only)) << "no conflict, seed " << seed;
    ASSERT_TRUE(!conflict.strict_only || core.satisfiable(random, false)) << "not only strict, seed " << seed;
    for (const ClaimId claim : conflict.claims) {
      core.claims[claim.value] = 0;
      ASSERT_TRUE(core.satisfiable(random, conflict.strict_only)) << "claim not needed, seed " << seed;
      core.claims[claim.value] = 1;
    }
    for (const InstanceId instance : conflict.instances) {
      core.instances[instance.value] = 0;
      ASSERT_TRUE(core.satisfiable(random, conflict.strict_only)) << "rule not needed, seed " << seed;
      core.instances[instance.value] = 1;
    }
    for (const CandidateId same : conflict.same) {
      Kept without = core;
      for (std::size_t i = 0; i < problem.instances.size(); ++i) {
        const auto& needs = problem.instances[i].same;
        if (std::find(needs.begin(), needs.end(), same) != needs.end()) without.instances[i] = 0;
      }
      ASSERT_TRUE(without.satisfiable(random, conflict.strict_only)) << "identity not needed, seed " << seed;
    }
    drop_with_repetitions(random, conflict, rest);
    if (!conflict.claims.empty()) continue;  // rules that contradict each other outright
    for (const InstanceId instance : conflict.instances) rest.instances[instance.value] = 0;
  }
  ASSERT_TRUE(rest.satisfiable(random, true)) << "a conflict was missed, seed " << seed;
}

class BruteForce : public ::testing::TestWithParam<Kind> {};

TEST_P(BruteForce, Agrees) {
  std::size_t conflicts = 0;
  const std::size_t count = effort(400);
  for (std::size_t seed = 0; seed < count; ++seed) {
    RandomProblem random(seed + 1'000'000);
    random.component(GetParam(), {4, 4, 4, 30});
    CheckOptions options;
    options.screening = seed % 2;
    const CheckResult result = random.check(options);
    conflicts += result.conflicts.size();
    judge(random, result, seed);
    if (HasFatalFailure()) return;
  }
  EXPECT_GT(conflicts, count / 50);
}

INSTANTIATE_TEST_SUITE_P(Kinds, BruteForce, ::testing::Values(Kind::equality, Kind::difference, Kind::sum, Kind::mixed),
                         kind_name);

}  // namespace
}  // namespace selaras::testing
