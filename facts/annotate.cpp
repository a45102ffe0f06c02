#include "facts/annotate.hpp"

#include "facts/names/names.hpp"
#include "facts/values/dates.hpp"
#include "facts/values/identifiers.hpp"
#include "facts/values/quantities.hpp"

namespace selaras {

Annotations annotate(const Article& article, const Text& text, const Language& language) {
  Annotations found;
  found.timexes = read_timexes(article, text, language);
  found.identifiers = read_identifiers(article, text, language);
  found.quantities = read_quantities(article, text, language, found.timexes, found.identifiers);
  found.names = read_names(article, text, language);
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
