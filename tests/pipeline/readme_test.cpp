// What the README shows is what the program does.
#include <gtest/gtest.h>

#include "tests/pipeline/process.hpp"

namespace selaras {
namespace {

const std::string root = SELARAS_SOURCE_DIR;

std::vector<std::string> lines_between(const std::string& text, const std::string& open, const std::string& close) {
  std::vector<std::string> lines;
  const auto begin = text.find(open);
  EXPECT_NE(begin, std::string::npos) << open;
  std::istringstream stream(text.substr(begin + open.size(), text.find(close, begin + open.size()) - begin - open.size()));
  for (std::string line; std::getline(stream, line);) {
    while (line.ends_with(' ')) line.pop_back();
    if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

// Mark-up gone, no-break spaces as blanks.
std::string plain(const std::string& svg) {
  std::string text;
  bool tag = false;
  for (std::size_t at = 0; at < svg.size(); ++at) {
    if (svg[at] == '<') tag = true;
    else if (svg[at] == '>') tag = false;
    else if (!tag && svg.compare(at, 2, "\xC2\xA0") == 0) text += ' ', ++at;
    else if (!tag && svg.compare(at, 4, "&gt;") == 0) text += '>', at += 3;
    else if (!tag) text += svg[at];
  }
  return text;
}

TEST(Readme, the_excerpt_and_its_picture_are_real) {
  const std::string readme = testing::content(root + "/README.md"), picture = plain(testing::content(root + "/reports/package/excerpt.svg"));
  const auto excerpt = lines_between(readme, "```text\n", "```");
  ASSERT_GT(excerpt.size(), 8u);
  const testing::Outcome outcome = testing::selaras({"audit", "--no-config", "contoh"}, {}, root + "/tests/corpora");
  std::size_t in_output = 0, in_picture = 0;
  for (const std::string& line : excerpt) {
    in_output = outcome.out.find(line, in_output);
    in_picture = picture.find(line, in_picture);
    ASSERT_NE(in_output, std::string::npos) << line << "\n" << outcome.out;
    ASSERT_NE(in_picture, std::string::npos) << line;
  }
}

TEST(Readme, the_configuration_is_one) {
  const testing::Scratch scratch;
  std::string config;
  for (const std::string& line : lines_between(testing::content(root + "/README.md"), "```toml\n", "```")) config += line + "\n";
  scratch.write("selaras.toml", config);
  const testing::Outcome outcome = testing::selaras({"config", "show"}, {}, scratch.path());
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_NE(outcome.out.find("\"body\" = \"isi_berita\""), std::string::npos) << outcome.out;
}

TEST(Readme, every_command_is_told) {
  const std::string readme = testing::content(root + "/README.md");
  for (const char* command : {"audit", "check", "explain", "why-not", "annotate", "claims", "config show", "rules list", "completion"}) {
    EXPECT_NE(readme.find(std::string("`selaras ") + command), std::string::npos) << command;
  }
}

}  // namespace
}  // namespace selaras
