// Numbers written in digits: which marks group and which mark the decimals.
#pragma once

#include <optional>
#include <string_view>

#include "selaras/decimal.hpp"

namespace selaras {

struct Digits {
  Decimal value;
  std::int32_t decimals = 0;  // digits after the decimal mark as written ("1,50" has two)
  bool grouped = false;       // written with marks between thousands
};

/// Reads digits with '.' and ',' between them. `decimal_mark` is the mark of the text's language; the other one is
/// accepted where grain decides ("2.5" in Indonesian: thousands would need three digits). `money` prefers thousands
/// for three digits after either mark. nullopt for versions, addresses ("192.168.1.2") and numbers beyond 18 digits.
std::optional<Digits> read_digits(std::string_view text, char decimal_mark, bool money = false);

}  // namespace selaras
