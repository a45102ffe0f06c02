// `selaras annotate`: every value that is read, article by article.
#include <algorithm>
#include <atomic>
#include <thread>

#include "reports/commands/console.hpp"
#include "reports/commands/pipeline.hpp"
#include "reports/json_lines.hpp"

namespace selaras {
namespace {

// The lines of articles [first, last), in order, whatever the number of threads.
std::vector<std::string> lines_of(const Corpus& corpus, std::size_t first, std::size_t last, unsigned jobs) {
  std::vector<std::string> lines(last - first);
  std::atomic<std::size_t> next = first;
  const auto work = [&] {
    for (std::size_t at = next++; at < last; at = next++) lines[at - first] = annotation_lines(corpus.articles[at], annotate(corpus.articles[at]));
  };
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < jobs; ++i) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
  return lines;
}

}  // namespace

int run_annotate(const Settings& settings) {
  constexpr std::size_t batch = 256;  // bounds the lines held at a time
  const Input input = read_input(settings);
  if (input.corpus.articles.empty()) return exit_bad_input;
  Output output(settings.output);
  const auto show = progress(settings, "annotating");
  const std::size_t all = input.corpus.articles.size();
  for (std::size_t first = 0; first < all; first += batch) {
    const std::size_t last = std::min(all, first + batch);
    bool open = true;
    for (const std::string& lines : lines_of(input.corpus, first, last, jobs_of(settings))) open = open && output.write(lines);
    if (!open) break;
    if (show) show(last, all);
  }
  clear_progress(settings);
  if (!output.finish() || input.unusable) return exit_bad_input;
  return input.skipped ? exit_incomplete : exit_clean;
}

}  // namespace selaras
