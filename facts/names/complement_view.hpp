// What goes on after the head word of an organisation or place: "Kementerian | Kelautan dan Perikanan", "Kabupaten | Garut".
#pragma once

#include <algorithm>

#include "facts/names/sentence_view.hpp"

namespace selaras {

class ComplementView : protected SentenceView {
 protected:
  using SentenceView::SentenceView;
  static constexpr auto bit = NameWords::bit;

  [[nodiscard]] bool is_field(std::uint32_t at) const {
    if (!is_word(at) || !tokens_[at].capital) return false;
    return words_.any(tokens_[at], bit(field) | bit(role_more)) || is_noun(at);
  }

  /// A capitalised noun that is nobody's name: "Kepala Bidang Pembinaan dan Prestasi".
  [[nodiscard]] bool is_noun(std::uint32_t at) const {
    if (words_.any(tokens_[at], name_bits::name_part_bits | name_bits::place_bits | bit(org_head) | bit(org))) return false;
    if (words_.any(tokens_[at], bit(ordinary) | bit(common_noun)) && !words_.any(tokens_[at], bit(function) | bit(calendar))) return true;
    return tokens_[at].word == 0 && !tokens_[at].all_caps && words_.is_derived_noun(word(at));
  }

  /// The end of an organisation that the lists know in full; 0 if there is none here.
  [[nodiscard]] std::uint32_t known_end(std::uint32_t at) const {
    if (at >= range_.last || tokens_[at].kind != TokenKind::word) return 0;
    const Listed known = listed(at);
    return known.organisation ? at + known.length : 0;
  }

  /// "Partai Gerindra | Prabowo Subianto", "PT Telkom | Guntur Siregar".
  [[nodiscard]] bool is_person_start(std::uint32_t at) const {
    if (!is_word(at) || !words_.any(tokens_[at], bit(given) | bit(given_weak)) || !is_capital(at) || !is_capital(at + 1)) return false;
    const Token& next = tokens_[at + 1];
    return words_.any(next, name_bits::name_part_bits) || (words_.is(tokens_[at], given) && next.word == 0 && !next.all_caps);
  }

  /// The token behind "U-23" of a team, or `at`.
  [[nodiscard]] std::uint32_t behind_age_group(std::uint32_t at) const {
    const bool group = is_word(at) && word(at) == "U" && is_mark(at + 1, '-') && at + 2 < range_.last && tokens_[at + 2].kind == TokenKind::number && !tokens_[at + 2].space_before;
    return group ? at + 3 : at;
  }

  /// "Rapat Koordinasi Nasional", "Upacara Tepung Tawar", "Dana Alokasi Umum": the token behind the name of a thing that is
  /// neither person, organisation nor place; 0 if none begins here.
  [[nodiscard]] std::uint32_t thing(std::uint32_t at) const {
    if (casing_ != Casing::prose || !tokens_[at].capital || tokens_[at].all_caps || !words_.is(tokens_[at], thing_head)) return 0;
    constexpr std::uint64_t others = name_bits::name_part_bits | name_bits::place_bits | name_bits::calling_bits | bit(org) | bit(org_acronym) | bit(known_person) | bit(calendar);
    const auto everyday = [&](std::uint32_t k) { return words_.any(tokens_[k], bit(ordinary) | bit(field)) || words_.is_derived_noun(word(k)); };
    const bool may_be_person = words_.any(tokens_[at], name_bits::name_part_bits);
    std::uint32_t last = at + 1;
    while (is_capital(last) && !words_.begins_any(tokens_[last], others | bit(org_head) | bit(place_head)) && !tokens_[last].all_caps &&
           (everyday(last) || (last > at + 1 && !may_be_person))) ++last;
    return last > at + 1 ? last : 0;
  }

  [[nodiscard]] bool stops_complement(std::uint32_t at, bool is_org, bool begun) const {
    const Token& token = tokens_[at];
    if (words_.any(token, bit(calendar))) return true;
    if (is_org && at > range_.first && words_.find(tokens_, at - 1, org_head).length > 1) return false;  // "Kantor Wilayah Direktorat | Jenderal …"
    if (words_.begins_any(token, bit(rank)) && (is_org || token.all_caps) && words_.find(tokens_, at, rank)) return true;
    if (is_org && words_.any(token, bit(title)) && !words_.any(token, bit(field))) return words_.find(tokens_, at, NameClass::place).length < 2;  // but "Pemkab | Raja Ampat"
    if (!is_org && (begun || !is_capital(at + 1)) && token.all_caps && casing_ == Casing::prose && words_.is(token, acronym_other)) return true;  // "Jalan Merdeka RT 3"
    if (!is_org && begun && is_capital(at + 1) && words_.is(tokens_[at - 1], org_tail) && words_.any(token, bit(role) | bit(rank))) return true;  // "North Alder Police Department | Officer Ann Lee"
    if (!is_org && begun && words_.is(token, role) && words_.is(token, field) && is_capital(at + 1) && !words_.is(tokens_[at + 1], org_tail)) return true;  // "North Alder Sheriff | Ann Lee"
    if (!is_org && begun && words_.any(token, bit(role)) && !words_.is(tokens_[at - 1], org_head) && !words_.any(token, bit(title) | bit(rank) | bit(given_weak) | bit(field))) return true;
    return !is_org && begun && words_.any(token, bit(place_head)) && is_capital(at + 1);
  }

  /// ", Riset, dan Teknologi": fields of one ministry, up to the last.
  [[nodiscard]] std::uint32_t enumerated(std::uint32_t at) const {
    constexpr std::uint32_t look_ahead = 14;
    if (!is_mark(at, ',')) return 0;
    for (std::uint32_t next = at; next < std::min(range_.last, at + look_ahead);) {
      const bool comma = is_mark(next, ',');
      next += comma;
      const bool last = is_word(next) && words_.is(tokens_[next], joiner);
      next += last;
      if ((!comma && !last) || !is_field(next) || words_.begins_any(tokens_[next], bit(org_head))) return 0;
      while (is_field(next)) ++next;
      if (last) return next;
    }
    return 0;
  }

  /// After an office, a word that may begin its person's name ends the organisation, unless the name goes on as organisations do.
  [[nodiscard]] bool begins_person(std::uint32_t at) const {
    constexpr std::uint32_t look_ahead = 6;
    for (std::uint32_t next = at; next < std::min(range_.last, at + look_ahead) && is_capital(next); ++next) {
      if (words_.any(tokens_[next], bit(field) | bit(org_tail) | name_bits::place_bits) && !words_.any(tokens_[next], name_bits::name_part_bits)) return false;
    }
    return true;
  }

  /// "kuasa hukum PT Bumi Lembayung Sentosa, Ratna", "… (PT BLS)": the capitals up to a comma or to letters in brackets are one firm.
  [[nodiscard]] bool runs_to_mark(std::uint32_t at) const {
    constexpr std::uint32_t look_ahead = 6;
    for (const std::uint32_t end = at + look_ahead; at < end && is_capital(at);) ++at;
    if (is_mark(at, ',')) return is_capital(at + 1) && !words_.begins_any(tokens_[at + 1], name_bits::calling_bits | name_bits::place_bits);
    return is_mark(at, '(') && is_word(at + 1) && tokens_[at + 1].capital && is_mark(at + 2, ')');
  }

  // Outside prose, words of offices and quarters are no capitals of their own, but go on with a head word.
  [[nodiscard]] bool is_plain_complement(std::uint32_t at) const {
    return casing_ != Casing::prose && is_word(at) && (casing_ == Casing::none || tokens_[at].capital) && words_.any(tokens_[at], bit(field) | bit(place_tail));
  }

  [[nodiscard]] std::uint32_t complement(std::uint32_t first, bool is_org, bool numbered, bool in_office, bool is_department) const {
    std::uint32_t last = first;
    bool named = false;
    while (last < range_.last) {
      const Token& token = tokens_[last];
      if (last > first && (is_possessive(last - 1) || is_cut_off(last))) break;
      if (const std::uint32_t known = is_org && last > first ? known_end(last) : 0; known > last + 1) {
        last = known;  // "Fakultas Hukum | Universitas Gadjah Mada"
        continue;
      }
      if (const std::uint32_t group = is_org ? behind_age_group(last) : last; group > last) return group;
      if (is_capital(last) || is_plain_complement(last)) {
        if (stops_complement(last, is_org, last > first)) break;
        const bool own = token.word == 0 || words_.any(token, name_bits::name_part_bits);
        if (is_department && last > first && own && !token.all_caps && !is_field(last) && words_.any(tokens_[last - 1], name_bits::everyday_bits | bit(acronym_other)) && begins_person(last)) break;  // "Kementerian Keuangan | Sutarno"
        if (is_org && last > first && !words_.any(token, name_bits::place_bits) && words_.any(tokens_[last - 1], name_bits::place_bits) && is_person_start(last)) break;  // "DPRD Malang | Sutarno Hadi"
        if (is_org && in_office && last > first && own && (named || words_.is(token, given)) && begins_person(last) && !runs_to_mark(last)) break;
        if (is_org && in_office && last > first && own && !words_.any(tokens_[last - 1], name_bits::name_part_bits) && words_.any(tokens_[last - 1], bit(field) | bit(acronym_other) | bit(org_acronym) | name_bits::place_bits) && begins_person(last) &&
            (words_.any(tokens_[last - 1], bit(acronym_other) | bit(org_acronym) | name_bits::place_bits) || !runs_to_mark(last))) break;
        named |= own;
        ++last;
      } else if (!is_org && last > first && is_mark(last, '.') && !token.space_before && is_capital(last + 1) &&
                 !words_.any(tokens_[last + 1], bit(ordinary) | bit(function)) && (tokens_[last - 1].end - tokens_[last - 1].begin == 1 || words_.any(tokens_[last - 1], bit(abbreviated_head) | bit(title)))) {
        ++last;  // "North St. Louis", "Southeast D.C."
      } else if (is_org && is_word(last) && words_.is(token, joiner_any) && is_capital(last + 1)) {
        last += 2;  // "Center of Economic and Law Studies"
      } else if (const std::uint32_t listing = is_org && last > first ? enumerated(last) : 0) {
        last = listing;
      } else if (last > first && is_org && is_word(last) && words_.is(token, joiner) && is_capital(last + 1) &&
                 (words_.any(tokens_[last + 1], bit(field) | bit(ordinary) | bit(acronym_other)) || is_noun(last + 1)) && !words_.any(tokens_[last + 1], bit(org_head) | bit(role))) {
        last += 2;  // "Kelautan dan Perikanan"
      } else if (token.kind == TokenKind::number && token.space_before && token.end - token.begin <= 3 && numbered) {
        ++last;  // "SMA Negeri 28"
      } else if (last > first && is_glue(last)) {
        last += 2;
      } else if (is_org && last > first && is_mark(last, '.') && !token.space_before && is_word(last + 1) && !tokens_[last + 1].space_before && words_.is(tokens_[last + 1], domain)) {
        last += 2;  // "PT Bukalembayung.com Tbk"
      } else {
        break;
      }
    }
    return last;
  }
};

}  // namespace selaras
