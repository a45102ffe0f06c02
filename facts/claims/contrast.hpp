// Lays one sentence over a passage of another article and tells the one thing in which they cannot both be true.
#pragma once

#include <optional>
#include <string>

#include "facts/claims/passage.hpp"
#include "facts/claims/rivals.hpp"

namespace selaras {

enum class ContrastKind : std::uint8_t { polarity, opposite, number, day, weekday, clock, length, exclusive, role, share, place };

/// Where the two differ. `passage` is the number of the other sentence in its article.
struct Contrast {
  ContrastKind kind = ContrastKind::polarity;
  std::int32_t confidence = 0;  // thousandths: that both speak of one thing at one time
  std::size_t passage = 0;
  TextRange here, there;                        // the words at fault, in the sentence and in the passage
  bool denied_here = false;                     // polarity: the sentence denies; opposite: it holds the second pole
  std::size_t value_here = 0, value_there = 0;  // index of the number or day; number of the kind's member
  Told told;                                    // numbers, days and lengths: the readings that do not meet
  bool several = false;                         // the passage has several such values: this is the one that the words stand by
  std::string unit;                             // numbers: what `told` counts
  std::string name;                             // of the pair of opposites or the set of kinds
  std::size_t shared = 0, missing = 0;
};

/// `agrees`: the passage says all that the sentence says.
struct ContrastOutcome {
  bool agrees = false;
  std::optional<Contrast> found;
};

/// Signals and their guards were measured on labelled sentence pairs: all content words of the sentence are found in
/// the passage, but for one difference of polarity, of opposites, of a number, a day or a kind. Linear in the words of
/// both; the sentence should not be longer than `longest_sentence`.
ContrastOutcome contrast(const Statement& sentence, const SpokenPassage& passage, const ClaimWords& words);

/// Sentences of more content words say too much at once to be compared as a whole.
constexpr std::size_t longest_sentence = 24;

}  // namespace selaras
