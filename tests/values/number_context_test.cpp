// Numbers that the words and marks around them decide: codes, repetitions in brackets, idioms, torn words.
#include <gtest/gtest.h>

#include "tests/values/quantities_reading.hpp"

namespace selaras {
namespace {

TEST(NumbersInContext, indonesian) {
  expect_summaries(
      {
          {"ada 5 (lima) program baru", "5|program|5 (lima) program baru"},
          {"sebanyak lima (5) program", "5|program|lima (5) program"},
          {"ada 5 (enam) program", "5||5; 6||enam"},
          {"usulan dari 97 K/L", "97||97"},
          {"suhu 97 K", "97|kelvin|97 K"},
          {"dengan tulisan \"125\" di bodi", "125||125"},
          {"layar 14\" baru", "14|inch|14\""},
          {"masuk 6 besar", "6||6"},
          {"6 negara besar", "6|negara|6 negara besar"},
          {"jaringan 5G", ""},
          {"sebesar 1,5G", "1500000000||1,5G"},
          {"mobil Seal 06 DM", "6||06"},
          {"mobil sepanjang 6 DM", "6|decimetre|6 DM"},
          {"antara 5 dan 10 orang", "5..10|orang|antara 5 dan 10 orang"},
          {"beberapa ratus orang", "200..999|orang|beberapa ratus orang"},
          {"beberapa ribu orang", "2000..9999|orang|beberapa ribu orang"},
          {"dua direksi", "2|direksi|dua direksi"},
          {"dua diperiksa", "2||dua"},
          {"durasi 10--15 menit", "10..15|minute|10--15 menit"},
          {"sebanyak 57 mantan pegawai", "57|pegawai|57 mantan pegawai"},
          {"diikuti 5.000 lebih pemain", "5000|pemain|5.000 lebih pemain"},
          {"suhu 5 lebih tinggi", "5||5"},
          {"satu dari dua gol", "1||satu; 2|gol|dua gol"},
          {"4 dari 10 pasien", "0.4|pasien|4 dari 10 pasien"},
          {"markas Kodim 0412 baru", ""},
          {"kode 1500002122014138", ""},
          {"Idul Adha 1446 H", ""},
          {"dua tempat ibadah", "2|tempat|dua tempat ibadah"},
          {"beberapa warga percaya", "2..9|warga|beberapa warga"},
          {"dua orang inisial P", "2|orang|dua orang"},
          {"jelang duel kedua tim", "2|tim|kedua tim"},
          {"jelang duel kedua kalinya", "2||kedua"},
          {"kelas 5 semester 1", "5||5; 1||1"},
          {"selama 5 semester", "5|semester|5 semester"},
          {"menghasilkan 400 megawatt-jam listrik", "400|megawatt hour|400 megawatt-jam"},
          {"pukul empat atau lima pagi", "4||empat; 5||lima"},
          {"beberapa pedagang tengah menata kios", "2..9|pedagang|beberapa pedagang"},
          {"ribuan wargaKota", "1000..9999||ribuan"},
          {"serial Senja Season 4 produksi Kota Film", "4||4"},
          {"Tim itu, SDN 1 Sukamaju, menang", "1||1"},
          {"selama 32 menit 3 detik", "32|minute|32 menit; 3|second|3 detik"},
          {"gol pada menit 3 babak", "3||3"},
          {"ada 12 rumah sakit", "12|rumah sakit|12 rumah sakit"},
          {"ada 12 unit sepeda motor", "12|sepeda motor|12 unit sepeda motor"},
          {"ada 12 rumah hangus", "12|rumah|12 rumah hangus"},
          {"kedua kepala negara bertemu", "2|kepala negara|kedua kepala negara"},
          {"cukup 10 kali lah gitu", "10|kali|10 kali"},
          {"babak round 4 kualifikasi", "4||4"},
          {"tekan *123*45#", "123||123"},
          {"kue setengah matang", ""},
          {"tonton di 20.contoh.com", ""},
          {"menginap satu malam saja", "1|malam|satu malam"},
          {"beberapa lomba belakangan", "2..9|lomba|beberapa lomba"},
          {"lihat ?_r=1 itu", ""},
          {"pada tanggal 10 Muharram", "10||10"},
          {"motor itu 250 resmi dijual", "250||250"},
          {"ada 5 toko resmi", "5|toko|5 toko resmi"},
          {"pasal 304 jo 306 ayat", "306||306"},
          {"setengah porsi", "0.5|porsi|setengah porsi"},
      },
      "id");
}

TEST(NumbersInContext, english) {
  expect_summaries(
      {
          {"several hundred feet away", "200..999|foot|several hundred feet"},
          {"two hundred feet away", "200|foot|two hundred feet"},
          {"she called 911 twice", ""},
          {"911 people", ""},
          {"the only one left", ""},
          {"after a second one, which", "2||second"},
          {"only one man left", "1|man|one"},
          {"a gross misdemeanor", ""},
          {"case 14CR23565", ""},
          {"all 33 Harlan County sheriff's officers", "33|officer|33"},
          {"nine victims, 1 critical", "9|victim|nine; 1||1"},
          {"in the holiday season thousands of citizens travel", "1000..9999|citizen|thousands of"},
          {"charges against Few in town", ""},
          {"between four and 12 shots were heard", "4..12|shot|between four and 12"},
          {"between 50 and 100 people", "50..100|person|between 50 and 100"},
          {"Image 19 of 40 Several boards are broken", "19||19; 40||40; 2..9|board|Several"},
          {"19 of 40 boards are broken", "19||19; 40|board|40"},
          {"his father Christopher Few ran", ""},
          {"in Only A Few Hours", "2..9|hour|A Few Hours"},
          {"the past year and a half, he said", ""},
          {"24 previous minor charges", "24|charge|24"},
          {"the couple pleads guilty", ""},
          {"a couple of men fled", "2|man|a couple of"},
          {"one possible motive", "1|motive|one"},
          {"one adult and one child", "1|adult|one; 1|child|one"},
          {"call (305) 555-TIPS now", ""},
          {"he is 6'4\",170 pounds", "6||6; 4|inch|4\"; 170|pound|170 pounds"},
      },
      "en");
}

}  // namespace
}  // namespace selaras
