// One finding in all formats, byte for byte against tests/writers/golden; SELARAS_UPDATE_GOLDEN=1 rewrites them.
#include <gtest/gtest.h>

#include <cstdlib>

#include "selaras/reports.hpp"
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
    const std::string written = writer.write(report, options_in("id"));
    // The page around the data would drown the data.
    if (writer.name == "html") compare("answer.id.html.json", sample::data_of(written) + "\n");
    else compare(name_of(writer, "id"), written);
  }
  compare("answer.id.text.txt", write_text(report, {}));
  compare("answer.id.jsonl", write_jsonl(report));
}

TEST(Golden, english) {
  const Report report = sample::report({sample::answer()});
  for (const char* name : {"markdown", "sarif", "github"}) {
    const Writer* writer = find_writer(name);
    compare(name_of(*writer, "en"), writer->write(report, options_in("en")));
  }
  TextOptions text;
  text.language = "en";
  compare("answer.en.text.txt", write_text(report, text));
}

}  // namespace
}  // namespace selaras
