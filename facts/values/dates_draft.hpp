// What a date expression says, before it is known which day that is.
#pragma once

#include <cstdint>
#include <string_view>

#include "facts/text/lexicon.hpp"
#include "selaras/value.hpp"

namespace selaras::dates {

enum class Grain : std::uint8_t { none, second, minute, hour, night, day, week, weekend, fortnight, month, quarter, half, year, decade, century, millennium, some };
enum class Part : std::uint8_t { whole, start, mid, end };
/// Which one: "lalu", "depan", "ini", "itu", "kemudian" …
enum class Deixis : std::uint8_t { none, past, future, present, that, later, earlier, following, preceding, last_n, next_n };
enum class Shape : std::uint8_t { calendar, weekday, relative, duration, clock, daypart, reference, season, holiday, holiday_moving, decade, century, quarter };

/// A count in thousandths ("2,5" is 2500), with the interval vague words leave.
struct Count {
  std::int64_t lo = 0, hi = 0;  // equal if exact
  bool vague = false;
};

struct DayPart {
  std::string_view code;  // "TMO"; empty: none
  std::int32_t first = 0, last = 0;  // minutes of the day
  bool habitual = false;             // "malam hari": of no day in particular, unless one is told
};

/// "TMO 240 659" of the word lists, perhaps with "any" behind; the code is a view into `value`.
DayPart day_part(std::string_view value);

struct Clock {
  int hour = -1, minute = -1, second = -1;
  bool meridiem = false;
  bool bare = false;  // "jam 7": an hour alone, of either half of the day
};

struct Draft {
  Shape shape = Shape::calendar;
  TokenRange tokens;
  std::int32_t year = 0, year2 = 0;
  std::uint32_t month = 0, month2 = 0, day = 0, day2 = 0;
  std::int32_t span_first = 0, span_last = 0;  // the years of a range written in two expressions ("1939–1945")
  bool bc = false, range = false, month_short = false;
  int weekday = -1;
  TokenRange weekday_tokens, date_tokens;
  Part part = Part::whole;
  Deixis deixis = Deixis::none;
  Deixis outer = Deixis::none;  // "Desember TAHUN LALU", "Senin PEKAN LALU"
  Grain outer_grain = Grain::none;
  std::string_view bound;       // as in the lexicon: APPROX, MORE_THAN …
  Grain grain = Grain::none;
  Count count;
  std::int64_t extra_months = 0;        // "satu tahun EMPAT BULAN"
  std::int64_t extra_minutes = 0;       // "dua jam TIGA PULUH MENIT"
  std::int64_t extra_milliseconds = 0;  // "1 menit 46,199 DETIK"
  DayPart daypart;
  Clock clock, clock2;
  bool has_zone = false;
  std::int32_t zone = 0;
  const Entry* entry = nullptr;  // reference, season, holiday
  std::uint32_t index = 0;       // decade digits, century, quarter
  bool set = false;              // "setiap …"
  int distance = 0;              // a following "setelah" +1, "sebelum" -1
  bool generic = false;          // a part of any day ("at night")
  bool eve = false;              // "malam Minggu": the evening before that weekday
  bool aside = false;            // a day of birth: the story does not go there
  bool planned = false;          // behind a word like "akan": the coming one
  bool rejected = false;         // an age: no expression, and nothing inside it is one
};

}  // namespace selaras::dates
