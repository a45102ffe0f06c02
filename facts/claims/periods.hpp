// Days that bound a time: "dari 1970 hingga 1974", "(4 Mei 1970 – 9 Juni 2001)", and which end of it a sentence tells.
#pragma once

#include <optional>

#include "facts/claims/statements.hpp"

namespace selaras {

/// Two days of one grain that stand for a time become one range; the words that lead to them are dropped.
void join_periods(const Scene& scene, Statement& statement);

enum class PeriodEnd : std::uint8_t { unsaid, first, last };

/// "mulai menjabat pada 1971" tells the first day, "berakhir pada 1974" the last; nothing of sentences with several days.
PeriodEnd end_told(const Statement& statement);

/// The first or last day of a range, or nothing.
std::optional<IntervalSet> end_of(const StatementDay& range, PeriodEnd end);

/// The word tells an end of a time that the day is: "lahir" of a life in brackets, "mulai" of any.
bool is_told_by(const StatementWord& word, const StatementDay& day);

}  // namespace selaras
