// Small files: nlohmann's parser is quick enough, and a bad line never stops the others.
#include "reports/review/entries.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "facts/reading/input.hpp"
#include "reports/days.hpp"
#include "reports/json.hpp"
#include "reports/said.hpp"

namespace selaras {
namespace {

using Json = nlohmann::json;

/// The lines of a file as objects whose keys are known.
class Lines {
 public:
  Lines(const std::string& file, std::initializer_list<std::string_view> keys, Diagnostics& diagnostics) : file_(file), keys_(keys), diagnostics_(diagnostics) {}

  template <class Use>
  void each(std::string_view text, const Use& use) {
    while (!text.empty()) {
      const auto end = text.find('\n');
      slice_ = text.substr(0, end);
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
      ++number_;
      if (slice_.find_first_not_of(" \t\r") == std::string_view::npos) continue;
      const Json value = Json::parse(slice_, nullptr, false);
      if (!value.is_object()) complain("a line must be a JSON object");
      else if (has_known_keys(value)) use(value);
    }
  }

  void complain(std::string message) { diagnostics_.push_back({Gravity::error, file_, number_, 1, std::move(message), slice_of(slice_, 1)}); }
  [[nodiscard]] std::uint32_t number() const { return number_; }

  /// A text that may be missing.
  std::string text(const Json& value, const char* key) {
    const auto at = value.find(key);
    if (at == value.end() || at->is_null()) return {};
    if (at->is_string()) return at->get<std::string>();
    complain("\"" + std::string(key) + "\" must be a text");
    return {};
  }

  std::optional<std::int64_t> day(const Json& value, const char* key) {
    const std::string written = text(value, key);
    if (written.empty()) return std::nullopt;
    const auto day = parse_day(written);
    if (!day) complain("\"" + std::string(key) + "\" must be a day like 2026-03-04");
    return day;
  }

 private:
  bool has_known_keys(const Json& value) {
    for (const auto& [key, ignored] : value.items()) {
      if (std::find(keys_.begin(), keys_.end(), key) != keys_.end()) continue;
      complain("unknown key \"" + slice_of(key, 0) + "\"");
      return false;
    }
    return true;
  }

  const std::string& file_;
  std::vector<std::string_view> keys_;
  Diagnostics& diagnostics_;
  std::string_view slice_;
  std::uint32_t number_ = 0;
};

std::optional<MentionKey> mention_of(const Json& value) {
  if (!value.is_object() || value.size() != 2) return std::nullopt;
  const auto article = value.find("article"), quote = value.find("quote");
  if (article == value.end() || quote == value.end() || !article->is_string() || !quote->is_string()) return std::nullopt;
  return MentionKey{article->get<std::string>(), quote->get<std::string>()};
}

/// "same" or "not_same": two mentions.
void take_identity(const Json& value, const char* key, Lines& lines, Decisions& decisions) {
  const Json& pair = value[key];
  const auto a = pair.is_array() && pair.size() == 2 ? mention_of(pair[0]) : std::nullopt;
  const auto b = a ? mention_of(pair[1]) : std::nullopt;
  if (a && b) decisions.identities.push_back({std::string_view(key) == "same", *a, *b});
  else lines.complain("\"" + std::string(key) + "\" must be two objects with \"article\" and \"quote\"");
}

void take_verdict(const Json& value, const std::string& file, Lines& lines, Decisions& decisions) {
  Decision decision{lines.text(value, "finding"), lines.text(value, "reason"), lines.text(value, "note"), false, {}};
  const std::string verdict = lines.text(value, "verdict");
  decision.dismiss = verdict == "dismiss";
  decision.place = file + ":" + std::to_string(lines.number());
  if (decision.finding.empty()) return lines.complain("a decision needs a \"finding\", or \"same\" or \"not_same\"");
  if (verdict != "dismiss" && verdict != "accept") return lines.complain("\"verdict\" must be \"accept\" or \"dismiss\"");
  if (decision.dismiss && decision.reason.empty() && decision.note.empty()) return lines.complain("a finding is dismissed for a \"reason\"");
  decisions.findings.push_back(std::move(decision));
}

}  // namespace

void read_baseline(const std::string& file, std::string_view text, Baseline& baseline, Diagnostics& diagnostics) {
  baseline.file = file;
  Lines lines(file, {"rule", "finding", "reason", "date", "expires", "claims"}, diagnostics);
  lines.each(text, [&](const Json& value) {
    BaselineEntry entry{lines.text(value, "finding"), lines.text(value, "rule"), lines.text(value, "reason"), lines.day(value, "date"), lines.day(value, "expires"), {}, lines.number()};
    if (const auto claims = value.find("claims"); claims != value.end() && claims->is_array()) {
      for (const Json& claim : *claims) entry.claims.push_back(claim.is_string() ? claim.get<std::string>() : std::string());
    }
    if (entry.finding.empty()) return lines.complain("an entry needs a \"finding\"");
    if (entry.reason.empty()) return lines.complain("an entry needs a \"reason\"");
    baseline.entries.push_back(std::move(entry));
  });
}

void read_decisions(const std::string& file, std::string_view text, Decisions& decisions, Diagnostics& diagnostics) {
  Lines lines(file, {"finding", "verdict", "reason", "note", "same", "not_same"}, diagnostics);
  lines.each(text, [&](const Json& value) {
    if (value.contains("same")) take_identity(value, "same", lines, decisions);
    else if (value.contains("not_same")) take_identity(value, "not_same", lines, decisions);
    else take_verdict(value, file, lines, decisions);
  });
}

std::string write_baseline(std::vector<BaselineEntry> entries) {
  std::stable_sort(entries.begin(), entries.end(), [](const BaselineEntry& a, const BaselineEntry& b) { return std::tie(a.rule, a.finding) < std::tie(b.rule, b.finding); });
  JsonWriter json;
  for (const BaselineEntry& entry : entries) {
    json.open_object().key("rule").string(entry.rule).key("finding").string(entry.finding).key("reason").string(entry.reason);
    if (entry.date) json.key("date").string(iso_day(*entry.date));
    if (entry.expires) json.key("expires").string(iso_day(*entry.expires));
    json.key("claims").open_array();
    for (const std::string& claim : entry.claims) json.string(claim);
    json.close_array().close_object().end_line();
  }
  return json.take();
}

BaselineEntry entry_of(const Finding& finding, std::string reason, std::int64_t date, std::optional<std::int64_t> expires) {
  BaselineEntry entry{finding.id, finding.rule, std::move(reason), date, expires, {}, 0};
  for (const FindingClaim& claim : finding.claims) entry.claims.push_back(normalised(claim.passage.quote));
  std::sort(entry.claims.begin(), entry.claims.end());
  return entry;
}

std::string identity_line(bool same, const MentionKey& a, const MentionKey& b, std::string_view reason) {
  JsonWriter json;
  json.open_object().key(same ? "same" : "not_same").open_array();
  for (const MentionKey* key : {&a, &b}) json.open_object().key("article").string(key->article).key("quote").string(key->quote).close_object();
  json.close_array().key("reason").string(reason).close_object().end_line();
  return json.take();
}

}  // namespace selaras
