// What a chunk is: weights from its own words and from its neighbours, then one sense an article.
#include <algorithm>

#include "facts/names/chunk_view.hpp"
#include "facts/names/senses.hpp"
#include "facts/names/sentence_view.hpp"
#include "facts/text/hash_table.hpp"

namespace selaras {
namespace {

using enum NameClass;
constexpr auto bit = NameWords::bit;

class Scorer : private ChunkView {
 public:
  Scorer(const Article& article, const Text& text, const NameWords& words) : ChunkView(article, text.tokens, words), sets_(text.sets) {}

  void score(Chunk& chunk) const {
    if (chunk.source == ChunkSource::unknown) form(chunk);
    if (chunk.called && !is_listed_organisation(chunk) && !is_seat(chunk)) chunk.score[as_person] += is_firm_or_person(chunk) ? 2 : 8;
    if (is_of_ticket(chunk)) {
      chunk.score[as_person] = never;
      if (chunk.source == ChunkSource::unknown) chunk.score[as_place] = never;
    }
    if (chunk.called && chunk.role.first > chunk.sentence.first && words_.before(tokens_[chunk.role.first - 1]).weight[as_person] <= never_of) chunk.score[as_person] -= 20;  // "di jalan Mayor Sutarno"
    if (is_common_acronym(chunk) || is_among_capitals(chunk)) chunk.score = {never, never, never};
    neighbours(chunk);
    if (is_initials(chunk)) chunk.score = {never - 1, never, never};  // best as none: see Senses::apply
  }

 private:
  static constexpr int never_of = -9;  // what stands before streets

  [[nodiscard]] bool is_lone_surname(const Chunk& chunk) const {
    return chunk.tokens.last == chunk.tokens.first + 1 && !chunk.called && !words_.any(tokens_[chunk.tokens.first], bit(given) | bit(given_weak));
  }

  /// "Sutton's": the mark was cut off the last word.
  [[nodiscard]] bool is_possessor(const Chunk& chunk) const {
    return words_.has_possessives() && is_owner(chunk.tokens.last - 1);
  }

  [[nodiscard]] bool is_name_part(std::uint32_t at) const {
    constexpr std::uint64_t others = bit(org_tail) | bit(org_head) | bit(place_tail) | bit(role) | bit(title) | bit(rank);
    return tokens_[at].kind == TokenKind::word && tokens_[at].capital && words_.any(tokens_[at], name_bits::name_part_bits) && !words_.any(tokens_[at], others);
  }

  [[nodiscard]] bool is_owner(std::uint32_t at) const {
    const std::uint32_t end = tokens_[at].end;
    return at + 1 < tokens_.size() && tokens_[at + 1].begin > end && end < article_.text.size() && (article_.text[end] == '\'' || article_.text[end] == '\xE2');
  }

  [[nodiscard]] bool ends_as_organisation(const Chunk& chunk) const {
    const Token& end = tokens_[chunk.tokens.last - 1];
    if (chunk.source == ChunkSource::listed && chunk.score[as_organisation] > chunk.score[as_place] && words_.is(end, org_tail) && (words_.is(tokens_[chunk.tokens.last - 2], org_tail) || words_.is(end, street_tail))) return true;  // "U.S. District Court"
    if (chunk.source == ChunkSource::listed) return chunk.score[as_organisation] > chunk.score[as_place] && !words_.any(end, bit(place_tail) | bit(site_tail) | name_bits::place_bits);
    return chunk.source == ChunkSource::unknown && words_.is(end, org_tail) && !words_.any(end, bit(place_tail) | bit(site_tail) | name_bits::place_bits);
  }

  /// "pemilik Tulevia", "kiper Orava": one unknown word behind an occupation may be whom it is done for.
  [[nodiscard]] bool is_firm_or_person(const Chunk& chunk) const {
    const std::uint32_t length = chunk.tokens.last - chunk.tokens.first;
    if (!chunk.called || chunk.source != ChunkSource::unknown || length > 2 || has_part(chunk)) return false;
    if (words_.any(tokens_[chunk.role.last - 1], bit(rank) | bit(title) | bit(rank_word))) return false;
    for (std::uint32_t at = chunk.role.first; at < chunk.role.last; ++at) {
      const Match work = words_.find(tokens_, at, role_of);
      if (work && work.entry->value != "person" && (length == 1 || work.entry->value == "seat")) return true;  // "Lurah Lembayung Kidul"
    }
    return false;
  }

  /// An office, not a form of address, stands before it.
  [[nodiscard]] bool is_in_office(const Chunk& chunk) const {
    return chunk.called && words_.begins_any(tokens_[chunk.role.first], bit(role)) && !words_.any(tokens_[chunk.role.last - 1], bit(title) | bit(rank));
  }

  /// What the words of a chunk are, counted.
  struct Make {
    std::uint32_t count = 0, parts = 0, fields = 0, unknown = 0;  // words; parts of persons' names; everyday words; in no list
    std::uint32_t strong = 0;                                     // parts that are no everyday words
    std::uint32_t places = 0;                                     // names of places that are no parts
    std::uint32_t letters = 0;                                    // single letters
    std::uint32_t small = 0;                                      // words such as "OF", written large
  };

  void form(Chunk& chunk) const {
    const Make made = parts_of(chunk);
    auto& score = chunk.score;
    chunk.guessed = made.parts == 0 && (!chunk.called || is_firm_or_person(chunk));
    if (made.count == 1) single(chunk);
    if (made.parts == 1 && made.count > 1 && !chunk.called && words_.is(tokens_[chunk.tokens.first], thing_head) && !words_.has_name_ending(word(chunk.tokens.last - 1))) score[as_person] -= 12;  // "Hari Lembayung"
    if (made.parts == 0) everyday(chunk, made);
    else if (made.count > 1) mixed(chunk, made);
    if (made.count > 1) last_word(chunk, made);
    if (!chunk.called && chunk.casing == Casing::prose && ends_in_letters(chunk)) score[as_person] -= 10;  // "Satria E CVT", "Teradu II Ratna"
    if (made.letters == made.count && made.count > 1) score[as_person] -= 20;  // "L.A."
    if (made.count > 1 && made.small > 0 && !chunk.called) {  // "GOING TO CHURCH"
      for (int& s : score) s -= 12;
    }
    if (words_.has_possessives() && made.count > 2 && is_county(chunk.tokens.first + 1, chunk.tokens.last)) {  // "Pierce County Superior Court"
      score[as_person] -= 16;
      if (words_.is(tokens_[chunk.tokens.last - 1], org_tail) && words_.is(tokens_[chunk.tokens.last - 1], street_tail)) {
        score[as_place] -= 14;
        score[as_organisation] += 4;
      }
    }
    if (made.count > 7) score[as_person] = score[as_organisation] = score[as_place] = never;  // a heap of capitals, no name
    if (made.count >= 2 && made.count <= 4) score[as_person] += 1;
    if (made.count >= 2 && made.count <= 3 && made.unknown == made.count) score[as_person] += 1;  // a second capital tells, even in a sentence's first words
  }

  Make parts_of(Chunk& chunk) const {
    Make made;
    int& person = chunk.score[as_person];
    const auto [first, last] = chunk.tokens;
    for (std::uint32_t at = first; at < last; ++at) {
      const Token& token = tokens_[at];
      if (token.kind != TokenKind::word) {
        person -= is_mark(at, '&') ? 20 : 0;  // two who stand together
        continue;
      }
      ++made.count;
      const bool is_given = words_.is(token, given), is_surname = words_.is(token, surname);
      if (made.count == 1) person += is_given ? 5 : words_.is(token, given_weak) ? 2 : is_surname ? (words_.is(token, ordinary) ? 3 : 4) : 0;
      else if (is_given || is_surname) person += 3;
      made.parts += is_given || is_surname;
      made.strong += (is_given || is_surname) && !words_.any(token, name_bits::everyday_bits);
      if (token.word == 0 && made.parts == 0 && words_.has_name_ending(word(at))) person += 2;
      if (words_.is(token, name_particle)) person += at > first ? 2 : 0;
      if (is_initial(at)) person += 3;
      made.letters += token.end - token.begin == 1;
      if (words_.is(token, colour) && at > first && at + 1 < last && !chunk.called) person -= 8;  // "Crystal Black Pearl"
      if (token.word == 0 && last - first > 1 && (words_.has_glued_given(word(at)) || is_glued_pair(at) || (!token.all_caps && is_cut_badly(at)))) {  // "Istana PalaceMarc Sutarno", "PesawatLembayung Airlines"
        person -= 12;
        chunk.score[as_organisation] -= 4;
        chunk.score[as_place] -= 12;
      }
      made.small += token.all_caps && words_.is(token, function) && chunk.casing == Casing::prose;
      made.unknown += token.word == 0 && !token.all_caps;
      made.places += !is_given && !is_surname && words_.is(token, NameClass::place);
      made.fields += token.end - token.begin > 1 && words_.any(token, name_bits::everyday_bits) && !(chunk.called && words_.is(token, given_weak));
    }
    if (made.parts == 1 && made.count > 1 && !chunk.called && words_.is(tokens_[last - 1], colour)) {  // "Magma Black"
      made.parts = 0;
      person -= 5;
    }
    return made;
  }

  /// None of its words is a part of a person's name: everyday words speak against a person, and against a place.
  void everyday(Chunk& chunk, const Make& made) const {
    auto& score = chunk.score;
    const Token& end = tokens_[chunk.tokens.last - 1];
    const bool ends_so = words_.any(end, name_bits::everyday_bits);
    if (made.fields == made.count || (chunk.called && ends_so)) score[as_person] -= 20;
    if (!chunk.called && has_derived_noun(chunk)) score[as_person] -= 8;
    if (!chunk.called && is_common(chunk)) {
      for (int& s : score) s -= 4;
    }
    if (made.count < 2) return;
    if (!chunk.called && chunk.casing == Casing::prose && is_letters(chunk)) score[as_person] -= 8;          // "HR-V"
    if (has_letters(chunk)) score[as_person] -= chunk.called ? 20 : 6;                                    // "Direktur Umum LPP Nada"
    if (chunk.called && made.unknown == 0 && words_.is(end, org_tail)) score[as_person] -= 12;                                     // "Ekonom Capital Economics"
    if (chunk.called && made.fields > 0 && (made.count > 2 || has_derived_noun(chunk))) score[as_person] -= 12;  // "mahasiswa Magister Hukum Kenegaraan"
    if (words_.any(end, bit(role) | bit(rank)) && !words_.any(end, name_bits::place_bits)) {  // "Group Country Manager", "Patrol Trooper"
      score[as_person] -= 8;
      score[as_organisation] -= 4;
    }
    if (is_roman(chunk.tokens.last - 1) && !chunk.called) score[as_person] -= 8;  // "Teradu VII"
    if (has_organisation(chunk)) {  // "Siber Bareskrim", "Manager Region Telkomsel"
      score[as_place] -= 8;
      if (words_.any(end, bit(org) | bit(org_acronym))) score[as_person] -= 12;
    }
    if (words_.has_possessives() && made.fields == made.count && chunk.tokens.first > chunk.sentence.first && tokens_[chunk.tokens.first - 1].kind == TokenKind::word && tokens_[chunk.tokens.first - 1].capital && !words_.is(tokens_[chunk.tokens.first - 1], function) && chunk.casing == Casing::prose) {
      for (int& s : score) s -= 8;  // "Sacred Heart | Medical Center"
    }
    if (made.fields == made.count) score[as_place] -= !words_.is(end, place_tail) ? 6 : words_.is(end, field) && !words_.any(end, bit(org_tail) | bit(street_tail) | bit(site_tail)) ? 8 : 0;  // "Putaran Keempat", "Pemerintah Pusat"
    if (made.fields == made.count && words_.is(end, org_tail) && words_.is(tokens_[chunk.tokens.first], field)) score[as_place] -= 10;                                        // "District Court"
    if (ends_so && !words_.any(end, bit(place_tail) | bit(site_tail) | bit(place_head)) && chunk.casing == Casing::prose) score[as_place] -= 8;  // "Go Ahead"
    if (made.fields + 1 == made.count && end.all_caps && words_.is(end, org_tail)) score[as_organisation] -= 8;               // "Jasa Pekerjaan AC"
    if (words_.is(tokens_[chunk.tokens.first], headline_verb)) score[as_organisation] -= 8;                                   // "Buka Rute Internasional"
    if (made.fields + 1 == made.count && words_.any(end, bit(NameClass::place)) && !words_.is(tokens_[chunk.tokens.first], direction) && !is_mark(chunk.tokens.last, '(')) {  // "Drama Korea"
      score[as_place] -= 6;
      score[as_organisation] -= 6;
    }
    if (tokens_[chunk.tokens.first].end - tokens_[chunk.tokens.first].begin == 1 && !is_initial(chunk.tokens.first)) {  // "C Kualifikasi Piala Dunia"
      for (int& s : score) s -= 8;
    }
    if (made.fields == made.count && !words_.is(end, org_tail)) score[as_organisation] -= 4;     // "Vision Pro"
    if (!chunk.called && words_.is(end, common_noun)) score[as_person] -= 6;
    if (made.fields > 0) {
      score[as_person] -= 3;
      score[as_organisation] += 1;
    }
    if (end.kind == TokenKind::word && end.end - end.begin == 1 && (!is_initial(chunk.tokens.last - 1) || chunk.tokens.last + 1 >= chunk.sentence.last)) {  // "Grup B", "Seri F"
      for (int& s : score) s -= 8;
    }
  }

  /// Some of its words are parts of persons' names, but they may be everyday words too, or stand among such.
  void mixed(Chunk& chunk, const Make& made) const {
    int& person = chunk.score[as_person];
    if (chunk.called && made.strong == 0 && made.fields == made.count && !words_.any(tokens_[chunk.tokens.last - 1], name_bits::name_part_bits)) person -= 12;  // "Pelatih Tim Nasional"
    if (made.strong == 0 && made.fields + made.places == made.count) person -= 10;         // "Dana Otonomi Khusus", "Dana Aceh"
    else if (made.fields > 0 && made.count > 2 && has_derived_noun(chunk)) person -= 10;   // "Penerimaan Peserta Didik Baru"
    if (!chunk.called && made.count > 2 && words_.is(tokens_[chunk.tokens.last - 1], role)) person -= 8;  // "Lamport County Sheriff"
    if (made.strong == 0 && has_letters(chunk)) person -= 6;                               // "Satria E CVT"
  }

  [[nodiscard]] bool is_letters(const Chunk& chunk) const {
    for (std::uint32_t at = chunk.tokens.first; at < chunk.tokens.last; ++at) {
      if (tokens_[at].kind == TokenKind::word && !tokens_[at].all_caps && tokens_[at].end - tokens_[at].begin > 1) return false;
    }
    return !is_initial(chunk.tokens.first);
  }

  /// Some, but not all of its words are letters: "GAC Laras", "Satria RSX".
  [[nodiscard]] bool has_letters(const Chunk& chunk) const {
    if (chunk.casing != Casing::prose) return false;
    bool letters = false, word = false;
    for (std::uint32_t at = chunk.tokens.first; at < chunk.tokens.last; ++at) {
      const Token& token = tokens_[at];
      if (token.kind != TokenKind::word || token.end - token.begin < 3) continue;
      letters |= token.all_caps && !words_.any(token, name_bits::name_part_bits) && !is_roman(at);
      word |= !token.all_caps;
    }
    return letters && (word || chunk.tokens.last - chunk.tokens.first > 1);
  }

  /// Words that end names of organisations, things and places.
  void last_word(Chunk& chunk, const Make& made) const {
    auto& score = chunk.score;
    const Token& end = tokens_[chunk.tokens.last - (tokens_[chunk.tokens.last - 1].kind == TokenKind::number ? 2 : 1)];  // "KLMB News 12"
    const bool part = words_.any(end, name_bits::name_part_bits);
    if (words_.is(end, org_tail)) {
      score[as_organisation] += 5;
      if ((made.count > 2 || !part) && !chunk.called) score[as_person] -= 8;  // "Carver County Sheriff's Office", "Monroe Police"
    } else {
      score[as_organisation] -= 2;  // works and things look the same
    }
    if (words_.is(end, thing_tail)) {  // "Asian Kite Championships"
      for (int& s : score) s -= 8;
    }
    if (words_.is(end, place_tail) && made.count > 2 && words_.is(end, org_tail) && words_.is(tokens_[chunk.tokens.last - 2], org_tail)) {
      score[as_organisation] += 2;  // "Rice Independent School District"
    } else if (words_.is(end, place_tail)) {
      score[as_place] += 7;
      if (!part && !chunk.called) score[as_person] -= 4;  // "Penn Township"
    }
    if (made.parts == 0 && !chunk.called && words_.any(end, bit(NameClass::place))) {  // "Nadira Korea"
      score[as_person] -= 6;
      score[as_organisation] += made.unknown + 1 == made.count ? 2 : 0;
    }
    if (words_.is(end, street_tail)) score[as_person] -= 8;  // "Milburn St"
  }

  /// Is this word, that no list knows, written small somewhere in the article?
  [[nodiscard]] bool is_written_small(std::uint32_t at) const {
    if (!has_common_) {
      has_common_ = true;
      common_ = HashTable<char>(tokens_.size() / 8);
      sets_.each(TokenSet::small_unknown, [&](std::uint32_t k) { common_[text_hash(word(k))] = 1; });
    }
    return common_.contains(lower_hash(word(at)));
  }

  /// Every word of it is written small elsewhere in the article: "Demam Berdarah" beside "demam berdarah".
  [[nodiscard]] bool is_common(const Chunk& chunk) const {
    for (std::uint32_t at = chunk.tokens.first; at < chunk.tokens.last; ++at) {
      const Token& token = tokens_[at];
      if (token.kind != TokenKind::word) continue;
      if (token.all_caps || (token.word != 0 && !words_.any(token, bit(ordinary) | bit(function) | bit(field)))) return false;
      if (token.word == 0 && !is_written_small(at)) return false;
    }
    return true;
  }

  [[nodiscard]] bool has_derived_noun(const Chunk& chunk) const {
    for (std::uint32_t at = chunk.tokens.first; at < chunk.tokens.last; ++at) {
      if (tokens_[at].kind == TokenKind::word && !tokens_[at].all_caps && words_.is_derived_noun(word(at))) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_initial(std::uint32_t at) const {
    return tokens_[at].end - tokens_[at].begin == 1 && is_mark(at + 1, '.');
  }

  /// "berinisial AP", "tersangka AP (29)": somebody rather than the organisation.
  [[nodiscard]] bool is_initials(const Chunk& chunk) const {
    constexpr int names_somebody = 8, tells_of_somebody = 4;
    const std::uint32_t at = chunk.tokens.first, letters = tokens_[at].end - tokens_[at].begin;
    if (chunk.source != ChunkSource::listed || chunk.tokens.last != at + 1 || !tokens_[at].all_caps || letters > 3 || chunk.casing != Casing::prose || at <= chunk.sentence.first || tokens_[at - 1].kind != TokenKind::word) return false;
    const auto weight = words_.before(tokens_[at - 1]).weight;
    const int person = weight[as_organisation] <= 0 ? weight[as_person] : 0;  // unlike "kata"
    return person >= names_somebody || (letters == 2 && person >= tells_of_somebody && is_mark(at + 1, '(') && is_age(at + 2) && is_mark(at + 3, ')'));
  }

  /// "daftar pemilih tetap (DPT)": the letters of everyday words before the bracket.
  [[nodiscard]] bool is_common_acronym(const Chunk& chunk) const {
    const std::uint32_t at = chunk.tokens.first;
    if (chunk.tokens.last != at + 1 || !tokens_[at].all_caps) return false;
    if (is_mark(at + 1, '(')) return is_explained(at);
    if (at < chunk.sentence.first + 3 || !is_mark(at - 1, '(') || !is_mark(at + 1, ')')) return false;
    const std::string letters = lower(at);
    std::uint32_t lower_words = 0, from = at - 2;
    for (std::size_t k = letters.size(); k-- > 0; --from) {
      if (from <= chunk.sentence.first || tokens_[from].kind != TokenKind::word || lower(from)[0] != letters[k]) return false;
      lower_words += !tokens_[from].capital;
      if (k == 0) break;
    }
    const Token& head = tokens_[from];
    if (lower_words == letters.size() || words_.is(head, thing_head)) return true;
    return words_.any(head, bit(ordinary) | bit(field)) && !words_.begins_any(head, bit(org_head) | bit(org) | bit(place_head) | bit(NameClass::place));
  }

  /// "XVI": a numeral of a title or a chapter.
  [[nodiscard]] bool is_roman(std::uint32_t at) const {
    return tokens_[at].word == 0 && is_numeral(at);
  }

  void single(Chunk& chunk) const {
    auto& score = chunk.score;
    const Token& token = tokens_[chunk.tokens.first];
    const std::uint32_t letters = token.end - token.begin;
    if (letters == 1 || is_roman(chunk.tokens.first) || is_code(chunk)) score = {-9, -9, -9};
    if (token.all_caps && chunk.casing == Casing::prose) {
      if (words_.is(token, acronym_other)) score = {-9, -9, -9};
      else if (letters >= 2 && letters <= 6) {
        score[as_organisation] += letters == 2 ? 0 : 2;  // two letters are mostly somebody's initials
        score[as_person] -= 4;
        if (words_.has_possessives() && token.word == 0 && !chunk.first_of_sentence) score[as_place] -= 4;  // "at the LKMB"
      }
      if (token.word == 0 && is_in_office(chunk)) score[as_person] -= 8;  // "Ketua Umum GAPRIDA"
      if (letters <= 4 && is_in_office(chunk) && words_.is(token, given) && !words_.is(token, known_person)) score[as_person] -= 12;  // "Bupati OKI"
    }
    if (words_.any(token, bit(place_head) | bit(org_head)) && !words_.any(token, name_bits::listed_bits)) score[as_place] -= 8;  // "ke Puskesmas"
    if (!words_.has_possessives() && words_.any(token, bit(given) | bit(surname)) && !words_.any(token, name_bits::place_bits)) score[as_place] -= 4;  // "ke Luna"
    if (token.word != 0 && !token.all_caps && !words_.any(token, name_bits::listed_bits | name_bits::name_part_bits)) score[as_place] -= 3;  // "di Round"
    if (words_.any(token, bit(ordinary) | bit(field) | bit(place_head) | bit(place_tail) | bit(org_head) | bit(role_more) | bit(common_noun)) && !(chunk.called && words_.any(token, bit(given) | bit(given_weak)))) {
      for (int& s : score) s -= 4;
      if (!words_.any(token, bit(given) | bit(given_weak) | bit(surname))) score[as_person] -= 6;
    }
    if (chunk.casing == Casing::title && chunk.called && words_.is(token, given_weak) && words_.is(token, ordinary)) score[as_person] -= 12;  // "Atlet Putri Lolos"
    if (words_.is(token, direction) && !words_.any(token, name_bits::listed_bits)) {  // "in Southeast, D.C."
      for (int& s : score) s -= 8;
    }
    if (words_.is(token, demonym) && !words_.any(token, name_bits::name_part_bits)) {  // "in Spanish"
      for (int& s : score) s -= 8;
    }
    if (!chunk.called && words_.has_place_ending(word(chunk.tokens.first))) {  // "Marysville"
      score[as_place] += 3;
      score[as_person] -= 3;
    }
    if (token.word == 0 && !token.all_caps && is_cut_badly(chunk.tokens.first)) {
      for (int& s : score) s -= 12;
    }
    if (token.word == 0 && words_.has_inner_capital(text_of(article_, token))) {
      score[as_person] -= is_glued_pair(chunk.tokens.first) ? 12 : 6;
      score[as_organisation] += chunk.called || words_.is_glued_pair(text_of(article_, token)) ? 0 : 2;
      score[as_place] -= 8;  // "di HyperOS", "di YouTubenya"
    }
    if (token.word == 0 && !token.all_caps && !chunk.first_of_sentence && chunk.casing == Casing::prose) score[as_person] += 2;
    if (chunk.first_of_sentence && token.word == 0 && words_.has_everyday_affix(word(chunk.tokens.first))) {
      for (int& s : score) s -= 5;
    }
  }

  // What the lists know is not made something else by its neighbours, but a person of such a name may be meant.
  void add(Chunk& chunk, Cue cue) const {
    const bool part = words_.any(tokens_[chunk.tokens.first], bit(given) | bit(given_weak) | bit(surname));
    for (std::size_t k = 0; k < 3; ++k) {
      const bool open = chunk.source == ChunkSource::unknown || chunk.score[k] > 0 || (k == as_person && part);
      if (open) chunk.score[k] += cue.weight[k];
    }
  }

  /// "… 2, … 3 dan": one of several of that name.
  [[nodiscard]] bool is_counted(std::uint32_t at) const {
    return is_age(at) && tokens_[at].space_before && at + 1 < tokens_.size() && !tokens_[at + 1].space_before && (is_mark(at + 1, ',') || is_mark(at + 1, '.'));
  }

  [[nodiscard]] bool is_age(std::uint32_t at) const {
    return tokens_[at].kind == TokenKind::number && tokens_[at].end - tokens_[at].begin <= 2;
  }

  void neighbours(Chunk& chunk) const {
    const auto [first, last] = chunk.tokens;
    if (first > chunk.sentence.first) before(chunk, first - 1);
    if (last < chunk.sentence.last) after(chunk, last);
  }

  void before(Chunk& chunk, std::uint32_t at) const {
    const Token& token = tokens_[at];
    if (token.kind == TokenKind::word) {
      const bool linked = words_.is(token, joiner_any) && at > chunk.sentence.first && !words_.is(tokens_[at - 1], preposition);  // "the 1100 block of Draper"
      Cue cue = words_.before(linked ? tokens_[at - 1] : token);
      const Token& own = tokens_[chunk.tokens.first];
      if (words_.has_possessives() && words_.is(token, joiner_any) && at > chunk.sentence.first + 1 && (is_name_part(at - 1) || (is_mark(at - 1, ',') && is_age(at - 2))) && chunk.tokens.last == chunk.tokens.first + 1 && chunk.source == ChunkSource::unknown) {
        chunk.score[as_place] += 10;  // "Ann Lee, 25, of Tyler", "Ann Lee of Tyler"
        chunk.score[as_person] -= 10;
      }
      if (cue.weight[as_place] > 2 && is_possessor(chunk) && (has_part(chunk) || (chunk.source == ChunkSource::unknown && chunk.tokens.last == chunk.tokens.first + 1))) cue = {};  // "in Sutton's murder trial", "at Bunny's Truck Stop"
      if (cue.weight[as_place] > 2 && ends_as_organisation(chunk)) {   // "di Lembayung University"
        cue.weight[as_place] = 2;
        cue.weight[as_organisation] = 2;
      }
      if (own.all_caps && chunk.source == ChunkSource::unknown && cue.weight[as_place] > 2) cue.weight[as_place] = 2;
      if (words_.has_possessives() && !words_.is(own, given) && words_.any(own, bit(place_tail) | bit(org_tail) | name_bits::everyday_bits) && is_owner(at)) chunk.score[as_person] -= 12;  // "Hardy's Palace"
      if (chunk.called && !token.capital && words_.is(token, thing_head) && !has_part(chunk)) cue.weight[as_person] -= 10;  // "pemeran film Lembayung"
      return add(chunk, cue);
    }
    if (token.kind == TokenKind::number && at > chunk.sentence.first && tokens_[at - 1].kind == TokenKind::word && !token.space_before && chunk.source == ChunkSource::unknown) {
      for (int& s : chunk.score) s -= 6;  // "Lembayung V7 Stone"
    }
    if (is_mark(at, ',') && at > chunk.sentence.first && words_.any(tokens_[at - 1], bit(NameClass::place) | bit(capital))) chunk.score[as_place] += 2;
    if (is_quote(at)) quoted(chunk, at);
  }

  [[nodiscard]] bool is_quote(std::uint32_t at) const {
    if (at >= tokens_.size() || tokens_[at].kind != TokenKind::punct) return false;
    const std::string_view mark = text_of(article_, tokens_[at]);
    return mark == "\"" || mark == "'" || mark == "“" || mark == "”" || mark == "‘" || mark == "’";
  }

  /// Titles of works stand in quotes as a whole ("film 'Laskar Senja'"): what is not known as a name is none there.
  void quoted(Chunk& chunk, std::uint32_t open) const {
    if (chunk.source != ChunkSource::unknown || chunk.called || !is_quote(chunk.tokens.last)) return;
    for (int& s : chunk.score) s -= 4;
    if (open == chunk.sentence.first || tokens_[open - 1].kind != TokenKind::word) return;
    const Cue cue = words_.before(tokens_[open - 1]);
    if (*std::max_element(cue.weight.begin(), cue.weight.end()) < 0) add(chunk, cue);
  }

  void after(Chunk& chunk, std::uint32_t at) const {
    const Token& token = tokens_[at];
    if (is_title_of_page(chunk, at)) {
      for (int& s : chunk.score) s -= 20;
    }
    if (token.kind == TokenKind::word) {
      add(chunk, words_.after(token));
      if (!token.capital && chunk.source == ChunkSource::unknown && token.word == 0 && words_.has_everyday_affix(word(at))) {
        chunk.score[as_person] += 2;
        chunk.score[as_organisation] += 1;
      }
      return;
    }
    if (token.kind == TokenKind::number && chunk.source == ChunkSource::unknown && token.space_before && chunk.tokens.last == chunk.tokens.first + 1) chunk.score[as_place] -= 3;  // "Tango 8"
    if (token.kind == TokenKind::number && chunk.source == ChunkSource::unknown && (!has_part(chunk) || is_lone_surname(chunk) || is_counted(at))) chunk.score[as_person] -= is_counted(at) ? 12 : 6;  // "KM Lembayung 6", "Dewi Lembayung 2, Dewi Lembayung 3"
    if ((chunk.source == ChunkSource::unknown || chunk.score[as_place] > 0) && is_dateline(chunk, at)) chunk.score[as_place] += 8;
    if (at + 1 >= chunk.sentence.last) return;
    if (is_mark(at, ',') && words_.begins_any(tokens_[at + 1], bit(NameClass::place) | bit(capital)) && tokens_[at + 1].capital) {
      const Token& own = tokens_[chunk.tokens.first];
      chunk.score[as_place] += own.all_caps && chunk.first_of_sentence && chunk.source == ChunkSource::unknown && chunk.tokens.last == chunk.tokens.first + 1 && own.end - own.begin > 3 ? 12 : words_.is(own, given) ? 1 : 4;  // "CAMPBELL, Ohio"
    }
    if (is_mark(at, ',') && has_part(chunk) && !tokens_[at + 1].capital) {  // "Savannah, who …"
      constexpr int telling = 5, more = 3;
      const Cue cue = words_.after(tokens_[at + 1]);
      if (cue.weight[as_person] >= telling && cue.weight[as_place] < 0 && chunk.score[as_person] >= 0) chunk.score[as_person] += cue.weight[as_person] + more;
    }
    if (is_mark(at, ',') && is_age(at + 1) && (is_mark(at + 2, ',') || is_mark(at + 2, '.'))) chunk.score[as_person] += 6;  // "Ann Lee, 34, …"
    if (is_mark(at, '(') && is_age(at + 1) && is_mark(at + 2, ')')) {
      chunk.score[as_person] += 6;  // an age
    }
  }

  const TokenSets& sets_;
  mutable bool has_common_ = false;
  mutable HashTable<char> common_;  // filled on first need: the words that no list knows and that the article writes small
};

}  // namespace

void score_chunks(const Article& article, const Text& text, const NameWords& words, std::vector<Chunk>& chunks) {
  const Scorer scorer(article, text, words);
  for (Chunk& chunk : chunks) scorer.score(chunk);
  pair_brackets(article, text.tokens, words, chunks);
  Senses senses(article, text.tokens, words, chunks);
  std::vector<Chunk> found;
  for (Chunk& chunk : chunks) {
    if (chunk.called && chunk.source != ChunkSource::headed) senses.cut_office(chunks, chunk, found);
  }
  for (Chunk& chunk : chunks) senses.apply(chunk);
  if (found.empty()) return;
  const auto own = static_cast<std::ptrdiff_t>(chunks.size());
  chunks.insert(chunks.end(), found.begin(), found.end());
  std::inplace_merge(chunks.begin(), chunks.begin() + own, chunks.end(), [](const Chunk& a, const Chunk& b) { return a.tokens.first < b.tokens.first; });
}

}  // namespace selaras
