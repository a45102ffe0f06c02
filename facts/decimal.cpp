#include "selaras/decimal.hpp"

#include <algorithm>
#include <limits>

namespace selaras {
namespace {

__extension__ using Wide = __int128;

constexpr Wide power_of_ten(std::int32_t exponent) {
  Wide power = 1;
  for (std::int32_t i = 0; i < exponent; ++i) power *= 10;
  return power;
}

std::optional<std::int64_t> narrow(Wide value) {
  if (value > std::numeric_limits<std::int64_t>::max() || value < std::numeric_limits<std::int64_t>::min()) return std::nullopt;
  return static_cast<std::int64_t>(value);
}

std::optional<Decimal> shrink(Wide unscaled, std::int32_t scale) {
  while (scale > 0 && unscaled % 10 == 0) {
    unscaled /= 10;
    --scale;
  }
  const auto fits = narrow(unscaled);
  if (!fits || scale > 18) return std::nullopt;
  return Decimal{*fits, scale};
}

}  // namespace

Decimal normalised(Decimal value) { return shrink(value.unscaled, value.scale).value_or(value); }

std::optional<Decimal> multiply(Decimal a, Decimal b) {
  return shrink(static_cast<Wide>(a.unscaled) * b.unscaled, a.scale + b.scale);
}

std::optional<Decimal> add(Decimal a, Decimal b) {
  const std::int32_t scale = std::max(a.scale, b.scale);
  return shrink(a.unscaled * power_of_ten(scale - a.scale) + b.unscaled * power_of_ten(scale - b.scale), scale);
}

std::optional<std::int64_t> to_integer(Decimal value, std::int32_t power) {
  value = normalised(value);
  const std::int32_t exponent = power - value.scale;
  if (value.unscaled == 0) return 0;
  if (exponent < 0 || exponent > 18) return std::nullopt;
  return narrow(value.unscaled * power_of_ten(exponent));
}

std::optional<std::int64_t> scaled_floor(Decimal value, std::int64_t numerator, std::int64_t denominator) {
  const Wide divisor = power_of_ten(value.scale) * denominator;
  const Wide dividend = static_cast<Wide>(value.unscaled) * numerator;
  Wide quotient = dividend / divisor;
  if (quotient * divisor > dividend) --quotient;
  return narrow(quotient);
}

int compare(Decimal a, Decimal b) {
  const std::int32_t scale = std::max(a.scale, b.scale);
  const Wide left = a.unscaled * power_of_ten(scale - a.scale);
  const Wide right = b.unscaled * power_of_ten(scale - b.scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

std::string to_string(Decimal value) {
  const bool negative = value.unscaled < 0;
  std::string digits = std::to_string(value.unscaled).substr(negative ? 1 : 0);
  const auto scale = static_cast<std::size_t>(value.scale);
  if (scale > 0) {
    if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
    digits.insert(digits.size() - scale, ".");
  }
  return negative ? "-" + digits : digits;
}

}  // namespace selaras
