// Finds a conflict, minimises it, has it confirmed, drops its claims and looks again.
#include "checker/conflicts.hpp"

#include <algorithm>

#include "checker/clauses.hpp"
#include "checker/enumerate.hpp"
#include "checker/minimise.hpp"
#include "checker/retraction.hpp"

namespace selaras::checking {
namespace {

// Without a retraction to go by, how often to look once more among claims that repeat values of conflicts.
constexpr int further_looks = 32;

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
  Search(Oracle& oracle, const Problem& problem, const CheckOptions& options, std::vector<Conflict>& found)
      : oracle_(oracle), problem_(problem), options_(options), found_(found) {}

  /// Takes out of `selection` what conflicts; false if that ended undecided.
  bool run(Selection& selection) {
    if (!drop_contradictory_rules(selection)) return false;
    const Selection base = selection;
    const bool all = selection.claims.size() <= options_.all_conflicts_up_to;
    if (all) {
      cores_ = all_conflicts(oracle_, selection);
      for (const Selection& core : cores_) drop(selection.claims, core.claims);
    }
    if (!take_disjoint(selection, base)) return false;
    if (cores_.empty()) return true;
    const Retraction retraction(oracle_, base, cores_);
    if (!all && !cover(retraction, base)) return false;
    for (const Selection& core : cores_) {
      if (!report(core, retraction.odd_one_out(core))) return false;
    }
    return true;
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
      if (!report(core, std::nullopt)) return false;
      drop(rules.instances, core.instances);
      drop(selection.instances, core.instances);
    }
  }

  /// Core after core; with each go the claims that repeat it.
  bool take_disjoint(Selection& selection, const Selection& base) {
    for (;;) {
      const Answer answer = oracle_.ask(selection);
      if (answer == Answer::sat) return true;
      if (answer == Answer::unknown) return give_up(selection);
      const Selection core = minimise(oracle_, selection);
      if (!any(core.claims)) return give_up(selection);
      cores_.push_back(core);
      drop(selection.claims, with_repetitions(oracle_.component(), base, core));
    }
  }

  /// One conflict more for each culprit that is in none.
  bool cover(const Retraction& retraction, const Selection& base) {
    const auto cheapest = retraction.cheapest();
    if (!cheapest) return look_further(base);
    Selection kept = base;
    for (const std::uint32_t clause : cheapest->clauses) {
      for (const std::uint32_t claim : retraction.clauses()[clause].claims) kept.claims[claim] = 0;
    }
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

  bool report(const Selection& core, std::optional<ClauseId> odd) {
    if (oracle_.confirm(core) != Answer::unsat) return give_up(core);
    found_.push_back(globalise(oracle_.component(), core, problem_));
    found_.back().odd_one_out = odd;
    return true;
  }

  bool give_up(const Selection& selection) {
    found_.push_back(globalise(oracle_.component(), selection, problem_));
    found_.back().outcome = Outcome::undecided;
    found_.back().reason = oracle_.reason().empty() ? "unknown" : oracle_.reason();
    return false;
  }

  Oracle& oracle_;
  const Problem& problem_;
  const CheckOptions& options_;
  std::vector<Conflict>& found_;
  std::vector<Selection> cores_;
};

bool two_readings(const Component& component) {
  return std::any_of(component.assertions.begin(), component.assertions.end(), [&](const LocalAssertion& assertion) {
    const Readings& readings = component.value(assertion).readings;
    return !component.is_truth[assertion.variable] && readings.strict != readings.lenient;
  });
}

}  // namespace

std::vector<Conflict> conflicts_of(Oracle& oracle, const Problem& problem, const CheckOptions& options) {
  std::vector<Conflict> found;
  Selection selection = everything(oracle.component(), true);
  if (oracle.ask(selection) == Answer::sat) return found;
  selection.strict = false;
  if (!Search(oracle, problem, options, found).run(selection)) return found;
  if (!two_readings(oracle.component())) return found;
  selection.strict = true;
  Search(oracle, problem, options, found).run(selection);
  return found;
}

}  // namespace selaras::checking
