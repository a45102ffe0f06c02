// Stems numbered in their order, and sets of them.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>
#include <set>
#include <vector>

#include "facts/claims/hash_order.hpp"
#include "facts/claims/stem_index.hpp"

namespace selaras {
namespace {

KnownWord word(std::uint64_t stem) {
  KnownWord made;
  made.stem = stem;
  return made;
}

TEST(StemIndex, numbers_stems_in_their_order) {
  Distinct<KnownWord> words;
  const std::uint32_t stop = words.keep(word(0)), late = words.keep(word(90)), early = words.keep(word(10)), again = words.keep(word(90));
  DistinctLists names;
  const std::uint32_t name = names.keep(std::vector<std::uint64_t>{50, 10}), none = names.keep({});
  const StemIndex index(words, names);
  ASSERT_EQ(index.size(), 3u);
  EXPECT_EQ(index.of_word(stop), StemIndex::none);
  EXPECT_EQ(index[index.of_word(early)], 10u);
  EXPECT_EQ(index[index.of_word(late)], 90u);
  EXPECT_EQ(index.of_word(late), index.of_word(again));
  ASSERT_EQ(index.of_name(name).size(), 2u);
  EXPECT_EQ(index[index.of_name(name)[0]], 50u);
  EXPECT_EQ(index.of_name(name)[1], index.of_word(early));
  EXPECT_TRUE(index.of_name(none).empty());
  EXPECT_LT(index.of_word(early), index.of_word(late));
}

TEST(DistinctLists, keep_lists_one_behind_the_other) {
  DistinctLists lists;
  const std::uint32_t two = lists.keep(std::vector<std::uint64_t>{7, 3}), none = lists.keep({}), one = lists.keep(std::vector<std::uint64_t>{9});
  for (const std::uint32_t kept : {one, two, none, two}) lists.put(kept);
  EXPECT_EQ(lists.lists(), 3u);
  EXPECT_EQ(std::vector<std::uint64_t>(lists[0].begin(), lists[0].end()), std::vector<std::uint64_t>{9});
  EXPECT_EQ(std::vector<std::uint64_t>(lists[3].begin(), lists[3].end()), (std::vector<std::uint64_t>{7, 3}));
  EXPECT_TRUE(lists[2].empty());
  EXPECT_EQ(lists.list(two).front(), 7u);
}

/// Hashes spread over all numbers, all in one part, all equal, none.
TEST(HashOrder, is_the_order_of_sorting) {
  std::mt19937_64 random(7);
  for (const std::uint64_t mask : {~std::uint64_t{0}, std::uint64_t{0xFFFF}, std::uint64_t{0xFF} << 56, std::uint64_t{0}}) {
    for (const std::size_t size : {0u, 1u, 2u, 300u, 5000u}) {
      std::vector<std::uint64_t> all(size);
      for (std::uint64_t& value : all) value = random() & mask;
      const auto found = in_hash_order(all, [](std::uint64_t value) { return value; }, std::less<std::uint64_t>());
      std::sort(all.begin(), all.end());
      EXPECT_EQ(found, all);
    }
  }
}

TEST(StemSet, hands_out_each_once_in_order) {
  std::mt19937 random(3);
  constexpr std::uint32_t stems = 10'000;  // more than one word of words
  StemSet set(stems);
  for (int round = 0; round < 200; ++round) {
    std::set<std::uint32_t> wanted;
    for (int k = 0; k < 30; ++k) wanted.insert(static_cast<std::uint32_t>(random() % stems));
    for (const std::uint32_t stem : wanted) set.add(stem), set.add(stem);
    std::vector<std::uint32_t> drained;
    set.drain([&](std::uint32_t stem) { drained.push_back(stem); });
    EXPECT_EQ(drained, std::vector<std::uint32_t>(wanted.begin(), wanted.end()));
    set.drain([](std::uint32_t) { ADD_FAILURE() << "it was emptied"; });
  }
}

}  // namespace
}  // namespace selaras
