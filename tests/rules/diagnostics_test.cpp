// What is wrong with rule texts, shown as users see it: diagnostics.golden holds texts and their complaints.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tests/rules/small_world.hpp"

namespace selaras {
namespace {

const std::string golden_path = std::string(SELARAS_SOURCE_DIR) + "/tests/rules/diagnostics.golden";

struct Case {
  std::string text, complaints;
};

/// Cases end with a line "---"; a line ">>>" stands between a text and its complaints.
std::vector<Case> cases() {
  std::ifstream file(golden_path);
  std::vector<Case> all(1);
  bool in_text = true;
  for (std::string line; std::getline(file, line);) {
    if (line == "---") all.emplace_back(), in_text = true;
    else if (line == ">>>") in_text = false;
    else (in_text ? all.back().text : all.back().complaints) += line + "\n";
  }
  all.pop_back();
  return all;
}

std::string complaints_about(const std::string& text) {
  std::string complaints;
  for (const std::string& line : to_lines(load_rules({{"t", text}}).diagnostics)) complaints += line + "\n";
  return complaints.empty() ? "fine\n" : complaints;
}

TEST(Diagnostics, golden) {
  const std::vector<Case> all = cases();
  ASSERT_GT(all.size(), 70u);
  std::ostringstream updated;
  for (const Case& one : all) {
    const std::string found = complaints_about(one.text);
    EXPECT_EQ(found, one.complaints) << one.text;
    updated << one.text << ">>>\n" << found << "---\n";
  }
  if (std::getenv("SELARAS_UPDATE_GOLDEN") != nullptr) std::ofstream(golden_path) << updated.str();
}

TEST(Diagnostics, lines_end_before_carriage_returns_and_columns_count_bytes) {
  const auto found =
      load_rules({{"t", "# dé\r\nrule r { doc \"é\" ; for a: x ; require a.date = 1 ; }\r\n"}}).diagnostics;
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].line, 2u);
  EXPECT_EQ(found[0].column, 28u);
  EXPECT_EQ(found[0].slice, "rule r { doc \"é\" ; for a: x ; require a.date = 1 ; }");
}

TEST(Diagnostics, a_lone_carriage_return_is_part_of_its_line) {
  const auto found = load_rules({{"t", "rule r { for e:\r"}}).diagnostics;
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[1].column, 17u);
  EXPECT_EQ(found[1].slice, "rule r { for e:\r");
}

TEST(Diagnostics, not_text) {
  const struct {
    std::string text;
    std::uint32_t column;
  } table[] = {{"rule \xff", 6},    {"a\xc3", 2},   {"ab\x01", 3}, {std::string("a\0b", 3), 2},
               {"\xed\xa0\x80", 1}, {"\xc0\x80", 1}};
  for (const auto& row : table) {
    const auto found = load_rules({{"t", row.text}}).diagnostics;
    ASSERT_EQ(found.size(), 1u) << row.text;
    EXPECT_EQ(found[0].message, "this byte is not UTF-8 text");
    EXPECT_EQ(found[0].column, row.column);
  }
}

TEST(Diagnostics, a_source_with_an_error_adds_no_rule_and_others_stay) {
  const RuleLoad load =
      load_rules({{"a", "rule one { for e: event ; require e.happened ; }\nrule two { for e: evet ; }"},
                  {"b", "rule three { for e: event ; require e.happened ; }"}});
  ASSERT_EQ(load.rules.rules.size(), 1u);
  EXPECT_EQ(load.rules.rules[0].name, "three");
  EXPECT_FALSE(load.diagnostics.empty());
}

TEST(Diagnostics, names_are_unique_over_all_sources) {
  const RuleLoad load = load_rules({{"a", "rule r { for e: event ; require e.happened ; }"},
                                    {"b", "\nrule r { for e: event ; require e.absent ; }"}});
  ASSERT_EQ(load.rules.rules.size(), 1u);
  EXPECT_EQ(load.rules.rules[0].file, "a");
  ASSERT_EQ(load.diagnostics.size(), 1u);
  EXPECT_EQ(load.diagnostics[0].message, "there is already a rule 'r' at a:1");
}

TEST(Diagnostics, warnings_do_not_unload_a_rule) {
  const RuleLoad load = load_rules({{"a", "rule r { for e: event, f: event ; require e.happened or f.happened ; }"}});
  ASSERT_EQ(load.diagnostics.size(), 1u);
  EXPECT_EQ(load.diagnostics[0].gravity, Gravity::warning);
  EXPECT_EQ(load.rules.rules.size(), 1u);
}

TEST(Diagnostics, are_bounded) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "rule r" + std::to_string(i) + " { for e: evnt ; require e.happened ; }\n";
  const Diagnostics found = load_rules({{"t", text}}).diagnostics;
  ASSERT_EQ(found.size(), 51u);
  EXPECT_EQ(found.back().message, "too many errors; the rest is not shown");
}

}  // namespace
}  // namespace selaras
