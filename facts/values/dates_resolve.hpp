// From what an expression says to the days and minutes it means: anchors, assumed years, TIMEX3 values.
#pragma once

#include <optional>
#include <string>

#include "facts/values/dates_draft.hpp"
#include "facts/values/dates_words.hpp"
#include "facts/text/tokens.hpp"
#include "selaras/calendar.hpp"

namespace selaras::dates {

/// A day and what it was taken from.
struct Base {
  std::optional<std::int64_t> day;
  Anchor anchor = Anchor::none;
};

class Resolver {
 public:
  /// `historical`: the text tells of a time far from its own date; bare months and days belong to that time.
  Resolver(const Article& article, const Text& text, bool historical);

  /// Call at each sentence: cited days reach to the end of their block, in an article without a date to its end.
  /// `speech`: somebody speaks in it, so that a day close to the article's own is when he spoke, not what he spoke of.
  void enter(const Sentence& sentence, bool speech);
  /// A word like "melansir" was seen in this sentence: the next full date is its day.
  void cite() { citing_ = true; }
  /// For an article without a date: a day it cites further on, which tells the year of days named before.
  void lean_on(std::int64_t day) { leaning_ = day; }
  /// The day that is told behind the clock times resolved from now on ("pukul 02.00 WIB pada 7 Juni"); nullopt: none.
  void lend(std::optional<std::int64_t> day) { lent_ = day; }
  /// The language tells plans with words of their own: a day far ahead that none announces was a year ago.
  void look_back() { looks_back_ = true; }
  /// For a story of the past whose first days have no year: the year they belong to.
  void begin_in(std::int32_t year);
  [[nodiscard]] Timex resolve(const Draft& draft);

 private:
  /// What "that day", "a month later" hang on: the last day, month or year the text named.
  struct Narrative {
    std::optional<std::int64_t> day;
    std::int32_t year = 0;
    std::uint32_t month = 0;
    std::uint32_t block = 0;
  };

  void calendar(const Draft& d, Timex& t);
  void full_date(const Draft& d, Timex& t);
  void day_of_month(const Draft& d, Timex& t);
  void month_or_year(const Draft& d, Timex& t);
  void weekday(const Draft& d, Timex& t);
  void relative(const Draft& d, Timex& t);
  void distance(const Draft& d, Timex& t);
  void duration(const Draft& d, Timex& t);
  void reference(const Draft& d, Timex& t);
  void season(const Draft& d, Timex& t);
  void period(const Draft& d, Timex& t);
  void clock_alone(const Draft& d, Timex& t);
  void time_of_day(const Draft& d, Timex& t);
  void set(const Draft& d, Timex& t);
  void remember(const Draft& d, const Timex& t);

  [[nodiscard]] Base anchor() const;
  [[nodiscard]] Base narrative() const;
  [[nodiscard]] bool historical() const;
  [[nodiscard]] bool leads(const Draft& d) const;
  [[nodiscard]] bool looks_back(const Draft& d) const;
  [[nodiscard]] std::int32_t assume_year(std::uint32_t month, std::uint32_t day, int weekday, Base& base) const;
  [[nodiscard]] std::int32_t year_of_month(const Draft& d, Base& base) const;

  const Text& text_;
  std::optional<std::int64_t> published_, cited_, leaning_, lent_;
  Narrative narrative_;
  std::uint32_t block_ = 0;
  bool historical_ = false, citing_ = false, speech_ = false, looks_back_ = false;
  std::uint32_t sentence_first_ = 0;
};

/// Minutes that `count` units last, as the bound word says (see the table in facts/languages/README.md).
Readings length_in_minutes(const Draft& draft);
/// "P3Y", "PT12H", "PXM".
std::string duration_value(const Draft& draft);
/// TIMEX3 `mod` of a bound word.
std::string mod_of(std::string_view bound);
/// First and last day of a part of [first, last].
Readings part_of_period(std::int64_t first, std::int64_t last, Part part, Grain grain);

std::string year_text(std::int32_t year, bool bc);
std::string day_text(CivilDate date);
std::string month_text(std::int32_t year, std::uint32_t month);
std::string week_text(std::int64_t day);

}  // namespace selaras::dates
