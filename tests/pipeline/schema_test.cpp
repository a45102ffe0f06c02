// The lines that commands print keep to the schemas that are shipped.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/json_schema.hpp"
#include "tests/pipeline/process.hpp"

namespace selaras {
namespace {

using Json = nlohmann::json;

const std::string root = SELARAS_SOURCE_DIR;

testing::Schema shipped(const std::string& name) { return testing::Schema(root + "/reports/schemas/" + name + ".schema.json"); }

TEST(Schemas, hold_for_what_is_printed) {
  const struct {
    const char* schema;
    std::vector<std::string> arguments;
  } table[] = {
      {"finding", {"audit", "--no-config", "--format", "jsonl"}},
      {"finding", {"audit", "--no-config", "--format", "jsonl", "--one-story"}},
      {"claim", {"claims", "--no-config"}},
      {"annotation", {"annotate", "--no-config"}},
  };
  for (const auto& row : table) {
    const testing::Schema schema = shipped(row.schema);
    std::vector<std::string> arguments = row.arguments;
    arguments.push_back(root + "/tests/corpora/contoh");
    std::istringstream lines(testing::selaras(arguments).out);
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) EXPECT_EQ(schema.check(Json::parse(line)), "") << row.schema << line.substr(0, 500);
    EXPECT_GT(count, 5u) << row.schema;
  }
}

TEST(Schemas, refuse_what_is_not_printed) {
  const testing::Schema schema = shipped("annotation");
  EXPECT_EQ(schema.check(Json::parse(R"({"article":"a","begin":0,"end":3,"text":"tiga","kind":"number","value":3})")), "");
  for (const char* wrong : {R"({"article":"a","begin":0,"end":3,"text":"tiga"})", R"({"article":"a","begin":0.5,"end":3,"text":"tiga","kind":"number"})", R"({"article":"a","begin":0,"end":3,"text":"tiga","kind":"guess"})",
                            R"({"article":"a","begin":0,"end":3,"text":"tiga","kind":"number","colour":"red"})", R"({"article":"a","begin":0,"end":3,"text":"tiga","kind":"number","value":[3]})"}) {
    EXPECT_NE(schema.check(Json::parse(wrong)), "") << wrong;
  }
}

}  // namespace
}  // namespace selaras
