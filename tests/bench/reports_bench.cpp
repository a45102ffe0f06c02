// Reports of many findings in every format: to stay below a second for 10,000, and linear.
#include <benchmark/benchmark.h>

#include "selaras/reports.hpp"
#include "tests/writers/sample.hpp"

namespace selaras {
namespace {

void measure(benchmark::State& state, const std::function<std::string(const Report&)>& write) {
  const Report report = sample::many(static_cast<std::size_t>(state.range(0)));
  std::size_t bytes = 0;
  for (auto _ : state) bytes = write(report).size();
  state.counters["bytes_a_finding"] = benchmark::Counter(static_cast<double>(bytes) / static_cast<double>(state.range(0)));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

const int registered = [] {
  const auto add = [](const std::string& name, std::function<std::string(const Report&)> write) {
    benchmark::RegisterBenchmark(("report/" + name).c_str(), [write](benchmark::State& state) { measure(state, write); })->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);
  };
  add("text", [](const Report& report) { return write_text(report, {}); });
  add("jsonl", write_jsonl);
  for (const Writer& writer : writers()) add(std::string(writer.name), [&writer](const Report& report) { return writer.write(report, {}); });
  return 0;
}();

}  // namespace
}  // namespace selaras

BENCHMARK_MAIN();
