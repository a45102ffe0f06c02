// The sentences of a passage, looked up by the stems of their words.
#pragma once

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "facts/claims/statements.hpp"

namespace selaras {

struct SpokenPlace {
  std::size_t statement = 0, word = 0;
};

/// The passage's words by stem.
class SpokenPassage {
  using Entry = std::pair<std::uint64_t, SpokenPlace>;
  static bool before(const Entry& a, const Entry& b) { return a.first < b.first; }

 public:
  explicit SpokenPassage(std::span<const Statement> statements) : statements_(statements) {
    for (std::size_t s = 0; s < statements.size(); ++s) {
      for (std::size_t w = 0; w < statements[s].words.size(); ++w) {
        const StatementWord& word = statements[s].words[w];
        if (word.stem != 0) places_.emplace_back(word.stem, SpokenPlace{s, w});
        if (word.sound != 0) places_.emplace_back(word.sound, SpokenPlace{s, w});
      }
    }
    std::stable_sort(places_.begin(), places_.end(), before);
  }

  [[nodiscard]] const Statement& operator[](std::size_t s) const { return statements_[s]; }
  [[nodiscard]] std::size_t size() const { return statements_.size(); }
  [[nodiscard]] const StatementWord& word(SpokenPlace place) const { return statements_[place.statement].words[place.word]; }
  [[nodiscard]] auto places(std::uint64_t stem) const {
    return std::equal_range(places_.begin(), places_.end(), Entry{stem, {}}, before);
  }
  [[nodiscard]] bool has(std::uint64_t stem) const {
    return std::binary_search(places_.begin(), places_.end(), Entry{stem, {}}, before);
  }

  /// The negator that denies the word, or nullptr: a few words before it in the same stretch; "tidak ada …" denies all
  /// that follows.
  [[nodiscard]] const StatementWord* negator_of(SpokenPlace place) const {
    constexpr std::uint32_t reach = 4, light_reach = 2;
    const auto& words = statements_[place.statement].words;
    const StatementWord& denied = words[place.word];
    bool near = true;
    for (std::size_t w = place.word; w-- > 0;) {
      if (words[w].is(WordMark::but)) break;
      near = near && words[w].segment == denied.segment && denied.token - words[w].token <= reach;
      const bool nothing =
          words[w].is(WordMark::negator) && words[w + 1].is(WordMark::exists) && words[w + 1].token == words[w].token + 1;
      if (nothing || (near && words[w].is(WordMark::negator))) return &words[w];
      if (near && words[w].is(WordMark::light_negator) && denied.token - words[w].token <= light_reach) return &words[w];
    }
    return nullptr;
  }

  [[nodiscard]] std::size_t count(WordMark mark) const {
    std::size_t found = 0;
    for (const Statement& statement : statements_) {
      for (const StatementWord& word : statement.words) found += word.is(mark);
    }
    return found;
  }

 private:
  std::span<const Statement> statements_;
  std::vector<Entry> places_;  // sorted by stem
};

}  // namespace selaras
