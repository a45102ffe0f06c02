// GitLab code quality: issues with the same fingerprint are shown once, so each side has its own.
#include "reports/json.hpp"
#include "reports/writers/region.hpp"
#include "reports/writers/sides.hpp"

namespace selaras {
namespace {

std::string_view severity_of(const Finding& finding) {
  return finding.severity == Severity::error ? "major" : finding.severity == Severity::warning ? "minor" : "info";
}

void put_issue(JsonWriter& json, const Finding& finding, const Side& side, std::size_t number, const std::string& language) {
  const Passage& passage = passage_of(finding, side);
  const Region region = byte_region(passage);
  json.open_object().key("description").string(paragraph(finding, side, language)).key("check_name").string(finding.rule);
  json.key("fingerprint").string(fingerprint(finding, number)).key("severity").string(severity_of(finding));
  json.key("location").open_object().key("path").string(plain_path(passage.file));
  json.key("lines").open_object().key("begin").number(region.begin.line).key("end").number(region.end.line).close_object();
  json.close_object().close_object();
}

}  // namespace

std::string write_gitlab(const Report& report, const WriterOptions& options) {
  JsonWriter json;
  json.open_array();
  for (const Finding* finding : chosen(report, options)) {
    const std::vector<Side> sides = sides_of(*finding);
    for (std::size_t i = 0; i < sides.size(); ++i) put_issue(json, *finding, sides[i], i, options.language);
  }
  json.close_array().end_line();
  return json.take();
}

}  // namespace selaras
