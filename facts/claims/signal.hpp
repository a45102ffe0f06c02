// Questions that every signal asks of a sentence laid over a passage.
#pragma once

#include <initializer_list>
#include <vector>

#include "facts/claims/alignment.hpp"
#include "facts/claims/contrast.hpp"

namespace selaras {

class Signal {
 public:
  explicit Signal(const Alignment& alignment);

 protected:
  /// Everything that the sentence says stands in the passage.
  [[nodiscard]] bool covered() const;
  /// The sentence denies, half denies or says that not all.
  [[nodiscard]] bool denies() const;
  /// Any word of the sentence that the passage denies.
  [[nodiscard]] const Laid* denied_there() const;
  /// One of the two denies, the other does not.
  [[nodiscard]] bool denies_differently() const { return negators_.empty() != (denied_there() == nullptr); }

  [[nodiscard]] bool has(WordMark mark) const { return a_.sentence.has(mark); }
  /// A mark of the sentence that the passage does not have.
  [[nodiscard]] bool lacks(WordMark mark) const { return has(mark) && !a_.passage.has(mark); }
  /// A moment of the sentence ("sebelum", "selama") that the passage does not have; `but_values`: not "sejak 2006".
  [[nodiscard]] bool lacks_moment(bool but_values) const;
  /// The word stands right before the number or day that differs ("sejak 2006"), or tells no more than at which day.
  [[nodiscard]] bool leads_value(const StatementWord& word) const;
  /// The passage has a mark near the place that the sentence does not have: "juga", "pernah", "sudah".
  [[nodiscard]] bool adds(SpokenPlace place, std::initializer_list<WordMark> marks) const;
  /// A word that both sides share stands close to the token.
  [[nodiscard]] bool near_aligned(std::uint32_t token, std::size_t statement, std::uint32_t reach) const;

  /// Two of them are said close to it, wherever else they are said.
  [[nodiscard]] bool two_near(std::uint32_t token, std::size_t statement, std::uint32_t reach) const;

  [[nodiscard]] const StatementWord& here(std::size_t word) const { return a_.sentence.words[word]; }
  [[nodiscard]] const std::vector<StatementWord>& words_at(std::size_t statement) const {
    return a_.passage[statement].words;
  }
  /// Where a word of the sentence stands in the passage, or nullptr.
  [[nodiscard]] const Laid* laid(std::size_t word) const;

  [[nodiscard]] Contrast make(ContrastKind kind, std::int32_t confidence, std::size_t passage) const;

  const Alignment& a_;
  std::vector<std::size_t> negators_;  // of the sentence
};

}  // namespace selaras
