// The command line as data: what the man page and the shells' completions are made from.
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace selaras {

struct OutlineOption {
  std::vector<std::string> shorts, longs;  // without dashes; both empty: an argument
  std::string argument;                    // name of an argument: "PATH"
  std::string help;
  bool takes_value = false;
  bool takes_file = false;
  std::vector<std::string> choices;
};

struct OutlineCommand {
  std::vector<std::string> path;  // {"rules", "list"}; empty: the program
  std::string help;
  std::vector<OutlineOption> options;
  bool has_subcommands = false;
};

/// The program, then its commands in the order of the help.
std::vector<OutlineCommand> outline_of(const CLI::App& app);

std::string man_page(const std::vector<OutlineCommand>& commands);
std::string bash_completion(const std::vector<OutlineCommand>& commands);
std::string zsh_completion(const std::vector<OutlineCommand>& commands);
std::string fish_completion(const std::vector<OutlineCommand>& commands);

/// Writes what `selaras completion` asks for: bash, zsh, fish or man.
int run_completion(const CLI::App& app, const std::string& what);

}  // namespace selaras
