#include "facts/annotate.hpp"

#if __has_include("facts/values/dates.hpp")
#include "facts/values/dates.hpp"
#define SELARAS_DATES
#endif
#if __has_include("facts/values/quantities.hpp")
#include "facts/values/quantities.hpp"
#define SELARAS_QUANTITIES
#endif
#if __has_include("facts/values/identifiers.hpp")
#include "facts/values/identifiers.hpp"
#define SELARAS_IDENTIFIERS
#endif
#if __has_include("facts/names/names.hpp")
#include "facts/names/names.hpp"
#define SELARAS_NAMES
#endif

namespace selaras {

Annotations annotate(const Article& article, const Text& text, const Language& language) {
  Annotations found;
#ifdef SELARAS_DATES
  found.timexes = read_timexes(article, text, language);
#endif
#ifdef SELARAS_QUANTITIES
  found.quantities = read_quantities(article, text, language, found.timexes);
#endif
#ifdef SELARAS_IDENTIFIERS
  found.identifiers = read_identifiers(article, text, language);
#endif
#ifdef SELARAS_NAMES
  found.names = read_names(article, text, language);
#endif
  return found;
}

Annotations annotate(const Article& article) {
  const Language& spoken = language(article.language);
  Text text;
  text.tokens = tokenize(article.text, spoken.lexicon);
  text.sentences = split_sentences(article, text.tokens, spoken.lexicon);
  return annotate(article, text, spoken);
}

}  // namespace selaras
