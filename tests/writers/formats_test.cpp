// What each format's consumer insists on.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "tests/writers/sample.hpp"

namespace selaras {
namespace {

using nlohmann::json;

std::vector<json> lines_of(const std::string& text) {
  std::vector<json> values;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) values.push_back(json::parse(line));
  return values;
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) ++found;
  return found;
}

json sarif(const Report& report, const WriterOptions& options = {}) { return json::parse(write_sarif(report, options)).at("runs").at(0); }

TEST(Registry, is_sorted_and_found) {
  std::vector<std::string_view> names;
  for (const Writer& writer : writers()) {
    names.push_back(writer.name);
    ASSERT_EQ(find_writer(writer.name), &writer);
    EXPECT_FALSE(writer.write(sample::report({}), {}).empty() && writer.name != "rdjsonl" && writer.name != "github") << writer.name;
  }
  EXPECT_TRUE(std::is_sorted(names.begin(), names.end()));
  EXPECT_EQ(find_writer("pdf"), nullptr);
}

TEST(Registry, least_severity_leaves_findings_out) {
  WriterOptions options;
  options.least = Severity::error;
  const Report all = sample::many(30), few = sample::many(3);
  EXPECT_EQ(sarif(all, options).at("results").size(), 20u) << "ten errors with two sides each";
  EXPECT_EQ(json::parse(write_gitlab(few, options)).size(), 2u);
  EXPECT_EQ(lines_of(write_rdjsonl(few, options)).size(), 2u);
}

TEST(Sarif, one_result_a_side) {
  const json results = sarif(sample::report({sample::answer()})).at("results");
  ASSERT_EQ(results.size(), 2u);
  std::set<std::string> prints, conflicts;
  for (const json& result : results) {
    prints.insert(result.at("partialFingerprints").at("primaryLocationLineHash"));
    conflicts.insert(result.at("properties").at("conflict"));
    EXPECT_EQ(result.at("locations").size(), 1u);
    EXPECT_EQ(result.at("codeFlows").at(0).at("threadFlows").at(0).at("locations").size(), 3u) << "the whole minimal set";
    EXPECT_EQ(result.at("level"), "error");
  }
  EXPECT_EQ(prints.size(), 2u);
  EXPECT_EQ(conflicts.size(), 1u);
}

TEST(Sarif, settled_findings_are_told_with_their_reason) {
  Report report = sample::report({sample::answer()});
  EXPECT_FALSE(sarif(report).at("results").at(0).contains("baselineState")) << "no baseline, no state";
  for (const SettledBy by : {SettledBy::baseline, SettledBy::comment, SettledBy::decision}) {
    Finding finding = sample::answer();
    finding.id = "settled" + std::to_string(static_cast<int>(by));
    finding.settled = {by, "known <since> {0} 2020", "x.jsonl:1"};
    report.settled.push_back(std::move(finding));
  }
  report.has_baseline = true;
  const json results = sarif(report).at("results");
  ASSERT_EQ(results.size(), 8u);
  const char* states[] = {"new", "new", "unchanged", "unchanged", "new", "new", "new", "new"};
  const char* kinds[] = {"", "", "external", "external", "inSource", "inSource", "external", "external"};
  for (std::size_t i = 0; i < results.size(); ++i) {
    EXPECT_EQ(results[i].at("baselineState"), states[i]) << i;
    ASSERT_EQ(results[i].contains("suppressions"), *kinds[i] != '\0') << i;
    if (*kinds[i] == '\0') continue;
    EXPECT_EQ(results[i].at("suppressions").at(0).at("kind"), kinds[i]);
    EXPECT_EQ(results[i].at("suppressions").at(0).at("justification"), "known <since> {0} 2020");
  }
  // The other formats speak of what is open only.
  EXPECT_EQ(json::parse(write_gitlab(report)).size(), 2u);
  EXPECT_EQ(lines_of(write_rdjsonl(report)).size(), 2u);
}

TEST(Sarif, message_links_to_the_related_locations) {
  const json run = sarif(sample::many(9));
  for (const json& result : run.at("results")) {
    const std::string text = result.at("message").at("text");
    std::set<int> ids;
    for (const json& related : result.at("relatedLocations")) ids.insert(related.at("id").get<int>());
    EXPECT_EQ(ids.size(), result.at("relatedLocations").size());
    for (const int id : ids) EXPECT_NE(text.find("](" + std::to_string(id) + ")"), std::string::npos) << text;
  }
}

TEST(Sarif, columns_are_utf16_and_regions_complete) {
  const json run = sarif(sample::report({sample::answer()}));
  EXPECT_EQ(run.at("columnKind"), "utf16CodeUnits");
  const json place = run.at("results").at(0).at("locations").at(0).at("physicalLocation");
  EXPECT_EQ(place.at("region").at("startColumn"), 19) << "“Nota” 🙂 dikirim: 18 units";
  EXPECT_EQ(place.at("region").at("endColumn"), 37);
  EXPECT_EQ(place.at("region").at("startLine"), 3);
  EXPECT_EQ(place.at("region").at("endLine"), 3);
  EXPECT_EQ(run.at("results").at(1).at("locations").at(0).at("physicalLocation").at("artifactLocation").at("uri"), "berita/jawab%20%C3%A9.txt");
}

TEST(Sarif, every_result_has_its_rule) {
  const json run = sarif(sample::many(6));
  const json& rules = run.at("tool").at("driver").at("rules");
  ASSERT_EQ(rules.size(), 2u);
  for (const json& rule : rules) {
    for (const char* key : {"shortDescription", "fullDescription", "help"}) EXPECT_FALSE(rule.at(key).at("text").get<std::string>().empty());
  }
  for (const json& result : run.at("results")) EXPECT_EQ(rules.at(result.at("ruleIndex").get<std::size_t>()).at("id"), result.at("ruleId"));
}

TEST(Sarif, is_capped_most_severe_first) {
  const std::string text = write_sarif(sample::many(13'000));
  EXPECT_EQ(count(text, "{\"ruleId\":"), 25'000u);
  const std::string results = text.substr(text.find("\"results\":"));
  EXPECT_LT(results.rfind("\"level\":\"error\""), results.find("\"kind\":\"fail\",\"level\":\"warning\""));
  EXPECT_LT(results.rfind("\"kind\":\"fail\",\"level\":\"warning\""), results.find("\"level\":\"note\""));
  EXPECT_EQ(count(text, "25000"), 1u) << "tells that it is cut";
  EXPECT_EQ(count(write_sarif(sample::many(10)), "25000"), 0u);
}

TEST(Sarif, undecided_and_placeless_findings) {
  Finding undecided = sample::answer(), placeless = sample::answer();
  undecided.status = Outcome::undecided;
  placeless.claims.clear();
  Report report = sample::report({undecided, placeless});
  report.incomplete = true;
  const json run = sarif(report);
  ASSERT_EQ(run.at("results").size(), 2u) << "a result without a place makes GitHub reject the file";
  EXPECT_EQ(run.at("results").at(0).at("kind"), "open");
  EXPECT_EQ(run.at("results").at(0).at("level"), "none");
  EXPECT_EQ(run.at("invocations").at(0).at("toolExecutionNotifications").size(), 1u);
}

TEST(Rdjsonl, bytes_and_related_locations) {
  const auto lines = lines_of(write_rdjsonl(sample::report({sample::answer()})));
  ASSERT_EQ(lines.size(), 2u);
  const json range = lines[0].at("location").at("range");
  EXPECT_EQ(range.at("start"), (json{{"line", 3}, {"column", 25}}));
  EXPECT_EQ(range.at("end"), (json{{"line", 3}, {"column", 43}}));
  EXPECT_EQ(lines[0].at("severity"), "ERROR");
  EXPECT_EQ(lines[0].at("code").at("value"), "duration.between-dates");
  ASSERT_EQ(lines[0].at("related_locations").size(), 3u) << "two claims and a witness";
  EXPECT_EQ(lines[0].at("related_locations").at(0).at("location").at("path"), "berita/jawab é.txt");
}

TEST(Github, arithmetic_that_only_repeats_the_title_is_left_out) {
  const struct {
    const char *title, *why, *written;
  } table[] = {
      {"7 Mei 2021 jatuh pada hari Jumat, bukan Rabu", "7 Mei 2021 adalah hari Jumat, bukan Rabu", "::7 Mei 2021 jatuh pada hari Jumat, bukan Rabu. "},
      {"7 Mei 2021 jatuh pada hari Jumat, bukan Rabu", "7 Mei 2021 adalah hari Jumat, bukan Rabu; barangkali Rabu, 5 Mei 2021", "::7 Mei 2021 jatuh pada hari Jumat, bukan Rabu: barangkali Rabu, 5 Mei 2021. "},
      {"jumlah tidak cocok", "3 + 5 = 8, bukan 9", "::jumlah tidak cocok: 3 + 5 = 8, bukan 9. "},
      {"", "3 + 5 = 8, bukan 9", "::3 + 5 = 8, bukan 9. "},
      {"jumlah tidak cocok", "", "::jumlah tidak cocok. "},
  };
  for (const auto& row : table) {
    Finding finding = sample::answer();
    finding.title = {row.title, row.title};
    finding.why = {row.why, row.why};
    EXPECT_NE(write_github(sample::report({finding})).find(row.written), std::string::npos) << row.written << write_github(sample::report({finding}));
  }
}

TEST(Github, ten_a_level_and_the_rest_counted) {
  const std::string text = write_github(sample::many(90), {});
  EXPECT_EQ(count(text, "::error file="), 10u);
  EXPECT_EQ(count(text, "::warning file="), 10u);
  EXPECT_EQ(count(text, "::notice file="), 9u);
  EXPECT_EQ(count(text, "::notice title="), 1u);
  EXPECT_LT(text.rfind("::error"), text.find("::warning"));
  EXPECT_EQ(count(write_github(sample::many(3), {}), "::notice title="), 0u);
}

TEST(Github, summary_stays_below_the_limit) {
  const std::string text = write_github_summary(sample::many(20'000), {});
  EXPECT_LT(text.size(), 1'048'576u);
  EXPECT_NE(text.find("dan 1"), std::string::npos) << "tells how many are left out";
  EXPECT_EQ(count(write_github_summary(sample::many(5), {}), "\n| "), 6u);
}

TEST(Gitlab, fingerprints_tell_the_sides_apart) {
  const json issues = json::parse(write_gitlab(sample::many(50), {}));
  std::set<std::string> prints;
  for (const json& issue : issues) prints.insert(issue.at("fingerprint").get<std::string>());
  EXPECT_EQ(issues.size(), 100u);
  EXPECT_EQ(prints.size(), issues.size());
  EXPECT_EQ(issues.at(0).at("severity"), "major");
}

TEST(Junit, levels) {
  Finding undecided = sample::answer(), info = sample::answer();
  undecided.status = Outcome::undecided;
  info.severity = Severity::info;
  const std::string text = write_junit(sample::report({sample::answer(), undecided, info}), {});
  EXPECT_NE(text.find("tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\""), std::string::npos);
  EXPECT_EQ(count(text, "<failure "), 1u);
  EXPECT_EQ(count(text, "<skipped "), 1u);
  EXPECT_EQ(count(text, "<testcase "), 3u);
  EXPECT_EQ(count(write_junit(sample::report({}), {}), "<testcase "), 1u) << "CI servers take an empty suite for a broken run";
}

TEST(Csv, rows_have_the_columns_of_the_header) {
  const std::string text = write_csv(sample::report({sample::answer()}), {});
  EXPECT_EQ(count(text, "\r\n"), 4u);
  EXPECT_EQ(count(text, "\n"), 4u);
  EXPECT_EQ(text.substr(0, text.find(',')), "finding");
  EXPECT_NE(text.find(",2024-04-01,"), std::string::npos);
}

TEST(Markdown, quotes_in_their_sentences) {
  const std::string text = write_markdown(sample::report({sample::answer()}), {});
  EXPECT_NE(text.find("> “Nota” 🙂 dikirim <b>Minggu (31/3/2024)</b> kepada duta besar."), std::string::npos) << text;
  EXPECT_NE(text.find("> Jawaban tiba <b>lebih dari sebulan</b> kemudian, pada <b>7 April 2024</b>"), std::string::npos) << text;
  EXPECT_EQ(count(text, "\n### "), 1u);
}

}  // namespace
}  // namespace selaras
