// Least-weight retraction: which clauses to withdraw so that the rest can be true, and who is the odd one out.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "checker/clauses.hpp"
#include "checker/oracle.hpp"

namespace selaras::checking {

/// Withdrawing these clauses makes the rest consistent.
struct Alternative {
  std::int64_t weight = 0;
  std::vector<std::uint32_t> clauses;  // numbers, ascending
  friend auto operator<=>(const Alternative&, const Alternative&) = default;
};

/// How retraction may work; tests restrict it to one way.
struct RetractionLimits {
  std::size_t swept = 250'000;    // ends of intervals times clauses
  std::size_t enumerated = 20;    // clauses
  std::size_t optimised = 200;    // clauses
};

/// The ways out of a component's conflicts under one reading. Exact where it answers at all: by a sweep if everything
/// is about one value, by enumeration up to 20 clauses and three withdrawals, by the solver's optimiser and a proof that
/// nothing cheaper will do for the rest.
class Retraction {
 public:
  /// `base`: what was inconsistent. `cores`: its conflicts as far as known. `clauses`: of its claims.
  Retraction(Oracle& oracle, const Selection& base, const std::vector<Selection>& cores,
             std::vector<ClauseGroup> clauses, const RetractionLimits& limits = {});
  Retraction(Oracle& oracle, const Selection& base, const std::vector<Selection>& cores,
             const RetractionLimits& limits = {})
      : Retraction(oracle, base, cores, clauses_of(oracle.component(), base), limits) {}

  [[nodiscard]] const std::vector<ClauseGroup>& clauses() const { return clauses_; }
  /// The cheapest way out; of several the one that keeps the earliest clauses. Nothing if it was not found.
  [[nodiscard]] std::optional<Alternative> cheapest() const;
  /// The one clause of the conflict (its number) that the cheapest way out withdraws, if that way is the only one of its
  /// weight, and keeping the clause would cost half its weight more and more clauses: two against one at least.
  [[nodiscard]] std::optional<std::uint32_t> odd_clause(const Selection& core) const;
  /// … and its name: of clauses that count as one, the one in the conflict.
  [[nodiscard]] std::optional<ClauseId> odd_one_out(const Selection& core) const;

 private:
  bool sweep();
  void enumerate(const std::vector<Selection>& cores);
  void optimise();
  void prefer_early(Alternative& best);
  [[nodiscard]] Alternative way(std::vector<std::uint32_t> clauses) const;
  [[nodiscard]] std::size_t size_of(const Alternative& way) const;
  [[nodiscard]] bool unique() const;
  [[nodiscard]] bool dear_to_keep(std::uint32_t clause) const;
  [[nodiscard]] bool impossible(const WithdrawalLimits& limits) const;
  [[nodiscard]] bool can_hold_alone(std::uint32_t clause) const;

  Oracle& oracle_;
  std::vector<ClauseGroup> clauses_;
  std::vector<Alternative> ways_;  // sorted; if complete_, every way that can matter (if optimised_, the cheapest alone)
  bool complete_ = false, optimised_ = false;
  bool only_one_ = false;  // of its weight; if optimised_
  Selection base_;
  RetractionLimits limits_;
};

}  // namespace selaras::checking
