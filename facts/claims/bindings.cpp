// Values that both texts tell, but of each other's things: "panjang 50 m dan lebar 25 m" against "panjang 25 m".
#include <algorithm>
#include <vector>

#include "facts/claims/signal.hpp"
#include "facts/claims/structure.hpp"

namespace selaras {
namespace {

class Crossed : Signal {
  static constexpr std::uint32_t beside = 3;  // tokens

 public:
  using Signal::Signal;

  [[nodiscard]] std::optional<Contrast> run() const {
    if (!covered() || denies() || a_.found < 2 || a_.light_missing > 0 || has(WordMark::at_time) || has(WordMark::also)) return std::nullopt;
    if (a_.sentence.numbers.size() + a_.sentence.days.size() > most_rivals) return std::nullopt;
    for (std::size_t n = 0; n < a_.sentence.numbers.size(); ++n) {
      if (auto found = crossed_number(n)) return found;
    }
    for (std::size_t d = 0; d < a_.sentence.days.size(); ++d) {
      if (auto found = crossed_day(d)) return found;
    }
    return std::nullopt;
  }

 private:
  /// Both count or measure the same, and not just anything.
  [[nodiscard]] static bool alike(const StatementNumber& a, const StatementNumber& b) {
    return a.dimension == b.dimension && a.kind == b.kind && a.dimension != bare_number && (a.dimension != counted || (a.noun == b.noun && a.noun != 0));
  }

  /// The numbers of a sentence of the passage that count or measure what one of it does.
  [[nodiscard]] static std::vector<std::size_t> row_of(const StatementNumber& number, const Statement& there) {
    std::vector<std::size_t> all;
    for (std::size_t k = 0; k < there.numbers.size() && all.size() <= most_rivals; ++k) {
      if (alike(number, there.numbers[k])) all.push_back(k);
    }
    return all;
  }

  [[nodiscard]] bool tells(const StatementNumber& other) const {
    return std::any_of(a_.sentence.numbers.begin(), a_.sentence.numbers.end(), [&](const StatementNumber& number) { return same_value(number, other); });
  }
  [[nodiscard]] bool tells(const StatementDay& other) const {
    return std::any_of(a_.sentence.days.begin(), a_.sentence.days.end(), [&](const StatementDay& day) { return day.days.strict.meets(other.days.strict); });
  }

  [[nodiscard]] std::optional<Contrast> crossed_number(std::size_t n) const {
    const StatementNumber& number = a_.sentence.numbers[n];
    if (number.bound != Bound::exact) return std::nullopt;
    std::size_t where = 0, place = 0, times = 0;
    for (std::size_t s = a_.passage.first(); s < a_.passage.last(); ++s) {
      const Statement& there = a_.passage[s];
      for (std::size_t k = 0; k < there.numbers.size(); ++k) {
        if (same_value(number, there.numbers[k])) where = s, place = k, ++times;
      }
    }
    if (times != 1) return std::nullopt;
    const Statement& there = a_.passage[where];
    if (!alike(number, there.numbers[place]) && number.dimension != bare_number) return std::nullopt;
    const std::vector<std::size_t> row = row_of(there.numbers[place], there);
    if (row.size() < 2 || row.size() > most_rivals) return std::nullopt;
    std::optional<std::size_t> told = by_day(number, there, row, place);
    if (!told) told = by_word(number, there, where, row, place);
    return told && !tells(there.numbers[*told]) ? std::optional(number_contrast(n, where, *told)) : std::nullopt;
  }

  [[nodiscard]] Contrast number_contrast(std::size_t n, std::size_t where, std::size_t rival) const {
    const StatementNumber& here = a_.sentence.numbers[n];
    const StatementNumber& there = a_.passage[where].numbers[rival];
    Contrast made = make(ContrastKind::number, 760, where);
    made.here = here.range;
    made.there = there.range;
    made.value_here = n;
    made.value_there = rival;
    made.told = told(here, there);
    made.unit = here.dimension != bare_number ? here.unit : there.dimension != bare_number ? there.unit : "thousandth";
    made.several = true;
    return made;
  }

  /// "24 tim pada 1982 dan 32 tim pada 1998": one number a day, in turn. The number of the sentence's day, if that is another.
  [[nodiscard]] std::optional<std::size_t> by_day(const StatementNumber& number, const Statement& there, const std::vector<std::size_t>& row, std::size_t place) const {
    if (a_.sentence.days.size() != 1 || there.days.size() != row.size()) return std::nullopt;
    const StatementDay& mine = a_.sentence.days.front();
    if (mine.type != TimexType::date || mine.days.strict.empty()) return std::nullopt;
    const bool day_leads = there.days.front().token < there.numbers[row.front()].token;
    std::size_t same = row.size(), at = row.size();
    for (std::size_t k = 0; k < row.size(); ++k) {
      const StatementDay& day = there.days[k];
      const StatementNumber& told = there.numbers[row[k]];
      if ((day.token < told.token) != day_leads || day.type != TimexType::date || day.days.strict.empty()) return std::nullopt;
      if (k > 0 && there.days[k].token < there.numbers[row[k - 1]].token) return std::nullopt;
      if (k > 0 && told.token < there.days[k - 1].token) return std::nullopt;
      if (day.days.strict.meets(mine.days.strict)) {
        if (same != row.size()) return std::nullopt;
        same = k;
      }
      if (row[k] == place) at = k;
    }
    if (same == row.size() || at == row.size() || same == at || told(number, there.numbers[row[same]]).meets()) return std::nullopt;
    return row[same];
  }

  [[nodiscard]] std::optional<Contrast> crossed_day(std::size_t d) const {
    const StatementDay& day = a_.sentence.days[d];
    if (!is_fixed(day)) return std::nullopt;
    std::size_t where = 0, place = 0, times = 0;
    for (std::size_t s = a_.passage.first(); s < a_.passage.last(); ++s) {
      const Statement& there = a_.passage[s];
      for (std::size_t k = 0; k < there.days.size(); ++k) {
        if (is_fixed(there.days[k]) && there.days[k].days.strict.meets(day.days.strict)) where = s, place = k, ++times;
      }
    }
    if (times != 1) return std::nullopt;
    const Statement& there = a_.passage[where];
    std::vector<Rival> row;
    std::size_t same = 0;
    for (std::size_t k = 0; k < there.days.size() && row.size() <= most_rivals; ++k) {
      if (!is_fixed(there.days[k]) || there.days[k].value.size() != there.days[place].value.size()) continue;
      if (k == place) same = row.size();
      row.push_back({{where, k}, there.days[k].token, there.days[k].segment});
    }
    if (row.size() > most_rivals) return std::nullopt;
    const std::optional<std::size_t> rival = labelled(row, same, 0);
    if (!rival) return std::nullopt;
    const StatementDay& other = there.days[row[*rival].place.word];
    const auto readings = told(day, other);
    if (!readings || readings->meets() || tells(other)) return std::nullopt;
    Contrast made = make(ContrastKind::day, 750, where);
    made.here = day.range;
    made.there = other.range;
    made.value_here = d;
    made.value_there = row[*rival].place.word;
    made.told = *readings;
    made.several = true;
    return made;
  }

  [[nodiscard]] static bool is_fixed(const StatementDay& day) { return day.type == TimexType::date && !day.is_range && !day.days.strict.empty(); }

  /// "terung 24 ton": the words of the sentence that stand beside one number only stand beside another one than the sentence's.
  [[nodiscard]] std::optional<std::size_t> by_word(const StatementNumber& number, const Statement& there, std::size_t where, const std::vector<std::size_t>& row, std::size_t place) const {
    std::vector<Rival> rivals;
    std::size_t same = 0;
    for (const std::size_t k : row) {
      if (k == place) same = rivals.size();
      rivals.push_back({{where, k}, there.numbers[k].token, there.numbers[k].segment});
    }
    const std::optional<std::size_t> rival = labelled(rivals, same, number.dimension == counted ? number.noun : 0);
    if (!rival || told(number, there.numbers[row[*rival]]).meets()) return std::nullopt;
    return row[*rival];
  }

  /// Which value of the row the sentence's words label, if that is another than its own, which has a label that the sentence lacks.
  [[nodiscard]] std::optional<std::size_t> labelled(const std::vector<Rival>& row, std::size_t same, std::uint64_t noun) const {
    if (row.size() < 2) return std::nullopt;
    std::optional<std::size_t> rival;
    for (const Laid& laid : a_.laid) {
      const StatementWord& word = here(laid.word);
      if (!laid.found || word.is(WordMark::light) || word.own == noun || word.stem == noun) continue;
      const std::optional<std::size_t> label = labels(word.stem, row);
      if (!label) continue;
      if (*label == 0 && same == 0 && is_of_all(word, row.front())) continue;
      if (*label == same || (rival && *rival != *label)) return std::nullopt;
      rival = label;
    }
    return rival && has_own_label(row[same]) ? rival : std::nullopt;
  }

  [[nodiscard]] static bool stands_by(const StatementWord& word, const Rival& value) {
    if (word.segment == value.segment) return apart(word.token, value.token) <= beside;
    return word.token + 2 == value.token && word.segment + 1 == value.segment;  // "Arema (2009)"
  }

  /// The only value of the row that the word stands beside, wherever the passage says it.
  [[nodiscard]] std::optional<std::size_t> labels(std::uint64_t stem, const std::vector<Rival>& row) const {
    std::optional<std::size_t> only;
    for (const auto& at : a_.passage.places(stem)) {
      if (at.place.statement != row.front().place.statement) return std::nullopt;
      for (std::size_t r = 0; r < row.size(); ++r) {
        if (!stands_by(a_.passage.word(at.place), row[r])) continue;
        if (only && *only != r) return std::nullopt;
        only = r;
      }
    }
    return only;
  }

  /// "Nelayan memanen lada 42 ton, teh 24 ton": who does it, and that they do it, holds of the whole row.
  [[nodiscard]] bool is_of_all(const StatementWord& word, const Rival& first) const {
    if (word.is(WordMark::deed) || word.is(WordMark::active) || word.is(WordMark::passive)) return true;
    constexpr std::uint32_t close = 2;
    const auto places = a_.passage.places(word.stem);
    return std::all_of(places.begin(), places.end(), [&](const auto& at) { return a_.passage.word(at.place).token + close < first.token; });
  }

  [[nodiscard]] bool has_own_label(const Rival& value) const {
    const auto& words = words_at(value.place.statement);
    return std::any_of(words.begin(), words.end(), [&](const StatementWord& word) {
      return word.content() && !word.is(WordMark::light) && stands_by(word, value) && !a_.in_sentence(word.stem);
    });
  }
};

}  // namespace

std::optional<Contrast> crossed_values(const Alignment& alignment) { return Crossed(alignment).run(); }

}  // namespace selaras
