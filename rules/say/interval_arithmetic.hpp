// Sums, multiples and remainders of sets of integers, for printing; results may be wider than exact.
#pragma once

#include "selaras/interval.hpp"

namespace selaras::rule_language {

/// All sums of a member of `a` and one of `b`. Open ends stay open; what does not fit becomes open.
IntervalSet plus(const IntervalSet& a, const IntervalSet& b);
IntervalSet negative(const IntervalSet& a);
/// The intervals between the multiples (a superset unless the factor is 0, 1 or -1).
IntervalSet times(const IntervalSet& a, std::int64_t factor);
/// Remainders in 0..modulus-1; `modulus` > 0.
IntervalSet remainder(const IntervalSet& a, std::int64_t modulus);
IntervalSet joined(const IntervalSet& a, const IntervalSet& b);

}  // namespace selaras::rule_language
