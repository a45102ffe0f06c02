#include "facts/reading/paragraphs.hpp"

#include <algorithm>

namespace selaras {
namespace {

constexpr std::uint32_t wrapped_min = 50, wrapped_max = 110;  // bytes of a wrapped line
constexpr std::uint32_t fragment = 45;                        // bytes of a link torn out of its sentence

/// The line cannot begin a sentence.
bool continues(const Page& page, const Line& line) {
  const std::uint32_t first = line.tokens.first;
  const Token& token = page.tokens[first];
  if (token.kind == TokenKind::word) return !token.capital;
  if (token.kind != TokenKind::punct) return false;
  return page.is(first, ',') || page.is(first, '.') || page.is(first, ')') || page.is(first, ';') || page.is(first, ':');
}

/// The line cannot end a sentence: a comma, a dash, or a word that asks for another.
bool is_open(const Page& page, const Line& line) {
  const std::uint32_t last = line.tokens.last - 1;
  if (page.is(last, ',') || is_dash(page, last)) return true;
  const Token& token = page.tokens[last];
  return token.kind == TokenKind::word && !token.capital && line.words > 1 &&
         (page.find(last, page.cues.function) || page.find(last, page.cues.small));
}

bool ends_lower(const Page& page, const Line& line) {
  const Token& last = page.tokens[line.tokens.last - 1];
  return last.kind == TokenKind::word && !last.capital;
}

bool is_dateline_stub(const Page& page, const Line& line) {
  constexpr std::uint32_t longest = 60;
  if (line.length() > longest) return false;
  if (page.tokens[line.tokens.first].all_caps) return true;
  for (std::uint32_t at = line.tokens.first + 1; at + 1 < line.tokens.last; ++at) {
    if (page.is(at, '.') && !page.tokens[at + 1].space_before) return true;
  }
  return false;
}

/// Whether `next` goes on where `line` stops; `after` is the line after it, if any.
bool belongs(const Page& page, const Line& line, const Line& next, const Line* after) {
  if (line.sentence_end || line.colon_end) return false;
  if (is_dash(page, line.tokens.last - 1)) return is_dateline_stub(page, line);
  if (next.gap > 1) return false;
  if (is_dash(page, next.tokens.first)) return is_dateline_stub(page, line);
  if (continues(page, next) || is_open(page, line)) return true;
  const bool wrapped = line.length() >= wrapped_min && line.length() <= wrapped_max && !line.title_like;
  if (wrapped && ends_lower(page, line)) return true;
  const bool torn = next.length() <= fragment && after && after->gap == 1 && continues(page, *after);
  return torn && !line.title_like;
}

}  // namespace

bool is_prose(const Line& line) {
  constexpr std::uint32_t shortest = 40;  // bytes
  return line.kind == LineKind::text && line.sentence_end && line.length() >= shortest;
}

void join_paragraphs(Page& page) {
  std::vector<Line> joined;
  std::uint32_t last_length = 0;  // of the last line joined: a wrapped paragraph is judged by its lines
  for (std::size_t at = 0; at < page.lines.size(); ++at) {
    const Line& line = page.lines[at];
    const Line* after = at + 1 < page.lines.size() ? &page.lines[at + 1] : nullptr;
    if (!joined.empty() && joined.back().kind == LineKind::text && line.kind == LineKind::text) {
      Line& whole = joined.back();
      Line tail = page.lines[at - 1];
      tail.title_like = tail.title_like && whole.title_like;
      if (last_length > 0 && belongs(page, tail, line, after)) {
        whole.tokens.last = line.tokens.last;
        whole.range.end = line.range.end;
        whole.words += line.words;
        whole.sentence_end = line.sentence_end || (line.words == 0 && is_terminal(page, line.tokens.last - 1));
        whole.colon_end = line.colon_end;
        whole.title_like = whole.title_like && line.title_like;
        continue;
      }
    }
    joined.push_back(line);
    last_length = line.length();
  }
  page.lines = std::move(joined);
}

std::uint32_t lead_end(const Page& page, TokenRange tokens) {
  constexpr std::uint32_t long_lead = 700, enough = 250;  // bytes
  const std::uint32_t begin = page.tokens[tokens.first].begin;
  if (page.tokens[tokens.last - 1].end - begin <= long_lead) return tokens.last;
  for (std::uint32_t at = tokens.first; at + 1 < tokens.last; ++at) {
    const Token& next = page.tokens[at + 1];
    if (page.tokens[at].end - begin >= enough && page.is(at, '.') && next.kind == TokenKind::word && next.capital &&
        page.tokens[at - 1].kind == TokenKind::word && page.tokens[at - 1].end - page.tokens[at - 1].begin > 3) {
      return at + 1;
    }
  }
  return tokens.last;
}

}  // namespace selaras
