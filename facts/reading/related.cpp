#include "facts/reading/related.hpp"

#include <algorithm>

namespace selaras {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// "JugaKapal": the cue's last word with a capitalised word glued to it.
bool begins_with_word(const Page& page, std::uint32_t token, std::string_view word) {
  const std::string_view text = page.text(token);
  return text.size() > word.size() && is_upper(text[word.size()]) && lower_case(text.substr(0, word.size())) == word;
}

/// Where the title after a cue ends: after its mark, at a lost space, or where running text begins.
std::uint32_t title_end(const Page& page, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t most_bytes = 300, enough_capitals = 4;
  std::uint32_t capitals = 0, last_capital = first;
  for (std::uint32_t at = first; at < last; ++at) {
    const Token& token = page.tokens[at];
    if (token.end - page.tokens[first].begin > most_bytes) break;
    if (at > first && is_terminal(page, at)) {
      const bool inside = at + 1 < last && !page.tokens[at + 1].space_before && !page.tokens[at + 1].capital;
      if (!inside) return at + 1;
    }
    if (token.kind != TokenKind::word) continue;
    if (at > first && is_glued(page, at)) return at + 1;
    if (token.capital) {
      ++capitals;
      last_capital = at;
    } else if (capitals >= enough_capitals && !page.find(at, page.cues.small)) {
      return last_capital;  // "… Tangsel Pohon yang tumbang": the sentence began at its capital
    }
  }
  // No end in sight: up to the end of the sentence.
  std::uint32_t at = first;
  while (at < last && !(is_terminal(page, at) && (at + 1 == last || page.tokens[at + 1].space_before))) ++at;
  return std::min(at + 1, last);
}

/// A cue inside a paragraph counts when a title follows: a colon or a capital letter.
bool opens_link(const Page& page, std::uint32_t at, std::uint32_t length, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t next = at + length;
  if (next >= last) return false;
  if (!page.tokens[at].capital) return false;
  const bool colon = page.is(next, ':');
  if (length == 1 && !colon) return false;
  const bool after_stop = at == first || is_terminal(page, at - 1) || page.tokens[at - 1].kind == TokenKind::punct;
  return colon || (after_stop && (page.tokens[next].capital || page.tokens[next].kind != TokenKind::word));
}

/// End of the sentence that begins at `at`, if it is short: a paragraph's tail must not be eaten.
std::uint32_t short_sentence_end(const Page& page, std::uint32_t at, std::uint32_t last) {
  constexpr std::uint32_t most_bytes = 200;
  for (std::uint32_t end = at; end < last; ++end) {
    if (page.tokens[end].end - page.tokens[at].begin > most_bytes) return at;
    if (is_terminal(page, end) && (end + 1 == last || page.tokens[end + 1].space_before || page.tokens[end + 1].capital) &&
        !(end + 1 < last && !page.tokens[end + 1].space_before && !page.tokens[end + 1].capital)) {
      const bool domain = end + 1 < last && !page.tokens[end + 1].space_before && page.tokens[end + 1].all_caps;
      if (!domain) return end + 1;
    }
  }
  return last;
}

}  // namespace

std::uint32_t related_cue(const Page& page, std::uint32_t token, std::uint32_t last) {
  if (page.tokens[token].word == 0) return 0;
  for (const Entry& entry : page.language.lexicon.entries(page.tokens[token].word)) {
    const auto size = static_cast<std::uint32_t>(entry.words.size());
    if (entry.cls != page.cues.related || token + size > last) continue;
    std::uint32_t k = 1;
    while (k < size && page.tokens[token + k].word == entry.words[k]) ++k;
    if (k == size) return size;
    if (size > 1 && k + 1 == size && begins_with_word(page, token + k, page.language.lexicon.word(entry.words[k]))) return size;
  }
  return 0;
}

std::vector<Cut> cuts_inside(const Page& page, TokenRange tokens) {
  std::vector<Cut> cuts;
  for (std::uint32_t at = tokens.first; at < tokens.last;) {
    if (page.tokens[at].word == 0) {
      ++at;
      continue;
    }
    if (const Match inside = page.find(at, page.cues.furniture_inline)) {
      // "rmol news logo": the outlet's name belongs to its logo.
      const bool named = at == tokens.first + 1 || (at > tokens.first && is_terminal(page, at - 2 >= tokens.first ? at - 2 : at - 1));
      const bool outlet = named && page.tokens[at - 1].kind == TokenKind::word && page.text(at) != "SCROLL";
      cuts.push_back({{outlet ? at - 1 : at, at + inside.length}, Zone::boilerplate});
      at += inside.length;
      continue;
    }
    if (const std::uint32_t cue = related_cue(page, at, tokens.last); cue && opens_link(page, at, cue, tokens.first, tokens.last)) {
      const std::uint32_t end = title_end(page, at + cue, tokens.last);
      cuts.push_back({{at, end}, Zone::related});
      at = end;
      continue;
    }
    const bool opens_sentence = at > tokens.first && is_terminal(page, at - 1) && page.tokens[at].capital;
    if (opens_sentence && page.find(at, page.cues.furniture_start)) {
      if (const std::uint32_t end = short_sentence_end(page, at, tokens.last); end > at) {
        cuts.push_back({{at, end}, Zone::boilerplate});
        at = end;
        continue;
      }
    }
    ++at;
  }
  return cuts;
}

}  // namespace selaras
