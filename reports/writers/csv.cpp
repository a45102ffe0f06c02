// CSV for spreadsheets and DuckDB: one row a claim, the finding's columns repeated.
#include "reports/days.hpp"
#include "reports/json_lines.hpp"
#include "reports/writers/sides.hpp"
#include "selaras/decimal.hpp"

namespace selaras {
namespace {

constexpr std::string_view header =
    "finding,rule,severity,status,confidence,title,why,side,file,line,column,article,published,zone,layer,who,attribute,quote,value,sentence,witnesses,assumptions,odd_one_out\r\n";

std::string cells_before(const Finding& finding, const std::string& language) {
  return csv_cell(safe_line(finding.id)) + "," + csv_cell(safe_line(finding.rule)) + "," + std::string(name_of(finding.severity)) + "," + (finding.status == Outcome::conflict ? "conflict" : "undecided") + "," +
         to_string(normalised(Decimal{finding.confidence, 3})) + "," + csv_cell(safe_line(finding.title.in(language))) + "," + csv_cell(safe_line(finding.why.in(language)));
}

std::string cells_of(const FindingClaim& claim, const std::string& language) {
  const Passage& passage = claim.passage;
  std::string row = csv_cell(plain_path(passage.file)) + "," + std::to_string(passage.line) + "," + std::to_string(passage.column) + "," + csv_cell(safe_line(passage.article));
  row += "," + (passage.published ? iso_day(*passage.published) : std::string()) + "," + std::string(name_of(passage.zone)) + "," + std::string(name_of(claim.layer)) + "," + csv_cell(safe_line(claim.who));
  row += "," + csv_cell(safe_line(claim.attribute)) + "," + csv_cell(safe_line(passage.quote)) + "," + csv_cell(safe_line(claim.label.in(language))) + "," + csv_cell(safe_line(passage.sentence));
  return row + "," + std::to_string(claim.witnesses.size());
}

}  // namespace

std::string write_csv(const Report& report, const WriterOptions& options) {
  std::string text(header);
  for (const Finding* finding : chosen(report, options)) {
    const std::string before = cells_before(*finding, options.language);
    std::string assumptions;
    for (const Assumption& assumption : finding->assumptions) assumptions += (assumptions.empty() ? "" : " | ") + safe_line(assumption.text.in(options.language));
    assumptions = csv_cell(assumptions);
    for (std::size_t i = 0; i < finding->claims.size(); ++i) {
      const char* odd = finding->odd_one_out == i ? "yes" : "";
      text += before + "," + std::to_string(i + 1) + "," + cells_of(finding->claims[i], options.language) + "," + assumptions + "," + odd + "\r\n";
    }
  }
  return text;
}

}  // namespace selaras
