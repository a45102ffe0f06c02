// The command line.
#include <csignal>
#include <exception>

#include <CLI/CLI.hpp>

#include "reports/commands/command.hpp"
#include "reports/commands/console.hpp"
#include "selaras/writers.hpp"

namespace selaras {
namespace {

constexpr const char* about =
    "selaras finds claims in a corpus of articles that cannot all be true, and shows the sentences.\n"
    "Selaras menemukan pernyataan yang tidak mungkin semuanya benar, dan menunjukkan kalimatnya.";

constexpr const char* examples =
    "\nExamples:\n"
    "  selaras audit arsip/                        audit a folder of articles\n"
    "  selaras audit --language en news/*.txt      the report in English\n"
    "  selaras audit --format jsonl -o out.jsonl arsip.jsonl\n"
    "  selaras audit --fail-level error draft.txt arsip/\n"
    "  selaras explain 3f2a91 arsip/               one finding, step by step\n"
    "  selaras annotate artikel.txt                every date, number and name that is read\n"
    "\nInput: files, folders, globs, and - for standard input; plain text and JSON Lines.\n"
    "Exit codes: 0 nothing at or above the failing level; 1 findings; 2 usage, configuration or input error;\n"
    "3 finished but incomplete (inputs skipped, or something could not be decided).\n";

void add_input(CLI::App& command, Settings& settings) {
  command.add_option("PATH", settings.paths, "Files, folders, globs, or - for standard input")->required();
  command.add_option("--article-language", settings.article_language, "Language of the articles (default: declared or guessed)")->check(CLI::IsMember({"id", "en"}));
  command.add_option("--include", settings.include, "Only files of folders that match this glob");
  command.add_option("--exclude", settings.exclude, "No files of folders that match this glob");
}

void add_output(CLI::App& command, Settings& settings) {
  command.add_option("-o,--output", settings.output, "Write to this file instead of standard output");
}

void add_run(CLI::App& command, Settings& settings) {
  command.add_option("-j,--jobs", settings.jobs, "Threads (default: all processors); never changes the result")->check(CLI::Range(1, 1024));
  command.add_flag("-q,--quiet", settings.quiet, "Findings of level warning and error only; no progress");
  command.add_flag("-v,--verbose", settings.verbose, "Every witness and every note");
  command.add_option("--color", settings.color, "auto, always or never")->check(CLI::IsMember({"auto", "always", "never"}));
}

void add_comparison(CLI::App& command, Settings& settings) {
  command.add_flag("--by-collection", settings.by_collection, "Compare only articles of the same collection");
  command.add_flag("--one-story", settings.one_story, "Each collection (or everything) is declared one story");
}

void add_report(CLI::App& command, Settings& settings) {
  command.add_option("--language", settings.language, "Language of the report: id or en (default: id)")->check(CLI::IsMember({"id", "en"}));
  command.add_option("--width", settings.width, "Columns of the text report")->check(CLI::Range(40, 400));
  command.add_option("--rules", settings.rules, "Further rule packs: a .rules file or a folder of them");
}

/// The subcommand chosen, as a function of no arguments.
struct CommandLine {
  Settings settings;
  std::string rule;
  std::function<int()> run;
};

std::vector<std::string> format_names() {
  std::vector<std::string> names = {"text", "jsonl"};
  for (const Writer& writer : writers()) names.emplace_back(writer.name);
  return names;
}

void add_audit(CLI::App& app, CommandLine& line) {
  Settings& settings = line.settings;
  CLI::App* command = app.add_subcommand("audit", "Find what cannot all be true");
  add_input(*command, settings);
  add_run(*command, settings);
  add_comparison(*command, settings);
  add_report(*command, settings);
  command->add_option("--format", settings.format, "Format of the report (default: text)")->check(CLI::IsMember(format_names()));
  command->add_option("-o,--output", settings.outputs, "FILE, or FORMAT=FILE; may be given several times (- is standard output)");
  command->add_option("--fail-level", settings.fail_level, "Exit with 1 from this level on: off, info, warning (default), error")->check(CLI::IsMember({"off", "info", "warning", "error"}));
  command->add_option("--certificates", settings.certificates, "Write each conflict as an SMT-LIB 2 file into this folder");
  command->callback([&line] { line.run = [&line] { return run_audit(line.settings); }; });
}

void add_reading(CLI::App& app, CommandLine& line) {
  CLI::App* annotate = app.add_subcommand("annotate", "Print every value that is read, as JSON Lines");
  add_input(*annotate, line.settings);
  add_run(*annotate, line.settings);
  add_output(*annotate, line.settings);
  annotate->callback([&line] { line.run = [&line] { return run_annotate(line.settings); }; });
  CLI::App* claims = app.add_subcommand("claims", "Print the claims that an audit reasons about, as JSON Lines");
  add_input(*claims, line.settings);
  add_run(*claims, line.settings);
  add_output(*claims, line.settings);
  add_comparison(*claims, line.settings);
  claims->callback([&line] { line.run = [&line] { return run_claims(line.settings); }; });
}

void add_explain(CLI::App& app, CommandLine& line) {
  CLI::App* command = app.add_subcommand("explain", "Tell how one finding came about");
  command->add_option("FINDING", line.settings.finding, "The finding's id, or its beginning")->required();
  add_input(*command, line.settings);
  add_run(*command, line.settings);
  add_output(*command, line.settings);
  add_comparison(*command, line.settings);
  add_report(*command, line.settings);
  command->callback([&line] { line.run = [&line] { return run_explain(line.settings); }; });
}

void add_rules(CLI::App& app, CommandLine& line) {
  CLI::App* rules = app.add_subcommand("rules", "List, show and test the rules");
  rules->require_subcommand(1);
  const auto add = [&](const char* name, const char* what, int (*run)(const Settings&)) {
    CLI::App* command = rules->add_subcommand(name, what);
    command->add_option("--rules", line.settings.rules, "Further rule packs: a .rules file or a folder of them");
    add_output(*command, line.settings);
    command->callback([&line, run] { line.run = [&line, run] { return run(line.settings); }; });
  };
  add("list", "Names, levels and what they say", run_rules_list);
  add("test", "Run the test clauses of the rules through the whole pipeline", run_rules_test);
  add("schema", "Sorts and attributes that rules may speak of", run_rules_schema);
  CLI::App* show = rules->add_subcommand("show", "A rule or a pack as it is written");
  show->add_option("RULE", line.rule, "Name of a rule or a pack")->required();
  show->add_option("--rules", line.settings.rules, "Further rule packs: a .rules file or a folder of them");
  show->callback([&line] { line.run = [&line] { return run_rules_show(line.settings, line.rule); }; });
}

int run(int argc, char** argv) {
  CLI::App app(about, "selaras");
  app.footer(examples);
  app.set_version_flag("--version", "selaras " SELARAS_VERSION);
  app.require_subcommand(1);
  CommandLine line;
  add_audit(app, line);
  add_reading(app, line);
  add_explain(app, line);
  add_rules(app, line);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? exit_clean : exit_bad_input;
  }
  return line.run();
}

}  // namespace
}  // namespace selaras

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away is seen by Output
  try {
    return selaras::run(argc, argv);
  } catch (const std::bad_alloc&) {
    selaras::print_error("out of memory");
  } catch (const std::exception& error) {
    selaras::print_error(error.what());
  }
  return selaras::exit_bad_input;
}
