// Every setting by its name: what a flag of the command line and a key of `selaras.toml` share.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "reports/commands/command.hpp"

namespace selaras {

/// Paths are relative to the working folder on the command line, to the configuration's folder in a configuration.
enum class SettingKind : std::uint8_t { text, flag, number, path, texts, paths, outputs };

struct Setting {
  std::string_view name;   // the key; the long flag is "--" and the name
  std::string_view flags;  // as the command line knows it: "-j,--jobs"
  std::string_view help;
  SettingKind kind = SettingKind::text;
  std::variant<std::string Settings::*, bool Settings::*, unsigned Settings::*, std::vector<std::string> Settings::*> member;
  std::vector<std::string> choices = {};  // texts: what is allowed; empty: anything
  unsigned least = 0, most = 0;           // numbers
  bool in_config = true;
};

std::span<const Setting> all_settings();
/// nullptr if there is none of that name.
const Setting* find_setting(std::string_view name);

/// "info" … of a level's name; nothing if it is none.
const Severity* find_level(std::string_view name);
/// Names of the output formats.
std::vector<std::string> format_names();

/// What records' fields can be told to be: "body", "published" …
const std::vector<std::string>& field_names();

/// The one of `names` that is nearest to a mistyped `name`; empty if none is near.
std::string nearest(std::string_view name, const std::vector<std::string>& names);

}  // namespace selaras
