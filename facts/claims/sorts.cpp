// What a thing is: "adalah sebuah album" against "adalah seorang aktor".
#include <algorithm>

#include "facts/claims/signal.hpp"
#include "facts/claims/structure.hpp"

namespace selaras {
namespace {

class Sorts : Signal {
 public:
  using Signal::Signal;

  [[nodiscard]] std::optional<Contrast> run() const {
    if (a_.found < 1 || denies() || a_.sentence.sorts == 0 || has(WordMark::condition)) return std::nullopt;
    const std::optional<std::size_t> mine = head(a_.sentence);
    if (!mine || !subject_is_found()) return std::nullopt;
    for (std::size_t s = a_.passage.first(); s < a_.passage.last(); ++s) {
      const Statement& there = a_.passage[s];
      const std::optional<std::size_t> theirs = there.sorts == 0 ? std::nullopt : head(there);
      if (!theirs || !same_subject(there, s)) continue;
      if ((here(*mine).sorts & there.words[*theirs].sorts) != 0 || a_.passage.negator_of({s, *theirs}) != nullptr) return std::nullopt;
      Contrast made = make(ContrastKind::exclusive, 770, s);
      made.here = here(*mine).range;
      made.there = there.words[*theirs].range;
      made.value_here = 1;
      made.value_there = 2;
      made.name = "sort";
      return made;
    }
    return std::nullopt;
  }

 private:
  /// Where the statement says what its subject is; its number of words if it does not.
  [[nodiscard]] static std::size_t copula(const Statement& statement) {
    const auto at = std::find_if(statement.words.begin(), statement.words.end(), [](const StatementWord& word) { return word.is(WordMark::is_a); });
    return static_cast<std::size_t>(at - statement.words.begin());
  }

  /// The word close behind the copula that tells what a thing is.
  [[nodiscard]] std::optional<std::size_t> head(const Statement& statement) const {
    constexpr std::size_t reach = 6;
    const auto& words = statement.words;
    const std::size_t is = copula(statement);
    std::size_t content = 0;
    for (std::size_t w = is + 1; w < words.size() && content < reach; ++w) {
      if (words[w].segment != words[is].segment || words[w].is(WordMark::is_a) || words[w].is(WordMark::by)) return std::nullopt;
      if (words[w].is(WordMark::alias)) continue;
      if (words[w].sorts != 0 && !words[w].is(WordMark::name)) return a_.words.affixes_make_verbs ? std::optional(w) : last_of_row(words, w);
      // Indonesian begins with what a thing is: no word of its own stands before that.
      if (words[w].content() && !words[w].is(WordMark::light) && a_.words.affixes_make_verbs) return std::nullopt;
      content += words[w].content();
    }
    return std::nullopt;
  }

  /// English ends with it: the actor of "film actor"; nothing where a word of unknown sort ends the row.
  [[nodiscard]] static std::optional<std::size_t> last_of_row(const std::vector<StatementWord>& words, std::size_t first) {
    std::size_t last = first;
    for (std::size_t w = first + 1; w < words.size() && words[w].token == words[w - 1].token + 1 && words[w].content() && !words[w].is(WordMark::participle); ++w) last = w;
    return words[last].sorts != 0 ? std::optional(last) : std::nullopt;
  }

  /// All that the sentence names before its copula stands in the passage.
  [[nodiscard]] bool subject_is_found() const {
    const std::size_t is = copula(a_.sentence);
    std::size_t found = 0;
    for (const Laid& laid : a_.laid) {
      if (laid.word > is) break;
      if (!laid.found) return false;
      ++found;
    }
    return found > 0;
  }

  /// The other begins with the same words, and they stand before its copula.
  [[nodiscard]] bool same_subject(const Statement& there, std::size_t statement) const {
    const std::size_t is = copula(there), mine = copula(a_.sentence);
    const auto first = std::find_if(there.words.begin(), there.words.end(), [](const StatementWord& word) { return word.content(); });
    if (first == there.words.end()) return false;
    bool begins = false;
    for (const Laid& laid : a_.laid) {
      if (laid.word > mine) break;
      const auto places = a_.passage.places(here(laid.word).stem);
      bool before = false;
      for (const auto& at : places) {
        if (at.place.statement != statement || at.place.word >= is) continue;
        before = true;
        begins = begins || there.words[at.place.word].token == first->token;
      }
      if (!before) return false;
    }
    return begins;
  }
};

}  // namespace

std::optional<Contrast> other_sort(const Alignment& alignment) { return Sorts(alignment).run(); }

}  // namespace selaras
