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

/// "Jakarta", when a dash stands alone on the next line.
bool is_place_alone(const Page& page, const Line& line) {
  constexpr std::uint32_t few = 3;
  bool capitals = line.words > 0 && line.words <= few;
  for (std::uint32_t at = line.tokens.first; at < line.tokens.last; ++at) {
    capitals &= page.tokens[at].kind == TokenKind::word && page.tokens[at].capital;
  }
  return capitals;
}

bool is_lone_dash(const Page& page, const Line& line) {
  return line.words == 0 && is_dash(page, line.tokens.first) && line.tokens.last - line.tokens.first <= 2;
}

/// How sure it is that a line goes on in the next one.
enum class Junction : std::uint8_t { none, possible, sure };

Junction junction(const Page& page, const Line& line, const Line& next, const Line* after) {
  if (line.kind != LineKind::text || next.kind != LineKind::text || line.sentence_end || line.colon_end) return Junction::none;
  if (is_lone_dash(page, line)) return Junction::none;  // decided where the place before it is
  if (is_lone_dash(page, next)) return is_place_alone(page, line) || is_dateline_stub(page, line) ? Junction::sure : Junction::none;
  if (is_dash(page, line.tokens.last - 1)) return is_dateline_stub(page, line) ? Junction::sure : Junction::none;
  if (next.gap > 1) return Junction::none;
  if (is_dash(page, next.tokens.first)) return is_dateline_stub(page, line) ? Junction::sure : Junction::none;
  if (continues(page, next) || is_open(page, line)) return Junction::sure;
  const bool wrapped = line.length() >= wrapped_min && line.length() <= wrapped_max && !line.title_like;
  if (wrapped && ends_lower(page, line)) return Junction::sure;
  if (line.title_like) return Junction::none;
  const bool torn = next.length() <= fragment && after && after->gap == 1 && after->kind == LineKind::text && continues(page, *after);
  return torn ? Junction::sure : Junction::possible;
}

std::vector<Junction> junctions(const Page& page) {
  std::vector<Junction> found(page.lines.size(), Junction::none);
  for (std::size_t at = 0; at + 1 < page.lines.size(); ++at) {
    const Line* after = at + 2 < page.lines.size() ? &page.lines[at + 2] : nullptr;
    found[at] = junction(page, page.lines[at], page.lines[at + 1], after);
    // A dash that ends the page has nothing to join.
    if (found[at] == Junction::sure && after != nullptr && is_lone_dash(page, page.lines[at + 1])) found[++at] = Junction::sure;
  }
  return found;
}

/// On a page whose paragraphs were torn apart at their links, a run of unfinished lines with a sure junction is one
/// paragraph, also where a name meets a name.
void settle_possible(const Page& page, std::vector<Junction>& found) {
  constexpr std::ptrdiff_t torn_page = 3;  // sure junctions
  const bool torn = std::count(found.begin(), found.end(), Junction::sure) >= torn_page;
  for (std::size_t first = 0; first < found.size();) {
    std::size_t last = first;
    bool sure = false;
    while (last < found.size() && found[last] != Junction::none) sure |= found[last++] == Junction::sure;
    for (std::size_t at = first; at < last; ++at) {
      if (found[at] == Junction::possible) found[at] = torn && sure && page.lines[last].sentence_end ? Junction::sure : Junction::none;
    }
    first = last + 1;
  }
}

}  // namespace

bool is_prose(const Line& line) {
  constexpr std::uint32_t shortest = 40;  // bytes
  return line.kind == LineKind::text && line.sentence_end && line.length() >= shortest;
}

void join_paragraphs(Page& page) {
  auto found = junctions(page);
  settle_possible(page, found);
  std::vector<Line> joined;
  for (std::size_t at = 0; at < page.lines.size(); ++at) {
    const Line& line = page.lines[at];
    if (at == 0 || found[at - 1] != Junction::sure) {
      joined.push_back(line);
      continue;
    }
    Line& whole = joined.back();
    whole.tokens.last = line.tokens.last;
    whole.range.end = line.range.end;
    whole.words += line.words;
    whole.sentence_end = line.sentence_end || (line.words == 0 && is_terminal(page, line.tokens.last - 1));
    whole.colon_end = line.colon_end;
    whole.title_like = whole.title_like && line.title_like;
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
