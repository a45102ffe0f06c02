// Dates as written: day, month, year, weekday, ranges, decades; and what only looks like one.
#include <gtest/gtest.h>

#include "tests/values/dates_reading.hpp"

namespace selaras {
namespace {

using testing::DateRow;
using testing::expect_read;
using testing::read_dates;
using testing::summary;

TEST(ExplicitDates, indonesian) {
  const std::vector<DateRow> table = {
      {"Ia datang Minggu (1/3/2026).", "Minggu (1/3/2026)=2026-03-01"},
      {"Ia datang Selasa (24/2).", "Selasa (24/2)=2026-02-24"},
      {"Jum'at, 27 Februari 2026 - 04:26 WIB", "Jum'at, 27 Februari 2026 - 04:26 WIB=2026-02-27T04:26"},
      {"Senin sore 16 Februari 2026 hujan.", "Senin sore 16 Februari 2026=2026-02-16TAF"},
      {"Lahir pada 17 Desember 1987 di Bandung.", "17 Desember 1987=1987-12-17"},
      {"Pada tanggal 9 Januari kapal itu tiba.", "tanggal 9 Januari=2026-01-09"},
      {"Didirikan pada April 1949 oleh mereka.", "April 1949=1949-04"},
      {"sejak 2014.", "2014=2014"},
      {"Sejak tahun 1997 ia tinggal di sini.", "tahun 1997=1997"},
      {"Periode 2014-2019 usai.", "2014-2019=2014/2019"},
      {"Rapat 10–12 Januari 2026 itu.", "10–12 Januari 2026=2026-01-10/2026-01-12"},
      {"Libur 30 Desember 2025 - 2 Januari 2026.", "30 Desember 2025 - 2 Januari 2026=2025-12-30/2026-01-02"},
      {"Terbit 2026-02-03 pagi.", "2026-02-03 pagi=2026-02-03TMO"},
      {"Kamis (16 Oktober /2025) itu", "Kamis (16 Oktober /2025)=2025-10-16"},
      {"Senin-Rabu, 9-11 Februari 2026", "Senin-Rabu, 9-11 Februari 2026=2026-02-09/2026-02-11"},
      {"Pada 1990-an ia pergi.", "1990-an=199"},
      {"sekitar tahun 40-an", "sekitar tahun 40-an=194,APPROX"},
      {"Candi dari abad ke-9 itu", "abad ke-9=08"},
      {"Pada akhir Januari 2022 kemarin ia pergi.", "akhir Januari 2022 kemarin=2022-01,END"},
      {"kuartal pertama 2025", "kuartal pertama 2025=2025-Q1"},
  };
  expect_read(table, "id");
}

TEST(ExplicitDates, english) {
  const std::vector<DateRow> table = {
      {"On March 5, 1971 it opened.", "March 5, 1971=1971-03-05"},
      {"It opened on Tuesday, March 3, 2026.", "Tuesday, March 3, 2026=2026-03-03"},
      {"the 11 July, 1920", "the 11 July, 1920=1920-07-11"},
      {"on 3rd March 1918", "3rd March 1918=1918-03-03"},
      {"Monday (2/16/2026)", "Monday (2/16/2026)=2026-02-16"},
      {"since 13/2/2026", "13/2/2026=2026-02-13"},
      {"in the 1960s", "the 1960s=196"},
      {"the late 1960s", "the late 1960s=196,END"},
      {"in the 19th century", "the 19th century=18"},
      {"by early March 1919", "early March 1919=1919-03,START"},
      {"the summer of 1863", "the summer of 1863=1863-SU"},
      {"in 146 B.C. they left", "146 B.C.=BC0146"},
  };
  expect_read(table, "en");
}

TEST(ExplicitDates, what_is_none) {
  for (const std::string text : {"Pasal 31/6 mengatur itu.", "Skor 5-7 untuk tamu.", "Boeing 1960 unit.", "RT 05/06 Kelurahan Baru",
                                 "Harga Rp 2.014 naik.", "Pesawat MH1987 hilang.", "nomor 2014", "2014 orang hadir.",
                                 "6 derajat 50 menit lintang selatan", "Pria 39 tahun itu pergi.", "Budi (39 tahun) pergi.",
                                 "berusia 12 tahun", "usia masuk maksimal 60 tahun", "UU Nomor 8 tentang pajak", "Hari H tiba.", "[Video 20detik]", "Bermain di Pasar Minggu.", "sebanyak 1945 rumah", "Galaxy 2020 dijual."}) {
    EXPECT_EQ(summary(read_dates(text)), "") << text;
  }
  for (const std::string text : {"You may go.", "They march on.", "1863 soldiers", "flight 1987", "a 39-year-old man", "aged 12 years"}) {
    EXPECT_EQ(summary(read_dates(text, {2026, 3, 4}, "en")), "") << text;
  }
}

// Anything super-linear would not come back from these, and anything recursive would run out of stack.
TEST(ExplicitDates, hostile_text_is_read_in_one_pass) {
  for (const std::string unit : {"akhir ", "Senin (", "1-", "1/", "satu ribu ", "lebih dari ", "the ", "1990-", "hingga 3 ", "setiap ", "Senin ", "minggu lalu "}) {
    for (const std::string_view code : {"id", "en"}) {
      std::string text;
      for (int k = 0; k < 50'000; ++k) text += unit;
      EXPECT_LE(read_dates(text, {2026, 3, 4}, code).timexes.size(), 100'000u) << unit;
    }
  }
}

TEST(ExplicitDates, weekday_keeps_the_written_day) {
  const auto read = read_dates("Kecelakaan terjadi Senin (3/3/2026) malam.");
  ASSERT_EQ(read.timexes.size(), 1u);
  const Timex& t = read.timexes[0];
  EXPECT_EQ(t.weekday, 0);
  EXPECT_EQ(t.days.strict, IntervalSet::exactly(to_days({2026, 3, 3})));
  EXPECT_EQ(read.article.text.substr(t.date_range.begin, t.date_range.end - t.date_range.begin), "3/3/2026");
  EXPECT_EQ(read.article.text.substr(t.weekday_range.begin, t.weekday_range.end - t.weekday_range.begin), "Senin");
  EXPECT_EQ(explicit_date(t), (CivilDate{2026, 3, 3}));
}

TEST(ExplicitDates, impossible) {
  for (const std::string text : {"Senin (30/2/2026)", "Rabu (20/20/2026)", "31 November 2025", "Selasa (3/62/2025)"}) {
    const auto read = read_dates(text);
    ASSERT_EQ(read.timexes.size(), 1u) << text;
    EXPECT_TRUE(read.timexes[0].impossible) << text;
    EXPECT_TRUE(read.timexes[0].days.strict.empty()) << text;
  }
  EXPECT_FALSE(read_dates("Kamis (29/2/2024)").timexes.at(0).impossible);
}

TEST(ExplicitDates, missing_year_is_the_nearest) {
  const struct {
    std::string text;
    CivilDate published, expected;
  } table[] = {
      {"Senin (29/12)", {2026, 1, 3}, {2025, 12, 29}},
      {"Jumat (2/1)", {2025, 12, 30}, {2026, 1, 2}},
      {"pada 17 Desember", {2021, 12, 20}, {2021, 12, 17}},
      {"Senin (2/12)", {2025, 12, 20}, {2024, 12, 2}},    // far off and the weekday fits a year before
      {"Senin (2/12)", {2025, 12, 3}, {2025, 12, 2}},     // near: the weekday is wrong
  };
  for (const auto& row : table) {
    const auto read = read_dates(row.text, row.published);
    ASSERT_EQ(read.timexes.size(), 1u) << row.text;
    EXPECT_TRUE(read.timexes[0].year_assumed) << row.text;
    EXPECT_EQ(read.timexes[0].days.strict, IntervalSet::exactly(to_days(row.expected))) << row.text << " " << row.published.year;
  }
}

}  // namespace
}  // namespace selaras
