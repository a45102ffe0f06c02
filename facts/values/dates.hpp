// Dates, clock times, durations and sets read from running text as TIMEX3, with the days or minutes they stand for.
#pragma once

#include <optional>
#include <vector>

#include "facts/text/language.hpp"
#include "selaras/calendar.hpp"
#include "selaras/value.hpp"

namespace selaras {

/// Every temporal expression of the article, sorted by range, not overlapping. Sentences of zones `related` and
/// `boilerplate` are skipped. Relative expressions hang on `Article::published`, on the last day the text named or
/// on a cited source's day (`Timex::anchor`); what has nothing to hang on keeps empty `days`.
///
/// `minutes` of a DATE or DURATION with `offset_sign` != 0 is the distance: "tiga hari kemudian" has the day it leads
/// to in `days` and 4320 minutes in `minutes`.
std::vector<Timex> read_timexes(const Article& article, const Text& text, const Language& language);
/// True if the word may begin an expression, or tells who speaks; `phrase`: other words of a phrase may follow.
bool concerns_dates(const Language& language, WordId word, bool phrase);

/// The calendar day a timex states in full (day, month and year as written); none if it does not or cannot exist.
std::optional<CivilDate> explicit_date(const Timex& timex);

}  // namespace selaras
