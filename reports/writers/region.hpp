// Lines and columns as the formats count them: UTF-8 bytes or UTF-16 code units, both from 1.
#pragma once

#include <cstdint>
#include <string_view>

#include "selaras/finding.hpp"

namespace selaras {

struct Point {
  std::uint32_t line = 1, column = 1;
  friend bool operator==(const Point&, const Point&) = default;
};

/// `end` is the first column that no longer belongs to the words.
struct Region {
  Point begin, end;
  friend bool operator==(const Region&, const Region&) = default;
};

/// True for an article that is a record of a larger file: its passages are known by the record's line only.
bool is_record(const Passage& passage);
Region byte_region(const Passage& passage);
Region utf16_region(const Passage& passage);
/// Length in UTF-16 code units; a byte that is not UTF-8 counts as one.
std::uint32_t utf16_length(std::string_view text);

}  // namespace selaras
