// The word classes that claim extraction asks for, resolved once a language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

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

struct ClaimWords {
  explicit ClaimWords(const Language& language);

  /// The frame of a word by its comparison stem, or nullptr.
  [[nodiscard]] const Frame* frame(std::uint64_t stem) const;
  [[nodiscard]] bool is_stop(std::uint64_t stem) const { return stops.contains(stem); }

  const Language& language;
  ClassId negation, not_negation, never, breaker, planned, possible, conditional, light_receive, light_give, from_whom, relay_phrase,
      voice_phrase, not_verb, past, demonstrative, anniversary, later, earlier, after, span_for, closed_list, open_list, conjunction,
      person_noun, state, consists, subset, total, until, rest_of, out_of, one, stands_for, victim_noun, pointing, preposition, medium, happens, aux;
  std::unordered_map<std::uint64_t, Frame> frames;
  std::unordered_map<std::uint64_t, std::string> synonyms;  // stem → the stem (as text) that stands for its group
  std::unordered_set<std::uint64_t> stops;
};

/// For a language, built on first use.
const ClaimWords& claim_words(const Language& language);

/// 64-bit hash of a comparison stem.
std::uint64_t stem_key(std::string_view lower, const Language& language);

}  // namespace selaras
