// Finds date expressions at a token: small matchers, each looking only at the next few tokens of its sentence.
#pragma once

#include <optional>

#include "facts/text/tokens.hpp"
#include "facts/values/dates_draft.hpp"
#include "facts/values/dates_words.hpp"

namespace selaras::dates {

class Scanner {
 public:
  Scanner(const Article& article, const Text& text, const Words& words)
      : article_(article), tokens_(text.tokens), words_(words), marks_(words.marks()) {}

  /// Restricts what follows to these tokens.
  void enter(TokenRange sentence) { first_ = sentence.first, last_ = sentence.last; }
  /// The expression that starts at `at`, if any.
  [[nodiscard]] std::optional<Draft> expression(std::size_t at) const;
  /// True if an expression could start at `at`: cheap.
  [[nodiscard]] bool promising(std::size_t at) const {
    const Token& t = token(at);
    if (t.kind == TokenKind::number) return number_may_start(at);
    if (t.kind == TokenKind::punct) return words_.is_opening_mark(t.word);
    const RoleSet own = (t.phrase ? words_.roles(t.word) : words_.roles_alone(t.word)) & openers;
    if (own == 0) return false;
    return t.phrase ? opens_phrase(at) : (own & ~leaning) != 0 || leads_on(at + 1);
  }
  [[nodiscard]] RoleSet roles(std::size_t at) const { return words_.roles(token(at).word); }

  /// A day of the month in digits that stands alone ("9" of "9 dan 13 Juni").
  [[nodiscard]] std::optional<std::uint32_t> day_alone(std::size_t at) const;
  [[nodiscard]] bool is(std::size_t at, Role role) const { return static_cast<bool>(find(at, role)); }
  [[nodiscard]] Match find(std::size_t at, Role role) const {
    if (!inside(at)) return {};
    const Token& t = token(at);
    return ((t.phrase ? words_.roles(t.word) : words_.roles_alone(t.word)) & bit(role)) != 0 ? phrase(at, role) : Match{};
  }

 private:
  struct Digits {
    std::int64_t value = -1;
    std::uint32_t length = 0;  // digits; 0: no plain number here
  };

  // Tokens (dates_scan.cpp).
  [[nodiscard]] Match phrase(std::size_t at, Role role) const;
  [[nodiscard]] bool opens_phrase(std::size_t at) const;
  /// May a word that only leans on what follows be followed by this?
  [[nodiscard]] bool leads_on(std::size_t at) const {
    if (!inside(at)) return false;
    const Token& t = token(at);
    return t.kind != TokenKind::word || (words_.roles(t.word) & ~telling) != 0;
  }
  [[nodiscard]] bool inside(std::size_t at) const { return at >= first_ && at < last_; }
  [[nodiscard]] const Token& token(std::size_t at) const { return tokens_[at]; }
  [[nodiscard]] bool mark(std::size_t at, WordId word) const { return inside(at) && word != 0 && tokens_[at].word == word; }
  [[nodiscard]] bool hyphen(std::size_t at) const;
  [[nodiscard]] bool times(std::size_t at) const { return mark(at, marks_.times) || mark(at, marks_.cross); }
  [[nodiscard]] bool glued(std::size_t at) const { return inside(at) && !tokens_[at].space_before && tokens_[at].kind != TokenKind::newline; }
  [[nodiscard]] std::string_view spelling(std::size_t at) const { return text_of(article_, tokens_[at]); }
  [[nodiscard]] Digits digits(std::size_t at) const;
  [[nodiscard]] bool number_may_start(std::size_t at) const;
  bool skip(std::size_t& at, Role role) const;
  bool prefixed(std::size_t at, Role role) const;
  [[nodiscard]] bool after_word(std::size_t at, Role role) const { return at > first_ && is(at - 1, role); }

  // Calendar dates (dates_calendar.cpp, dates_years.cpp, dates_weekday.cpp).
  bool numeric_date(std::size_t& at, Draft& d, bool context) const;
  bool dotted_date(std::size_t& at, Draft& d) const;
  bool day_month(std::size_t& at, Draft& d) const;
  bool month_day(std::size_t& at, Draft& d) const;
  void range_to_day(std::size_t& at, Draft& d, bool numeric) const;
  bool nth_of_month(std::size_t& at, Draft& d) const;
  bool day_of_month(std::size_t& at, Draft& d) const;
  bool month_only(std::size_t& at, Draft& d) const;
  bool month_name(std::size_t at, bool short_too, std::uint32_t& month, std::uint32_t& length, bool& is_short) const;
  bool day_number(std::size_t& at, std::uint32_t& day) const;
  void year_after(std::size_t& at, Draft& d) const;
  bool year_number(std::size_t& at, std::int32_t& year, bool& bc) const;
  bool year(std::size_t& at, Draft& d, bool introduced) const;
  bool later_year(std::size_t& at, Draft& d) const;
  bool bare_year_is_plausible(std::size_t at, std::size_t end, std::int32_t year) const;
  bool part_before(std::size_t& at, Draft& d) const;
  bool decade(std::size_t& at, Draft& d) const;
  bool century(std::size_t& at, Draft& d) const;
  bool quarter(std::size_t& at, Draft& d) const;
  bool calendar(std::size_t& at, Draft& d, bool context) const;
  bool weekday(std::size_t& at, Draft& d) const;
  bool weekday_name(std::size_t at, int& day, std::uint32_t& length) const;
  bool attached_date(std::size_t& at, Draft& d) const;

  // Clock times and parts of the day (dates_clock.cpp).
  [[nodiscard]] bool is_timecode(std::size_t at, std::size_t next) const;
  [[nodiscard]] bool names_edition(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool is_title(std::size_t first, std::size_t last) const;
  [[nodiscard]] bool is_span_of_hours(std::size_t from, std::size_t to) const;
  bool clock(std::size_t& at, Draft& d, bool after_day) const;
  bool clock_digits(std::size_t& at, Clock& clock, bool introduced) const;
  bool meridiem(std::size_t& at, Clock& clock) const;
  void in_half_of_day(std::size_t before, Clock& clock) const;
  bool eve(std::size_t& at, Draft& d) const;
  bool zone(std::size_t& at, Draft& d) const;
  bool daypart(std::size_t& at, Draft& d) const;

  // Durations (dates_duration.cpp).
  bool count(std::size_t& at, Count& count) const;
  bool count_word(std::size_t& at, std::int64_t& value) const;
  bool unit(std::size_t& at, Grain& grain) const;
  bool duration(std::size_t& at, Draft& d) const;
  bool bare_plural(std::size_t& at, Draft& d) const;
  bool counted_unit(std::size_t& at, Draft& d) const;
  bool is_age(std::size_t begin, std::size_t end, const Draft& d) const;

  // What needs an anchor (dates_relative.cpp).
  bool reference(std::size_t& at, Draft& d) const;
  bool relative(std::size_t& at, Draft& d) const;
  bool deixis_after(std::size_t& at, Draft& d) const;
  bool deixis_before(std::size_t& at, Deixis& deixis) const;
  bool season(std::size_t& at, Draft& d) const;
  bool holiday(std::size_t& at, Draft& d) const;
  bool repeated(std::size_t& at, Draft& d) const;

  // Whole expressions (dates_scan.cpp).
  bool dated(std::size_t& at, Draft& d) const;
  void tail(std::size_t& at, Draft& d) const;
  bool clock_first(std::size_t& at, Draft& d) const;

  const Article& article_;
  std::span<const Token> tokens_;
  const Words& words_;
  const Marks& marks_;
  std::size_t first_ = 0, last_ = 0;
};

Grain grain_of(const Entry& unit);
Deixis deixis_of(const Entry& word);

}  // namespace selaras::dates
