// One sense an article: what its sure names say about its other chunks.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "facts/names/chunks.hpp"
#include "facts/names/sentence_view.hpp"
#include "facts/text/hash_table.hpp"

namespace selaras {

constexpr int never = -100;  // a score that nothing outweighs

inline std::size_t best_of(const std::array<int, 3>& score) {
  return static_cast<std::size_t>(std::max_element(score.begin(), score.end()) - score.begin());
}

/// What the sure names of the article say about words and whole names.
class Senses {
  using enum NameClass;

 public:
  static constexpr int sure = 7, told = 12;  // what may teach other chunks of the article

  Senses(const Article& article, std::span<const Token> tokens, const NameWords& words, const std::vector<Chunk>& chunks)
      : article_(article), tokens_(tokens), words_(words), whole_(chunks.size()), part_(chunks.size()) {
    for (const Chunk& chunk : chunks) {
      const std::size_t kind = best_of(chunk.score);
      if (chunk.score[kind] == never) whole_[hash_of(chunk.tokens)][kind] = never;
      if (chunk.score[kind] < sure) continue;
      if (kind == as_place && chunk.score[kind] >= told) located_[hash_of(chunk.tokens)] = 1;
      whole_[hash_of(chunk.tokens)][kind] += 1;
      if (kind == as_organisation && chunk.source == ChunkSource::headed) teach_short(chunk);
      if (kind == as_organisation) teach_town(chunk);
      if (kind != as_person) continue;
      for (std::uint32_t at = chunk.tokens.first; at < chunk.tokens.last; ++at) {
        if (tokens[at].kind == TokenKind::word && tokens[at].end - tokens[at].begin >= 3) part_[hash_of({at, at + 1})] = 1;
      }
    }
  }

  /// Cuts the organisation off a person who holds an office in it; it becomes a chunk of its own, behind the others in `found`.
  void cut_office(std::span<const Chunk> chunks, Chunk& chunk, std::vector<Chunk>& found) {
    const std::uint32_t last = organisation_end(chunks, chunk);
    if (last == 0) return;
    Chunk organisation = chunk;
    organisation.tokens.last = chunk.tokens.first = last;
    organisation.called = false;
    organisation.role = {};
    organisation.score = {0, told, 0};
    found.push_back(organisation);
    whole_[hash_of(organisation.tokens)] = {0, 2, 0};
  }

  /// "Madrid" of "Real Madrid", unless something is told to be or to happen there.
  void apply_town(Chunk& chunk) const {
    constexpr int told_place = 10;
    if (towns_.size() == 0 || chunk.source != ChunkSource::listed || chunk.score[as_place] >= told_place || chunk.score[as_place] <= 0 || !towns_.contains(hash_of(chunk.tokens))) return;
    const bool there = chunk.tokens.first > chunk.sentence.first && words_.is(tokens_[chunk.tokens.first - 1], preposition);
    if (!there) chunk.score[as_organisation] = chunk.score[as_place] + 2;
  }

  void apply(Chunk& chunk) const {
    apply_town(chunk);
    constexpr int gain = 4;
    constexpr int weak_gain = 2;  // "ke Sutarno" once does not make a place of him
    if (chunk.source == ChunkSource::headed) return;
    if (is_of_person(chunk)) {
      chunk.score[as_person] += gain + 4;  // "Santiago" after "Michael Santiago"
    } else if (const auto* votes = whole_.find(hash_of(chunk.tokens)); votes != nullptr) {
      for (std::size_t k = 0; k < 3; ++k) chunk.score[k] += (*votes)[k] == 0 ? 0 : k == as_place && chunk.source == ChunkSource::unknown ? weak_gain : gain + ((*votes)[k] > 1);
      const bool told_person = (*votes)[as_person] > 0 && (*votes)[as_place] <= 0;
      if (told_person && chunk.source == ChunkSource::unknown && chunk.score[as_place] > 0) chunk.score[as_person] += weak_gain;  // more than "toward" or "near" say
      if ((*votes)[0] < 0 && chunk.source == ChunkSource::unknown) chunk.score = {never, never, never};
      if ((*votes)[as_organisation] < 0 && is_letters(chunk)) chunk.score = {never, never, never};  // "AP" after "berinisial AP"
    } else if (chunk.source == ChunkSource::unknown && part_.size() > 0) {
      int known = 0, all = 0;
      for (std::uint32_t at = chunk.tokens.first; at < chunk.tokens.last; ++at) {
        if (tokens_[at].kind != TokenKind::word) continue;
        ++all;
        known += part_.contains(hash_of({at, at + 1}));
      }
      if (known > 0 && known == all) chunk.score[as_person] += gain + 2;  // more than "toward" or "near" say
    }
  }

 private:
  [[nodiscard]] bool is_letters(const Chunk& chunk) const {
    return chunk.tokens.last == chunk.tokens.first + 1 && tokens_[chunk.tokens.first].all_caps && tokens_[chunk.tokens.first].end - tokens_[chunk.tokens.first].begin <= 3;
  }

  /// A place of the lists that is a part of somebody's name here, unless the article tells of something that lies in it.
  [[nodiscard]] bool is_of_person(const Chunk& chunk) const {
    if (chunk.source != ChunkSource::listed || chunk.tokens.last != chunk.tokens.first + 1) return false;
    if (chunk.score[as_organisation] > 0 && !(words_.has_possessives() && words_.is(tokens_[chunk.tokens.first], surname))) return false;  // but "Ford" after "Ann Ford"
    const std::uint64_t hash = hash_of(chunk.tokens);
    return part_.contains(hash) && !located_.contains(hash) && (words_.has_possessives() || words_.any(tokens_[chunk.tokens.first], name_bits::name_part_bits));
  }

  /// "Direktur Tirta Lembayung | Mirna Setyawati", where the article has "PT Tirta Lembayung", or "Tirta Lembayung" alone: the
  /// person begins after it. 0: there is no organisation.
  [[nodiscard]] std::uint32_t organisation_end(std::span<const Chunk> chunks, const Chunk& chunk) {
    constexpr std::uint32_t least = 2;  // words of the organisation, and of the person
    const auto [first, end] = chunk.tokens;
    for (std::uint32_t last = end - 1; last > first; --last) {
      const auto* votes = whole_.find(hash_of({first, last}));
      if (votes != nullptr && (*votes)[as_organisation] > 0 && (*votes)[as_person] <= 0) return last;
    }
    if (end < first + 2 * least || chunk.source != ChunkSource::unknown || words_.any(tokens_[first], name_bits::name_part_bits) || !is_of_firm(chunk)) return 0;
    for (std::uint32_t last = end - least; last >= first + least; --last) {
      if (words_.is(tokens_[last], given) && stands_alone(chunks, {first, last})) return last;
    }
    return 0;
  }

  [[nodiscard]] bool is_of_firm(const Chunk& chunk) const {
    for (std::uint32_t at = chunk.role.first; at < chunk.role.last; ++at) {
      const Match work = words_.begins_any(tokens_[at], NameWords::bit(role_of)) ? words_.find(tokens_, at, role_of) : Match{};
      if (work && work.entry->value.empty()) return true;
    }
    return false;
  }

  /// Are these words a chunk of their own elsewhere in the article?
  [[nodiscard]] bool stands_alone(std::span<const Chunk> chunks, TokenRange words) {
    if (!has_alone_) {
      has_alone_ = true;
      for (const Chunk& chunk : chunks) {
        if (!chunk.called && chunk.source == ChunkSource::unknown && chunk.tokens.last > chunk.tokens.first + 1) alone_[hash_of(chunk.tokens)] = 1;
      }
    }
    return alone_.contains(hash_of(words));
  }

  void teach_town(const Chunk& chunk) {
    const auto [first, last] = chunk.tokens;
    if (last != first + 2) return;
    for (const std::uint32_t town : {first, first + 1}) {
      const std::uint32_t other = town == first ? first + 1 : first;
      if (words_.is(tokens_[other], club_word) && words_.any(tokens_[town], name_bits::place_bits)) towns_[hash_of({town, town + 1})] = 1;
    }
  }

  /// "Tirta Lembayung" after "PT Tirta Lembayung Tbk": the words of the name without those of its kind.
  void teach_short(const Chunk& chunk) {
    std::uint32_t first = chunk.tokens.first + 1, last = chunk.tokens.last;
    while (first < last && tokens_[first].kind != TokenKind::word) ++first;
    for (; first + 1 < last && tokens_[first].kind == TokenKind::word && tokens_[last - 1].kind == TokenKind::word; --last) {
      if (last - first <= 3) ++whole_[hash_of({first, last})][as_organisation];
    }
  }

  [[nodiscard]] std::uint64_t hash_of(TokenRange words) const {
    const std::uint32_t begin = tokens_[words.first].begin;
    return text_hash(std::string_view(article_.text).substr(begin, tokens_[words.last - 1].end - begin));
  }

  const Article& article_;
  std::span<const Token> tokens_;
  const NameWords& words_;
  HashTable<std::array<int, 3>> whole_;
  HashTable<char> part_;
  HashTable<char> towns_;    // of clubs
  bool has_alone_ = false;
  HashTable<char> alone_;    // filled on first need: words that stand without an office
  HashTable<char> located_;  // places that something is told to lie or to happen in
};

}  // namespace selaras
