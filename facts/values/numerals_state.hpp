// What a numeral's reading has found so far; shared by the files that read numerals.
#pragma once

#include <charconv>
#include <limits>

#include "facts/values/numerals.hpp"

namespace selaras {

inline constexpr std::int64_t no_scale_yet = std::numeric_limits<std::int64_t>::max();

/// A whole text as an integer.
inline std::optional<std::int64_t> parse_int(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// What has been read so far: total + part, where part = group / divisor × scale is still open.
struct NumeralReader::State {
  std::uint32_t start = 0, at = 0, end = 0;
  bool money = false;
  Decimal total;
  Decimal group;
  std::int64_t divisor = 1;
  std::int64_t scale = 1;                    // of the open part
  std::int64_t scale_before = no_scale_yet;  // of the part before
  std::int32_t decimals = 0;
  bool negative = false, spaced_minus = false, in_words = false, digits = false, big_scale = false, overflow = false,
       loose = false;
  bool plain_digits = false;  // one number token without marks
  std::optional<VagueEnds> vague;

  void scale_by(std::int64_t factor) {
    const auto product = multiply(Decimal::whole(scale), Decimal::whole(factor));
    const auto narrow = product ? to_integer(*product) : std::nullopt;
    overflow |= !narrow;
    scale = narrow.value_or(scale);
    big_scale |= factor >= 1000;
  }
};

}  // namespace selaras
