// `selaras explain`: one finding, step by step.
#include <algorithm>

#include "reports/commands/console.hpp"
#include "reports/commands/pipeline.hpp"
#include "reports/commands/review.hpp"
#include "reports/derivation.hpp"

namespace selaras {

int run_explain(const Settings& settings) {
  const auto rules = rules_for(settings);
  const auto review = rules ? read_review(settings) : std::nullopt;
  if (!rules || !review) return exit_bad_input;
  const Input input = read_input(settings);
  if (input.corpus.articles.empty()) return exit_bad_input;
  const Audit result = audit(input.corpus, *rules, settings, review->decisions.identities);
  std::vector<const Finding*> found;
  for (const Finding& finding : result.report.findings) {
    if (finding.id.starts_with(settings.finding)) found.push_back(&finding);
  }
  if (found.size() != 1) {
    print_error(settings.finding + (found.empty() ? ": no such finding in these articles" : ": more than one finding begins like this"));
    return exit_bad_input;
  }
  const Finding& finding = *found.front();
  const Conflict& conflict = result.checked.conflicts[finding.conflict];
  Background background;
  if (finding.status == Outcome::conflict) {
    background.withdrawals = withdrawals(conflict, result.grounded.problem, result.claims, *rules, input.corpus);
    if (!settings.certificates.empty()) {
      if (!write_certificate(finding, result, *rules, input.corpus, settings)) return exit_bad_input;
      background.certificate = certificate_path(finding, settings);
    }
  }
  Output output(settings.output);
  output.write(derivation(finding, *rules, background, settings.language, width_of(settings)));
  return output.finish() ? exit_clean : exit_bad_input;
}

}  // namespace selaras
