// Which tokens concern which reader: bits beside the tokens, so that a reader leaps over what says nothing to it.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <vector>

namespace selaras {

/// Who looks at single tokens. A token's sets are the bits of one byte.
enum class TokenSet : std::uint8_t {
  dates,        // a time may begin here, or a word that tells how times are told
  quantities,   // a quantity may begin here
  identifiers,  // an identifier may begin here
  names,        // a name, an office or the name of a site may begin here, in prose
  long_unknown, // a long word that no list knows: a space may be lost in it
  small_unknown,// a word that no list knows, in lower case
  stops,        // a mark that may end a sentence
  count
};

constexpr std::uint8_t bit(TokenSet set, bool in = true) { return static_cast<std::uint8_t>(unsigned{in} << static_cast<unsigned>(set)); }

class TokenSets {
 public:
  /// Takes the sets of all tokens: `sets_of(k)` gives the bits of the k-th of `count`; it is asked in order.
  template <class SetsOf>
  void assign(std::size_t count, SetsOf&& sets_of) {
    count_ = static_cast<std::uint32_t>(count);
    rows_.resize((count + 63) / 64);
    std::size_t at = 0;
    for (Row& row : rows_) {
      std::array<std::uint8_t, 64> sets{};
      const std::size_t some = std::min<std::size_t>(64, count - at);
      for (std::size_t k = 0; k < some; ++k) sets[k] = sets_of(at + k);
      at += some;
      row = turned(sets);
    }
  }

  /// The first token of the set, not before `from`; `end` if there is none before it.
  [[nodiscard]] std::uint32_t next(TokenSet set, std::uint32_t from, std::uint32_t end) const {
    if (from >= end) return end;
    const auto k = static_cast<std::size_t>(set);
    std::size_t row = from / 64;
    std::uint64_t left = rows_[row][k] >> from % 64;
    if (left != 0) return std::min(end, from + static_cast<std::uint32_t>(std::countr_zero(left)));
    const std::size_t rows = (end + 63) / 64;
    while (++row < rows) {
      left = rows_[row][k];
      if (left != 0) return std::min(end, static_cast<std::uint32_t>(row * 64 + static_cast<std::size_t>(std::countr_zero(left))));
    }
    return end;
  }

  /// Calls `use` for each token of the set, in order.
  template <class Use>
  void each(TokenSet set, Use&& use) const {
    for (std::uint32_t at = next(set, 0, count_); at < count_; at = next(set, at + 1, count_)) use(at);
  }

  void put(TokenSet set, std::uint32_t at, bool in) {
    std::uint64_t& row = rows_[at / 64][static_cast<std::size_t>(set)];
    row = (row & ~(std::uint64_t{1} << at % 64)) | std::uint64_t{in} << at % 64;
  }

 private:
  using Row = std::array<std::uint64_t, static_cast<std::size_t>(TokenSet::count)>;  // of 64 tokens

  static Row turned(const std::array<std::uint8_t, 64>& sets) {
    Row row{};
    for (std::size_t eight = 0; eight < 8; ++eight) {
      std::uint64_t bytes = 0;
      if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(&bytes, sets.data() + 8 * eight, 8);
      } else {
        for (std::size_t k = 0; k < 8; ++k) bytes |= std::uint64_t{sets[8 * eight + k]} << 8 * k;
      }
      for (std::size_t set = 0; set < row.size(); ++set) {
        // The lowest bits of eight bytes, gathered in the highest byte of a product.
        const std::uint64_t gathered = (bytes >> set & 0x0101010101010101ull) * 0x0102040810204080ull >> 56;
        row[set] |= gathered << 8 * eight;
      }
    }
    return row;
  }

  std::vector<Row> rows_;
  std::uint32_t count_ = 0;
};

}  // namespace selaras
