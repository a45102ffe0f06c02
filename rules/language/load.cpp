// From sources to a rule set: parse all, collect relations, check all, keep what is right.
#include <algorithm>
#include <map>

#include "rules/language/check.hpp"
#include "rules/language/cursor.hpp"
#include "selaras/rules.hpp"

namespace selaras {
namespace {

using namespace rule_language;

struct Loaded {
  Complaints complaints;
  FileSyntax file;
};

std::string default_pack(const std::string& source_name) {
  const std::size_t slash = source_name.find_last_of("/\\");
  const std::string base = slash == std::string::npos ? source_name : source_name.substr(slash + 1);
  return base.substr(0, base.find('.'));
}

constexpr std::size_t max_source = 64u << 20;

Loaded load(const RuleSource& source) {
  Loaded loaded{Complaints(source), {}};
  if (source.text.size() > max_source) loaded.complaints.error(0, "a rule file may have at most 64 MiB");
  if (!loaded.complaints.failed()) loaded.file = parse_file(source, loaded.complaints);
  if (loaded.file.pack.empty()) {
    for (RuleSyntax& rule : loaded.file.rules) rule.info.pack = default_pack(source.name);
  }
  return loaded;
}

bool is_function(const std::string& name) {
  const auto& table = function_table();
  return name == "sum" || std::any_of(table.begin(), table.end(), [&](const auto& info) { return info.name == name; });
}

/// Names are unique over all sources; the first in the order of the sources stays.
struct Names {
  std::map<std::string, std::string> rules, relations;  // where each stands
  RelationIndex index;
  std::vector<Relation> rows;

  static bool add(std::map<std::string, std::string>& to, const std::string& what, const std::string& name,
                  std::uint32_t at, const std::string& file, Complaints& complaints) {
    const std::string here = file + ":" + std::to_string(complaints.line_of(at));
    const auto [known, added] = to.try_emplace(name, here);
    if (!added) complaints.error(at, "there is already a " + what + " '" + name + "' at " + known->second);
    return added;
  }

  void collect(Loaded& loaded, const std::string& file) {
    for (Relation& relation : loaded.file.relations) {
      const Word& name = relation.name;
      if (is_function(name.text)) {
        loaded.complaints.error(name.at, "'" + name.text + "' is a function of the language");
        continue;
      }
      if (!add(relations, "relation", name.text, name.at, file, loaded.complaints)) continue;
      index.emplace(name.text, static_cast<std::uint32_t>(rows.size()));
      rows.push_back(std::move(relation));
    }
    for (const RuleSyntax& rule : loaded.file.rules)
      add(rules, "rule", rule.info.name, rule.at, file, loaded.complaints);
  }
};

}  // namespace

RuleLoad load_rules(const std::vector<RuleSource>& sources) {
  std::vector<Loaded> loaded;
  loaded.reserve(sources.size());
  for (const RuleSource& source : sources) loaded.push_back(load(source));
  Names names;
  for (std::size_t i = 0; i < sources.size(); ++i) names.collect(loaded[i], sources[i].name);

  RuleLoad result;
  auto compiled = std::make_shared<CompiledRules>();
  for (Loaded& one : loaded) {
    for (RuleSyntax& rule : one.file.rules) check_rule(rule, names.rows, names.index, one.complaints);
    if (!one.complaints.failed())
      std::move(one.file.rules.begin(), one.file.rules.end(), std::back_inserter(compiled->rules));
    Diagnostics found = one.complaints.take();
    std::move(found.begin(), found.end(), std::back_inserter(result.diagnostics));
  }
  compiled->relations = std::move(names.rows);
  std::sort(compiled->rules.begin(), compiled->rules.end(),
            [](const RuleSyntax& a, const RuleSyntax& b) { return a.info.name < b.info.name; });
  for (const RuleSyntax& rule : compiled->rules) result.rules.rules.push_back(rule.info);
  result.rules.compiled = std::move(compiled);
  return result;
}

}  // namespace selaras
