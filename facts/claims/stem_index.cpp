#include "facts/claims/stem_index.hpp"

#include <algorithm>
#include <utility>

namespace selaras {

StemIndex::StemIndex(const Distinct<KnownWord>& words, const Distinct<std::vector<std::uint64_t>>& names) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> all;  // stem, and where its number is wanted: words first
  const auto count = static_cast<std::uint32_t>(words.values().size());
  all.reserve(2 * count);
  of_word_.assign(count, none);
  for (std::uint32_t kept = 0; kept < count; ++kept) {
    if (const std::uint64_t stem = words.values()[kept].stem; stem != 0) all.emplace_back(stem, kept);
  }
  std::uint32_t of_names = 0;
  bounds_.push_back(0);
  for (const auto& stems : names.values()) {
    for (const std::uint64_t stem : stems) all.emplace_back(stem, count + of_names++);
    bounds_.push_back(of_names);
  }
  of_name_.resize(of_names);
  std::sort(all.begin(), all.end());
  for (const auto& [stem, wanted] : all) {
    if (stems_.empty() || stems_.back() != stem) stems_.push_back(stem);
    (wanted < count ? of_word_[wanted] : of_name_[wanted - count]) = static_cast<std::uint32_t>(stems_.size() - 1);
  }
}

}  // namespace selaras
