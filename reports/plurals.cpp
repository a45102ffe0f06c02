// The endings are data: class counted_singular of the language.
#include "reports/plurals.hpp"

#include <algorithm>

#include "facts/text/language.hpp"

namespace selaras {

std::string plural_of(std::string_view noun, std::string_view code) {
  const Lexicon& lexicon = language(code).lexicon;
  const ClassId endings = lexicon.class_id("counted_singular");
  if (endings == 0 || noun.empty()) return std::string(noun);
  constexpr std::size_t longest = 12;  // bytes of an ending, or of an irregular noun
  const std::size_t blank = noun.rfind(' '), word = blank == std::string_view::npos ? 0 : blank + 1;
  for (std::size_t at = std::max(word, noun.size() - std::min(noun.size(), longest)); at < noun.size(); ++at) {
    for (const Entry& entry : lexicon.entries(lexicon.find(noun.substr(at)))) {
      if (entry.cls == endings && entry.words.size() == 1) return std::string(noun.substr(0, at)) + entry.value;
    }
  }
  return std::string(noun) + "s";
}

}  // namespace selaras
