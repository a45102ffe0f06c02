// toml++ parses and knows the places; here is only what the keys mean.
#include "reports/commands/config.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "reports/commands/settings.hpp"
#include "reports/files.hpp"

namespace selaras {
namespace {

namespace fs = std::filesystem;

std::string_view type_in_words(SettingKind kind) {
  switch (kind) {
    case SettingKind::flag: return "true or false";
    case SettingKind::number: return "a number";
    case SettingKind::texts:
    case SettingKind::paths:
    case SettingKind::outputs: return "a list of texts";
    default: return "a text";
  }
}

std::string in_quotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

class ConfigReader {
 public:
  ConfigReader(std::string file, std::string text, Settings& settings, std::set<std::string>& keys)
      : file_(std::move(file)), text_(std::move(text)), settings_(settings), keys_(keys) {
    folder_ = fs::path(file_).parent_path().string();
  }

  Diagnostics run() && {
    try {
      const toml::table table = toml::parse(text_, file_);
      read(table);
    } catch (const toml::parse_error& error) {
      complain(error.source(), std::string(error.description()));
    }
    return std::move(diagnostics_);
  }

 private:
  [[nodiscard]] Diagnostic at(const toml::source_region& source, std::string message = {}) const {
    std::size_t begin = 0;
    for (toml::source_index line = 1; line < source.begin.line && begin != std::string::npos; ++line) {
      begin = text_.find('\n', begin);
      if (begin != std::string::npos) ++begin;
    }
    std::string slice = begin == std::string::npos ? std::string() : text_.substr(begin, text_.find('\n', begin) - begin);
    return {Gravity::error, file_, source.begin.line, source.begin.column, std::move(message), std::move(slice)};
  }
  void complain(const toml::source_region& source, std::string message) { diagnostics_.push_back(at(source, std::move(message))); }

  void unknown(const toml::key& key, std::string_view what, const std::vector<std::string>& names) {
    const std::string near = nearest(key.str(), names);
    complain(key.source(), "unknown " + std::string(what) + " " + in_quotes(key.str()) + (near.empty() ? "" : "; did you mean " + in_quotes(near) + "?"));
  }

  void read(const toml::table& table) {
    std::vector<std::string> names = {"fields", "levels", "override"};
    for (const Setting& setting : all_settings()) {
      if (setting.in_config) names.emplace_back(setting.name);
    }
    for (auto&& [key, node] : table) {
      const Setting* setting = find_setting(key.str());
      if (key.str() == "fields") read_fields(node, settings_.fields);
      else if (key.str() == "levels") read_levels(node, settings_.levels);
      else if (key.str() == "override") read_overrides(node);
      else if (setting != nullptr && setting->in_config) read(*setting, node);
      else unknown(key, "key", names);
      keys_.emplace(key.str());
    }
  }

  void read(const Setting& setting, const toml::node& node) {
    switch (setting.kind) {
      case SettingKind::flag: return read_flag(setting, node);
      case SettingKind::number: return read_number(setting, node);
      case SettingKind::text:
      case SettingKind::path: return read_text(setting, node);
      default: return read_texts(setting, node);
    }
  }

  void wrong_type(const Setting& setting, const toml::node& node) { complain(node.source(), in_quotes(setting.name) + " must be " + std::string(type_in_words(setting.kind))); }

  void read_flag(const Setting& setting, const toml::node& node) {
    const auto value = node.value_exact<bool>();
    if (!value) return wrong_type(setting, node);
    settings_.*std::get<bool Settings::*>(setting.member) = *value;
  }

  void read_number(const Setting& setting, const toml::node& node) {
    const auto value = node.value_exact<std::int64_t>();
    if (!value) return wrong_type(setting, node);
    if (*value < setting.least || *value > setting.most) {
      return complain(node.source(), in_quotes(setting.name) + " must be from " + std::to_string(setting.least) + " to " + std::to_string(setting.most));
    }
    settings_.*std::get<unsigned Settings::*>(setting.member) = static_cast<unsigned>(*value);
  }

  void read_text(const Setting& setting, const toml::node& node) {
    if (auto text = text_of(setting, node)) settings_.*std::get<std::string Settings::*>(setting.member) = std::move(*text);
  }

  std::optional<std::string> text_of(const Setting& setting, const toml::node& node) {
    const auto text = node.value_exact<std::string>();
    if (!text) {
      wrong_type(setting, node);
      return std::nullopt;
    }
    if (!setting.choices.empty() && std::find(setting.choices.begin(), setting.choices.end(), *text) == setting.choices.end()) {
      std::string list;
      for (const std::string& choice : setting.choices) list += (list.empty() ? "" : ", ") + choice;
      const std::string near = nearest(*text, setting.choices);
      complain(node.source(), in_quotes(*text) + " is not one of " + list + (near.empty() ? "" : "; did you mean " + in_quotes(near) + "?"));
      return std::nullopt;
    }
    return setting.kind == SettingKind::path ? from_folder(folder_, *text) : *text;
  }

  /// One text stands for a list of one.
  std::vector<std::string> texts_of(const Setting& setting, const toml::node& node) {
    if (const auto one = node.value_exact<std::string>()) return {*one};
    std::vector<std::string> texts;
    const toml::array* list = node.as_array();
    if (list == nullptr) wrong_type(setting, node);
    else {
      for (const toml::node& item : *list) {
        if (const auto text = item.value_exact<std::string>()) texts.push_back(*text);
        else wrong_type(setting, item);
      }
    }
    return texts;
  }

  void read_texts(const Setting& setting, const toml::node& node) {
    std::vector<std::string> texts = texts_of(setting, node);
    for (std::string& text : texts) {
      if (setting.kind == SettingKind::paths) text = from_folder(folder_, text);
      if (setting.kind == SettingKind::outputs) {
        const auto equals = text.find('=');
        const std::string file = text.substr(equals == std::string::npos ? 0 : equals + 1);
        text = text.substr(0, text.size() - file.size()) + from_folder(folder_, file);
      }
    }
    settings_.*std::get<std::vector<std::string> Settings::*>(setting.member) = std::move(texts);
  }

  void read_fields(const toml::node& node, std::vector<std::string>& fields) {
    const toml::table* table = node.as_table();
    if (table == nullptr) return complain(node.source(), "\"fields\" must be a table: [fields]");
    for (auto&& [key, value] : *table) {
      const auto& names = field_names();
      if (std::find(names.begin(), names.end(), key.str()) == names.end()) unknown(key, "field", names);
      else if (const auto text = value.value_exact<std::string>()) fields.push_back(std::string(key.str()) + "=" + *text);
      else complain(value.source(), in_quotes(key.str()) + " must be a text");
    }
  }

  void read_levels(const toml::node& node, std::vector<LevelChange>& levels) {
    const toml::table* table = node.as_table();
    if (table == nullptr) return complain(node.source(), "\"levels\" must be a table: [levels]");
    for (auto&& [key, value] : *table) {
      const auto text = value.value_exact<std::string>();
      const Severity* level = text ? find_level(*text) : nullptr;
      // [levels] count.same = "off" is a table in a table: rule names have to be quoted.
      if (value.is_table()) complain(key.source(), "names of rules have a dot and must stand in quotation marks");
      else if (level == nullptr) complain(value.source(), "a level is \"off\", \"info\", \"warning\" or \"error\"");
      else levels.push_back({std::string(key.str()), *level, at(key.source())});
    }
    // toml++ sorts keys by name; what stands later in the file is to hold.
    std::stable_sort(levels.begin(), levels.end(), [](const LevelChange& a, const LevelChange& b) {
      return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
  }

  void read_overrides(const toml::node& node) {
    const toml::array* list = node.as_array();
    if (list == nullptr) return complain(node.source(), "\"override\" must be a list of tables: [[override]]");
    for (const toml::node& item : *list) {
      if (const toml::table* table = item.as_table()) read_override(*table);
      else complain(item.source(), "\"override\" must be a list of tables: [[override]]");
    }
  }

  void read_override(const toml::table& table) {
    static const Setting files{"files", "", "", SettingKind::texts, &Settings::include};
    static const Setting collection{"collection", "", "", SettingKind::text, &Settings::article_language};
    Override read;
    for (auto&& [key, value] : table) {
      if (key.str() == "files") read.files = texts_of(files, value);
      else if (key.str() == "levels") read_levels(value, read.levels);
      else if (key.str() == "article-language") read.article_language = text_of(*find_setting("article-language"), value).value_or("");
      else if (key.str() == "collection") read.collection = text_of(collection, value).value_or("");
      else if (key.str() == "fields") read_fields(value, read.fields);
      else unknown(key, "key of an override", {"files", "levels", "article-language", "collection", "fields"});
    }
    if (read.files.empty()) complain(table.source(), "an override needs \"files\", a list of globs");
    settings_.overrides.push_back(std::move(read));
  }

  std::string file_, text_, folder_;
  Settings& settings_;
  std::set<std::string>& keys_;
  Diagnostics diagnostics_;
};

/// The folder that a path stands for: globs count as far as they are plain.
fs::path folder_of(const std::string& path) {
  std::error_code error;
  const fs::path plain = path.substr(0, path.find_first_of("*?["));
  const fs::path absolute = fs::absolute(plain, error).lexically_normal();
  return fs::is_directory(absolute, error) ? absolute : absolute.parent_path();
}

}  // namespace

std::string from_folder(const std::string& folder, const std::string& path) {
  if (path.empty() || path == "-" || fs::path(path).is_absolute()) return path;
  std::error_code error;
  const fs::path here = fs::current_path(error);
  const fs::path absolute = (fs::absolute(folder, error) / path).lexically_normal();
  std::string named = absolute.lexically_proximate(here).string();
  while (named.size() > 1 && named.ends_with('/')) named.pop_back();
  return named;
}

std::string find_config(const std::vector<std::string>& paths) {
  std::error_code error;
  const bool here = paths.empty() || paths.front() == "-";
  fs::path folder = here ? fs::current_path(error) : folder_of(paths.front());
  while (!folder.empty()) {
    const fs::path file = folder / "selaras.toml";
    if (fs::is_regular_file(file, error)) return file.lexically_proximate(fs::current_path(error)).string();
    const fs::path above = folder.parent_path();
    if (above == folder) break;
    folder = above;
  }
  return {};
}

Diagnostics read_config(const std::string& file, Settings& settings, std::set<std::string>& keys) {
  auto text = file_content(file);
  if (!text) return {{Gravity::error, file, 0, 0, "cannot be read", {}}};
  std::error_code error;
  settings.config = file;
  settings.config_folder = fs::absolute(file, error).lexically_normal().parent_path().string();
  return ConfigReader(file, std::move(*text), settings, keys).run();
}

Diagnostics read_pairs(Settings& settings) {
  Diagnostics diagnostics;
  const auto complain = [&](const char* flag, const std::string& pair, const char* expected) {
    diagnostics.push_back({Gravity::error, flag, 0, 0, in_quotes(pair) + " is not " + expected, {}});
  };
  for (const std::string& pair : settings.level_flags) {
    const auto equals = pair.rfind('=');
    const Severity* level = equals == std::string::npos ? nullptr : find_level(pair.substr(equals + 1));
    if (level != nullptr) settings.levels.push_back({pair.substr(0, equals), *level, {Gravity::error, "--level", 0, 0, {}, {}}, true});
    else complain("--level", pair, "RULE=LEVEL with a level off, info, warning or error");
  }
  for (const std::string& pair : settings.fields) {
    const auto equals = pair.find('=');
    const auto& names = field_names();
    const bool known = equals != std::string::npos && std::find(names.begin(), names.end(), pair.substr(0, equals)) != names.end();
    if (!known || equals + 1 == pair.size()) complain("--field", pair, "NAME=FIELD with a name id, title, published, modified, version, correction, source, url, lang, body or collection");
  }
  return diagnostics;
}

}  // namespace selaras
