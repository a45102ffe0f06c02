// Checks JSON against a schema. Knows the few words of JSON Schema that the schemas of this project use.
#pragma once

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

namespace selaras::testing {

class Schema {
 public:
  explicit Schema(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    schema_ = Json::parse(file);
  }
  /// What is wrong with a value; empty if nothing is.
  [[nodiscard]] std::string check(const nlohmann::json& value) const { return check(value, schema_, "$"); }

 private:
  using Json = nlohmann::json;

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
    if (value.is_number() && schema.contains("minimum") && value < schema.at("minimum")) return path + ": is too small";
    if (value.is_string() && schema.contains("minLength") && value.get<std::string>().empty()) return path + ": is empty";
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

}  // namespace selaras::testing
