// The table of measured precision: well-formed, about rules that exist, and complaining where it is not.
#include <gtest/gtest.h>

#include "selaras/precision.hpp"
#include "selaras/rules.hpp"

namespace selaras {
namespace {

TEST(Precision, the_shipped_table_is_about_rules_that_exist) {
  const RuleLoad load = load_rules(builtin_packs());
  ASSERT_FALSE(measured_precision().empty());
  for (const MeasuredPrecision& row : measured_precision()) {
    EXPECT_TRUE(std::any_of(load.rules.rules.begin(), load.rules.rules.end(),
                            [&](const RuleInfo& rule) { return rule.name == row.rule; }))
        << row.rule;
  }
}

TEST(Precision, parses_lines_and_comments) {
  const auto rows = parse_precision("t", "# rule\tsample\n\nb.x\tnews\t10\t9\t2026-11-22\na.y\tpairs\t1\t0\t2026-11-21");
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 2u);
  EXPECT_EQ((*rows)[0].rule, "a.y");
  EXPECT_EQ((*rows)[1].read, 10u);
  EXPECT_EQ((*rows)[1].right, 9u);
  EXPECT_EQ((*rows)[1].sample, "news");
  EXPECT_EQ((*rows)[1].date, "2026-11-22");
}

TEST(Precision, complains_about_lines_that_say_something_else) {
  const char* const table[] = {"a.b\tnews\t3\t4\t2026-11-22", "a.b\tnews\t0\t0\t2026-11-22", "a.b\tnews\t3\t2", "a.b\tnews\tx\t2\t2026-11-22",
                               "a.b\tnews\t3\t2\ttoday", "a.b\tnews\t3\t2\t2026-11-22\tmore"};
  for (const char* text : table) {
    const auto rows = parse_precision("t", std::string("# first line\n") + text);
    ASSERT_FALSE(rows) << text;
    EXPECT_EQ(rows.error().line, 2u) << text;
    EXPECT_EQ(rows.error().file, "t") << text;
  }
}

TEST(Precision, of_a_rule) {
  EXPECT_EQ(precision_of("calendar.no-such-rule"), "-");
  const MeasuredPrecision& first = measured_precision().front();
  EXPECT_NE(precision_of(first.rule), "-");
}

}  // namespace
}  // namespace selaras
