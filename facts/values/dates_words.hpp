// The classes of words that date expressions are made of, looked up once a language.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "facts/text/language.hpp"

namespace selaras::dates {

/// What a phrase may do in a date expression; the class names are in dates_words.cpp.
enum class Role : std::uint8_t {
  month, month_short, weekday, weekday_short, doubtful, unit, one, many, count, article, scale,
  half, and_half, vague, bound, bound_after, part, after, before, distance, ref, daypart, idle, in_the,
  meridiem, oclock, clock, past, intro, month_intro, day_intro, year_intro, century_intro, filler, decade_suffix, era,
  range, list, season, holiday, holiday_moving, set, rate, set_word, ordinal, ordinal_suffix, quarter_word,
  year_veto_before, year_veto_after, cue, eve, age_before, age_after, veto_before, veto_after, prep, connector, separator,
  joiner, lasting, zone, hour_letter, ke, once,
  size
};
static_assert(static_cast<unsigned>(Role::size) <= 64);

using RoleSet = std::uint64_t;
constexpr RoleSet bit(Role role) { return RoleSet{1} << static_cast<unsigned>(role); }

/// What an expression may begin with, beside digits and marks.
inline constexpr RoleSet openers =
    bit(Role::month) | bit(Role::month_short) | bit(Role::weekday) | bit(Role::weekday_short) | bit(Role::unit) |
    bit(Role::one) | bit(Role::many) | bit(Role::count) | bit(Role::article) | bit(Role::half) | bit(Role::vague) |
    bit(Role::bound) | bit(Role::part) | bit(Role::before) | bit(Role::ref) | bit(Role::daypart) | bit(Role::clock) |
    bit(Role::intro) | bit(Role::month_intro) | bit(Role::day_intro) | bit(Role::year_intro) | bit(Role::century_intro) |
    bit(Role::season) | bit(Role::holiday) | bit(Role::holiday_moving) | bit(Role::set) | bit(Role::rate) |
    bit(Role::set_word) | bit(Role::idle) | bit(Role::ordinal) | bit(Role::quarter_word);

/// Openers that say nothing of time alone: a number, a mark or another date word must follow at once ("the | year", "at | 5").
inline constexpr RoleSet leaning = bit(Role::article) | bit(Role::count) | bit(Role::bound) | bit(Role::before) | bit(Role::clock) | bit(Role::intro) |
                                   bit(Role::month_intro) | bit(Role::day_intro) | bit(Role::year_intro) | bit(Role::century_intro);

/// What no time begins or goes on with: it only tells how one is to be taken.
inline constexpr RoleSet telling = bit(Role::cue) | bit(Role::veto_before) | bit(Role::veto_after) | bit(Role::year_veto_before) | bit(Role::year_veto_after) |
                                   bit(Role::age_before) | bit(Role::age_after) | bit(Role::prep) | bit(Role::list) | bit(Role::connector) | bit(Role::joiner);

/// Marks that matchers ask for by word.
struct Marks {
  WordId hyphen = 0, dash = 0, long_dash = 0, slash = 0, colon = 0, comma = 0, stop = 0, open = 0, close = 0, quote = 0,
         curly = 0, tilde = 0, open_square = 0, close_square = 0, times = 0, cross = 0;
};

/// One language's date words.
class Words {
 public:
  explicit Words(const Language& language);
  [[nodiscard]] const Language& language() const { return *language_; }
  [[nodiscard]] ClassId class_of(Role role) const { return classes_[static_cast<unsigned>(role)]; }
  /// Roles of the phrases that begin with `word`.
  [[nodiscard]] RoleSet roles(WordId word) const { return word < roles_.size() ? roles_[word] : 0; }
  /// Roles of `word` alone.
  [[nodiscard]] RoleSet roles_alone(WordId word) const { return word < roles_alone_.size() ? roles_alone_[word] : 0; }
  /// Roles of the phrases of a class.
  [[nodiscard]] RoleSet roles_of_class(ClassId cls) const { return roles_of_class_[cls]; }
  [[nodiscard]] const Marks& marks() const { return marks_; }
  /// "(", and the apostrophes of "'80s".
  [[nodiscard]] bool is_opening_mark(WordId word) const {
    return word != 0 && (word == marks_.open || word == marks_.quote || word == marks_.curly);
  }
  /// True if 2/3/2024 is the third of February.
  [[nodiscard]] bool month_first() const { return month_first_; }

 private:
  const Language* language_;
  std::array<ClassId, static_cast<unsigned>(Role::size)> classes_{};
  std::vector<RoleSet> roles_, roles_alone_, roles_of_class_;
  Marks marks_;
  bool month_first_ = false;
};

}  // namespace selaras::dates
