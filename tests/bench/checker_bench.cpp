// Speed of the checker: grouping and screening a claim, Z3 a component, a conflict from claims to certificate, a
// million claims.
#include <benchmark/benchmark.h>

#include <sys/resource.h>

#include "checker/component.hpp"
#include "checker/glance.hpp"
#include "checker/screen.hpp"
#include "checker/solver.hpp"
#include "tests/checker/builder.hpp"

namespace selaras::testing {
namespace {

/// Components of five claims, of five shapes in turn or all of one; `wrong` in a thousand do not hold.
ProblemBuilder synthetic(std::size_t claims, std::size_t wrong, int only_shape = -1) {
  ProblemBuilder b;
  b.claims.claims.reserve(claims + 5);  // growing by doubling would count as memory of the checker's input
  b.claims.mentions.reserve(claims + 5);
  b.claims.clauses.reserve(claims + 5);
  b.claims.candidates.reserve(claims + 5);
  b.problem.instances.reserve(claims + 5);
  b.problem.terms.reserve(2 * claims + 5);
  b.problem.variables.reserve(claims + 5);
  b.problem.assertions.reserve(claims + 5);
  for (std::size_t component = 0; 5 * component < claims; ++component) {
    const std::int64_t base = 100 + static_cast<std::int64_t>(component * 7919 % 1000);
    const std::int64_t slip = (component * 2654435761U >> 7) % 1000 < wrong ? 40 : 0;
    std::vector<VariableId> x;
    for (int i = 0; i < 5; ++i) x.push_back(b.variable(Attribute::date));
    const auto shape = only_shape >= 0 ? static_cast<std::size_t>(only_shape) : component % 5;
    switch (shape) {
      case 0:
      case 1:  // five articles on one value
        for (std::size_t i = 1; i < 5; ++i) b.require(b.same_value(x[i - 1], x[i]), {b.candidate()});
        for (std::size_t i = 0; i < 5; ++i) b.claim(x[i], base + (i == 3 ? slip : 0));
        break;
      case 2:  // a chain of distances
        for (std::size_t i = 1; i < 5; ++i) {
          const TermId later = b.add(b.var(x[i - 1]), b.number(3));
          b.require(b.at_most(later, b.var(x[i])), {b.candidate()});
        }
        for (std::size_t i = 0; i < 5; ++i) {
          const std::int64_t day = base + 4 * static_cast<std::int64_t>(i) + (i == 1 ? slip : 0);
          b.claim(x[i], {day, day}, {day - 1, day + 1});
        }
        break;
      case 3: {  // four parts and their sum
        TermId sum = b.var(x[0]);
        for (std::size_t i = 1; i < 4; ++i) sum = b.add(sum, b.var(x[i]));
        b.require(b.equal(sum, b.var(x[4])), {b.candidate()});
        for (std::size_t i = 0; i < 4; ++i) b.claim(x[i], {base, base + 2}, {base - 5, base + 5});
        b.claim(x[4], {4 * base + slip, 4 * base + 3 + slip}, {4 * base + slip, 4 * base + 9 + slip});
        break;
      }
      case 5:  // a chain of exact distances: neither the least nor the greatest values fit, so paths must be found
        for (std::size_t i = 1; i < 5; ++i) {
          b.require(b.equal(b.add(b.var(x[i - 1]), b.number(4)), b.var(x[i])), {b.candidate()});
        }
        for (std::size_t i = 0; i < 5; ++i) {
          const std::int64_t day = base + 4 * static_cast<std::int64_t>(i) + (i % 2 ? 2 : 0) + (i == 1 ? slip : 0);
          b.claim(x[i], {day - 2, day + 2}, {day - 3, day + 3});
        }
        break;
      default:  // a weekday and a denial
        const TermId shifted = b.add(b.var(x[0]), b.number(3));
        b.require(b.equal(b.term(Op::modulo, shifted, b.number(7)), b.var(x[1])), {b.candidate()});
        const TermId early = b.at_most(b.var(x[2]), b.var(x[0]));
        b.require(b.term(Op::implication, early, b.at_most(b.var(x[3]), b.var(x[4]))), {b.candidate()});
        b.claim(x[0], base);
        b.claim(x[1], (base + 3 + (slip != 0)) % 7);
        b.claim(x[2], base - 1);
        b.claim(x[3], {base - 5, base}, {base - 9, base});
        b.claim(x[4], base);
    }
  }
  return b;
}

void group_and_screen(benchmark::State& state) {
  const ProblemBuilder b = synthetic(static_cast<std::size_t>(state.range(0)), 0, static_cast<int>(state.range(1)));
  for (auto _ : state) {
    const checking::Grouping grouping = checking::group(b.problem);
    checking::Glance glance(b.problem, b.claims, grouping);
    checking::Extractor extractor(b.problem, b.claims, grouping);
    checking::Screen screen;
    checking::Selection all;
    all.strict = true;
    std::size_t proved = 0;
    for (std::size_t c = 0; c < grouping.count; ++c) {
      if (glance.proves(c)) {
        ++proved;
        continue;
      }
      const checking::Component& component = extractor.extract(c);
      all.claims.assign(component.claims.size(), 1);
      all.instances.assign(component.instances.size(), 1);
      proved += screen.has_witness(component, all);
    }
    if (proved != grouping.count) state.SkipWithError("not everything was proved");
  }
  state.counters["ns_a_claim"] =
      benchmark::Counter(static_cast<double>(b.claims.claims.size()) / 1e9,
                         benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(group_and_screen)
    ->ArgsProduct({{100'000}, {-1, 0, 2, 3, 4, 5}})
    ->Args({1'000'000, -1})
    ->Unit(benchmark::kMillisecond);

void check_all(benchmark::State& state, bool screening, std::size_t wrong) {
  const ProblemBuilder b = synthetic(20'000, wrong);
  CheckOptions options;
  options.screening = screening;
  for (auto _ : state) benchmark::DoNotOptimize(b.check(options));
  state.counters["us_a_component"] =
      benchmark::Counter(4'000 / 1e6, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK_CAPTURE(check_all, screened, true, 0)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(check_all, not_screened, false, 0)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(check_all, screened_conflicts_1_percent, true, 10)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(check_all, not_screened_conflicts_1_percent, false, 10)->Unit(benchmark::kMillisecond);

/// One solver for all components, or a new one for each.
void solver_a_component(benchmark::State& state, bool renewed) {
  const ProblemBuilder b = synthetic(1'000, 0);
  const checking::Grouping grouping = checking::group(b.problem);
  checking::Extractor extractor(b.problem, b.claims, grouping);
  auto solver = std::make_unique<checking::Solver>(checking::SolverOptions{});
  std::size_t c = 0;
  for (auto _ : state) {
    if (renewed) solver = std::make_unique<checking::Solver>(checking::SolverOptions{});
    const checking::Component& component = extractor.extract(c++ % grouping.count);
    solver->load(component);
    if (solver->check(checking::everything(component, true)) != checking::Answer::sat) state.SkipWithError("not sat");
  }
}
BENCHMARK_CAPTURE(solver_a_component, one_for_all, false)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(solver_a_component, one_each, true)->Unit(benchmark::kMicrosecond);

/// Every component is in conflict: minimised, confirmed, retraction computed, certificate written.
void conflict_with_certificate(benchmark::State& state) {
  const ProblemBuilder b = synthetic(5'000, 1'000, static_cast<int>(state.range(0)));
  std::size_t conflicts = 0;
  for (auto _ : state) {
    const CheckResult result = b.check();
    conflicts = result.conflicts.size();
    for (const Conflict& conflict : result.conflicts) {
      benchmark::DoNotOptimize(certificate(conflict, b.problem, b.claims, b.rules, {}));
    }
  }
  if (conflicts == 0) state.SkipWithError("no conflict");
  state.counters["us_a_conflict"] =
      benchmark::Counter(static_cast<double>(conflicts) / 1e6,
                         benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(conflict_with_certificate)->Arg(0)->Arg(2)->Arg(3)->Arg(4)->Unit(benchmark::kMillisecond);

void million_claims(benchmark::State& state) {
  const ProblemBuilder b = synthetic(1'000'000, 10);
  rusage before{};
  getrusage(RUSAGE_SELF, &before);
  CheckOptions options;
  options.jobs = static_cast<unsigned>(state.range(0));
  std::size_t conflicts = 0;
  for (auto _ : state) conflicts = b.check(options).conflicts.size();
  rusage after{};
  getrusage(RUSAGE_SELF, &after);
  state.counters["conflicts"] = static_cast<double>(conflicts);
  state.counters["input_MB"] = static_cast<double>(before.ru_maxrss) / 1024;
  state.counters["added_MB"] = static_cast<double>(after.ru_maxrss - before.ru_maxrss) / 1024;
}
BENCHMARK(million_claims)
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Iterations(1);

}  // namespace
}  // namespace selaras::testing

BENCHMARK_MAIN();
