#include "facts/claims/alignment.hpp"

#include <algorithm>

#include <optional>

#include "facts/claims/periods.hpp"

namespace selaras {
namespace {

class Aligner {
 public:
  explicit Aligner(Alignment& alignment) : a_(alignment) {}

  void run() {
    lay();
    compare_numbers();
    compare_days();
  }

 private:
  void lay() {
    std::vector<std::size_t> common(a_.passage.last() - a_.passage.first());
    for (const StatementWord& word : a_.sentence.words) {
      if (!word.content()) continue;
      for (const auto& at : a_.passage.places(word.stem)) ++common[at.place.statement - a_.passage.first()];
    }
    a_.anchor =
        a_.passage.first() + static_cast<std::size_t>(std::max_element(common.begin(), common.end()) - common.begin());
    std::uint32_t near = 0;
    for (std::size_t w = 0; w < a_.sentence.words.size(); ++w) {
      const StatementWord& word = a_.sentence.words[w];
      if (!word.content()) continue;
      Laid laid{w, false, {}};
      // A word that is spelt a little differently is the same word, if none is spelt like it.
      std::uint64_t stem = word.stem;
      auto places = a_.passage.places(stem);
      if (places.empty() && word.sound != 0) {
        stem = word.sound;
        places = a_.passage.places(stem);
      }
      std::uint32_t best = 0;
      for (const auto& at : places) {
        const std::uint32_t token = a_.passage.word(at.place).token;
        std::uint32_t distance = token > near ? token - near : near - token;
        if (at.place.statement != a_.anchor) distance += 1000;
        if (laid.found && distance >= best) continue;
        laid.found = true;
        laid.place = at.place;
        best = distance;
      }
      a_.laid.push_back(laid);
      if (laid.found) {
        stems_.push_back(stem);
        near = a_.passage.word(laid.place).token;
        a_.found += !word.is(WordMark::light);
      } else {
        explain_missing(w);
      }
    }
    count_names();
    take_subject();
  }

  /// A name is missing if none of its words is found; a name in the subject may be what "she" or "the film" stands for
  /// there.
  void count_names() {
    for (std::size_t w = 0; w < a_.sentence.words.size();) {
      if (!a_.sentence.words[w].is(WordMark::name) || !a_.sentence.words[w].content()) {
        ++w;
        continue;
      }
      bool found = false, lacking = false;
      std::size_t end = w;
      for (; end < a_.sentence.words.size() && a_.sentence.words[end].is(WordMark::name) &&
             a_.sentence.words[end].token <= a_.sentence.words[w].token + (end - w);
           ++end) {
        if (!a_.sentence.words[end].content()) continue;
        const auto laid = std::find_if(a_.laid.begin(), a_.laid.end(), [&](const Laid& l) { return l.word == end; });
        const bool here = laid != a_.laid.end() && (laid->found || is_explained(end));
        found = found || here;
        lacking = !here || (lacking && !a_.words.surnames_alone);
      }
      if (end == w) ++end;
      const bool subject = w == 0 && begins_with_pronoun();
      if (!found && subject) ++a_.named_here;
      else if (!found) ++a_.names_missing, a_.missing_name = w;
      else if (lacking) ++a_.names_partial;
      a_.names_found += found;
      w = end;
    }
  }

  /// "Under Her Coral was released": words that begin the sentence, which no list knows as a name, may be what "the film" stands for.
  void take_subject() {
    if (a_.named_here > 0 || a_.missing.empty() || a_.laid.empty() || !begins_with_pronoun()) return;
    const auto& words = a_.sentence.words;
    constexpr std::uint64_t verb = bit(WordMark::deed) | bit(WordMark::active) | bit(WordMark::passive) | bit(WordMark::one_filler) | bit(WordMark::is_a);
    std::size_t taken = 0;
    for (std::size_t w = 0; w < words.size() && (words[w].marks & verb) == 0; ++w) {
      if (!words[w].content()) continue;
      const bool missing = taken < a_.missing.size() && a_.missing[taken] == w;
      if (!missing || !words[w].is(WordMark::capital)) return;
      ++taken;
    }
    if (taken == 0) return;
    a_.missing.erase(a_.missing.begin(), a_.missing.begin() + static_cast<std::ptrdiff_t>(taken));
    ++a_.named_here;
  }

  [[nodiscard]] bool is_explained(std::size_t w) const {
    const auto of_word = [&](const Opposed& opposed) { return opposed.word == w; };
    return std::any_of(a_.opposites.begin(), a_.opposites.end(), of_word) ||
           std::any_of(a_.kinds.begin(), a_.kinds.end(), of_word);
  }

  [[nodiscard]] bool begins_with_pronoun() const {
    const auto& words = a_.passage[a_.anchor].words;
    constexpr std::size_t near = 3;
    for (std::size_t w = 0; w < words.size() && w < near; ++w) {
      if (words[w].is(WordMark::stands_for)) return true;
    }
    // "Distributed by …, the film was released": the subject of what both say.
    for (const Laid& laid : a_.laid) {
      if (!laid.found || laid.place.statement != a_.anchor || a_.sentence.words[laid.word].is(WordMark::name)) continue;
      const auto first = laid.place.word < near ? 0 : laid.place.word - near;
      for (std::size_t w = first; w < laid.place.word; ++w) {
        if (words[w].is(WordMark::stands_for) && words[w].segment == words[laid.place.word].segment) return true;
      }
      break;
    }
    return false;
  }

  void explain_missing(std::size_t w) {
    const StatementWord& word = a_.sentence.words[w];
    if (const auto opposite = find_opposite(w)) {
      a_.opposites.push_back(*opposite);
    } else if (const auto other = find_kind(w)) {
      a_.kinds.push_back(*other);
    } else if (word.is(WordMark::versus) && a_.passage.has(WordMark::versus)) {
      return;
    } else if (word.is(WordMark::occurs) && !a_.sentence.days.empty()) {
      return;  // "diadakan pada …": that it took place is said by any date
    } else if (is_end_of_period(word)) {
      ++a_.found;
    } else if (word.is(WordMark::only_then) && !(a_.sentence.days.empty() && a_.sentence.numbers.empty())) {
      return;
    } else if (word.is(WordMark::light)) {
      a_.light_missing += !word.is(WordMark::amount);
    } else if (!word.is(WordMark::name)) {
      a_.missing.push_back(w);
    }
  }

  /// "mulai", "lahir": said by the range of days that the passage has.
  [[nodiscard]] bool is_end_of_period(const StatementWord& word) const {
    if (a_.sentence.days.size() != 1) return false;
    for (std::size_t s = a_.passage.first(); s < a_.passage.last(); ++s) {
      const auto& days = a_.passage[s].days;
      if (std::any_of(days.begin(), days.end(), [&](const StatementDay& day) { return is_told_by(word, day); })) return true;
      if (word.is(WordMark::ends) && a_.passage.has(WordMark::ends)) return true;  // "berakhir pada 2018": "hingga 2020"
    }
    return false;
  }

  [[nodiscard]] std::optional<Opposed> find_opposite(std::size_t w) const {
    if (a_.sentence.words[w].is(WordMark::no_pole)) return std::nullopt;
    const auto [first, last] = a_.words.opposites.equal_range(a_.sentence.words[w].own);
    for (auto at = first; at != last; ++at) {
      for (std::size_t s = a_.passage.first(); s < a_.passage.last(); ++s) {
        for (std::size_t v = 0; v < a_.passage[s].words.size(); ++v) {
          const StatementWord& other = a_.passage[s].words[v];
          if (!other.content() || other.is(WordMark::no_pole) || a_.in_sentence(other.stem)) continue;
          const auto [a, b] = a_.words.opposites.equal_range(other.own);
          for (auto to = a; to != b; ++to) {
            if (to->second.name == at->second.name && to->second.member != at->second.member)
              return Opposed{w, {s, v}, &at->second.name, at->second.member == 1, 0, 0};
          }
        }
      }
    }
    return std::nullopt;
  }

  /// Another member of the same set of kinds stands in the passage, and this one does not.
  [[nodiscard]] std::optional<Opposed> find_kind(std::size_t w) const {
    const auto mine = a_.words.kinds.find(a_.sentence.words[w].own);
    if (mine == a_.words.kinds.end()) return std::nullopt;
    const bool unit = mine->second.name == "unit";
    if (unit && a_.sentence.words[w].is(WordMark::named))
      return std::nullopt;  // the town and the district lie in each other
    std::optional<Opposed> only;
    for (std::size_t s = a_.passage.first(); s < a_.passage.last(); ++s) {
      for (std::size_t v = 0; v < a_.passage[s].words.size(); ++v) {
        const StatementWord& other = a_.passage[s].words[v];
        const auto theirs = a_.words.kinds.find(other.own);
        if (!other.content() || theirs == a_.words.kinds.end() || theirs->second.name != mine->second.name) continue;
        const bool as_named = other.is(WordMark::named) == a_.sentence.words[w].is(WordMark::named);
        if (mine->second.name == "compass" && other.is(WordMark::name) != a_.sentence.words[w].is(WordMark::name))
          continue;
        if (!as_named && unit) continue;  // the district that it lies in
        if (theirs->second.member == mine->second.member) return std::nullopt;
        if (a_.in_sentence(other.stem) || !as_named) continue;
        if (only && only->there != theirs->second.member) return std::nullopt;  // several kinds: which one is meant?
        if (only) continue;
        only = Opposed{w, {s, v}, &mine->second.name, false, mine->second.member, theirs->second.member};
      }
    }
    return only;
  }

  void compare_numbers() {
    if (a_.sentence.numbers.size() > most_rivals) {
      a_.unmatched_values += a_.sentence.numbers.size();
      return;
    }
    for (std::size_t n = 0; n < a_.sentence.numbers.size(); ++n) {
      const StatementNumber& mine = a_.sentence.numbers[n];
      rivals_.clear();
      bool agreed = false;
      for (std::size_t s = a_.passage.first(); s < a_.passage.last(); ++s) {
        for (std::size_t v = 0; v < a_.passage[s].numbers.size(); ++v) {
          const StatementNumber& other = a_.passage[s].numbers[v];
          // "57 dari 107 provinsi": the same number of something else is no rival, but may be this one.
          if (same_value(other, mine)) agreed = true;
          if (other.dimension == "percent" && mine.dimension == counted && other.noun == mine.noun) agreed = true;  // "lima dari enam provinsi"
          if (!comparable(mine, other, a_.passage[s]) || taken(other, n)) continue;
          rivals_.push_back({{s, v}, other.token, other.segment});
        }
      }
      if (agreed) ++a_.values_found;
      else oppose_number(n);
    }
  }

  void oppose_number(std::size_t n) {
    const auto told_by = [&](const Rival& rival) {
      return told(a_.sentence.numbers[n], a_.passage[rival.place.statement].numbers[rival.place.word]);
    };
    if (rivals_.empty() || rivals_.size() > most_rivals) {
      ++a_.unmatched_values;
      return;
    }
    const Binding bound = bind_value(stems_beside(a_.sentence.numbers[n]), a_.passage, rivals_);
    const Told best = told_by(rivals_[bound.which]);
    // Where another of them could be meant and agrees, two words must speak against it.
    constexpr std::size_t clear = 2;
    const auto agrees = [&](const Rival& rival) { return told_by(rival).meets(); };
    if (best.meets() || (bound.lead < clear && std::any_of(rivals_.begin(), rivals_.end(), agrees))) {
      ++a_.values_found;
    } else {
      a_.numbers.push_back({n, rivals_[bound.which].place, nullptr, false, 0, 0, best, rivals_.size() > 1});
    }
  }

  /// All but what is counted: "10 persen petani" tells nothing of which of several percentages is meant.
  [[nodiscard]] std::vector<std::uint64_t> stems_beside(const StatementNumber& number) const {
    std::vector<std::uint64_t> all = stems_;
    std::erase(all, number.noun);
    const auto behind = [&](const StatementWord& word) { return word.content() && word.range.begin >= number.range.end; };
    const auto unit = std::find_if(a_.sentence.words.begin(), a_.sentence.words.end(), behind);
    if (unit != a_.sentence.words.end() && unit->segment == number.segment) std::erase(all, unit->stem);
    return all;
  }

  /// Another number of the sentence has that value.
  [[nodiscard]] bool taken(const StatementNumber& other, std::size_t but) const {
    for (std::size_t n = 0; n < a_.sentence.numbers.size(); ++n) {
      if (n != but && same_value(a_.sentence.numbers[n], other)) return true;
    }
    return false;
  }

  /// Both measure or count the same. "1,2 juta" may be that of pupils of which its sentence speaks.
  [[nodiscard]] bool comparable(const StatementNumber& mine, const StatementNumber& other, const Statement& around) const {
    const auto counting = [](const StatementNumber& number) { return number.dimension == bare_number || number.dimension == counted; };
    if (counting(mine) && counting(other) && mine.kind != QuantityKind::ordinal && same_limit(mine, other)) return true;
    if (mine.dimension == bare_number && other.dimension == counted) return counts(a_.sentence, mine) && names(a_.sentence, other.noun);
    if (mine.dimension == counted && other.dimension == bare_number) return counts(around, other) && names(around, mine.noun);
    if (mine.dimension != other.dimension || mine.kind != other.kind) return false;
    if (mine.dimension != counted || mine.noun == other.noun) return true;
    if (mine.noun == 0) return names(a_.sentence, other.noun);
    return other.noun == 0 && names(around, mine.noun);
  }

  [[nodiscard]] static bool names(const Statement& statement, std::uint64_t noun) {
    const auto is = [&](const StatementWord& word) { return word.content() && (word.stem == noun || word.own == noun); };
    return noun != 0 && std::any_of(statement.words.begin(), statement.words.end(), is);
  }

  void compare_days() {
    if (a_.sentence.days.size() > most_rivals) {
      a_.unmatched_values += a_.sentence.days.size();
      return;
    }
    for (std::size_t n = 0; n < a_.sentence.days.size(); ++n) {
      const StatementDay& mine = a_.sentence.days[n];
      rivals_.clear();
      bool agreed = mine.value == "PRESENT_REF" && a_.sentence.numbers.empty() && !a_.passage.has(WordMark::shift);  // "saat ini": as the other tells it
      for (std::size_t s = a_.passage.first(); s < a_.passage.last(); ++s) {
        for (std::size_t v = 0; v < a_.passage[s].days.size(); ++v) {
          const StatementDay& other = a_.passage[s].days[v];
          if (other.value == mine.value) agreed = true;
          if (other.type != mine.type && !(other.weekday && mine.weekday)) continue;
          const auto same = mine.is_range ? day_agrees(mine, other) : end_agrees(mine, other);
          if (!same) continue;
          agreed = agreed || *same;
          rivals_.push_back({{s, v}, other.token, other.segment});
        }
      }
      if (agreed) ++a_.values_found;
      else oppose_day(n);
    }
  }

  void oppose_day(std::size_t n) {
    const Rival* rival = only_near(n);
    if (rival == nullptr) {
      ++a_.unmatched_values;
      return;
    }
    const StatementDay& there = a_.passage[rival->place.statement].days[rival->place.word];
    auto readings = told(a_.sentence.days[n], there);
    if (readings && !a_.sentence.days[n].is_range) {
      if (auto end = end_of(there, end_told(a_.sentence))) readings->there = std::move(*end);
    }
    a_.days.push_back({n, rival->place, nullptr, false, 0, 0, readings.value_or(Told{}), rivals_.size() > 1});
  }

  /// "setiap minggu"; not "setiap 4 Mei".
  [[nodiscard]] static bool often(const StatementDay& day) { return day.value.starts_with('P'); }

  /// "mulai 1971" may not be "1970–1974".
  [[nodiscard]] std::optional<bool> end_agrees(const StatementDay& mine, const StatementDay& other) const {
    const std::optional<IntervalSet> end = other.is_range && !mine.days.lenient.empty() ? end_of(other, end_told(a_.sentence)) : std::nullopt;
    return end && mine.type == other.type ? std::optional(mine.days.lenient.meets(*end)) : day_agrees(mine, other);
  }

  /// Whether the two may be one day, one time or one length; nothing where that cannot be told.
  [[nodiscard]] static std::optional<bool> day_agrees(const StatementDay& a, const StatementDay& b) {
    if (a.type == TimexType::set) return often(a) && often(b) ? std::optional(a.value == b.value) : std::nullopt;
    if (a.is_range && b.is_range && a.type == TimexType::date && b.type == a.type) return a.value == b.value;
    const bool by_weekday = a.type != TimexType::date || b.type != TimexType::date;  // "Rabu dini hari"
    if (by_weekday && a.weekday && b.weekday && *a.weekday != *b.weekday) return false;
    if (const auto readings = told(a, b)) return readings->meets();
    if (a.weekday && b.weekday) return *a.weekday == *b.weekday;
    if (const auto first = a.month(), second = b.month(); first && second) {
      const auto one = a.day_of_month(), other = b.day_of_month();
      return *first == *second && (!one || !other || *one == *other);
    }
    return std::nullopt;
  }

  /// The only one, the only one in the sentence that shares most, or the one that the words stand by.
  [[nodiscard]] const Rival* only_near(std::size_t day) const {
    if (rivals_.empty() || rivals_.size() > most_rivals) return nullptr;
    if (rivals_.size() == 1) return &rivals_.front();
    // "(12 June 1875 – 1 December 1947)": born on the first of the two.
    const bool born = std::any_of(a_.sentence.words.begin(), a_.sentence.words.end(), [&](const StatementWord& w) {
      return w.is(WordMark::birth) && w.token < a_.sentence.days[day].token;
    });
    if (born && rivals_.size() == 2 && rivals_[0].place.statement == rivals_[1].place.statement) return &rivals_.front();
    const Binding bound = bind_value(stems_, a_.passage, rivals_);
    return bound.lead > 0 ? &rivals_[bound.which] : nullptr;
  }

  std::vector<Rival> rivals_;           // of the value at hand
  std::vector<std::uint64_t> stems_;    // of the words that the passage has
  Alignment& a_;
};

}  // namespace

bool Alignment::in_sentence(std::uint64_t stem) const {
  return std::any_of(sentence.words.begin(), sentence.words.end(),
                     [&](const StatementWord& w) { return w.stem == stem; });
}

Alignment align(const Statement& sentence, const SpokenPassage& passage, const ClaimWords& words) {
  Alignment alignment(sentence, passage, words);
  Aligner(alignment).run();
  return alignment;
}

}  // namespace selaras
