// The gazetteer, the ladders of ranks and the likeness of names.
#include <gtest/gtest.h>

#include "facts/names/places.hpp"
#include "facts/names/ranks.hpp"
#include "facts/names/similarity.hpp"

namespace selaras {
namespace {

PlaceRange place(const char* name) {
  const auto found = find_place(name);
  EXPECT_TRUE(found) << name;
  return found.value_or(PlaceRange{});
}

TEST(Places, LieInOneAnother) {
  struct Case {
    const char *outer, *inner;
  };
  for (const Case& row : {Case{"Indonesia", "Jawa Barat"}, Case{"Jawa Barat", "Kabupaten Bandung"}, Case{"Bandung", "Kota Bandung"},
                          Case{"Belgia", "Brussel"}, Case{"Eropa", "Belgia"}, Case{"Russia", "Moscow"}, Case{"Jawa", "Surabaya"},
                          Case{"Amerika Serikat", "Texas"}, Case{"Papua", "Merauke"}, Case{"California", "Los Angeles"}, Case{"New York", "Brooklyn"}, Case{"Gaza", "Rafah"}}) {
    EXPECT_TRUE(place(row.outer).contains(place(row.inner))) << row.outer << " ⊇ " << row.inner;
  }
}

TEST(Places, AreasLieSomewhereInWhatHoldsThem) {
  EXPECT_EQ(place("Jabodetabek"), place("Indonesia"));
  EXPECT_TRUE(place("Ontario").overlaps(place("Toronto")));
  EXPECT_TRUE(place("Asia Tenggara").overlaps(place("Indonesia")));
}

TEST(Places, ApartDoNotOverlap) {
  struct Case {
    const char *one, *other;
  };
  for (const Case& row : {Case{"Kota Bandung", "Kabupaten Bandung"}, Case{"Rusia", "Uni Soviet"}, Case{"Jawa Barat", "Jawa Timur"},
                          Case{"Garut", "Tasikmalaya"}, Case{"Rusia", "Ukraina"}, Case{"Sudan", "Sudan Selatan"}}) {
    EXPECT_FALSE(place(row.one).overlaps(place(row.other))) << row.one << ", " << row.other;
  }
}

TEST(Places, HaveManyNames) {
  struct Case {
    const char *one, *other;
  };
  for (const Case& row : {Case{"AS", "United States"}, Case{"Jabar", "Jawa Barat"}, Case{"Solo", "Surakarta"}, Case{"Russian", "Rusia"},
                          Case{"Tiongkok", "China"}, Case{"provinsi jawa barat", "Jawa Barat"}, Case{"Kabupaten Garut", "Garut"}}) {
    EXPECT_EQ(place(row.one), place(row.other)) << row.one << ", " << row.other;
  }
  EXPECT_FALSE(find_place("Negeri Dongeng"));
}

TEST(Places, HomonymsStaySeveral) {
  EXPECT_EQ(find_places("Georgia").size(), 2u);
  EXPECT_EQ(place_level(place("Georgia").lo), PlaceLevel::country);
  EXPECT_GE(find_places("Newcastle").size(), 2u);
  EXPECT_FALSE(find_place("Newcastle"));
}

TEST(Places, KnowNamesLevelsAndParents) {
  EXPECT_EQ(place_name(place("United States").lo, "id"), "Amerika Serikat");
  EXPECT_EQ(place_name(place("Rusia").lo, "en"), "Russia");
  EXPECT_EQ(place_level(place("Jawa Barat").lo), PlaceLevel::province);
  EXPECT_EQ(place_level(place("Eropa").lo), PlaceLevel::region);
  EXPECT_EQ(*country_of(place("Kota Bandung").lo), place("Indonesia"));
  EXPECT_EQ(*place_parent(place("Garut").lo), place("Jawa Barat"));
  EXPECT_EQ(*capital_of(place("Moskow").lo), place("Rusia"));
  EXPECT_EQ(linked_places(place("Uni Soviet").lo), std::vector{place("Rusia")});
  EXPECT_EQ(*metonym_place("Gedung Putih"), place("Amerika Serikat"));
  EXPECT_FALSE(place_parent(0));
}

TEST(Ranks, EqualWordsHaveEqualCodes) {
  const Language& indonesian = language("id");
  EXPECT_EQ(rank_code("AKBP", indonesian), rank_code("Ajun Komisaris Besar Polisi", indonesian));
  EXPECT_EQ(rank_code("kapolres subang akbp", indonesian), rank_code("AKBP", indonesian));
  EXPECT_NE(rank_code("Kombes", indonesian), rank_code("AKBP", indonesian));
  EXPECT_EQ(rank_code("Kombes Pol", indonesian), rank_code("Komisaris Besar", indonesian));
  EXPECT_EQ(rank_step(*rank_code("Kombes", indonesian)), rank_step(*rank_code("Kolonel", indonesian)));
  EXPECT_FALSE(rank_code("warga desa", indonesian));
}

TEST(Similarity, IsACandidatesConfidence) {
  struct Case {
    const char *a, *b;
    std::int32_t likeness;
  };
  for (const Case& row : {Case{"Budi Santoso", "budi  santoso", 1000}, Case{"Vladimir Putin", "Putin", 850}, Case{"J. Stoltenberg", "Jens Stoltenberg", 850},
                          Case{"Whisnu Hermawan", "Wisnu Hermawan", 700}, Case{"Saypudin", "Saifudin", 700}, Case{"Soekarno", "Sukarno", 700},
                          Case{"Djoko", "Joko", 700}, Case{"Muhammad", "Mohammad", 700}, Case{"Budi", "Dudi", 0}, Case{"Rini", "Rina", 0},
                          Case{"Budi Santoso", "Budi Hartono", 0}, Case{"J.", "Jens", 0}, Case{"", "Jens", 0}}) {
    EXPECT_EQ(name_similarity(row.a, row.b), row.likeness) << row.a << ", " << row.b;
    EXPECT_EQ(name_similarity(row.b, row.a), row.likeness) << row.b << ", " << row.a;
  }
}

}  // namespace
}  // namespace selaras
