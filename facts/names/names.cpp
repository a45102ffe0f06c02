// Reads names: finds chunks, scores them, decides, and resolves who is who.
#include "facts/names/names.hpp"

#include "facts/names/chunks.hpp"

namespace selaras {

std::vector<Name> read_names(const Article& article, const Text& text, const Language& language) {
  const NameWords& words = name_words(language);
  Chunks found = find_chunks(article, text, words);
  score_chunks(article, text, words, found.chunks);
  std::vector<Name> names = decide_chunks(article, text, words, found.chunks);
  resolve_names(article, text, words, found, names);
  return names;
}

}  // namespace selaras
