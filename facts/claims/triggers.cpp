#include "facts/claims/triggers.hpp"

#include "facts/claims/class_ids.hpp"

namespace selaras {

TriggerWords::TriggerWords(const Language& language) : pulls(language.lexicon.size() + 1) {
  constexpr const char* names[] = {
#define X(name) "trigger_" #name,
      SELARAS_TRIGGERS(X)
#undef X
  };
  of = class_ids(language.lexicon, names);
  for (std::size_t i = 0; i < of.size(); ++i) {
    mask |= Lexicon::mask_of(of[i]);
    for (const Entry* entry : language.lexicon.all(of[i])) pulls[entry->words.front()] |= 1u << i;
  }
}

std::vector<Triggered> find_triggers(const Scene& scene) {
  const TriggerWords& words = scene.words.language.table<TriggerWords>();
  std::vector<Triggered> found;
  std::array<std::uint32_t, static_cast<std::size_t>(Trigger::count)> behind{};  // "wakil presiden" is no "presiden"
  for (const ClauseDraft& clause : scene.clauses) {
    for (std::uint32_t t = clause.tokens.first; t < clause.tokens.last; ++t) {
      if ((scene.may_begin[t] & words.mask) == 0) continue;
      const std::uint32_t pulls = words.pulls[scene.text.tokens[t].word];
      for (std::size_t i = 0; pulls >> i != 0; ++i) {
        if ((pulls >> i & 1u) == 0 || t < behind[i]) continue;
        if (const Match match = scene.match_at(t, words.of[i])) {
          found.push_back({static_cast<Trigger>(i), t, match});
          behind[i] = t + match.length;
        }
      }
    }
  }
  return found;
}

}  // namespace selaras
