// Durations, distances and clock times: TIMEX3 values and both readings in minutes.
#include <gtest/gtest.h>

#include "tests/values/dates_reading.hpp"

namespace selaras {
namespace {

using testing::read_dates;
using testing::summary;

constexpr std::int64_t day = 1440;

TEST(Durations, values) {
  const struct {
    std::string text, expected, code = "id";
  } table[] = {
      {"selama 70 tahun", "70 tahun=P70Y"},
      {"empat jam pembicaraan", "empat jam=PT4H"},
      {"dua belas jam", "dua belas jam=PT12H"},
      {"tiga puluh satu hari", "tiga puluh satu hari=P31D"},
      {"setengah hari", "setengah hari=PT12H"},
      {"satu setengah jam", "satu setengah jam=PT1.5H"},
      {"2,5 jam", "2,5 jam=PT2.5H"},
      {"bertahun-tahun", "bertahun-tahun=PXY"},
      {"beberapa bulan", "beberapa bulan=PXM"},
      {"lebih dari sebulan", "lebih dari sebulan=P1M,MORE_THAN"},
      {"sekitar 40 menit", "sekitar 40 menit=PT40M,APPROX"},
      {"hampir tiga pekan", "hampir tiga pekan=P3W,LESS_THAN"},
      {"2 hingga 3 menit", "2 hingga 3 menit=PT3M"},
      {"1 jam 30 menit", "1 jam 30 menit=PT1H30M"},
      {"1 menit 46,199 detik", "1 menit 46,199 detik=PT1M46.199S"},
      {"2 menit 3 detik", "2 menit 3 detik=PT2M3S"},
      {"kehidupan sehari-hari", ""},
      {"penyerang 26 tahun itu", ""},
      {"kontrak 26 tahun itu", "26 tahun=P26Y"},
      {"dalam sehari", "sehari=P1D"},
      {"tiga hari ke depan", "tiga hari ke depan=P3D"},
      {"lima tahun terakhir", "lima tahun terakhir=P5Y"},
      {"two and a half years", "two and a half years=P2.5Y", "en"},
      {"a three-day trip", "three-day=P3D", "en"},
      {"the 6-year-old's bicycle", "", "en"},
      {"the past decade", "the past decade=P1DE", "en"},
      {"the following days", "the following days=PXD", "en"},
      {"over nine months", "over nine months=P9M,MORE_THAN", "en"},
      {"for 20-to-30 seconds", "20-to-30 seconds=PT30S", "en"},
      {"a 20- to 30-minute walk", "20- to 30-minute=PT30M", "en"},
      {"20 to 30 seconds", "20 to 30 seconds=PT30S", "en"},
  };
  for (const auto& row : table) EXPECT_EQ(summary(read_dates(row.text, {2026, 3, 4}, row.code)), row.expected) << row.text;
}

TEST(Durations, readings) {
  const struct {
    std::string text;
    Interval strict, lenient;
  } table[] = {
      {"empat jam", {240, 240}, {216, 264}},
      {"sebulan", {28 * day, 31 * day}, {25 * day, 35 * day}},
      {"lebih dari sebulan", {28 * day + 1, 46 * day + day / 2}, {25 * day + 1, Interval::highest}},
      {"70 tahun", {70 * 365 * day, 70 * 366 * day}, {70 * 330 * day, 70 * 400 * day}},
      {"2 hingga 3 menit", {2, 3}, {1, 4}},
      {"beberapa jam", {120, 540}, {108, Interval::highest}},
      {"paling lama dua jam", {60, 120}, {0, 132}},
  };
  for (const auto& row : table) {
    const Timex t = read_dates(row.text).timexes.at(0);
    EXPECT_EQ(t.minutes.strict, IntervalSet(row.strict.lo, row.strict.hi)) << row.text;
    EXPECT_EQ(t.minutes.lenient, IntervalSet(row.lenient.lo, row.lenient.hi)) << row.text;
    EXPECT_TRUE(t.minutes.strict.within(t.minutes.lenient)) << row.text;
  }
}

TEST(Durations, distances_have_a_sign) {
  const struct {
    std::string text;
    int sign;
  } table[] = {{"dua hari setelah serangan", 1}, {"dua hari sebelum serangan", -1}, {"dua hari lalu", -1}, {"lebih dari sebulan kemudian", 1}, {"dua hari perjalanan", 0}};
  for (const auto& row : table) EXPECT_EQ(read_dates(row.text).timexes.at(0).offset_sign, row.sign) << row.text;
  const Timex later = read_dates("Nota dikirim 31 Maret 1954. Lebih dari sebulan kemudian jawaban datang.").timexes.at(1);
  EXPECT_EQ(later.type, TimexType::date);
  EXPECT_FALSE(later.days.lenient.contains(to_days({1954, 4, 7})));
  EXPECT_TRUE(later.days.strict.contains(to_days({1954, 5, 7})));
  EXPECT_EQ(later.minutes.strict.hull().lo, 28 * day + 1);
}

TEST(Clocks, indonesian) {
  const struct {
    std::string text, expected;
    std::int64_t first, last;
  } table[] = {
      {"Minggu (1/3/2026) pukul 07.55 WIB", "Minggu (1/3/2026) pukul 07.55 WIB=2026-03-01T07:55", 475, 475},
      {"pukul 9 pagi", "pukul 9 pagi=2026-03-04T09:00", 540, 540},
      {"jam 3 sore", "jam 3 sore=2026-03-04T15:00", 900, 900},
      {"pukul 22.15 malam", "pukul 22.15 malam=2026-03-04T22:15", 1335, 1335},
      {"sekitar pukul 06.30", "sekitar pukul 06.30=2026-03-04T06:30,APPROX", 380, 400},
      {"pukul 09.00-11.30 WITA", "pukul 09.00-11.30 WITA=2026-03-04T09:00", 540, 690},
      {"pukul 09.00 WIT hingga 11.30 WIT", "pukul 09.00 WIT hingga 11.30 WIT=2026-03-04T09:00", 540, 690},
      {"pukul 09.00 hingga 11.30 WIB", "pukul 09.00 hingga 11.30 WIB=2026-03-04T09:00", 540, 690},
  };
  for (const auto& row : table) {
    const auto read = read_dates(row.text);
    EXPECT_EQ(summary(read), row.expected) << row.text;
    EXPECT_EQ(read.timexes.at(0).minutes.strict, IntervalSet(row.first, row.last)) << row.text;
  }
  EXPECT_EQ(read_dates("pukul 07.00 WIT").timexes.at(0).utc_offset, 540);
  EXPECT_EQ(summary(read_dates("Beratnya 13.21 ton dan harganya 13.210.")), "");
  EXPECT_EQ(summary(read_dates("Skor 21:15 dan 2:1.")), "");
  EXPECT_EQ(summary(read_dates("pukul 25.70")), "");
}

TEST(Clocks, english) {
  const struct {
    std::string text, expected;
  } table[] = {
      {"at 4:05 pm", "4:05 pm=2026-03-04T16:05"},
      {"at 11:30 a.m. on Tuesday", "11:30 a.m. on Tuesday=2026-03-03T11:30"},
      {"half past seven", "half past seven=2026-03-04T07:30"},
      {"12 am", "12 am=2026-03-04T00:00"},
      {"the morning of March 2", "the morning of March 2=2026-03-02TMO"},
  };
  for (const auto& row : table) EXPECT_EQ(summary(read_dates(row.text, {2026, 3, 4}, "en")), row.expected) << row.text;
  EXPECT_EQ(summary(read_dates("02:15 Gunman sought in Mason County", {2026, 3, 4}, "en")), "");
  EXPECT_EQ(summary(read_dates("It began at 02:15 in Mason County", {2026, 3, 4}, "en")), "02:15=2026-03-04T02:15");
  EXPECT_EQ(summary(read_dates("sent at 11:34 p.m. to 202 N. Main Street", {2026, 3, 4}, "en")), "11:34 p.m.=2026-03-04T23:34");
  EXPECT_EQ(summary(read_dates("They won 3 to 5.", {2026, 3, 4}, "en")), "");
  EXPECT_EQ(summary(read_dates("Wait a second.", {2026, 3, 4}, "en")), "");
}

}  // namespace
}  // namespace selaras
