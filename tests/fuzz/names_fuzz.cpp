// Fuzzes the name reader, the gazetteer, the ranks and the likeness of names; checks what every answer must keep.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "facts/annotate.hpp"
#include "facts/names/names.hpp"
#include "facts/names/places.hpp"
#include "facts/names/ranks.hpp"
#include "facts/names/similarity.hpp"

namespace {

void demand(bool kept) {
  if (!kept) std::abort();
}

selaras::Article article_of(const std::string& text) {
  selaras::Article article;
  article.text = text;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const auto zone = article.blocks.empty() ? selaras::Zone::headline : selaras::Zone::body;
    if (end > at) article.blocks.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, zone});
    at = end + 1;
  }
  return article;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string text(reinterpret_cast<const char*>(data + 1), size - 1);
  const selaras::Language& language = selaras::language(data[0] % 2 == 0 ? "id" : "en");
  const selaras::Article article = article_of(text);
  const selaras::Text read = selaras::read_text(article, language);
  std::uint32_t last = 0;
  for (const selaras::Name& name : selaras::read_names(article, read, language)) {
    demand(name.range.begin >= last && name.range.begin < name.range.end && name.range.end <= article.text.size());
    demand(!name.canonical.empty() && name.tokens.first < name.tokens.last && name.tokens.last <= read.tokens.size());
    demand(name.role_range.begin <= name.role_range.end && name.role_range.end <= article.text.size());
    last = name.range.end;
  }
  const std::string_view half = std::string_view(text).substr(0, text.size() / 2), rest = std::string_view(text).substr(text.size() / 2);
  demand(selaras::name_similarity(half, rest) == selaras::name_similarity(rest, half));
  demand(half.empty() || selaras::name_similarity(half, half) == 0 || selaras::name_similarity(half, half) == 1000);
  for (const selaras::PlaceRange place : selaras::find_places(half)) demand(place.lo <= place.hi && !selaras::place_parent(place.lo)->contains({0, 0}) == (selaras::place_parent(place.lo)->lo != 0));
  (void)selaras::rank_code(half, language);
  return 0;
}
