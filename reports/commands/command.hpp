// What the command line and `selaras.toml` ask for, and the commands.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "selaras/diagnostic.hpp"
#include "selaras/rule.hpp"

namespace selaras {

/// The exit codes of every command.
enum ExitCode : int {
  exit_clean = 0,       // nothing at or above the failing level
  exit_findings = 1,    // findings at or above it
  exit_bad_input = 2,   // usage, configuration or input error
  exit_incomplete = 3,  // finished, but inputs were skipped or something could not be decided
};

/// "count.* = off": the level of every rule whose name the glob matches; of several, the last one holds.
struct LevelChange {
  std::string rules;
  Severity level = Severity::warning;
  Diagnostic place;  // where it was asked for; the message is empty
  bool flag = false; // on the command line, which outranks the configuration
};

/// What a configuration says of some files: how they are read, and the levels of findings that have a side in them.
struct Override {
  std::vector<std::string> files;  // globs, relative to the folder of the configuration
  std::vector<LevelChange> levels;
  std::string article_language, collection;
  std::vector<std::string> fields;  // NAME=FIELD
};

struct Settings {
  std::vector<std::string> paths;
  std::string finding;                // explain: the id, or its beginning
  std::string first_place, second_place;  // why-not: FILE:LINE
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
  std::vector<std::string> fields;    // NAME=FIELD: names of records' fields in the input
  std::vector<std::string> level_flags;  // RULE=LEVEL, as on the command line
  std::vector<LevelChange> levels;    // of the configuration, then of the command line
  std::vector<Override> overrides;
  std::string baseline;               // file of known findings; empty: none
  bool update_baseline = false;       // remove its stale entries
  bool add_to_baseline = false;       // and add what is open
  std::string reason, expires;        // of the entries added
  std::string today;                  // for expiry; empty: the system's date
  std::vector<std::string> decisions; // files of the triage
  std::vector<std::string> changed;   // only findings with a side in these files
  std::string since;                  // … in files that git says have changed since this revision
  unsigned max_instances = 2'000'000; // tuples of mentions a rule may apply to
  unsigned all_conflicts = 0;         // of components of at most so many claims every minimal conflict
  unsigned effort = 20'000;           // thousands of the solver's resource units a question
  unsigned jobs = 0;                  // 0: all processors
  unsigned width = 0;                 // 0: the terminal's
  unsigned max_bytes = 64u << 20;     // a larger article is skipped
  bool by_collection = false;
  bool one_story = false;
  std::vector<std::string> claim_files;  // check: what to read
  bool schema = false;                // check: print the schema of its input
  bool quiet = false;
  bool verbose = false;
  std::string config;                 // the file that was read; on the command line: the one to read
  bool no_config = false;
  std::string config_folder;          // absolute; globs of overrides are relative to it
};

int run_audit(const Settings& settings);
int run_annotate(const Settings& settings);
int run_claims(const Settings& settings);
int run_explain(const Settings& settings);
int run_why_not(const Settings& settings);
int run_check(const Settings& settings);
int run_rules_list(const Settings& settings);
int run_rules_show(const Settings& settings, const std::string& name);
/// `name`: a rule or a pack; empty: all.
int run_rules_test(const Settings& settings, const std::string& name);
int run_rules_schema(const Settings& settings);

}  // namespace selaras
