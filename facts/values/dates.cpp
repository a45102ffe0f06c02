// One pass over the sentences: expressions are found left to right and resolved in the order they are told.
#include "facts/values/dates.hpp"

#include <map>
#include <memory>
#include <mutex>

#include "facts/values/dates_resolve.hpp"
#include "facts/values/dates_scan.hpp"

namespace selaras {
namespace {

using dates::Words;

/// The table of one of the languages that `language()` keeps; built once.
const Words& kept_words(const Language& language) {
  static std::mutex guard;
  static std::map<std::string, std::unique_ptr<const Words>, std::less<>> tables;
  const std::lock_guard lock(guard);
  auto& table = tables[language.code];
  if (!table) table = std::make_unique<const Words>(language);
  return *table;
}

bool is_read(const Article& article, const Sentence& sentence) {
  if (sentence.zone == Zone::boilerplate || sentence.zone == Zone::related) return false;
  (void)article;
  return true;
}

std::vector<Timex> read(const Article& article, const Text& text, const Words& words) {
  std::vector<Timex> found;
  dates::Scanner scanner(article, text, words);
  dates::Resolver resolver(article, text);
  for (const Sentence& sentence : text.sentences) {
    if (!is_read(article, sentence)) continue;
    scanner.enter(sentence.tokens);
    resolver.enter(sentence);
    for (std::uint32_t at = sentence.tokens.first; at < sentence.tokens.last;) {
      if (scanner.is(at, dates::Role::cite)) resolver.cite();
      if (!scanner.promising(at)) {
        ++at;
        continue;
      }
      if (const auto draft = scanner.expression(at)) {
        if (!draft->rejected) found.push_back(resolver.resolve(*draft));
        at = draft->tokens.last;
      } else {
        ++at;
      }
    }
  }
  return found;
}

}  // namespace

std::vector<Timex> read_timexes(const Article& article, const Text& text, const Language& language) {
  if (&selaras::language(language.code) == &language) return read(article, text, kept_words(language));
  return read(article, text, Words(language));
}

std::optional<CivilDate> explicit_date(const Timex& timex) {
  const CivilDate date{timex.year, timex.month, timex.day};
  if (timex.year == 0 || timex.day == 0 || timex.is_range || !is_valid(date)) return std::nullopt;
  return date;
}

}  // namespace selaras
