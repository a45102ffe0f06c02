#include "facts/reading/dateline.hpp"

#include <algorithm>

namespace selaras {
namespace {

/// What the words before the dash look like.
struct Opening {
  bool domain = false;     // KOMPAS.com
  bool agency = false;     // (ANTARA)
  bool first_all_caps = false;
  bool comma = false;
  bool spaced_dash = false;
  std::uint32_t words = 0;
  std::uint32_t dash = 0;  // token, 0 if none
};

bool joins_words(const Page& page, std::uint32_t at, std::uint32_t last) {
  return at + 1 < last && !page.tokens[at].space_before && !page.tokens[at + 1].space_before;
}

/// "Intisari-Online.com": a dash inside a name of an outlet, after which a domain comes.
bool hyphen_in_domain(const Page& page, std::uint32_t at, std::uint32_t last) {
  return joins_words(page, at, last) && at + 3 < last && page.is(at + 2, '.') && joins_words(page, at + 2, last) &&
         !page.tokens[at + 1].space_before;
}

bool is_upper_name(const Page& page, std::uint32_t at) { return page.tokens[at].all_caps; }

/// Reads up to the dash; false if a token cannot be part of a dateline.
bool read_opening(const Page& page, TokenRange tokens, Opening& opening) {
  constexpr std::uint32_t most_tokens = 18, most_bytes = 90;
  const std::uint32_t last = std::min(tokens.last, tokens.first + most_tokens);
  bool inside = false;
  for (std::uint32_t at = tokens.first; at < last; ++at) {
    const Token& token = page.tokens[at];
    if (token.end - page.tokens[tokens.first].begin > most_bytes) return false;
    if (token.kind == TokenKind::newline) continue;
    if (token.kind == TokenKind::number) {
      const bool of_name = !token.space_before && at > tokens.first;  // "Warta6.com"
      if (!opening.first_all_caps && !opening.domain && !inside && !of_name) return false;
      continue;
    }
    if (token.kind == TokenKind::word) {
      const bool part_of_domain = at > tokens.first && page.is(at - 1, '.') && !token.space_before;
      if (part_of_domain) {
        // "Wash." is followed by a space; "KOMPAS.com" and "iNews.id" are not.
        opening.domain = true;
        continue;
      }
      const bool next_is_domain = at + 2 < last && page.is(at + 1, '.') && joins_words(page, at + 1, last);
      const bool small = page.find(at, page.cues.small) || page.find(at, page.cues.month);
      if (!token.capital && !next_is_domain && !inside && !(small && opening.words > 0 && opening.comma)) return false;
      ++opening.words;
      if (at == tokens.first) opening.first_all_caps = is_upper_name(page, at);
      continue;
    }
    if (page.is(at, '(')) {
      inside = true;
      opening.agency |= at + 2 < last;
    } else if (page.is(at, ')')) {
      inside = false;
    } else if (page.is(at, ',')) {
      opening.comma = true;
    } else if (is_dash(page, at)) {
      if (opening.words == 0) return false;
      if (inside || hyphen_in_domain(page, at, last)) continue;
      // "Bang-Ka" is a name; "TENGAH-Kecelakaan" ends a dateline in capitals.
      if (joins_words(page, at, last) && !opening.first_all_caps) return false;
      if (joins_words(page, at, last) && page.tokens[at + 1].all_caps) continue;
      // "Norda -born in 1990-": a dash that begins a word opens an insertion.
      const bool begins_word = token.space_before && at + 1 < last && !page.tokens[at + 1].space_before;
      if (begins_word && !opening.first_all_caps && !opening.domain) return false;
      opening.dash = at;
      opening.spaced_dash = token.space_before || (at + 1 < last && page.tokens[at + 1].space_before);
      return true;
    } else if (!page.is(at, '.') && !page.is(at, '/') && page.text(at) != "'" && page.text(at) != "•" && !page.is(at, '|')) {
      return false;
    }
  }
  return false;
}

/// Without a dash: "Outlet.com, Kota Kalimat …" — the domain, a comma and one word; the word is left to the text
/// if the sentence is glued to it ("KotaKalimat").
std::uint32_t domain_and_place(const Page& page, TokenRange tokens) {
  std::uint32_t at = tokens.first + 1;
  if (at < tokens.last && page.tokens[at].kind == TokenKind::number && !page.tokens[at].space_before) ++at;
  const bool domain = at + 5 < tokens.last && page.tokens[tokens.first].kind == TokenKind::word && page.is(at, '.') &&
                      joins_words(page, at, tokens.last) && page.tokens[at + 1].kind == TokenKind::word && page.is(at + 2, ',') &&
                      page.tokens[at + 3].kind == TokenKind::word && page.tokens[at + 3].capital;
  if (!domain) return tokens.first;
  if (is_glued(page, at + 3)) return at + 3;
  const bool place = page.tokens[at + 4].kind == TokenKind::word && page.tokens[at + 4].capital &&
                     page.tokens[at + 5].kind == TokenKind::word && !page.tokens[at + 5].capital;
  return place ? at + 4 : tokens.first;
}

}  // namespace

std::uint32_t dateline_end(const Page& page, TokenRange tokens) {
  if (tokens.last - tokens.first < 3) return tokens.first;
  Opening opening;
  if (!read_opening(page, tokens, opening)) return domain_and_place(page, tokens);
  constexpr std::uint32_t one_place = 3;  // words of a place without any other sign: "Banda Aceh - …"
  const bool sure = opening.domain || opening.agency || opening.first_all_caps;
  if (!sure && !(opening.spaced_dash && opening.words <= one_place)) return tokens.first;
  if (opening.first_all_caps && !opening.spaced_dash && opening.words > 5) return tokens.first;
  std::uint32_t past = opening.dash + 1;
  while (past < tokens.last && is_dash(page, past)) ++past;
  // A dateline introduces a text; alone it is a line of its own.
  return past;
}

}  // namespace selaras
