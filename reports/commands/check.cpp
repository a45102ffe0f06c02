// `selaras check`: the audit of claims that somebody else has read.
#include <algorithm>

#include "facts/claims/decisions.hpp"
#include "reports/claims_input.hpp"
#include "reports/commands/changed.hpp"
#include "reports/commands/console.hpp"
#include "reports/commands/pipeline.hpp"
#include "reports/commands/review.hpp"

namespace selaras {
namespace {

int print_schema(const Settings& settings) {
  Output output(settings.output);
  output.write(claims_schema());
  return output.finish() ? exit_clean : exit_bad_input;
}

}  // namespace

int run_check(const Settings& settings) {
  if (settings.schema) return print_schema(settings);
  if (settings.claim_files.empty()) {
    print_error("no file of claims is given (- is standard input)");
    return exit_bad_input;
  }
  const auto rules = rules_for(settings);
  const auto review = rules ? read_review(settings) : std::nullopt;
  const auto changed = review && is_partial(settings) ? changed_files(settings) : std::set<std::string>();
  if (!rules || !review || !changed) return exit_bad_input;
  ClaimsReader reader;
  Input input;
  for (const std::string& path : settings.claim_files) input.unusable |= !reader.read_file(path);
  ClaimsInput read = reader.finish();
  print(read.diagnostics, settings);
  input.skipped = !read.diagnostics.empty();
  input.diagnostics = std::move(read.diagnostics);
  if (read.claims.claims.empty()) {
    if (!input.skipped) print_error("no claims found");
    return exit_bad_input;
  }
  input.corpus = std::move(read.corpus);
  apply_decisions(read.claims, input.corpus, review->decisions.identities);
  Audit result = audit_claims(input.corpus, std::move(read.claims), *rules, settings);
  return conclude(result, *rules, input, *review, *changed, settings);
}

}  // namespace selaras
