// Words that hold the parts of a claim together: "atau 25 persen", "dari 40 menjadi 60", "dua tahun lebih tua". One class each.
#pragma once

#include <array>
#include <vector>

#include "facts/text/language.hpp"
#include "facts/text/word_set.hpp"

namespace selaras {

// clang-format off
#define SELARAS_CUES(X) \
  X(yesterday) X(exactly) X(between) X(falls_on) X(fixed_holiday) X(known_founding) X(known_day) X(equals) X(of_whole) X(of_those) X(became) X(rises) X(drops) \
  X(points) X(vote) X(rest) X(included) X(sum_total) X(ranges_to) X(lasts) X(born) X(died) X(epithet) X(founded) X(in_office) X(older) \
  X(younger) X(then_later) X(before_that) X(after_that) X(wins) X(against) X(in_place) X(former) X(age_adjective) X(each) X(to_whom) X(of_body) X(is_holder) X(narrows) X(occasion) X(bodily) X(in_region) X(complete_country) X(no_city)
// clang-format on

enum class ClaimCue : std::uint8_t {
#define X(name) name,
  SELARAS_CUES(X)
#undef X
  count
};

struct CueWords {
  explicit CueWords(const Language& language);
  std::array<ClassId, static_cast<std::size_t>(ClaimCue::count)> of{};
  WordSet beginnings;                 // words that may tell of a birth, a death or a founding
  std::vector<IntervalSet> complete;  // the countries whose cities and regencies are all known
  [[nodiscard]] ClassId operator[](ClaimCue cue) const { return of[static_cast<std::size_t>(cue)]; }
};

inline const CueWords& cues(const Language& language) { return language.table<CueWords>(); }

}  // namespace selaras
