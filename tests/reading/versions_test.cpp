// Remarks to the program, and several versions of one article.
#include <gtest/gtest.h>

#include "facts/reading/front_matter.hpp"
#include "facts/reading/html.hpp"
#include "facts/reading/markdown.hpp"
#include "facts/reading/suppressions.hpp"
#include "facts/reading/versions.hpp"

namespace selaras {
namespace {

TEST(Suppressions, forms) {
  const struct {
    const char* comment;
    const char *rules, *reason;  // empty: not taken
  } table[] = {
      {"selaras ignore count.same: known", "count.same", "known"},
      {" selaras  abaikan count.*, date.same :  sudah: diketahui ", "count.*, date.same", "sudah: diketahui"},
      {"selaras\nignore *\n: over lines", "*", "over lines"},
      {"selaras ignore count.same", "", ""},
      {"selaras ignore : no rule", "", ""},
      {"selaras ignored count.same: x", "", ""},
      {"keselarasan ignore count.same: x", "", ""},
      {"", "", ""},
  };
  for (const auto& row : table) {
    SuppressionReader reader("x.md", row.comment);
    reader.comment(row.comment, 0);
    reader.paragraph({3, 9});
    Diagnostics diagnostics;
    const auto found = reader.finish(diagnostics);
    ASSERT_EQ(found.size(), *row.rules != '\0' ? 1u : 0u) << row.comment;
    if (found.empty()) continue;
    EXPECT_EQ(found[0].rules, row.rules);
    EXPECT_EQ(found[0].reason, row.reason);
    EXPECT_EQ(found[0].range, (TextRange{3, 9}));
    EXPECT_TRUE(diagnostics.empty());
  }
}

TEST(Suppressions, are_bounded) {
  SuppressionReader long_one("x.md", "");
  long_one.metadata(std::string(400, 'r') + ": x", 0);
  long_one.metadata("*: " + std::string(5000, 'x'), 0);
  Diagnostics complaints;
  const auto kept = long_one.finish(complaints);
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_EQ(kept[0].reason.size(), 1000u);
  const std::string source(5000, '\n');
  SuppressionReader reader("x.md", source);
  for (std::size_t i = 0; i < 5000; ++i) reader.comment(i % 2 == 0 ? "selaras ignore *: x" : "selaras ignore *", i);
  reader.paragraph({0, 1});
  Diagnostics diagnostics;
  EXPECT_EQ(reader.finish(diagnostics).size(), 1000u);
  EXPECT_LE(diagnostics.size(), 1000u);
}

TEST(FrontMatter, lists) {
  const struct {
    const char* text;
    std::vector<std::string> values;
  } table[] = {
      {"---\nkey: one\n---\n", {"one"}},
      {"---\nkey:\n  - \"a: b\"\n- c\nother: x\n---\n", {"a: b", "c"}},
      {"---\nkey: ['a, b', \"c\"]\n---\n", {"a, b", "c"}},
      {"+++\nkey = [\"a\", \"b\"]\n+++\n", {"a", "b"}},
      {"---\nother:\n  - a\n---\n", {}},
      {"---\nkey: [\"a\n---\n", {}},
  };
  for (const auto& row : table) {
    std::vector<std::string> values;
    const FrontMatter matter = read_front_matter(row.text);
    for (const std::string_view value : matter.list("key")) values.emplace_back(value);
    EXPECT_EQ(values, row.values) << row.text;
  }
}

TEST(Versions, order) {
  const struct {
    const char *a, *b;
    int order;
  } table[] = {{"1", "2", -1}, {"1.10", "1.9", 1}, {"2", "10", -1}, {"1.0", "1.0", 0}, {"1", "1.1", -1}, {"01", "1", 0}, {"v2", "v10", -1}, {"", "1", -1}};
  for (const auto& row : table) {
    const int order = compare_versions(row.a, row.b);
    EXPECT_EQ((order > 0) - (order < 0), row.order) << row.a << " " << row.b;
  }
}

TEST(Versions, metadata) {
  Article page, note;
  Diagnostics diagnostics;
  ASSERT_TRUE(read_html("x.html",
                        "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Panen\",\"datePublished\":\"2024-03-04T10:00:00+07:00\",\"dateModified\":\"2024-03-05T09:30:00+07:00\","
                        "\"version\":3,\"correction\":[{\"@type\":\"CorrectionComment\",\"text\":\"Jumlah karung diralat.\"}]}</script></head>"
                        "<body><article><h1>Panen</h1><p>Panen raya di Desa Sukamaju menghasilkan tiga ratus karung padi dalam sehari.</p></article></body></html>",
                        {}, page, diagnostics));
  ASSERT_TRUE(page.modified);
  EXPECT_EQ(page.modified->day, page.published->day + 1);
  EXPECT_EQ(page.version, "3");
  EXPECT_EQ(page.correction, "Jumlah karung diralat.");
  ASSERT_TRUE(read_markdown("x.md", "---\ntitle: Panen\ndate: 2024-03-04\nlastmod: 2024-03-06\nversi: 2\nralat: jumlah karung\n---\nPanen raya di Desa Sukamaju.\n", {}, note, diagnostics));
  ASSERT_TRUE(note.modified);
  EXPECT_EQ(note.modified->day, note.published->day + 2);
  EXPECT_EQ(note.version, "2");
  EXPECT_EQ(note.correction, "jumlah karung");
}

}  // namespace
}  // namespace selaras
