// `selaras claims`: what the audit reasons about, one claim a line.
#include "reports/commands/console.hpp"
#include "reports/commands/pipeline.hpp"
#include "reports/json_lines.hpp"

namespace selaras {

int run_claims(const Settings& settings) {
  const Input input = read_input(settings);
  if (input.corpus.articles.empty()) return exit_bad_input;
  const ExtractOptions options{settings.by_collection, settings.one_story, jobs_of(settings), {}, progress(settings, "reading")};
  const ClaimSet claims = extract_claims(input.corpus, options);
  clear_progress(settings);
  Output output(settings.output);
  for (std::size_t i = 0; i < claims.claims.size(); ++i) {
    if (!output.write(claim_line(ClaimId{i}, claims, input.corpus))) break;
  }
  if (!output.finish() || input.unusable) return exit_bad_input;
  return input.skipped ? exit_incomplete : exit_clean;
}

}  // namespace selaras
