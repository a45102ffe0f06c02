#include "facts/reading/furniture.hpp"

#include <algorithm>

#include "facts/reading/related.hpp"

namespace selaras {
namespace {

constexpr std::uint32_t longest_furniture = 200;  // bytes: some copies hold a whole article in one line

/// "Beranda > Berita > Dunia"
bool is_breadcrumb(const Page& page, const Line& line) {
  constexpr std::size_t enough = 2;
  std::size_t arrows = 0;
  for (std::uint32_t at = line.tokens.first; at < line.tokens.last; ++at) {
    arrows += page.is(at, '>') || page.text(at) == "»" || page.text(at) == "›";
  }
  return arrows >= enough && !line.sentence_end;
}

/// An address of the web or of mail on a line of its own.
bool is_address(const Page& page, const Line& line) {
  const std::string_view text = page.text(line);
  constexpr std::uint32_t few = 8;  // words
  if (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.")) {
    return text.find(' ') == std::string_view::npos;
  }
  if (line.sentence_end || line.words > few) return false;
  for (std::uint32_t at = line.tokens.first + 1; at + 1 < line.tokens.last; ++at) {
    if (page.is(at, '@') && !page.tokens[at].space_before && !page.tokens[at + 1].space_before) return true;
  }
  return false;
}

bool is_bracketed(const Page& page, const Line& line) {
  return (page.is(line.tokens.first, '[') && page.is(line.tokens.last - 1, ']')) ||
         (page.is(line.tokens.first, '{') && page.is(line.tokens.last - 1, '}'));
}

bool all_capitalised(const Page& page, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t at = first; at < last; ++at) {
    const Token& token = page.tokens[at];
    if (token.kind == TokenKind::word && !token.capital && !page.find(at, page.cues.small)) return false;
  }
  return true;
}

/// A credit: "Foto/Antara", "(Foto: Dok. Humas)", "istimewa" at the end.
bool is_credit(const Page& page, const Line& line, std::uint32_t at, std::uint32_t length) {
  const std::uint32_t past = at + length;
  const bool opens = at == line.tokens.first || page.is(at - 1, '(') || page.is(at - 1, '.') || page.is(at - 1, '/') ||
                     page.is(at - 1, '|') || page.is(at - 1, ')') || is_dash(page, at - 1);
  const bool ends = past >= line.tokens.last || (past + 1 == line.tokens.last && (page.is(past, ')') || page.is(past, '.')));
  constexpr std::uint32_t few = 3;  // words of a caption besides its credit
  if (ends) return line.words >= few && (opens || !line.sentence_end);
  const bool separated = page.is(past, '/') || page.is(past, ':');
  if (separated && (opens || (page.is(past, ':') && page.tokens[at].capital && !line.sentence_end))) return true;
  // "(AP Photo by …)", "(Image by …)"
  return at > line.tokens.first && page.is(at - 1, '(') && page.is(line.tokens.last - 1, ')');
}

/// "Nama Orang/Net": agency after a slash at the end of a short line.
bool ends_in_agency(const Page& page, const Line& line) {
  const std::uint32_t last = line.tokens.last;
  constexpr std::uint32_t few = 4, tokens_back = 6;
  if (line.sentence_end || line.words < few) return false;
  const std::uint32_t first = last - std::min(tokens_back, last - line.tokens.first);
  for (std::uint32_t at = last - 1; at > first + 1; --at) {
    if (page.tokens[at - 1].kind != TokenKind::punct) continue;
    if (!page.is(at - 1, '/')) return false;
    const bool word_before = page.tokens[at - 2].kind == TokenKind::word || page.is(at - 2, ')');
    return word_before && page.tokens[at].kind == TokenKind::word && page.tokens[at].capital && all_capitalised(page, at, last);
  }
  return false;
}

/// "… (Published Friday, July 31, 2015)": the text of a film or picture with a day of its own.
bool ends_in_own_date(const Page& page, const Line& line) {
  constexpr std::uint32_t tokens_back = 14;
  std::uint32_t at = line.tokens.last - 1;
  if (!page.is(at, ')')) return false;
  const std::uint32_t first = line.tokens.last - std::min(tokens_back, line.tokens.last - line.tokens.first);
  while (at > first && !page.is(at, '(')) --at;
  return page.is(at, '(') && page.find(at + 1, page.cues.published);
}

}  // namespace

std::uint32_t opening_phrase(const Page& page, TokenRange tokens, ClassId cls) {
  if (tokens.empty() || page.tokens[tokens.first].word == 0) return 0;
  for (const Entry& entry : page.language.lexicon.entries(page.tokens[tokens.first].word)) {
    if (entry.cls != cls) continue;
    std::uint32_t at = tokens.first + 1;
    std::size_t k = 1;
    while (k < entry.words.size() && at < tokens.last) {
      if (page.tokens[at].kind != TokenKind::newline && page.tokens[at].word != entry.words[k++]) break;
      ++at;
      if (k == entry.words.size()) return at - tokens.first;
    }
    if (entry.words.size() == 1) return 1;
  }
  return 0;
}

bool is_phrase(const Page& page, const Line& line, ClassId cls) {
  const std::uint32_t past = past_last_word(page, line);
  std::uint32_t first = first_word(page, line);
  while (first < past && page.tokens[first].kind != TokenKind::word) ++first;
  if (first >= past) return false;
  const std::uint32_t length = opening_phrase(page, {first, line.tokens.last}, cls);
  return length > 0 && first + length >= past;
}

bool is_furniture(const Page& page, const Line& line) {
  if (line.words == 0) return true;
  if (line.length() > longest_furniture) return false;
  if (is_phrase(page, line, page.cues.furniture_line)) return true;
  if (opening_phrase(page, line.tokens, page.cues.furniture_start)) return true;
  const std::uint32_t first = first_word(page, line);
  if (opening_phrase(page, {first, line.tokens.last}, page.cues.furniture_start)) return true;
  return is_bracketed(page, line) || is_breadcrumb(page, line) || is_address(page, line) || is_sign_off(page, line);
}

bool is_sign_off(const Page& page, const Line& line) {
  constexpr std::uint32_t longest = 60, few = 7;
  if (line.length() > longest || line.words > few || !page.is(line.tokens.first, '(') || !page.is(line.tokens.last - 1, ')')) {
    return false;
  }
  for (std::uint32_t at = line.tokens.first; at < line.tokens.last; ++at) {
    if (page.tokens[at].kind == TokenKind::number && page.tokens[at].space_before) return false;
  }
  return true;
}

bool is_byline(const Page& page, const Line& line) {
  constexpr std::uint32_t longest = 90, few = 9;
  if (line.length() > longest || line.words > few || line.sentence_end) return false;
  const std::uint32_t role = opening_phrase(page, line.tokens, page.cues.byline);
  return role > 0 && all_capitalised(page, line.tokens.first + role, line.tokens.last);
}

bool is_caption(const Page& page, const Line& line) {
  constexpr std::uint32_t longest = 320;
  if (line.length() > longest) return false;
  for (std::uint32_t at = line.tokens.first; at < line.tokens.last; ++at) {
    const Match cue = page.find(at, page.cues.caption);
    if (cue && is_credit(page, line, at, cue.length)) return true;
  }
  return ends_in_agency(page, line);
}

LinkLine link_line(const Page& page, const Line& line) {
  const std::uint32_t first = first_word(page, line);
  if (first >= line.tokens.last) return LinkLine::none;
  const bool title = !line.sentence_end || page.is(line.tokens.last - 1, '?') || page.is(line.tokens.last - 1, '!');
  const std::uint32_t media = opening_phrase(page, {first, line.tokens.last}, page.cues.media);
  if (media && first + media < line.tokens.last && title) {
    if (page.is(first + media, ':') || line.title_like) return LinkLine::whole;
  }
  if (ends_in_own_date(page, line)) return LinkLine::whole;
  const std::uint32_t cue = related_cue(page, first, line.tokens.last);
  if (cue == 0) return LinkLine::none;
  const std::uint32_t past = first + cue;
  if (past >= line.tokens.last) {
    // The title glued to the cue is part of the last token; nothing follows.
    return LinkLine::cue_only;
  }
  const bool colon = page.is(past, ':');
  if (past + 1 == line.tokens.last && page.tokens[past].kind == TokenKind::punct) {
    return colon ? LinkLine::cue_with_colon : LinkLine::cue_only;
  }
  constexpr std::uint32_t long_line = 330;  // bytes: beyond it an article is glued to the title
  if (line.length() > long_line) return LinkLine::none;
  if (cue == 1 && !colon) return LinkLine::none;
  return title || line.colon_end ? LinkLine::whole : LinkLine::none;
}

}  // namespace selaras
