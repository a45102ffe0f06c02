// From a number with its bound words to the intervals of its two readings.
#pragma once

#include "facts/values/numerals.hpp"
#include "facts/values/units.hpp"
#include "selaras/value.hpp"

namespace selaras {

/// What decides how far a written number may be from the true one.
struct Precision {
  Bound bound = Bound::exact;
  bool continuous = false;  // a measure: even "5 km" is rounded to its last digit; a count is exact as written
};

/// Readings of one numeral in base grains. Empty sets if it does not fit 64 bits.
Readings readings_of(const Numeral& numeral, const Conversion& conversion, Precision precision);

/// Readings of "from … to": both ends inclusive, lenient by one grain.
Readings readings_between(const Numeral& from, const Numeral& to, const Conversion& conversion, Precision precision);

}  // namespace selaras
