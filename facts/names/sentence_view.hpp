// One sentence as the chunk finder sees it: which words may carry a name, and what the lists know of them.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "facts/names/chunks.hpp"
#include "facts/text/hash_table.hpp"

namespace selaras {

namespace name_bits {
using enum NameClass;

constexpr std::uint64_t name_part_bits = NameWords::bit(given) | NameWords::bit(given_weak) | NameWords::bit(surname);
constexpr std::uint64_t place_bits = NameWords::bit(place_acronym) | NameWords::bit(area) | NameWords::bit(place_short) | NameWords::bit(capital) | NameWords::bit(metonym) | NameWords::bit(NameClass::place);
constexpr std::uint64_t calling_bits = NameWords::bit(title) | NameWords::bit(role) | NameWords::bit(rank);
constexpr std::uint64_t everyday_bits = NameWords::bit(ordinary) | NameWords::bit(field) | NameWords::bit(common_noun);
constexpr std::uint64_t listed_bits = name_part_bits | place_bits | NameWords::bit(org) | NameWords::bit(org_acronym) | NameWords::bit(known_person) | NameWords::bit(org_any_case);
}  // namespace name_bits

class SentenceView {
 protected:
  using enum NameClass;
  SentenceView(const Article& article, std::span<const Token> tokens, const NameWords& words)
      : article_(article), tokens_(tokens), words_(words), cased_(has_capitals(tokens)) {}

  // A sentence without capitals in an article that has some is prose.
  static bool has_capitals(std::span<const Token> tokens) {
    std::size_t capitals = 0, all = 0;
    for (const Token& token : tokens) {
      if (token.kind != TokenKind::word) continue;
      ++all;
      capitals += token.capital;
      if (capitals * 50 > tokens.size()) return true;
    }
    return capitals * 50 >= all && capitals > 0;
  }

  [[nodiscard]] Casing casing_of(const Sentence& sentence) const {
    std::uint32_t capitals = 0, all_caps = 0, lower = 0;
    const std::uint32_t most = sentence.tokens.last - sentence.tokens.first;
    const bool stopped = most > 0 && article_.text[tokens_[sentence.tokens.last - 1].begin] == '.';
    const bool prose_else = cased_ && stopped && sentence.zone != Zone::headline;  // unless it is all in capitals
    for (std::uint32_t at = sentence.tokens.first; at < sentence.tokens.last; ++at) {
      const Token& token = tokens_[at];
      if (token.kind != TokenKind::word || token.end - token.begin < 4) continue;
      capitals += token.capital;
      all_caps += token.all_caps;
      lower += !token.capital;
      if (prose_else && lower * 4 > most) return Casing::prose;
    }
    const std::uint32_t words = capitals + lower;
    if (capitals == 0 && words >= 3 && !cased_) return Casing::none;
    if (words >= 4 && all_caps * 10 >= words * 8) return Casing::none;
    if (stopped && sentence.zone != Zone::headline) return Casing::prose;
    const std::uint32_t least = sentence.zone == Zone::headline ? 4 : 8;  // a short sentence may be made of names
    return words >= least && capitals * 10 >= words * 8 && all_caps * 3 < words ? Casing::title : Casing::prose;
  }

  [[nodiscard]] std::string_view word(std::uint32_t at) const { return text_of(article_, tokens_[at]); }
  [[nodiscard]] bool is_word(std::uint32_t at) const { return at < range_.last && tokens_[at].kind == TokenKind::word; }
  [[nodiscard]] bool is_mark(std::uint32_t at, char mark) const {
    return at < range_.last && tokens_[at].kind == TokenKind::punct && article_.text[tokens_[at].begin] == mark;
  }

  /// May this word begin or continue a name, as far as its letters go?
  [[nodiscard]] bool is_capital(std::uint32_t at) const {
    if (!is_word(at)) return false;
    if (casing_ == Casing::prose) return tokens_[at].capital;
    if (words_.any(tokens_[at], NameWords::bit(NameClass::place))) return true;
    const bool everyday = words_.any(tokens_[at], NameWords::bit(ordinary) | NameWords::bit(function) | NameWords::bit(calendar)) || (words_.is(tokens_[at], field) && !words_.is(tokens_[at], given));
    const bool known = words_.any(tokens_[at], name_bits::listed_bits) && !everyday;
    if (casing_ == Casing::none && tokens_[at].word == 0 && at > range_.first && tokens_[at].end - tokens_[at].begin > 2) {
      constexpr int telling = 5;
      const bool after_saying = words_.before(tokens_[at - 1]).weight[as_person] >= telling || words_.any(tokens_[at - 1], NameWords::bit(given));
      if (after_saying && !words_.has_everyday_affix(word(at))) return true;
    }
    return known || (casing_ == Casing::title && tokens_[at].capital && (own_.contains(text_hash(word(at))) || is_surname_of_title(at)));
  }

  /// "kepadaRatna": an everyday word was cut off before this one, so that nothing goes on with it.
  [[nodiscard]] bool is_cut_off(std::uint32_t at) const {
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    if (tokens_[at].begin == 0 || tokens_[at].kind != TokenKind::word) return false;
    return is_letter(article_.text[tokens_[at].begin - 1]) || (at > 0 && tokens_[at - 1].kind == TokenKind::word && is_letter(article_.text[tokens_[at - 1].end]));
  }

  /// "Ratna Volkova Buka Suara": a word of a title that no list knows, behind a given name.
  [[nodiscard]] bool is_surname_of_title(std::uint32_t at) const;

  struct Listed {
    std::uint32_t length = 0;
    bool organisation = false, place = false, person = false;
  };

  /// The longest organisation or place of the lists at a token.
  [[nodiscard]] Listed listed(std::uint32_t at) const {
    Listed best;
    if (!words_.begins_any(tokens_[at], NameWords::bit(org) | NameWords::bit(org_acronym) | NameWords::bit(known_person) | name_bits::place_bits)) return best;
    const auto offer = [&](NameClass cls, bool needs_all_caps, bool Listed::*kind) {
      const Match found = words_.find(tokens_, at, cls);
      if (!found || found.length < best.length) return;
      const std::uint32_t last = at + found.length - 1;
      if (casing_ == Casing::prose && (!tokens_[at].capital || (tokens_[last].kind == TokenKind::word && !tokens_[last].capital))) return;
      const bool letters = found.length > 1 && tokens_[at].end - tokens_[at].begin == 1 && tokens_[at].capital;  // "U.S."
      if (needs_all_caps && casing_ != Casing::none && !tokens_[at].all_caps && !letters) return;
      if (casing_ == Casing::none && found.length == 1 && ((needs_all_caps && tokens_[at].end - tokens_[at].begin < 3) || words_.any(tokens_[at], NameWords::bit(ordinary) | NameWords::bit(function)))) return;
      if (found.length > best.length) best = {};
      best.length = found.length;
      best.*kind = true;
    };
    offer(org, false, &Listed::organisation);
    offer(org_acronym, true, &Listed::organisation);
    offer(NameClass::place, false, &Listed::place);
    offer(place_acronym, true, &Listed::place);
    offer(area, false, &Listed::place);
    offer(place_short, false, &Listed::place);
    offer(NameClass::capital, false, &Listed::place);
    offer(metonym, false, &Listed::place);
    offer(known_person, false, &Listed::person);
    return best;
  }

  /// A hyphen, ampersand or apostrophe that ties two capitals: "DPR-RI", "Al-Azhar", "Johnson & Johnson".
  [[nodiscard]] bool is_glue(std::uint32_t at) const {
    if (at + 1 >= range_.last || tokens_[at].kind != TokenKind::punct || !is_word(at + 1)) return false;
    if (is_mark(at, '&')) return is_capital(at + 1) && !words_.is(tokens_[at + 1], rubric);
    const bool article = at > 0 && words_.is(tokens_[at - 1], name_particle) && tokens_[at - 1].end - tokens_[at - 1].begin == 2;  // "Al - Khelaifi"
    const bool tight = article || (!tokens_[at].space_before && !tokens_[at + 1].space_before);
    if (is_mark(at, '-') && tight && (is_syllable(at + 1) || is_repeated(at))) return true;
    if (is_mark(at, '-') || is_mark(at, '\'')) return tight && (tokens_[at + 1].capital || casing_ == Casing::none);
    return false;
  }

  /// "Siringo-ringo", "Butar-butar": the end of the word before the hyphen once more.
  [[nodiscard]] bool is_repeated(std::uint32_t hyphen) const;

  /// "Moon Jae-in", "Kim Jong-un": a short word tied to a capitalised one, but not "Widodo-nya".
  [[nodiscard]] bool is_syllable(std::uint32_t at) const {
    constexpr std::uint32_t most = 6;
    const Token& before = tokens_[at - 2];
    return !tokens_[at].capital && !words_.is(tokens_[at], suffix) && tokens_[at].end - tokens_[at].begin <= most && before.capital && !before.all_caps &&
           before.end - before.begin <= most && at >= range_.first + 3 && is_word(at - 3) && tokens_[at - 3].capital;
  }

  /// "Orlando's": its "'s" was cut off the token.
  [[nodiscard]] bool is_possessive(std::uint32_t at) const {
    return tokens_[at].kind == TokenKind::word && tokens_[at].end < article_.text.size() && at + 1 < tokens_.size() &&
           tokens_[at + 1].begin > tokens_[at].end && (article_.text[tokens_[at].end] == '\'' || article_.text[tokens_[at].end] == '\xE2');
  }

  /// 'Michael "Flea" Balzary'
  [[nodiscard]] bool is_nickname(std::uint32_t at) const {
    return is_mark(at, '"') && is_capital(at + 1) && !tokens_[at + 1].space_before && is_mark(at + 2, '"') && is_capital(at + 3) && words_.any(tokens_[at - 1], name_bits::name_part_bits);
  }

  /// "van de", "bin", "al-", "von" before another capital.
  [[nodiscard]] std::uint32_t particles(std::uint32_t at) const {
    std::uint32_t next = at;
    while (is_word(next) && words_.is(tokens_[next], name_particle) && next < at + 3) ++next;
    if (next == at) return 0;
    if (is_mark(next, '-')) ++next;
    return is_capital(next) ? next + 1 : 0;
  }

  [[nodiscard]] bool opens_quote(std::uint32_t at) const {
    constexpr std::uint32_t dateline = 8;  // "SURABAYA, Harianpagi - Rombongan …"
    if (at == range_.first || tokens_[at - 1].kind != TokenKind::punct) return false;
    const std::string_view mark = word(at - 1);
    if (at - range_.first <= dateline && tokens_[at].space_before && tokens_[at - 1].space_before && (mark == "-" || mark == "–" || mark == "—")) return true;
    return mark == "\"" || mark == "“" || mark == "‘" || mark == ":" || (mark == "'" && !tokens_[at].space_before);
  }

  const Article& article_;
  std::span<const Token> tokens_;
  const NameWords& words_;
  TokenRange range_;
  Casing casing_ = Casing::prose;
  HashTable<char> own_;  // words of names that the article's prose has
  bool cased_ = true;
};

}  // namespace selaras
