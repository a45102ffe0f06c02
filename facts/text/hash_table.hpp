// A table from 64-bit hashes (words, stems, names) to small values: one array, linear probing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace selaras {

/// Hash of a text, eight bytes at a time, as it is written or as `fold` makes those bytes, each for itself. Parts may lie
/// over each other, so that words of four to sixteen bytes, nearly all, go one way: no copying of odd lengths.
template <class Fold = std::identity>
std::uint64_t text_hash(std::string_view text, Fold fold = {}) {
  const std::size_t size = text.size();
  std::uint64_t hash = (size + 1) * 0xcbf29ce484222325ull;  // in all bits: "CI" reads as "CII" does but for its length
  const auto take = [&](std::uint64_t part) {
    hash = (hash ^ fold(part)) * 0x9E3779B97F4A7C15ull;
    hash ^= hash >> 32;
  };
  const auto four = [&](std::size_t at) -> std::uint64_t {
    std::uint32_t part = 0;
    std::memcpy(&part, text.data() + at, 4);
    return part;
  };
  const auto one = [&](std::size_t at) -> std::uint64_t { return static_cast<unsigned char>(text[at]); };
  if (size >= 4 && size <= 16) {
    const std::size_t step = size / 8 * 4;
    take(four(0) | four(step) << 32);
    take(four(size - 4) | four(size - 4 - step) << 32);
  } else if (size > 16) {
    for (std::size_t at = 0; at + 8 < size; at += 8) take(four(at) | four(at + 4) << 32);
    take(four(size - 8) | four(size - 4) << 32);
  } else if (size > 0) {
    take(one(0) | one(size / 2) << 8 | one(size - 1) << 16);
  }
  return hash;
}

/// Looked up only: what it holds has no order.
template <class Value>
class HashTable {
 public:
  /// `expected` values need no growing.
  explicit HashTable(std::size_t expected = 0) {
    std::size_t size = least;
    while (size < 2 * expected) size *= 2;
    slots_.resize(size);
  }

  /// The value of a key, made if there is none.
  Value& operator[](std::uint64_t key) {
    Slot& slot = slots_[at(key)];
    if (slot.used) return slot.value;
    slot.key = key;
    slot.used = true;
    if (++size_ * 2 <= slots_.size()) return slot.value;
    grow();
    return slots_[at(key)].value;
  }
  /// The value of a key, or nullptr.
  [[nodiscard]] const Value* find(std::uint64_t key) const {
    const Slot& slot = slots_[at(key)];
    return slot.used ? &slot.value : nullptr;
  }
  [[nodiscard]] bool contains(std::uint64_t key) const { return find(key) != nullptr; }
  /// Has the memory fetched where the key will be looked for soon: large tables are waited for, not computed with.
  void fetch(std::uint64_t key) const { __builtin_prefetch(&slots_[(key ^ key >> 32) & (slots_.size() - 1)]); }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  static constexpr std::size_t least = 32;
  struct Slot {
    std::uint64_t key = 0;
    Value value{};
    bool used = false;
  };

  [[nodiscard]] std::size_t at(std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = (key ^ key >> 32) & mask;
    while (slots_[slot].used && slots_[slot].key != key) slot = (slot + 1) & mask;
    return slot;
  }

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (Slot& slot : old) {
      if (slot.used) slots_[at(slot.key)] = std::move(slot);
    }
  }

  std::vector<Slot> slots_;  // a power of two of them, at least half free
  std::size_t size_ = 0;
};

}  // namespace selaras
