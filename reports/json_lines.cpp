// JSON Lines: findings (the canonical report), claims and annotations.
#include "reports/json_lines.hpp"

#include <algorithm>

#include "reports/assumptions.hpp"
#include "reports/json.hpp"
#include "reports/json_values.hpp"
#include "reports/places.hpp"
#include "selaras/reports.hpp"

namespace selaras {
namespace {

constexpr std::string_view zones[] = {"headline", "dateline", "lead", "body", "caption", "related", "boilerplate"};
constexpr std::string_view layers[] = {"narrator", "relay", "voice"};
constexpr std::string_view modalities[] = {"asserted", "planned", "possible", "conditional", "hypothetical"};
constexpr std::string_view severities[] = {"off", "info", "warning", "error"};
constexpr std::string_view timex_types[] = {"DATE", "TIME", "DURATION", "SET"};
constexpr std::string_view quantity_kinds[] = {"number", "ordinal", "percent", "money", "quantity", "age"};
constexpr std::string_view name_types[] = {"PER", "ORG", "LOC"};

template <class Enum>
constexpr std::size_t index(Enum value) { return static_cast<std::size_t>(value); }

void put(JsonWriter& json, std::string_view key, const Wording& wording) {
  json.key(key).open_object().key("id").string(wording.id).key("en").string(wording.en).close_object();
}

void put_passage(JsonWriter& json, const Passage& passage) {
  json.key("article").string(passage.article).key("file").string(passage.file);
  json.key("begin").number(passage.begin).key("end").number(passage.end);
  json.key("line").number(passage.line).key("column").number(passage.column);
  json.key("quote").string(passage.quote).key("zone").string(name_of(passage.zone));
}

void put_claim(JsonWriter& json, const FindingClaim& claim) {
  json.open_object();
  put_passage(json, claim.passage);
  json.key("sentence").string(claim.passage.sentence);
  json.key("layer").string(name_of(claim.layer));
  if (!claim.who.empty()) json.key("who").string(claim.who);
  json.key("attribute").string(claim.attribute);
  if (claim.type == Type::truth) {
    json.key("is").boolean(claim.value.truth);
  } else {
    json.key("strict");
    put(json, claim.value.readings.strict);
    json.key("lenient");
    put(json, claim.value.readings.lenient);
  }
  if (!claim.unit.empty()) json.key("unit").string(claim.unit);
  put(json, "label", claim.label);
  json.key("witnesses").open_array();
  for (const Passage& witness : claim.witnesses) {
    json.open_object();
    put_passage(json, witness);
    json.close_object();
  }
  json.close_array().close_object();
}

void put_assumption(JsonWriter& json, const Assumption& assumption) {
  json.open_object().key("kind").string(name_of(assumption.kind));
  put(json, "text", assumption.text);
  json.key("confidence").thousandths(assumption.confidence);
  if (!assumption.evidence.empty()) {
    json.key("evidence");
    put(json, assumption.evidence);
  }
  if (!assumption.things.empty()) {
    json.key("things").open_array();
    for (const MentionKey& thing : assumption.things) json.open_object().key("article").string(thing.article).key("quote").string(thing.quote).close_object();
    json.close_array();
  }
  json.close_object();
}

void put_finding(JsonWriter& json, const Finding& finding) {
  json.open_object().key("id").string(finding.id).key("rule").string(finding.rule);
  if (!finding.other_rules.empty()) {
    json.key("other_rules").open_array();
    for (const std::string& rule : finding.other_rules) json.string(rule);
    json.close_array();
  }
  json.key("severity").string(name_of(finding.severity)).key("confidence").thousandths(finding.confidence);
  put(json, "title", finding.title);
  put(json, "why", finding.why);
  json.key("claims").open_array();
  for (const FindingClaim& claim : finding.claims) put_claim(json, claim);
  json.close_array().key("assumptions").open_array();
  for (const Assumption& assumption : finding.assumptions) put_assumption(json, assumption);
  json.close_array().key("odd_one_out");
  if (finding.odd_one_out) json.number(static_cast<std::int64_t>(*finding.odd_one_out));
  else json.null();
  json.key("strict_only").boolean(finding.strict_only);
  json.key("status").string(finding.status == Outcome::conflict ? "conflict" : "undecided");
  if (!finding.reason.empty()) json.key("reason").string(finding.reason);
  if (finding.accepted) json.key("accepted").boolean(true);
  if (!finding.note.empty()) json.key("note").string(finding.note);
  json.close_object().end_line();
}

/// One annotation line, and where it stands among the others.
struct Line {
  TextRange range;
  std::string text;
};

void open_annotation(JsonWriter& json, const Article& article, TextRange range, std::string_view kind) {
  const TextRange printed = printed_range(article, range);
  json.open_object().key("article").string(article.id).key("begin").number(printed.begin).key("end").number(printed.end);
  json.key("text").string(std::string_view(article.text).substr(range.begin, range.end - range.begin));
  // Offsets of a record's headline count from the headline's own start.
  if (in_headline(article, range.begin)) json.key("zone").string("headline");
  json.key("kind").string(kind);
}

void put_decimals(JsonWriter& json, const Quantity& quantity) {
  json.key("value");
  if (quantity.from && quantity.to && *quantity.from == *quantity.to) {
    json.raw(to_string(*quantity.from));
    return;
  }
  json.open_object();
  if (quantity.from) json.key("from").raw(to_string(*quantity.from));
  if (quantity.to) json.key("to").raw(to_string(*quantity.to));
  json.close_object();
}

std::string line_of(const Article& article, const Timex& timex) {
  JsonWriter json;
  open_annotation(json, article, timex.range, "timex");
  json.key("type").string(timex_types[index(timex.type)]).key("value").string(timex.value);
  if (!timex.mod.empty()) json.key("mod").string(timex.mod);
  json.close_object().end_line();
  return json.take();
}

std::string line_of(const Article& article, const Quantity& quantity) {
  JsonWriter json;
  open_annotation(json, article, quantity.range, quantity_kinds[index(quantity.kind)]);
  if (quantity.from || quantity.to) put_decimals(json, quantity);
  if (!quantity.unit.empty()) json.key("unit").string(quantity.unit);
  json.close_object().end_line();
  return json.take();
}

std::string line_of(const Article& article, const Identifier& identifier) {
  JsonWriter json;
  open_annotation(json, article, identifier.range, "identifier");
  json.key("value").string(identifier.value).close_object().end_line();
  return json.take();
}

/// The letters in brackets behind an organisation or place that they are short for belong to its name:
/// "Badan Pusat Statistik (BPS)". Returns where that ends, or 0.
std::uint32_t bracket_behind(const Article& article, const Name& name, const Name& next) {
  if (name.type == NameType::person || next.type != name.type || next.entity != name.entity || next.range.begin <= name.range.end) return 0;
  const std::string_view gap = std::string_view(article.text).substr(name.range.end, next.range.begin - name.range.end);
  const std::string_view brief = std::string_view(article.text).substr(next.range.begin, next.range.end - next.range.begin);
  const std::size_t shut = article.text.find_first_not_of(' ', next.range.end);
  const bool letters = std::none_of(brief.begin(), brief.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!letters || gap.find_first_not_of(" (") != std::string_view::npos || std::count(gap.begin(), gap.end(), '(') != 1) return 0;
  return shut != std::string::npos && article.text[shut] == ')' ? static_cast<std::uint32_t>(shut + 1) : 0;
}

std::string line_of(const Article& article, const Name& name, TextRange range, std::string_view acronym) {
  JsonWriter json;
  const bool affiliation = name.type == NameType::place && !name.role.empty();  // whose somebody is, no scene
  open_annotation(json, article, range, affiliation ? "affiliation" : "name");
  json.key("type").string(name_types[index(name.type)]);
  if (!name.canonical.empty()) json.key("canonical").string(name.canonical);
  if (!acronym.empty()) json.key("acronym").string(acronym);
  if (!name.role.empty()) json.key("role").string(name.role);
  json.close_object().end_line();
  return json.take();
}

/// Names with their acronyms in brackets are one annotation.
void add_names(const Article& article, const std::vector<Name>& names, std::vector<Line>& lines) {
  for (std::size_t k = 0; k < names.size(); ++k) {
    TextRange range = names[k].range;
    std::string_view acronym;
    if (const std::uint32_t end = k + 1 < names.size() ? bracket_behind(article, names[k], names[k + 1]) : 0; end != 0) {
      acronym = std::string_view(article.text).substr(names[k + 1].range.begin, names[k + 1].range.end - names[k + 1].range.begin);
      range.end = end;
    }
    lines.push_back({range, line_of(article, names[k], range, acronym)});
    k += !acronym.empty();
  }
}

}  // namespace

std::string_view name_of(Zone zone) { return zones[index(zone)]; }
std::string_view name_of(Layer layer) { return layers[index(layer)]; }
std::string_view name_of(Modality modality) { return modalities[index(modality)]; }
std::string_view name_of(Severity severity) { return severities[index(severity)]; }

std::string write_jsonl(const Report& report) {
  JsonWriter json;
  for (const Finding& finding : report.findings) put_finding(json, finding);
  return json.take();
}

std::string annotation_lines(const Article& article, const Annotations& annotations) {
  std::vector<Line> lines;
  const auto add = [&](const auto& values) {
    for (const auto& value : values) lines.push_back({value.range, line_of(article, value)});
  };
  add(annotations.timexes);
  add(annotations.quantities);
  add(annotations.identifiers);
  add_names(article, annotations.names, lines);
  std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.range < b.range; });
  std::string text;
  for (const Line& line : lines) text += line.text;
  return text;
}

}  // namespace selaras
