// The algebra of types. Points differ by distances; multiples by a constant may stand for any unit
// (1461 * years is compared with days), and say so by being flexible.
#include "rules/language/types.hpp"

namespace selaras::rule_language {
namespace {

constexpr Typed plain{Type::number, true};

bool is_distance(Type type) {
  return type == Type::days || type == Type::minutes || type == Type::years || type == Type::count;
}

/// What two points of a type are apart; nothing for scales on which distances mean nothing.
std::optional<Type> distance_type(Type point) {
  switch (point) {
    case Type::day: return Type::days;
    case Type::minute: return Type::minutes;
    case Type::ordinal: return Type::count;
    default: return std::nullopt;
  }
}

bool is_plain(Typed a) { return a.type == Type::number; }

/// A point moved by a distance.
std::optional<Typed> moved(Typed point, Typed by) {
  if (point.type == Type::weekday) return is_plain(by) ? std::optional(plain) : std::nullopt;
  const auto distance = distance_type(point.type);
  if (!distance || is_point(by.type)) return std::nullopt;
  if (by.type != *distance && !by.flexible) return std::nullopt;
  return Typed{point.type, false};
}

/// Distances and plain numbers together.
std::optional<Typed> joined(Typed a, Typed b) {
  if (a.type == b.type) return Typed{a.type, a.flexible && b.flexible};
  if (!a.flexible && !b.flexible) return std::nullopt;
  if (a.flexible && b.flexible) return is_plain(a) ? b : is_plain(b) ? a : plain;
  return a.flexible ? b : a;
}

}  // namespace

std::string_view phrase_for(Type type) {
  switch (type) {
    case Type::flag: return "a flag";
    case Type::number: return "a number";
    case Type::text: return "a word";
    case Type::mention: return "a mention";
    case Type::day: return "a day";
    case Type::weekday: return "a weekday";
    case Type::minute: return "a clock time";
    case Type::minutes: return "a length in minutes";
    case Type::days: return "a length in days";
    case Type::years: return "a length in years";
    case Type::count: return "a count";
    case Type::ordinal: return "an ordinal";
    case Type::region: return "a region";
    case Type::truth: return "a truth value";
  }
  return "";
}

bool is_boolean(Type type) { return type == Type::flag || type == Type::truth; }

bool is_point(Type type) {
  return type == Type::day || type == Type::minute || type == Type::weekday || type == Type::ordinal ||
         type == Type::region;
}

bool is_numeric(Type type) { return type == Type::number || is_point(type) || is_distance(type); }

std::optional<Typed> sum_of(Typed a, Typed b) {
  if (!is_numeric(a.type) || !is_numeric(b.type)) return std::nullopt;
  if (is_point(a.type)) return moved(a, b);
  if (is_point(b.type)) return moved(b, a);
  return joined(a, b);
}

std::optional<Typed> difference_of(Typed a, Typed b) {
  if (!is_numeric(a.type) || !is_numeric(b.type)) return std::nullopt;
  if (is_point(a.type) && a.type == b.type) {
    if (a.type == Type::weekday) return plain;
    const auto distance = distance_type(a.type);
    return distance ? std::optional(Typed{*distance, false}) : std::nullopt;
  }
  if (is_point(a.type)) return moved(a, b);
  return is_point(b.type) ? std::nullopt : joined(a, b);
}

std::optional<Typed> multiple_of(Typed a) {
  if (!is_numeric(a.type) || is_point(a.type)) return std::nullopt;
  return Typed{a.type, true};
}

std::optional<Typed> remainder_of(Typed a, std::int64_t modulus) {
  if (!is_numeric(a.type) || a.type == Type::region) return std::nullopt;
  return a.type == Type::day && modulus == 7 ? Typed{Type::weekday, false} : plain;
}

bool comparable(Typed a, Typed b) {
  if (is_boolean(a.type) || is_boolean(b.type)) return is_boolean(a.type) && is_boolean(b.type);
  if (a.type == b.type) return true;
  if (!is_numeric(a.type) || !is_numeric(b.type)) return false;
  if (is_plain(a) || is_plain(b)) return true;
  if (is_point(a.type) && is_point(b.type)) return false;
  const auto counts = [](Type x, Type y) { return x == Type::ordinal && y == Type::count; };
  if (counts(a.type, b.type) || counts(b.type, a.type)) return true;
  return !is_point(a.type) && !is_point(b.type) && (a.flexible || b.flexible);
}

bool ordered(Type type) { return is_numeric(type); }

Typed typed_of(Attribute attribute) {
  switch (attribute) {
    case Attribute::asof:
    case Attribute::said_on:
    case Attribute::published:
    case Attribute::day_static: return {Type::day, false};
    case Attribute::ordinal_static: return {Type::ordinal, false};
    default: break;
  }
  const Type type = type_of(attribute);
  return {type, type == Type::number};
}

}  // namespace selaras::rule_language
