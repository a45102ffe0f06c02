// Times of publication in metadata: ISO 8601 as records and pages write them.
#pragma once

#include <optional>
#include <string_view>

#include "selaras/article.hpp"

namespace selaras {

/// "2019-09-10", "2019-09-10T16:56", "2019-09-10 16:56:30.5+07:00", "…+0700", "…Z". Nothing if it is none of these.
std::optional<Published> parse_timestamp(std::string_view text);

}  // namespace selaras
