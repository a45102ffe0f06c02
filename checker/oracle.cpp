// Screening first, the solver second; large cores come from contexts without a past.
#include "checker/oracle.hpp"

namespace selaras::checking {

Oracle::Oracle(const SolverOptions& options, bool screening)
    : options_(options), screening_(screening), solver_(options) {}

void Oracle::open(const Component& component) {
  component_ = &component;
  loaded_ = false;
}

Answer Oracle::ask(const Selection& selection) {
  if (screening_ && screen_.has_witness(*component_, selection)) return Answer::sat;
  if (!loaded_) solver_.load(*component_);
  loaded_ = true;
  const Answer answer = solver_.check(selection);
  if (answer == Answer::unknown) {
    reason_ = solver_.reason();
    loaded_ = false;  // the solver may have lost its state
  }
  return answer;
}

Answer Oracle::confirm(const Selection& selection) {
  const Component part = restrict_to(*component_, selection);
  loaded_ = false;  // the scope is given to the part alone
  solver_.load(part);
  const Answer answer = solver_.check(everything(part, selection.strict));
  if (answer == Answer::unknown) reason_ = solver_.reason();
  return answer;
}

Selection Oracle::fresh_core(const Selection& selection) {
  SolverOptions options = options_;
  options.small_cores = true;
  options.reverse_order = false;  // the core must not depend on the order
  Solver fresh(options);
  fresh.load(*component_);
  if (fresh.check(selection) != Answer::unsat) return selection;
  Selection core = fresh.core();
  return core.claims.size() == selection.claims.size() ? core : selection;
}

Component restrict_to(const Component& component, const Selection& selection) {
  Component part = component;
  part.claims.clear();
  part.assertions.clear();
  part.instances.clear();
  part.formulas.clear();
  std::vector<std::uint32_t> place(component.claims.size(), 0);
  for (std::size_t c = 0; c < component.claims.size(); ++c) {
    if (!selection.claims[c]) continue;
    place[c] = static_cast<std::uint32_t>(part.claims.size());
    part.claims.push_back(component.claims[c]);
  }
  for (const LocalAssertion& assertion : component.assertions) {
    if (selection.claims[assertion.claim]) part.assertions.push_back({place[assertion.claim], assertion.variable});
  }
  for (std::size_t i = 0; i < component.instances.size(); ++i) {
    if (!selection.instances[i]) continue;
    part.instances.push_back(component.instances[i]);
    part.formulas.push_back(component.formulas[i]);
  }
  return part;
}

}  // namespace selaras::checking
