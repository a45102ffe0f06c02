// A neutral face for the SMT solver: components in, sat / unsat / unknown out. Only solver.cpp knows that it is Z3.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "checker/component.hpp"

namespace selaras::checking {

enum class Answer : std::uint8_t { sat, unsat, unknown };

struct SolverOptions {
  std::uint32_t rlimit = 20'000'000;  // resource units a check; never seconds
  bool reverse_order = false;         // assert back to front
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
  /// Resource units used by all checks so far.
  [[nodiscard]] std::uint64_t spent() const { return spent_; }
  /// After unknown: why.
  [[nodiscard]] const std::string& reason() const;

 private:
  struct State;
  SolverOptions options_;
  std::unique_ptr<State> state_;
  std::string reason_;
  std::uint64_t spent_ = 0;
};

}  // namespace selaras::checking
