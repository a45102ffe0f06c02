// Tables by hash, symbols and sets of intervals, against what the standard library says.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "facts/text/code_points.hpp"
#include "facts/text/hash_table.hpp"
#include "facts/text/tokens.hpp"
#include "selaras/interval.hpp"
#include "selaras/symbol.hpp"

namespace selaras {
namespace {

TEST(HashTable, keeps_what_a_map_keeps) {
  std::mt19937_64 random(7);
  HashTable<int> table;
  std::map<std::uint64_t, int> map;
  for (int step = 0; step < 20'000; ++step) {
    const std::uint64_t key = random() % 3'000 << random() % 50;  // many equal low bits, and 0
    table[key] += step;
    map[key] += step;
  }
  ASSERT_EQ(table.size(), map.size());
  for (const auto& [key, value] : map) {
    ASSERT_NE(table.find(key), nullptr);
    EXPECT_EQ(*table.find(key), value);
  }
  EXPECT_FALSE(table.contains(~std::uint64_t{0}));
}

/// Every length has its own last bytes, and every byte counts.
TEST(HashTable, texts_hash_apart) {
  std::set<std::uint64_t> hashes;
  std::size_t texts = 0;
  for (std::size_t length = 0; length < 40; ++length) {
    const std::string text(length, 'a');
    hashes.insert(text_hash(text)), ++texts;
    for (std::size_t at = 0; at < length; ++at) {
      std::string changed = text;
      changed[at] = 'b';
      hashes.insert(text_hash(changed)), ++texts;
    }
  }
  EXPECT_EQ(hashes.size(), texts);
  EXPECT_EQ(text_hash("Kabupaten Arung"), text_hash(std::string("Kabupaten ") + "Arung"));
}

/// "CI" and "BII": the length may not outweigh a letter.
TEST(HashTable, short_words_hash_apart) {
  std::set<std::uint64_t> hashes;
  std::vector<std::string> words{""};
  for (std::size_t k = 0; words[k].size() < 3; ++k) {
    for (char letter = 'A'; letter <= 'Z'; ++letter) words.push_back(words[k] + letter);
  }
  for (const std::string& word : words) hashes.insert(text_hash(word));
  EXPECT_EQ(hashes.size(), words.size());
}

TEST(LowerCase, is_the_same_wherever_a_letter_stands) {
  for (int c = 1; c < 0x80; ++c) {
    const char letter = static_cast<char>(c);
    const char lower = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    for (std::size_t before = 0; before < 18; ++before) {
      EXPECT_EQ(lower_case(std::string(before, 'x') + letter + "Yz"), std::string(before, 'x') + lower + "yz");
      EXPECT_EQ(lower_case(std::string(before, 'X') + letter + "É"), std::string(before, 'x') + lower + "é");
    }
  }
}

TEST(LowerCase, hashes_as_the_small_text_does) {
  for (const std::string text : {"", "a", "Budi", "JAKARTA", "Sungai Lembayung", "Élan Vital", "Jum’at Kliwon", "[\\]^_`{|}~@"}) EXPECT_EQ(lower_hash(text), text_hash(lower_case(text))) << text;
}

/// Sixteen bytes read at once say what they say one by one.
TEST(LetterRuns, are_those_of_single_bytes) {
  std::mt19937 random(7);
  const std::string bytes = "azAZmM@[`{' .9\x7F\xC3\xE2";
  for (int round = 0; round < 20000; ++round) {
    std::string text(16, ' ');
    const std::size_t letters = random() % 17;
    for (std::size_t k = 0; k < text.size(); ++k) text[k] = k < letters ? bytes[random() % 6] : bytes[random() % bytes.size()];
    const LongLetterRun run = long_letter_run(text.data());
    std::size_t count = 0;
    while (count < text.size() && is_ascii_letter(text[count])) ++count;
    ASSERT_EQ(run.count, count) << text;
    std::string lower(reinterpret_cast<const char*>(run.lower), sizeof run.lower);
    ASSERT_EQ(lower, lower_case(text.substr(0, count)) + std::string(16 - count, '\0')) << text;
    ASSERT_EQ(run.all_caps, std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(count), [](char c) { return c >= 'A' && c <= 'Z'; })) << text;
    if (count == 0) continue;
    ASSERT_EQ(Lexicon::key_of(run.lower[0], run.lower[1], run.count), Lexicon::key_of(lower_case(text.substr(0, count)))) << text;
  }
}

TEST(Symbols, number_texts_in_the_order_they_come) {
  Symbols symbols;
  for (int round = 0; round < 2; ++round) {
    for (std::size_t k = 0; k < 1'000; ++k) EXPECT_EQ(symbols.intern("nama " + std::to_string(k)), SymbolId{k});
  }
  EXPECT_EQ(symbols.size(), 1'000u);
  EXPECT_EQ(symbols.find("nama 77"), SymbolId{std::size_t{77}});
  EXPECT_FALSE(symbols.find("nama").valid());
  EXPECT_FALSE(Symbols().find("").valid());
  EXPECT_EQ(symbols.text(SymbolId{std::size_t{5}}), "nama 5");
}

/// An interval set and the integers it has.
struct Both {
  IntervalSet set;
  std::set<std::int64_t> integers;

  explicit Both(std::mt19937& random) {
    for (auto parts = random() % 4; parts > 0; --parts) {
      const std::int64_t lo = random() % 20, hi = lo + static_cast<std::int64_t>(random() % 5) - 1;
      set.add({lo, hi});
      for (std::int64_t x = lo; x <= hi; ++x) integers.insert(x);
    }
  }
};

void expect_same(const IntervalSet& set, const std::set<std::int64_t>& integers) {
  std::set<std::int64_t> told;
  std::int64_t last = -10;
  for (const Interval& part : set.parts()) {
    EXPECT_GT(part.lo, last + 1);  // sorted, disjoint and not adjacent
    for (std::int64_t x = part.lo; x <= part.hi; ++x) told.insert(x);
    last = part.hi;
  }
  EXPECT_EQ(told, integers);
  EXPECT_EQ(set.empty(), integers.empty());
  EXPECT_EQ(set.is_exact(), integers.size() == 1);
  if (!integers.empty()) {
    EXPECT_EQ(set.hull(), (Interval{*integers.begin(), *integers.rbegin()}));
  }
  for (std::int64_t x = -2; x < 30; ++x) EXPECT_EQ(set.contains(x), integers.contains(x));
}

TEST(IntervalSet, is_the_set_of_its_integers) {
  std::mt19937 random(11);
  for (int round = 0; round < 3'000; ++round) {
    const Both a(random), b(random);
    expect_same(a.set, a.integers);
    std::set<std::int64_t> common;
    for (const std::int64_t x : a.integers) {
      if (b.integers.contains(x)) common.insert(x);
    }
    expect_same(a.set.intersect(b.set), common);
    EXPECT_EQ(a.set.meets(b.set), !common.empty());
    EXPECT_EQ(a.set.within(b.set), common == a.integers);
    EXPECT_EQ(a.set == b.set, a.integers == b.integers);
    IntervalSet moved = a.set;
    expect_same(IntervalSet(std::move(moved)), a.integers);
  }
  IntervalSet all = IntervalSet::all();
  all.add({1, 2});
  EXPECT_EQ(all, IntervalSet::all());
}

}  // namespace
}  // namespace selaras
