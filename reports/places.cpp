// Line and column are computed here, once, at the end: no earlier stage needs them.
#include "reports/places.hpp"

#include <algorithm>
#include <iterator>

#include "reports/files.hpp"

namespace selaras {
namespace {

std::vector<std::uint32_t> starts_of_lines(std::string_view bytes) {
  std::vector<std::uint32_t> starts = {0};
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
    starts.push_back(static_cast<std::uint32_t>(at + 1));
  }
  return starts;
}

// Where the text is not the file (mark-up, a byte-order mark), lines are those of the file; if that is gone
// by now, those of the text are the best there is.
std::vector<std::uint32_t> starts_in_file(const Article& article) {
  if (!article.runs.empty()) {
    if (const auto bytes = file_content(article.file)) return starts_of_lines(*bytes);
  }
  return starts_of_lines(article.text);
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

const std::vector<std::uint32_t>& Places::line_starts(ArticleId article) {
  const auto [at, added] = line_starts_.try_emplace(article.value);
  if (added) at->second = starts_in_file(corpus_[article]);
  return at->second;
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
    passage.column = 1;
    return passage;
  }
  const auto& starts = line_starts(words.article);
  const auto after = std::upper_bound(starts.begin(), starts.end(), passage.begin);
  passage.line = static_cast<std::uint32_t>(after - starts.begin());
  passage.column = passage.begin - *std::prev(after) + 1;
  return passage;
}

}  // namespace selaras
