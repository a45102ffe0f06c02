// Malay, a language that is data only: dates, durations, numbers, money, ages and counts by tables.
#include <gtest/gtest.h>

#include "tests/values/dates_reading.hpp"
#include "tests/values/quantities_reading.hpp"

namespace selaras {
namespace {

TEST(Malay, dates_and_times) {
  const struct {
    std::string text, expected;
  } table[] = {
      {"pada 14 Julai 2025", "14 Julai 2025=2025-07-14"},
      {"pada 3 Mac", "3 Mac=2026-03-03"},
      {"sepanjang Ogos 2024", "Ogos 2024=2024-08"},
      {"selama tiga minggu", "tiga minggu=P3W"},
      {"kira-kira 40 minit", "kira-kira 40 minit=PT40M,APPROX"},
      {"bertahun-tahun", "bertahun-tahun=PXY"},
      {"hari ini", "hari ini=2026-03-04"},
      {"urusan sehari-hari", ""},
      {"harga RM2025", ""},
  };
  for (const auto& row : table) EXPECT_EQ(testing::summary(testing::read_dates(row.text, {2026, 3, 4}, "ms")), row.expected) << row.text;
}

TEST(Malay, quantities) {
  const struct {
    std::string text, expected;
  } table[] = {
      {"bernilai RM1,200.50", "1200.5|MYR|RM1,200.50"},
      {"rugi RM2.5 juta", "2500000|MYR|RM2.5 juta"},
      {"seramai lapan belas orang", "18|orang|lapan belas orang"},
      {"lebih daripada 300 pelajar", "300|pelajar|300 pelajar"},
      {"naik 12 peratus", "12|percent|12 peratus"},
      {"sejauh 3.5 kilometer", "3.5|kilometre|3.5 kilometer"},
      {"lelaki berusia 45 tahun", "45|year|45 tahun"},
      {"salah satu mangsa", ""},
      {"nombor 45 tahun itu", ""},
  };
  for (const auto& row : table) EXPECT_EQ(summary(row.text, "ms"), row.expected) << row.text;
}

}  // namespace
}  // namespace selaras
