// The word classes that claim extraction asks for, resolved once a language.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "facts/text/language.hpp"

namespace selaras {

/// What a predicate means for identity and rules. Data: class "frame", `verb … = name flags`.
struct Frame {
  std::string name;       // "respond", "reject", "found" …
  bool once = false;      // happens once to its patient or agent: born, died, founded, released
  bool speech = false;    // reports what somebody says: its content is that voice's
  bool asks = false;      // may be answered: propose, hand over
  bool answers = false;   // follows what was asked: respond, reject, accept
};

/// One side of a pair of opposites (member 1 or 2), or one member of a set of kinds that exclude each other.
struct NounSide {
  std::string name;        // of the pair or set
  std::size_t member = 0;
};

/// A class of words and the mark (bit number, enum WordMark) that it puts on them.
struct MarkClass {
  ClassId cls = 0;
  unsigned mark = 0;
};

struct ClaimWords {
  explicit ClaimWords(const Language& language);

  /// The frame of a word by its comparison stem, or nullptr.
  [[nodiscard]] const Frame* frame(std::uint64_t stem) const;
  /// The stem that stands for all words of one meaning; the stem itself if it has no synonyms.
  [[nodiscard]] std::uint64_t meaning(std::uint64_t stem) const;
  /// The same for laying sentences over each other, where more words count as one.
  [[nodiscard]] std::uint64_t wide_meaning(std::uint64_t stem) const;
  /// The frame of founding, which happens once.
  [[nodiscard]] static bool founds(const Frame* frame) { return frame != nullptr && frame->name == "found"; }
  [[nodiscard]] bool is_stop(std::uint64_t stem) const { return stops.contains(stem); }

  const Language& language;
  ClassId negation, not_negation, never, breaker, planned, possible, conditional, light_receive, light_give, from_whom, relay_phrase,
      voice_phrase, not_verb, past, demonstrative, anniversary, later, earlier, after, closed_list, open_list, conjunction,
      person_noun, state, consists, subset, total, until, rest_of, out_of, one, stands_for, victim_noun, pointing, preposition, medium, happens, aux,
      be, by, determiner, locative, reaching, according, pronoun, share, inside, stand_in, coordinator, possessive, stative, daily, purpose, rank_noun, area_noun, only_joined, says_no_phrase;
  bool surnames_alone = false;      // a person's last name is told alone: "Smith" may lack what "John Smith" has
  bool numbers_lead = false;        // "the third meeting": an ordinal stands before what it numbers
  bool affixes_make_verbs = false;  // me- and di- tell a verb
  bool denials_narrow = false;      // one word more in a denial may be all that it denies
  bool counts_bind = false;         // a number that differs tells enough where one other word is missing
  std::vector<MarkClass> marks;
  std::unordered_map<std::uint64_t, Frame> frames;
  std::unordered_map<std::uint64_t, std::string> synonyms;  // stem → the stem (as text) that stands for its group
  std::unordered_set<std::uint64_t> stops;
  std::unordered_map<std::uint64_t, std::uint64_t> alikes;  // meaning → the meaning of a wider group, for sentences
  std::unordered_set<std::uint64_t> lights;                 // stems that say little
  std::multimap<std::uint64_t, NounSide> opposites;             // stem → a pole of a pair
  std::map<std::uint64_t, NounSide> kinds;                      // stem → a member of a set
  std::unordered_map<WordId, std::uint32_t> sorts;              // word → what it may be, one bit a sort
};

/// For a language, built on first use.
const ClaimWords& claim_words(const Language& language);

/// 64-bit hash of a comparison stem.
std::uint64_t stem_key(std::string_view lower, const Language& language);

}  // namespace selaras
