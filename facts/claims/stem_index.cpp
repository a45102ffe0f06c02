#include "facts/claims/stem_index.hpp"

#include "facts/claims/hash_order.hpp"

namespace selaras {
namespace {

/// A stem, and where its number is wanted: words first.
struct Wanted {
  std::uint64_t stem = 0;
  std::uint32_t place = 0;
};

}  // namespace

StemIndex::StemIndex(const Distinct<KnownWord>& words, const DistinctLists& names) {
  std::vector<Wanted> all;
  const auto count = static_cast<std::uint32_t>(words.values().size());
  const auto lists = static_cast<std::uint32_t>(names.lists());
  all.reserve(2 * count);
  of_word_.assign(count, none);
  for (std::uint32_t kept = 0; kept < count; ++kept) {
    if (const std::uint64_t stem = words.values()[kept].stem; stem != 0) all.push_back({stem, kept});
  }
  std::uint32_t of_names = 0;
  bounds_.reserve(lists + 1);
  bounds_.push_back(0);
  for (std::uint32_t kept = 0; kept < lists; ++kept) {
    for (const std::uint64_t stem : names.list(kept)) all.push_back({stem, count + of_names++});
    bounds_.push_back(of_names);
  }
  of_name_.resize(of_names);
  stems_.reserve(all.size());
  const auto hash_of = [](const Wanted& wanted) { return wanted.stem; };
  for (const auto& [stem, place] : in_hash_order(all, hash_of, [](const Wanted& a, const Wanted& b) { return a.stem < b.stem; })) {
    if (stems_.empty() || stems_.back() != stem) stems_.push_back(stem);
    (place < count ? of_word_[place] : of_name_[place - count]) = static_cast<std::uint32_t>(stems_.size() - 1);
  }
}

}  // namespace selaras
