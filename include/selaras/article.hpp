// Articles and where their words stand in the files they came from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "selaras/id.hpp"

namespace selaras {

enum class Zone : std::uint8_t { headline, dateline, lead, body, caption, related, boilerplate };

/// Half-open range of bytes in `Article::text`.
struct TextRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] bool overlaps(TextRange other) const { return begin < other.end && other.begin < end; }
  [[nodiscard]] bool contains(TextRange other) const { return begin <= other.begin && other.end <= end; }
  friend auto operator<=>(const TextRange&, const TextRange&) = default;
};

/// A range of bytes in one article: how every later stage names words.
struct Span {
  ArticleId article;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] TextRange range() const { return {begin, end}; }
  friend auto operator<=>(const Span&, const Span&) = default;
};

/// A paragraph or line of one zone. Blocks of an article are ordered and do not overlap; bytes between them are white space.
struct Block {
  TextRange range;
  Zone zone = Zone::body;
};

/// When an article was published, as far as it says so.
struct Published {
  std::int64_t day = 0;                       // days since 1970-01-01, local to the article
  std::optional<std::int32_t> minute;         // 0..1439, local
  std::optional<std::int32_t> utc_offset;     // minutes east of UTC
  std::optional<int> weekday;                 // as WRITTEN in the text, Monday = 0; may be wrong
  TextRange range;                            // the words in `Article::text`; empty if from metadata
  TextRange weekday_range;
};

/// Text bytes [text, text + length) came from file bytes [source, source + length).
struct SourceRun {
  std::uint32_t text = 0;
  std::uint32_t source = 0;
  std::uint32_t length = 0;
};

/// A remark in the article's own source that a finding is known and may stand: `selaras ignore RULE: reason`.
struct Suppression {
  std::string rules;      // globs of rules or ids of findings, separated by commas
  std::string reason;     // never empty
  bool whole = false;     // speaks of the whole article, else of `range`
  TextRange range;        // the paragraph, in `Article::text`
  std::uint32_t line = 0, column = 0;  // where the remark stands in the file
};

/// One article. `text` is everything the readers look at: for plain text the file as it is; for records
/// (JSON Lines …) the headline, a line feed, and the decoded body, which starts at `body_begin`.
struct Article {
  std::string id;        // unique in the corpus; for files the path as given
  std::string file;
  std::uint32_t record_line = 0;  // line of the record in `file`; 0: the file is the article
  std::string source, url, collection;
  std::string language;  // "id", "en", …: given or guessed
  std::optional<Published> published, modified;
  std::string version;      // as the metadata tell it: "3", "1.2"
  std::string correction;   // what was corrected, in the publisher's words
  bool superseded = false;  // a later version of the same article is in the corpus: it is compared with itself only
  std::vector<Suppression> suppressions;
  std::string text;
  std::uint32_t body_begin = 0;
  std::vector<Block> blocks;
  std::vector<SourceRun> runs;  // empty: text offset = file offset
};

/// An offset as reports print it: in the file, or for records in the decoded body (or headline).
struct SourcePosition {
  bool in_title = false;
  std::uint32_t offset = 0;
};
SourcePosition source_position(const Article& article, std::uint32_t text_offset);

/// Owns the articles, sorted by (file, record_line, id); const after reading.
struct Corpus {
  std::vector<Article> articles;
  [[nodiscard]] const Article& operator[](ArticleId id) const { return articles[id.value]; }
  [[nodiscard]] std::string quote(Span span) const {
    return articles[span.article.value].text.substr(span.begin, span.end - span.begin);
  }
};

}  // namespace selaras
