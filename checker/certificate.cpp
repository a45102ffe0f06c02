// Certificates: a conflict as an SMT-LIB 2 file whose named assertions are its claims, identities and rules.
#include <algorithm>
#include <map>
#include <vector>

#include "checker/smtlib.hpp"
#include "selaras/checker.hpp"

namespace selaras {
namespace {

using namespace checking;

/// "article": "words", as far as the corpus has them.
std::string quoted(const Span& span, const Corpus& corpus) {
  if (span.article.value >= corpus.articles.size()) return {};
  const Article& article = corpus[span.article];
  std::string text = " " + one_line(article.id);
  if (span.begin <= span.end && span.end <= article.text.size()) {
    text += " [" + std::to_string(span.begin) + ", " + std::to_string(span.end) + "): \"" +
            one_line(corpus.quote(span)) + "\"";
  }
  return text;
}

class Certificate {
 public:
  Certificate(const Conflict& conflict, const Problem& problem, const ClaimSet& claims, const RuleSet& rules,
              const Corpus& corpus)
      : conflict_(conflict),
        problem_(problem),
        claims_(claims),
        rules_(rules),
        corpus_(corpus),
        terms_(problem, formulas(conflict, problem)) {
    collect_assertions();
  }

  std::string text() {
    preamble();
    declarations();
    for (const ClaimId claim : conflict_.claims) claim_assertion(claim);
    for (const CandidateId same : conflict_.same) identity_assertion(same);
    for (const InstanceId instance : conflict_.instances) rule_assertion(instance);
    out_ += "(check-sat)\n(get-unsat-core)\n";
    return std::move(out_);
  }

 private:
  static std::vector<TermId> formulas(const Conflict& conflict, const Problem& problem) {
    std::vector<TermId> result;
    for (const InstanceId instance : conflict.instances) result.push_back(problem.instances[instance.value].formula);
    return result;
  }

  void collect_assertions() {
    const auto& all = problem_.assertions;
    const auto before = [](const Assertion& assertion, ClaimId claim) { return assertion.claim < claim; };
    for (const ClaimId claim : conflict_.claims) {
      for (auto at = std::lower_bound(all.begin(), all.end(), claim, before); at != all.end() && at->claim == claim; ++at) {
        variables_of_[claim].push_back(at->variable);
      }
    }
  }

  void preamble() {
    out_ += "; Selaras certificate. ";
    out_ += conflict_.outcome == Outcome::conflict ? "These claims cannot all be true: any solver answers unsat.\n"
                                                   : "Undecided: the solver gave up on these claims.\n";
    out_ += conflict_.strict_only ? "; Values in their strict reading.\n" : "; Values in their lenient reading.\n";
    out_ += "(set-option :produce-unsat-cores true)\n(set-logic QF_LIA)\n";
  }

  void declarations() {
    std::vector<VariableId> variables = terms_.variables();
    for (const auto& [claim, about] : variables_of_) variables.insert(variables.end(), about.begin(), about.end());
    std::sort(variables.begin(), variables.end());
    variables.erase(std::unique(variables.begin(), variables.end()), variables.end());
    for (const VariableId v : variables) {
      const bool truth = type_of(problem_.variables[v.value].attribute) == Type::truth;
      out_ += "(declare-fun " + smt_variable(problem_, v) + " () " + (truth ? "Bool" : "Int") + ")\n";
    }
    for (const CandidateId same : conflict_.same) out_ += "(declare-fun " + identity(same) + " () Bool)\n";
    out_ += terms_.definitions();
  }

  void named(const std::string& formula, const std::string& name) {
    out_ += "(assert (! " + formula + " :named " + name + "))\n";
  }

  static std::string identity(CandidateId same) { return "identity_" + std::to_string(same.value); }

  void claim_assertion(ClaimId id) {
    const Claim& claim = claims_[id];
    out_ += "; claim:" + quoted(claim.span, corpus_) + "\n";
    std::string all;
    for (const VariableId v : variables_of_[id]) {
      const std::string variable = smt_variable(problem_, v);
      if (type_of(problem_.variables[v.value].attribute) == Type::truth) {
        all += " " + (claim.value.truth ? variable : "(not " + variable + ")");
      } else {
        const Readings& readings = claim.value.readings;
        const IntervalSet set = conflict_.strict_only ? readings.strict.intersect(readings.lenient) : readings.lenient;
        all += " " + smt_member(variable, set);
      }
    }
    named("(and true" + all + ")", "claim_" + std::to_string(id.value));
  }

  void identity_assertion(CandidateId id) {
    const Candidate& candidate = claims_[id];
    out_ += "; one thing, confidence " + std::to_string(candidate.confidence) + "/1000:" + words(candidate.a) + " ~" +
            words(candidate.b) + "\n";
    if (candidate.hard) {
      out_ += "(assert " + identity(id) + ")\n";
    } else {
      named(identity(id), "same_" + std::to_string(id.value));
    }
  }

  std::string words(MentionId mention) const {
    return mention.value < claims_.mentions.size() ? quoted(claims_[mention].span, corpus_) : std::string();
  }

  void rule_assertion(InstanceId id) {
    const Instance& instance = problem_.instances[id.value];
    if (instance.rule.value < rules_.rules.size()) out_ += "; rule " + one_line(rules_[instance.rule].name) + "\n";
    std::string formula = terms_.text(instance.formula);
    if (!instance.same.empty()) {
      std::string all;
      for (const CandidateId same : instance.same) all += " " + identity(same);
      formula = "(=> (and true" + all + ") " + formula + ")";
    }
    named(formula, "rule_" + std::to_string(id.value));
  }

  const Conflict& conflict_;
  const Problem& problem_;
  const ClaimSet& claims_;
  const RuleSet& rules_;
  const Corpus& corpus_;
  SmtTerms terms_;
  std::map<ClaimId, std::vector<VariableId>> variables_of_;
  std::string out_;
};

}  // namespace

std::string certificate(const Conflict& conflict, const Problem& problem, const ClaimSet& claims, const RuleSet& rules,
                        const Corpus& corpus) {
  return Certificate(conflict, problem, claims, rules, corpus).text();
}

}  // namespace selaras
