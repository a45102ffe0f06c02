// Usage, configuration, output: the exit codes and where things are printed.
#include <gtest/gtest.h>

#include "tests/pipeline/process.hpp"

namespace selaras {
namespace {

using testing::Outcome;
using testing::Scratch;

const std::string corpora = std::string(SELARAS_SOURCE_DIR) + "/tests/corpora";

TEST(CommandLine, usage_errors) {
  const std::vector<std::vector<std::string>> table = {
      {}, {"nonsense"}, {"audit"}, {"audit", "--nonsense", "x"}, {"audit", "--format", "xml", "x"}, {"audit", "--jobs", "0", "x"},
      {"audit", "--language", "fr", "x"}, {"audit", "--fail-level", "high", "x"}, {"explain"}, {"rules"}, {"rules", "show", "no.such-rule"},
  };
  for (const auto& arguments : table) {
    const Outcome outcome = testing::selaras(arguments);
    EXPECT_EQ(outcome.code, 2) << ::testing::PrintToString(arguments);
    EXPECT_NE(outcome.err, "") << ::testing::PrintToString(arguments);
    EXPECT_EQ(outcome.out, "") << ::testing::PrintToString(arguments);
  }
  EXPECT_EQ(testing::selaras({"nonsense", "x"}).err, "selaras: error: there is no command nonsense\nRun with --help for more information.\n");
  EXPECT_EQ(testing::selaras({"audit", "--no\x1b[31m", "x"}).err.find('\x1b'), std::string::npos);
}

TEST(CommandLine, help_and_version) {
  const std::vector<std::vector<std::string>> table = {{"--help"}, {"--version"}, {"audit", "--help"}, {"rules", "--help"}};
  for (const auto& arguments : table) {
    const Outcome outcome = testing::selaras(arguments);
    EXPECT_EQ(outcome.code, 0) << ::testing::PrintToString(arguments);
    EXPECT_NE(outcome.out, "");
    EXPECT_EQ(outcome.err, "");
  }
  EXPECT_NE(testing::selaras({"--help"}).out.find("Exit codes"), std::string::npos);
}

TEST(CommandLine, a_malformed_rule_file_is_an_error_with_a_caret) {
  const Scratch scratch;
  scratch.write("own/bad.rules", "pack own \"own\" ;\nrule own.bad @error {\n  for d: stamp ;\n  require d.colour = 3 ;\n}\n");
  scratch.write("none/readme.txt", "x");
  for (const char* path : {"own", "own/bad.rules"}) {
    const Outcome outcome = testing::selaras({"audit", "--rules", path, corpora + "/bersih"}, {}, scratch.path());
    EXPECT_EQ(outcome.code, 2);
    EXPECT_NE(outcome.err.find("own/bad.rules:4:"), std::string::npos) << outcome.err;
    EXPECT_NE(outcome.err.find('^'), std::string::npos) << outcome.err;
    EXPECT_EQ(outcome.out, "");
  }
  for (const char* path : {"none", "missing"}) {
    const Outcome outcome = testing::selaras({"rules", "list", "--rules", path}, {}, scratch.path());
    EXPECT_EQ(outcome.code, 2) << path;
    EXPECT_NE(outcome.err.find(path), std::string::npos) << outcome.err;
  }
}

TEST(CommandLine, output_to_a_file) {
  const Scratch scratch;
  const Outcome plain = testing::selaras({"audit", corpora + "/bersih"});
  const Outcome outcome = testing::selaras({"audit", "-o", "report.txt", corpora + "/bersih"}, {}, scratch.path());
  EXPECT_EQ(outcome.code, plain.code);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(testing::content(scratch / "report.txt"), plain.out);
}

TEST(CommandLine, unwritable_output) {
  for (const char* command : {"audit", "annotate", "claims"}) {
    for (const char* path : {"/nonexistent/report.txt", "/"}) {
      const Outcome outcome = testing::selaras({command, "-o", path, corpora + "/bersih"});
      EXPECT_EQ(outcome.code, 2) << command << path;
      EXPECT_NE(outcome.err.find(path), std::string::npos) << outcome.err;
    }
  }
  if (access("/dev/full", W_OK) != 0) return;
  const Outcome full = testing::selaras({"audit", "-o", "/dev/full", corpora + "/bersih"});
  EXPECT_EQ(full.code, 2);
  EXPECT_NE(full.err.find("No space left"), std::string::npos) << full.err;
}

TEST(CommandLine, a_reader_that_goes_away_is_no_error) {
  const std::string command = testing::program() + " rules schema | head -n 1";
  const int status = std::system(("bash -c 'set -o pipefail; " + command + " >/dev/null'").c_str());
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST(CommandLine, colours_only_on_request) {
  const auto colored = [](std::vector<std::string> more) {
    more.insert(more.begin(), "audit");
    more.push_back(corpora + "/contoh");
    return testing::selaras(more).out.find('\x1b') != std::string::npos;
  };
  EXPECT_FALSE(colored({}));
  EXPECT_FALSE(colored({"--color", "never"}));
  EXPECT_FALSE(colored({"--color", "always", "--format", "jsonl"}));
}

TEST(CommandLine, rules_schema_lists_the_vocabulary) {
  const Outcome outcome = testing::selaras({"rules", "schema"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_NE(outcome.out.find("  weekday           weekday  (world)\n"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("\nfunctions\n"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("days_in_month("), std::string::npos) << outcome.out;
}

TEST(CommandLine, rules_test_of_a_rule_or_a_pack) {
  const Outcome rule = testing::selaras({"rules", "test", "calendar.weekday"}), pack = testing::selaras({"rules", "test", "calendar"});
  EXPECT_EQ(rule.code, 0) << rule.out;
  EXPECT_NE(rule.out.find(" tests of 1 rules, 0 failed\n"), std::string::npos) << rule.out;
  EXPECT_EQ(pack.code, 0) << pack.out;
  EXPECT_EQ(pack.out.find(" tests of 1 rules"), std::string::npos) << pack.out;
  const Outcome none = testing::selaras({"rules", "test", "kalender"});
  EXPECT_EQ(none.code, 2);
  EXPECT_NE(none.err.find("kalender"), std::string::npos);
}

}  // namespace
}  // namespace selaras
