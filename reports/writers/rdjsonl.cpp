// reviewdog's Diagnostic messages, one a line; related locations become permalinks in its comments.
#include <algorithm>

#include "reports/json.hpp"
#include "reports/writers/region.hpp"
#include "reports/writers/sides.hpp"

namespace selaras {
namespace {

constexpr std::size_t most_related = 30;

void put_point(JsonWriter& json, std::string_view key, Point point, bool with_column) {
  json.key(key).open_object().key("line").number(point.line);
  if (with_column) json.key("column").number(point.column);
  json.close_object();
}

void put_location(JsonWriter& json, const Passage& passage) {
  const Region region = byte_region(passage);
  json.key("location").open_object().key("path").string(plain_path(passage.file)).key("range").open_object();
  put_point(json, "start", region.begin, !is_record(passage));
  if (!is_record(passage)) put_point(json, "end", region.end, true);
  json.close_object().close_object();
}

void put_related(JsonWriter& json, const Finding& finding, const Side& side, const std::string& language) {
  json.key("related_locations").open_array();
  std::size_t written = 0;
  const auto put = [&](const Passage& passage, const FindingClaim& claim) {
    if (written++ >= most_related) return;
    json.open_object().key("message").string(told(claim, language));
    put_location(json, passage);
    json.close_object();
  };
  for (std::size_t i = 0; i < finding.claims.size(); ++i) {
    if (std::find(side.claims.begin(), side.claims.end(), i) == side.claims.end()) put(finding.claims[i].passage, finding.claims[i]);
  }
  for (const FindingClaim& claim : finding.claims) {
    for (const Passage& witness : claim.witnesses) put(witness, claim);
  }
  json.close_array();
}

std::string_view severity_of(const Finding& finding) {
  return finding.severity == Severity::error ? "ERROR" : finding.severity == Severity::warning ? "WARNING" : "INFO";
}

}  // namespace

std::string write_rdjsonl(const Report& report, const WriterOptions& options) {
  JsonWriter json;
  for (const Finding* finding : chosen(report, options)) {
    for (const Side& side : sides_of(*finding)) {
      json.open_object().key("message").string(paragraph(*finding, side, options.language));
      put_location(json, passage_of(*finding, side));
      json.key("severity").string(severity_of(*finding)).key("source").open_object().key("name").string("selaras").close_object();
      json.key("code").open_object().key("value").string(finding->rule).close_object();
      put_related(json, *finding, side, options.language);
      json.close_object().end_line();
    }
  }
  return json.take();
}

}  // namespace selaras
