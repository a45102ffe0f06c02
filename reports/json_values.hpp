// What several JSON outputs write alike: readings and evidence.
#pragma once

#include <vector>

#include "reports/json.hpp"
#include "selaras/claim.hpp"
#include "selaras/interval.hpp"

namespace selaras {

/// [[lowest, highest], …]; an open end is null.
void put(JsonWriter& json, const IntervalSet& set);
/// The value of a key `evidence`.
void put(JsonWriter& json, const std::vector<Evidence>& evidence);

}  // namespace selaras
