// A chunk as its words are written: what is glued, what stands between capitals, who stands together.
#pragma once

#include <algorithm>
#include <string>

#include "facts/names/chunks.hpp"
#include "facts/names/sentence_view.hpp"

namespace selaras {

class ChunkView {
 protected:
  using enum NameClass;
  static constexpr auto bit = NameWords::bit;
  ChunkView(const Article& article, std::span<const Token> tokens, const NameWords& words) : article_(article), tokens_(tokens), words_(words) {}

  [[nodiscard]] std::string_view word(std::uint32_t at) const { return text_of(article_, tokens_[at]); }
  [[nodiscard]] std::string lower(std::uint32_t at) const { return lower_case(text_of(article_, tokens_[at])); }
  [[nodiscard]] bool is_mark(std::uint32_t at, char mark) const {
    return at < tokens_.size() && tokens_[at].kind == TokenKind::punct && article_.text[tokens_[at].begin] == mark;
  }

  [[nodiscard]] bool has_part(const Chunk& chunk) const {
    for (std::uint32_t at = chunk.tokens.first; at < chunk.tokens.last; ++at) {
      if (words_.any(tokens_[at], name_bits::name_part_bits)) return true;
    }
    return false;
  }

  /// "Bu Menteri Pertanian, OJK": what follows the office is the next of a list.
  [[nodiscard]] bool is_listed_organisation(const Chunk& chunk) const {
    return chunk.source != ChunkSource::unknown && chunk.score[as_organisation] > 0 && chunk.score[as_person] <= 0;
  }

  /// "jaksa kota Lembayung": the seat of the office.
  [[nodiscard]] bool is_seat(const Chunk& chunk) const {
    const std::uint32_t before = chunk.tokens.first - 1;
    return chunk.tokens.first == chunk.role.last && !tokens_[before].capital && words_.is(tokens_[before], place_head) && !has_part(chunk);
  }

  [[nodiscard]] bool is_tight_hyphen(std::uint32_t at) const {
    return is_mark(at, '-') && !tokens_[at].space_before && at + 1 < tokens_.size() && !tokens_[at + 1].space_before && tokens_[at + 1].capital;
  }

  /// "Sutarno-Ratna", "pemerintahan Sutarno-Ratna": two who stand together, so that neither is meant alone.
  [[nodiscard]] bool is_of_ticket(const Chunk& chunk) const {
    constexpr std::uint64_t begins_name = bit(given) | bit(known_person);
    const auto [first, last] = chunk.tokens;
    if (last == first + 5 && is_tight_hyphen(first + 1) && is_tight_hyphen(first + 3)) return !chunk.called && chunk.source == ChunkSource::unknown;  // "Hadi-Ratna-Dewi"
    if (last == first + 3 && is_tight_hyphen(first + 1)) return !chunk.called && chunk.source == ChunkSource::unknown && words_.any(tokens_[last - 1], begins_name) && !words_.is(tokens_[first], name_particle);
    if (last != first + 1) return false;
    const auto is_other = [&](std::uint32_t at) { return words_.begins_any(tokens_[at], begins_name | bit(surname)) && !words_.any(tokens_[at], name_bits::place_bits); };
    if (is_tight_hyphen(last) && is_other(last + 1)) return true;
    return first > chunk.sentence.first + 1 && is_tight_hyphen(first - 1) && is_other(first - 2);
  }

  /// "PKB (Pajak Kendaraan Bermotor)": letters of the name of a thing behind them.
  [[nodiscard]] bool is_explained(std::uint32_t at) const {
    const std::string letters = lower(at);
    for (std::uint32_t k = 0; k < letters.size(); ++k) {
      if (at + 2 + k >= tokens_.size() || tokens_[at + 2 + k].kind != TokenKind::word || lower(at + 2 + k)[0] != letters[k]) return false;
    }
    return letters.size() > 1 && words_.is(tokens_[at + 2], thing_head);
  }

  /// Two words without the space between them, neither of which could be told: "SuryadiDeddy".
  [[nodiscard]] bool is_glued_pair(std::uint32_t at) const {
    constexpr std::size_t least_before = 4, least_after = 3;  // but "LaVaughn", "DiCaprio"
    const std::string_view word = text_of(article_, tokens_[at]);
    for (std::size_t k = least_before; k + least_after <= word.size(); ++k) {
      if (word[k] >= 'A' && word[k] <= 'Z' && word[k - 1] >= 'a' && word[k - 1] <= 'z') return words_.has_inner_capital(word);
    }
    return false;
  }

  /// "CTRAmelemah", "RatnaG": letters with words glued to them, and words with a letter.
  [[nodiscard]] bool is_cut_badly(std::uint32_t at) const {
    constexpr std::size_t least_letters = 3, least = 7;
    const std::string_view word = text_of(article_, tokens_[at]);
    const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto stop = static_cast<std::size_t>(std::find_if_not(word.begin(), word.end(), is_upper) - word.begin());
    if (word.size() >= least && stop >= least_letters && std::all_of(word.begin() + static_cast<std::ptrdiff_t>(stop), word.end(), is_lower)) return true;
    return word.size() > least_letters && is_upper(word.back()) && std::all_of(word.begin() + 1, word.end() - 1, is_lower);
  }

  [[nodiscard]] bool has_organisation(const Chunk& chunk) const {
    for (std::uint32_t at = chunk.tokens.first; at < chunk.tokens.last; ++at) {
      const Token& token = tokens_[at];
      if (words_.any(token, bit(org) | bit(org_acronym)) && !words_.any(token, name_bits::place_bits)) return true;
      if (token.all_caps && token.word == 0 && token.kind == TokenKind::word && at + 1 == chunk.tokens.last && chunk.casing == Casing::prose) return true;  // "Platform Ruang GTK"
    }
    return false;
  }

  /// Small and large letters first, then letters or a numeral that are no part of a person's name.
  [[nodiscard]] bool ends_in_letters(const Chunk& chunk) const {
    const auto [first, last] = chunk.tokens;
    if (last - first < 2 || tokens_[first].kind != TokenKind::word || tokens_[first].all_caps || tokens_[first].end - tokens_[first].begin < 2) return false;
    const Token& end = tokens_[last - 1];
    if (end.kind == TokenKind::word && end.all_caps && end.word == 0 && end.end - end.begin > 2 && !is_numeral(last - 1)) return true;
    for (std::uint32_t at = first + 1; at + 1 < last; ++at) {
      if (tokens_[at].kind == TokenKind::word && tokens_[at].end - tokens_[at].begin > 1 && is_numeral(at)) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_numeral(std::uint32_t at) const { return tokens_[at].all_caps && text_of(article_, tokens_[at]).find_first_not_of("IVXL") == std::string_view::npos; }

  /// "BELOW IS THEIR COVERAGE": letters that the lists know, where everything is written large.
  [[nodiscard]] bool is_among_capitals(const Chunk& chunk) const {
    const auto [first, last] = chunk.tokens;
    const auto is_large = [&](std::uint32_t at) { return tokens_[at].kind == TokenKind::word && tokens_[at].all_caps && tokens_[at].end - tokens_[at].begin > 3; };
    return last == first + 1 && tokens_[first].all_caps && tokens_[first].end - tokens_[first].begin <= 3 && words_.any(tokens_[first], bit(function) | bit(ordinary)) &&
           first > chunk.sentence.first && last < chunk.sentence.last && is_large(first - 1) && is_large(last);
  }

  /// "LEMBAYUNG - Warga …": where a report was written.
  [[nodiscard]] bool is_dateline(const Chunk& chunk, std::uint32_t at) const {
    constexpr std::uint32_t least = 5;  // letters
    const Token& own = tokens_[chunk.tokens.first];
    if (!own.all_caps || !chunk.first_of_sentence || (chunk.tokens.last != chunk.tokens.first + 1 && !words_.is(tokens_[chunk.tokens.last - 1], place_tail)) || tokens_[at].kind != TokenKind::punct || at + 1 >= tokens_.size() || own.end - own.begin < least || chunk.casing != Casing::prose) return false;
    const std::string_view mark = text_of(article_, tokens_[at]);
    return (mark == "-" || mark == "–" || mark == "—") && (tokens_[at].space_before || tokens_[at + 1].space_before) && tokens_[at + 1].capital && !words_.any(own, bit(org_acronym));
  }

  /// "Lamport News, Weather & Sports": how a site calls itself in the title of its pages.
  [[nodiscard]] bool is_title_of_page(const Chunk& chunk, std::uint32_t at) const {
    if (!words_.is(tokens_[chunk.tokens.last - 1], channel)) return false;
    if (is_mark(at, ',') || is_mark(at, '&')) ++at;
    return at < chunk.sentence.last && tokens_[at].capital && words_.begins_any(tokens_[at], bit(rubric)) && words_.find(tokens_, at, rubric);
  }

  /// One of the words says what kind of district is meant.
  [[nodiscard]] bool is_county(std::uint32_t first, std::uint32_t last) const {
    for (; first < last; ++first) {
      if (words_.is(tokens_[first], place_tail) && words_.is(tokens_[first], field) && !words_.any(tokens_[first], bit(street_tail) | bit(site_tail) | name_bits::name_part_bits)) return true;
    }
    return false;
  }

  /// "XZU349", "AR-15": unknown letters with a number tied to them.
  [[nodiscard]] bool is_code(const Chunk& chunk) const {
    const std::uint32_t at = chunk.tokens.first, next = at + 1 + is_mark(at + 1, '-');
    return tokens_[at].all_caps && next < tokens_.size() && tokens_[next].kind == TokenKind::number && !tokens_[at + 1].space_before && !tokens_[next].space_before;
  }

  const Article& article_;
  std::span<const Token> tokens_;
  const NameWords& words_;
};

}  // namespace selaras
