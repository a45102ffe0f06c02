// The clauses of a component: what is kept or withdrawn as a whole.
#pragma once

#include <cstdint>
#include <vector>

#include "checker/component.hpp"

namespace selaras::checking {

struct ClauseGroup {
  ClauseId id;
  std::int64_t weight = 0;            // sum of the confidences of its claims in the component, in thousandths
  std::size_t count = 1;              // how many clauses it stands for; copies count once
  std::vector<std::uint32_t> claims;  // local
};

/// The clauses of the selected claims, by id. Copies of one clause that say the same are one, and weigh as much as one.
/// A claim without a clause is a clause of its own, with an invalid id.
std::vector<ClauseGroup> clauses_of(const Component& component, const Selection& selection);

/// Numbers of the clauses that have a claim in `core`.
std::vector<std::uint32_t> clauses_in(const std::vector<ClauseGroup>& clauses, const Selection& core);

/// Variables that the selected instances make equal outright: a class number each.
std::vector<std::uint32_t> equal_variables(const Component& component, const Selection& selection);

/// Adds to `core` the claims of `selection` that say the same of the same thing as one of its claims.
std::vector<char> with_repetitions(const Component& component, const Selection& selection, const Selection& core);

}  // namespace selaras::checking
