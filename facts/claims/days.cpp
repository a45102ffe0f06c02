// Two days, times or lengths of one thing that cannot be one.
#include <algorithm>

#include "facts/claims/periods.hpp"
#include "facts/claims/signal.hpp"
#include "facts/claims/structure.hpp"

namespace selaras {
namespace {

class Days : Signal {
 public:
  using Signal::Signal;

  [[nodiscard]] std::optional<Contrast> run() const {
    const Opposed& found = a_.days.front();
    const StatementDay& here = a_.sentence.days[found.word];
    const StatementDay& there = a_.passage[found.place.statement].days[found.place.word];
    const Statement& words_there = a_.passage[found.place.statement];
    if (kind_of(here, there) == ContrastKind::clock && (is_part_of_day(here) || is_part_of_day(there)))
      return std::nullopt;
    const bool length = here.type == TimexType::duration || here.type == TimexType::set;
    const bool later = has(WordMark::only_then) && !length && starts(here) > starts(there);
    const bool bounded = !length && !later && !same_end(words_there, there) && !before_start(here, there, words_there) &&
                         limited(a_.sentence, here) != limited(words_there, there);
    if (has(WordMark::recurs)) return std::nullopt;
    if (has_statistic() || (has(WordMark::state) && !later) ||
        (here.relative != there.relative && !months_only(here, there)) || bounded)
      return std::nullopt;
    if (const ContrastKind kind = kind_of(here, there); kind == ContrastKind::exclusive)
      return month(found, here, there);
    Contrast made = make(kind_of(here, there), 750, found.place.statement);
    made.here = here.range;
    made.there = there.range;
    made.value_here = found.word;
    made.value_there = found.place.word;
    made.told = found.told;
    made.several = found.several;
    return made;
  }

 private:
  [[nodiscard]] Contrast month(const Opposed& found, const StatementDay& here, const StatementDay& there) const {
    Contrast made = make(ContrastKind::exclusive, 750, found.place.statement);
    made.here = here.range;
    made.there = there.range;
    if (here.type == TimexType::set || (here.is_range && there.is_range)) {
      made.value_here = 1;
      made.value_there = 2;
      made.name = here.is_range ? "period" : "frequency";
      return made;
    }
    made.value_here = here.month().value_or(0);
    made.value_there = there.month().value_or(0);
    made.name = "month";
    if (made.value_here == made.value_there) {
      made.value_here = here.day_of_month().value_or(0);
      made.value_there = there.day_of_month().value_or(0);
      made.name = "day of the month";
    }
    return made;
  }

  /// Numbers change from year to year: a sentence with one may be true of either day.
  [[nodiscard]] bool has_statistic() const {
    return std::any_of(a_.sentence.numbers.begin(), a_.sentence.numbers.end(),
                       [](const StatementNumber& number) { return number.kind != QuantityKind::ordinal; });
  }

  /// "pagi hari" is true of many a day.
  [[nodiscard]] static bool is_part_of_day(const StatementDay& day) {
    constexpr std::int64_t clock = 60;  // minutes
    return day.minutes.strict.empty() || day.minutes.strict.hull().hi - day.minutes.strict.hull().lo > clock;
  }

  [[nodiscard]] static ContrastKind kind_of(const StatementDay& here, const StatementDay& there) {
    if (here.type == TimexType::set || (here.is_range && there.is_range)) return ContrastKind::exclusive;
    const bool times = here.type == TimexType::time || there.type == TimexType::time;
    if (times && here.weekday && there.weekday && *here.weekday != *there.weekday) return ContrastKind::weekday;
    if (here.type == TimexType::duration) return ContrastKind::length;
    if (here.type == TimexType::time && !here.minutes.lenient.empty() && !there.minutes.lenient.empty())
      return ContrastKind::clock;
    if (!months_only(here, there)) return ContrastKind::day;
    return here.weekday && there.weekday ? ContrastKind::weekday : ContrastKind::exclusive;
  }

  /// "berakhir pada 2018" where the passage has it until a day.
  [[nodiscard]] bool same_end(const Statement& words_there, const StatementDay& there) const {
    const PeriodEnd told = end_told(a_.sentence);
    if (told == PeriodEnd::unsaid) return false;
    if (there.is_range) return true;
    const std::uint64_t limit = limited(words_there, there);
    return limit != 0 && std::any_of(words_there.words.begin(), words_there.words.end(), [&](const StatementWord& word) {
      return word.own == limit && word.is(told == PeriodEnd::first ? WordMark::begins : WordMark::ends);
    });
  }

  /// What the passage has since a day, the sentence has before it.
  [[nodiscard]] bool before_start(const StatementDay& here, const StatementDay& there, const Statement& words_there) const {
    constexpr std::uint32_t reach = 3;
    const bool started = std::any_of(words_there.words.begin(), words_there.words.end(), [&](const StatementWord& w) {
      return w.is(WordMark::since) && w.token < there.token && there.token - w.token <= reach;
    });
    const std::uint64_t limit = limited(a_.sentence, here);
    const auto& words = a_.sentence.words;
    const bool at = limit == 0 || std::any_of(words.begin(), words.end(), [&](const StatementWord& w) { return w.own == limit && w.is(WordMark::since); });
    return started && at && !here.days.lenient.empty() && here.days.lenient.hull().hi < starts(there);
  }

  /// What makes the day a limit ("sejak 2006", "hingga 2008"), or 0.
  [[nodiscard]] static std::uint64_t limited(const Statement& statement, const StatementDay& day) {
    const auto limit = std::find_if(statement.words.begin(), statement.words.end(), [&](const StatementWord& w) {
      return w.is(WordMark::at_time) && !w.is(WordMark::during) && (w.token < day.token ? day.token - w.token <= 2 : w.token - day.token <= 1);
    });
    return limit == statement.words.end() ? 0 : limit->own;
  }

  [[nodiscard]] static std::int64_t starts(const StatementDay& day) {
    return day.days.strict.empty() ? Interval::lowest : day.days.strict.hull().lo;
  }

  /// One of the two has no year: the months differ.
  [[nodiscard]] static bool months_only(const StatementDay& here, const StatementDay& there) {
    return here.days.lenient.empty() || there.days.lenient.empty();
  }
};

}  // namespace

std::optional<Contrast> other_day(const Alignment& alignment) { return Days(alignment).run(); }

}  // namespace selaras
