// Finds a conflict, minimises it, has it confirmed, drops its claims and looks again.
#include "checker/conflicts.hpp"

#include <algorithm>

#include "checker/minimise.hpp"

namespace selaras::checking {
namespace {

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
  return conflict;
}

bool any(const std::vector<char>& flags) { return std::find(flags.begin(), flags.end(), 1) != flags.end(); }

void drop(std::vector<char>& from, const std::vector<char>& what) {
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (what[i]) from[i] = 0;
  }
}

class Search {
 public:
  Search(Oracle& oracle, const Problem& problem) : oracle_(oracle), problem_(problem) {}

  std::vector<Conflict> run() {
    const Component& component = oracle_.component();
    Selection selection = everything(component, true);
    if (oracle_.ask(selection) == Answer::sat) return {};
    selection.strict = false;
    if (exhaust(selection)) {
      selection.strict = true;
      exhaust(selection);
    }
    return std::move(found_);
  }

 private:
  /// Until nothing is left: false if it ended undecided.
  bool exhaust(Selection& selection) {
    for (;;) {
      const Answer answer = oracle_.ask(selection);
      if (answer == Answer::sat) return true;
      if (answer == Answer::unknown) return give_up(selection);
      const Selection core = minimise(oracle_, selection);
      if (oracle_.confirm(core) != Answer::unsat) return give_up(selection);
      found_.push_back(globalise(oracle_.component(), core, problem_));
      found_.back().strict_only = selection.strict;
      if (any(core.claims)) {
        drop(selection.claims, core.claims);
      } else {
        drop(selection.instances, core.instances);
      }
    }
  }

  bool give_up(const Selection& selection) {
    found_.push_back(globalise(oracle_.component(), selection, problem_));
    found_.back().outcome = Outcome::undecided;
    found_.back().strict_only = selection.strict;
    found_.back().reason = oracle_.reason().empty() ? "unknown" : oracle_.reason();
    return false;
  }

  Oracle& oracle_;
  const Problem& problem_;
  std::vector<Conflict> found_;
};

}  // namespace

std::vector<Conflict> conflicts_of(Oracle& oracle, const Problem& problem, const CheckOptions&) {
  return Search(oracle, problem).run();
}

}  // namespace selaras::checking
