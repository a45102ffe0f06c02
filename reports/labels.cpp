// Words come from languages/*.messages; here is only how they are put together.
#include "reports/labels.hpp"

#include <algorithm>
#include <optional>

#include "facts/values/units.hpp"
#include "reports/messages.hpp"
#include "reports/plurals.hpp"
#include "reports/typography.hpp"
#include "selaras/calendar.hpp"

namespace selaras {
namespace {

using LanguageCode = std::string_view;
__extension__ using Wide = __int128;

std::string two_digits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string month_name(std::uint32_t month, LanguageCode language) { return message(language, "month." + std::to_string(month)); }

std::string month_of(CivilDate date, LanguageCode language) {
  return message(language, "month-of-year", {month_name(date.month, language), std::to_string(date.year)});
}

// Years 0..9999 are civil dates; anything else can only come from an unbounded end and is shown as a number.
bool is_civil(std::int64_t day) { return day > -720'000 && day < 2'933'000; }

std::string date_in_words(std::int64_t day, LanguageCode language) {
  if (!is_civil(day)) return grouped(day, language);
  const CivilDate date = to_civil(day);
  return message(language, "date", {std::to_string(date.day), month_name(date.month, language), std::to_string(date.year)});
}

std::string weekday_in_words(std::int64_t weekday, LanguageCode language) {
  return message(language, "weekday." + std::to_string(((weekday % 7) + 7) % 7));
}

std::string clock(std::int64_t minute, LanguageCode language) {
  return message(language, "clock", {two_digits(minute / 60), two_digits(minute % 60)});
}

// Minutes of a day, or minutes since 1970 in UTC (attribute utc_minute).
std::string minute_in_words(std::int64_t minute, LanguageCode language) {
  constexpr std::int64_t day_length = 1440;
  if (minute >= 0 && minute < 2 * day_length) return clock(minute % day_length, language);
  const std::int64_t day = minute >= 0 ? minute / day_length : (minute - day_length + 1) / day_length;
  return message(language, "utc-minute", {date_in_words(day, language), clock(minute - day * day_length, language)});
}

std::string counted(std::int64_t number, std::string_view noun, LanguageCode language) {
  const std::string key = std::string(noun) + (number == 1 ? ".one" : ".many");
  return message(language, key, {grouped(number, language)});
}

struct Grain {
  std::int64_t minutes;
  const char* noun;
};
constexpr Grain grains[] = {{1440, "day"}, {60, "hour"}, {1, "minute"}};

const Grain& grain_of(std::int64_t minutes) {
  for (const Grain& grain : grains) {
    if (minutes % grain.minutes == 0) return grain;
  }
  return grains[2];
}

std::string length_in_words(std::int64_t minutes, LanguageCode language) {
  const Grain& grain = minutes == 0 ? grains[2] : grain_of(minutes);
  if (grain.minutes != 1 || minutes < 120) return counted(minutes / grain.minutes, grain.noun, language);
  return counted(minutes / 60, "hour", language) + " " + counted(minutes % 60, "minute", language);
}

/// numerator/denominator with at most two decimals, the last one rounded.
std::string decimal(Wide numerator, Wide denominator, LanguageCode language) {
  const bool negative = numerator < 0;
  const Wide hundredths = ((negative ? -numerator : numerator) * 200 + denominator) / (denominator * 2);
  const auto whole = static_cast<std::int64_t>(std::min<Wide>(hundredths / 100, Interval::highest));
  std::string text = (negative ? "-" : "") + grouped(whole, language);
  std::string rest = two_digits(static_cast<std::int64_t>(hundredths % 100));
  while (rest.ends_with('0')) rest.pop_back();
  return rest.empty() ? text : text + message(language, "number.decimal") + rest;
}

/// A number of what `unit` names. Measures are kept in base grains (millimetres …), shares in thousandths.
struct Counted {
  explicit Counted(const PrintedMeasure& measure) : name(measure.unit), many(measure.units) {
    const std::string& unit = measure.unit;
    if (unit == "permille") {
      name = "percent";
      conversion = Conversion{10, 1, {}};
    } else if (unit == "thousandth") {  // of a bare number
      name.clear();
      conversion = Conversion{1000, 1, {}};
    } else if (const auto units = grains_of(std::string_view(unit).substr(0, unit.find(" per ")))) {
      money = true;
      conversion = Conversion{*units, 1, {}};
    } else if (!unit.empty() && !has_message("en", "unit." + unit)) {
      conversion = conversion_of(unit);
    }
  }

  [[nodiscard]] std::string numbers(std::int64_t lo, std::int64_t hi, LanguageCode language) const {
    if (auto text = in_scale(lo, hi, language); !text.empty()) return text;
    return lo == hi ? number(lo, language) : number(lo, language) + "–" + number(hi, language);
  }

  /// "1,45–1,55 triliun": amounts and counts that have at most two digits behind the scale's mark.
  [[nodiscard]] std::string in_scale(std::int64_t lo, std::int64_t hi, LanguageCode language) const {
    if (conversion && !money) return {};
    constexpr std::pair<std::int64_t, const char*> scales[] = {{1'000'000'000'000, "number.trillion"}, {1'000'000'000, "number.billion"}, {1'000'000, "number.million"}};
    for (const auto& [scale, key] : scales) {
      const Wide one = static_cast<Wide>(scale) * (money ? conversion->numerator : 1);
      if (hi < one || lo < 0 || Wide{lo} % (one / 100) != 0 || Wide{hi} % (one / 100) != 0) continue;
      const std::string first = decimal(lo, one, language), last = decimal(hi, one, language);
      return (lo == hi ? first : first + "–" + last) + " " + message(language, key);
    }
    return {};
  }

  [[nodiscard]] std::string number(std::int64_t value, LanguageCode language) const {
    if (!conversion) return grouped(value, language);
    const Decimal& offset = conversion->offset;
    Wide scale = 1;
    for (std::int32_t i = 0; i < offset.scale; ++i) scale *= 10;
    const Wide numerator = static_cast<Wide>(value) * conversion->denominator * scale - static_cast<Wide>(offset.unscaled) * conversion->numerator;
    return decimal(numerator, static_cast<Wide>(conversion->numerator) * scale, language);
  }

  [[nodiscard]] std::string words(const std::string& number, bool one, LanguageCode language) const {
    if (name.empty()) return number;
    if (const std::size_t per = money ? name.find(" per ") : std::string::npos; per != std::string::npos) return of_currency(number, name.substr(0, per), language) + per_unit(name.substr(per + 5), language);
    if (money) return of_currency(number, name, language);
    std::string key = (conversion ? "measure." : "unit.") + name;
    std::replace(key.begin(), key.end(), ' ', '_');
    if (one && has_message(language, key + ".one")) key += ".one";
    return has_message(language, key) ? message(language, key, {number}) : number + " " + shown(one || many.empty() ? name : many);
  }

  /// "Rp4.600", "4.600 SGD"
  [[nodiscard]] static std::string of_currency(const std::string& number, const std::string& currency, LanguageCode language) {
    const std::string key = "unit." + currency;
    return has_message(language, key) ? message(language, key, {number}) : number + " " + currency;
  }

  /// " per m³"
  [[nodiscard]] static std::string per_unit(std::string unit, LanguageCode language) {
    const std::string shown_unit = shown(unit);
    std::replace(unit.begin(), unit.end(), ' ', '_');
    if (!has_message(language, "measure." + unit)) return " per " + shown_unit;
    std::string words = message(language, "measure." + unit, {""});
    if (words.starts_with(' ')) words.erase(0, 1);
    return " per " + words;
  }

  std::string name, many;
  std::optional<Conversion> conversion;
  bool money = false;
};

std::string count_in_words(std::int64_t number, const PrintedMeasure& measure, LanguageCode language) {
  const Counted counted(measure);
  return counted.words(counted.numbers(number, number, language), number == 1, language);
}

std::string ordinal_in_words(std::int64_t number, LanguageCode language) {
  const std::int64_t last = number % 100 / 10 == 1 ? 0 : number % 10;
  const std::string key = "ordinal." + std::to_string(last);
  return message(language, has_message(language, key) ? key : "ordinal", {grouped(number, language)});
}

std::string day_range(Interval days, LanguageCode language) {
  const CivilDate from = to_civil(days.lo), to = to_civil(days.hi);
  const bool whole_months = from.day == 1 && to.day == days_in_month(to.year, to.month);
  if (whole_months && from.month == 1 && to.month == 12) {
    return from.year == to.year ? std::to_string(from.year) : std::to_string(from.year) + "–" + std::to_string(to.year);
  }
  if (from.year == to.year && from.month == to.month) {
    if (whole_months) return month_of(from, language);
    return message(language, "days-of-month", {std::to_string(from.day), std::to_string(to.day), month_name(from.month, language), std::to_string(from.year)});
  }
  if (whole_months) return month_of(from, language) + " – " + month_of(to, language);
  return date_in_words(days.lo, language) + " – " + date_in_words(days.hi, language);
}

// 25.202–25.933 hari says little; "(± 70 tahun)" is added from two years on.
std::string about_years(Interval length, std::int64_t unit_minutes, LanguageCode language) {
  const std::int64_t middle = (length.lo / 2 + length.hi / 2) / (1440 / unit_minutes);
  if (middle < 730) return {};
  return " (± " + counted((middle * 400 + 73'048) / 146'097, "year", language) + ")";
}

std::string length_range(Interval length, LanguageCode language) {
  for (const Grain& grain : grains) {
    if (length.lo % grain.minutes != 0 || length.hi % grain.minutes != 0) continue;
    return message(language, std::string(grain.noun) + ".many", {grouped(length.lo / grain.minutes, language) + "–" + grouped(length.hi / grain.minutes, language)});
  }
  return {};
}

std::string range_in_words(Interval range, const PrintedMeasure& measure, LanguageCode language) {
  const auto both = [&](const std::string& key) { return message(language, key, {grouped(range.lo, language) + "–" + grouped(range.hi, language)}); };
  switch (measure.type) {
    case Type::day:
      if (is_civil(range.lo) && is_civil(range.hi)) return day_range(range, language);
      break;
    case Type::minutes: return length_range(range, language) + about_years(range, 1, language);
    case Type::days: return both("day.many") + about_years(range, 1440, language);
    case Type::years: return both("year.many");
    case Type::count: {
      const Counted counted(measure);
      return counted.words(counted.numbers(range.lo, range.hi, language), false, language);
    }
    default: break;
  }
  return in_words(range.lo, measure, language) + " – " + in_words(range.hi, measure, language);
}

std::string part_in_words(Interval part, const PrintedMeasure& measure, LanguageCode language) {
  const bool low_open = part.lo == Interval::lowest, high_open = part.hi == Interval::highest;
  if (low_open && high_open) return message(language, "unknown");
  if (high_open) return message(language, measure.type == Type::day ? "from-day" : "at-least", {in_words(part.lo, measure, language)});
  if (low_open) return message(language, measure.type == Type::day ? "until-day" : "at-most", {in_words(part.hi, measure, language)});
  if (part.lo != part.hi) return range_in_words(part, measure, language);
  const std::string words = in_words(part.lo, measure, language);
  if (measure.type == Type::day && is_civil(part.lo)) return weekday_in_words(part.lo + 3, language) + ", " + words;
  if (measure.type == Type::minutes || measure.type == Type::days) return words + about_years(part, measure.type == Type::days ? 1440 : 1, language);
  return words;
}

}  // namespace

std::string in_words(std::int64_t value, const PrintedMeasure& measure, std::string_view language) {
  switch (measure.type) {
    case Type::day: return date_in_words(value, language);
    case Type::weekday: return weekday_in_words(value, language);
    case Type::minute: return minute_in_words(value, language);
    case Type::minutes: return length_in_words(value, language);
    case Type::days: return counted(value, "day", language);
    case Type::years: return counted(value, "year", language);
    case Type::ordinal: return ordinal_in_words(value, language);
    default: return count_in_words(value, measure, language);
  }
}

std::string in_words(const IntervalSet& values, const PrintedMeasure& measure, std::string_view language) {
  constexpr std::size_t shown_parts = 4;
  std::string words;
  for (std::size_t i = 0; i < values.parts().size(); ++i) {
    if (i > 0) words += message(language, "or") + " ";
    if (i == shown_parts) return words + "…";
    words += part_in_words(values.parts()[i], measure, language);
  }
  return words;
}

std::string truth_in_words(Attribute attribute, bool is, std::string_view language) {
  const std::string key = "truth." + std::string(name_of(attribute)) + (is ? ".yes" : ".no");
  return message(language, has_message(language, key) ? key : is ? "truth.yes" : "truth.no");
}

bool is_measure(const std::string& unit) { return !unit.empty() && conversion_of(unit).has_value(); }

bool is_code(Attribute attribute) {
  return type_of(attribute) == Type::region || attribute == Attribute::spelling || attribute == Attribute::rank || attribute == Attribute::degree;
}

namespace {

/// "At least 15": nobody wrote the 23 at which its strict reading ends.
std::optional<IntervalSet> bound_of(const Readings& readings) {
  if (readings.strict.empty() || readings.lenient.empty()) return std::nullopt;
  const Interval strict = readings.strict.hull(), lenient = readings.lenient.hull();
  if (lenient.hi == Interval::highest && strict.hi != Interval::highest && lenient.lo != Interval::lowest) return IntervalSet(strict.lo, Interval::highest);
  return std::nullopt;
}

}  // namespace

PrintedMeasure measure_of(const Claim& claim, const Corpus& corpus) {
  return {type_of(claim.attribute), claim.unit, claim.unit.empty() ? std::string() : plural_of(claim.unit, corpus[claim.span.article].language)};
}

Wording label_of(const Claim& claim, const Corpus& corpus, bool strict) {
  const Type type = type_of(claim.attribute);
  if (type == Type::truth) return {truth_in_words(claim.attribute, claim.value.truth, "id"), truth_in_words(claim.attribute, claim.value.truth, "en")};
  if (is_code(claim.attribute) || claim.attribute == Attribute::percent) {
    const std::string quote = shown(corpus.quote(claim.span));
    return {quote, quote};
  }
  const PrintedMeasure measure = measure_of(claim, corpus);
  if (const auto bound = strict ? bound_of(claim.value.readings) : std::nullopt) return {in_words(*bound, measure, "id"), in_words(*bound, measure, "en")};
  const IntervalSet& values = strict ? claim.value.readings.strict : claim.value.readings.lenient;
  return {in_words(values, measure, "id"), in_words(values, measure, "en")};
}

}  // namespace selaras
