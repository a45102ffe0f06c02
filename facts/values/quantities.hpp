// Every number of an article with what it measures or counts.
#pragma once

#include <vector>

#include "facts/text/language.hpp"
#include "selaras/value.hpp"

namespace selaras {

/// Numbers, ordinals, percents, money, measures, counts and ages, sorted and without overlaps.
///
/// Spans: `range` is the number with its unit and rate, for money also with its bound words ("lebih dari Rp33.000"),
/// and, in languages that want it, with the counted noun. `from` and `to` say what `range` says: they are half-open
/// only where the bound is inside it. `value` always knows the bound. Plain numbers have dimension "number" with
/// thousandths as base grain; fractions and percents "percent" with thousandths of a percent; counts "count".
///
/// Tokens of dates, clock times and sets in `timexes` and of `identifiers` are left alone; durations are read too,
/// with dimension "time" (seconds) or "calendar" (months).
std::vector<Quantity> read_quantities(const Article& article, const Text& text, const Language& language,
                                      const std::vector<Timex>& timexes, const std::vector<Identifier>& identifiers);
std::vector<Quantity> read_quantities(const Article& article, const Text& text, const Language& language,
                                      const std::vector<Timex>& timexes);
/// True if the word may begin a quantity or tells how one is read; `phrase`: other words of a phrase may follow.
bool concerns_quantities(const Language& language, WordId word, bool phrase);

}  // namespace selaras
