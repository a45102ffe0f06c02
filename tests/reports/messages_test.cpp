// Both languages of the reports are complete.
#include "reports/messages.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "reports/assumptions.hpp"

namespace selaras {
namespace {

std::set<std::string> holes(const std::string& text) {
  std::set<std::string> found;
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) found.insert(text.substr(at, 3));
  return found;
}

TEST(Messages, both_languages_have_the_same_keys_and_holes) {
  const auto id = message_keys("id"), en = message_keys("en");
  EXPECT_EQ(id, en);
  EXPECT_GT(id.size(), 80u);
  for (const std::string& key : id) {
    if (key.starts_with("assume.")) continue;  // not every sentence needs the date
    EXPECT_EQ(holes(message("id", key)), holes(message("en", key))) << key;
  }
}

TEST(Messages, fill) {
  EXPECT_EQ(message("id", "date", {"31", "Maret", "2024"}), "31 Maret 2024");
  EXPECT_EQ(message("id", "date", {"{1}", "Maret", "2024"}), "{1} Maret 2024") << "arguments are not patterns";
  EXPECT_EQ(message("en", "no.such.key"), "no.such.key");
  EXPECT_EQ(message("xx", "month.8"), "Agustus") << "an unknown language is Indonesian";
}

TEST(Messages, every_assumption_has_words) {
  for (int i = 0; i <= static_cast<int>(AssumptionKind::same_thing); ++i) {
    EXPECT_TRUE(has_message("id", "assume." + name_of(static_cast<AssumptionKind>(i)))) << i;
  }
}

}  // namespace
}  // namespace selaras
