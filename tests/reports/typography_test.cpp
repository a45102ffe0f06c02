// Safe, measured, grouped text.
#include "reports/typography.hpp"

#include <gtest/gtest.h>

namespace selaras {
namespace {

TEST(Typography, shown) {
  const struct {
    std::string text, expected;
  } table[] = {
      {"a  b\n\tc ", "a b c"},
      {"\x1b[2J", "␛[2J"},
      {std::string("a\0b", 3), "a␀b"},
      {"\x7f", "␡"},
      {"\xC2\x9B", "\xEF\xBF\xBD"},
      {"\xE2\x80\xAE", "\xEF\xBF\xBD"},
      {"\xC0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"\xF0\x9F", "\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"Curaçao – “ya” 😀", "Curaçao – “ya” 😀"},
      {"", ""},
  };
  for (const auto& row : table) EXPECT_EQ(shown(row.text), row.expected);
}

TEST(Typography, columns) {
  EXPECT_EQ(columns("Jum'at"), 6u);
  EXPECT_EQ(columns("ç–“"), 3u);
  EXPECT_EQ(columns("日本"), 4u);
  EXPECT_EQ(columns("e\xCC\x81"), 1u);
  EXPECT_EQ(columns("😀"), 2u);
}

TEST(Typography, wrapped) {
  EXPECT_EQ(wrapped("satu dua tiga", 8), (std::vector<std::string>{"satu dua", "tiga"}));
  EXPECT_EQ(wrapped("satu dua tiga", 7), (std::vector<std::string>{"satu", "dua", "tiga"}));
  EXPECT_EQ(wrapped("", 7), (std::vector<std::string>{""}));
}

TEST(Typography, grouped) {
  EXPECT_EQ(grouped(999, "id"), "999");
  EXPECT_EQ(grouped(1600, "id"), "1.600");
  EXPECT_EQ(grouped(-1234567, "en"), "−1,234,567");
}

}  // namespace
}  // namespace selaras
