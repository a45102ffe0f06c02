// Looks ranks up in the [rank] section of a language.
#include "facts/names/ranks.hpp"

#include "facts/text/tokens.hpp"

namespace selaras {

std::optional<int> rank_code(std::string_view words, const Language& language) {
  const ClassId rank = language.lexicon.class_id("rank");
  const std::vector<Token> tokens = tokenize(words, language.lexicon);
  std::optional<int> best;
  for (std::size_t at = 0; at < tokens.size();) {
    const Match found = match(language, tokens, at, rank);
    if (found && found.entry->has_number) {
      const int code = static_cast<int>(found.entry->number);
      if (!best || rank_step(code) > rank_step(*best)) best = code;
    }
    at += found ? found.length : 1;
  }
  return best;
}

}  // namespace selaras
