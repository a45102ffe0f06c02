// `selaras claims`: what the audit reasons about, one object a line.
#include "reports/claims_output.hpp"
#include "reports/commands/console.hpp"
#include "reports/commands/pipeline.hpp"

namespace selaras {

int run_claims(const Settings& settings) {
  const Input input = read_input(settings);
  if (input.corpus.articles.empty()) return exit_bad_input;
  const ExtractOptions options{settings.by_collection, settings.one_story, jobs_of(settings), {}, progress(settings, "reading")};
  const ClaimSet claims = extract_claims(input.corpus, options);
  clear_progress(settings);
  Output output(settings.output);
  write_claims(claims, input.corpus, [&](const std::string& lines) { return output.write(lines); });
  if (!output.finish() || input.unusable) return exit_bad_input;
  return input.skipped ? exit_incomplete : exit_clean;
}

}  // namespace selaras
