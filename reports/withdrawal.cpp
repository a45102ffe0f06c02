// Only what is connected with the conflict is checked again, so that a large corpus costs nothing.
#include "reports/withdrawal.hpp"

#include <algorithm>
#include <set>

#include "reports/messages.hpp"
#include "reports/typography.hpp"

namespace selaras {
namespace {

constexpr std::size_t most_mentions = 2000;  // a larger neighbourhood is cut

/// The part of a problem that is connected with some mentions.
class Neighbourhood {
 public:
  Neighbourhood(const Problem& problem, const ClaimSet& claims, const Conflict& conflict) : problem_(problem), claims_(claims) {
    for (const ClaimId id : conflict.claims) near_.insert(claims[id].mention);
    for (const InstanceId id : conflict.instances) add(problem.instances[id.value]);
    for (bool grown = true; grown && near_.size() < most_mentions;) {
      grown = false;
      for (const Instance& instance : problem.instances) grown = (touches(instance) && add(instance)) || grown;
    }
  }

  /// Without the claims of a clause and the instances that rest on a candidate; either may be invalid.
  [[nodiscard]] Problem without(ClauseId clause, CandidateId same) const {
    Problem part;
    part.variables = problem_.variables;
    part.terms = problem_.terms;
    for (const Instance& instance : problem_.instances) {
      const bool rests = std::find(instance.same.begin(), instance.same.end(), same) != instance.same.end();
      if (touches(instance) && !(same.valid() && rests)) part.instances.push_back(instance);
    }
    for (const Assertion& assertion : problem_.assertions) {
      const Claim& claim = claims_[assertion.claim];
      if (near_.contains(claim.mention) && !(clause.valid() && claim.clause == clause)) part.assertions.push_back(assertion);
    }
    return part;
  }

 private:
  [[nodiscard]] bool touches(const Instance& instance) const {
    return std::any_of(instance.tuple.begin(), instance.tuple.end(), [&](MentionId id) { return near_.contains(id); });
  }
  bool add(const Instance& instance) {
    bool grown = false;
    for (const MentionId id : instance.tuple) grown = near_.insert(id).second || grown;
    return grown;
  }

  const Problem& problem_;
  const ClaimSet& claims_;
  std::set<MentionId> near_;
};

bool is_within(const Conflict& conflict, const Conflict& whole) {
  return std::includes(whole.claims.begin(), whole.claims.end(), conflict.claims.begin(), conflict.claims.end());
}

Withdrawal judged(Wording what, const Problem& part, const Conflict& conflict, const ClaimSet& claims, const RuleSet& rules) {
  Withdrawal result{std::move(what), true, 0};
  for (const Conflict& left : check(part, claims, rules, {}).conflicts) {
    if (left.outcome != Outcome::conflict) continue;
    if (is_within(left, conflict)) result.solves = false;
    else ++result.remaining;
  }
  return result;
}

std::string quoted(const Corpus& corpus, Span span) { return "“" + shown(corpus.quote(span)) + "”"; }

}  // namespace

std::vector<Withdrawal> withdrawals(const Conflict& conflict, const Problem& problem, const ClaimSet& claims, const RuleSet& rules, const Corpus& corpus) {
  const Neighbourhood near(problem, claims, conflict);
  std::vector<Withdrawal> all;
  std::set<ClauseId> clauses;
  for (const ClaimId id : conflict.claims) {
    const ClauseId clause = claims[id].clause;
    if (!clauses.insert(clause).second) continue;
    const std::string words = quoted(corpus, claims.clauses[clause.value].span);
    all.push_back(judged({words, words}, near.without(clause, {}), conflict, claims, rules));
  }
  for (const CandidateId id : conflict.same) {
    const Candidate& same = claims[id];
    const std::vector<std::string> things = {quoted(corpus, claims[same.a].span), quoted(corpus, claims[same.b].span)};
    all.push_back(judged({message("id", "explain.if-different", things), message("en", "explain.if-different", things)}, near.without({}, id), conflict, claims, rules));
  }
  return all;
}

}  // namespace selaras
