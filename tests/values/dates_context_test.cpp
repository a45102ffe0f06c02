// Dates and times that the words around them decide: habits, plans, evenings before a weekday, days told behind a clock time.
#include <gtest/gtest.h>

#include "tests/values/dates_reading.hpp"

namespace selaras {
namespace {

using testing::expect_read;
using testing::read_dates;
using testing::summary;

TEST(DatesInContext, the_day_behind_a_clock_time) {
  expect_read({{"Bus berangkat pukul 01.00 WIB pada 6 Maret 2026.", "pukul 01.00 WIB=2026-03-06T01:00 | 6 Maret 2026=2026-03-06"},
               {"Ia lahir pada pagi hari tanggal 2 Maret 2026.", "pagi hari=2026-03-02TMO | tanggal 2 Maret 2026=2026-03-02"},
               {"Dari pukul 05.00 WIB pada 22 Juni hingga pukul 01.00 WIB pada 23 Juni 2026.",
                "pukul 05.00 WIB=2026-06-22T05:00 | 22 Juni=2026-06-22 | pukul 01.00 WIB=2026-06-23T01:00 | 23 Juni 2026=2026-06-23"},
               // A day with a time of its own lends nothing.
               {"Senin (2/3/2026) pukul 10.00 WIB, Sabtu (7/3/2026) pukul 08.00 WIB.",
                "Senin (2/3/2026) pukul 10.00 WIB=2026-03-02T10:00 | Sabtu (7/3/2026) pukul 08.00 WIB=2026-03-07T08:00"}},
              "id");
}

TEST(DatesInContext, habits_are_of_no_day) {
  expect_read({{"Suhu turun pada malam hari.", "malam hari=XXXX-XX-XXTNI"},
               {"Biasanya toko tutup pukul 21.00 WIB.", "pukul 21.00 WIB=XXXX-XX-XXT21:00"},
               {"Toko itu tutup pukul 21.00 WIB.", "pukul 21.00 WIB=2026-03-04T21:00"},
               {"Acara tayang Senin-Jumat, pukul 08.00 WIB.", "Senin-Jumat=XXXX-WXX-1 | pukul 08.00 WIB=XXXX-XX-XXT08:00"},
               {"Ia latihan setiap Senin dan Kamis.", "setiap Senin=XXXX-WXX-1 | Kamis=XXXX-WXX-4"},
               {"Ia latihan setiap Senin. Kamis ia libur.", "setiap Senin=XXXX-WXX-1 | Kamis=2026-02-26"},
               {"Per hari ini ada 12 kasus.", "hari ini=2026-03-04"},
               {"Rp5.000 per hari", "per hari=P1D"},
               {"Malam penuh bintang.", ""},
               {"Fajar/Rian menang.", ""},
               {"Toko buka siang maupun malam.", ""},
               {"Lagu baru dinyanyikan pada malam puncak.", ""},
               {"Ia menginap semalam di sana.", ""},
               {"Ia tiba semalam.", "semalam=2026-03-03TNI"},
               {"Pada malam Satu Suro ia berdoa.", ""},
               {"Ia bekerja dari pagi sampai malam.", "pagi=XXXX-XX-XXTMO | malam=XXXX-XX-XXTNI"},
               {"Ia bekerja dari pagi sampai malam ini.", "pagi=2026-03-04TMO | malam ini=2026-03-04TNI"},
               {"Lagu \"Malam Minggu\" disukai.", ""},
               {"\"Malam ini kami menang,\" katanya.", "Malam ini=2026-03-04TNI"},
               {"Ia lahir di Liwa, 25 November 1995. Pada pukul 07.59 ia tiba.", "25 November 1995=1995-11-25 | pukul 07.59=2026-03-04T07:59"},
               {"Ia tiba pada 25 November 2025. Pada pukul 07.59 ia pergi.", "25 November 2025=2025-11-25 | pukul 07.59=2025-11-25T07:59"},
               {"Malam itu ia pulang.", "Malam itu=XXXX-XX-XXTNI"},
               {"Ia tiba pada 2 Maret 2026. Malam itu ia pulang.", "2 Maret 2026=2026-03-02 | Malam itu=2026-03-02TNI"},
               {"Siang itu, Senin (2/3/2026), ia pulang.", "Siang itu=2026-03-02TAF | Senin (2/3/2026)=2026-03-02"},
               {"Jam sibuk mulai pukul 05.30 WIB.", "pukul 05.30 WIB=XXXX-XX-XXT05:30"},
               {"Mal beroperasi mulai pukul 10.00 WIB pada 6 Maret 2026.", "pukul 10.00 WIB=2026-03-06T10:00 | 6 Maret 2026=2026-03-06"},
               {"Nasi rata-rata dimasak pukul 04.00.", "pukul 04.00=XXXX-XX-XXT04:00"}},
              "id");
  expect_read({{"said Mark Weekly on the phone", ""},
               {"a weekly visit", "weekly=P1W"},
               {"told the Harbour Morning News", ""},
               {"The shop usually closes at 9 p.m.", "9 p.m.=XXXX-XX-XXT21:00"},
               {"It happened the night before the hunt.", "the night=XXXX-XX-XXTNI"},
               {"It began just after midnight Saturday.", "midnight Saturday=2026-02-28T24:00"},
               {"at a night club in town", ""},
               {"They were found about 7:30 p.m. Jan. 30 at home.", "about 7:30 p.m.=2026-01-30T19:30,APPROX | Jan. 30=2026-01-30"},
               {"He fled at 7:30 p.m. January was cold.", "7:30 p.m.=2026-03-04T19:30 | January=2026-01"},
               {"after a Sunday-morning attack", "Sunday-morning=2026-03-01TMO"},
               {"He wakes up in the middle of the night.", ""}},
              "en");
}

TEST(DatesInContext, the_evening_before_a_weekday) {
  expect_read({{"Ia pergi pada malam Minggu.", "malam Minggu=2026-02-28TNI"},
               {"Pasar ramai tiap malam minggu.", "tiap malam=XXXX-XX-XXTNI"},
               {"Ia pergi malam Jumat lalu.", "malam Jumat lalu=2026-02-26TNI"},
               {"Ia pergi pada Minggu malam.", "Minggu malam=2026-03-01TNI"},
               {"Ia pergi pada malam Sabtu (7/3/2026).", "malam Sabtu (7/3/2026)=2026-03-07TNI"}},
              "id");
  // No weekday is written for the day meant.
  EXPECT_FALSE(read_dates("Ia pergi pada malam Minggu.").timexes.at(0).weekday.has_value());
}

TEST(DatesInContext, plans_lie_ahead) {
  expect_read({{"Rapat akan digelar Jumat.", "Jumat=2026-03-06"},
               {"Rapat digelar Jumat.", "Jumat=2026-02-27"},
               {"Warga akan pulang, kata polisi, Jumat.", "Jumat=2026-02-27"},
               {"Lomba akan digelar pada 12 Desember.", "12 Desember=2026-12-12"},
               {"Lomba digelar pada 12 Desember.", "12 Desember=2025-12-12"}},
              "id");
  expect_read({{"The trial is to begin Friday.", "Friday=2026-03-06"},
               {"On November 30 officers found it.", "November 30=2025-11-30"},
               {"The hearing is set for August 3.", "August 3=2026-08-03"},
               {"Police said Friday they will search the lake.", "Friday=2026-02-27"}},
              "en");
}

TEST(DatesInContext, days_of_one_month) {
  expect_read({{"Lomba digelar pada 9 dan 13 Juni 2026.", "9=2026-06-09 | 13 Juni 2026=2026-06-13"},
               {"pada tanggal 9, 10, dan 11 Maret", "9=2026-03-09 | 10=2026-03-10 | 11 Maret=2026-03-11"},
               {"Ia mencetak 9 dan 13 Juni ia pulang.", "13 Juni=2026-06-13"},
               {"Ia tiba pada 1 Juni 2026 dan pulang tanggal 10 untuk tidur.", "1 Juni 2026=2026-06-01 | tanggal 10=2026-06-10"},
               {"puasa tanggal 10 Muharam", ""},
               {"pada 19 dan 13 Juni 2026", "13 Juni 2026=2026-06-13"}},
              "id");
}

TEST(DatesInContext, hours_of_either_half) {
  expect_read({{"Ia makan malam jam 7.", "jam 7=2026-03-04T19:00"}, {"Ia makan malam lebih awal pada pukul 6.", "pukul 6=2026-03-04T18:00"}, {"Ia tiba jam 7.", "jam 7=2026-03-04T07:00"}, {"Ia tiba jam 1 malam.", "jam 1 malam=2026-03-04T01:00"}, {"Ia tiba jam 9 malam.", "jam 9 malam=2026-03-04T21:00"}, {"Ia tiba pukul 07.00 saat itu.", "pukul 07.00 saat itu=XXXX-XX-XXT07:00"}}, "id");
  const Timex bare = read_dates("Ia tiba jam 7.").timexes.at(0), exact = read_dates("Ia tiba pukul 07.00.").timexes.at(0);
  EXPECT_TRUE(bare.minutes.lenient.contains(19 * 60));
  EXPECT_FALSE(bare.minutes.strict.contains(19 * 60));
  EXPECT_FALSE(exact.minutes.lenient.contains(19 * 60));
  expect_read({{"Open from 5 to 7 p.m. today.", "5 to 7 p.m. today=2026-03-04T17:00"},
               {"It was ten to seven.", "ten to seven=2026-03-04T06:50"},
               {"2:10 Storm hits coast", ""},
               {"The storm came at 2:10 yesterday.", "2:10 yesterday=2026-03-03T02:10"}},
              "en");
}

TEST(DatesInContext, counts_of_units) {
  expect_read({{"Tamu wajib lapor 2x24 jam.", "2x24 jam=PT48H"},
               {"Tamu wajib lapor 1 x 24 jam.", "1 x 24 jam=PT24H"},
               {"Masa jabatan 5 (lima) tahun.", "5 (lima) tahun=P5Y"},
               {"Masa jabatan lima (5) tahun.", "lima (5) tahun=P5Y"},
               {"Masa jabatan 5 (enam) tahun.", ""},
               {"peringatan ke-80 tahun", ""},
               {"dihukum 1 tahun 4 bulan penjara", "1 tahun 4 bulan=P1Y4M"},
               {"dihukum dua tahun enam bulan penjara", "dua tahun enam bulan=P2Y6M"},
               {"dengan waktu 1:46,360 detik", ""},
               {"dengan waktu 46,360 detik", "46,360 detik=PT46.36S"},
               {"selama 1.600 hari", "1.600 hari=P1600D"},
               {"libur satu minggu sekarang", "satu minggu=P1W | sekarang=PRESENT_REF"},
               {"soal kelas 5 semester 1", "semester 1=2026-H1"},
               {"umur yang sudah matang, yakni 42 tahun", "42 tahun=P42Y"},
               {"umur yang sudah matang yakni 42 tahun", ""},
               {"peringatan 80 tahun", "80 tahun=P80Y"},
               {"warga berusia antara 18 dan 26 tahun", ""},
               {"berusia minimal 17 tahun atau 21 tahun", ""},
               {"dihukum 3 tahun atau 5 tahun", "3 tahun=P3Y | 5 tahun=P5Y"},
               {"untuk hidup sehari hari", ""},
               {"ditinjau enam bulan sekali", "enam bulan sekali=P6M"},
               {"disampaikan enam bulan, sekali saja", "enam bulan=P6M"},
               {"antara 18 dan 26 tahun", "26 tahun=P26Y"},
               {"durasi 10--15 menit", "10--15 menit=PT15M"},
               {"turnamen ATP 500 minggu ini", "minggu ini=2026-W10"},
               {"dalam 2 minggu ini", "2 minggu ini=P2W"},
               {"naik dari kuartal yang sama tahun lalu", "kuartal yang sama tahun lalu=2025-QX"},
               {"Sepanjang 2024 ia sakit.", "2024=2024"},
               {"Jalan sepanjang 2024 meter rusak.", ""}},
              "id");
  expect_read({{"He served 2-and-a-half years.", "2-and-a-half years=P2.5Y"}, {"two 17-year olds", ""}, {"told 24-Hour News on Monday", "Monday=2026-03-02"}, {"a 24-hour shift", "24-hour=PT24H"}, {"updates come once a day", "once a day=P1D"}, {"a day of rest", "a day=P1D"}, {"he worked one day a week there", "one day=P1D"}, {"he prays three times a week", "times a week=P1W"}, {"a 1-week-old boy", ""}, {"between 0200 and 0300 hrs", ""}, {"an after hours club", ""}, {"a year and 1,600 days", "a year=P1Y | 1,600 days=P1600D"}}, "en");
}

}  // namespace
}  // namespace selaras
