// The lines that commands print keep to the schemas that are shipped. Knows the few words of JSON Schema that these use.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/pipeline/process.hpp"

namespace selaras {
namespace {

using Json = nlohmann::json;

const std::string root = SELARAS_SOURCE_DIR;

class Schema {
 public:
  explicit Schema(const std::string& name) : schema_(Json::parse(testing::content(root + "/reports/schemas/" + name + ".schema.json"))) {}
  /// What is wrong with a value; empty if nothing is.
  [[nodiscard]] std::string check(const Json& value) const { return check(value, schema_, "$"); }

 private:
  static bool is_type(const Json& value, const std::string& type) {
    return type == "object" ? value.is_object() : type == "array" ? value.is_array() : type == "string" ? value.is_string() : type == "boolean" ? value.is_boolean() : type == "null" ? value.is_null() : type == "integer" ? value.is_number_integer() : value.is_number();
  }

  static bool has_type(const Json& value, const Json& types) {
    if (types.is_string()) return is_type(value, types);
    return std::any_of(types.begin(), types.end(), [&](const Json& type) { return is_type(value, type); });
  }

  [[nodiscard]] std::string check_object(const Json& value, const Json& schema, const std::string& path) const {
    for (const Json& key : schema.value("required", Json::array())) {
      if (!value.contains(key)) return path + ": lacks " + key.get<std::string>();
    }
    const Json properties = schema.value("properties", Json::object());
    for (const auto& [key, inner] : value.items()) {
      if (properties.contains(key)) {
        if (auto wrong = check(inner, properties.at(key), path + "." + key); !wrong.empty()) return wrong;
      } else if (schema.contains("additionalProperties")) {
        return path + ": does not know " + key;
      }
    }
    return {};
  }

  [[nodiscard]] std::string check(const Json& value, const Json& schema, const std::string& path) const {
    if (schema.contains("$ref")) return check(value, schema_.at("$defs").at(schema.at("$ref").get<std::string>().substr(8)), path);
    if (schema.contains("type") && !has_type(value, schema.at("type"))) return path + ": is no " + schema.at("type").dump();
    if (schema.contains("enum") && std::find(schema.at("enum").begin(), schema.at("enum").end(), value) == schema.at("enum").end()) return path + ": " + value.dump() + " is not in the list";
    if (schema.contains("oneOf")) {
      const auto fits = std::count_if(schema.at("oneOf").begin(), schema.at("oneOf").end(), [&](const Json& one) { return check(value, one, path).empty(); });
      if (fits != 1) return path + ": fits " + std::to_string(fits) + " of the choices";
    }
    if (value.is_object()) return check_object(value, schema, path);
    if (value.is_array() && schema.contains("items")) {
      for (const Json& item : value) {
        if (auto wrong = check(item, schema.at("items"), path + "[]"); !wrong.empty()) return wrong;
      }
    }
    return {};
  }

  Json schema_;
};

TEST(Schemas, hold_for_what_is_printed) {
  const struct {
    const char* schema;
    std::vector<std::string> arguments;
  } table[] = {
      {"finding", {"audit", "--no-config", "--format", "jsonl"}},
      {"finding", {"audit", "--no-config", "--format", "jsonl", "--one-story"}},
      {"claim", {"claims", "--no-config"}},
      {"annotation", {"annotate", "--no-config"}},
  };
  for (const auto& row : table) {
    const Schema schema(row.schema);
    std::vector<std::string> arguments = row.arguments;
    arguments.push_back(root + "/tests/corpora/contoh");
    std::istringstream lines(testing::selaras(arguments).out);
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) EXPECT_EQ(schema.check(Json::parse(line)), "") << row.schema << line.substr(0, 500);
    EXPECT_GT(count, 5u) << row.schema;
  }
}

TEST(Schemas, refuse_what_is_not_printed) {
  const Schema schema("annotation");
  EXPECT_EQ(schema.check(Json::parse(R"({"article":"a","begin":0,"end":3,"text":"tiga","kind":"number","value":3})")), "");
  for (const char* wrong : {R"({"article":"a","begin":0,"end":3,"text":"tiga"})", R"({"article":"a","begin":0.5,"end":3,"text":"tiga","kind":"number"})", R"({"article":"a","begin":0,"end":3,"text":"tiga","kind":"guess"})",
                            R"({"article":"a","begin":0,"end":3,"text":"tiga","kind":"number","colour":"red"})", R"({"article":"a","begin":0,"end":3,"text":"tiga","kind":"number","value":[3]})"}) {
    EXPECT_NE(schema.check(Json::parse(wrong)), "") << wrong;
  }
}

}  // namespace
}  // namespace selaras
