// The vocabulary of rules as a list.
#include "rules/language/check.hpp"
#include "rules/language/types.hpp"
#include "selaras/rules.hpp"

namespace selaras {

std::string_view name_of(Type type) {
  switch (type) {
    case Type::flag: return "flag";
    case Type::number: return "number";
    case Type::text: return "text";
    case Type::mention: return "mention";
    case Type::day: return "day";
    case Type::weekday: return "weekday";
    case Type::minute: return "minute";
    case Type::minutes: return "minutes";
    case Type::days: return "days";
    case Type::years: return "years";
    case Type::count: return "count";
    case Type::ordinal: return "ordinal";
    case Type::region: return "region";
    case Type::truth: return "truth";
  }
  return "";
}

std::vector<SchemaEntry> rule_schema() {
  using namespace rule_language;
  std::vector<SchemaEntry> entries;
  for (const std::string_view sort : sort_names()) entries.push_back({SchemaEntry::Kind::sort, std::string(sort)});
  for (std::size_t i = 0; i < attribute_table().size(); ++i) {
    const auto attribute = static_cast<Attribute>(i);
    entries.push_back({SchemaEntry::Kind::attribute, std::string(name_of(attribute)),
                       std::string(name_of(typed_of(attribute).type)), is_world(type_of(attribute))});
  }
  const auto result = [](Function function) {
    if (function == Function::near) return Type::truth;
    return function == Function::weekday_of ? Type::weekday : function == Function::date ? Type::day : Type::number;
  };
  for (const FunctionInfo& info : function_table()) {
    entries.push_back({SchemaEntry::Kind::function, std::string(info.name), std::string(name_of(result(info.function))),
                       false, std::string(info.usage)});
  }
  return entries;
}

}  // namespace selaras
