// Flags come from the table of settings; here is which command knows which.
#include "reports/commands/command_line.hpp"

#include "reports/commands/config.hpp"
#include "reports/commands/console.hpp"
#include "reports/commands/outline.hpp"
#include "reports/commands/settings.hpp"
#include "reports/typography.hpp"

namespace selaras {
namespace {

constexpr const char* about =
    "selaras finds claims in a corpus of articles that cannot all be true, and shows the sentences.\n"
    "Selaras menemukan pernyataan yang tidak mungkin semuanya benar, dan menunjukkan kalimatnya.";

constexpr const char* examples =
    "\nExamples:\n"
    "  selaras audit arsip/                        audit a folder of articles\n"
    "  selaras audit --language en news/*.txt      the report in English\n"
    "  selaras audit -o sarif=out.sarif -o html=report.html arsip/\n"
    "  selaras audit --fail-level error draft.txt arsip/\n"
    "  selaras explain 3f2a91 arsip/               one finding, step by step\n"
    "  selaras annotate artikel.txt                every date, number and name that is read\n"
    "  selaras claims arsip/ | selaras check -     claims from anyone's extractor\n"
    "\nInput: files, folders, globs, and - for standard input; plain text, Markdown, HTML, JSON Lines and CSV,\n"
    "packed with gzip or not. A selaras.toml beside or above the articles sets what flags can set.\n"
    "Exit codes: 0 nothing at or above the failing level; 1 findings; 2 usage, configuration or input error;\n"
    "3 finished but incomplete (inputs skipped, or something could not be decided).\n";

using Names = std::initializer_list<const char*>;
constexpr Names input = {"paths", "article-language", "include", "exclude", "fields", "max-bytes"};
constexpr Names running = {"jobs", "quiet", "verbose", "color"};
constexpr Names comparison = {"by-collection", "one-story"};
constexpr Names wording = {"language", "width", "rules", "level", "max-instances", "all-conflicts", "effort"};
constexpr Names reporting = {"format", "output", "fail-level", "baseline", "update-baseline", "add-to-baseline", "reason", "expires",
                             "today", "decisions", "changed", "since", "certificates"};

void add_setting(CLI::App& command, Settings& settings, const Setting& setting) {
  const std::string flags(setting.flags), help(setting.help);
  if (setting.kind == SettingKind::flag) {
    command.add_flag(flags, settings.*std::get<bool Settings::*>(setting.member), help);
  } else if (setting.kind == SettingKind::number) {
    command.add_option(flags, settings.*std::get<unsigned Settings::*>(setting.member), help)->check(CLI::Range(setting.least, setting.most))->take_last();
  } else if (const auto* text = std::get_if<std::string Settings::*>(&setting.member)) {
    CLI::Option* option = command.add_option(flags, settings.*(*text), help)->take_last();
    if (!setting.choices.empty()) option->check(CLI::IsMember(setting.choices));
  } else {
    CLI::Option* option = command.add_option(flags, settings.*std::get<std::vector<std::string> Settings::*>(setting.member), help);
    // One value a flag, so that what follows is read as paths.
    if (flags.front() == '-') option->allow_extra_args(false);
  }
}

void add_settings(CLI::App& command, Settings& settings, Names names) {
  for (const char* name : names) add_setting(command, settings, *find_setting(name));
}

void add_configuration(CLI::App& command, Settings& settings) {
  command.add_option("--config", settings.config, "Read this configuration (default: the nearest selaras.toml beside or above the articles)");
  command.add_flag("--no-config", settings.no_config, "Read no configuration");
}

void add_output(CLI::App& command, Settings& settings) {
  command.add_option("-o,--output", settings.output, "Write to this file instead of standard output");
}

using Run = int (*)(const Settings&);

CLI::App& add_command(CLI::App& app, CommandLine& line, const char* name, const char* what, Run run) {
  CLI::App* command = app.add_subcommand(name, what);
  command->callback([&line, run] { line.run = [&line, run] { return run(line.settings); }; });
  return *command;
}

void add_audit(CLI::App& app, CommandLine& line) {
  CLI::App& command = add_command(app, line, "audit", "Find what cannot all be true", run_audit);
  for (const Names names : {input, running, comparison, wording}) add_settings(command, line.settings, names);
  add_settings(command, line.settings, reporting);
  add_configuration(command, line.settings);
}

void add_check(CLI::App& app, CommandLine& line) {
  CLI::App& command = add_command(app, line, "check", "Find what cannot all be true among claims of any extractor (see `selaras claims`)", run_check);
  command.add_option("CLAIMS", line.settings.claim_files, "Files of claims as JSON Lines, or - for standard input");
  command.add_flag("--schema", line.settings.schema, "Print the JSON Schema of a line and stop");
  for (const Names names : {running, wording}) add_settings(command, line.settings, names);
  add_settings(command, line.settings, reporting);
  add_configuration(command, line.settings);
}

void add_explain(CLI::App& app, CommandLine& line) {
  CLI::App& command = add_command(app, line, "explain", "Tell how one finding came about", run_explain);
  command.add_option("FINDING", line.settings.finding, "The finding's id, or its beginning")->required();
  for (const Names names : {input, running, comparison, wording}) add_settings(command, line.settings, names);
  add_settings(command, line.settings, {"decisions", "certificates"});
  add_output(command, line.settings);
  add_configuration(command, line.settings);
}

void add_why_not(CLI::App& app, CommandLine& line) {
  CLI::App& command = add_command(app, line, "why-not", "Tell why two places do not contradict each other", run_why_not);
  command.add_option("PLACE", line.settings.first_place, "FILE:LINE")->required();
  command.add_option("OTHER_PLACE", line.settings.second_place, "FILE:LINE")->required();
  for (const Names names : {input, running, comparison, wording}) add_settings(command, line.settings, names);
  add_settings(command, line.settings, {"decisions"});
  add_output(command, line.settings);
  add_configuration(command, line.settings);
}

void add_reading(CLI::App& app, CommandLine& line) {
  CLI::App& annotate = add_command(app, line, "annotate", "Print every value that is read, as JSON Lines", run_annotate);
  CLI::App& claims = add_command(app, line, "claims", "Print the claims that an audit reasons about, as JSON Lines", run_claims);
  add_settings(claims, line.settings, comparison);
  for (CLI::App* command : {&annotate, &claims}) {
    for (const Names names : {input, running}) add_settings(*command, line.settings, names);
    add_output(*command, line.settings);
    add_configuration(*command, line.settings);
  }
}

void add_rules(CLI::App& app, CommandLine& line) {
  CLI::App* rules = app.add_subcommand("rules", "List, show and test the rules");
  rules->require_subcommand(1);
  const auto add = [&](const char* name, const char* what, Run run) -> CLI::App& {
    CLI::App& command = add_command(*rules, line, name, what, run);
    add_settings(command, line.settings, {"rules", "level"});
    add_output(command, line.settings);
    add_configuration(command, line.settings);
    return command;
  };
  add("list", "Names, levels, how many of the findings that were read were right (- not measured), and what they say", run_rules_list);
  add("schema", "Sorts, attributes and functions that rules may speak of", run_rules_schema);
  CLI::App& test = add("test", "Run the test clauses of the rules through the whole pipeline", nullptr);
  test.add_option("RULE", line.argument, "Only of this rule or pack");
  test.callback([&line] { line.run = [&line] { return run_rules_test(line.settings, line.argument); }; });
  CLI::App& show = add("show", "A rule or a pack as it is written, with its measured precision", nullptr);
  show.add_option("RULE", line.argument, "Name of a rule or a pack")->required();
  show.callback([&line] { line.run = [&line] { return run_rules_show(line.settings, line.argument); }; });
}

void add_config(CLI::App& app, CommandLine& line) {
  CLI::App* config = app.add_subcommand("config", "Show the configuration");
  config->require_subcommand(1);
  CLI::App* show = config->add_subcommand("show", "Every setting, as selaras.toml, with where it comes from");
  for (const Setting& setting : all_settings()) add_setting(*show, line.settings, setting);
  add_configuration(*show, line.settings);
  show->callback([&line] { line.run = [&line] { return run_config_show(line.settings, line.config_keys); }; });
}

void add_completion(CLI::App& app, CommandLine& line) {
  CLI::App* command = app.add_subcommand("completion", "Print the completion of a shell, or the man page");
  command->add_option("WHAT", line.argument, "bash, zsh, fish or man")->required()->check(CLI::IsMember({"bash", "zsh", "fish", "man"}));
  command->callback([&app, &line] { line.run = [&app, &line] { return run_completion(app, line.argument); }; });
}

// The flags again, over what the configuration says.
int parse_over(CLI::App& app, CommandLine& line, Settings base, int argc, char** argv) {
  line.settings = std::move(base);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? exit_clean : exit_bad_input;
  }
  return -1;
}

// What a flag says of all articles outranks what the configuration says of some.
void outrank_overrides(Settings& settings, const Settings& base) {
  for (Override& override : settings.overrides) {
    if (settings.article_language != base.article_language) override.article_language.clear();
    if (settings.fields != base.fields) override.fields.clear();
  }
}

// One line a fault, like every other message; what was typed is shown safely.
std::string told_of(const CLI::App* app, const CLI::Error& error) {
  const std::vector<std::string> unknown = app->get_subcommands().empty() ? app->remaining() : std::vector<std::string>();
  const std::string fault = unknown.empty() || unknown.front().starts_with('-') ? error.what() : "there is no command " + unknown.front();
  return "selaras: error: " + shown_line(fault) + "\nRun with --help for more information.\n";
}

bool needs_paths(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return !chosen.empty() && chosen.front()->get_option_no_throw("PATH") != nullptr;
}

}  // namespace

std::unique_ptr<CLI::App> make_command_line(CommandLine& line) {
  auto app = std::make_unique<CLI::App>(about, "selaras");
  app->footer(examples);
  app->set_version_flag("--version", "selaras " SELARAS_VERSION);
  app->require_subcommand(1);
  app->failure_message(told_of);
  add_audit(*app, line);
  add_check(*app, line);
  add_explain(*app, line);
  add_why_not(*app, line);
  add_reading(*app, line);
  add_rules(*app, line);
  add_config(*app, line);
  add_completion(*app, line);
  return app;
}

int run_command_line(int argc, char** argv) {
  CommandLine line;
  const auto app = make_command_line(line);
  if (const int code = parse_over(*app, line, {}, argc, argv); code >= 0) return code;
  const std::string file = line.settings.no_config ? std::string() : line.settings.config.empty() ? find_config(line.settings.paths) : line.settings.config;
  if (!file.empty()) {
    Settings base;
    const Diagnostics complaints = read_config(file, base, line.config_keys);
    print(complaints, line.settings);
    if (!complaints.empty()) return exit_bad_input;
    if (const int code = parse_over(*app, line, base, argc, argv); code >= 0) return code;
    line.settings.config = file;
    outrank_overrides(line.settings, base);
  }
  const Diagnostics complaints = read_pairs(line.settings);
  print(complaints, line.settings);
  if (!complaints.empty()) return exit_bad_input;
  if (needs_paths(*app) && line.settings.paths.empty() && line.settings.first_place.empty()) {
    print_error("no PATH is given, on the command line or as \"paths\" in selaras.toml");
    return exit_bad_input;
  }
  return line.run();
}

}  // namespace selaras
