#include "facts/claims/contrast.hpp"

#include <algorithm>
#include <initializer_list>

#include "facts/claims/alignment.hpp"

namespace selaras {
namespace {

/// Decides from an alignment whether the two clash, in what, and how surely.
class Comparison {
 public:
  explicit Comparison(const Alignment& alignment) : a_(alignment) {}

  [[nodiscard]] std::optional<Contrast> run() const {
    if (a_.found < 1 || a_.names_missing > 1) return std::nullopt;
    if (a_.unmatched_values > 0) return std::nullopt;
    if (a_.names_missing == 1) return other_name();
    if (a_.found < 2 &&
        !(a_.missing.empty() && (negators().size() == 1 || (a_.opposites.size() == 1 && a_.names_found > 0))))
      return std::nullopt;
    if (a_.differences() > 1) return std::nullopt;
    if (a_.differences() == 0) return polarity();
    const bool english = a_.words.language.code == "en";
    const std::size_t may_lack = english && !a_.numbers.empty() && a_.found >= 3 ? 1 : 0;
    if (a_.missing.size() > may_lack || denies_differently() || has(WordMark::also) || lacks(WordMark::once) ||
        lacks(WordMark::at_time) || lacks(WordMark::except) || a_.light_missing > 0)
      return std::nullopt;
    if (!a_.opposites.empty()) return opposite();
    if (a_.names_partial > 0) return std::nullopt;  // a value is told of just the thing that is named
    if (!a_.kinds.empty()) return kind();
    if (!a_.numbers.empty()) return number();
    return day();
  }

  /// After `run`: nothing is missing, nothing differs.
  [[nodiscard]] bool agrees() const {
    return a_.found >= 2 && a_.missing.empty() && a_.names_missing == 0 && a_.unmatched_values == 0 &&
           a_.differences() == 0;
  }

 private:
  // -- polarity -------------------------------------------------------------------------------------------------------

  [[nodiscard]] std::vector<std::size_t> negators() const {
    std::vector<std::size_t> found;
    for (std::size_t w = 0; w < a_.sentence.words.size(); ++w) {
      if (a_.sentence.words[w].is(WordMark::negator) || a_.sentence.words[w].is(WordMark::light_negator)) found.push_back(w);
    }
    return found;
  }

  /// Any word of the sentence that the passage denies.
  [[nodiscard]] const Laid* denied_there() const {
    for (const Laid& laid : a_.laid) {
      if (laid.found && any_denied(a_.sentence.words[laid.word].stem)) return &laid;
    }
    return nullptr;
  }

  [[nodiscard]] bool any_denied(std::uint64_t stem) const {
    const auto [first, last] = a_.passage.places(stem);
    return std::any_of(first, last, [&](const auto& at) { return a_.passage.negator_of(at.second) != nullptr; });
  }

  /// The passage says the word once more, undenied: "tidak memakai kabel, tetapi memakai serat".
  [[nodiscard]] bool told_without(std::uint64_t stem) const {
    const auto [first, last] = a_.passage.places(stem);
    return std::any_of(first, last, [&](const auto& at) { return a_.passage.negator_of(at.second) == nullptr; });
  }

  [[nodiscard]] bool denies_differently() const { return negators().empty() != (denied_there() == nullptr); }

  [[nodiscard]] std::optional<Contrast> polarity() const {
    const std::vector<std::size_t> no = negators();
    if (no.size() > 1) return std::nullopt;
    return no.empty() ? denied_by_passage() : denied_by_sentence(no.front());
  }

  [[nodiscard]] bool has(WordMark mark) const {
    return std::any_of(a_.sentence.words.begin(), a_.sentence.words.end(),
                       [&](const StatementWord& w) { return w.is(mark); });
  }

  /// The passage has a mark near the place that the sentence does not have: "juga", "pernah", "sudah".
  [[nodiscard]] bool adds(SpokenPlace place, std::initializer_list<WordMark> marks) const {
    const auto& words = a_.passage[place.statement].words;
    for (const WordMark mark : marks) {
      if (has(mark)) continue;
      for (const StatementWord& word : words) {
        if (word.is(mark) && word.segment == words[place.word].segment) return true;
      }
    }
    return false;
  }

  /// A mark of the sentence that the passage does not have.
  [[nodiscard]] bool lacks(WordMark mark) const { return has(mark) && a_.passage.count(mark) == 0; }

  [[nodiscard]] std::optional<Contrast> denied_by_sentence(std::size_t no) const {
    const StatementWord& negator = a_.sentence.words[no];
    if (has(WordMark::no_denial)) return std::nullopt;
    if (negator.is(WordMark::not_yet) && a_.passage.count(WordMark::planned) > 0) return std::nullopt;
    if (denied_there() != nullptr || exists_that_not(no) || has(WordMark::shift) || lacks(WordMark::except) ||
        lacks(WordMark::at_time))
      return std::nullopt;
    const Laid* predicate = nullptr;
    for (const Laid& laid : a_.laid) {
      if (laid.word > no && laid.found && (predicate == nullptr)) predicate = &laid;
    }
    if (predicate != nullptr && said_between(no, predicate->word)) return std::nullopt;
    if (predicate == nullptr) {
      for (const Laid& laid : a_.laid) {
        if (laid.found) predicate = &laid;
      }
    }
    if (predicate == nullptr) return std::nullopt;
    if (hedge(predicate->place, WordMark::hardly)) return std::nullopt;
    if (hedge(predicate->place, WordMark::condition)) return std::nullopt;
    std::int32_t confidence = a_.passage.count(WordMark::negator) + a_.passage.count(WordMark::light_negator) > 0 ? 880 : 950;
    if (a_.missing.size() > 1) return std::nullopt;
    if (a_.found < 2) confidence = 765;
    if (a_.missing.size() == 1) {
      // Not the word that is denied, not one before the negator, and not the last: that narrows what is denied.
      const std::size_t gap = a_.missing.front();
      const bool denied = gap > no && std::none_of(a_.laid.begin(), a_.laid.end(),
                                                   [&](const Laid& laid) { return laid.word > no && laid.word < gap; });
      if (a_.words.language.code == "en" || gap < no || denied || gap + 1 == a_.sentence.words.size())
        return std::nullopt;
      confidence = 800;
    }
    Contrast made = make(ContrastKind::polarity, confidence, predicate->place.statement);
    made.denied_here = true;
    const StatementWord& verb = a_.sentence.words[predicate->word];
    made.here = {std::min(negator.range.begin, verb.range.begin), std::max(negator.range.end, verb.range.end)};
    made.there = a_.passage.word(predicate->place).range;
    return made;
  }

  /// "tidak tahu bahwa …": what follows is not denied.
  [[nodiscard]] bool said_between(std::size_t from, std::size_t to) const {
    for (std::size_t w = from; w < to; ++w) {
      if (a_.sentence.words[w].is(WordMark::that)) return true;
    }
    return false;
  }

  /// "ada X yang tidak Y": some may not, others may.
  [[nodiscard]] bool exists_that_not(std::size_t no) const {
    bool exists = has(WordMark::some), relative = false;
    for (std::size_t w = 0; w < no; ++w) {
      exists = exists || a_.sentence.words[w].is(WordMark::exists);
      relative = relative || a_.sentence.words[w].is(WordMark::relative);
    }
    return exists && relative && a_.passage.count(WordMark::all) == 0;
  }

  [[nodiscard]] std::optional<Contrast> denied_by_passage() const {
    if (!a_.missing.empty() || lacks(WordMark::all) || lacks(WordMark::only) || lacks(WordMark::once) || has(WordMark::hardly) ||
        (has(WordMark::exists) && has(WordMark::relative)) || a_.light_missing > 0)
      return std::nullopt;
    for (const Laid& laid : a_.laid) {
      if (!laid.found || a_.sentence.words[laid.word].is(WordMark::name)) continue;
      const StatementWord* negator = a_.passage.negator_of(laid.place);
      if (negator == nullptr) continue;
      if (negator->is(WordMark::light_negator) || negator->is(WordMark::not_yet) || !directly_before(*negator, laid.place) ||
          hedged(laid.place, *negator))
        return std::nullopt;
      if (adds(laid.place, {WordMark::shift, WordMark::except, WordMark::at_time}) ||
          told_without(a_.sentence.words[laid.word].stem))
        return std::nullopt;
      Contrast made = make(ContrastKind::polarity, 870, laid.place.statement);
      made.here = a_.sentence.words[laid.word].range;
      made.there = {negator->range.begin, a_.passage.word(laid.place).range.end};
      return made;
    }
    return std::nullopt;
  }

  /// The passage puts a word with the mark before the place, in the same stretch.
  [[nodiscard]] bool hedge(SpokenPlace place, WordMark mark) const {
    const auto& words = a_.passage[place.statement].words;
    const StatementWord& word = words[place.word];
    return std::any_of(words.begin(), words.end(), [&](const StatementWord& other) {
      return other.is(mark) && other.segment == word.segment && other.token < word.token &&
             word.token - other.token <= 4;
    });
  }

  [[nodiscard]] bool directly_before(const StatementWord& negator, SpokenPlace place) const {
    const auto& words = a_.passage[place.statement].words;
    const std::uint32_t token = words[place.word].token;
    std::uint32_t bridged = 0;
    for (const StatementWord& word : words)
      bridged += word.token > negator.token && word.token < token && word.is(WordMark::bridge);
    return token - negator.token == 1 + bridged;
  }

  /// "jika tidak …", "yang tidak …", "sebagian tidak …".
  [[nodiscard]] bool hedged(SpokenPlace place, const StatementWord& negator) const {
    const auto& words = a_.passage[place.statement].words;
    return std::any_of(words.begin(), words.end(), [&](const StatementWord& word) {
      return word.token < negator.token && word.segment == negator.segment &&
             (word.is(WordMark::relative) || word.is(WordMark::condition) || (word.is(WordMark::some) && !word.is(WordMark::amount)));
    });
  }

  // -- the other differences ------------------------------------------------------------------------------------------

  [[nodiscard]] std::optional<Contrast> opposite() const {
    const Opposed& found = a_.opposites.front();
    if (in_subject(a_.sentence, found.word) || adds(found.place, {WordMark::once, WordMark::also}) || has(WordMark::versus) ||
        a_.passage.count(WordMark::versus) > 0 || lacks(WordMark::compare))
      return std::nullopt;
    if (a_.passage.negator_of(found.place) != nullptr ||
        !near_aligned(a_.passage.word(found.place).token, found.place.statement, 6))
      return std::nullopt;
    Contrast made = make(ContrastKind::opposite, 830, found.place.statement);
    made.denied_here = !found.first_pole;
    made.here = a_.sentence.words[found.word].range;
    made.there = a_.passage.word(found.place).range;
    made.name = *found.name;
    return made;
  }

  [[nodiscard]] std::optional<Contrast> kind() const {
    const Opposed& found = a_.kinds.front();
    if (in_subject(a_.sentence, found.word)) return std::nullopt;
    if (!near_aligned(a_.passage.word(found.place).token, found.place.statement, 3)) return std::nullopt;
    Contrast made = make(ContrastKind::exclusive, 780, found.place.statement);
    made.here = a_.sentence.words[found.word].range;
    made.there = a_.passage.word(found.place).range;
    made.name = *found.name;
    made.value_here = found.here;
    made.value_there = found.there;
    return made;
  }

  /// "disutradarai oleh X" against "disutradarai oleh Y": the only name that the passage lacks fills what one name
  /// fills there.
  [[nodiscard]] std::optional<Contrast> other_name() const {
    if (!a_.missing.empty() || a_.light_missing > 0 || a_.names_partial > 0 || a_.missing_name < 2 ||
        denies_differently() || has(WordMark::also) || a_.found < 2)
      return std::nullopt;
    if (!a_.opposites.empty() || !a_.kinds.empty() || !a_.numbers.empty() || !a_.days.empty() || !negators().empty())
      return std::nullopt;
    const StatementWord& link = a_.sentence.words[a_.missing_name - 1];
    const auto head = std::find_if(a_.laid.begin(), a_.laid.end(),
                                   [&](const Laid& laid) { return laid.word + 2 == a_.missing_name; });
    if (!link.is(WordMark::by) || head == a_.laid.end() || !head->found ||
        !a_.sentence.words[head->word].is(WordMark::one_filler))
      return std::nullopt;
    const auto& words = a_.passage[head->place.statement].words;
    constexpr std::size_t reach = 2;
    for (std::size_t w = head->place.word + 1; w + 1 < words.size() && w <= head->place.word + reach; ++w) {
      if (!words[w].is(WordMark::by) || !words[w + 1].is(WordMark::name)) continue;
      std::size_t end = w + 1;
      while (end + 1 < words.size() && words[end + 1].is(WordMark::name) && words[end + 1].token <= words[end].token + 1)
        ++end;
      std::size_t last = a_.missing_name;
      while (last + 1 < a_.sentence.words.size() && a_.sentence.words[last + 1].is(WordMark::name)) ++last;
      Contrast made = make(ContrastKind::exclusive, 760, head->place.statement);
      made.here = {a_.sentence.words[a_.missing_name].range.begin, a_.sentence.words[last].range.end};
      made.there = {words[w + 1].range.begin, words[end].range.end};
      made.value_here = 1;
      made.value_there = 2;
      made.name = "name";
      return made;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Contrast> number() const {
    const Opposed& found = a_.numbers.front();
    const StatementNumber& here = a_.sentence.numbers[found.word];
    const StatementNumber& there = a_.passage[found.place.statement].numbers[found.place.word];
    if (!near_aligned(there.token, found.place.statement, 3) || also_there(there, found.place.statement))
      return std::nullopt;
    Contrast made = make(ContrastKind::number, 760, found.place.statement);
    made.here = here.range;
    made.there = there.range;
    made.value_here = found.word;
    made.value_there = found.place.word;
    return made;
  }

  [[nodiscard]] std::optional<Contrast> day() const {
    const Opposed& found = a_.days.front();
    const StatementDay& here = a_.sentence.days[found.word];
    const StatementDay& there = a_.passage[found.place.statement].days[found.place.word];
    if (kind_of(here, there) == ContrastKind::clock && (is_part_of_day(here) || is_part_of_day(there)))
      return std::nullopt;
    if (has_statistic() || has(WordMark::state) || here.relative != there.relative || limited(a_.sentence, here) ||
        limited(a_.passage[found.place.statement], there))
      return std::nullopt;
    Contrast made = make(kind_of(here, there), 750, found.place.statement);
    made.here = here.range;
    made.there = there.range;
    made.value_here = found.word;
    made.value_there = found.place.word;
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
    if (here.type == TimexType::duration) return ContrastKind::length;
    if (here.type == TimexType::time && !here.minutes.lenient.empty() && !there.minutes.lenient.empty())
      return ContrastKind::clock;
    return here.days.lenient.empty() || there.days.lenient.empty() ? ContrastKind::weekday : ContrastKind::day;
  }

  /// "sejak 2006", "hingga 2008": a limit, not the day itself.
  [[nodiscard]] static bool limited(const Statement& statement, const StatementDay& day) {
    return std::any_of(statement.words.begin(), statement.words.end(), [&](const StatementWord& w) {
      return w.is(WordMark::at_time) && (w.token < day.token ? day.token - w.token <= 2 : w.token - day.token <= 1);
    });
  }

  /// Before the verb: it tells which thing is spoken of, not what is said of it.
  [[nodiscard]] static bool in_subject(const Statement& statement, std::size_t word) {
    bool before = false, after = false;
    for (std::size_t w = 0; w < statement.words.size(); ++w) {
      if (statement.words[w].segment != statement.words[word].segment) continue;
      if (statement.words[w].is(WordMark::deed)) (w <= word ? before : after) = true;
    }
    return after && !before;
  }

  /// "juga mengangkut 19 penumpang": another number of the same.
  [[nodiscard]] bool also_there(const StatementNumber& number, std::size_t statement) const {
    constexpr std::uint32_t reach = 4;
    const auto& words = a_.passage[statement].words;
    return !has(WordMark::also) && std::any_of(words.begin(), words.end(), [&](const StatementWord& w) {
      return w.is(WordMark::also) && w.token < number.token && number.token - w.token <= reach;
    });
  }

  /// A word that both sides share stands close to the token.
  [[nodiscard]] bool near_aligned(std::uint32_t token, std::size_t statement, std::uint32_t reach) const {
    return std::any_of(a_.laid.begin(), a_.laid.end(), [&](const Laid& laid) {
      if (!laid.found || laid.place.statement != statement) return false;
      const std::uint32_t at = a_.passage.word(laid.place).token;
      return (at > token ? at - token : token - at) <= reach;
    });
  }

  [[nodiscard]] Contrast make(ContrastKind kind, std::int32_t confidence, std::size_t passage) const {
    Contrast made;
    made.kind = kind;
    constexpr std::int32_t coreference = 100;
    made.confidence = a_.named_here > 0 ? confidence - coreference : confidence;
    made.passage = passage;
    made.shared = a_.found;
    made.missing = a_.missing.size();
    return made;
  }

  const Alignment& a_;
};

}  // namespace

ContrastOutcome contrast(const Statement& sentence, std::span<const Statement> passage, const ClaimWords& words) {
  constexpr std::ptrdiff_t most_words = 24;  // longer sentences say too much at once
  const auto content =
      std::count_if(sentence.words.begin(), sentence.words.end(), [](const StatementWord& w) { return w.content(); });
  if (sentence.question || content > most_words) return {};
  const Alignment alignment = align(sentence, passage, words);
  const Comparison comparison(alignment);
  ContrastOutcome outcome;
  outcome.found = comparison.run();
  outcome.agrees = !outcome.found && comparison.agrees();
  return outcome;
}

}  // namespace selaras
