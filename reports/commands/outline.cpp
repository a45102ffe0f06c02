// Choices and kinds of values come from the table of settings, the rest from the commands themselves.
#include "reports/commands/outline.hpp"

#include "reports/commands/command.hpp"
#include "reports/commands/console.hpp"
#include "reports/commands/settings.hpp"

namespace selaras {
namespace {

bool is_file(SettingKind kind) { return kind == SettingKind::path || kind == SettingKind::paths || kind == SettingKind::outputs; }

OutlineOption option_of(const CLI::Option& option) {
  OutlineOption made{option.get_snames(), option.get_lnames(), {}, option.get_description(), option.get_items_expected_max() > 0, false, {}};
  if (made.longs.empty() && made.shorts.empty()) made.argument = option.get_name();
  for (const Setting& setting : all_settings()) {
    const bool mine = (!made.longs.empty() && setting.flags.find("--" + made.longs.front()) != std::string_view::npos) || (!made.argument.empty() && made.argument == setting.flags);
    if (!mine) continue;
    made.choices = setting.choices;
    made.takes_file = is_file(setting.kind);
  }
  if (!made.longs.empty() && (made.longs.front() == "config" || made.longs.front() == "output")) made.takes_file = true;
  return made;
}

void gather(const CLI::App& app, std::vector<std::string> path, std::vector<OutlineCommand>& commands) {
  OutlineCommand command{path, app.get_description(), {}, false};
  for (const CLI::Option* option : app.get_options()) command.options.push_back(option_of(*option));
  const auto below = app.get_subcommands([](const CLI::App*) { return true; });
  command.has_subcommands = !below.empty();
  commands.push_back(std::move(command));
  for (const CLI::App* sub : below) {
    if (sub->get_group().empty()) continue;  // hidden
    std::vector<std::string> deeper = path;
    deeper.push_back(sub->get_name());
    gather(*sub, std::move(deeper), commands);
  }
}

}  // namespace

std::vector<OutlineCommand> outline_of(const CLI::App& app) {
  std::vector<OutlineCommand> commands;
  gather(app, {}, commands);
  return commands;
}

int run_completion(const CLI::App& app, const std::string& what) {
  const auto commands = outline_of(app);
  Output output({});
  output.write(what == "bash" ? bash_completion(commands) : what == "zsh" ? zsh_completion(commands) : what == "fish" ? fish_completion(commands) : man_page(commands));
  return output.finish() ? exit_clean : exit_bad_input;
}

}  // namespace selaras
