// Lists in the order of hashes: stems spread evenly over all numbers, so that their highest bits sort them nearly.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace selaras {

/// The list in the order of `less`, whose first word is `hash_of` (64 bits): parted by the highest bits of that, and each part sorted,
/// which has next to nothing to sort. Keys of any other distribution are sorted as well, only not faster than by std::sort.
template <class Value, class HashOf, class Less>
std::vector<Value> in_hash_order(const std::vector<Value>& all, HashOf hash_of, Less less) {
  constexpr unsigned bits = 8;
  std::array<std::uint32_t, (std::size_t{1} << bits) + 1> ends{};
  const auto part_of = [&](const Value& value) { return static_cast<std::size_t>(hash_of(value) >> (64 - bits)); };
  for (const Value& value : all) ++ends[part_of(value) + 1];
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  std::vector<Value> parts(all.size());
  for (const Value& value : all) parts[ends[part_of(value)]++] = value;  // where each begins becomes where it ends
  auto begin = parts.begin();
  for (const std::uint32_t last : ends) {
    const auto end = parts.begin() + last;
    if (end - begin > 1) std::sort(begin, end, less);
    begin = end;
  }
  return parts;
}

}  // namespace selaras
