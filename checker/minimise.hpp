// From "these cannot all be true" to a minimal set that cannot: the same one, whatever the solver did before.
#pragma once

#include <optional>

#include "checker/oracle.hpp"

namespace selaras::checking {

/// A minimal unsatisfiable part of an unsatisfiable selection. Early claims are preferred, and so are instances
/// that speak of the claims kept. Where the solver gives up, what could not be dropped for certain is kept.
///
/// `one_rule_first`: a conflict within one rule instance is preferred to one with fewer claims and more rules.
Selection minimise(Oracle& oracle, Selection selection, bool one_rule_first = true);

/// Two claims (or one) about one variable that exact arithmetic finds to exclude each other: the earliest such. No rule
/// is needed for them, and no solver to see it; the solver still has to confirm what is reported.
std::optional<Selection> one_variable_core(const Component& component, const Selection& selection);

/// Minimises a small part of a large component: costs what the part costs, not the whole.
void minimise_apart(Oracle& oracle, Selection& selection);

}  // namespace selaras::checking
