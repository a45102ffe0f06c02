// Expressions that hang on an anchor: the article's day, a cited source's day, or what the text told before.
#include <gtest/gtest.h>

#include "tests/values/dates_reading.hpp"

namespace selaras {
namespace {

using testing::DateRow;
using testing::expect_read;
using testing::read_dates;
using testing::summary;

// The article is of Wednesday, 4 March 2026.
TEST(RelativeDates, indonesian) {
  const std::vector<DateRow> table = {
      {"Hari ini harga naik.", "Hari ini=2026-03-04"},
      {"Ia tiba kemarin.", "kemarin=2026-03-03"},
      {"Ia tiba kemarin sore.", "kemarin sore=2026-03-03TAF"},
      {"Besok ia pergi.", "Besok=2026-03-05"},
      {"Bulan lalu harga naik.", "Bulan lalu=2026-02"},
      {"Awal bulan ini ia tiba.", "Awal bulan ini=2026-03,START"},
      {"Pada bulan Desember tahun lalu ia tiba.", "bulan Desember tahun lalu=2025-12"},
      {"Desember lalu ia tiba.", "Desember lalu=2025-12"},
      {"Mei mendatang ia tiba.", "Mei mendatang=2026-05"},
      {"Tahun depan ia tiba.", "Tahun depan=2027"},
      {"pada akhir tahun 2025", "akhir tahun 2025=2025,END"},
      {"Selasa sore ia tiba.", "Selasa sore=2026-03-03TAF"},
      {"Rabu ia tiba.", "Rabu=2026-03-04"},
      {"Rabu lalu ia tiba.", "Rabu lalu=2026-02-25"},
      {"Kamis depan ia tiba.", "Kamis depan=2026-03-05"},
      {"Senin pekan lalu ia tiba.", "Senin pekan lalu=2026-02-23"},
      {"pekan depan", "pekan depan=2026-W11"},
      {"minggu lalu", "minggu lalu=2026-W09"},
      {"hari Minggu ia tiba", "hari Minggu=2026-03-01"},
      {"tiga hari lalu", "tiga hari lalu=2026-03-01"},
      {"dua tahun yang lalu", "dua tahun yang lalu=2024"},
      {"beberapa bulan lalu", "beberapa bulan lalu=PAST_REF"},
      {"akhir pekan ini", "akhir pekan ini=2026-W10-WE"},
      {"Saat ini ia di sini.", "Saat ini=PRESENT_REF"},
      {"tahun-tahun sebelumnya", "tahun-tahun sebelumnya=PAST_REF"},
      {"setiap tahun", "setiap tahun=P1Y"},
      {"upaya kedua minggu ini", "minggu ini=2026-W10"},
      {"pompa diperiksa setiap 2-3 jam sekali", "setiap 2-3 jam sekali=PT3H"},
      {"tarifnya 25 euro per malam", "per malam=XXXX-XX-XXTNI"},
      {"dibayar setiap tanggal 15", "setiap tanggal 15=XXXX-XX-15"},
      {"setiap Hari Raya Idul Adha kami pulang", ""},
      {"dimuat Daily Courier kemarin", "kemarin=2026-03-03"},
      {"setiap hari Senin", "setiap hari Senin=XXXX-WXX-1"},
      {"musim kemarau 2025", "musim kemarau 2025=2025-SU"},
      {"Hari Buruh 2025", "Hari Buruh 2025=2025-05-01"},
      {"minggu ketiga bulan Februari", "minggu ketiga bulan Februari=2026-02,MID"},
  };
  expect_read(table, "id");
}

TEST(RelativeDates, english) {
  const std::vector<DateRow> table = {
      {"He came yesterday.", "yesterday=2026-03-03"},
      {"last month", "last month=2026-02"},
      {"next week", "next week=2026-W11"},
      {"the end of the year", "the end of the year=2026,END"},
      {"two years ago", "two years ago=2024"},
      {"last Monday", "last Monday=2026-03-02"},
      {"tomorrow at 5pm", "tomorrow at 5pm=2026-03-05T17:00"},
      {"last night", "last night=2026-03-03TNI"},
      {"every week", "every week=P1W"},
      {"every Easter we meet", "every Easter=P1Y"},
      {"He came Tuesday. That night it rained.", "Tuesday=2026-03-03 | That night=2026-03-03TNI"},
      {"around 2:30 a.m. Saturday he left", "around 2:30 a.m. Saturday=2026-02-28T02:30,APPROX"},
      {"the early years", ""},
      {"three weeks from tomorrow", "three weeks from tomorrow=2026-03-26"},
      {"Christmas 2025", "Christmas 2025=2025-12-25"},
      {"the former mayor now lives here", "former=PAST_REF | now=PRESENT_REF"},
  };
  expect_read(table, "en");
}

TEST(RelativeDates, colloquial_words_leave_room) {
  const Timex yesterday = read_dates("Ia tiba kemarin.").timexes.at(0);
  EXPECT_EQ(yesterday.days.strict, IntervalSet::exactly(to_days({2026, 3, 3})));
  EXPECT_TRUE(yesterday.days.lenient.contains(to_days({2026, 2, 27})));
  const Timex late = read_dates("akhir Januari 2026").timexes.at(0);
  EXPECT_EQ(late.days.strict, IntervalSet(to_days({2026, 1, 21}), to_days({2026, 1, 31})));
  EXPECT_EQ(late.days.lenient, IntervalSet(to_days({2026, 1, 16}), to_days({2026, 2, 3})));
  const Timex month = read_dates("bulan lalu").timexes.at(0);
  EXPECT_EQ(month.days.strict, IntervalSet(to_days({2026, 2, 1}), to_days({2026, 2, 28})));
  EXPECT_EQ(month.days.lenient, IntervalSet(to_days({2026, 1, 29}), to_days({2026, 3, 3})));
}

TEST(RelativeDates, narrative) {
  const std::vector<DateRow> table = {
      {"Kapal karam pada 11 Februari 2014. Sehari kemudian ia ditemukan.", "11 Februari 2014=2014-02-11 | Sehari kemudian=2014-02-12"},
      {"Kapal karam pada 11 Februari 2014. Hampir tiga minggu kemudian ia ditemukan.",
       "11 Februari 2014=2014-02-11 | Hampir tiga minggu kemudian=2014-03-04,LESS_THAN"},
      {"Kapal karam pada 31 Januari 2014. Sebulan kemudian ia ditemukan.", "31 Januari 2014=2014-01-31 | Sebulan kemudian=2014-02-28"},
      {"Ia tiba Minggu (1/3/2026). Hari itu hujan. Keesokan harinya cerah.",
       "Minggu (1/3/2026)=2026-03-01 | Hari itu=2026-03-01 | Keesokan harinya=2026-03-02"},
      {"Ia tiba Minggu (1/3/2026). Pukul 07.55 WIB kapal pergi.", "Minggu (1/3/2026)=2026-03-01 | Pukul 07.55 WIB=2026-03-01T07:55"},
      // The day somebody spoke is not the day of what he told.
      {"Kebakaran terjadi Minggu (1/3/2026). \"Sudah padam,\" kata Budi, Rabu (4/3/2026). Api muncul pukul 02.00.",
       "Minggu (1/3/2026)=2026-03-01 | Rabu (4/3/2026)=2026-03-04 | pukul 02.00=2026-03-01T02:00"},
      {"Pada 31 Maret 1954 nota dikirim. Pada 7 Mei jawaban datang.", "31 Maret 1954=1954-03-31 | 7 Mei=1954-05-07"},
  };
  expect_read(table, "id");
}

TEST(RelativeDates, cited_day_is_the_anchor) {
  const std::string text = "Melansir Harian Pagi, Minggu (26/12/2021), rancangan diserahkan awal bulan ini.";
  for (const CivilDate published : {CivilDate{0, 1, 1}, CivilDate{2022, 1, 20}}) {
    const auto read = read_dates(text, published);
    EXPECT_EQ(summary(read), "Minggu (26/12/2021)=2021-12-26 | awal bulan ini=2021-12,START");
    EXPECT_EQ(read.timexes.at(1).anchor, Anchor::cited_date);
  }
  // Without a date of its own the article stays on the cited day; with one, only the paragraph does.
  EXPECT_EQ(summary(read_dates(text + "\nRapat digelar bulan depan.", {0, 1, 1})),
            "Minggu (26/12/2021)=2021-12-26 | awal bulan ini=2021-12,START | bulan depan=2022-01");
  EXPECT_EQ(summary(read_dates(text + "\nRapat digelar bulan depan.", {2022, 1, 20})),
            "Minggu (26/12/2021)=2021-12-26 | awal bulan ini=2021-12,START | bulan depan=2022-02");
}

TEST(RelativeDates, a_day_cited_later_tells_the_year) {
  EXPECT_EQ(summary(read_dates("Pada 17 Desember rancangan dirilis.\nMelansir Harian Pagi, Minggu (26/12/2021), rapat batal.", {0, 1, 1})),
            "17 Desember=2021-12-17 | Minggu (26/12/2021)=2021-12-26");
  EXPECT_EQ(summary(read_dates("Pada 17 Desember rancangan dirilis.", {0, 1, 1})), "17 Desember=XXXX-12-17");
}

TEST(RelativeDates, a_story_of_the_past_begins_in_the_year_it_names_later) {
  const std::vector<DateRow> table = {
      // The months run on into the first year that is named, or it is the next one.
      {"On 3 August troops landed. In October they left. In 1911 they came back; peace was signed on 2 May 1912, and in 1913 all was over.",
       "3 August=1911-08-03 | October=1911-10 | 1911=1911 | 2 May 1912=1912-05-02 | 1913=1913"},
      {"On 3 August troops landed. In October they left. In January 1911 they came back; peace was signed on 2 May 1912, and in 1913 all was over.",
       "3 August=1910-08-03 | October=1910-10 | January 1911=1911-01 | 2 May 1912=1912-05-02 | 1913=1913"},
      {"On 3 August troops landed. On 9 October 1911 they left; peace was signed on 2 May 1912, and in 1913 all was over.",
       "3 August=1911-08-03 | 9 October 1911=1911-10-09 | 2 May 1912=1912-05-02 | 1913=1913"},
      // A year looked back at does not move the story; "that year" is the story's.
      {"Unrest began in 1909, war in 1911. The town fell on 2 May 1912. It had 90,000 people, half of those of the previous year. On 4 June it burnt.",
       "1909=1909 | 1911=1911 | 2 May 1912=1912-05-02 | the previous year=1911 | 4 June=1912-06-04"},
      {"War came in 1911, the siege in 1912, hunger in July 1913. On July 25 of that year the town fell.",
       "1911=1911 | 1912=1912 | July 1913=1913-07 | July 25 of that year=1913-07-25"},
      // The article's own time.
      {"In August he was seen here. War came in 1911, the siege in 1912, hunger in 1913, the mayor said Monday.",
       "August=2026-08 | 1911=1911 | 1912=1912 | 1913=1913 | Monday=2026-03-02"},
      {"On 3 March the mayor remembered the war of 1911. The siege came in 1912, hunger in 1913.",
       "3 March=2026-03-03 | 1911=1911 | 1912=1912 | 1913=1913"},
  };
  expect_read(table, "en");
}

TEST(RelativeDates, nothing_to_hang_on) {
  for (const std::string text : {"Bulan lalu ia tiba.", "Kemarin ia tiba.", "Selasa sore ia tiba.", "Tiga hari lalu ia tiba.", "Pukul 07.00 ia tiba."}) {
    const auto read = read_dates(text, {0, 1, 1});
    ASSERT_EQ(read.timexes.size(), 1u) << text;
    EXPECT_TRUE(read.timexes[0].days.strict.empty()) << text;
    EXPECT_TRUE(read.timexes[0].relative) << text;
    EXPECT_EQ(read.timexes[0].anchor, Anchor::none) << text;
  }
}

TEST(RelativeDates, particles_and_names_are_none) {
  for (const std::string text : {"Tunggu dulu.", "Kegiatan sehari-hari.", "Ia tidur siang di rumah.", "Pasar malam ramai.", "Kali ini ia kalah."}) {
    EXPECT_EQ(summary(read_dates(text)), "") << text;
  }
}

}  // namespace
}  // namespace selaras
