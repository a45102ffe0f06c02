// One line of a claims file: parsed, every field checked, complaints with the path of the key.
#include <cmath>
#include <limits>

#include <nlohmann/json.hpp>

#include "facts/reading/input.hpp"
#include "reports/assumptions.hpp"
#include "reports/claims_raw.hpp"
#include "reports/days.hpp"
#include "reports/json_lines.hpp"

namespace selaras {
namespace {

using Json = nlohmann::json;

constexpr int deepest = 32;  // brackets
constexpr std::uint32_t longest_offset = 1u << 30;

std::string kind_of(const Json& value) {
  if (value.is_null()) return "null";
  if (value.is_boolean()) return "true or false";
  if (value.is_number_integer()) return "an integer";
  if (value.is_number()) return "a number with a fraction";
  if (value.is_string()) return "a string";
  return value.is_array() ? "an array" : "an object";
}

/// True if the brackets of a text nest deeper than any line needs.
bool is_too_deep(std::string_view text) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '\\') ++i;
    else if (c == '"') quoted = !quoted;
    else if (!quoted && (c == '[' || c == '{') && ++depth > deepest) return true;
    else if (!quoted && (c == ']' || c == '}')) --depth;
  }
  return false;
}

/// Complaints about one line.
struct Complaints {
  const std::string& file;
  std::uint32_t line;
  Diagnostics& all;
  bool any = false;

  void error(const std::string& path, const std::string& message) {
    any = true;
    all.push_back({Gravity::error, file, line, 0, (path.empty() ? "" : path + ": ") + message, {}});
  }
};

/// A value with the path that leads to it.
class Field {
 public:
  Field(const Json* value, std::string path, Complaints& complaints) : value_(value), path_(std::move(path)), complaints_(complaints) {}

  [[nodiscard]] bool given() const { return value_ != nullptr && !value_->is_null(); }
  [[nodiscard]] Field operator[](const char* key) const {
    const auto at = value_ != nullptr && value_->is_object() ? value_->find(key) : Json::const_iterator{};
    const bool found = value_ != nullptr && value_->is_object() && at != value_->end();
    return {found ? &*at : nullptr, path_.empty() ? key : path_ + "." + key, complaints_};
  }
  void error(const std::string& message) const { complaints_.error(path_, message); }
  void expected(const std::string& what) const {
    error(value_ == nullptr ? what + " is missing" : what + " is expected; this is " + kind_of(*value_));
  }

  [[nodiscard]] bool is_object(bool required = true) const {
    if (value_ != nullptr && value_->is_object()) return true;
    if (required || given()) expected("an object");
    return false;
  }
  [[nodiscard]] std::string text(bool required = false) const {
    if (value_ != nullptr && value_->is_string()) return value_->get<std::string>();
    if (required || given()) expected("a string");
    return {};
  }
  [[nodiscard]] bool truth() const {
    if (value_ != nullptr && value_->is_boolean()) return value_->get<bool>();
    expected("true or false");
    return false;
  }
  [[nodiscard]] std::optional<std::int64_t> integer(bool required = false) const {
    if (value_ != nullptr && value_->is_number_integer()) {
      const bool fits = !value_->is_number_unsigned() || value_->get<std::uint64_t>() <= std::uint64_t{std::numeric_limits<std::int64_t>::max()};
      if (fits) return value_->get<std::int64_t>();
      error("the number does not fit 64 bits");
    } else if (required || given()) {
      expected("an integer");
    }
    return std::nullopt;
  }
  [[nodiscard]] std::uint32_t offset() const {
    const auto found = integer();
    if (found && *found >= 0 && *found <= longest_offset) return static_cast<std::uint32_t>(*found);
    if (found) error("a byte offset is between 0 and " + std::to_string(longest_offset));
    return 0;
  }
  /// 0 … 1 in thousandths.
  [[nodiscard]] std::int32_t thousandths(std::int32_t usual) const {
    if (!given()) return usual;
    if (!value_->is_number()) return expected("a number between 0 and 1"), usual;
    const double number = value_->get<double>();
    if (number >= 0 && number <= 1) return static_cast<std::int32_t>(std::lround(number * 1000));
    error("a number between 0 and 1 is expected");
    return usual;
  }
  [[nodiscard]] RawId id() const {
    if (value_ != nullptr && value_->is_string()) return value_->get<std::string>();
    if (value_ != nullptr && value_->is_number_integer()) return integer(true).value_or(0);
    expected("an id (an integer or a string)");
    return std::int64_t{0};
  }
  /// The position of the word among `names`, which are called `what`.
  template <class Names>
  [[nodiscard]] std::optional<std::size_t> one_of(const Names& names, const std::string& what, bool required) const {
    const std::string word = text(required);
    if (word.empty() && !given()) return std::nullopt;
    for (std::size_t i = 0; i < std::size(names); ++i) {
      if (names[i] == word) return i;
    }
    if (value_ != nullptr && value_->is_string()) error("there is no " + what + " \"" + slice_of(word, 1) + "\"");
    return std::nullopt;
  }
  template <class Each>
  void each(Each do_with) const {
    if (!given()) return;
    if (!value_->is_array()) return expected("an array");
    for (std::size_t i = 0; i < value_->size(); ++i) do_with(Field(&(*value_)[i], path_ + "[" + std::to_string(i) + "]", complaints_));
  }
  template <class Each>
  void each_key(Each do_with) const {
    if (!given() || !is_object()) return;
    for (const auto& [key, value] : value_->items()) do_with(key, Field(&value, path_ + "." + slice_of(key, 1), complaints_));
  }

 private:
  const Json* value_;
  std::string path_;
  Complaints& complaints_;
};

template <class Enum, std::size_t count>
std::vector<std::string> names_of() {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < count; ++i) names.emplace_back(name_of(static_cast<Enum>(i)));
  return names;
}

RawPassage passage(const Field& from) {
  RawPassage found{from["article"].text(true), from["begin"].offset(), from["end"].offset(), from["quote"].text(), false};
  found.placed = from["begin"].given() || from["end"].given();
  static const auto zones = names_of<Zone, 7>();
  if (const auto zone = from["zone"].one_of(zones, "zone", false)) found.headline = static_cast<Zone>(*zone) == Zone::headline;
  if (from["headline"].given()) found.headline = from["headline"].truth();
  if (!from["end"].given()) found.end = found.begin + static_cast<std::uint32_t>(std::min<std::size_t>(found.quote.size(), longest_offset));
  if (found.end < found.begin || found.end - found.begin != found.quote.size()) {
    from["end"].error("the quote has " + std::to_string(found.quote.size()) + " bytes of UTF-8, \"begin\" and \"end\" name " +
                      std::to_string(static_cast<std::int64_t>(found.end) - found.begin));
  }
  return found;
}

Interval interval(const Field& from) {
  Interval part;
  std::size_t ends = 0;
  from.each([&](const Field& end) {
    const auto number = end.integer();
    if (number && ends == 0) part.lo = *number;
    if (number && ends == 1) part.hi = *number;
    ++ends;
  });
  if (ends != 2) from.error("an interval has two ends, null for an open one");
  else if (part.lo > part.hi) from.error("the interval ends before it begins");
  return part;
}

IntervalSet intervals(const Field& from) {
  IntervalSet set;
  if (!from.given()) from.expected("an array of intervals");
  from.each([&](const Field& part) { set.add(interval(part)); });
  return set;
}

void value(const Field& from, Claim& claim) {
  if (!from.is_object()) return;
  if (type_of(claim.attribute) == Type::truth) {
    claim.value.truth = from["is"].truth();
    return;
  }
  claim.unit = from["unit"].text();
  claim.value.readings.strict = intervals(from["strict"]);
  claim.value.readings.lenient = from["lenient"].given() ? intervals(from["lenient"]) : claim.value.readings.strict;
  if (!claim.value.readings.strict.within(claim.value.readings.lenient)) from["strict"].error("what is read strictly must lie within \"lenient\"");
}

std::vector<RawProperty> key(const Field& from) {
  std::vector<RawProperty> found;
  from.each_key([&](const std::string& name, const Field& field) {
    const auto attribute = find_attribute(name);
    if (!attribute || is_world(type_of(*attribute))) return field.error(attribute ? "this attribute is claimed, not part of a key" : "there is no such attribute");
    if (*attribute == Attribute::id || *attribute == Attribute::doc) return field.error("this attribute is given by the article and the mention");
    switch (type_of(*attribute)) {
      case Type::flag: found.push_back({*attribute, std::int64_t{field.truth()}}); break;
      case Type::text: found.push_back({*attribute, field.text(true)}); break;
      case Type::mention: found.push_back({*attribute, field.id()}); break;
      default: found.push_back({*attribute, field.integer(true).value_or(0)});
    }
  });
  return found;
}

Sort sort(const Field& from) { return static_cast<Sort>(from.one_of(sort_names(), "sort", true).value_or(0)); }

std::optional<std::int64_t> day(const Field& from) {
  if (!from.given()) return std::nullopt;
  const auto day = parse_day(from.text(true));
  if (!day) from.error("a date such as 2026-03-04 is expected");
  return day;
}

RawArticle article(const Field& from) {
  RawArticle found;
  found.id = from["article"].text(true);
  found.file = from["file"].text();
  found.title = from["title"].text();
  found.collection = from["collection"].text();
  found.language = from["language"].text();
  found.published = day(from["published"]);
  found.record = from["record"].offset();
  return found;
}

RawMention mention(const Field& from) { return {0, from["mention"].id(), sort(from["sort"]), passage(from), key(from["key"])}; }

RawClause clause(const Field& from) { return {0, from["clause"].id(), passage(from)}; }

RawSame same(const Field& from) {
  RawSame found{0, from["a"].id(), from["b"].id(), {}};
  found.candidate.confidence = from["confidence"].thousandths(900);
  if (from["hard"].given()) found.candidate.hard = from["hard"].truth();
  from["evidence"].each([&](const Field& piece) {
    if (!piece.is_object()) return;
    const auto weight = piece["weight"].integer();
    found.candidate.evidence.push_back({piece["kind"].text(), static_cast<std::int32_t>(std::clamp<std::int64_t>(weight.value_or(0), -100'000, 100'000)), piece["words"].text()});
  });
  return found;
}

RawClaim claim(const Field& from) {
  static const auto zones = names_of<Zone, 7>();
  static const auto layers = names_of<Layer, 3>();
  static const auto modalities = names_of<Modality, 5>();
  static const auto assumptions = names_of<AssumptionKind, 9>();
  static const std::string polarities[] = {"affirmed", "denied"};
  RawClaim found;
  if (from["clause"].given()) found.clause = from["clause"].id();
  found.mention = from["mention"].id();
  if (from["sort"].given()) found.sort = sort(from["sort"]);
  found.key = key(from["key"]);
  found.words = passage(from);
  found.who = from["who"].text();
  Claim& made = found.claim;
  const std::string name = from["attribute"].text(true);
  const auto attribute = find_attribute(name);
  if (attribute && is_world(type_of(*attribute))) {
    made.attribute = *attribute;
    value(from["value"], made);
  } else if (!name.empty()) {
    from["attribute"].error(attribute ? "\"" + name + "\" belongs to a mention's key; it cannot be claimed" : "there is no attribute \"" + slice_of(name, 1) + "\"");
  }
  made.zone = static_cast<Zone>(from["zone"].one_of(zones, "zone", false).value_or(static_cast<std::size_t>(Zone::body)));
  made.layer = static_cast<Layer>(from["layer"].one_of(layers, "layer", false).value_or(0));
  made.modality = static_cast<Modality>(from["modality"].one_of(modalities, "modality", false).value_or(0));
  made.denied = from["polarity"].one_of(polarities, "polarity", false).value_or(0) == 1;
  made.as_of = from["as_of"].integer();
  made.confidence = from["confidence"].thousandths(1000);
  from["derived"].each([&](const Field& kind) {
    if (const auto at = kind.one_of(assumptions, "assumption", true)) made.derived.push_back(static_cast<AssumptionKind>(*at));
  });
  return found;
}

template <class Raw>
void add(std::vector<Raw>& to, Raw raw, const Complaints& complaints) {
  if (complaints.any) return;
  raw.line = complaints.line;
  to.push_back(std::move(raw));
}

}  // namespace

void read_claims_line(RawClaims& into, std::uint32_t number, std::string_view line, Diagnostics& diagnostics) {
  Complaints complaints{into.file, number, diagnostics};
  if (const auto bad = first_bad_byte(line)) {
    const auto column = static_cast<std::uint32_t>(*bad + 1);
    diagnostics.push_back({Gravity::error, into.file, number, column, "not UTF-8", slice_of(line, column)});
    return;
  }
  if (is_too_deep(line)) return complaints.error({}, "the brackets nest too deep");
  Json json;
  try {
    json = Json::parse(line);
  } catch (const Json::parse_error& error) {
    const auto column = static_cast<std::uint32_t>(std::clamp<std::size_t>(error.byte, 1, line.size() + 1));
    diagnostics.push_back({Gravity::error, into.file, number, column, "not JSON", slice_of(line, column)});
    return;
  } catch (const Json::exception&) {  // a number beyond any type
    return complaints.error({}, "not JSON: a number is too large");
  }
  const Field all(&json, {}, complaints);
  if (!all.is_object()) return;
  const std::string kind = all["kind"].given() ? all["kind"].text() : "claim";
  if (kind == "article") add(into.articles, article(all), complaints);
  else if (kind == "mention") add(into.mentions, mention(all), complaints);
  else if (kind == "clause") add(into.clauses, clause(all), complaints);
  else if (kind == "same") add(into.same, same(all), complaints);
  else if (kind == "claim") add(into.claims, claim(all), complaints);
  else if (!complaints.any) all["kind"].error("there is no kind \"" + slice_of(kind, 1) + "\" (article, mention, clause, claim, same)");
}

}  // namespace selaras
