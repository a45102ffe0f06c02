// Finds the chunks of an article: one pass over its tokens, dispatched on the classes of the words.
#include "facts/names/chunks.hpp"

#include <algorithm>

#include "facts/names/web_view.hpp"

namespace selaras {
namespace {

using enum NameClass;
using namespace name_bits;
constexpr auto bit = NameWords::bit;

class Scanner : private WebView {
 public:
  Scanner(const Article& article, const Text& text, const NameWords& words)
      : WebView(article, text.tokens, words), text_(text) {}

  Chunks run() && {
    std::vector<const Sentence*> titles;  // read last: only there do the article's own names help
    for (const Sentence& sentence : text_.sentences) {
      if (sentence.zone == Zone::related || sentence.zone == Zone::boilerplate) continue;
      const Casing casing = casing_of(sentence);
      if (casing == Casing::title) titles.push_back(&sentence);
      else scan(sentence, casing);
    }
    if (titles.empty()) return std::move(found_);
    learn();
    const auto chunks = static_cast<std::ptrdiff_t>(found_.chunks.size()), roles = static_cast<std::ptrdiff_t>(found_.roles.size());
    for (const Sentence* sentence : titles) scan(*sentence, Casing::title);
    // Both the prose and the titles were read in order.
    std::inplace_merge(found_.chunks.begin(), found_.chunks.begin() + chunks, found_.chunks.end(), [](const Chunk& a, const Chunk& b) { return a.tokens.first < b.tokens.first; });
    std::inplace_merge(found_.roles.begin(), found_.roles.begin() + roles, found_.roles.end(), [](TokenRange a, TokenRange b) { return a.first < b.first; });
    return std::move(found_);
  }

 private:
  struct Pending {  // an office, rank or form of address that waits for its person
    std::uint32_t first = 0, last = 0;
    bool active = false;
    bool comma = false;
  };

  void learn() {
    for (const Chunk& chunk : found_.chunks) {
      if (chunk.source != ChunkSource::unknown || chunk.casing != Casing::prose || chunk.first_of_sentence) continue;
      for (std::uint32_t at = chunk.tokens.first; at < chunk.tokens.last; ++at) {
        if (tokens_[at].kind == TokenKind::word) own_[text_hash(word(at))] = 1;
      }
    }
  }

  void scan(const Sentence& sentence, Casing casing) {
    range_ = sentence.tokens;
    casing_ = casing;
    first_word_ = range_.first;
    while (first_word_ < range_.last && tokens_[first_word_].kind != TokenKind::word) ++first_word_;
    pending_ = {};
    for (std::uint32_t at = range_.first; at < range_.last;) {
      const bool waits = casing_ != Casing::prose || pending_.active;  // all words may tell something
      if (!waits && (at = text_.sets.next(TokenSet::names, at, range_.last)) == range_.last) break;
      at = step(at);
    }
    drop_pending();
  }

  std::uint32_t step(std::uint32_t at) {
    const Token& token = tokens_[at];
    if (token.kind != TokenKind::word) return other(at);
    if (const std::uint32_t next = address(at)) return next;
    if (const std::uint32_t next = site(at)) return next;
    if (casing_ != Casing::prose || token.capital) {
      if (const std::uint32_t next = capital(at)) return next;
    } else if (const std::uint32_t next = calling(at)) {
      return next;
    }
    if (pending_.active && pending_.last == at && words_.is(token, joiner) && is_field(at + 1)) {
      pending_.last = at + 2;  // "Menteri Komunikasi dan Informatika"
      return at + 2;
    }
    if (!(pending_.active && words_.any(token, bit(role_more)))) {
      drop_pending();
    } else {
      pending_.last = at + 1;
    }
    return at + 1;
  }

  std::uint32_t other(std::uint32_t at) {
    if (pending_.active && pending_.last == at) {
      if (is_mark(at, '.') && !tokens_[at].space_before) {  // "Dr."
        pending_.last = at + 1;
        return at + 1;
      }
      if (const std::uint32_t next = bracketed(at)) return next;
      if (is_mark(at, ',') && is_field(at + 1) && is_field(at - 1)) {
        pending_.last = at + 2;  // "Politik, Hukum dan Keamanan"
        return at + 2;
      }
      if (is_mark(at, ',') && is_word(at + 1) && words_.is(tokens_[at + 1], joiner) && is_field(at + 2) && is_field(at - 1)) {
        pending_.last = at + 3;  // "Olahraga, dan Pariwisata"
        return at + 3;
      }
      if (is_mark(at, ',') && pending_.last - pending_.first >= 2 && !pending_.comma) {
        pending_.comma = true;
        return at + 1;
      }
    }
    drop_pending();
    return at + 1;
  }

  // "Direktur PT Kereta Api Indonesia (KAI) …": the acronym does not end the office.
  std::uint32_t bracketed(std::uint32_t at) {
    if (!is_mark(at, '(') || !is_word(at + 1) || !tokens_[at + 1].all_caps || !is_mark(at + 2, ')')) return 0;
    if (found_.chunks.empty() || found_.chunks.back().tokens.last != at) return 0;
    Chunk chunk = begin_chunk(at + 1);
    chunk.source = ChunkSource::listed;
    chunk.score = found_.chunks.back().score;
    found_.chunks.push_back(chunk);
    pending_.last = at + 3;
    return at + 3;
  }

  void drop_pending() {
    if (pending_.active && pending_.last - pending_.first >= 1) found_.roles.push_back({pending_.first, pending_.last});
    pending_ = {};
  }

  /// Offices, ranks and forms of address, in any case.
  std::uint32_t calling(std::uint32_t at) {
    Match best;
    if (!words_.begins_any(tokens_[at], calling_bits)) return 0;
    for (const NameClass cls : {role, rank, title}) {
      const Match found = words_.find(tokens_, at, cls);
      if (found && found.length > best.length) best = found;
    }
    if (!best) return 0;
    hold(at, at + best.length);
    return at + best.length;
  }

  void hold(std::uint32_t first, std::uint32_t last) {
    if (pending_.active && pending_.comma && !words_.begins_any(tokens_[first], bit(rank) | bit(title))) drop_pending();
    pending_.comma = false;  // "Kapolres Subang, AKBP …": one office
    if (!pending_.active) pending_ = {first, last, true, false};
    pending_.last = last;
  }

  std::uint32_t address(std::uint32_t at) {
    const std::uint32_t last = address_end(at);
    if (last != 0) drop_pending();
    return last;
  }

  std::uint32_t site(std::uint32_t at) {
    const std::uint32_t last = site_end(at);
    if (last == 0) return 0;
    Chunk chunk = begin_chunk(at);
    chunk.tokens.last = last;
    chunk.source = ChunkSource::listed;
    chunk.score[as_organisation] += listed_score;
    finish(chunk, true);
    return last;
  }

  std::uint32_t capital(std::uint32_t at) {
    constexpr std::uint64_t told_by_lists = listed_bits | calling_bits | bit(event) | bit(thing_head) | bit(degree) | bit(calendar) | bit(org_head) | bit(place_head) | bit(direction);
    const std::uint32_t next = words_.begins_any(tokens_[at], told_by_lists) ? capital_of_lists(at) : 0;
    return next != 0 ? next : any_capital(at);
  }

  std::uint32_t capital_of_lists(std::uint32_t at) {
    const Token& token = tokens_[at];
    if (const Match none = words_.find(tokens_, at, event)) {
      drop_pending();
      return at + none.length;
    }
    if (const std::uint32_t next = pending_.active ? 0 : thing(at)) return next;
    // "Sutarno, S.E., M.Kes."
    if (const Match grade = words_.find(tokens_, at, degree); grade && grade.length > 1 && (!pending_.active || pending_.comma)) return at + grade.length;
    const Listed known = listed(at);
    const bool called_before = pending_.active && !pending_.comma && pending_.last >= at;  // "Ketua RW, Kamis (4/5)" is a date
    if (const Match office = longest_calling(at); office && office.length >= known.length && !begins_person_anyway(at, office)) {
      if (!(known.place && known.length == office.length)) {
        hold(at, at + office.length);
        return at + office.length;
      }
    }
    if (const Match date = words_.find(tokens_, at, calendar); date && date.length >= known.length && (!called_before || is_mark(at + date.length, '('))) {
      if (!words_.any(token, name_part_bits) || !is_capital(at + date.length)) {
        drop_pending();
        return at + date.length;
      }
    }
    const bool holds_listed = known.organisation && known.length > 1 && pending_.active;  // "Ketua Umum Partai Golkar Agung …"
    if (!holds_listed && !known.person) {
      if (const std::uint32_t next = headed(at, known)) return next;
    }
    if (known.length == 1 && is_everyday_start(at)) {
      drop_pending();
      return at + 1;
    }
    if (known.length == 1 && pending_.active && pending_.last == at && words_.is(token, role_more) && known_end(at + 1) > 0) {
      pending_.last = at + 1;  // "Ketua DPD Partai Demokrat"
      return at + 1;
    }
    if (const std::uint32_t next = known.length == 1 && known.place && token.all_caps ? letters_end(at) : 0) {
      drop_pending();
      return next;
    }
    return known.length > 0 && !starts_person(at, known) ? take_listed(at, known) : 0;
  }

  std::uint32_t any_capital(std::uint32_t at) {
    const Token& token = tokens_[at];
    const bool initial = token.end - token.begin == 1 && is_mark(at + 1, '.') && is_capital(at + 2);  // "Iptu A. Razak"
    if (!initial && pending_.active && !pending_.comma && pending_.last == at && (words_.any(token, bit(field) | bit(role_more)) || is_noun(at)) &&
        !words_.any(token, bit(given) | bit(surname)) && words_.find(tokens_, at, given).length < 2 &&  // "Ketua DPD Bali I Made …"
        !(words_.is(token, given_weak) && words_.is(tokens_[at - 1], rank))) {  // "AKBP Agung …"
      pending_.last = at + 1;  // "Dirjen Perhubungan Darat"
      return at + 1;
    }
    if (!is_capital(at)) return 0;
    if (at == first_word_ && words_.any(token, bit(ordinary) | bit(function)) && !words_.any(token, name_part_bits)) {
      drop_pending();
      return at + 1;
    }
    const bool no_name = words_.is(token, acronym_other) || is_measure(at);
    if (token.all_caps && casing_ != Casing::none && no_name && !is_glue(at + 1)) {
      drop_pending();
      return at + 1;
    }
    return gather(at);
  }

  /// "Antara lain", "Lima orang": a word that lists know as a name too, but that begins a sentence as an everyday word.
  [[nodiscard]] bool is_everyday_start(std::uint32_t at) const {
    constexpr int telling = 2;
    if ((at != first_word_ && !opens_quote(at)) || !words_.any(tokens_[at], bit(ordinary) | bit(function)) || words_.any(tokens_[at], name_part_bits)) return false;
    if (casing_ != Casing::prose || tokens_[at].all_caps) return false;
    if (at + 1 < range_.last && tokens_[at + 1].kind == TokenKind::number) return true;
    if (!is_word(at + 1)) return false;
    const Cue cue = words_.after(tokens_[at + 1]);
    return cue.weight[as_person] < telling && cue.weight[as_organisation] < telling;  // "Antara melaporkan" is the agency
  }

  /// "46 juta KL", "25 PK", "B 1234 XYZ": unknown letters after a number are what it counts or a part of a code.
  [[nodiscard]] bool is_measure(std::uint32_t at) const {
    if (at == range_.first || tokens_[at].word != 0 || tokens_[at].end - tokens_[at].begin > 4) return false;
    return tokens_[at - 1].kind == TokenKind::number || words_.is(tokens_[at - 1], scale);
  }

  [[nodiscard]] Match longest_calling(std::uint32_t at) const {
    Match best;
    if (!words_.begins_any(tokens_[at], calling_bits)) return best;
    for (const NameClass cls : {role, rank, title}) {
      const Match found = words_.find(tokens_, at, cls);
      if (found && found.length > best.length) best = found;
    }
    return best;
  }

  // "Putri Candrawathi", "Raja Juli": a title that is a given name goes with what follows when an office stands before it.
  [[nodiscard]] bool begins_person_anyway(std::uint32_t at, const Match& office) const {
    return office.length == 1 && words_.any(tokens_[at], bit(given) | bit(given_weak)) && pending_.active && pending_.last == at &&
           is_capital(at + 1);
  }

  // "Jordan Henderson", "Bima Arya", "Surya Paloh": the first word is a place or firm too, but the next is a person's.
  [[nodiscard]] bool starts_person(std::uint32_t at, const Listed& known) const {
    if (known.length != 1 || !words_.any(tokens_[at], bit(given) | bit(given_weak) | bit(surname))) return false;
    const bool firm = known.organisation && !words_.any(tokens_[at], bit(given) | bit(given_weak));  // "pilot Ferrari"
    const bool called = pending_.active && pending_.last == at && !pending_.comma && !firm;
    if (!is_capital(at + 1)) return !known.person && (called || (!known.place && words_.is(tokens_[at], given)));
    const Token& next = tokens_[at + 1];
    if (words_.any(next, name_part_bits)) return true;
    return next.word == 0 && !next.all_caps && words_.is(tokens_[at], given);
  }

  std::uint32_t take_listed(std::uint32_t at, const Listed& known) {
    Chunk chunk = begin_chunk(at);
    std::uint32_t last = at + known.length;
    chunk.source = ChunkSource::listed;
    if (known.person) chunk.score[as_person] += listed_score + 3;
    // "Lima" of a title counts, unless something speaks for a place.
    const bool counts = known.length == 1 && !tokens_[at].all_caps && words_.any(tokens_[at], bit(ordinary)) && (casing_ == Casing::title || chunk.first_of_sentence);
    if (known.place) chunk.score[as_place] += counts ? 0 : listed_score;
    if (known.organisation) chunk.score[as_organisation] += counts && casing_ == Casing::title ? 0 : listed_score + (known.place ? 0 : 2);
    if (known.person && is_capital(last) && !is_possessive(last - 1) && words_.is(tokens_[last], street_tail)) {  // "Bung Karno Street"
      ++last;
      chunk.score = {0, 0, listed_score + 2};
    }
    if (!known.person && casing_ == Casing::prose) {
      if (const std::uint32_t end = run_to_thing(last)) {
        drop_pending();
        return end;
      }
    }
    if (known.organisation && !known.place && !known.person) {
      last = tail(last, pending_.active && !pending_.comma);
      if (is_branch(last)) ++last;
      last = body_of(last);
      if (is_capital(last) && words_.is(tokens_[last], thing_tail)) {  // "Lembayung Music Awards"
        drop_pending();
        return last + 1;
      }
      if (is_capital(last) && words_.is(tokens_[last], site_tail) && casing_ == Casing::prose) {  // "Harvard Boulevard"
        ++last;
        chunk.score = {0, 0, listed_score + 2};
      }
    }
    if (known.place && !known.organisation) {
      while (is_capital(last) && words_.is(tokens_[last], place_tail) && !words_.any(tokens_[last], bit(given)) && !begins_body(last)) ++last;
    }
    if (known.place && !known.organisation && is_capital(last) && words_.is(tokens_[last], thing_tail)) {  // "Thailand Open"
      drop_pending();
      return last + 1;
    }
    if (known.place && !known.organisation) last = institution_of(last, chunk, pending_.active);
    if (known.place && !known.organisation && last == at + known.length && !chunk.first_of_sentence && is_of_thing(last, pending_.active)) {
      drop_pending();
      while (is_capital(last) && !words_.begins_any(tokens_[last], name_part_bits | calling_bits)) ++last;
      return last;
    }
    last = behind_channel(last);
    chunk.tokens.last = last;
    if (words_.is(tokens_[at], channel) && at > range_.first && tokens_[at - 1].kind == TokenKind::number && !tokens_[at].space_before) --chunk.tokens.first;  // "41NBC"
    finish(chunk, !known.person);
    return last;
  }

  /// "Kementerian Kelautan dan Perikanan", "Kabupaten Garut": a head word and the capitals after it.
  std::uint32_t headed(std::uint32_t at, const Listed& known) {
    const std::uint32_t longer_than = known.length;
    if (!words_.begins_any(tokens_[at], bit(org_head) | bit(place_head) | bit(direction))) return 0;
    const Match of_org = words_.find(tokens_, at, org_head), as_head = words_.find(tokens_, at, place_head);
    const Match of_place = as_head || longer_than > 1 ? as_head : words_.find(tokens_, at, direction);  // "West Virginia" is known
    const bool is_org = of_org && (!of_place || of_org.length >= of_place.length);
    const std::uint32_t head = is_org ? of_org.length : of_place.length;
    if (head == 0) return 0;
    if (casing_ == Casing::prose && (!tokens_[at].capital || (tokens_[at + head - 1].kind == TokenKind::word && !tokens_[at + head - 1].capital))) return 0;  // "PT."
    std::uint32_t rest = at + head;
    if (is_mark(rest, '.') && !tokens_[rest].space_before) ++rest;  // "PT.", "Jl."
    if (is_soft(at, head, rest)) return 0;
    const Match office = is_org || !is_capital(rest) ? Match{} : words_.find(tokens_, rest, department);
    std::uint32_t last = office ? complement(rest + office.length, true, false, pending_.active, true)  // "Kantor Kementerian Kesehatan"
                                                    : complement(rest, is_org, static_cast<bool>(words_.find(tokens_, at, numbered_head)), pending_.active, words_.find(tokens_, at, department).length == head);
    if (is_org && last > rest && is_mark(last, '(') && is_word(last + 1) && tokens_[last + 1].capital && !tokens_[last + 1].all_caps && words_.is(tokens_[last + 1], org_tail) && is_mark(last + 2, ')')) {
      last += 3;  // "PT Lembayung (Persero) Tbk"
      if (is_capital(last) && words_.is(tokens_[last], org_tail)) ++last;
    }
    if (const std::uint32_t whole = std::max(known_end(at), known_end(rest)); is_org && whole > rest && whole < last && is_person_start(whole)) last = whole;
    if (!is_org && rest < last) {  // "Kota Padang | Yudi Santoso"
      const Listed seat = listed(rest);
      if (seat.place && seat.length > 1) last = std::max(last, rest + seat.length);  // "Kabupaten Hulu Sungai Selatan"
      if (seat.place && rest + seat.length < last && is_person_start(rest + seat.length)) last = rest + seat.length;
    }
    while (!is_org && last > rest + 1 && words_.is(tokens_[last - 1], field) && !words_.any(tokens_[last - 1], bit(place_tail) | bit(site_tail)) && is_capital(last) && words_.begins_any(tokens_[last], calling_bits)) --last;  // "North Alder Parish | Sheriff's Deputy"
    if (last == rest || last - at < longer_than || (last - at == longer_than && is_org && known.place)) return 0;  // "United States"
    if (const Match none = is_org && tokens_[rest].kind == TokenKind::word ? words_.find(tokens_, rest, event) : Match{}; none && rest + none.length >= last) {
      drop_pending();
      return rest + none.length;  // "Tim Serie A"
    }
    Chunk chunk = begin_chunk(at);
    chunk.tokens.last = last;
    chunk.source = ChunkSource::headed;
    const bool ends_as_org = !is_org && last > rest + 1 && words_.is(tokens_[last - 1], org_tail) && !words_.is(tokens_[last - 1], place_tail) && !words_.any(tokens_[last - 1], place_bits);  // but "Gedung Lembayung Indonesia"
    const bool ends_as_place = is_org && ((last == rest + 1 && words_.is(tokens_[last - 1], place_tail) && !words_.is(tokens_[last - 1], org_tail)) ||
                                          (last > rest + 1 && words_.is(tokens_[last - 1], site_tail)));  // "University Park", "Bank Mandiri Stadium"
    chunk.score[(is_org && !ends_as_place) || ends_as_org ? as_organisation : as_place] += listed_score + 2;
    finish(chunk, true);
    return last;
  }

  Chunk begin_chunk(std::uint32_t at) const {
    Chunk chunk;
    chunk.tokens = {at, at + 1};
    chunk.sentence = range_;
    chunk.casing = casing_;
    chunk.first_of_sentence = at == first_word_ || opens_quote(at);
    const bool after_comma = pending_.comma && pending_.last + 1 == at && !is_place_alone(at);  // "mahasiswi Al-Azhar, Mesir"
    if (pending_.active && (pending_.last == at || after_comma)) {
      chunk.role = {pending_.first, pending_.last};
      chunk.called = true;
    }
    return chunk;
  }

  /// Ends a chunk. Organisations and places inside an office ("Ketua DPR …") lengthen it instead of ending it.
  void finish(const Chunk& chunk, bool may_be_part_of_role) {
    found_.chunks.push_back(chunk);
    if (may_be_part_of_role && chunk.called && !pending_.comma) {
      found_.chunks.back().called = false;
      found_.chunks.back().role = {};
      if (chunk.source == ChunkSource::unknown) found_.chunks.back().score[as_organisation] += 2;  // letters in an office
      pending_.last = chunk.tokens.last;
    } else {
      if (!chunk.called) drop_pending();
      pending_ = {};
    }
  }

  /// May an unknown stretch go on with this capital?
  [[nodiscard]] bool goes_on(std::uint32_t first, std::uint32_t at) const {
    if (!is_capital(at) || is_cut_off(at)) return false;
    const Token& token = tokens_[at];
    if (is_possessive(at - 1)) return at > first + 2 && words_.is(token, org_tail) && words_.any(tokens_[at - 1], everyday_bits | calling_bits) && !words_.is(tokens_[at - 1], org_tail);  // "Lamport County Coroner's | Office"
    if (words_.any(token, bit(surname) | bit(given))) return true;
    if (words_.any(token, bit(calendar) | bit(headline_verb))) return false;  // "Nadia Maharani | Buka Suara"
    if (words_.any(token, bit(role) | bit(rank) | bit(title)) && token.end - token.begin > 1 && (is_capital(at + 1) || is_mark(at + 1, '.')) && !words_.any(token, name_part_bits)) return false;
    if (words_.begins_any(token, bit(org_head) | bit(place_head)) && is_capital(at + 1) && !(words_.is(token, name_particle) && words_.is(tokens_[at - 1], given)) && !words_.any(token, bit(given_weak) | bit(org_tail)) &&
        !words_.any(tokens_[at + 1], bit(place_tail) | bit(site_tail)) && (words_.find(tokens_, at, org_head) || words_.find(tokens_, at, place_head))) return false;
    if (const std::uint32_t office = words_.begins_any(token, bit(role)) && words_.is(tokens_[at - 1], place_tail) ? words_.find(tokens_, at, role).length : 0; office > 1 && is_capital(at + 1) && !(is_capital(at + office) && words_.is(tokens_[at + office], org_tail))) return false;  // "Armstrong County | District Attorney"
    if (is_clause_word(at) || is_behind_station(first, at)) return false;
    const Listed known = listed(at);
    if (known.length > 1) return false;
    if (known.length == 1 && tokens_[at].all_caps != tokens_[first].all_caps) return false;
    if (known.length == 1 && known.place && pending_.active) return words_.any(token, name_part_bits) || words_.is(tokens_[first], given);
    return true;
  }

  std::uint32_t gather(std::uint32_t first) {
    std::uint32_t last = first + 1;
    bool firm = pending_.active && is_firm(first), of_office = false, body = false;
    for (;;) {
      const std::uint32_t letters = tokens_[last - 1].end - tokens_[last - 1].begin;
      if (is_mark(last, '.') && !tokens_[last].space_before && (letters <= 2 || (letters <= 4 && words_.is(tokens_[last - 1], given))) && is_capital(last + 1) && !is_everyday(last + 1)) {
        last += 1;  // initials: "M. Nuh", "A.M. Fatwa"; "Ph."
      } else if (firm && is_capital(last) && !tokens_[last].all_caps && (words_.is(tokens_[last], given) || (last == first + 1 && begins_behind_letters(last)))) {
        of_office = true;
        break;  // "Ketua FPKB Marwan …", "CEO SalingJaga Bryan …"
      } else if (goes_on(first, last)) {
        firm |= pending_.active && (is_firm(last) || ends_firm(last));
        ++last;
      } else if (const std::uint32_t after = particles(last)) {
        last = after;
      } else if (is_glue(last)) {
        last += 2;
      } else if (words_.is(tokens_[last - 1], org_tail) && last > first + 1 && is_word(last) && words_.is(tokens_[last], joiner_any) && is_capital(last + 1)) {
        last += 2;  // "Malaysian Institute of Botanists"
        body = true;
      } else if (is_nickname(last)) {
        last += 4;
      } else {
        break;
      }
    }
    const std::uint32_t named = last;
    last = behind_channel(last);
    if (is_twofold(last)) last += 2;
    Chunk chunk = begin_chunk(first);
    chunk.tokens.last = last;
    if (last > named && tokens_[named].kind == TokenKind::number) chunk.score[as_organisation] += listed_score + 6;  // "Fox 4"
    if (body) chunk.score[as_organisation] += listed_score + 4;
    if (chunk.called && last == first + 1 && tokens_[first].word == 0 && is_branch(last) && is_capital(last + 1)) {  // "Direktur Lembayung Indonesia Ratna …"
      chunk.tokens.last = ++last;
      chunk.score[as_organisation] += listed_score;
      of_office = true;
    }
    if (chunk.first_of_sentence) trim_first(chunk);
    if (chunk.tokens.first > first && !chunk.tokens.empty() && !pending_.active) {
      if (const std::uint32_t end = thing(chunk.tokens.first)) return end;  // "Momen Hari Raya …"
    }
    if (!chunk.tokens.empty() && !chunk.called) trim_lead(chunk);
    trim_degrees(chunk);
    const bool alone = last == first + 1 && !words_.any(tokens_[first], name_part_bits);
    const bool acronym = alone && tokens_[first].all_caps && tokens_[first].end - tokens_[first].begin <= 6 && casing_ == Casing::prose;
    const bool seat = chunk.called && is_called_next(last) && (alone ? tokens_[first].word == 0 : !has_name_part(chunk.tokens) && is_seat_of(chunk));
    if (seat) chunk.score[as_place] += listed_score;
    if (chunk.called && is_mark(last, ',') && (is_person_start(last + 1) || is_firm_of(chunk)) && !has_name_part(chunk.tokens) && !is_client_of(chunk)) {  // "Direktur Villa Lembayung, Ratna Kusuma"
      of_office = true;
      chunk.score[is_seat_of(chunk) ? as_place : as_organisation] += 6;
    }
    if (!chunk.tokens.empty()) finish(chunk, seat || of_office || (acronym && (is_capital(last) || is_mark(last, ','))));  // "Direktur Utama ARCI, Budi"
    else drop_pending();
    return last;
  }

  const Text& text_;
  Chunks found_;
  std::uint32_t first_word_ = 0;
  Pending pending_;
};

}  // namespace

Chunks find_chunks(const Article& article, const Text& text, const NameWords& words) {
  return Scanner(article, text, words).run();
}

}  // namespace selaras
