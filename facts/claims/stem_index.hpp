// The content stems of an article, numbered in their order: sorted lists of them need no sorting.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "facts/claims/distinct.hpp"
#include "facts/claims/known_words.hpp"

namespace selaras {

class StemIndex {
 public:
  static constexpr std::uint32_t none = UINT32_MAX;

  StemIndex() = default;
  StemIndex(const Distinct<KnownWord>& words, const DistinctLists& names);

  /// Number of the comparison stem of a word, `none` for stop words; by its place among the words kept.
  [[nodiscard]] std::uint32_t of_word(std::uint32_t kept) const { return of_word_[kept]; }
  /// Numbers of the content stems of a name.
  [[nodiscard]] std::span<const std::uint32_t> of_name(std::uint32_t kept) const {
    return std::span(of_name_).subspan(bounds_[kept], bounds_[kept + 1] - bounds_[kept]);
  }
  [[nodiscard]] std::uint64_t operator[](std::uint32_t number) const { return stems_[number]; }
  [[nodiscard]] std::size_t size() const { return stems_.size(); }

 private:
  std::vector<std::uint64_t> stems_;  // sorted
  std::vector<std::uint32_t> of_word_, of_name_, bounds_;
};

/// Some of the stems of an article.
class StemSet {
 public:
  explicit StemSet(std::size_t stems) : bits_((stems + 63) / 64), touched_((bits_.size() + 63) / 64) {}

  void add(std::uint32_t number) {
    bits_[number / 64] |= std::uint64_t{1} << number % 64;
    touched_[number / 4096] |= std::uint64_t{1} << number / 64 % 64;
  }
  /// Hands them out in order, and is empty then.
  template <class Use>
  void drain(Use&& use) {
    for (std::size_t block = 0; block < touched_.size(); ++block) {
      for (std::uint64_t left = touched_[block]; left != 0; left &= left - 1) {
        const std::size_t word = block * 64 + static_cast<std::size_t>(std::countr_zero(left));
        for (std::uint64_t bits = bits_[word]; bits != 0; bits &= bits - 1) use(static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits))));
        bits_[word] = 0;
      }
      touched_[block] = 0;
    }
  }

 private:
  std::vector<std::uint64_t> bits_;
  std::vector<std::uint64_t> touched_;  // which words of `bits_` are not zero
};

}  // namespace selaras
