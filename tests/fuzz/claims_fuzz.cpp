// Claims of any bytes: reading ends, complaints name a line, and what is read can be ground, checked and reported.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "reports/claims_input.hpp"
#include "selaras/reports.hpp"

namespace {

using namespace selaras;

void require(bool condition) {
  if (!condition) std::abort();
}

bool stands(Span span, const Corpus& corpus) {
  return span.article.value < corpus.articles.size() && span.begin <= span.end && span.end <= corpus[span.article].text.size();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const RuleSet rules = load_rules(builtin_packs()).rules;
  ClaimsReader reader;
  reader.read_text("fuzz", std::string(data, data + size));
  const ClaimsInput input = reader.finish();
  for (const Diagnostic& diagnostic : input.diagnostics) require(diagnostic.line > 0);
  for (const Mention& mention : input.claims.mentions) require(stands(mention.span, input.corpus));
  for (const Clause& clause : input.claims.clauses) require(stands(clause.span, input.corpus));
  for (const Claim& claim : input.claims.claims) {
    require(stands(claim.span, input.corpus) && claim.mention.value < input.claims.mentions.size() && claim.clause.value < input.claims.clauses.size());
  }
  GroundOptions limits;
  limits.max_instances_per_rule = 200;
  const GroundResult grounded = ground(rules, input.claims, limits);
  CheckOptions options;
  options.rlimit = 10'000;
  options.component_rlimit = 50'000;
  const CheckResult checked = check(grounded.problem, input.claims, rules, options);
  write_jsonl(build_report(input.corpus, input.claims, rules, grounded.problem, checked));
  return 0;
}
