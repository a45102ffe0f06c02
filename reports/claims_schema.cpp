// The JSON Schema of a line, made from the same tables as the reader's checks.
#include "reports/assumptions.hpp"
#include "reports/claims_input.hpp"
#include "reports/json.hpp"
#include "reports/json_lines.hpp"
#include "selaras/rules.hpp"

namespace selaras {
namespace {

constexpr const char* id = R"({"type":["integer","string"]})";
constexpr const char* text = R"({"type":"string"})";
constexpr const char* share = R"({"type":"number","minimum":0,"maximum":1})";
constexpr const char* offset = R"({"type":"integer","minimum":0,"maximum":1073741824})";
constexpr const char* intervals = R"({"type":"array","items":{"type":"array","minItems":2,"maxItems":2,"items":{"type":["integer","null"]}}})";

template <class Enum>
void names(JsonWriter& json, std::size_t count) {
  json.open_object().key("enum").open_array();
  for (std::size_t i = 0; i < count; ++i) json.string(name_of(static_cast<Enum>(i)));
  json.close_array().close_object();
}

void passage(JsonWriter& json) {
  json.key("article").raw(text).key("begin").raw(offset).key("end").raw(offset).key("quote").raw(text).key("headline").raw(R"({"type":"boolean"})").key("zone");
  names<Zone>(json, 7);
}

/// The static attributes of mentions.
void key(JsonWriter& json) {
  json.key("key").open_object().key("type").string("object").key("additionalProperties").boolean(false).key("properties").open_object();
  for (const AttributeInfo& info : attribute_table()) {
    if (is_world(info.type) || info.name == "id" || info.name == "doc") continue;
    json.key(info.name);
    switch (info.type) {
      case Type::flag: json.raw(R"({"type":"boolean"})"); break;
      case Type::text: json.raw(text); break;
      case Type::mention: json.raw(id); break;
      default: json.raw(R"({"type":"integer"})");
    }
  }
  json.close_object().close_object();
}

void sort(JsonWriter& json) {
  json.key("sort");
  names<Sort>(json, sort_names().size());
}

JsonWriter& open(JsonWriter& json, const char* kind, const char* what, std::initializer_list<const char*> required) {
  json.open_object().key("title").string(kind).key("description").string(what).key("type").string("object").key("required").open_array();
  for (const char* name : required) json.string(name);
  json.close_array().key("properties").open_object();
  json.key("kind").open_object().key("enum").open_array().string(kind).close_array().close_object();
  return json;
}

void attributes(JsonWriter& json, bool truths) {
  json.open_object().key("enum").open_array();
  for (const AttributeInfo& info : attribute_table()) {
    if (is_world(info.type) && (info.type == Type::truth) == truths) json.string(info.name);
  }
  json.close_array().close_object();
}

void claim(JsonWriter& json) {
  open(json, "claim", "What a clause of an article says about one attribute of one mention.", {"article", "mention", "attribute", "value"});
  json.key("id").raw(id).key("clause").raw(id).key("mention").raw(id).key("file").raw(text);
  passage(json);
  sort(json);
  key(json);
  json.key("attribute").raw(text).key("value").raw(R"({"type":"object"})").key("layer");
  names<Layer>(json, 3);
  json.key("who").raw(text).key("modality");
  names<Modality>(json, 5);
  json.key("polarity").raw(R"({"enum":["affirmed","denied"]})").key("as_of").raw(R"({"type":["integer","null"]})").key("confidence").raw(share);
  json.key("derived").open_object().key("type").string("array").key("items").open_object().key("enum").open_array();
  for (std::size_t i = 0; i < 9; ++i) json.string(name_of(static_cast<AssumptionKind>(i)));
  json.close_array().close_object().close_object().close_object();
  json.key("oneOf").open_array();
  json.open_object().key("properties").open_object().key("attribute");
  attributes(json, true);
  json.key("value").raw(R"({"required":["is"],"properties":{"is":{"type":"boolean"}}})").close_object().close_object();
  json.open_object().key("properties").open_object().key("attribute");
  attributes(json, false);
  json.key("value").open_object().key("required").raw(R"(["strict"])").key("properties").open_object().key("unit").raw(text);
  json.key("strict").raw(intervals).key("lenient").raw(intervals).close_object().close_object().close_object().close_object();
  json.close_array().close_object();
}

}  // namespace

std::string claims_schema() {
  JsonWriter json;
  json.open_object().key("$schema").string("https://json-schema.org/draft/2020-12/schema").key("title").string("A line of Selaras claims");
  json.key("description").string(
      "One JSON object a line. Offsets are bytes of UTF-8, half-open: in the article's file, or, for articles that are records, in the body or (zone \"headline\", or \"headline\": true) in the headline. Words without them are found in their clause, or get a place of their own. "
      "Days are counted from 1970-01-01, weekdays from Monday = 0. A line without a kind is a claim. `selaras rules schema` lists the attributes with their types.");
  json.key("oneOf").open_array();
  open(json, "article", "Where an article comes from; all but its id may be missing.", {"kind", "article"});
  json.key("article").raw(text).key("file").raw(text).key("title").raw(text).key("collection").raw(text).key("language").raw(text);
  json.key("published").raw(R"({"type":"string","format":"date"})").key("record").raw(offset).close_object().close_object();
  open(json, "mention", "A thing that an article talks about, and what identifies it.", {"kind", "mention", "sort", "article"});
  json.key("mention").raw(id);
  sort(json);
  passage(json);
  key(json);
  json.close_object().close_object();
  open(json, "clause", "A sentence or clause; its claims stand or fall together.", {"kind", "clause", "article"});
  json.key("clause").raw(id);
  passage(json);
  json.close_object().close_object();
  open(json, "same", "The assumption that two mentions are one thing.", {"kind", "a", "b"});
  json.key("a").raw(id).key("b").raw(id).key("confidence").raw(share).key("hard").raw(R"({"type":"boolean"})");
  json.key("evidence").raw(R"({"type":"array","items":{"type":"object","properties":{"kind":{"type":"string"},"weight":{"type":"integer"},"words":{"type":"string"}}}})");
  json.close_object().close_object();
  claim(json);
  json.close_array().close_object().end_line();
  return json.take();
}

}  // namespace selaras
