// One finding in all formats, byte for byte against tests/writers/golden; SELARAS_UPDATE_GOLDEN=1 rewrites them.
#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/writers/sample.hpp"

namespace selaras {
namespace {

const std::string folder = SELARAS_SOURCE_DIR "/tests/writers/golden/";

WriterOptions options_in(const std::string& language) {
  WriterOptions options;
  options.language = language;
  options.version = "1.0.0";
  RuleInfo rule;
  rule.name = "duration.between-dates";
  rule.severity = Severity::error;
  rule.doc = "A distance told between two events fits their dates.";
  options.rules = {rule};
  return options;
}

void compare(const std::string& name, const std::string& written) {
  if (std::getenv("SELARAS_UPDATE_GOLDEN") != nullptr) std::ofstream(folder + name, std::ios::binary) << written;
  const std::string golden = sample::content_of(folder + name);
  ASSERT_FALSE(golden.empty()) << name;
  EXPECT_EQ(written, golden) << name;
}

// "answer.id.sarif", "answer.id.junit.xml"
std::string name_of(const Writer& writer, const std::string& language) {
  return "answer." + language + "." + std::string(writer.name) + (writer.name == writer.extension ? "" : "." + std::string(writer.extension));
}

TEST(Golden, one_finding_in_all_formats) {
  const Report report = sample::report({sample::answer()});
  for (const Writer& writer : writers()) {
    if (writer.name == "html") continue;  // the page around the data would drown the data; see html_test.cpp
    compare(name_of(writer, "id"), writer.write(report, options_in("id")));
  }
}

TEST(Golden, english) {
  const Report report = sample::report({sample::answer()});
  for (const char* name : {"markdown", "sarif", "github"}) {
    const Writer* writer = find_writer(name);
    compare(name_of(*writer, "en"), writer->write(report, options_in("en")));
  }
}

}  // namespace
}  // namespace selaras
