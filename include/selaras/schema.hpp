// The vocabulary that facts and rules share: sorts of mentions and their attributes, with types.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace selaras {

// clang-format off
#define SELARAS_SORTS(X) \
  X(doc) X(stamp) X(event) X(quantity) X(term) X(person) X(organisation) X(place) X(identifier) \
  X(age) X(offset) X(ordering) X(anniversary) X(list) X(share) X(poll) X(change) X(conversion) \
  X(total) X(kinship) X(holiday) X(placename) X(statement)
// clang-format on

enum class Sort : std::uint8_t {
#define X(name) name,
  SELARAS_SORTS(X)
#undef X
};

/// Static types are known when rules are grounded; world types are solver variables of the mention.
enum class Type : std::uint8_t {
  flag,     // static Boolean
  number,   // static integer
  text,     // static word, compared for equality only
  mention,  // static reference to another mention
  day,      // world: days since 1970-01-01
  weekday,  // world: 0 = Monday … 6
  minute,   // world: minute of the day, or of the epoch in UTC (utc_minute)
  minutes,  // world: length in minutes
  days,     // world: length in days
  years,    // world: whole years
  count,    // world: a quantity in the base grain of its dimension
  ordinal,  // world: 1st = 1
  region,   // world: leaf of the gazetteer tree
  truth,    // world Boolean
};

constexpr bool is_world(Type type) { return type >= Type::day; }

// clang-format off
#define SELARAS_ATTRIBUTES(X) \
  /* static: what identifies a mention */ \
  X(id, number) X(doc, number) X(collection, text) X(zone, text) X(layer, text) X(who, text) \
  X(frame, text) X(agent, text) X(patient, text) X(topic, text) X(object, text) X(of, text) X(unit, text) \
  X(scope, text) X(seat, text) X(person, text) X(name, text) X(kind, text) X(series, text) X(contest, text) \
  X(currency, text) X(expr, text) X(speaker, text) X(relay, text) X(status, text) X(holiday, text) X(code, text) \
  X(asof, number) X(said_on, number) X(published, number) X(ordinal_static, number) X(length, number) \
  X(day_written, number) X(month_written, number) X(year_written, number) X(leap_min, number) X(leap_max, number) \
  X(kinship_kind, text) X(grain, number) X(dimension, text) X(day_static, number) \
  X(permille_min, number) X(permille_max, number) X(milli_min, number) X(milli_max, number) \
  X(slack, number) X(unit_price, number) X(half_grain, number) X(witness, number) \
  /* static: flags */ \
  X(single, flag) X(planned, flag) X(denied, flag) X(vague, flag) X(bounded, flag) X(rounded, flag) X(closed, flag) \
  X(relative, flag) X(has_weekday, flag) X(has_clock, flag) X(has_parts, flag) X(has_subsets, flag) X(former, flag) \
  X(universal, flag) X(acting, flag) X(posthumous, flag) X(first_ever, flag) X(bodily, flag) X(complete, flag) \
  X(year_assumed, flag) X(cumulative, flag) X(updated, flag) X(public_record, flag) X(multiple, flag) X(official, flag) \
  X(past, flag) X(outlier, flag) X(dated, flag) \
  /* static: references */ \
  X(first, mention) X(second, mention) X(whole, mention) X(inside, mention) X(part_of, mention) X(event, mention) \
  X(meeting, mention) X(ordinal_of, mention) X(before, mention) X(after, mention) X(part, mention) X(poll, mention) \
  X(child, mention) X(parent, mention) X(holder, mention) X(from, mention) X(to, mention) X(n, mention) X(quote_of, mention) \
  X(corrects, mention) X(ends, mention) \
  /* world */ \
  X(date, day) X(start, day) X(end, day) X(birth, day) X(death, day) X(told, day) \
  X(weekday, weekday) X(clock, minute) X(utc_minute, minute) X(start_minute, minute) X(end_minute, minute) \
  X(minutes, minutes) X(days, days) X(years, years) X(value, count) X(percent, count) X(nth, ordinal) \
  X(members, count) X(rank, count) X(degree, count) X(scored, count) X(conceded, count) X(spelling, count) X(region, region) \
  X(happened, truth) X(absent, truth) X(holds, truth) X(stated, truth)
// clang-format on

enum class Attribute : std::uint8_t {
#define X(name, type) name,
  SELARAS_ATTRIBUTES(X)
#undef X
};

struct AttributeInfo {
  std::string_view name;
  Type type;
};

std::span<const std::string_view> sort_names();
std::span<const AttributeInfo> attribute_table();
std::string_view name_of(Sort sort);
std::string_view name_of(Attribute attribute);
Type type_of(Attribute attribute);
std::optional<Sort> find_sort(std::string_view name);
std::optional<Attribute> find_attribute(std::string_view name);

}  // namespace selaras
