// Days as files write them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace selaras {

/// "2026-03-04" → days since 1970-01-01; nothing for anything else.
std::optional<std::int64_t> parse_day(std::string_view text);
std::string iso_day(std::int64_t day);

}  // namespace selaras
