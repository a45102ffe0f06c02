// The sentences of a passage, looked up by the stems of their words.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <tuple>
#include <vector>

#include "facts/claims/hash_order.hpp"
#include "facts/claims/statements.hpp"

namespace selaras {

/// A word of an article: its sentence and its place there.
struct SpokenPlace {
  std::size_t statement = 0, word = 0;
};

/// The words of an article's sentences by stem. Built once, however many sentences are laid over it.
class SpokenIndex {
 public:
  struct Entry {
    std::uint64_t stem = 0;
    SpokenPlace place;
  };

  explicit SpokenIndex(std::span<const Statement> statements) : statements_(statements) {
    std::vector<Entry> all;
    for (std::size_t s = 0; s < statements.size(); ++s) {
      for (std::size_t w = 0; w < statements[s].words.size(); ++w) {
        const StatementWord& word = statements[s].words[w];
        if (word.stem != 0) all.push_back({word.stem, {s, w}});
        if (word.sound != 0) all.push_back({word.sound, {s, w}});
      }
    }
    entries_ = in_hash_order(all, [](const Entry& entry) { return entry.stem; }, [](const Entry& a, const Entry& b) { return key(a) < key(b); }, begins_);
  }

  [[nodiscard]] std::span<const Statement> statements() const { return statements_; }
  /// Where the stem stands in the sentences from `first` to before `last`, in order.
  [[nodiscard]] std::span<const Entry> places(std::uint64_t stem, std::size_t first, std::size_t last) const {
    const auto before = [](const Entry& a, const Entry& b) { return key(a) < key(b); };
    const auto begin = entries_.begin() + begins_[part_of(stem)], end = entries_.begin() + begins_[part_of(stem) + 1];
    const auto from = std::lower_bound(begin, end, Entry{stem, {first, 0}}, before);
    return {from, std::lower_bound(from, end, Entry{stem, {last, 0}}, before)};
  }

 private:
  static std::tuple<std::uint64_t, std::size_t, std::size_t> key(const Entry& entry) {
    return {entry.stem, entry.place.statement, entry.place.word};
  }

  std::span<const Statement> statements_;
  std::vector<Entry> entries_;
  std::array<std::uint32_t, hash_parts + 1> begins_{};  // of its parts
};

/// Some neighbouring sentences of an article; sentences keep their number in the article.
class SpokenPassage {
 public:
  SpokenPassage(const SpokenIndex& index, std::size_t first, std::size_t last)
      : index_(index), first_(first), last_(last) {
    for (std::size_t s = first; s < last; ++s) marks_ |= index.statements()[s].marks;
  }

  [[nodiscard]] const Statement& operator[](std::size_t s) const { return index_.statements()[s]; }
  [[nodiscard]] std::size_t first() const { return first_; }
  [[nodiscard]] std::size_t last() const { return last_; }
  [[nodiscard]] const StatementWord& word(SpokenPlace place) const {
    return (*this)[place.statement].words[place.word];
  }
  [[nodiscard]] std::span<const SpokenIndex::Entry> places(std::uint64_t stem) const {
    return index_.places(stem, first_, last_);
  }
  [[nodiscard]] bool says(std::uint64_t stem) const { return !places(stem).empty(); }
  /// Some word of it has the mark.
  [[nodiscard]] bool has(WordMark mark) const { return (marks_ & bit(mark)) != 0; }

  /// The negator that denies the word, or nullptr: a few words before it in the same stretch; "tidak ada …" denies all
  /// that follows.
  [[nodiscard]] const StatementWord* negator_of(SpokenPlace place) const {
    constexpr std::uint32_t reach = 4, light_reach = 2;
    const auto& words = (*this)[place.statement].words;
    const StatementWord& denied = words[place.word];
    bool near = true;
    for (std::size_t w = place.word; w-- > 0;) {
      if (words[w].is(WordMark::but)) break;
      near = near && words[w].segment == denied.segment && denied.token - words[w].token <= reach;
      const bool nothing = words[w].is(WordMark::negator) && words[w + 1].is(WordMark::exists) &&
                           words[w + 1].token == words[w].token + 1;
      if (nothing || (near && words[w].is(WordMark::negator))) return &words[w];
      if (near && words[w].is(WordMark::light_negator) && denied.token - words[w].token <= light_reach)
        return &words[w];
    }
    return nullptr;
  }

 private:
  const SpokenIndex& index_;
  std::size_t first_ = 0, last_ = 0;
  std::uint64_t marks_ = 0;
};

}  // namespace selaras
