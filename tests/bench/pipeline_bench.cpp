// Stages of the pipeline on a corpus: reading, values, claims, grounding, checking, and the whole. The corpus is the file
// or folder that SELARAS_BENCH_CORPUS names, else the example corpus repeated.
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <cstdlib>

#include "selaras/reports.hpp"

namespace selaras {
namespace {

const Corpus& corpus() {
  static const Corpus loaded = [] {
    const char* given = std::getenv("SELARAS_BENCH_CORPUS");
    return read_corpus({given != nullptr ? given : SELARAS_SOURCE_DIR "/tests/corpora/contoh"}, {}).corpus;
  }();
  return loaded;
}

std::int64_t bytes() {
  std::size_t sum = 0;
  for (const Article& article : corpus().articles) sum += article.text.size();
  return static_cast<std::int64_t>(sum);
}

/// Millions of bytes of text a second of CPU time.
void rate(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * bytes());
  state.counters["MB_a_second"] = benchmark::Counter(static_cast<double>(bytes()) / 1e6, benchmark::Counter::kIsIterationInvariantRate);
}

void peak_memory(benchmark::State& state) {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1024.0;
}

void reading(benchmark::State& state) {
  const char* given = std::getenv("SELARAS_BENCH_CORPUS");
  const std::vector<std::string> paths{given != nullptr ? given : SELARAS_SOURCE_DIR "/tests/corpora/contoh"};
  for (auto _ : state) benchmark::DoNotOptimize(read_corpus(paths, {}));
  rate(state);
}
BENCHMARK(reading)->Unit(benchmark::kMillisecond);

void values(benchmark::State& state) {
  for (auto _ : state) {
    for (const Article& article : corpus().articles) benchmark::DoNotOptimize(annotate(article));
  }
  rate(state);
}
BENCHMARK(values)->Unit(benchmark::kMillisecond);

void claims(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(extract_claims(corpus(), {}));
  rate(state);
}
BENCHMARK(claims)->Unit(benchmark::kMillisecond);

const RuleSet& rules() {
  static const RuleSet loaded = load_rules(builtin_packs()).rules;
  return loaded;
}

void grounding(benchmark::State& state) {
  const ClaimSet set = extract_claims(corpus(), {});
  for (auto _ : state) benchmark::DoNotOptimize(ground(rules(), set));
  state.counters["claims"] = static_cast<double>(set.claims.size());
}
BENCHMARK(grounding)->Unit(benchmark::kMillisecond);

void checking(benchmark::State& state) {
  const ClaimSet set = extract_claims(corpus(), {});
  const GroundResult grounded = ground(rules(), set);
  std::size_t components = 0;
  for (auto _ : state) components = check(grounded.problem, set, rules(), {}).statistics.components;
  state.counters["components"] = static_cast<double>(components);
  state.counters["us_a_component"] = benchmark::Counter(static_cast<double>(components) / 1e6, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(checking)->Unit(benchmark::kMillisecond);

void whole(benchmark::State& state) {
  for (auto _ : state) {
    const ClaimSet set = extract_claims(corpus(), {});
    const GroundResult grounded = ground(rules(), set);
    const CheckResult checked = check(grounded.problem, set, rules(), {});
    benchmark::DoNotOptimize(build_report(corpus(), set, rules(), grounded.problem, checked));
  }
  rate(state);
  peak_memory(state);
}
BENCHMARK(whole)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace selaras

BENCHMARK_MAIN();
