// SARIF 2.1.0. GitHub shows the first location of a result only, so every side of a finding is a result of its own,
// linked to the others from its message; viewers walk through the whole minimal set as a code flow.
#include <algorithm>
#include <map>

#include "reports/json.hpp"
#include "reports/json_lines.hpp"
#include "reports/messages.hpp"
#include "reports/writers/region.hpp"
#include "reports/writers/sides.hpp"

namespace selaras {
namespace {

constexpr std::size_t most_results = 25'000;  // GitHub refuses more in one run
constexpr std::size_t most_witnesses = 10;
constexpr std::size_t most_of_snippet = 1000;
constexpr std::size_t most_notifications = 1000;

using RuleNumbers = std::map<std::string, std::int64_t>;

RuleNumbers rules_of(const std::vector<const Finding*>& findings) {
  RuleNumbers numbers;
  for (const Finding* finding : findings) numbers.emplace(finding->rule, 0);
  std::int64_t next = 0;
  for (auto& [name, number] : numbers) number = next++;
  return numbers;
}

std::string_view level_of(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : severity == Severity::info ? "note" : "none";
}

void put_text(JsonWriter& json, std::string_view key, std::string_view text) { json.key(key).open_object().key("text").string(text).close_object(); }

/// Writes the results of one report.
class Results {
 public:
  Results(JsonWriter& json, const WriterOptions& options, const RuleNumbers& rules, bool has_baseline) : json_(json), options_(options), rules_(rules), has_baseline_(has_baseline) {}

  /// One result a side, as long as there is room; false once there is none.
  bool add(const Finding& finding) {
    const std::vector<Side> sides = sides_of(finding);
    words_.clear();
    for (const FindingClaim& claim : finding.claims) words_.push_back(escape_sarif_message(told(claim, options_.language)));
    for (std::size_t i = 0; i < sides.size(); ++i) {
      if (written_ == most_results) return false;
      ++written_;
      add_side(finding, sides, i);
    }
    return true;
  }

 private:
  void add_side(const Finding& finding, const std::vector<Side>& sides, std::size_t number) {
    const Side& side = sides[number];
    const bool decided = finding.status == Outcome::conflict;
    json_.open_object().key("ruleId").string(finding.rule).key("ruleIndex").number(rules_.at(finding.rule));
    json_.key("kind").string(decided ? "fail" : "open").key("level").string(decided ? level_of(finding.severity) : "none");
    const std::vector<Related> others = related(finding, side);
    put_text(json_, "message", message_of(finding, side, others));
    json_.key("locations").open_array();
    put_location(passage_of(finding, side), words_[side.claims.front()], 0);
    json_.close_array();
    put_related(others);
    put_flow(finding);
    json_.key("partialFingerprints").open_object().key("primaryLocationLineHash").string(finding.id + ":" + std::to_string(number + 1)).close_object();
    json_.key("rank").raw(to_string(normalised(Decimal{finding.confidence, 1})));
    put_settlement(finding.settled);
    put_properties(finding, number, sides.size());
    json_.close_object();
  }

  // The claims on other lines, then the witnesses of all: what the message links to, in this order, from 1.
  struct Related {
    const Passage* passage;
    std::string words;  // escaped
    bool witness;
  };
  [[nodiscard]] std::vector<Related> related(const Finding& finding, const Side& side) const {
    std::vector<Related> all, witnesses;
    for (std::size_t i = 0; i < finding.claims.size(); ++i) {
      const FindingClaim& claim = finding.claims[i];
      const bool mine = std::find(side.claims.begin(), side.claims.end(), i) != side.claims.end();
      if (!mine) all.push_back({&claim.passage, words_[i], false});
      for (const Passage& witness : claim.witnesses) {
        if (witnesses.size() < most_witnesses) witnesses.push_back({&witness, escape_sarif_message(place_of(witness)), true});
      }
    }
    all.insert(all.end(), witnesses.begin(), witnesses.end());
    return all;
  }

  [[nodiscard]] std::string message_of(const Finding& finding, const Side& side, const std::vector<Related>& others) const {
    const std::string& language = options_.language;
    const auto sentence = [&](const std::string& text) { return text.empty() ? text : " " + text + "."; };
    std::string here, there, also;
    for (const std::size_t i : side.claims) here += (here.empty() ? "" : "; ") + words_[i];
    std::size_t number = 0;
    for (const Related& other : others) {
      std::string& list = other.witness ? also : there;
      list += (list.empty() ? "" : "; ") + ("[" + other.words + "](" + std::to_string(++number) + ")");
      if (!other.witness) list += " (" + escape_sarif_message(place_of(*other.passage)) + ")";
    }
    std::string text = escape_sarif_message(headline(finding, language)) + ".";
    text += sentence(message(language, "write.here", {here}));
    if (!there.empty()) text += sentence(message(language, "write.against", {there}));
    if (!also.empty()) text += sentence(message(language, "write.also", {also}));
    text += sentence(escape_sarif_message(assumed(finding, language)));
    if (finding.status == Outcome::undecided) text += sentence(message(language, "write.undecided"));
    return text;
  }

  void put_physical(const Passage& passage) {
    const Region region = utf16_region(passage);
    json_.key("physicalLocation").open_object().key("artifactLocation").open_object().key("uri").string(path_uri(passage.file)).close_object();
    json_.key("region").open_object().key("startLine").number(region.begin.line).key("startColumn").number(region.begin.column);
    json_.key("endLine").number(region.end.line).key("endColumn").number(region.end.column);
    if (!is_record(passage)) put_text(json_, "snippet", head(passage.quote, most_of_snippet));
    json_.close_object().close_object();
  }
  // `id` 0: none.
  void put_location(const Passage& passage, const std::string& words, std::int64_t id) {
    json_.open_object();
    if (id > 0) json_.key("id").number(id);
    put_physical(passage);
    put_text(json_, "message", words);
    json_.close_object();
  }

  void put_related(const std::vector<Related>& all) {
    if (all.empty()) return;
    json_.key("relatedLocations").open_array();
    std::int64_t id = 0;
    for (const Related& other : all) put_location(*other.passage, other.words, ++id);
    json_.close_array();
  }

  void put_flow(const Finding& finding) {
    json_.key("codeFlows").open_array().open_object().key("threadFlows").open_array().open_object().key("locations").open_array();
    for (std::size_t i = 0; i < finding.claims.size(); ++i) {
      json_.open_object().key("location");
      put_location(finding.claims[i].passage, words_[i], 0);
      json_.close_object();
    }
    json_.close_array().close_object().close_array().close_object().close_array();
  }

  // Viewers hide what is suppressed; an empty list says that nothing is.
  void put_settlement(const Settlement& settled) {
    if (has_baseline_) json_.key("baselineState").string(settled.by == SettledBy::baseline ? "unchanged" : "new");
    if (settled.by == SettledBy::nobody) return;
    json_.key("suppressions").open_array().open_object().key("kind").string(settled.by == SettledBy::comment ? "inSource" : "external").key("status").string("accepted");
    json_.key("justification").string(safe_line(settled.reason, 1000)).close_object().close_array();
  }

  void put_properties(const Finding& finding, std::size_t side, std::size_t sides) {
    json_.key("properties").open_object().key("conflict").string(finding.id);
    json_.key("side").number(static_cast<std::int64_t>(side + 1)).key("sides").number(static_cast<std::int64_t>(sides));
    json_.key("confidence").thousandths(finding.confidence);
    if (finding.strict_only) json_.key("strictOnly").boolean(true);
    if (!finding.reason.empty()) json_.key("reason").string(safe_line(finding.reason, 1000));
    if (!finding.other_rules.empty()) {
      json_.key("otherRules").open_array();
      for (const std::string& rule : finding.other_rules) json_.string(rule);
      json_.close_array();
    }
    json_.key("assumptions").open_array();
    for (const Assumption& assumption : finding.assumptions) json_.string(safe_line(assumption.text.in(options_.language), 1000));
    json_.close_array().close_object();
  }

  JsonWriter& json_;
  const WriterOptions& options_;
  const RuleNumbers& rules_;
  std::vector<std::string> words_;  // of the claims of the finding being written, escaped
  bool has_baseline_;
  std::size_t written_ = 0;
};

// "duration.between-dates" → "DurationBetweenDates", as SARIF wants the friendly name of a rule.
std::string pascal_case(std::string_view id) {
  std::string name;
  bool capital = true;
  for (const char c : id) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (word) name += capital && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    capital = !word;
  }
  return name;
}

void put_rule(JsonWriter& json, const std::string& name, const WriterOptions& options) {
  const auto info = std::find_if(options.rules.begin(), options.rules.end(), [&](const RuleInfo& rule) { return rule.name == name; });
  const bool known = info != options.rules.end();
  const std::string doc = known && !info->doc.empty() ? safe_line(info->doc, 2000) : message(options.language, "write.rule", {name});
  json.open_object().key("id").string(name).key("name").string(pascal_case(name));
  put_text(json, "shortDescription", escape_sarif_message(doc));
  put_text(json, "fullDescription", escape_sarif_message(doc));
  put_text(json, "help", escape_sarif_message(doc + " " + message(options.language, "write.rule-help", {name})));
  json.key("defaultConfiguration").open_object().key("level").string(level_of(known ? info->severity : Severity::warning)).close_object();
  json.key("properties").open_object().key("tags").open_array().string("consistency").string(name.substr(0, name.find('.'))).close_array().close_object();
  json.close_object();
}

void put_invocation(JsonWriter& json, const Report& report, bool cut, const std::string& language) {
  json.key("invocations").open_array().open_object().key("executionSuccessful").boolean(true).key("toolExecutionNotifications").open_array();
  const auto notify = [&](std::string_view level, const std::string& text) {
    json.open_object().key("level").string(level);
    put_text(json, "message", escape_sarif_message(text));
    json.close_object();
  };
  if (report.incomplete) notify("warning", message(language, "write.incomplete"));
  if (cut) notify("warning", message(language, "write.cut", {std::to_string(most_results)}));
  for (std::size_t i = 0; i < std::min(report.diagnostics.size(), most_notifications); ++i) {
    const Diagnostic& diagnostic = report.diagnostics[i];
    const std::string place = diagnostic.file.empty() ? "" : plain_path(diagnostic.file) + (diagnostic.line > 0 ? ":" + std::to_string(diagnostic.line) : "") + ": ";
    notify(diagnostic.gravity == Gravity::error ? "error" : diagnostic.gravity == Gravity::warning ? "warning" : "note", place + safe_line(diagnostic.message, 1000));
  }
  json.close_array().close_object().close_array();
}

}  // namespace

std::string write_sarif(const Report& report, const WriterOptions& options) {
  std::vector<const Finding*> findings = chosen(report, options);
  for (const Finding& finding : report.settled) {
    if (finding.severity >= options.least) findings.push_back(&finding);
  }
  // A result without a location makes GitHub reject the whole file.
  std::erase_if(findings, [](const Finding* finding) { return finding->claims.empty(); });
  const RuleNumbers rules = rules_of(findings);
  JsonWriter json;
  json.open_object().key("$schema").string("https://json.schemastore.org/sarif-2.1.0.json").key("version").string("2.1.0");
  json.key("runs").open_array().open_object().key("tool").open_object().key("driver").open_object().key("name").string("Selaras");
  if (!options.version.empty()) json.key("version").string(options.version).key("semanticVersion").string(options.version);
  json.key("rules").open_array();
  for (const auto& [name, number] : rules) put_rule(json, name, options);
  json.close_array().close_object().close_object();
  json.key("language").string(options.language == "en" ? "en-US" : "id-ID").key("columnKind").string("utf16CodeUnits");
  json.key("results").open_array();
  Results results(json, options, rules, report.has_baseline);
  bool complete = true;
  for (const Finding* finding : findings) complete = complete && results.add(*finding);
  json.close_array();
  put_invocation(json, report, !complete, options.language);
  json.close_object().close_array().close_object().end_line();
  return json.take();
}

}  // namespace selaras
