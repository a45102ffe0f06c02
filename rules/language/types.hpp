// Which expressions fit together: days with days, points with distances.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rules/language/syntax.hpp"

namespace selaras::rule_language {

/// "a day", "a length in days", "a word" …: how messages speak of a type.
std::string_view phrase_for(Type type);
bool is_boolean(Type type);
bool is_numeric(Type type);
/// Day, minute, weekday, ordinal, region: has a place on a scale but no size.
bool is_point(Type type);

/// Types of results; nothing if the operands do not fit.
std::optional<Typed> sum_of(Typed a, Typed b);
std::optional<Typed> difference_of(Typed a, Typed b);
std::optional<Typed> multiple_of(Typed a);
std::optional<Typed> remainder_of(Typed a, std::int64_t modulus);
bool comparable(Typed a, Typed b);
bool ordered(Type type);

/// The type under which the language knows an attribute: static days ("asof") are days, not plain numbers.
Typed typed_of(Attribute attribute);

}  // namespace selaras::rule_language
