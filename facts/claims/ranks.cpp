// The first of its kind against the third, and the area that a thing lies in against another of the same name of kind.
#include <algorithm>

#include "facts/claims/signal.hpp"
#include "facts/claims/structure.hpp"

namespace selaras {
namespace {

class Ranks : Signal {
 public:
  using Signal::Signal;

  /// "stadion terbesar ketiga" against "stadion terbesar".
  [[nodiscard]] std::optional<Contrast> run() const {
    if (!a_.missing.empty() || a_.light_missing > 0 || a_.names_missing + a_.names_partial > 0 || a_.differences() > 0 || denies() || a_.found < 3) return std::nullopt;
    for (const Laid& laid : a_.laid) {
      const StatementWord& word = here(laid.word);
      if (!laid.found || !word.is(WordMark::superlative) || a_.passage.places(word.stem).size() > 1) continue;
      const Statement& there = a_.passage[laid.place.statement];
      const StatementWord& other = a_.passage.word(laid.place);
      if (!other.is(WordMark::superlative) || a_.passage.negator_of(laid.place) != nullptr) continue;
      const std::int64_t mine = place_of(a_.sentence, word), theirs = place_of(there, other);
      if ((mine == 1 && has_ordinal(a_.sentence)) || (theirs == 1 && has_ordinal(there))) continue;
      if (mine == theirs || mine == 0 || theirs == 0 || (mine != 1 && theirs != 1)) continue;
      // An ordinal of the sentence is told by no other of the passage.
      if (a_.unmatched_values > (mine == 1 ? 0u : 1u) || one_of_them(a_.sentence, word) || one_of_them(there, other)) continue;
      Contrast made = make(ContrastKind::exclusive, 770, laid.place.statement);
      made.here = word.range;
      made.there = other.range;
      made.value_here = static_cast<std::size_t>(mine);
      made.value_there = static_cast<std::size_t>(theirs);
      made.name = "rank";
      return made;
    }
    return std::nullopt;
  }

 private:
  /// 1 where no ordinal stands beside the word; 0 where it cannot be told.
  [[nodiscard]] static std::int64_t place_of(const Statement& statement, const StatementWord& word) {
    constexpr std::int64_t most = 1000;
    for (const StatementNumber& number : statement.numbers) {
      if (number.kind != QuantityKind::ordinal || apart(number.token, word.token) > 1) continue;
      if (!number.value.strict.is_exact()) return 0;
      const std::int64_t place = number.value.strict.hull().lo;
      return place > 0 && place < most ? place : 0;
    }
    return 1;
  }

  [[nodiscard]] static bool has_ordinal(const Statement& statement) {
    return std::any_of(statement.numbers.begin(), statement.numbers.end(), [](const StatementNumber& number) { return number.kind == QuantityKind::ordinal; });
  }

  /// "salah satu yang terbesar"
  [[nodiscard]] static bool one_of_them(const Statement& statement, const StatementWord& word) {
    constexpr std::uint32_t reach = 6;
    return std::any_of(statement.words.begin(), statement.words.end(), [&](const StatementWord& other) {
      const bool counts = other.share != Share::unsaid || other.is(WordMark::some) || other.is(WordMark::compare);
      return counts && other.token < word.token && word.token - other.token <= reach;
    }) || std::any_of(statement.numbers.begin(), statement.numbers.end(), [&](const StatementNumber& number) {
      return number.kind != QuantityKind::ordinal && number.token < word.token && word.token - number.token <= reach;
    });
  }
};

class Areas : Signal {
 public:
  using Signal::Signal;

  /// "desa di Kecamatan Kenanga" against "desa di Kecamatan Melati".
  [[nodiscard]] std::optional<Contrast> run() const {
    if (!a_.missing.empty() || a_.light_missing > 1 || a_.unmatched_values > 0 || denies() || a_.found < 2 || a_.names_missing + a_.names_partial != 1 ||
        a_.differences() > 0 || !has(WordMark::seated))
      return std::nullopt;
    const auto lacking = std::find_if(a_.laid.begin(), a_.laid.end(), [&](const Laid& laid) { return !laid.found && here(laid.word).is(WordMark::name); });
    if (lacking == a_.laid.end() || lacking->word == 0) return std::nullopt;
    const auto& words = a_.sentence.words;
    const std::size_t first = lacking->word;
    std::size_t unit = first - 1;
    while (unit > 0 && words[unit].is(WordMark::alias)) --unit;
    const Laid* kind = laid(unit);
    if (kind == nullptr || !is_unit(words[unit]) || words[unit].token + 1 != words[first].token || a_.passage.places(words[unit].stem).size() != 1) return std::nullopt;
    const std::size_t there = kind->place.statement;
    const auto& said = words_at(there);
    std::size_t next = kind->place.word + 1;
    while (next < said.size() && said[next].is(WordMark::alias)) ++next;
    if (next == said.size() || !a_.passage[there].has(WordMark::seated)) return std::nullopt;
    const bool named = said[next].is(WordMark::name) && said[next].token == said[kind->place.word].token + 1;
    if (!named || !leads_to(words, unit) || !stands_in(said, kind->place.word)) return std::nullopt;
    Contrast made = make(ContrastKind::place, 760, there);
    made.here = whole_name(words, first);
    made.there = whole_name(said, next);
    made.value_here = 1;
    made.value_there = 2;
    return made;
  }

 private:
  [[nodiscard]] bool is_unit(const StatementWord& word) const {
    const auto kind = a_.words.kinds.find(word.own);
    return word.is(WordMark::named) && kind != a_.words.kinds.end() && kind->second.name == "unit";
  }

  /// "di Kecamatan …"
  [[nodiscard]] static bool leads_to(const std::vector<StatementWord>& words, std::size_t unit) {
    constexpr std::uint32_t reach = 2;
    for (std::size_t w = unit; w-- > 0 && words[unit].token - words[w].token <= reach;) {
      if (words[w].is(WordMark::by)) return true;
    }
    return false;
  }

  /// "di …, Kecamatan …": nothing but names and their kinds between.
  [[nodiscard]] bool stands_in(const std::vector<StatementWord>& words, std::size_t unit) const {
    if (leads_to(words, unit)) return true;
    for (std::size_t w = unit; w-- > 0;) {
      if (words[w].is(WordMark::by)) return true;
      if (!words[w].is(WordMark::name) && !is_unit(words[w])) return false;
    }
    return false;
  }

  [[nodiscard]] static TextRange whole_name(const std::vector<StatementWord>& words, std::size_t first) {
    std::size_t last = first;
    while (last + 1 < words.size() && words[last + 1].is(WordMark::name) && words[last + 1].token <= words[last].token + 1) ++last;
    return {words[first].range.begin, words[last].range.end};
  }
};

}  // namespace

std::optional<Contrast> other_rank(const Alignment& alignment) { return Ranks(alignment).run(); }
std::optional<Contrast> other_area(const Alignment& alignment) { return Areas(alignment).run(); }

}  // namespace selaras
