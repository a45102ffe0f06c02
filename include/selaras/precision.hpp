// How often the findings of a rule were right where people read them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "selaras/diagnostic.hpp"

namespace selaras {

/// Loud findings (error, warning) of one rule on one sample of real texts, each read and judged.
struct MeasuredPrecision {
  std::string rule, sample, date;  // date: ISO, of the reading
  std::uint32_t read = 0, right = 0;
};

/// The table that ships with the program (rules/packs/precision.tsv), sorted by rule.
const std::vector<MeasuredPrecision>& measured_precision();
/// The samples on which every shipped rule was run and every loud finding read: rows of rule `*`, for all rules together.
const std::vector<MeasuredPrecision>& measured_samples();
/// "118/119" of all samples together; "-" for a rule whose findings nobody has read.
std::string precision_of(std::string_view rule);
/// Parses a table: lines of rule, sample, read, right, date with tabs between; # starts a comment.
Result<std::vector<MeasuredPrecision>> parse_precision(std::string_view name, std::string_view text);

}  // namespace selaras
