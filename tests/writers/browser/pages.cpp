// Writes the pages that page_test.js opens: pages FOLDER.
#include "tests/writers/sample.hpp"

namespace selaras {
namespace {

Finding toll() {
  Finding finding = sample::answer();
  finding.id = "c0ffee0000000001";
  finding.rule = "count.same-event";
  finding.severity = Severity::warning;
  finding.title = {"jumlah korban berbeda untuk satu peristiwa", "different tolls for one event"};
  finding.why = {"39 orang ≠ 48 orang", "39 people ≠ 48 people"};
  finding.odd_one_out.reset();
  const auto side = [](const char* file, const char* line, const char* quote, Readings readings, Wording label) {
    FindingClaim claim = sample::claim(sample::passage(file, 2, line, quote), Type::count, "value", std::move(readings), std::move(label));
    claim.unit = "person";
    return claim;
  };
  finding.claims = {side("berita/banjir-1.txt", "Sedikitnya 39 orang tewas dalam banjir bandang, Senin malam.", "39 orang", {{39, 39}, {39, 45}}, {"39 orang", "39 people"}),
                    side("berita/banjir-2.txt", "Banjir itu menewaskan 48 orang dan merendam 1.200 rumah.", "48 orang", Readings::exactly(48), {"48 orang", "48 people"})};
  return finding;
}

Finding weekday() {
  Finding finding = sample::answer();
  finding.id = "c0ffee0000000002";
  finding.rule = "calendar.weekday";
  finding.why = {"31 Maret 2024 adalah hari Minggu ≠ Sabtu", "31 March 2024 is a Sunday ≠ Saturday"};
  finding.odd_one_out.reset();
  const std::string line = "Rapat itu berlangsung Sabtu (31/3/2024) di gedung lama.";
  finding.claims = {sample::claim(sample::passage("berita/rapat.txt", 2, line, "Sabtu"), Type::weekday, "weekday", Readings::exactly(5), {"Sabtu", "Saturday"}),
                    sample::claim(sample::passage("berita/rapat.txt", 2, line, "31/3/2024"), Type::day, "date", Readings::exactly(to_days({2024, 3, 31})), {"Minggu, 31 Maret 2024", "Sunday, 31 March 2024"})};
  return finding;
}

Finding hostile() {
  Finding finding = sample::with_text("<img src=x onerror=\"window.injected=1\"></script><script>window.injected=1</script><!--<script>\x1b[31m \xFF @SCRIPT@");
  finding.id = "bad0000000000003";
  finding.severity = Severity::info;
  finding.status = Outcome::undecided;
  finding.strict_only = true;
  return finding;
}

void write(const std::string& path, const Report& report, const std::string& language) {
  WriterOptions options;
  options.language = language;
  std::ofstream(path, std::ios::binary) << write_html(report, options);
}

}  // namespace
}  // namespace selaras

int main(int argc, char** argv) {
  using namespace selaras;
  if (argc != 2) return 2;
  const std::string folder = std::string(argv[1]) + "/";
  Report few = sample::report({sample::answer(), weekday(), toll(), hostile()});
  few.incomplete = true;
  few.remarks = {{"3 temuan sudah dikenal (<b>.jsonl).", "3 findings are known (<b>.jsonl)."}};
  few.diagnostics = {{Gravity::error, "a<b>.txt", 3, 1, "bukan UTF-8", ""}};
  write(folder + "id.html", few, "id");
  write(folder + "en.html", few, "en");
  write(folder + "empty.html", sample::report({}), "id");
  write(folder + "many.html", sample::many(5000), "en");
  return 0;
}
