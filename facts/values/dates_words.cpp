// Builds a language's table of date words from its lexicon.
#include "facts/values/dates_words.hpp"

namespace selaras::dates {
namespace {

constexpr std::array<std::string_view, static_cast<unsigned>(Role::size)> names = {
    "month", "month_short", "weekday", "weekday_short", "date_doubtful", "date_unit", "date_one",
    "date_many", "date_count", "date_article", "date_scale", "date_half", "date_and_half", "date_vague", "date_bound",
    "date_bound_after", "date_part", "date_after", "date_before", "date_distance", "date_ref", "date_daypart",
    "date_idle", "date_in_the", "date_meridiem", "date_oclock", "date_clock", "date_past", "date_intro",
    "month_intro", "day_intro", "year_intro", "century_intro", "date_filler", "decade_suffix", "date_era", "date_range",
    "date_list", "date_season", "date_holiday", "date_holiday_moving", "date_set", "date_rate",
    "date_set_word", "date_ordinal", "ordinal_suffix", "quarter_word", "year_veto_before", "year_veto_after",
    "date_cue", "date_eve", "age_before", "age_after", "date_veto_before", "date_veto_after", "date_prep", "date_connector",
    "date_separator", "date_joiner", "date_lasting", "date_zone", "date_hour_letter", "date_ke", "date_once"};

}  // namespace

Words::Words(const Language& language) : language_(&language), roles_(language.lexicon.size() + 1), roles_alone_(language.lexicon.size() + 1), roles_of_class_(language.lexicon.classes() + 1) {
  const Lexicon& lexicon = language.lexicon;
  for (unsigned role = 0; role < names.size(); ++role) classes_[role] = lexicon.class_id(names[role]);
  for (unsigned role = 0; role < names.size(); ++role) {
    if (classes_[role] != 0) roles_of_class_[classes_[role]] |= bit(static_cast<Role>(role));
  }
  for (WordId word = 1; word < roles_.size(); ++word) {
    for (const Lexicon::Phrase& phrase : lexicon.phrases(word)) {
      roles_[word] |= roles_of_class_[phrase.cls];
      if (phrase.length == 1) roles_alone_[word] |= roles_of_class_[phrase.cls];
    }
  }
  const auto mark = [&](std::string_view text) { return lexicon.find(text); };
  marks_ = {mark("-"), mark("–"), mark("—"), mark("/"), mark(":"), mark(","), mark("."), mark("("), mark(")"),
            mark("'"), mark("’"), mark("~"), mark("["), mark("]"), mark("x"), mark("×")};
  month_first_ = lexicon.class_id("date_month_first") != 0;
}

}  // namespace selaras::dates
