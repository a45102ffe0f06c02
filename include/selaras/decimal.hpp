// Exact decimal numbers: what a text writes, before any unit or rounding is thought of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace selaras {

/// unscaled × 10^-scale, normalised (no trailing zero in `unscaled` while scale > 0). No floating point anywhere.
struct Decimal {
  std::int64_t unscaled = 0;
  std::int32_t scale = 0;  // 0..18

  static Decimal whole(std::int64_t x) { return {x, 0}; }
  [[nodiscard]] bool is_whole() const { return scale == 0; }
  friend bool operator==(const Decimal&, const Decimal&) = default;
};

/// The value without trailing zeros after the point; nullopt never happens for normalised input.
Decimal normalised(Decimal value);
/// Exact product and sum; nullopt when the result does not fit.
std::optional<Decimal> multiply(Decimal a, Decimal b);
std::optional<Decimal> add(Decimal a, Decimal b);
/// value × 10^power as an integer if it is one and fits.
std::optional<std::int64_t> to_integer(Decimal value, std::int32_t power = 0);
/// floor(value × numerator / denominator); nullopt on overflow. denominator > 0.
std::optional<std::int64_t> scaled_floor(Decimal value, std::int64_t numerator, std::int64_t denominator = 1);
/// -1, 0, 1.
int compare(Decimal a, Decimal b);
/// "3.14", "-2", as JSON writes numbers.
std::string to_string(Decimal value);

}  // namespace selaras
