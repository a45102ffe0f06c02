// The commands with their flags, and what an invocation asks for.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>

#include <CLI/CLI.hpp>

#include "reports/commands/command.hpp"

namespace selaras {

/// The command that was chosen, as a function of no arguments, and its settings.
struct CommandLine {
  Settings settings;
  std::string argument;            // rules show: the name; completion: the shell
  std::set<std::string> config_keys;  // keys that the configuration sets
  std::function<int()> run;
};

/// All commands. `line` must outlive the result; parsing fills it.
std::unique_ptr<CLI::App> make_command_line(CommandLine& line);

/// Parses twice: once to learn where the configuration is, once more for flags to outrank it. Prints what is wrong;
/// otherwise runs the command. Returns the exit code.
int run_command_line(int argc, char** argv);

/// Every setting as TOML, with where it comes from. `config_keys` are the keys of the configuration.
int run_config_show(const Settings& settings, const std::set<std::string>& config_keys);

}  // namespace selaras
