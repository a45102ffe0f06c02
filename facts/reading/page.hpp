// The lines of an article and what the readers of zones ask about them.
#pragma once

#include <string_view>
#include <vector>

#include "facts/text/language.hpp"
#include "facts/text/tokens.hpp"
#include "selaras/article.hpp"

namespace selaras {

/// Classes of zones.words, looked up once a language.
struct Cues {
  ClassId month = 0, month_short = 0, weekday = 0, weekday_short = 0, zone_offset = 0, stamp_filler = 0, published = 0, updated = 0;
  ClassId related = 0, media = 0, article_end = 0;
  ClassId furniture_line = 0, furniture_start = 0, furniture_inline = 0, caption = 0, byline = 0, small = 0, function = 0;
};
const Cues& cues_of(const Language& language);

/// What a line of the page is. `text` is running text; the others are whole lines of their zone.
enum class LineKind : std::uint8_t { text, headline, stamp, caption, related, furniture };

struct Line {
  TokenRange tokens;        // without the newline
  TextRange range;
  std::uint32_t gap = 0;    // line feeds before it
  std::uint32_t words = 0;
  bool sentence_end = false;  // ends in . ! ? … or a closing quotation mark
  bool colon_end = false;
  bool title_like = false;    // most words that matter are capitalised, and there are some
  LineKind kind = LineKind::text;
  [[nodiscard]] std::uint32_t length() const { return range.end - range.begin; }
};

/// An article cut into lines. Holds references: lives inside one call of `find_zones`.
struct Page {
  const Article& article;
  std::span<const Token> tokens;
  const Language& language;
  const Cues& cues;
  std::vector<Line> lines;

  [[nodiscard]] std::string_view text(std::size_t token) const { return text_of(article, tokens[token]); }
  [[nodiscard]] bool is(std::size_t token, char mark) const {
    return tokens[token].end - tokens[token].begin == 1 && article.text[tokens[token].begin] == mark;
  }
  [[nodiscard]] std::string_view text(const Line& line) const {
    return std::string_view(article.text).substr(line.range.begin, line.length());
  }
  [[nodiscard]] Match find(std::size_t token, ClassId cls) const { return match(language, tokens, token, cls); }
  [[nodiscard]] Match find(std::size_t token, ClassId cls, ClassId other) const {
    const Match found = find(token, cls);
    return found ? found : find(token, other);
  }
};

/// Cuts the text into lines and measures each.
Page make_page(const Article& article, std::span<const Token> tokens, const Language& language);

/// First token of the line that is a word or number; `line.tokens.last` if there is none.
std::uint32_t first_word(const Page& page, const Line& line);
/// One past the last token of the line that is a word or number.
std::uint32_t past_last_word(const Page& page, const Line& line);
/// A dash that sets things apart: - – — _ or two hyphens.
bool is_dash(const Page& page, std::size_t token);
/// A lost space: an upper-case letter inside a word after lower-case ones ("KapitalSebelumnya").
bool is_glued(const Page& page, std::uint32_t token);
/// A full stop, ! ? or …
bool is_terminal(const Page& page, std::size_t token);

}  // namespace selaras
