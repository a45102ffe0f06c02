// Finds a conflict, minimises it, has it confirmed, drops its claims and looks again.
#include "checker/conflicts.hpp"

#include <algorithm>

#include "checker/clauses.hpp"
#include "checker/condense.hpp"
#include "checker/enumerate.hpp"
#include "checker/minimise.hpp"
#include "checker/retraction.hpp"

namespace selaras::checking {
namespace {

// Without a retraction to go by, how often to look once more among claims that repeat values of conflicts.
constexpr int further_looks = 32;
constexpr std::size_t most_conflicts = 256;  // that share no claim, of one component
// Larger components are told as value classes first.
constexpr std::size_t large_claims = 64, large_instances = 256;

/// In the numbers of the whole problem.
Conflict globalise(const Component& component, const Selection& core, const Problem& problem) {
  Conflict conflict;
  for (std::size_t c = 0; c < core.claims.size(); ++c) {
    if (core.claims[c]) conflict.claims.push_back(component.claims[c]);
  }
  for (std::size_t i = 0; i < core.instances.size(); ++i) {
    if (!core.instances[i]) continue;
    conflict.instances.push_back(component.instances[i]);
    // Without any of these the instance says nothing, so a minimal conflict needs them all.
    const auto& same = problem.instances[component.instances[i].value].same;
    conflict.same.insert(conflict.same.end(), same.begin(), same.end());
  }
  std::sort(conflict.instances.begin(), conflict.instances.end());
  std::sort(conflict.same.begin(), conflict.same.end());
  conflict.same.erase(std::unique(conflict.same.begin(), conflict.same.end()), conflict.same.end());
  conflict.strict_only = core.strict;
  return conflict;
}

bool any(const std::vector<char>& flags) { return std::find(flags.begin(), flags.end(), 1) != flags.end(); }

bool overlap(const std::vector<char>& a, const std::vector<char>& b) {
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] && b[i]) return true;
  }
  return false;
}

void drop(std::vector<char>& from, const std::vector<char>& what) {
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (what[i]) from[i] = 0;
  }
}

/// The conflicts of one component under one reading.
class Search {
 public:
  /// `classes`: if given, the oracle holds its small component.
  Search(Oracle& oracle, const Problem& problem, const RuleSet& rules, const CheckOptions& options, const Condensation* classes,
         std::vector<Conflict>& found)
      : oracle_(oracle), problem_(problem), rules_(rules), options_(options), classes_(classes), found_(found) {}

  /// Takes out of `selection` what conflicts; false if that ended undecided.
  bool run(Selection& selection) {
    if (!drop_contradictory_rules(selection)) return false;
    const Selection base = selection;
    const bool all = selection.claims.size() <= options_.all_conflicts_up_to;
    if (all) {
      cores_ = all_conflicts(oracle_, selection);
      for (const Selection& core : cores_) drop(selection.claims, core.claims);
    }
    const bool finished = take_disjoint(selection, base);
    if (cores_.empty() || !finished) return report_all(nullptr) && finished;
    const Retraction retraction(oracle_, base, cores_,
                                classes_ ? classes_->clauses(base) : clauses_of(oracle_.component(), base));
    if (!all && !cover(retraction, base)) return false;
    return report_all(&retraction);
  }

 private:
  /// Rules that cannot hold together whatever is claimed.
  bool drop_contradictory_rules(Selection& selection) {
    Selection rules = selection;
    std::fill(rules.claims.begin(), rules.claims.end(), 0);
    for (;;) {
      const Answer answer = oracle_.ask(rules);
      if (answer == Answer::sat) return true;
      if (answer == Answer::unknown) return give_up(selection);
      const Selection core = minimise(oracle_, rules);
      if (!report(core, nullptr)) return false;
      drop(rules.instances, core.instances);
      drop(selection.instances, core.instances);
    }
  }

  /// Severe conflicts first: a mild one that shares a claim with a severe one must not stand in its place.
  bool take_disjoint(Selection& selection, const Selection& base) {
    for (const Severity least : {Severity::error, Severity::warning}) {
      Selection severe = selection;
      for (std::size_t i = 0; i < severe.instances.size(); ++i) {
        if (severe.instances[i] && severity_of(i) < least) severe.instances[i] = 0;
      }
      if (severe.instances == selection.instances) break;
      if (any(severe.instances) && !take_cores(severe, base)) return false;
      selection.claims = severe.claims;
    }
    return take_cores(selection, base);
  }

  /// The level that a conflict by this instance (local) can have at most.
  [[nodiscard]] Severity severity_of(std::size_t instance) const {
    const Instance& applied = problem_.instances[oracle_.component().instances[instance].value];
    const ClaimSet& claims = *oracle_.component().set;
    Severity most = rules_[applied.rule].congruence ? Severity::error : rules_[applied.rule].severity;
    for (const CandidateId same : applied.same) {
      if (!claims[same].hard) most = std::min(most, most_severe(claims[same].confidence));
    }
    return most;
  }

  /// Core after core; with each go the claims that repeat it.
  bool take_cores(Selection& selection, const Selection& base) {
    for (;;) {
      std::optional<Selection> core = one_variable_core(oracle_.component(), selection);
      if (!core) {
        const Answer answer = oracle_.ask(selection);
        if (answer == Answer::sat) return true;
        if (answer == Answer::unknown) return give_up(selection);
        core = minimise(oracle_, selection);
      }
      if (!any(core->claims)) return give_up(selection);
      if (cores_.size() == most_conflicts) return give_up(selection, "too many conflicts in one component");
      cores_.push_back(*core);
      drop(selection.claims, with_repetitions(oracle_.component(), base, *core));
    }
  }

  /// Each culprit of the cheapest way out is shown against what is kept: conflicts among culprits alone make room for
  /// that, and culprits that are in no conflict get one.
  bool cover(const Retraction& retraction, const Selection& base) {
    const auto cheapest = retraction.cheapest();
    if (!cheapest) return look_further(base);
    Selection kept = base;
    for (const std::uint32_t clause : cheapest->clauses) {
      for (const std::uint32_t claim : retraction.clauses()[clause].claims) kept.claims[claim] = 0;
    }
    std::erase_if(cores_, [&](const Selection& core) { return culprits_in(core, *cheapest, retraction) > 1; });
    for (const std::uint32_t clause : cheapest->clauses) {
      Selection with = kept, alone = kept;
      std::fill(alone.claims.begin(), alone.claims.end(), 0);
      for (const std::uint32_t claim : retraction.clauses()[clause].claims)
        with.claims[claim] = alone.claims[claim] = 1;
      const bool known = std::any_of(cores_.begin(), cores_.end(), [&](const Selection& core) {
        return overlap(with_repetitions(oracle_.component(), base, core), alone.claims);
      });
      if (known) continue;
      const Answer answer = oracle_.ask(with);
      if (answer == Answer::unknown) return give_up(with);
      if (answer == Answer::unsat) cores_.push_back(minimise(oracle_, with));
    }
    return true;
  }

  static std::ptrdiff_t culprits_in(const Selection& core, const Alternative& way, const Retraction& retraction) {
    const std::vector<std::uint32_t> involved = clauses_in(retraction.clauses(), core);
    return std::count_if(involved.begin(), involved.end(), [&](std::uint32_t clause) {
      return std::binary_search(way.clauses.begin(), way.clauses.end(), clause);
    });
  }

  /// Repetitions back in: they may conflict in another way, too.
  bool look_further(const Selection& base) {
    Selection rest = base;
    std::vector<std::vector<char>> seen;
    for (const Selection& core : cores_) {
      seen.push_back(with_repetitions(oracle_.component(), base, core));
      drop(rest.claims, core.claims);
    }
    for (int look = 0; look < further_looks; ++look) {
      const Answer answer = oracle_.ask(rest);
      if (answer == Answer::sat) return true;
      if (answer == Answer::unknown) return give_up(rest);
      const Selection core = minimise(oracle_, rest);
      drop(rest.claims, core.claims);
      std::vector<char> wide = with_repetitions(oracle_.component(), base, core);
      if (std::find(seen.begin(), seen.end(), wide) != seen.end()) continue;
      seen.push_back(std::move(wide));
      cores_.push_back(core);
    }
    return true;
  }

  bool report_all(const Retraction* retraction) {
    return std::all_of(cores_.begin(), cores_.end(), [&](const Selection& core) { return report(core, retraction); });
  }

  bool report(const Selection& core, const Retraction* retraction) {
    if (classes_) return report_expanded(core, retraction);
    const auto odd = retraction ? retraction->odd_one_out(core) : std::nullopt;
    return confirm(core, odd) || give_up(core);
  }

  /// A conflict between classes becomes one between claims.
  bool report_expanded(const Selection& core, const Retraction* retraction) {
    const Component& whole = classes_->whole();
    const auto odd = retraction ? retraction->odd_clause(core) : std::nullopt;
    Selection expanded = classes_->expand(core);
    oracle_.open(whole);
    minimise_apart(oracle_, expanded);
    std::optional<ClauseId> odd_one_out;
    for (const std::uint32_t claim : chosen(expanded.claims)) {
      if (!odd || odd_one_out) break;
      const auto& members = retraction->clauses()[*odd].claims;
      if (std::find(members.begin(), members.end(), classes_->claim_of(claim)) == members.end()) continue;
      odd_one_out = (*whole.set)[whole.claims[claim]].clause;
    }
    const bool confirmed = confirm(expanded, odd_one_out);
    oracle_.open(classes_->small());
    return confirmed || give_up(core);
  }

  bool confirm(const Selection& core, std::optional<ClauseId> odd) {
    if (oracle_.confirm(core) != Answer::unsat) return false;
    Conflict conflict = globalise(oracle_.component(), core, problem_);
    conflict.odd_one_out = odd;
    if (!is_told(conflict)) found_.push_back(std::move(conflict));
    return true;
  }

  /// What conflicts strictly is no news among claims that conflict already.
  [[nodiscard]] bool is_told(const Conflict& conflict) const {
    const auto within = [](const std::vector<ClaimId>& small, const std::vector<ClaimId>& large) {
      return std::includes(large.begin(), large.end(), small.begin(), small.end());
    };
    return conflict.strict_only && std::any_of(found_.begin(), found_.end(), [&](const Conflict& known) {
             return !known.claims.empty() && (within(conflict.claims, known.claims) || within(known.claims, conflict.claims));
           });
  }

  bool give_up(const Selection& selection) {
    return give_up(selection, oracle_.reason().empty() ? "unknown" : oracle_.reason());
  }

  bool give_up(const Selection& selection, const std::string& reason) {
    found_.push_back(globalise(oracle_.component(), selection, problem_));
    found_.back().outcome = Outcome::undecided;
    found_.back().reason = reason;
    return false;
  }

  Oracle& oracle_;
  const Problem& problem_;
  const RuleSet& rules_;
  const CheckOptions& options_;
  const Condensation* classes_;
  std::vector<Conflict>& found_;
  std::vector<Selection> cores_;
};

bool two_readings(const Component& component) {
  return std::any_of(component.assertions.begin(), component.assertions.end(), [&](const LocalAssertion& assertion) {
    const Readings& readings = component.value(assertion).readings;
    return !component.is_truth[assertion.variable] && readings.strict != readings.lenient;
  });
}

std::vector<Conflict> search(Oracle& oracle, const Problem& problem, const RuleSet& rules, const CheckOptions& options,
                             const Condensation* classes) {
  std::vector<Conflict> found;
  Selection selection = everything(oracle.component(), true);
  if (oracle.ask(selection) == Answer::sat) return found;
  selection.strict = false;
  if (!Search(oracle, problem, rules, options, classes, found).run(selection)) return found;
  if (!two_readings(oracle.component())) return found;
  selection.strict = true;
  Search(oracle, problem, rules, options, classes, found).run(selection);
  return found;
}

}  // namespace

std::vector<Conflict> conflicts_of(Oracle& oracle, const Problem& problem, const RuleSet& rules, const CheckOptions& options) {
  oracle.allow(options.component_rlimit);
  const Component& whole = oracle.component();
  if (whole.claims.size() <= large_claims && whole.instances.size() <= large_instances) {
    return search(oracle, problem, rules, options, nullptr);
  }
  const Condensation classes(whole);
  oracle.open(classes.small());
  std::vector<Conflict> found = search(oracle, problem, rules, options, &classes);
  oracle.open(whole);
  return found;
}

}  // namespace selaras::checking
