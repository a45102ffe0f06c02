// The steps follow the pipeline, so that a reader can say at which one it went wrong.
#include "reports/derivation.hpp"

#include <algorithm>

#include "reports/assumptions.hpp"
#include "reports/json_lines.hpp"
#include "reports/messages.hpp"
#include "reports/review/entries.hpp"
#include "reports/typography.hpp"

namespace selaras {
namespace {

/// Numbered steps with wrapped, indented lines.
class Steps {
 public:
  Steps(std::string_view language, unsigned width) : language_(language), width_(width) {}
  void step(const std::string& key) {
    if (number_++ > 0) text_ += '\n';
    text_ += std::to_string(number_) + ". " + message(language_, key) + "\n";
  }
  void line(std::string_view text, unsigned indent = 3) {
    for (const std::string& part : wrapped(text, width_ - indent)) text_ += std::string(indent, ' ') + part + "\n";
  }
  /// Not wrapped: to be copied.
  void verbatim(std::string_view text, unsigned indent) { text_ += std::string(indent, ' ') + std::string(text); }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string language_;
  unsigned width_;
  unsigned number_ = 0;
  std::string text_;
};

std::string place_of(const Passage& passage) {
  return shown_line(passage.file) + ":" + std::to_string(passage.line) + ":" + std::to_string(passage.column);
}

void tell_claim(Steps& steps, const FindingClaim& claim, std::string_view language) {
  steps.line("“" + shown(claim.passage.quote) + "” → " + claim.label.in(std::string(language)));
  steps.line(place_of(claim.passage), 6);
  std::string claimed = std::string(name_of(claim.sort)) + "." + claim.attribute + ", " + std::string(name_of(claim.layer));
  if (!claim.who.empty()) claimed += " (" + shown(claim.who) + ")";
  steps.line(message(language, "explain.claim", {claimed}), 6);
  if (!claim.witnesses.empty()) steps.line(message(language, "explain.witnesses", {std::to_string(claim.witnesses.size())}), 6);
}

void tell_assumption(Steps& steps, const Assumption& assumption, const std::string& language) {
  steps.line(assumption.text.in(language) + " (" + std::to_string(assumption.confidence / 10) + "%)");
  for (const Evidence& piece : assumption.evidence) {
    steps.line(evidence_in_words(piece, language) + (piece.words.empty() ? "" : " “" + shown(piece.words) + "”") + ": " + (piece.weight > 0 ? "+" : "") + std::to_string(piece.weight), 6);
  }
  if (assumption.things.size() == 2) {
    steps.line(message(language, "explain.decide"), 6);
    steps.verbatim(identity_line(false, assumption.things[0], assumption.things[1], "…"), 6);
  }
}

const RuleInfo* rule_named(const RuleSet& rules, const std::string& name) {
  const auto at = std::find_if(rules.rules.begin(), rules.rules.end(), [&](const RuleInfo& rule) { return rule.name == name; });
  return at == rules.rules.end() ? nullptr : &*at;
}

}  // namespace

std::string derivation(const Finding& finding, const RuleSet& rules, const Background& background, const std::string& language, unsigned width) {
  Steps steps(language, width);
  steps.line(finding.id + "  " + std::string(name_of(finding.severity)) + "[" + finding.rule + "]: " + finding.title.in(language), 0);
  steps.line("", 0);
  steps.step("explain.values");
  for (const FindingClaim& claim : finding.claims) tell_claim(steps, claim, language);
  steps.step("explain.assumptions");
  if (finding.assumptions.empty()) steps.line(message(language, "explain.none"));
  for (const Assumption& assumption : finding.assumptions) tell_assumption(steps, assumption, language);
  steps.step("explain.rules");
  std::vector<std::string> names = finding.other_rules;
  names.insert(names.begin(), finding.rule);
  for (const std::string& name : names) {
    const RuleInfo* rule = rule_named(rules, name);
    steps.line(name + (rule != nullptr ? ": " + rule->doc : ""));
  }
  steps.step("explain.arithmetic");
  steps.line(finding.why.in(language));
  if (finding.strict_only) steps.line(message(language, "strict-only"));
  steps.step("explain.withdraw");
  steps.line(message(language, finding.status == Outcome::conflict ? "explain.minimal" : "title.undecided"));
  if (finding.odd_one_out) steps.line(message(language, "odd-one-out", {"“" + shown(finding.claims[*finding.odd_one_out].passage.quote) + "”"}));
  for (const Withdrawal& withdrawal : background.withdrawals) {
    steps.line("- " + withdrawal.what.in(language));
    std::string outcome = message(language, withdrawal.solves ? "explain.solved" : "explain.unsolved");
    if (withdrawal.remaining > 0) outcome += "; " + message(language, "explain.remaining", {std::to_string(withdrawal.remaining)});
    steps.line(outcome, 5);
  }
  steps.step("explain.certificate");
  if (background.certificate.empty()) steps.line(message(language, "explain.no-certificate", {finding.id}));
  else steps.verbatim(shown_line(background.certificate) + "\n", 3);
  return steps.text();
}

}  // namespace selaras
