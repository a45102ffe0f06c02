// `selaras config show`: what holds, as a configuration that can be used again.
#include <algorithm>

#include "reports/commands/command_line.hpp"
#include "reports/commands/config.hpp"
#include "reports/commands/console.hpp"
#include "reports/commands/settings.hpp"
#include "reports/json.hpp"
#include "reports/json_lines.hpp"

namespace selaras {
namespace {

// JSON's strings are TOML's basic strings.
std::string in_toml(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

std::string in_toml(const std::vector<std::string>& texts) {
  std::string out = "[";
  for (const std::string& text : texts) out += (out.size() > 1 ? ", " : "") + in_toml(text);
  return out + "]";
}

std::string value_of(const Setting& setting, const Settings& settings) {
  if (const auto* flag = std::get_if<bool Settings::*>(&setting.member)) return settings.*(*flag) ? "true" : "false";
  if (const auto* number = std::get_if<unsigned Settings::*>(&setting.member)) return std::to_string(settings.*(*number));
  if (const auto* text = std::get_if<std::string Settings::*>(&setting.member)) return in_toml(settings.*(*text));
  return in_toml(settings.*std::get<std::vector<std::string> Settings::*>(setting.member));
}

std::string row(const Setting& setting, const Settings& settings, const std::set<std::string>& config_keys, const Settings& configured) {
  const std::string value = value_of(setting, settings);
  const bool flagged = value != value_of(setting, configured);
  const bool in_file = config_keys.contains(std::string(setting.name));
  const bool unset = value == "0" || value == "\"\"";  // stands for "as it comes", which cannot be written down
  const std::string line = (unset ? "# " : "") + std::string(setting.name) + " = " + value;
  const std::string origin = flagged ? "command line" : in_file ? settings.config : "default";
  return line + std::string(line.size() < 40 ? 40 - line.size() : 1, ' ') + "# " + origin + "\n";
}

std::string levels_text(const std::vector<LevelChange>& levels) {
  std::string text;
  for (const LevelChange& change : levels) {
    text += in_toml(change.rules) + " = " + in_toml(name_of(change.level)) + "  # " + change.place.file + (change.place.line > 0 ? ":" + std::to_string(change.place.line) : "") + "\n";
  }
  return text;
}

/// NAME=FIELD as a line of TOML.
std::string pair_text(const std::string& pair) { return in_toml(pair.substr(0, pair.find('='))) + " = " + in_toml(pair.substr(pair.find('=') + 1)); }

std::string override_text(const Override& override) {
  std::string text = "\n[[override]]\nfiles = " + in_toml(override.files) + "\n", fields, levels;
  if (!override.article_language.empty()) text += "article-language = " + in_toml(override.article_language) + "\n";
  if (!override.collection.empty()) text += "collection = " + in_toml(override.collection) + "\n";
  for (const std::string& field : override.fields) fields += (fields.empty() ? "" : ", ") + pair_text(field);
  for (const LevelChange& change : override.levels) levels += (levels.empty() ? "" : ", ") + in_toml(change.rules) + " = " + in_toml(name_of(change.level));
  if (!fields.empty()) text += "fields = { " + fields + " }\n";
  if (!levels.empty()) text += "levels = { " + levels + " }\n";
  return text;
}

}  // namespace

int run_config_show(const Settings& settings, const std::set<std::string>& config_keys) {
  Settings configured;
  std::set<std::string> ignored;
  if (!settings.config.empty()) static_cast<void>(read_config(settings.config, configured, ignored));  // it was read before: nothing new to complain of
  std::string text = settings.config.empty() ? "# no selaras.toml was found\n" : "# " + settings.config + "\n";
  for (const Setting& setting : all_settings()) {
    if (setting.in_config) text += row(setting, settings, config_keys, configured);
  }
  if (!settings.fields.empty()) text += "\n[fields]\n";
  for (const std::string& field : settings.fields) text += pair_text(field) + "\n";
  if (!settings.levels.empty()) text += "\n[levels]\n" + levels_text(settings.levels);
  for (const Override& override : settings.overrides) text += override_text(override);
  Output output(settings.output);
  output.write(text);
  return output.finish() ? exit_clean : exit_bad_input;
}

}  // namespace selaras
