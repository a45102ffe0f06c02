// A neutral face for the SMT solver: components in, sat / unsat / unknown out. Only solver.cpp knows that it is Z3.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "checker/clauses.hpp"
#include "checker/component.hpp"

namespace selaras::checking {

enum class Answer : std::uint8_t { sat, unsat, unknown };

struct SolverOptions {
  std::uint32_t rlimit = 20'000'000;  // resource units a check; never seconds
  bool reverse_order = false;         // assert back to front
};

/// What a set of withdrawn clauses must be like.
struct WithdrawalLimits {
  std::int64_t weight = std::numeric_limits<std::int64_t>::max();  // at most
  std::int64_t count = std::numeric_limits<std::int64_t>::max();   // at most, of the clauses that groups stand for
  std::vector<std::uint32_t> kept;                                 // clauses that must not be in it
  std::optional<std::vector<std::uint32_t>> other_than;            // not this set
};

/// Holds one component at a time. Never throws: what goes wrong is Answer::unknown with a reason.
class Solver {
 public:
  explicit Solver(const SolverOptions& options);
  ~Solver();
  Solver(const Solver&) = delete;
  Solver& operator=(const Solver&) = delete;

  /// Replaces the component held before.
  void load(const Component& component);
  /// Can the selected claims and instances all be true?
  Answer check(const Selection& selection);
  /// After unsat: a part of the selection that is unsatisfiable already; strict only if the strict reading is needed.
  [[nodiscard]] Selection core();
  /// Can the selection be true without some of its clauses, within the limits? After sat `withdrawn` says which.
  Answer withdraw(const Selection& selection, const std::vector<ClauseGroup>& clauses, const WithdrawalLimits& limits,
                  std::vector<std::uint32_t>& withdrawn);
  /// A cheap set of clauses without which the selection is true: what Z3's optimiser holds to be the cheapest, which
  /// still has to be proved. Nothing if it gives up.
  std::optional<std::vector<std::uint32_t>> optimise(const Selection& selection, const std::vector<ClauseGroup>& clauses);
  /// Resource units used by all checks so far.
  std::uint64_t spent();
  /// After unknown: why.
  [[nodiscard]] const std::string& reason() const;

 private:
  struct State;
  template <class Result, class Call>
  Result guarded(Result otherwise, Call call);
  void give_up_state();

  SolverOptions options_;
  std::unique_ptr<State> state_;
  std::string reason_;
  std::uint64_t spent_ = 0;
};

}  // namespace selaras::checking
