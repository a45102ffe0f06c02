// Lists in the order of hashes: stems spread evenly over all numbers, so that their highest bits sort them nearly.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace selaras {

/// How many parts hashes are parted in by their highest bits, and the part of one.
constexpr unsigned part_bits = 8;
constexpr std::size_t hash_parts = std::size_t{1} << part_bits;
constexpr std::size_t part_of(std::uint64_t hash) { return static_cast<std::size_t>(hash >> (64 - part_bits)); }

/// The list in the order of `less`, whose first word is `hash_of` (64 bits): parted by the highest bits of that, and each part sorted,
/// which has next to nothing to sort. Keys of any other distribution are sorted as well, only not faster than by std::sort.
/// `begins` becomes where each part begins, and the end of the last.
template <class Value, class HashOf, class Less>
std::vector<Value> in_hash_order(const std::vector<Value>& all, HashOf hash_of, Less less, std::array<std::uint32_t, hash_parts + 1>& begins) {
  begins.fill(0);
  for (const Value& value : all) ++begins[part_of(hash_of(value)) + 1];
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  std::array<std::uint32_t, hash_parts + 1> next = begins;
  std::vector<Value> parts(all.size());
  for (const Value& value : all) parts[next[part_of(hash_of(value))]++] = value;
  for (std::size_t part = 0; part < hash_parts; ++part) {
    if (begins[part + 1] - begins[part] > 1) std::sort(parts.begin() + begins[part], parts.begin() + begins[part + 1], less);
  }
  return parts;
}

template <class Value, class HashOf, class Less>
std::vector<Value> in_hash_order(const std::vector<Value>& all, HashOf hash_of, Less less) {
  std::array<std::uint32_t, hash_parts + 1> begins{};
  return in_hash_order(all, hash_of, less, begins);
}

}  // namespace selaras
