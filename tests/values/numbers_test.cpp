// Numbers in digits and words, Indonesian and English: the value of a whole text.
#include <gtest/gtest.h>

#include "facts/values/digits.hpp"
#include "tests/values/quantities_reading.hpp"

namespace selaras {
namespace {

struct Row {
  std::string text, value;
};

/// The text is one number, read whole.
void expect_numbers(const std::vector<Row>& table, const std::string& code) {
  for (const Row& row : table) {
    const auto found = quantities_of(row.text, code);
    ASSERT_EQ(found.size(), 1u) << row.text;
    EXPECT_EQ(show_value(found[0]), row.value) << row.text;
    EXPECT_EQ(quote(row.text, found[0].range), row.text);
  }
}

TEST(Digits, marks_are_resolved_by_grain) {
  const struct {
    std::string text;
    char mark;
    bool money;
    std::string value;
  } table[] = {
      {"1.600", ',', false, "1600"},
      {"1,7", ',', false, "1.7"},
      {"2.5", ',', false, "2.5"},
      {"1,250", ',', false, "1.25"},
      {"1,250", ',', true, "1250"},
      {"1.250", '.', false, "1.25"},
      {"1,250", '.', false, "1250"},
      {"1.234,5", ',', false, "1234.5"},
      {"1,234.5", ',', false, "1234.5"},
      {"0.333", ',', false, "0.333"},
      {"1.2.3", ',', false, "-"},
      {"192.168.1.2", '.', false, "-"},
      {"07.30", ',', false, "-"},
      {"12,34,567", '.', false, "1234567"},
      {"1.600.000", ',', false, "1600000"},
      {"999999999999999999", ',', false, "999999999999999999"},
      {"9999999999999999999", ',', false, "-"},
      {"1,5,5", ',', false, "-"},
      {"1.600,50", ',', true, "1600.5"},
  };
  for (const auto& row : table) {
    const auto digits = read_digits(row.text, row.mark, row.money);
    EXPECT_EQ(digits ? to_string(digits->value) : "-", row.value) << row.text;
  }
}

TEST(Numbers, indonesian_words) {
  expect_numbers(
      {
          {"nol", "0"},
          {"tujuh belas", "17"},
          {"sebelas", "11"},
          {"dua puluh satu", "21"},
          {"seratus lima", "105"},
          {"sembilan ratus sembilan puluh sembilan", "999"},
          {"seribu dua ratus", "1200"},
          {"sejuta", "1000000"},
          {"tiga puluh satu juta dua ratus lima puluh enam ribu", "31256000"},
          {"dua ratus ribu", "200000"},
          {"setengah juta", "500000"},
          {"satu setengah miliar", "1500000000"},
          {"dua koma lima", "2.5"},
          {"dua koma tujuh lima juta", "2750000"},
          {"2 juta 500 ribu", "2500000"},
          {"1,5 juta", "1500000"},
          {"2.5 juta", "2500000"},
          {"6.500 triliun", "6500000000000000"},
          {"minus lima belas", "-15"},
          {"-12,5", "-12.5"},
          {"dua pertiga", "0.666666666666666666"},
          {"tiga perempat", "0.75"},
          {"seperlima", "0.2"},
          {"belasan", "11..19"},
          {"ratusan ribu", "100000..999999"},
          {"beberapa", "2..9"},
      },
      "id");
}

TEST(Numbers, english_words) {
  expect_numbers(
      {
          {"nought", "0"},
          {"forty-two", "42"},
          {"fortytwo", "42"},
          {"two hundred and six", "206"},
          {"a hundred and six", "106"},
          {"one thirty four", "134"},
          {"nine hundred twelve thousand and three", "912003"},
          {"four thousand millions", "4000000000"},
          {"two crore five lakh", "20500000"},
          {"minus one million", "-1000000"},
          {"half a million", "500000"},
          {"two and a half million", "2500000"},
          {"three quarters", "0.75"},
          {"one fifth", "0.2"},
          {"6 3/4", "6.75"},
          {"7.5 million", "7500000"},
          {"250k", "250000"},
          {"8M", "8000000"},
          {"two point one five", "2.15"},
          {"4 dozen", "48"},
          {"6.1e4", "61000"},
          {"⅔", "0.666666666666666666"},
      },
      "en");
}

TEST(Numbers, ordinals) {
  expect_numbers({{"ke-7", "7"},
                  {"ke-dua belas", "12"},
                  {"kelima", "5"},
                  {"ketiga belas", "13"},
                  {"kedua puluh satu", "21"},
                  {"pertama", "1"}},
                 "id");
  expect_numbers(
      {{"31st", "31"}, {"sixth", "6"}, {"forty-ninth", "49"}, {"two hundred and first", "201"}, {"fiftieth", "50"}},
      "en");
  for (const auto& [text, code] : {std::pair{"ke-7", "id"}, {"sixth", "en"}})
    EXPECT_EQ(quantities_of(text, code)[0].kind, QuantityKind::ordinal) << text;
}

TEST(Numbers, what_is_no_number) {
  for (const std::string text :
       {"P3K", "COVID-19", "skor 2-1", "pukul 13:20", "0812345678", "salah satu warga", "RT 07/RW 02", "kaki lima",
        "Nomor 12", "192.168.1.2", "1. Budi datang", "3D", "99999999999999999999"}) {
    EXPECT_EQ(summary(text, "id"), "") << text;
  }
  for (const std::string text : {"B52", "no one came", "won 3-2", "at 10:45", "which one"})
    EXPECT_EQ(summary(text, "en"), "") << text;
}

}  // namespace
}  // namespace selaras
