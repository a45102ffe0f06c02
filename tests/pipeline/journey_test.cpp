// What a new user does: audit an archive, triage in the browser, feed the decisions back, put the rest into a baseline,
// change one article, see just its new conflict and fail the build on it.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "selaras/calendar.hpp"
#include "tests/pipeline/process.hpp"

namespace selaras {
namespace {

using testing::Outcome;
using testing::Scratch;

constexpr int articles = 3000, every = 100;  // one of a hundred tells a wrong weekday
constexpr int known = articles / every;

std::string weekday_of(std::int64_t day) {
  static const char* names[] = {"Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"};
  return names[((day + 3) % 7 + 7) % 7];
}

std::string written(std::int64_t day) {
  const CivilDate date = to_civil(day);
  return std::to_string(date.day) + "/" + std::to_string(date.month) + "/" + std::to_string(date.year);
}

// Names differ from article to article, so that no two of them tell of one thing.
std::string article(int number, int days_off) {
  static const char* first[] = {"Mawar", "Kenanga", "Cempaka", "Melati", "Anggrek", "Teratai", "Dahlia", "Seruni", "Kamboja", "Flamboyan"};
  static const char* places[] = {"Sukamaju", "Karangsari", "Tanjungrejo", "Wonosari", "Banyubiru", "Girimulyo", "Sidomakmur", "Margahayu", "Pasirputih", "Lembahsari", "Airjernih", "Batuampar"};
  const std::int64_t day = to_days({2024, 1, 8}) + number % 300;
  const std::string group = std::string("Paguyuban ") + first[number % 10] + " " + std::to_string(number), place = places[number % 12];
  return "---\ntitle: " + group + " bersihkan sungai\ndate: " + std::to_string(to_civil(day + 1).year) + "-" + (to_civil(day + 1).month < 10 ? "0" : "") + std::to_string(to_civil(day + 1).month) + "-" +
         (to_civil(day + 1).day < 10 ? "0" : "") + std::to_string(to_civil(day + 1).day) + "\n---\n\n" + group + " membersihkan sungai di " + place + " pada " + weekday_of(day + days_off) + " (" + written(day) +
         ").\n\nKegiatan itu didukung warga sekitar dan berlangsung sampai sore.\n";
}

std::string name_of(int number) { return "arsip/" + std::to_string(number % 30) + "/artikel-" + std::to_string(number) + ".md"; }

std::vector<nlohmann::json> lines_of(const std::string& text) {
  std::vector<nlohmann::json> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(nlohmann::json::parse(line));
  return lines;
}

/// False, and said so, where there is no browser: the decisions are then written as the page writes them.
bool triage_in_browser(const Scratch& scratch) {
  const std::string command = "node '" SELARAS_SOURCE_DIR "/tests/pipeline/triage.js' '" + (scratch / "laporan.html").string() + "' '" + (scratch / "keputusan.jsonl").string() + "'";
  const int status = std::system(command.c_str());
  EXPECT_TRUE(WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == 77 || WEXITSTATUS(status) == 127) << command;
  return WEXITSTATUS(status) == 0;
}

TEST(Journey, from_the_first_audit_to_a_failing_build) {
  const Scratch scratch;
  for (int i = 0; i < articles; ++i) scratch.write(name_of(i), article(i, i % every == 0 ? 2 : 0));
  scratch.write("selaras.toml", "paths = [\"arsip\"]\nlanguage = \"en\"\ntoday = \"2026-03-04\"\n");
  const auto run = [&](std::vector<std::string> more) {
    more.insert(more.begin(), "audit");
    return testing::selaras(std::move(more), {}, scratch.path());
  };

  const Outcome first = run({"-o", "html=laporan.html", "-o", "jsonl=laporan.jsonl", "-o", "-"});
  ASSERT_EQ(first.code, 1) << first.err;
  const auto findings = lines_of(testing::content(scratch / "laporan.jsonl"));
  ASSERT_EQ(findings.size(), static_cast<std::size_t>(known)) << first.out.substr(0, 4000);

  if (!triage_in_browser(scratch)) {
    std::printf("no browser: the decisions of the triage are written by the test\n");
    std::string decisions;
    for (std::size_t i = 0; i < 10; ++i) decisions += nlohmann::json{{"finding", findings[i]["id"]}, {"verdict", i % 2 == 0 ? "dismiss" : "accept"}, {"reason", i % 2 == 0 ? "minor" : ""}, {"note", ""}}.dump() + "\n";
    scratch.write("keputusan.jsonl", decisions);
  }
  ASSERT_EQ(lines_of(testing::content(scratch / "keputusan.jsonl")).size(), 10u);

  const Outcome decided = run({"--decisions", "keputusan.jsonl", "--format", "jsonl"});
  EXPECT_EQ(decided.code, 1);
  EXPECT_EQ(lines_of(decided.out).size(), static_cast<std::size_t>(known) - 5);
  EXPECT_EQ(std::count_if(findings.begin(), findings.end(), [&](const auto& finding) { return decided.out.find(finding["id"].template get<std::string>()) == std::string::npos; }), 5);

  const std::vector<std::string> review = {"--decisions", "keputusan.jsonl", "--baseline", "dikenal.jsonl"};
  auto with = [&](std::vector<std::string> more) {
    more.insert(more.begin(), review.begin(), review.end());
    return run(std::move(more));
  };
  EXPECT_EQ(with({"--add-to-baseline", "--reason", "found at the start"}).code, 0);
  EXPECT_EQ(lines_of(testing::content(scratch / "dikenal.jsonl")).size(), static_cast<std::size_t>(known) - 5);
  EXPECT_EQ(with({}).code, 0);

  scratch.write(name_of(1234), article(1234, 1));
  for (const std::vector<std::string>& more : {std::vector<std::string>{}, {"--changed", name_of(1234)}}) {
    std::vector<std::string> as_lines = more;
    as_lines.insert(as_lines.end(), {"--format", "jsonl"});
    const Outcome changed = with(as_lines);
    EXPECT_EQ(changed.code, 1);
    const auto left = lines_of(changed.out);
    ASSERT_EQ(left.size(), 1u);
    EXPECT_EQ(left[0]["claims"][0]["file"], name_of(1234));
  }
  EXPECT_EQ(with({"--changed", name_of(1235)}).code, 0);
}

}  // namespace
}  // namespace selaras
