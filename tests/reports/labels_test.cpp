// Values in words, in both languages.
#include "reports/labels.hpp"

#include "tests/reports/builder.hpp"

namespace selaras {
namespace {

using testing::day;
constexpr std::int64_t lowest = Interval::lowest, highest = Interval::highest;

IntervalSet two_days() {
  IntervalSet set(day(2024, 1, 2), day(2024, 1, 2));
  set.add({day(2024, 2, 1), day(2024, 2, 1)});
  return set;
}

TEST(Labels, table) {
  const struct {
    IntervalSet values;
    PrintedMeasure measure;
    const char* id;
    const char* en;
  } table[] = {
      {IntervalSet::exactly(day(2024, 3, 31)), {Type::day, {}}, "Minggu, 31 Maret 2024", "Sunday, 31 March 2024"},
      {{day(1949, 4, 1), day(1949, 4, 30)}, {Type::day, {}}, "April 1949", "April 1949"},
      {{day(1949, 4, 1), day(1949, 4, 29)}, {Type::day, {}}, "1–29 April 1949", "1–29 April 1949"},
      {{day(2023, 12, 31), day(2024, 1, 1)}, {Type::day, {}}, "31 Desember 2023 – 1 Januari 2024", "31 December 2023 – 1 January 2024"},
      {{day(1954, 1, 1), day(1954, 12, 31)}, {Type::day, {}}, "1954", "1954"},
      {{day(1990, 1, 1), day(1999, 12, 31)}, {Type::day, {}}, "1990–1999", "1990–1999"},
      {{day(2021, 2, 1), day(2021, 3, 31)}, {Type::day, {}}, "Februari 2021 – Maret 2021", "February 2021 – March 2021"},
      {{lowest, day(2022, 1, 5)}, {Type::day, {}}, "sampai 5 Januari 2022", "until 5 January 2022"},
      {{day(2022, 1, 5), highest}, {Type::day, {}}, "sejak 5 Januari 2022", "from 5 January 2022"},
      {two_days(), {Type::day, {}}, "Selasa, 2 Januari 2024, atau Kamis, 1 Februari 2024", "Tuesday, 2 January 2024, or Thursday, 1 February 2024"},
      {IntervalSet::exactly(4), {Type::weekday, {}}, "Jumat", "Friday"},
      {IntervalSet::exactly(13 * 60 + 5), {Type::minute, {}}, "13.05", "13:05"},
      {{795, 825}, {Type::minute, {}}, "13.15 – 13.45", "13:15 – 13:45"},
      // Measures are kept in base grains: millimetres, milligrams, thousandths of a degree.
      {{24'944'832, 26'554'176}, {Type::count, "mile"}, "15,5–16,5 mil", "15.5–16.5 mi"},
      {IntervalSet::exactly(4'000'000'000'000), {Type::count, "ton"}, "4.000 ton", "4,000 t"},
      {IntervalSet::exactly(2'500'000'000'000), {Type::count, "square kilometre"}, "2,5 km²", "2.5 km²"},
      {IntervalSet::exactly(37'500), {Type::count, "degree Celsius"}, "37,5 °C", "37.5 °C"},
      {IntervalSet::exactly(60'000'000), {Type::count, "kilometre per hour"}, "60 km/jam", "60 km/h"},
      {IntervalSet::exactly(-500), {Type::count, "metre"}, "-0,5 m", "-0.5 m"},
      {IntervalSet::exactly(1), {Type::count, "kilometre"}, "0 km", "0 km"},
      {IntervalSet::exactly(450), {Type::count, "permille"}, "45 persen", "45 percent"},
      {{333, 334}, {Type::count, "permille"}, "33,3–33,4 persen", "33.3–33.4 percent"},
      {IntervalSet::exactly(60), {Type::count, "penonton"}, "60 penonton", "60 penonton"},
      {IntervalSet::exactly(day(2022, 1, 13) * 1440 + 222), {Type::minute, {}}, "13 Januari 2022 03.42 UTC", "13 January 2022 03:42 UTC"},
      {IntervalSet::exactly(240), {Type::minutes, {}}, "4 jam", "4 hours"},
      {IntervalSet::exactly(60), {Type::minutes, {}}, "1 jam", "1 hour"},
      {IntervalSet::exactly(90), {Type::minutes, {}}, "90 menit", "90 minutes"},
      {IntervalSet::exactly(150), {Type::minutes, {}}, "2 jam 30 menit", "2 hours 30 minutes"},
      {{28 * 1440, 31 * 1440}, {Type::minutes, {}}, "28–31 hari", "28–31 days"},
      {{26 * 1440, highest}, {Type::minutes, {}}, "≥ 26 hari", "≥ 26 days"},
      {{25567, 25568}, {Type::days, {}}, "25.567–25.568 hari (± 70 tahun)", "25,567–25,568 days (± 70 years)"},
      {IntervalSet::exactly(1), {Type::days, {}}, "1 hari", "1 day"},
      {IntervalSet::exactly(70), {Type::years, {}}, "70 tahun", "70 years"},
      {IntervalSet::exactly(4312), {Type::count, "orang"}, "4.312 orang", "4,312 orang"},
      {{20, 99}, {Type::count, "negara"}, "20–99 negara", "20–99 negara"},
      {{2, highest}, {Type::count, {}}, "≥ 2", "≥ 2"},
      {{lowest, 100}, {Type::count, {}}, "≤ 100", "≤ 100"},
      {IntervalSet::exactly(1600000), {Type::count, "IDR"}, "Rp1,6 juta", "Rp1.6 million"},
      {IntervalSet::exactly(1'600'123), {Type::count, "IDR"}, "Rp1.600.123", "Rp1,600,123"},
      {IntervalSet::exactly(460), {Type::count, "USD"}, "US$4,6", "US$4.6"},
      {IntervalSet::exactly(12'000'000'000), {Type::count, "USD"}, "US$120 juta", "US$120 million"},
      {IntervalSet::exactly(4'600), {Type::count, "IDR per cubic metre"}, "Rp4.600 per m³", "Rp4,600 per m³"},
      {IntervalSet::exactly(-5), {Type::count, {}}, "−5", "−5"},
      {IntervalSet::exactly(3), {Type::ordinal, {}}, "ke-3", "3rd"},
      {IntervalSet::exactly(11), {Type::ordinal, {}}, "ke-11", "11th"},
      {IntervalSet::exactly(22), {Type::ordinal, {}}, "ke-22", "22nd"},
      {IntervalSet::all(), {Type::count, {}}, "tidak diketahui", "unknown"},
      {{}, {Type::count, {}}, "", ""},
  };
  for (const auto& row : table) {
    EXPECT_EQ(in_words(row.values, row.measure, "id"), row.id);
    EXPECT_EQ(in_words(row.values, row.measure, "en"), row.en);
  }
}

TEST(Labels, days_at_the_edge_of_what_a_number_holds) {
  for (const std::int64_t edge : {lowest + 1, highest - 1}) EXPECT_FALSE(in_words(IntervalSet::exactly(edge), {Type::day, {}}, "id").empty());
  EXPECT_FALSE(in_words(IntervalSet(lowest + 1, highest - 1), {Type::minutes, {}}, "en").empty());
}

TEST(Labels, readings_and_truths) {
  Corpus corpus;
  corpus.articles.resize(1);
  corpus.articles[0].text = "Tol  Cipali ditutup";
  Claim claim;
  claim.span = {ArticleId{0}, 0, 11};
  claim.attribute = Attribute::days;
  claim.value.readings = {{28, 31}, {25, 35}};
  EXPECT_EQ(label_of(claim, corpus, false).id, "25–35 hari");
  EXPECT_EQ(label_of(claim, corpus, true).id, "28–31 hari");
  claim.attribute = Attribute::happened;
  claim.value.truth = false;
  EXPECT_EQ(label_of(claim, corpus, false).id, "tidak terjadi");
  claim.attribute = Attribute::region;
  EXPECT_EQ(label_of(claim, corpus, false).en, "Tol Cipali");
}

}  // namespace
}  // namespace selaras
