// What goes on behind a name that is known by now: branches of a firm, things that a place is only a part of, holders of offices.
#pragma once

#include "facts/names/edge_view.hpp"

namespace selaras {

class WholesView : protected EdgeView {
 protected:
  using EdgeView::EdgeView;
  static constexpr int listed_score = 6;

  /// "Telkom Tbk", "Lippo Group", "Persija U-19" … the words that end an organisation's name.
  [[nodiscard]] std::uint32_t tail(std::uint32_t last, bool in_office) const {
    while (is_capital(last) && !is_possessive(last - 1) && words_.any(tokens_[last], bit(org_tail) | bit(field)) && !words_.any(tokens_[last], bit(given) | bit(role)) && !in_office) ++last;
    return behind_age_group(last);
  }

  /// "ASEAN | Autism Network", "Mercedes-Maybach": what goes on with an organisation makes another of it.
  [[nodiscard]] std::uint32_t body_of(std::uint32_t from) const {
    constexpr std::uint32_t look_ahead = 4;
    constexpr std::uint64_t others = name_bits::listed_bits | name_bits::calling_bits | bit(calendar) | bit(org_head) | bit(place_head);
    if (casing_ != Casing::prose || is_possessive(from - 1)) return from;
    if (is_glue(from) && is_mark(from, '-') && tokens_[from + 1].word == 0 && !tokens_[from + 1].all_caps) return from + 2;
    for (std::uint32_t at = from; at < from + look_ahead && is_capital(at) && !words_.begins_any(tokens_[at], others); ++at) {
      if (at > from && words_.is(tokens_[at], org_tail)) return at + 1;
    }
    return from;
  }

  /// "Google | Indonesia": which branch of the organisation.
  [[nodiscard]] bool is_branch(std::uint32_t at) const { return is_capital(at) && casing_ == Casing::prose && !is_possessive(at - 1) && words_.is(tokens_[at], org_tail) && words_.any(tokens_[at], name_bits::place_bits); }

  /// "AR-15", "1550 Weston Ct. NE", but "Omaha, NE": the end of the capitals of a place that mean something else here, or 0.
  [[nodiscard]] std::uint32_t letters_end(std::uint32_t at) const {
    if (casing_ != Casing::prose) return 0;
    if (is_mark(at + 1, '-') && at + 2 < range_.last && tokens_[at + 2].kind == TokenKind::number && !tokens_[at + 2].space_before) return at + 3;
    if (at + 1 < range_.last && tokens_[at + 1].kind == TokenKind::number && !tokens_[at + 1].space_before) return at + 2;  // "MN624" of a code
    const bool elsewhere = words_.has_possessives() && words_.is(tokens_[at], acronym_other) && !words_.is(tokens_[at], org_acronym);
    return elsewhere && !(at > range_.first && is_mark(at - 1, ',')) ? at + 1 : 0;
  }

  /// "Boston | Market", "San Francisco | General": the place is only a part of what something is called.
  [[nodiscard]] bool is_of_thing(std::uint32_t at, bool in_office) const {
    constexpr std::uint64_t others = name_bits::name_part_bits | name_bits::place_bits | name_bits::calling_bits | bit(calendar) | bit(org_tail) | bit(place_tail) | bit(function);
    if (casing_ != Casing::prose || !is_capital(at) || tokens_[at].end - tokens_[at].begin < 3 || is_possessive(at - 1) || tokens_[at].all_caps || tokens_[at - 1].all_caps) return false;
    if (tokens_[at].word == 0) return !in_office && words_.has_possessives();  // "D.C. Soundstage"
    return words_.any(tokens_[at], bit(ordinary) | bit(common_noun)) && !words_.any(tokens_[at], others) && !words_.begins_any(tokens_[at], bit(org_head) | bit(place_head) | bit(role) | bit(rank));
  }

  /// "Hong Kong | International Tea and Fabric Expo": the end of the name of a thing that goes on here, or 0.
  [[nodiscard]] std::uint32_t run_to_thing(std::uint32_t at) const {
    constexpr std::uint32_t look_ahead = 8;
    constexpr std::uint64_t others = bit(given) | name_bits::calling_bits | bit(calendar);
    if (is_possessive(at - 1)) return 0;
    for (std::uint32_t next = at; next < at + look_ahead; ++next) {
      const bool joins = is_word(next) && !tokens_[next].capital && words_.any(tokens_[next], bit(joiner_any) | bit(joiner)) && next > at;
      if (!joins && (!is_capital(next) || words_.any(tokens_[next], others))) return 0;
      if (!joins && words_.is(tokens_[next], thing_tail)) return next + 1;
    }
    return 0;
  }

  /// "Bristol County | District Attorney", "California | Highway Patrol": a word of places begins an office or a body here.
  [[nodiscard]] bool begins_body(std::uint32_t at) const {
    if (!is_capital(at + 1)) return false;
    if (words_.is(tokens_[at + 1], org_tail)) return words_.is(tokens_[at], org_tail) || !words_.is(tokens_[at + 1], place_tail);
    return begins_office(at);
  }

  /// "District Attorney Ann Lee", but "District Attorney's Office".
  [[nodiscard]] bool begins_office(std::uint32_t at) const {
    const std::uint32_t office = words_.begins_any(tokens_[at], bit(role)) ? words_.find(tokens_, at, role).length : 0;
    return office > 1 && !(is_capital(at + office) && words_.is(tokens_[at + office], org_tail));
  }

  /// "NBC 7", "CBS4": the number of a channel belongs to its name; the end of the name that ends at `last` without it.
  [[nodiscard]] std::uint32_t behind_channel(std::uint32_t last) const {
    if (!words_.is(tokens_[last - 1], channel) || last >= range_.last || tokens_[last].kind != TokenKind::number || tokens_[last].end - tokens_[last].begin > 2) return last;
    const bool more = last + 1 < range_.last && !tokens_[last + 1].space_before && (is_word(last + 1) || is_mark(last + 1, ':'));  // "NBC 7:30"
    return more ? last : last + 1;
  }

  /// "Lamport Bar | and Grill": two kinds of one house.
  [[nodiscard]] bool is_twofold(std::uint32_t last) const {
    if (!is_word(last) || !words_.is(tokens_[last], joiner) || !is_capital(last + 1) || is_capital(last + 2)) return false;
    const auto of_house = [&](std::uint32_t at) { return words_.is(tokens_[at], place_tail) && !words_.any(tokens_[at], bit(street_tail) | bit(field)); };
    return of_house(last - 1) && of_house(last + 1);
  }

  /// "Memphis Police Department", "Bandung Institute of …": a place that goes on with what it is the seat of.
  [[nodiscard]] std::uint32_t institution_of(std::uint32_t from, Chunk& chunk, bool in_office) const {
    std::uint32_t last = from, end = from;
    bool site = false;
    while (is_capital(last) && (!is_possessive(last - 1) || (last > from && words_.is(tokens_[last], org_tail) && !words_.is(tokens_[last - 1], org_tail))) &&
           (words_.any(tokens_[last], bit(field) | bit(common_noun) | bit(org_tail) | bit(place_tail) | name_bits::calling_bits) || (tokens_[last].word == 0 && !tokens_[last].all_caps && !in_office)) && !words_.any(tokens_[last], bit(given)) && !begins_office(last)) {
      const bool body = words_.is(tokens_[last], org_tail) && (words_.is(tokens_[last - 1], org_tail) || (last > from && words_.is(tokens_[last], street_tail)));  // "School District", "Municipal Court"
      const bool of_place = words_.is(tokens_[last], place_tail) && !body;
      if (words_.is(tokens_[last++], org_tail) || of_place) {
        end = last;
        site = of_place;
      }
    }
    site |= end == from + 1 && words_.is(tokens_[from], abbreviated_tail);  // "Denver Co."
    if (site && end > from) {  // "Jakarta Convention Center"
      chunk.score[as_place] += 4;
      return end;
    }
    if (end > from && end == last && is_word(last) && words_.is(tokens_[last], joiner_any) && is_capital(last + 1)) {
      for (end = last + 2; is_capital(end) && !is_possessive(end - 1) && words_.any(tokens_[end], bit(field) | bit(ordinary));) ++end;  // "… Department of Public Safety"
    }
    if (end > from) chunk.score[as_organisation] += listed_score + 4;
    return end;
  }

  /// "Direktur Keuangan Lembayung Nickel, Suparsin D. Liwan": whom the office is held for, and then two unknown words for the holder.
  [[nodiscard]] bool is_firm_of(const Chunk& chunk) const {
    constexpr std::uint64_t others = name_bits::calling_bits | name_bits::place_bits | bit(calendar) | bit(org) | bit(org_acronym) | bit(ordinary) | bit(field) | bit(org_head) | bit(place_head);
    const std::uint32_t next = chunk.tokens.last + 1;
    if (chunk.tokens.last < chunk.tokens.first + 2 || !is_capital(next) || !is_capital(next + 1) || words_.begins_any(tokens_[next], others) || words_.begins_any(tokens_[next + 1], others)) return false;
    bool unknown = false, held = false;
    for (std::uint32_t at = chunk.tokens.first; at < chunk.tokens.last; ++at) unknown |= tokens_[at].word == 0;
    for (std::uint32_t at = chunk.role.first; at < chunk.role.last; ++at) {
      if (!unknown || words_.any(tokens_[at], bit(org) | bit(org_acronym)) || tokens_[at].all_caps) return false;  // "Anggota KPPU Ratna Lembayung, Suparsin …"
      held |= words_.begins_any(tokens_[at], bit(role_of)) && words_.find(tokens_, at, role_of);
    }
    return held;
  }

  /// "Kapolsek Lembayung, Sutarno": an office that has a seat.
  [[nodiscard]] bool is_seat_of(const Chunk& chunk) const { return works_for(chunk, "seat"); }

  /// "pengacara Lembayung, Sutarno": whoever works for persons.
  [[nodiscard]] bool is_client_of(const Chunk& chunk) const { return works_for(chunk, "person"); }

  [[nodiscard]] bool works_for(const Chunk& chunk, std::string_view whom) const {
    for (std::uint32_t at = chunk.role.first; at < chunk.role.last; ++at) {
      const Match work = words_.begins_any(tokens_[at], bit(role_of)) ? words_.find(tokens_, at, role_of) : Match{};
      if (work && work.entry->value == whom) return true;
    }
    return false;
  }
};

}  // namespace selaras
