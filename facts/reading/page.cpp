#include "facts/reading/page.hpp"

#include <algorithm>
#include <map>
#include <mutex>

namespace selaras {
namespace {

Cues load(const Lexicon& lexicon) {
  Cues cues;
  cues.month = lexicon.class_id("month");
  cues.month_short = lexicon.class_id("month_short");
  cues.weekday = lexicon.class_id("weekday");
  cues.weekday_short = lexicon.class_id("weekday_short");
  cues.zone_offset = lexicon.class_id("zone_offset");
  cues.stamp_filler = lexicon.class_id("stamp_filler");
  cues.published = lexicon.class_id("published_cue");
  cues.updated = lexicon.class_id("updated_cue");
  cues.related = lexicon.class_id("related_cue");
  cues.media = lexicon.class_id("media_opener");
  cues.article_end = lexicon.class_id("article_end");
  cues.furniture_line = lexicon.class_id("furniture_line");
  cues.furniture_start = lexicon.class_id("furniture_start");
  cues.furniture_inline = lexicon.class_id("furniture_inline");
  cues.caption = lexicon.class_id("caption_cue");
  cues.byline = lexicon.class_id("byline_role");
  cues.small = lexicon.class_id("title_small");
  cues.function = lexicon.class_id("function");
  return cues;
}

bool is_quote(std::string_view mark) {
  return mark == "\"" || mark == "”" || mark == "'" || mark == "’" || mark == "»";
}

/// A line ends a sentence also when a quotation mark or a short remark in parentheses follows the full stop.
bool ends_sentence(const Page& page, const Line& line) {
  std::uint32_t at = line.tokens.last;
  const std::uint32_t first = line.tokens.first;
  if (at > first && page.is(at - 1, ')')) {
    constexpr std::uint32_t remark = 12;  // tokens
    std::uint32_t open = at - 1;
    while (open > first && !page.is(open, '(') && at - open < remark) --open;
    if (at - first >= 2 && is_terminal(page, at - 2)) return true;
    if (!page.is(open, '(') || open == first) return false;
    at = open;
  }
  if (at > first && is_quote(page.text(at - 1))) return at - first > 1;
  return at > first && is_terminal(page, at - 1);
}

void measure(const Page& page, Line& line) {
  std::uint32_t heavy = 0, capitals = 0;
  for (std::uint32_t at = line.tokens.first; at < line.tokens.last; ++at) {
    const Token& token = page.tokens[at];
    if (token.kind == TokenKind::number) {
      ++line.words;
      continue;
    }
    if (token.kind != TokenKind::word) continue;
    ++line.words;
    if (token.capital) {
      ++heavy;
      ++capitals;
    } else if (!page.find(at, page.cues.small)) {
      ++heavy;
    }
  }
  line.sentence_end = ends_sentence(page, line);
  line.colon_end = page.is(line.tokens.last - 1, ':');
  constexpr std::uint32_t few = 4, long_title = 260;  // words; bytes
  line.title_like = capitals >= few && capitals * 10 >= heavy * 8 && line.length() <= long_title;
}

}  // namespace

const Cues& cues_of(const Language& language) {
  static std::mutex guard;
  static std::map<std::string, Cues> known;
  const std::lock_guard lock(guard);
  const auto at = known.find(language.code);
  return at != known.end() ? at->second : known.emplace(language.code, load(language.lexicon)).first->second;
}

bool is_terminal(const Page& page, std::size_t token) {
  return page.is(token, '.') || page.is(token, '!') || page.is(token, '?') || page.text(token) == "…";
}

bool is_dash(const Page& page, std::size_t token) {
  const std::string_view mark = page.text(token);
  return mark == "-" || mark == "–" || mark == "—" || mark == "_" || mark == "―";
}

bool is_glued(const Page& page, std::uint32_t token) {
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const std::string_view text = page.text(token);
  constexpr std::size_t shortest = 4;  // "KapalSejumlah", not "McDonald" or "iNews"
  for (std::size_t at = shortest; at + 2 < text.size(); ++at) {
    if (upper(text[at]) && !upper(text[at - 1]) && !upper(text[at + 1])) return true;
  }
  return false;
}

Page make_page(const Article& article, std::span<const Token> tokens, const Language& language) {
  Page page{article, tokens, language, cues_of(language), {}};
  std::uint32_t gap = 0;
  for (std::uint32_t at = 0; at < tokens.size();) {
    if (tokens[at].kind == TokenKind::newline) {
      const auto white = text_of(article, tokens[at]);
      gap = static_cast<std::uint32_t>(std::count(white.begin(), white.end(), '\n'));
      ++at;
      continue;
    }
    std::uint32_t last = at;
    while (last < tokens.size() && tokens[last].kind != TokenKind::newline) ++last;
    Line line;
    line.tokens = {at, last};
    line.range = {tokens[at].begin, tokens[last - 1].end};
    line.gap = gap;
    measure(page, line);
    page.lines.push_back(line);
    at = last;
  }
  return page;
}

std::uint32_t first_word(const Page& page, const Line& line) {
  std::uint32_t at = line.tokens.first;
  while (at < line.tokens.last && page.tokens[at].kind == TokenKind::punct) ++at;
  return at;
}

std::uint32_t past_last_word(const Page& page, const Line& line) {
  std::uint32_t at = line.tokens.last;
  while (at > line.tokens.first && page.tokens[at - 1].kind == TokenKind::punct) --at;
  return at;
}

}  // namespace selaras
