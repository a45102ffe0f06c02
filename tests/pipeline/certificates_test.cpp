// `--certificates`: what the program writes about real texts, judged by a solver of other authors.
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "tests/pipeline/process.hpp"

namespace selaras {
namespace {

using testing::Outcome;
using testing::Scratch;
namespace fs = std::filesystem;

/// The names of the claims that a certificate asserts.
std::vector<std::string> claims_of(const std::string& text) {
  std::vector<std::string> names;
  for (std::size_t at = 0; (at = text.find(":named claim_", at)) != std::string::npos; ++at) {
    const std::size_t begin = at + std::string(":named ").size();
    names.push_back(text.substr(begin, text.find(')', begin) - begin));
  }
  return names;
}

/// The text without the line that asserts this, and without asking for a core.
std::string without(const std::string& text, const std::string& name) {
  std::istringstream lines(text);
  std::string result;
  for (std::string line; std::getline(lines, line);) {
    if (line.find(":named " + name + ")") == std::string::npos && line != "(get-unsat-core)") result += line + "\n";
  }
  return result;
}

#ifdef SELARAS_CVC5
std::vector<std::string> answers_of_cvc5(const Scratch& scratch, const std::string& questions) {
  scratch.write("questions.smt2", questions);
  const std::string command = std::string(SELARAS_CVC5) + " -q " + scratch.path() + "/questions.smt2" + " 2>&1";
  std::vector<std::string> answers;
  FILE* pipe = ::popen(command.c_str(), "r");
  char line[4096];
  while (pipe && std::fgets(line, sizeof line, pipe)) {
    const std::string answer = line;
    if (answer == "sat\n" || answer == "unsat\n" || answer.find("error") != std::string::npos) answers.push_back(answer);
  }
  if (pipe) ::pclose(pipe);
  return answers;
}
#endif

class Certificates : public ::testing::TestWithParam<const char*> {};

TEST_P(Certificates, are_unsat_and_sat_without_any_claim) {
#ifndef SELARAS_CVC5
  GTEST_SKIP() << "cvc5 is not installed";
#else
  const Scratch scratch;
  const std::string folder = scratch.path() + "/proofs";
  const Outcome audit = testing::selaras({"audit", "--no-config", "--format", "jsonl", "--certificates", folder, GetParam()}, {}, SELARAS_SOURCE_DIR);
  EXPECT_EQ(audit.err, "");
  std::string questions;
  std::vector<std::string> expected, what;
  std::size_t files = 0;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    const std::string text = testing::content(path);
    ++files;
    questions += text + "(reset)\n";
    expected.emplace_back("unsat\n");
    what.push_back(text);
    EXPECT_FALSE(claims_of(text).empty()) << text;
    for (const std::string& claim : claims_of(text)) {
      questions += without(text, claim) + "(reset)\n";
      expected.emplace_back("sat\n");
      what.push_back("without " + claim + "\n" + text);
    }
  }
  EXPECT_EQ(files, static_cast<std::size_t>(std::count(audit.out.begin(), audit.out.end(), '\n'))) << "one certificate a finding";
  EXPECT_GT(files, 3u);
  const std::vector<std::string> answers = answers_of_cvc5(scratch, questions);
  ASSERT_EQ(answers.size(), expected.size());
  for (std::size_t i = 0; i < answers.size(); ++i) EXPECT_EQ(answers[i], expected[i]) << what[i];
#endif
}

INSTANTIATE_TEST_SUITE_P(Corpora, Certificates, ::testing::Values("tests/corpora/contoh", "tests/corpora/examples"),
                         [](const auto& test) { return std::string(test.param).substr(std::string("tests/corpora/").size()); });

}  // namespace
}  // namespace selaras
