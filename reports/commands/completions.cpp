// Completions for three shells; none needs anything but the shell.
#include <algorithm>

#include "reports/commands/outline.hpp"

namespace selaras {
namespace {

std::string joined(const std::vector<std::string>& words, const char* between = " ") {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

std::vector<std::string> flags_of(const OutlineCommand& command) {
  std::vector<std::string> flags;
  for (const OutlineOption& option : command.options) {
    for (const std::string& name : option.shorts) flags.push_back("-" + name);
    for (const std::string& name : option.longs) flags.push_back("--" + name);
  }
  return flags;
}

/// The names directly below a command.
std::vector<std::string> children_of(const OutlineCommand& command, const std::vector<OutlineCommand>& all) {
  std::vector<std::string> names;
  for (const OutlineCommand& other : all) {
    if (other.path.size() == command.path.size() + 1 && std::equal(command.path.begin(), command.path.end(), other.path.begin())) names.push_back(other.path.back());
  }
  return names;
}

/// Inside single quotation marks, where nothing of a help text may act. `more` are further characters with a meaning.
std::string plain(const std::string& text, std::string_view more = {}) {
  std::string out;
  for (const char c : text) out += c == '\'' || c == '\\' || c == '\n' || more.find(c) != std::string_view::npos ? ' ' : c;
  return out;
}
constexpr std::string_view of_zsh = ":[]";

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

}  // namespace

std::string bash_completion(const std::vector<OutlineCommand>& commands) {
  std::string text =
      "# Completion of selaras for bash, made by `selaras completion bash`.\n"
      "_selaras() {\n"
      "  local current=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD-1]}\" command=\"\" word\n"
      "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
      "    case \"$command $word\" in\n";
  for (const OutlineCommand& command : commands) {
    if (command.path.empty()) continue;
    std::vector<std::string> above = command.path;
    above.pop_back();
    text += "      \"" + joined(above) + " " + command.path.back() + "\") command=\"" + joined(command.path) + "\" ;;\n";
  }
  text += "    esac\n  done\n  COMPREPLY=()\n  case \"$command $before\" in\n";
  for (const OutlineCommand& command : commands) {
    for (const OutlineOption& option : command.options) {
      if (!option.takes_value || option.longs.empty()) continue;
      std::string names;
      for (const std::string& name : option.longs) names += (names.empty() ? "" : "|") + ("\"" + joined(command.path) + " --" + name + "\"");
      for (const std::string& name : option.shorts) names += "|\"" + joined(command.path) + " -" + name + "\"";
      text += "    " + names + ") ";
      if (!option.choices.empty()) text += "COMPREPLY=($(compgen -W '" + joined(option.choices) + "' -- \"$current\")); ";
      text += "return ;;\n";
    }
  }
  text += "  esac\n  case \"$command\" in\n";
  for (const OutlineCommand& command : commands) {
    text += "    \"" + joined(command.path) + "\") ";
    if (command.has_subcommands) text += "COMPREPLY=($(compgen -W '" + joined(children_of(command, commands)) + " " + joined(flags_of(command)) + "' -- \"$current\")) ;;\n";
    else text += "[[ $current == -* ]] && COMPREPLY=($(compgen -W '" + joined(flags_of(command)) + "' -- \"$current\")) ;;\n";
  }
  return text + "  esac\n}\n# Where nothing is proposed, files are.\ncomplete -o default -F _selaras selaras\n";
}

std::string zsh_completion(const std::vector<OutlineCommand>& commands) {
  std::string text = "#compdef selaras\n# Completion of selaras for zsh, made by `selaras completion zsh`.\n";
  for (const OutlineCommand& command : commands) {
    text += "_selaras" + (command.path.empty() ? "" : "_" + joined(command.path, "_")) + "() {\n";
    if (command.has_subcommands) {
      text += "  local -a commands=(";
      for (const OutlineCommand& other : commands) {
        const bool below = other.path.size() == command.path.size() + 1 && std::equal(command.path.begin(), command.path.end(), other.path.begin());
        if (below) text += "'" + other.path.back() + ":" + plain(first_line(other.help), of_zsh) + "' ";
      }
      text += ")\n  if (( CURRENT == 2 )); then _describe command commands; return; fi\n  shift words; (( CURRENT-- ))\n";
      text += "  (( $+functions[_selaras" + (command.path.empty() ? "" : "_" + joined(command.path, "_")) + "_$words[1]] )) && _selaras" + (command.path.empty() ? "" : "_" + joined(command.path, "_")) + "_$words[1]\n}\n";
      continue;
    }
    text += "  _arguments";
    for (const OutlineOption& option : command.options) {
      const std::string value = !option.takes_value ? "" : ": :" + (option.choices.empty() ? std::string(option.takes_file ? "_files" : " ") : "(" + joined(option.choices) + ")");
      for (const std::string& name : option.shorts) text += " \\\n    '*-" + name + "[" + plain(option.help, of_zsh) + "]" + value + "'";
      for (const std::string& name : option.longs) text += " \\\n    '*--" + name + "[" + plain(option.help, of_zsh) + "]" + value + "'";
    }
    text += " \\\n    '*:file:_files'\n}\n";
  }
  return text + "_selaras \"$@\"\n";
}

std::string fish_completion(const std::vector<OutlineCommand>& commands) {
  std::string text = "# Completion of selaras for fish, made by `selaras completion fish`.\n";
  for (const OutlineCommand& command : commands) {
    std::string here = command.path.empty() ? "not __fish_seen_subcommand_from " + joined(children_of(command, commands)) : "";
    for (const std::string& name : command.path) here += (here.empty() ? "" : "; and ") + ("__fish_seen_subcommand_from " + name);
    if (command.has_subcommands && !command.path.empty()) here += "; and not __fish_seen_subcommand_from " + joined(children_of(command, commands));
    for (const OutlineCommand& other : commands) {
      const bool below = other.path.size() == command.path.size() + 1 && std::equal(command.path.begin(), command.path.end(), other.path.begin());
      if (below) text += "complete -c selaras -f -n '" + here + "' -a " + other.path.back() + " -d '" + plain(first_line(other.help)) + "'\n";
    }
    for (const OutlineOption& option : command.options) {
      if (option.longs.empty()) continue;
      text += "complete -c selaras -n '" + here + "'";
      for (const std::string& name : option.shorts) text += " -s " + name;
      for (const std::string& name : option.longs) text += " -l " + name;
      if (option.takes_value) text += option.takes_file ? " -r -F" : " -x";
      if (!option.choices.empty()) text += " -a '" + joined(option.choices) + "'";
      text += " -d '" + plain(option.help) + "'\n";
    }
  }
  return text;
}

}  // namespace selaras
