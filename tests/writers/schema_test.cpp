// rdjsonl, GitLab code quality and JUnit against schemas written from what their consumers document (tests/writers/schemas).
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <set>

#include "tests/json_schema.hpp"
#include "tests/writers/sample.hpp"

namespace selaras {
namespace {

using nlohmann::json;
using testing::Schema;

const std::string folder = SELARAS_SOURCE_DIR "/tests/writers/schemas/";

/// Plain, many, hostile, undecided, without any claim, and none at all.
std::vector<Report> reports() {
  Finding undecided = sample::answer(), placeless = sample::answer();
  undecided.status = Outcome::undecided;
  placeless.claims.clear();
  std::vector<Report> all = {sample::report({sample::answer()}), sample::many(40), sample::report({undecided}), sample::report({placeless}), sample::report({})};
  for (const char* text : {"]]></failure>\x01\x1b[31m", "\xF0\x9F\x9A\xA2 ]]> & < > \" '", "\xff\xfe"}) all.push_back(sample::report({sample::with_text(text)}));
  return all;
}

TEST(ConsumersSchemas, rdjsonl) {
  const Schema schema(folder + "rdjsonl.schema.json");
  for (const Report& report : reports()) {
    std::istringstream lines(find_writer("rdjsonl")->write(report, {}));
    for (std::string line; std::getline(lines, line);) EXPECT_EQ(schema.check(json::parse(line)), "") << line.substr(0, 400);
  }
  for (const char* wrong : {R"({"message":"x","location":{"path":"a"},"severity":"error"})", R"({"message":"x","location":{"range":{"start":{"line":1}}},"severity":"ERROR"})",
                            R"({"message":"x","location":{"path":"a","range":{"start":{"line":0}}},"severity":"ERROR"})", R"({"message":"","location":{"path":"a"},"severity":"ERROR"})"}) {
    EXPECT_NE(schema.check(json::parse(wrong)), "") << wrong;
  }
}

TEST(ConsumersSchemas, gitlab) {
  const Schema schema(folder + "gitlab.schema.json");
  for (const Report& report : reports()) {
    const json issues = json::parse(find_writer("gitlab")->write(report, {}));
    EXPECT_EQ(schema.check(issues), "");
    std::set<json> fingerprints;
    for (const json& issue : issues) {
      EXPECT_TRUE(fingerprints.insert(issue["fingerprint"]).second) << issue;
      EXPECT_FALSE(issue["location"]["path"].get<std::string>().starts_with("./")) << issue;
    }
  }
  EXPECT_NE(schema.check(json::parse(R"([{"description":"x","check_name":"y","fingerprint":"z","severity":"error","location":{"path":"a","lines":{"begin":1}}}])")), "");
  EXPECT_NE(schema.check(json::parse(R"([{"description":"x","check_name":"y","fingerprint":"z","severity":"minor","location":{"path":"a"}}])")), "");
}

class Xml {
 public:
  Xml() {
    std::string pattern = (std::filesystem::temp_directory_path() / "selaras-xml-XXXXXX").string();
    const int file = mkstemp(pattern.data());
    if (file >= 0) close(file);
    path_ = pattern;
  }
  ~Xml() { unlink(path_.c_str()); }
  Xml(const Xml&) = delete;
  Xml& operator=(const Xml&) = delete;

  /// xmllint's word on it: 0 fits, 3 and 4 do not, 127 where there is no xmllint.
  [[nodiscard]] int check(const std::string& text) const {
    std::ofstream(path_, std::ios::binary) << text;
    return WEXITSTATUS(std::system(("xmllint --nonet --noout --schema '" + folder + "junit.xsd' '" + path_ + "' >/dev/null 2>&1").c_str()));
  }

 private:
  std::string path_;
};

TEST(ConsumersSchemas, junit) {
  const Xml xml;
  const std::string good = find_writer("junit")->write(sample::report({sample::answer()}), {});
  if (xml.check(good) == 127 && std::getenv("SELARAS_TOOLS") == nullptr) GTEST_SKIP() << "xmllint (libxml2-utils) is missing";
  for (const Report& report : reports()) {
    const std::string text = find_writer("junit")->write(report, {});
    EXPECT_EQ(xml.check(text), 0) << text.substr(0, 2000);
  }
  const std::string no_name = good.substr(0, good.find(" classname=")) + good.substr(good.find(" name=", good.find(" classname=")));
  EXPECT_NE(xml.check(no_name), 0);
  EXPECT_NE(xml.check(good.substr(0, good.size() - 5)), 0);
}

}  // namespace
}  // namespace selaras
