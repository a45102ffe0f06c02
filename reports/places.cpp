// Line and column are computed here, once, at the end: no earlier stage needs them.
#include "reports/places.hpp"

#include <algorithm>
#include <iterator>

#include "reports/files.hpp"

namespace selaras {

LineTable::LineTable(std::string_view bytes) {
  std::uint32_t surplus = 0;
  for (std::uint32_t at = 0; at < bytes.size(); ++at) {
    const auto c = static_cast<unsigned char>(bytes[at]);
    if (c == '\n') starts_.push_back(at + 1);
    // Two UTF-16 units for a character of four bytes, else one: what is left of its bytes is surplus.
    if (c >= 0xC0) surplus_.push_back({at + 1, surplus += c >= 0xE0 ? 2 : 1});
  }
}

std::uint32_t LineTable::surplus_before(std::uint32_t offset) const {
  const auto after = std::upper_bound(surplus_.begin(), surplus_.end(), offset, [](std::uint32_t o, const auto& entry) { return o < entry.first; });
  return after == surplus_.begin() ? 0 : std::prev(after)->second;
}

LineTable::Place LineTable::place(std::uint32_t offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const std::uint32_t start = *std::prev(after), column = offset - start + 1;
  return {static_cast<std::uint32_t>(after - starts_.begin()), column, column - (surplus_before(offset) - surplus_before(start))};
}

namespace {

// Where the text is not the file (mark-up, a byte-order mark), lines are those of the file; if that is gone
// by now, those of the text are the best there is.
LineTable table_of(const Article& article) {
  if (!article.runs.empty()) {
    if (const auto bytes = file_content(article.file)) return LineTable(*bytes);
  }
  return LineTable(article.text);
}

}  // namespace

std::string headline_of(const Article& article) {
  for (const Block& block : article.blocks) {
    if (block.zone == Zone::headline) return article.text.substr(block.range.begin, block.range.end - block.range.begin);
  }
  return {};
}

TextRange printed_range(const Article& article, TextRange range) {
  const std::uint32_t begin = source_position(article, range.begin).offset;
  if (range.empty()) return {begin, begin};
  return {begin, source_position(article, range.end - 1).offset + 1};
}

bool in_headline(const Article& article, std::uint32_t offset) { return source_position(article, offset).in_title; }

const LineTable& Places::table(ArticleId article) {
  const auto found = tables_.find(article.value);
  return found != tables_.end() ? found->second : tables_.emplace(article.value, table_of(corpus_[article])).first->second;
}

Passage Places::passage(Span words, Span sentence, Zone zone) {
  const Article& article = corpus_[words.article];
  if (sentence.article != words.article) sentence = words;
  sentence.begin = std::min(sentence.begin, words.begin);
  sentence.end = std::max(sentence.end, words.end);
  const TextRange printed = printed_range(article, words.range());
  Passage passage{article.id, article.file, headline_of(article), article.collection};
  if (article.published) passage.published = article.published->day;
  passage.begin = printed.begin;
  passage.end = printed.end;
  passage.zone = in_headline(article, words.begin) ? Zone::headline : zone;
  passage.quote = corpus_.quote(words);
  passage.sentence = corpus_.quote(sentence);
  passage.quote_at = words.begin - sentence.begin;
  if (article.record_line > 0) {
    passage.line = article.record_line;
    passage.column = passage.column_utf16 = 1;
    return passage;
  }
  const LineTable::Place place = table(words.article).place(passage.begin);
  passage.line = place.line;
  passage.column = place.column;
  passage.column_utf16 = place.column_utf16;
  return passage;
}

}  // namespace selaras
