// Stems numbered in their order, and sets of them.
#include <gtest/gtest.h>

#include <random>
#include <set>

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
  Distinct<std::vector<std::uint64_t>> names;
  const std::uint32_t name = names.keep({50, 10}), none = names.keep({});
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
