// Value classes: a large component told with one variable for all that rules make equal and one claim for all that say
// the same, so that near-copies cost what their different values cost.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "checker/clauses.hpp"
#include "checker/component.hpp"

namespace selaras::checking {

/// Equal claims of equal variables become one claim (the first), equal formulas one instance (the first); instances
/// that only make two variables equal are gone. Exact: whatever claims are withdrawn, the small component has a model
/// just where the whole has one without all the claims that they stand for.
class Condensation {
 public:
  explicit Condensation(const Component& whole);

  [[nodiscard]] const Component& whole() const { return whole_; }
  [[nodiscard]] const Component& small() const { return small_; }
  /// The clauses of selected claims of the small component: those that say the same are one, counted and weighed
  /// together. Each claim belongs to one.
  [[nodiscard]] std::vector<ClauseGroup> clauses(const Selection& selection) const;
  /// The claim of the small component that stands for a claim of the whole.
  [[nodiscard]] std::uint32_t claim_of(std::uint32_t claim) const { return claim_of_[claim]; }
  /// A part of the whole that is unsatisfiable if `core` is: for each claim and formula one that it stands for, and the
  /// shortest chains of equalities between them.
  [[nodiscard]] Selection expand(const Selection& core) const;

 private:
  struct Edge {
    std::uint32_t to, instance;
  };
  class Expansion;

  void find_classes();
  void copy_formulas();
  [[nodiscard]] Lists classes_spoken_of() const;
  [[nodiscard]] std::vector<std::uint32_t> sayings(const Lists& about) const;
  [[nodiscard]] std::vector<std::uint32_t> clause_kinds(const std::vector<std::uint32_t>& saying) const;
  [[nodiscard]] ClauseId clause_of(std::uint32_t claim) const { return (*whole_.set)[whole_.claims[claim]].clause; }
  void group_claims();
  void connect();
  [[nodiscard]] std::span<const Edge> edges(std::uint32_t variable) const;

  const Component& whole_;
  Component small_;
  std::vector<std::uint32_t> class_of_;     // of each variable of the whole
  std::vector<std::uint32_t> claim_of_;     // of each claim of the whole
  std::vector<std::int64_t> weight_;        // of each claim of the small component
  std::vector<ClauseGroup> clauses_;        // without their weights
  Lists members_;                           // claims of the whole that each claim stands for
  Lists speaks_of_;                         // variables of each claim of the whole
  Lists instances_;                         // instances of the whole that each instance stands for
  std::vector<std::uint32_t> equalities_;   // instances of the whole that make two variables equal
  std::vector<std::uint32_t> first_edge_;   // of each variable, in edges_
  std::vector<Edge> edges_;                 // sorted for each variable
};

}  // namespace selaras::checking
