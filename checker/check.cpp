// The checker stage: components, screening, then the solver on what is left; the same result for any number of threads.
#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <tuple>

#include "checker/component.hpp"
#include "checker/conflicts.hpp"
#include "checker/glance.hpp"
#include "checker/oracle.hpp"
#include "checker/screen.hpp"
#include "selaras/checker.hpp"

namespace selaras {
namespace {

using namespace checking;

// Work is dealt in blocks of fixed size, so that what shares a context never depends on the threads.
constexpr std::size_t screening_block = 4096;
constexpr std::size_t solving_block = 256;

/// Calls work(block) for each block, on several threads if asked to. `make_worker` makes one worker a thread.
template <class MakeWorker>
void deal(std::size_t blocks, unsigned jobs, MakeWorker make_worker) {
  std::atomic<std::size_t> next = 0;
  auto run = [&] {
    auto work = make_worker();
    for (std::size_t block; (block = next.fetch_add(1)) < blocks;) work(block);
  };
  const auto threads = static_cast<unsigned>(std::min<std::size_t>(std::max(jobs, 1U), blocks));
  std::vector<std::thread> pool;
  for (unsigned t = 1; t < threads; ++t) pool.emplace_back(run);
  run();
  for (std::thread& thread : pool) thread.join();
}

/// Counts finished components for the caller, one call at a time.
class Progress {
 public:
  Progress(const CheckOptions& options, std::size_t all) : options_(options), all_(all) {}
  void add(std::size_t finished) {
    if (!options_.progress) return;
    const std::lock_guard lock(mutex_);
    done_ += finished;
    options_.progress(done_, all_);
  }

 private:
  const CheckOptions& options_;
  std::size_t all_, done_ = 0;
  std::mutex mutex_;
};

/// Components that screening does not prove consistent, ascending.
std::vector<std::uint32_t> suspicious(const Problem& problem, const ClaimSet& claims, const Grouping& grouping,
                                      const CheckOptions& options, Progress& progress) {
  const std::size_t blocks = (grouping.count + screening_block - 1) / screening_block;
  std::vector<std::vector<std::uint32_t>> left(blocks);
  deal(blocks, options.jobs, [&] {
    return [&, glance = Glance(problem, claims, grouping), extractor = Extractor(problem, claims, grouping),
            screen = Screen()](std::size_t block) mutable {
      const std::size_t begin = block * screening_block, end = std::min(begin + screening_block, grouping.count);
      Selection all;
      for (std::size_t c = begin; c < end; ++c) {
        if (options.screening && glance.proves(c)) continue;
        const Component& component = extractor.extract(c);
        all.claims.assign(component.claims.size(), 1);
        all.instances.assign(component.instances.size(), 1);
        all.strict = true;
        if (!options.screening || !screen.has_witness(component, all))
          left[block].push_back(static_cast<std::uint32_t>(c));
      }
      progress.add(end - begin - left[block].size());
    };
  });
  std::vector<std::uint32_t> result;
  for (const auto& part : left) result.insert(result.end(), part.begin(), part.end());
  return result;
}

bool before(const Conflict& a, const Conflict& b) {
  return std::tie(a.claims, a.same, a.instances, a.strict_only, a.outcome) <
         std::tie(b.claims, b.same, b.instances, b.strict_only, b.outcome);
}

}  // namespace

CheckResult check(const Problem& problem, const ClaimSet& claims, const RuleSet& rules, const CheckOptions& options) {
  const Grouping grouping = group(problem);
  Progress progress(options, grouping.count);
  const std::vector<std::uint32_t> todo = suspicious(problem, claims, grouping, options, progress);

  SolverOptions solver_options;
  solver_options.rlimit = options.rlimit;
  solver_options.reverse_order = options.reverse_order;
  const std::size_t blocks = (todo.size() + solving_block - 1) / solving_block;
  std::vector<std::vector<Conflict>> found(blocks);
  deal(blocks, options.jobs, [&] {
    return [&, extractor = Extractor(problem, claims, grouping, options.corpus)](std::size_t block) mutable {
      Oracle oracle(solver_options, options.screening);
      const std::size_t end = std::min((block + 1) * solving_block, todo.size());
      for (std::size_t t = block * solving_block; t < end; ++t) {
        oracle.open(extractor.extract(todo[t]));
        auto conflicts = conflicts_of(oracle, problem, rules, options);
        std::move(conflicts.begin(), conflicts.end(), std::back_inserter(found[block]));
        progress.add(1);
      }
    };
  });

  CheckResult result;
  for (auto& part : found) std::move(part.begin(), part.end(), std::back_inserter(result.conflicts));
  std::sort(result.conflicts.begin(), result.conflicts.end(), before);
  result.statistics.components = grouping.count;
  result.statistics.solved = todo.size();
  result.statistics.screened = grouping.count - todo.size();
  result.statistics.undecided = static_cast<std::size_t>(
      std::count_if(result.conflicts.begin(), result.conflicts.end(),
                    [](const Conflict& conflict) { return conflict.outcome == Outcome::undecided; }));
  return result;
}

}  // namespace selaras
