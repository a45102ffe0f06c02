// Fuzzes the reader of dates: any bytes give timexes that are sorted, disjoint, inside the text and strict within lenient.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "facts/annotate.hpp"
#include "facts/values/dates.hpp"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

bool inside(selaras::TextRange part, selaras::TextRange whole) { return part.empty() || whole.contains(part); }

}  // namespace

// The first byte chooses the language and whether the article has a date; words of the lexicon come from the seed corpus
// and the mutations.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const selaras::Language& language = selaras::language(data[0] % 2 == 0 ? "id" : "en");
  selaras::Article article;
  article.text.assign(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] % 4 < 2) article.published = selaras::Published{.day = 20000 + data[0]};
  article.blocks = {{{0, static_cast<std::uint32_t>(article.text.size())}, selaras::Zone::body}};
  const selaras::Text text = selaras::read_text(article, language);
  std::uint32_t at = 0;
  for (const selaras::Timex& timex : selaras::read_timexes(article, text, language)) {
    require(at <= timex.range.begin && timex.range.begin < timex.range.end && timex.range.end <= article.text.size());
    require(!timex.value.empty());
    require(inside(timex.date_range, timex.range) && inside(timex.weekday_range, timex.range));
    require(timex.days.strict.within(timex.days.lenient) && timex.minutes.strict.within(timex.minutes.lenient));
    at = timex.range.end;
  }
  return 0;
}
