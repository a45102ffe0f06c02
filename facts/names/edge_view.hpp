// The words inside and at the edges of a chunk: which of them are names' parts, and which are cut off it.
#pragma once

#include "facts/names/complement_view.hpp"

namespace selaras {

class EdgeView : protected ComplementView {
 protected:
  using ComplementView::ComplementView;

  [[nodiscard]] bool is_place_alone(std::uint32_t at) const {
    if (!words_.any(tokens_[at], name_bits::place_bits)) return false;
    return !words_.any(tokens_[at], name_bits::name_part_bits) || !is_capital(at + 1);
  }

  /// "Jalur Mandiri", "Wilayah Tengah": heads of places that everyday words go on with, too.
  [[nodiscard]] bool is_soft(std::uint32_t at, std::uint32_t head, std::uint32_t rest) const {
    if (words_.find(tokens_, at, soft_head).length != head) return false;
    if (is_person_start(rest)) return true;  // "Pasukan Ratna Kusuma"
    while (is_capital(rest) && is_everyday(rest)) ++rest;
    return !is_capital(rest);
  }

  /// A word that opens a sentence or an answer rather than going on with initials: "C. Menanam pohon".
  [[nodiscard]] bool is_everyday(std::uint32_t at) const {
    const Token& token = tokens_[at];
    if (words_.any(token, name_bits::name_part_bits) || token.all_caps || token.end - token.begin == 1) return false;
    return words_.any(token, name_bits::everyday_bits | bit(function)) || words_.after(token).tells() || (!words_.begins_any(token, name_bits::listed_bits | bit(org_head) | bit(place_head)) && words_.has_everyday_affix(word(at)));
  }

  /// "Ratna Kusuma | Sudah Menikah": small words of a heading whose words all have capitals.
  [[nodiscard]] bool is_clause_word(std::uint32_t at) const {
    constexpr std::uint64_t others = name_bits::listed_bits | bit(name_particle) | bit(org_tail) | bit(place_tail) | bit(site_tail) | bit(field);
    return words_.is(tokens_[at], NameClass::function) && !words_.has_possessives() && !words_.any(tokens_[at], others) && !tokens_[at].all_caps && tokens_[at].end - tokens_[at].begin > 3;
  }

  /// "KLMB-TV | Lamport County": letters of a station are a name of their own.
  [[nodiscard]] bool is_behind_station(std::uint32_t first, std::uint32_t at) const {
    return words_.has_possessives() && at == first + 3 && is_mark(at - 2, '-') && tokens_[at - 1].all_caps && words_.is(tokens_[at - 1], org_tail) && tokens_[first].all_caps && !tokens_[at].all_caps && !words_.is(tokens_[at], org_tail);
  }

  [[nodiscard]] bool is_unknown_acronym(std::uint32_t at) const {
    return tokens_[at].all_caps && tokens_[at].word == 0 && tokens_[at].end - tokens_[at].begin >= 3 && casing_ == Casing::prose;
  }

  /// A word that firms are called by: one of the lists, letters, or a capital inside ("SalingJaga").
  [[nodiscard]] bool is_firm(std::uint32_t at) const {
    if (words_.any(tokens_[at], name_bits::name_part_bits)) return false;
    return words_.any(tokens_[at], bit(org) | bit(org_acronym) | bit(org_any_case)) || is_unknown_acronym(at) || (words_.has_inner_capital(word(at)) && !words_.has_glued_given(word(at)));
  }

  /// "Lembayung Sekuritas | Ratna Kusuma"
  [[nodiscard]] bool ends_firm(std::uint32_t at) const {
    return words_.is(tokens_[at], org_tail) && !words_.any(tokens_[at], name_bits::name_part_bits | name_bits::place_bits | name_bits::calling_bits);
  }

  /// "Direktur LKMB | Suparsin Hadi": an unknown word between the letters of a firm and a part of a name.
  [[nodiscard]] bool begins_behind_letters(std::uint32_t at) const {
    return tokens_[at - 1].all_caps && tokens_[at].word == 0 && !tokens_[at].all_caps && is_capital(at + 1) && words_.any(tokens_[at + 1], bit(given) | bit(surname));
  }

  [[nodiscard]] bool has_name_part(TokenRange range) const {
    for (std::uint32_t at = range.first; at < range.last; ++at) {
      if (words_.any(tokens_[at], name_bits::name_part_bits)) return true;
    }
    return false;
  }

  /// "Kapolsek Sukasari, Kompol Budi": a rank behind one unknown word, so that the word was the seat of the office.
  [[nodiscard]] bool is_called_next(std::uint32_t at) const {
    const std::uint32_t next = at + is_mark(at, ',');
    return is_word(next) && tokens_[next].capital && words_.begins_any(tokens_[next], bit(rank)) && words_.find(tokens_, next, rank) && is_capital(next + 1);
  }

  /// "Kapolres Budi Santoso | SIK MH": degrees that no comma parts from the name.
  void trim_degrees(Chunk& chunk) const {
    const std::uint32_t least = chunk.tokens.first + (chunk.called ? 1 : 2);
    const auto grade = [&](std::uint32_t at) {
      const Match found = words_.find(tokens_, at, degree);
      return found.length == 1 && (tokens_[at].all_caps || words_.has_inner_capital(word(at)));
    };
    while (casing_ == Casing::prose && chunk.tokens.last > least && grade(chunk.tokens.last - 1)) --chunk.tokens.last;
  }

  /// "I | Made Sutarno": the article of a Balinese name, and no numeral behind a capital.
  [[nodiscard]] bool has_article(std::uint32_t first) const {
    return first > range_.first && is_word(first - 1) && word(first - 1) == "I" && words_.is(tokens_[first], given) && (first < range_.first + 2 || !tokens_[first - 2].capital);
  }

  /// "Habitat Park": what ends as sites do keeps its first word.
  [[nodiscard]] bool is_whole(const Chunk& chunk) const {
    return chunk.tokens.last == chunk.tokens.first + 2 && words_.is(tokens_[chunk.tokens.last - 1], site_tail) && !words_.is(tokens_[chunk.tokens.first], function);
  }

  /// "Drama Korea | Park Gyu Young", "Pemerintahan | Prabowo Subianto": everyday words and listed names before a given name.
  void trim_lead(Chunk& chunk) const {
    std::uint32_t at = chunk.tokens.first;
    if (is_whole(chunk)) return;
    const auto leads = [&](std::uint32_t k) {
      const Token& token = tokens_[k];
      if (token.kind != TokenKind::word || words_.any(token, name_bits::name_part_bits | bit(name_particle)) || has_article(k + 1)) return false;
      return words_.any(token, name_bits::everyday_bits | bit(thing_head) | bit(org_any_case) | name_bits::place_bits) || words_.is_derived_noun(word(k)) || words_.is_passive(word(k));
    };
    // "Liga Teluk Timur (LTT)": the letters say what belongs to the name.
    const std::uint32_t letters = chunk.tokens.last + 1;
    if (is_mark(chunk.tokens.last, '(') && is_word(letters) && tokens_[letters].all_caps && word(letters).front() == word(at).front()) return;
    while (at + 1 < chunk.tokens.last && leads(at)) ++at;
    const bool head = words_.begins_any(tokens_[at], bit(place_head)) && words_.find(tokens_, at, place_head);
    const auto behind_noun = [&] { return words_.is(tokens_[at], surname) && words_.is_derived_noun(word(at - 1)); };  // "Kebijakan | Trump"
    const bool begins = words_.is(tokens_[at], given) || (at > chunk.tokens.first && behind_noun());
    if (at > chunk.tokens.first && begins && !head) chunk.tokens.first = at;
  }

  /// The first word of a sentence has a capital anyway: everyday words are taken off.
  void trim_first(Chunk& chunk) const {
    const Token& token = tokens_[chunk.tokens.first];
    const bool alone = chunk.tokens.last == chunk.tokens.first + 1;
    const bool everyday = words_.any(token, bit(ordinary) | bit(function) | bit(field)) ||
                          (!alone && (token.word == 0 || words_.before(token).tells()) && words_.has_everyday_affix(word(chunk.tokens.first))) ||
                          (!alone && !words_.begins_any(token, name_bits::listed_bits | bit(org_head) | bit(place_head) | bit(direction) | name_bits::calling_bits) && words_.has_everyday_affix(word(chunk.tokens.first))) ||
                          (!alone && !words_.any(token, name_bits::name_part_bits | name_bits::place_bits | bit(org)) && words_.is_derived_noun(word(chunk.tokens.first)));
    if (!everyday || is_whole(chunk)) return;
    if (!alone && words_.any(token, bit(given) | bit(given_weak)) && words_.any(tokens_[chunk.tokens.first + 1], name_bits::name_part_bits)) return;
    ++chunk.tokens.first;
    chunk.first_of_sentence = false;
    while (chunk.tokens.first < chunk.tokens.last && tokens_[chunk.tokens.first].kind != TokenKind::word) ++chunk.tokens.first;
  }
};

}  // namespace selaras
