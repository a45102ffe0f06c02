// What must hold of any corpus: order, threads, copies and strangers change nothing.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "tests/pipeline/process.hpp"

namespace selaras {
namespace {

namespace fs = std::filesystem;
using testing::Outcome;
using testing::Scratch;

const fs::path corpora = fs::path(SELARAS_SOURCE_DIR) / "tests" / "corpora";

Outcome audit(std::vector<std::string> more, const std::string& folder) {
  more.insert(more.begin(), {"audit", "--format", "jsonl"});
  return testing::selaras(more, {}, folder);
}

std::vector<std::string> files_of(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<nlohmann::json> findings_of(const Outcome& outcome) {
  std::vector<nlohmann::json> findings;
  std::istringstream lines(outcome.out);
  for (std::string line; std::getline(lines, line);) findings.push_back(nlohmann::json::parse(line));
  return findings;
}

std::set<std::string> ids_of(const Outcome& outcome) {
  std::set<std::string> ids;
  for (const auto& finding : findings_of(outcome)) ids.insert(finding["id"].get<std::string>());
  return ids;
}

class Corpora : public ::testing::TestWithParam<const char*> {
 protected:
  Corpora() { fs::copy(corpora / GetParam(), scratch_ / "a", fs::copy_options::recursive); }
  Scratch scratch_;
};

TEST_P(Corpora, findings_are_there_and_complete) {
  const Outcome outcome = audit({"a"}, scratch_.path());
  EXPECT_EQ(outcome.code, 1) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  EXPECT_GE(findings_of(outcome).size(), 2u);
}

TEST_P(Corpora, threads_change_nothing) {
  const Outcome one = audit({"-j", "1", "a"}, scratch_.path());
  EXPECT_EQ(audit({"-j", "2", "a"}, scratch_.path()).out, one.out);
  EXPECT_EQ(audit({"-j", "7", "a"}, scratch_.path()).out, one.out);
}

TEST_P(Corpora, order_of_the_input_changes_nothing) {
  std::vector<std::string> files = files_of(scratch_ / "a");
  for (std::string& file : files) file = "a/" + file;
  const Outcome whole = audit({"a"}, scratch_.path());
  EXPECT_EQ(audit(files, scratch_.path()).out, whole.out);
  std::reverse(files.begin(), files.end());
  EXPECT_EQ(audit(files, scratch_.path()).out, whole.out);
  std::rotate(files.begin(), files.begin() + 3, files.end());
  files.push_back(files.front());
  EXPECT_EQ(audit(files, scratch_.path()).out, whole.out) << "a file named twice is one file";
}

TEST_P(Corpora, an_unrelated_article_changes_nothing) {
  const Outcome before = audit({"a"}, scratch_.path());
  for (const char* name : {"a/000.txt", "a/zzz.txt"}) {
    scratch_.write(name, "Resep sayur lodeh\n\nTumis bumbu halus sampai harum, lalu tuang santan dan aduk perlahan.\n");
    EXPECT_EQ(audit({"a"}, scratch_.path()).out, before.out);
  }
}

TEST_P(Corpora, twice_the_input_gives_the_same_findings) {
  const auto once = ids_of(audit({"a"}, scratch_.path()));
  fs::copy(scratch_ / "a", scratch_ / "b", fs::copy_options::recursive);
  EXPECT_EQ(ids_of(audit({"a", "b"}, scratch_.path())), once);
}

TEST_P(Corpora, offsets_lead_to_the_bytes_of_the_file) {
  std::size_t claims = 0;
  for (const auto& finding : findings_of(audit({"a"}, scratch_.path()))) {
    for (const auto& claim : finding["claims"]) {
      const std::string bytes = testing::content(scratch_ / claim["file"].get<std::string>());
      const auto begin = claim["begin"].get<std::size_t>(), end = claim["end"].get<std::size_t>();
      EXPECT_EQ(bytes.substr(begin, end - begin), claim["quote"].get<std::string>());
      EXPECT_EQ(std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(begin), '\n') + 1, claim["line"].get<std::ptrdiff_t>());
      ++claims;
    }
  }
  EXPECT_GT(claims, 0u);
}

TEST_P(Corpora, every_finding_can_be_explained) {
  for (const std::string& id : ids_of(audit({"a"}, scratch_.path()))) {
    const Outcome outcome = testing::selaras({"explain", id, "a"}, {}, scratch_.path());
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_NE(outcome.out.find(id), std::string::npos);
  }
  EXPECT_EQ(testing::selaras({"explain", "ffffffffffffffff", "a"}, {}, scratch_.path()).code, 2);
}

TEST_P(Corpora, levels_decide_the_exit_code) {
  EXPECT_EQ(audit({"--fail-level", "off", "a"}, scratch_.path()).code, 0);
  EXPECT_EQ(audit({"--fail-level", "error", "a"}, scratch_.path()).code, 1);
}

INSTANTIATE_TEST_SUITE_P(Stories, Corpora, ::testing::Values("contoh", "examples"));

TEST(Properties, consistent_articles_raise_nothing) {
  const Outcome outcome = testing::selaras({"audit", (corpora / "bersih").string()});
  EXPECT_EQ(outcome.code, 0) << outcome.out;
}

}  // namespace
}  // namespace selaras
