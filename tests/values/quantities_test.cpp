// Quantities: money, percents, measures, counts with their nouns, ranges, bounds and their two readings.
#include <gtest/gtest.h>

#include "tests/values/quantities_reading.hpp"

namespace selaras {
namespace {

TEST(Quantities, indonesian_money) {
  expect_summaries(
      {
          {"seharga Rp1.500", "1500|IDR|Rp1.500"},
          {"denda Rp. 2,5 miliar", "2500000000|IDR|Rp. 2,5 miliar"},
          {"nilainya Rp7 M", "7000000000|IDR|Rp7 M"},
          {"Rp3-5 juta", "3000000..5000000|IDR|Rp3-5 juta"},
          {"Rp 20 - 25 ribu per kilogram", "20000..25000|IDR per kilogram|Rp 20 - 25 ribu per kilogram"},
          {"US$ 1.2bn", "1200000000|USD|US$ 1.2bn"},
          {"61,25 dolar AS", "61.25|USD|61,25 dolar AS"},
          {"dua juta rupiah", "2000000|IDR|dua juta rupiah"},
          {"lebih dari Rp5.000", "5000..*|IDR|lebih dari Rp5.000"},
          {"di bawah USD 9", "*..9|USD|di bawah USD 9"},
          {"sekitar Rp40 juta", "40000000|IDR|Rp40 juta"},
          {"antara 3 dan 4 euro", "3..4|EUR|antara 3 dan 4 euro"},
          {"$ 3,000 dan EUR 4,75", "3000|USD|$ 3,000; 4.75|EUR|EUR 4,75"},
          {"harga Rp 8,9 jutaan", "8900000|IDR|Rp 8,9 jutaan"},
      },
      "id");
}

TEST(Quantities, telephones_codes_and_idioms_count_nothing) {
  expect_summaries(
      {
          {"call (260) 436-7867 or 528-CASH (2274) now", ""},
          {"a check of (260) units", "260||260"},
          {"at one point they left", ""},
          {"the clinic at 946 N. Mills Avenue", "946||946"},
          {"a force of 946 N.", "946|newton|946 N"},
          {"a 9mm pistol", "9|millimetre|9mm"},
          {"One Fairhaven neighbor made complaints", "1||One"},
          {"she was one herself", "1||one"},
          {"wait 20-to-30 seconds", "20..30|second|20-to-30 seconds"},
          {"a 20- to 30-pound bag", "20..30|pound|20- to 30-pound"},
          {"$5mm in bonds", "5000000|USD|$5mm"},
      },
      "en");
  expect_summaries(
      {
          {"hubungi 0811 9787 670 sekarang", ""},
          {"transisi setengah hati", ""},
          {"setengah juta orang", "500000|orang|setengah juta orang"},
          {"tahun 1446 Hijriah", ""},
          {"duduk di kursi 11A", ""},
          {"sesi Free Practice 1 MotoGP", "1||1"},
          {"ponsel Huawei Nova 13 Pro dijual", "13||13"},
          {"prosesor Nova 260T dan mobil LF 25-T", "25||25"},
          {"Letnan Dua Sutarno hadir bersama dua orang", "2|orang|dua orang"},
          {"turnamen 4v4 dan daya 900 VA", "900|volt ampere|900 VA"},
          {"muatan 15 t pasir", "15|ton|15 t"},
          {"saham PT Cahaya Tiga Mustika naik pada malam Satu Suro itu", ""},
          {"5 Orang Diduga Pencuri", "5|orang|5 Orang"},
          {"kepada Komnas 7 kementerian", "7|kementerian|7 kementerian"},
          {"Idul Adha 2025M", ""},
          {"harganya Rp 2025 M", "2025000000000|IDR|Rp 2025 M"},
      },
      "id");
}

TEST(Quantities, english_money) {
  expect_summaries(
      {
          {"$466,000 and six vehicles", "466000|USD|$466,000; 6|vehicle|six"},
          {"twenty dollars and 43", "20.43|USD|twenty dollars and 43"},
          {"it cost $4.50", "4.5|USD|$4.50"},
          {"paid 3 dollars 20 cents", "3.2|USD|3 dollars 20 cents"},
          {"between $3 and $5 million", "3000000..5000000|USD|between $3 and $5 million"},
          {"£8m in cash", "8000000|GBP|£8m"},
          {"no less than 12 euros", "12..*|EUR|no less than 12 euros"},
          {"about $6 a share", "6|USD per share|$6"},
          {"600 million pounds", "600000000|GBP|600 million pounds"},
          {"weighs six pounds", "6|pound|six pounds"},
          {"a dollar", "1|USD|a dollar"},
          {"35 cents", "35|cent|35 cents"},
          {"won 3 games", "3|game|3"},
      },
      "en");
}

TEST(Quantities, percents_and_measures) {
  expect_summaries(
      {
          {"naik 2,75 persen", "2.75|percent|2,75 persen"},
          {"turun 0,5 poin persentase", "0.5|percentage point|0,5 poin persentase"},
          {"5%-15%", "5..15|percent|5%-15%"},
          {"2 sampai 3,5 persen", "2..3.5|percent|2 sampai 3,5 persen"},
          {"berat 1.600 kg", "1600|kilogram|1.600 kg"},
          {"sepanjang 3 kilometer", "3|kilometre|3 kilometer"},
          {"lahan 4 hektare", "4|hectare|4 hektare"},
          {"luasnya 120 meter persegi", "120|square metre|120 meter persegi"},
          {"seluas 45 km2", "45|square kilometre|45 km2"},
          {"kecepatan 80 km/jam", "80|kilometre per hour|80 km/jam"},
          {"12 liter per hari", "12|litre per day|12 liter per hari"},
          {"suhu 31 derajat Celsius", "31|degree Celsius|31 derajat Celsius"},
          {"tinggi 2-3 meter", "2..3|metre|2-3 meter"},
          {"30 g gula", "30|gram|30 g"},
      },
      "id");
  expect_summaries(
      {
          {"a 12-mile road", "12|mile|12-mile"},
          {"8 feet deep", "8|foot|8 feet"},
          {"20 (kg)", "20|kilogram|20 (kg)"},
          {"40 miles an hour", "40|mile per hour|40 miles an hour"},
          {"half a mile", "0.5|mile|half a mile"},
          {"3 cubic metres", "3|cubic metre|3 cubic metres"},
          {"from 3 to 4 L of milk", "3..4|litre|3 to 4 L"},
          {"up 6 percentage points", "6|percentage point|6 percentage points"},
      },
      "en");
}

TEST(Quantities, counts_take_their_noun) {
  expect_summaries(
      {
          {"Sembilan orang tewas", "9|orang|Sembilan orang tewas"},
          {"empat orang luka ringan", "4|orang|empat orang luka ringan"},
          {"enam orang polisi", "6|polisi|enam orang polisi"},
          {"14 negara", "14|negara|14 negara"},
          {"sebanyak 80 ekor sapi", "80|sapi|80 ekor sapi"},
          {"menanam 3 juta pohon", "3000000|pohon|3 juta pohon"},
          {"dua anak-anak", "2|anak|dua anak-anak"},
          {"5-7 orang", "5..7|orang|5-7 orang"},
          {"belasan rumah", "11..19|rumah|belasan rumah"},
          {"seorang tewas", "1|orang|seorang tewas"},
          {"empat kali", "4|kali|empat kali"},
          {"tiga aduan per hari", "3|aduan per day|tiga aduan per hari"},
          {"3 dari 10 siswa", "0.3|siswa|3 dari 10 siswa"},
          {"12 di antaranya", "12||12"},
          {"60-an orang", "60|orang|60-an orang"},
          {"bertemu kedua pihak", "2|pihak|kedua pihak"},
          {"anak kedua", "2||kedua"},
          {"kedua kalinya", "2||kedua"},
          {"seorang guru membaca", ""},
      },
      "id");
  expect_summaries(
      {
          {"three people died", "3|person|three"},
          {"killed 12 policemen", "12|policeman|12"},
          {"five white police officers", "5|officer|five"},
          {"two cities", "2|city|two"},
          {"several boxes", "2..9|box|several"},
          {"five were hurt", "5||five"},
      },
      "en");
}

TEST(Quantities, what_they_keep) {
  const std::string text = "sedikitnya 12 orang luka berat";
  const auto found = quantities_of(text, "id");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].bound, Bound::at_least);
  EXPECT_EQ(quote(text, found[0].number_range), "sedikitnya 12");
  EXPECT_EQ(quote(text, found[0].range), "12 orang luka berat");
  EXPECT_EQ(found[0].dimension, "count");
  EXPECT_FALSE(found[0].in_words);
  EXPECT_FALSE(found[0].rounded);
  EXPECT_EQ(found[0].noun.last - found[0].noun.first, 1u);
}

TEST(Quantities, two_readings) {
  const struct {
    std::string text, strict, lenient;
  } table[] = {
      {"12 orang", "12..12", "12..12"},
      {"4.312 orang", "4312..4312", "4312..4312"},
      {"12 ribu orang", "11500..12500", "11000..13000"},
      {"1,5 juta orang", "1450000..1550000", "1400000..1600000"},
      {"sekitar 200 orang", "190..210", "160..240"},
      {"sekitar 2 ribu orang", "1500..2500", "1000..3000"},
      {"lebih dari 40 orang", "41..60", "40..*"},
      {"setidaknya 40 orang", "40..60", "40..*"},
      {"hampir 100 orang", "90..100", "80..100"},
      {"maksimal 30 orang", "15..30", "0..30"},
      {"kurang dari 30 orang", "15..29", "0..30"},
      {"belasan orang", "11..19", "11..19"},
      {"puluhan orang", "20..99", "10..99"},
      {"ratusan orang", "100..999", "100..999"},
      {"puluhan ribu orang", "20000..99999", "10000..99999"},
      {"beberapa orang", "2..9", "2..*"},
      {"10 sampai 12 orang", "10..12", "10..12"},
      {"3-4 ribu orang", "3000..4000", "2000..5000"},
      {"5 km", "4500000..5500000", "4000000..6000000"},
      {"1,7 ton", "1650000000..1750000000", "1600000000..1800000000"},
      {"30 derajat Celsius", "29500..30500", "29000..31000"},
      {"Rp2.500", "2500..2500", "2500..2500"},
      {"USD 2,50", "250..250", "250..250"},
      {"20 persen", "19500..20500", "19000..21000"},
      {"setengah", "50000..50000", "50000..50000"},
  };
  for (const auto& row : table) {
    const auto found = quantities_of(row.text, "id");
    ASSERT_EQ(found.size(), 1u) << row.text;
    EXPECT_EQ(show_set(found[0].value.strict), row.strict) << row.text;
    EXPECT_EQ(show_set(found[0].value.lenient), row.lenient) << row.text;
    EXPECT_TRUE(found[0].value.strict.within(found[0].value.lenient)) << row.text;
  }
}

TEST(Quantities, conversions_are_exact) {
  const auto grains = [](const std::string& text, const std::string& code) {
    return show_set(quantities_of(text, code)[0].value.strict);
  };
  // One inch is 25.4 mm, so 10 inches ± half an inch are 241.3 … 266.7 mm, rounded outwards.
  EXPECT_EQ(grains("10 inches", "en"), "241..267");
  EXPECT_EQ(grains("32 degrees Fahrenheit", "en"), "-278..278");
  EXPECT_EQ(grains("0 kelvin", "en"), "-273650..-272650");
  EXPECT_EQ(grains("2 meter persegi", "id"), "1500000..2500000");
  EXPECT_EQ(grains("36 km/jam", "id"), "35500000..36500000");
}

TEST(Quantities, texts_may_end_anywhere) {
  const std::string text = "antara Rp4-6 ribu per kg dan 3 dari 10 orang luka berat, dua pertiga, ke-3, 2 1/4 km/jam, minus 7-";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    for (const Quantity& quantity : quantities_of(text.substr(0, size), "id")) EXPECT_LE(quantity.range.end, size);
  }
}

TEST(Quantities, zones_without_claims_are_skipped) {
  Article article = article_of("Baca juga: 12 orang", "id");
  article.blocks[0].zone = Zone::related;
  const Language& words = language("id");
  const Text text = read_text(article, words);
  EXPECT_TRUE(read_quantities(article, text, words, {}).empty());
}

}  // namespace
}  // namespace selaras
