// Values read from running text: TIMEX3 expressions, numbers and quantities, identifiers, names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "selaras/article.hpp"
#include "selaras/decimal.hpp"
#include "selaras/interval.hpp"

namespace selaras {

/// Half-open range of tokens of the article's token vector.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  [[nodiscard]] bool contains(std::uint32_t token) const { return first <= token && token < last; }
  [[nodiscard]] bool empty() const { return first == last; }
};

enum class TimexType : std::uint8_t { date, time, duration, set };

/// What a relative expression was resolved against.
enum class Anchor : std::uint8_t { none, article_date, cited_date, narrative };

/// A temporal expression. Standard: TimeML TIMEX3 (ISO-TimeML), `value` and `mod` as defined there.
struct Timex {
  TimexType type = TimexType::date;
  TextRange range;
  TokenRange tokens;
  std::string value;             // "2024-03-31", "2021-12", "P70Y", "XXXX-WXX-7" …
  std::string mod;               // "START", "END", "APPROX", "MORE_THAN", "EQUAL_OR_MORE" … or empty
  Readings days;                 // DATE, TIME: days it may lie in; empty sets if it could not be resolved
  Readings minutes;              // clock times: minute of the (local) day; durations: length in minutes; else empty
  std::optional<std::int32_t> utc_offset;  // minutes east, if a zone is written
  std::optional<int> weekday;    // a weekday written with or as the date, Monday = 0
  TextRange weekday_range;
  TextRange date_range;          // the explicit calendar date inside `range`: "31/3/2024" of "Minggu (31/3/2024)"
  std::int32_t year = 0;         // as written (4 digits) or 0
  std::uint32_t month = 0;       // as written or 0
  std::uint32_t day = 0;         // as written or 0
  bool impossible = false;       // an explicit date that no calendar has (30/2, 20/20): `days` is empty
  bool year_assumed = false;     // no year was written; the one nearest the anchor was taken
  bool is_range = false;         // "10–12 Januari": `days` covers the whole range
  bool relative = false;         // needs an anchor: "bulan lalu", "kemarin", "Selasa"
  std::int32_t offset_sign = 0;  // durations used as distances: "lalu"/"sebelum" -1, "kemudian"/"setelah" +1
  Anchor anchor = Anchor::none;
};

enum class QuantityKind : std::uint8_t { number, ordinal, percent, money, quantity, age };
enum class Bound : std::uint8_t { exact, about, more_than, at_least, less_than, at_most, almost, vague, range };

/// A number with what it measures or counts.
struct Quantity {
  QuantityKind kind = QuantityKind::number;
  TextRange range;         // as `annotate` prints it; with the counted noun for quantities
  TokenRange tokens;
  TextRange number_range;  // just the number words, with bound words ("lebih dari 12")
  TokenRange number_tokens;
  std::optional<Decimal> from, to;  // as written; equal when exact; one missing for half-open ranges
  std::string unit;        // canonical: "IDR", "kilometre", "percent", "year"; the counted noun's lemma for counts
  std::string dimension;   // "count", "money:IDR", "length", "mass", "time", "percent", "temperature" …
  Readings value;          // in the dimension's base grain (see facts/languages/common/units.tsv); empty if vague
  Bound bound = Bound::exact;
  bool rounded = false;    // written with a scale word or as a round number
  bool in_words = false;
  TokenRange noun;         // the counted noun's tokens, if any ("negara" of "12 negara")
};

enum class NameType : std::uint8_t { person, organisation, place };

/// A proper name, with the name it is short for inside its article.
struct Name {
  NameType type = NameType::person;
  TextRange range;         // without title or role
  TokenRange tokens;
  std::string canonical;   // full name inside the article ("Jens Stoltenberg" for "Stoltenberg"), aliases resolved
                           // by the gazetteer ("Amerika Serikat" for "AS"); spaces normalised
  std::uint32_t entity = 0;  // names of one article with the same entity number are one thing
  std::string role;        // normalised title/role written with the name: "sekretaris jenderal nato"
  TextRange role_range;
  std::int64_t place_lo = 0, place_hi = -1;  // gazetteer subtree for places (and for metonyms); lo > hi: unknown
  std::string metonym_of;  // "Rusia" for "Moskow", "Amerika Serikat" for "Gedung Putih"; else empty
};

enum class IdentifierKind : std::uint8_t { plate, registration, flight, law, law_article, case_number, coordinates, km_post, rt_rw, other };

struct Identifier {
  IdentifierKind kind = IdentifierKind::other;
  TextRange range;
  TokenRange tokens;
  std::string value;  // normalised: "D8118FI", "PK-LQP", "KM 92", "RT 7 RW 8"
};

/// Everything read from one article, each vector sorted by range.
struct Annotations {
  std::vector<Timex> timexes;
  std::vector<Quantity> quantities;
  std::vector<Identifier> identifiers;
  std::vector<Name> names;
};

}  // namespace selaras
