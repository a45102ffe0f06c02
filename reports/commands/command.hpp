// What the command line asks for, and the commands.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace selaras {

/// The exit codes of every command.
enum ExitCode : int {
  exit_clean = 0,       // nothing at or above the failing level
  exit_findings = 1,    // findings at or above it
  exit_bad_input = 2,   // usage, configuration or input error
  exit_incomplete = 3,  // finished, but inputs were skipped or something could not be decided
};

struct Settings {
  std::vector<std::string> paths;
  std::string finding;                // explain: the id, or its beginning
  std::string format = "text";
  std::string language = "id";        // of the report
  std::string article_language;       // of the articles; empty: declared or guessed
  std::string color = "auto";
  std::string fail_level = "warning";
  std::string output;                 // empty: standard output
  std::vector<std::string> outputs;   // audit: FILE or FORMAT=FILE
  std::string certificates;           // folder for SMT-LIB files; empty: none
  std::vector<std::string> rules;     // files or folders with further packs
  std::vector<std::string> include, exclude;
  unsigned jobs = 0;                  // 0: all processors
  unsigned width = 0;                 // 0: the terminal's
  bool by_collection = false;
  bool one_story = false;
  bool quiet = false;
  bool verbose = false;
};

int run_audit(const Settings& settings);
int run_annotate(const Settings& settings);
int run_claims(const Settings& settings);
int run_explain(const Settings& settings);
int run_rules_list(const Settings& settings);
int run_rules_show(const Settings& settings, const std::string& name);
int run_rules_test(const Settings& settings);
int run_rules_schema(const Settings& settings);

}  // namespace selaras
