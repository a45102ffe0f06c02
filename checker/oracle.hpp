// Answers whether parts of a component can all be true: by exact screening if that suffices, else by the solver.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "checker/component.hpp"
#include "checker/screen.hpp"
#include "checker/solver.hpp"

namespace selaras::checking {

/// Answers depend on the component and the selection alone, never on what was asked before.
class Oracle {
 public:
  Oracle(const SolverOptions& options, bool screening);

  /// Answers from here on may use so many resource units together; then they are Answer::unknown.
  void allow(std::uint64_t units) { allowed_ = solver_.spent() + units; }
  void open(const Component& component);
  Answer ask(const Selection& selection);
  /// True if screening alone proves the selection consistent (also where `ask` would go without).
  bool screened(const Selection& selection) { return screen_.has_witness(*component_, selection); }
  /// After unsat: a part that is unsatisfiable already. Which one depends on the solver's history.
  [[nodiscard]] const Selection& last_core() const { return last_core_; }
  /// The solver alone, in a scope that has seen nothing else: the last word on a conflict.
  Answer confirm(const Selection& selection);
  /// A small unsatisfiable part of a large selection, from a fresh context, so that history cannot show.
  /// The selection itself where the solver has no answer.
  Selection fresh_core(const Selection& selection);

  /// Solver::withdraw and Solver::optimise, within what is allowed.
  Answer withdraw(const Selection& selection, const std::vector<ClauseGroup>& clauses, const WithdrawalLimits& limits,
                  std::vector<std::uint32_t>& withdrawn);
  std::optional<std::vector<std::uint32_t>> optimise(const Selection& selection, const std::vector<ClauseGroup>& clauses);

  [[nodiscard]] const Component& component() const { return *component_; }
  [[nodiscard]] const std::string& reason() const { return reason_; }

 private:
  bool contains_core(const Selection& selection);
  bool may_solve();

  SolverOptions options_;
  bool screening_;
  Screen screen_;
  Solver solver_;
  const Component* component_ = nullptr;
  bool loaded_ = false;
  std::vector<Selection> cores_;  // of this component, as the solver gave them: what contains one is unsatisfiable
  Selection last_core_;
  std::uint64_t allowed_ = std::numeric_limits<std::uint64_t>::max();
  std::string reason_;
};

/// The given claims and instances alone (ascending numbers), as a component of their own in the same order. Costs
/// what they cost, not what the component does.
Component cut_out(const Component& component, const std::vector<std::uint32_t>& claims,
                  const std::vector<std::uint32_t>& instances);

/// The nodes of some formulas, ascending.
std::vector<std::uint32_t> nodes_of(const Component& component, const std::vector<std::uint32_t>& formulas);

/// The numbers of what is flagged.
std::vector<std::uint32_t> chosen(const std::vector<char>& flags);

}  // namespace selaras::checking
