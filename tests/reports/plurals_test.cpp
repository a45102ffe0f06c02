// Counted nouns in the plural.
#include "reports/plurals.hpp"

#include <gtest/gtest.h>

#include "reports/labels.hpp"

namespace selaras {
namespace {

TEST(Plurals, table) {
  const struct {
    const char* noun;
    const char* plural;
  } table[] = {
      {"passenger", "passengers"}, {"house", "houses"},     {"vehicle", "vehicles"}, {"city", "cities"},     {"boy", "boys"},     {"monkey", "monkeys"},
      {"bus", "buses"},            {"box", "boxes"},        {"church", "churches"},  {"bush", "bushes"},     {"class", "classes"}, {"roof", "roofs"},
      {"man", "men"},              {"woman", "women"},      {"gunman", "gunmen"},    {"human", "humans"},    {"person", "people"}, {"child", "children"},
      {"grandchild", "grandchildren"}, {"housewife", "housewives"}, {"tooth", "teeth"}, {"hero", "heroes"},  {"zoo", "zoos"},      {"aircraft", "aircraft"},
      {"fish", "fish"},            {"species", "species"},  {"car bomb", "car bombs"}, {"police officer", "police officers"}, {"", ""},
  };
  for (const auto& row : table) EXPECT_EQ(plural_of(row.noun, "en"), row.plural) << row.noun;
  EXPECT_EQ(plural_of("penumpang", "id"), "penumpang");
}

// The noun keeps the language of its article, whatever the report is written in.
TEST(Plurals, are_printed_with_all_numbers_but_one) {
  const PrintedMeasure child{Type::count, "child", "children"}, warga{Type::count, "warga", "warga"}, person{Type::count, "person", "people"};
  const struct {
    IntervalSet values;
    const PrintedMeasure& measure;
    const char* id;
    const char* en;
  } table[] = {
      {IntervalSet::exactly(1), child, "1 child", "1 child"},
      {IntervalSet::exactly(0), child, "0 children", "0 children"},
      {IntervalSet::exactly(26), child, "26 children", "26 children"},
      {{1, 2}, child, "1–2 children", "1–2 children"},
      {{3, Interval::highest}, child, "≥ 3 children", "≥ 3 children"},
      {IntervalSet::exactly(26), warga, "26 warga", "26 warga"},
      {IntervalSet::exactly(1), person, "1 orang", "1 person"},
      {IntervalSet::exactly(2), person, "2 orang", "2 people"},
  };
  for (const auto& row : table) {
    EXPECT_EQ(in_words(row.values, row.measure, "id"), row.id);
    EXPECT_EQ(in_words(row.values, row.measure, "en"), row.en);
  }
}

}  // namespace
}  // namespace selaras
