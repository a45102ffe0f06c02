// Lines and columns in bytes and UTF-16 code units, on text beyond ASCII and beyond the BMP.
#include "reports/writers/region.hpp"

#include <gtest/gtest.h>

#include "reports/places.hpp"
#include "tests/writers/sample.hpp"

namespace selaras {
namespace {

TEST(Region, columns) {
  struct Row {
    const char* line;
    const char* quote;
    std::uint32_t bytes, bytes_end, units, units_end;
  };
  const Row rows[] = {
      {"tiga orang", "tiga", 1, 5, 1, 5},
      {"ada tiga orang", "tiga", 5, 9, 5, 9},
      {"é tiga", "tiga", 4, 8, 3, 7},
      {"“ tiga", "tiga", 5, 9, 3, 7},
      {"🙂 tiga", "tiga", 6, 10, 4, 8},
      {"ada 🙂é orang", "🙂é", 5, 11, 5, 8},
      {"\xFF tiga", "tiga", 3, 7, 3, 7},
  };
  for (const Row& row : rows) {
    Passage passage = sample::passage("a.txt", 7, row.line, row.quote);
    EXPECT_EQ(byte_region(passage), (Region{{7, row.bytes}, {7, row.bytes_end}})) << row.line;
    EXPECT_EQ(utf16_region(passage), (Region{{7, row.units}, {7, row.units_end}})) << row.line;
    passage.column_utf16 = 0;
    EXPECT_EQ(utf16_region(passage), (Region{{7, row.units}, {7, row.units_end}})) << "from the sentence: " << row.line;
  }
}

TEST(Region, sentence_that_starts_later_in_its_line_or_in_an_earlier_one) {
  Passage passage = sample::passage("a.txt", 7, "é tiga", "tiga");
  passage.column_utf16 = 0;
  passage.column += 10;  // ten ASCII characters before the sentence
  EXPECT_EQ(utf16_region(passage).begin.column, 13u);
  passage.sentence = "baris é\nlalu é tiga";
  passage.quote_at = static_cast<std::uint32_t>(passage.sentence.find("tiga"));
  passage.column = 9;
  EXPECT_EQ(utf16_region(passage).begin.column, 8u);
}

TEST(Region, quote_over_several_lines) {
  Passage passage = sample::passage("a.txt", 7, "pada 31\né Maret ini", "31\né Maret");
  EXPECT_EQ(byte_region(passage), (Region{{7, 6}, {8, 9}}));
  EXPECT_EQ(utf16_region(passage), (Region{{7, 6}, {8, 8}}));
}

TEST(Region, record_is_its_line) {
  Passage passage = sample::passage("a.jsonl", 7, "é tiga", "tiga");
  passage.article = "record-7";
  EXPECT_EQ(byte_region(passage), (Region{{7, 1}, {7, 2}}));
  EXPECT_EQ(utf16_region(passage), (Region{{7, 1}, {7, 2}}));
}

TEST(Region, nothing_known_is_the_first_character) {
  const Passage passage;
  EXPECT_EQ(byte_region(passage), (Region{{1, 1}, {1, 2}}));
  EXPECT_EQ(utf16_region(passage), (Region{{1, 1}, {1, 2}}));
}

TEST(Region, line_table) {
  const std::string text = "satu\né“🙂x\n\nempat 🙂 x";
  const LineTable table(text);
  struct Row {
    std::size_t offset;
    std::uint32_t line, column, units;
  };
  const std::size_t x = text.find('x'), last = text.rfind('x');
  const Row rows[] = {{0, 1, 1, 1}, {4, 1, 5, 5}, {5, 2, 1, 1}, {7, 2, 3, 2}, {x, 2, 10, 5}, {x + 2, 3, 1, 1}, {last, 4, 12, 10}, {last + 1, 4, 13, 11}};
  for (const Row& row : rows) {
    const auto place = table.place(static_cast<std::uint32_t>(row.offset));
    EXPECT_EQ(place.line, row.line) << row.offset;
    EXPECT_EQ(place.column, row.column) << row.offset;
    EXPECT_EQ(place.column_utf16, row.units) << row.offset;
  }
}

}  // namespace
}  // namespace selaras
