// Two sides that are swapped: from where to where, and which of two is more than the other.
#include <algorithm>
#include <vector>

#include "facts/claims/signal.hpp"
#include "facts/claims/structure.hpp"

namespace selaras {
namespace {

class Directions : Signal {
 public:
  using Signal::Signal;

  [[nodiscard]] std::optional<Contrast> run() const {
    if (!covered() || denies() || a_.found < 2) return std::nullopt;
    if (auto found = ways()) return found;
    return comparisons();
  }

 private:
  using Stems = std::vector<std::uint64_t>;

  [[nodiscard]] static bool share(const Stems& a, const Stems& b) {
    return std::any_of(a.begin(), a.end(), [&](std::uint64_t stem) { return std::find(b.begin(), b.end(), stem) != b.end(); });
  }

  /// The two sides without what both have: "Pulau A", "Pulau B".
  struct Sides {
    Stems one, other;
  };
  [[nodiscard]] static Sides apart_in(const Stems& one, const Stems& other) {
    const auto without = [](Stems stems, const Stems& those) {
      std::erase_if(stems, [&](std::uint64_t stem) { return std::find(those.begin(), those.end(), stem) != those.end(); });
      return stems;
    };
    return {without(one, other), without(other, one)};
  }

  /// Each side of the one is the other side of the other.
  [[nodiscard]] static bool swapped(const Sides& here, const Sides& there) {
    return share(here.one, there.other) && share(here.other, there.one) && !share(here.one, there.one) && !share(here.other, there.other);
  }

  /// What the only word with the mark leads to: the content words close behind it.
  [[nodiscard]] static Stems led_by(const Statement& statement, WordMark mark) {
    constexpr std::uint32_t reach = 4;
    Stems led;
    const auto& words = statement.words;
    const auto is = [&](const StatementWord& word) { return word.is(mark); };
    const auto lead = std::find_if(words.begin(), words.end(), is);
    if (lead == words.end() || std::find_if(std::next(lead), words.end(), is) != words.end()) return led;
    for (auto word = std::next(lead); word != words.end() && word->token - lead->token <= reach && word->segment == lead->segment; ++word) {
      if (word->is(WordMark::from) || word->is(WordMark::to) || word->is(WordMark::deed)) break;
      if (word->content() && !word->is(WordMark::light)) led.push_back(word->stem);
    }
    return led;
  }

  /// "dari Madrid ke Levante" against "dari Levante ke Madrid".
  [[nodiscard]] std::optional<Contrast> ways() const {
    if (!has(WordMark::from) || !has(WordMark::to)) return std::nullopt;
    const Statement& there = a_.passage[a_.anchor];
    const auto sides = [](const Statement& statement) { return apart_in(led_by(statement, WordMark::from), led_by(statement, WordMark::to)); };
    if (!swapped(sides(a_.sentence), sides(there))) return std::nullopt;
    return role(WordMark::from, WordMark::to, a_.anchor);
  }

  /// "A lebih tinggi daripada B" against "B lebih tinggi daripada A".
  [[nodiscard]] std::optional<Contrast> comparisons() const {
    const Statement& there = a_.passage[a_.anchor];
    const auto sides = [](const Statement& statement) { return apart_in(compared(statement), than(statement)); };
    if (!swapped(sides(a_.sentence), sides(there))) return std::nullopt;
    return role(WordMark::compare, WordMark::compare, a_.anchor);
  }

  /// What follows "lebih … daripada".
  [[nodiscard]] static Stems than(const Statement& statement) {
    const auto [more, than] = comparison(statement);
    Stems led;
    if (than == statement.words.size()) return led;
    constexpr std::uint32_t reach = 4;
    for (std::size_t w = than + 1; w < statement.words.size() && statement.words[w].token - statement.words[than].token <= reach; ++w) {
      if (statement.words[w].segment != statement.words[than].segment || statement.words[w].is(WordMark::deed)) break;
      if (statement.words[w].content() && !statement.words[w].is(WordMark::light)) led.push_back(statement.words[w].stem);
    }
    return led;
  }

  /// What stands before "lebih".
  [[nodiscard]] static Stems compared(const Statement& statement) {
    const auto [more, than] = comparison(statement);
    Stems led;
    if (than == statement.words.size()) return led;
    constexpr std::uint32_t reach = 6;
    for (std::size_t w = more; w-- > 0 && statement.words[more].token - statement.words[w].token <= reach;) {
      if (statement.words[w].segment != statement.words[more].segment) break;
      if (statement.words[w].content() && !statement.words[w].is(WordMark::light)) led.push_back(statement.words[w].stem);
    }
    return led;
  }

  /// The only "lebih" and what leads to the other side, or the number of words.
  [[nodiscard]] static std::pair<std::size_t, std::size_t> comparison(const Statement& statement) {
    constexpr std::uint32_t reach = 4;
    const auto& words = statement.words;
    const std::size_t none = words.size();
    std::size_t more = none, than = none;
    for (std::size_t w = 0; w < words.size(); ++w) {
      if (words[w].is(WordMark::compare) && !words[w].is(WordMark::hardly)) {
        if (more != none) return {none, none};
        more = w;
      } else if (more != none && than == none && (words[w].is(WordMark::from) || words[w].is(WordMark::versus)) && words[w].token - words[more].token <= reach) {
        than = w;
      }
    }
    return than == none ? std::pair(none, none) : std::pair(more, than);
  }

  [[nodiscard]] Contrast role(WordMark first, WordMark second, std::size_t statement) const {
    Contrast made = make(ContrastKind::role, 760, statement);
    made.here = words_of(a_.sentence, first, second);
    made.there = words_of(a_.passage[statement], first, second);
    made.value_here = 1;
    made.value_there = 2;
    return made;
  }

  /// From the first of the two words to what the other leads to.
  [[nodiscard]] static TextRange words_of(const Statement& statement, WordMark first, WordMark second) {
    const auto& words = statement.words;
    TextRange range{};
    bool begun = false;
    for (std::size_t w = 0; w < words.size(); ++w) {
      if (!words[w].is(first) && !words[w].is(second)) continue;
      if (!begun) range = words[w].range;
      begun = true;
      range.end = words[std::min(w + 1, words.size() - 1)].range.end;
    }
    return range;
  }
};

}  // namespace

std::optional<Contrast> swapped_sides(const Alignment& alignment) { return Directions(alignment).run(); }

}  // namespace selaras
