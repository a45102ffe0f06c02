// Audits articles that are in memory: all of the library in twenty lines.
#include <iostream>

#include "selaras/reports.hpp"

int main() {
  selaras::Corpus corpus;
  corpus.articles.push_back(selaras::make_article("nota", "Nota itu dikirim dari Moskow pada Sabtu (31/3/2024) kepada dua negara.", "id"));
  corpus.articles.push_back(selaras::make_article("rapat", "Rapat umum itu diadakan di Kotalama pada Senin (4/3/2024) pagi.", "id"));

  const selaras::RuleSet rules = selaras::load_rules(selaras::builtin_packs()).rules;
  const selaras::ClaimSet claims = selaras::extract_claims(corpus, {});
  const selaras::Problem problem = selaras::ground(rules, claims).problem;
  const selaras::CheckResult checked = selaras::check(problem, claims, rules, {});
  const selaras::Report report = selaras::build_report(corpus, claims, rules, problem, checked);

  std::cout << selaras::write_text(report, {});
  for (const selaras::Finding& finding : report.findings) std::cout << finding.rule << '\n';
  return report.findings.size() == 1 ? 0 : 1;
}
