// The terminal report, byte for byte against tests/reports/golden; SELARAS_UPDATE_GOLDEN=1 rewrites them.
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "reports/messages.hpp"
#include "reports/typography.hpp"
#include "tests/reports/builder.hpp"

namespace selaras {
namespace {

using testing::Builder;

std::string golden_path(const std::string& name) { return std::string(SELARAS_SOURCE_DIR) + "/tests/reports/golden/" + name; }

void expect_golden(const std::string& name, const std::string& text) {
  if (std::getenv("SELARAS_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(golden_path(name), std::ios::binary) << text;
    return;
  }
  std::ifstream file(golden_path(name), std::ios::binary);
  std::ostringstream expected;
  expected << file.rdbuf();
  EXPECT_EQ(text, expected.str()) << name;
}

TextOptions plain(const std::string& language = "id", unsigned width = 80) {
  TextOptions options;
  options.language = language;
  options.width = width;
  return options;
}

TEST(Text, goldens) {
  const Report weekday = testing::wrong_weekday().report(), answer = testing::early_answer().report();
  expect_golden("weekday.id.txt", write_text(weekday, plain()));
  expect_golden("weekday.en.txt", write_text(weekday, plain("en")));
  expect_golden("answer.id.txt", write_text(answer, plain()));
  expect_golden("answer.en.txt", write_text(answer, plain("en")));
  expect_golden("answer.wide.txt", write_text(answer, plain("id", 140)));
  TextOptions colored = plain();
  colored.color = true;
  expect_golden("weekday.color.txt", write_text(weekday, colored));
  expect_golden("none.id.txt", write_text(Report{}, plain()));
}

TEST(Text, never_wider_than_the_page) {
  std::string long_sentence;
  for (int i = 0; i < 300; ++i) long_sentence += "kata" + std::to_string(i) + " ";
  long_sentence += "pada Sabtu (31/3/2024)";
  for (int i = 0; i < 300; ++i) long_sentence += " ekor" + std::to_string(i);
  const Report report = testing::wrong_weekday(long_sentence + ".").report();
  for (const unsigned width : {40u, 80u, 140u}) {
    std::istringstream text(write_text(report, plain("id", width)));
    std::size_t lines = 0;
    for (std::string line; std::getline(text, line); ++lines) EXPECT_LE(columns(line), width) << line;
    EXPECT_GT(lines, 5u);
    EXPECT_LT(lines, 60u);
  }
}

// Whatever an article says, the terminal only ever gets what the report itself writes.
TEST(Text, articles_cannot_send_terminal_escapes) {
  const Report report = testing::wrong_weekday("Pada \x1b[31mSabtu\x07 (31/3/2024)\xC2\x9B 2J \xE2\x80\xAEterbalik\xFF.").report();
  const std::string text = write_text(report, plain());
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_EQ(text.find('\x07'), std::string::npos);
  EXPECT_EQ(text.find("\xC2\x9B"), std::string::npos);
  EXPECT_EQ(text.find("\xE2\x80\xAE"), std::string::npos);
  EXPECT_NE(text.find("␛[31mSabtu␇"), std::string::npos) << text;
}

TEST(Text, carets_stand_under_wide_and_combined_characters) {
  const Report report = testing::wrong_weekday("日本 Nota e\xCC\x81 Sabtu (31/3/2024).").report();
  std::istringstream text(write_text(report, plain()));
  std::string line, source, carets;
  while (std::getline(text, line) && carets.empty()) {
    if (line.find("Sabtu (31") != std::string::npos) source = line;
    if (line.find("^^^^^") != std::string::npos) carets = line;
  }
  ASSERT_FALSE(carets.empty());
  EXPECT_EQ(columns(source.substr(0, source.find("Sabtu"))), carets.find('^'));
}

TEST(Text, quiet_leaves_out_what_is_only_info) {
  Builder b = testing::wrong_weekday();
  b.checked.conflicts[0].strict_only = true;
  TextOptions options = plain();
  EXPECT_NE(write_text(b.report(), options).find("info[calendar.weekday]"), std::string::npos);
  options.least = Severity::warning;
  EXPECT_EQ(write_text(b.report(), options).find("info[calendar.weekday]"), std::string::npos);
}

}  // namespace
}  // namespace selaras
