// Ages, and numbers in brackets that are none.
#include <gtest/gtest.h>

#include "tests/values/quantities_reading.hpp"

namespace selaras {
namespace {

std::string ages(const std::string& text, const std::string& code) {
  std::string shown;
  for (const Quantity& quantity : quantities_of(text, code)) {
    if (quantity.kind == QuantityKind::age)
      shown +=
          (shown.empty() ? "" : "; ") + show_value(quantity) + "|" + quantity.unit + "|" + quote(text, quantity.range);
  }
  return shown;
}

TEST(Ages, are_read) {
  const struct {
    std::string code, text, ages;
  } table[] = {
      {"id", "Warga bernama Surti (43) melapor", "43|year|43"},
      {"id", "anaknya berusia 12 tahun", "12|year|12 tahun"},
      {"id", "berusia sekitar 30 tahun", "30|year|30 tahun"},
      {"id", "seorang pria 39 tahun", "39|year|39 tahun"},
      {"id", "bayi berumur tujuh bulan", "7|month|tujuh bulan"},
      {"id", "Suparjo, 52 tahun, petani", "52|year|52 tahun"},
      {"id", "bocah bernama Rani (4)", "4|year|4"},
      {"id", "Rudi Hartawan (51 tahun)", "51|year|51 tahun"},
      {"en", "a boy aged 7", "7|year|7"},
      {"en", "a 7-year-old girl", "7|year|7-year-old"},
      {"en", "she is five years old", "5|year|five years old"},
      {"en", "Mary Jones, 34, was hurt", "34|year|34"},
      {"en", "an 87 yo patient", "87|year|87 yo"},
      {"en", "at the age of 61", "61|year|61"},
      {"en", "The victim, 19, was taken away", "19|year|19"},
      {"en", "Ann Reed, 21; Bob Reed, 39; and Eve", "21|year|21; 39|year|39"},
      {"en", "Sam Kelley-Wilson, 4, was safe", "4|year|4"},
      {"en", "the 6-year-old's bicycle", "6|year|6-year-old's"},
      {"en", "Another victim was 16.", "16|year|16"},
      {"en", "Ann Lee, 19, and Kim Welch, 21.", "19|year|19; 21|year|21"},
  };
  for (const auto& row : table) EXPECT_EQ(ages(row.text, row.code), row.ages) << row.text;
}

TEST(Ages, near_misses) {
  for (const std::string text :
       {"Pasal 28 Ayat (3)", "Gubernur Riau (58)", "gol dicetak Suzuki (2)", "hukuman 12 tahun penjara",
        "selama 39 tahun", "Senin (24) malam", "bapak dua anak", "pelatih tiga klub", "Budi (250)", "warga (12)"}) {
    EXPECT_EQ(ages(text, "id"), "") << text;
  }
  for (const std::string text : {"Section (12)", "a two-year ban", "for 30 years", "Chapter 3, 12, and so on"})
    EXPECT_EQ(ages(text, "en"), "") << text;
}

TEST(Ages, are_whole_years) {
  EXPECT_EQ(show_set(quantities_of("berusia 12 tahun", "id")[0].value.strict), "12..12");
  EXPECT_EQ(show_set(quantities_of("berusia 24 bulan", "id")[0].value.strict), "2..2");
}

}  // namespace
}  // namespace selaras
