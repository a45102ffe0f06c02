// What people settle: baseline, decisions, remarks in articles, and audits of what has changed.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/pipeline/process.hpp"

namespace selaras {
namespace {

using testing::Outcome;
using testing::Scratch;

// The weekday of the day given is wrong: 31 March 2024 was a Sunday, 4 July 2023 a Tuesday.
std::string note(const std::string& stamp) {
  return "Moskow kirim nota\n\nSenin, 01 April 2024 - 11:49 WIB\n\nMOSKOW - Nota itu dikirim dari Moskow pada " + stamp + " kepada dua negara.\n";
}
const std::string wrong = "Sabtu (31/3/2024)", also_wrong = "Jumat (4/7/2023)", right = "Minggu (31/3/2024)";

class Review : public ::testing::Test {
 protected:
  Review() {
    scratch.write("arsip/a.txt", note(wrong));
    scratch.write("arsip/b.txt", note(also_wrong));
  }
  Outcome run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"audit", "--no-config", "--language", "en", "--today", "2026-03-04"});
    arguments.push_back("arsip");
    return testing::selaras(std::move(arguments), {}, scratch.path());
  }
  std::vector<std::string> ids() const {
    std::vector<std::string> found;
    std::istringstream lines(run({"--format", "jsonl"}).out);
    for (std::string line; std::getline(lines, line);) found.push_back(nlohmann::json::parse(line)["id"]);
    return found;
  }
  static bool says(const Outcome& outcome, const std::string& words) { return outcome.out.find(words) != std::string::npos; }
  Scratch scratch;
};

TEST_F(Review, a_baseline_holds_what_is_known_and_only_that) {
  EXPECT_EQ(run({"--baseline", "known.jsonl"}).code, 2) << "no such file";
  EXPECT_EQ(run({"--baseline", "known.jsonl", "--add-to-baseline"}).code, 2) << "no reason";
  const Outcome made = run({"--baseline", "known.jsonl", "--add-to-baseline", "--reason", "old archive"});
  EXPECT_EQ(made.code, 0) << made.err;
  EXPECT_TRUE(says(made, "entries added 2")) << made.out;
  const std::string known = testing::content(scratch / "known.jsonl");
  EXPECT_NE(known.find("\"reason\":\"old archive\",\"date\":\"2026-03-04\""), std::string::npos) << known;
  EXPECT_EQ(known.find("a.txt"), std::string::npos) << "an entry must survive moved files";
  const Outcome again = run({"--baseline", "known.jsonl"});
  EXPECT_EQ(again.code, 0);
  EXPECT_TRUE(says(again, "Known from the baseline: 2 (known.jsonl)")) << again.out;
  EXPECT_TRUE(says(again, "Oldest entry: 2026-03-04, calendar.weekday")) << again.out;
  // Moved lines keep it, a new finding fails, and updating never absorbs it.
  scratch.write("arsip/b.txt", "\n\n" + note(also_wrong));
  scratch.write("arsip/c.txt", note("Rabu (12/5/2020)"));
  EXPECT_EQ(run({"--baseline", "known.jsonl"}).code, 1);
  EXPECT_EQ(run({"--baseline", "known.jsonl", "--update-baseline"}).code, 1);
  EXPECT_EQ(testing::content(scratch / "known.jsonl"), known);
  EXPECT_EQ(run({"--baseline", "known.jsonl"}).code, 1);
}

TEST_F(Review, stale_entries_are_told_and_pruned_on_request) {
  EXPECT_EQ(run({"--baseline", "known.jsonl", "--add-to-baseline", "--reason", "old"}).code, 0);
  scratch.write("arsip/a.txt", note(right));
  const Outcome stale = run({"--baseline", "known.jsonl"});
  EXPECT_EQ(stale.code, 0);
  EXPECT_TRUE(says(stale, "Stale entries of the baseline: 1;")) << stale.out;
  const Outcome pruned = run({"--baseline", "known.jsonl", "--update-baseline"});
  EXPECT_TRUE(says(pruned, "entries added 0, removed 1")) << pruned.out;
  EXPECT_FALSE(says(run({"--baseline", "known.jsonl"}), "Stale"));
  // Nothing is pruned where something could not be read.
  scratch.write("arsip/b.txt", "\xFF\xFE");
  const std::string before = testing::content(scratch / "known.jsonl");
  EXPECT_EQ(run({"--baseline", "known.jsonl", "--update-baseline"}).code, 3);
  EXPECT_EQ(testing::content(scratch / "known.jsonl"), before);
  EXPECT_EQ(run({"--baseline", "known.jsonl", "--update-baseline", "--changed", "arsip/a.txt"}).code, 2);
}

TEST_F(Review, entries_expire) {
  EXPECT_EQ(run({"--baseline", "known.jsonl", "--add-to-baseline", "--reason", "old", "--expires", "2026-03-31"}).code, 0);
  EXPECT_EQ(run({"--baseline", "known.jsonl", "--today", "2026-03-31"}).code, 0);
  const Outcome expired = run({"--baseline", "known.jsonl", "--today", "2026-04-01"});
  EXPECT_EQ(expired.code, 1);
  EXPECT_TRUE(says(expired, "which count again: 2:")) << expired.out;
  EXPECT_EQ(run({"--today", "yesterday"}).code, 2);
}

TEST_F(Review, entries_that_cannot_be_read_are_errors_with_a_place) {
  for (const char* line : {"nonsense", "{\"finding\":\"1\"}", "{\"reason\":\"x\"}", "{\"finding\":\"1\",\"reason\":\"x\",\"expires\":\"soon\"}", "{\"finding\":\"1\",\"reason\":\"x\",\"count\":3}"}) {
    scratch.write("known.jsonl", std::string("{\"finding\":\"0\",\"reason\":\"x\"}\n") + line + "\n");
    const Outcome outcome = run({"--baseline", "known.jsonl"});
    EXPECT_EQ(outcome.code, 2) << line;
    EXPECT_NE(outcome.err.find("known.jsonl:2:1: error: "), std::string::npos) << line << outcome.err;
  }
  for (const char* line : {"[]", "{\"finding\":\"1\",\"verdict\":\"maybe\"}", "{\"finding\":\"1\",\"verdict\":\"dismiss\"}", "{\"same\":[\"a\",\"b\"]}", "{\"same\":[{\"article\":\"a\",\"quote\":\"b\"}]}"}) {
    scratch.write("decisions.jsonl", std::string(line) + "\n");
    EXPECT_EQ(run({"--decisions", "decisions.jsonl"}).code, 2) << line;
  }
}

TEST_F(Review, decisions_of_the_triage_are_read_back) {
  const auto all = ids();
  ASSERT_EQ(all.size(), 2u);
  scratch.write("decisions.jsonl", "{\"finding\":\"" + all[0] + "\",\"verdict\":\"dismiss\",\"reason\":\"figures were updated\",\"note\":\"\"}\n"
                                   "{\"finding\":\"" + all[1] + "\",\"verdict\":\"accept\",\"reason\":\"\",\"note\":\"author told\"}\n"
                                   "{\"finding\":\"ffffffffffffffff\",\"verdict\":\"accept\",\"reason\":\"\",\"note\":\"\"}\n");
  const Outcome outcome = run({"--decisions", "decisions.jsonl"});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_FALSE(says(outcome, all[0]));
  EXPECT_TRUE(says(outcome, "reviewed: accepted: author told")) << outcome.out;
  EXPECT_TRUE(says(outcome, "Dismissed by decisions: 1")) << outcome.out;
  EXPECT_TRUE(says(outcome, "answer to no finding any more: 1")) << outcome.out;
  const auto sarif = nlohmann::json::parse(run({"--decisions", "decisions.jsonl", "--format", "sarif"}).out);
  std::size_t suppressed = 0;
  for (const auto& result : sarif["runs"][0]["results"]) {
    if (!result.contains("suppressions")) continue;
    ++suppressed;
    EXPECT_EQ(result["suppressions"][0]["kind"], "external");
    EXPECT_EQ(result["suppressions"][0]["justification"], "figures were updated");
  }
  EXPECT_EQ(suppressed, 1u);
}

TEST_F(Review, identities_are_decided) {
  // One sentence told twice with different numbers; whether it is one rally only people know.
  const std::string head = "Rapat umum di Kotalama\n\nSelasa, 5 Maret 2024\n\nKOTALAMA - ";
  scratch.write("arsip/a.txt", head + "Rapat umum Serikat Nelayan Kotalama di Lapangan Merdeka dihadiri 4.200 orang pada Senin (4/3/2024).\n");
  scratch.write("arsip/b.txt", head + "Rapat umum Serikat Nelayan Kotalama di Lapangan Merdeka dihadiri 1.300 orang pada Senin (4/3/2024).\n");
  const Outcome before = run({"--format", "jsonl", "--one-story"});
  ASSERT_EQ(before.code, 1) << before.out << before.err;
  const auto finding = nlohmann::json::parse(before.out.substr(0, before.out.find('\n')));
  const auto things = finding["assumptions"][0]["things"];
  ASSERT_EQ(things.size(), 2u) << finding;
  scratch.write("decisions.jsonl", nlohmann::json{{"not_same", things}, {"reason", "two rallies"}}.dump() + "\n");
  EXPECT_EQ(run({"--one-story", "--decisions", "decisions.jsonl"}).code, 0);
  // Without the declared story nothing is compared, unless people say so.
  scratch.write("decisions.jsonl", nlohmann::json{{"same", things}, {"reason", "one rally"}}.dump() + "\n");
  EXPECT_EQ(run({"--level", "*=error", "--decisions", "decisions.jsonl"}).code, 1);
  scratch.write("decisions.jsonl", nlohmann::json{{"same", {{{"article", "gone"}, {"quote", "x"}}, things[1]}}, {"reason", "y"}}.dump() + "\n");
  EXPECT_TRUE(says(run({"--decisions", "decisions.jsonl"}), "answer to no finding any more: 1"));
}

TEST_F(Review, remarks_in_markdown_and_html) {
  const std::string words = "MOSKOW - Nota itu dikirim dari Moskow pada " + wrong + " kepada dua negara.";
  const std::string other = "Pada " + also_wrong + " duta besar dipanggil ke kementerian di ibu kota.";
  const struct {
    const char* name;
    std::string text;
    std::size_t open;
  } table[] = {
      {"x.md", "# Nota\n\n" + words + "\n\n" + other + "\n", 2},
      {"x.md", "# Nota\n\n<!-- selaras ignore calendar.weekday: the quoted note is wrong -->\n\n" + words + "\n\n" + other + "\n", 1},
      {"x.md", "# Nota\n\n<!-- selaras abaikan calendar.*:\n  nota memang keliru -->\n" + words + "\n\n" + other + "\n", 1},
      {"x.md", "# Nota\n\n" + words + " <!-- selaras ignore *: known -->\n\n" + other + "\n", 1},
      {"x.md", "# Nota\n\n<!-- selaras ignore count.same: known -->\n\n" + words + "\n\n" + other + "\n", 2},
      {"x.md", "# Nota\n\n```\n<!-- selaras ignore *: in code -->\n```\n\n" + words + "\n\n" + other + "\n", 2},
      {"x.md", "---\ntitle: Nota\nselaras-ignore: \"calendar.weekday: a satire\"\n---\n" + words + "\n\n" + other + "\n", 0},
      {"x.md", "---\ntitle: Nota\nselaras-ignore:\n  - count.same: x\n  - \"calendar.weekday: a satire\"\n---\n" + words + "\n\n" + other + "\n", 0},
      {"x.md", "+++\ntitle = \"Nota\"\nselaras-ignore = [\"count.same: x\", \"calendar.*: satire\"]\n+++\n" + words + "\n\n" + other + "\n", 0},
      {"x.html", "<html><body><article><h1>Nota</h1><p>" + words + "</p><p>" + other + "</p></article></body></html>", 2},
      {"x.html", "<html><body><article><h1>Nota</h1><!-- selaras ignore calendar.weekday: known --><p>" + words + "</p><p>" + other + "</p></article></body></html>", 1},
      {"x.html", "<html><body><article><h1>Nota</h1><p>" + words + "<!-- selaras ignore calendar.weekday: known --></p><p>" + other + "</p></article></body></html>", 1},
      {"x.html", "<html><head><meta name=\"selaras-ignore\" content=\"calendar.weekday: satire\"></head><body><article><h1>Nota</h1><p>" + words + "</p><p>" + other + "</p></article></body></html>", 0},
  };
  std::filesystem::remove_all(scratch / "arsip");
  for (const auto& row : table) {
    scratch.write(std::string("arsip/") + row.name, row.text);
    EXPECT_EQ(ids().size(), row.open) << row.text << run({}).err;
    std::filesystem::remove(scratch / (std::string("arsip/") + row.name));
  }
}

TEST_F(Review, remarks_need_a_reason_and_something_to_ignore) {
  const std::string words = "MOSKOW - Nota itu dikirim dari Moskow pada " + wrong + " kepada dua negara.";
  const struct {
    std::string text;
    const char* complaint;
  } table[] = {
      {"# Nota\n\n<!-- selaras ignore calendar.weekday -->\n\n" + words + "\n", "arsip/x.md:3:1: warning: a reason is missing"},
      {"# Nota\n\n<!-- selaras ignore calendar.weekday: -->\n\n" + words + "\n", "a reason is missing"},
      {"# Nota\n\n<!-- selaras ignor calendar.weekday: x -->\n\n" + words + "\n", "must read `selaras ignore RULE: reason`"},
      {"# Nota\n\n" + words + "\n\n<!-- selaras ignore *: x -->\n", "no paragraph follows"},
      {"# Nota\n\n<!-- selaras ignore count.same: x -->\n\n" + words + "\n", "arsip/x.md:3:1: warning: nothing to ignore here: no finding of \"count.same\""},
  };
  for (const auto& row : table) {
    scratch.write("arsip/x.md", row.text);
    const Outcome outcome = run({});
    EXPECT_EQ(outcome.code, 1) << row.text;
    EXPECT_NE(outcome.err.find(row.complaint), std::string::npos) << row.text << outcome.err;
  }
}

TEST_F(Review, a_remark_holds_from_either_side) {
  const std::string head = "Rapat umum di Kotalama\n\nSelasa, 5 Maret 2024\n\n", tail = "Rapat umum Serikat Nelayan Kotalama di Lapangan Merdeka dihadiri ";
  std::filesystem::remove_all(scratch / "arsip");
  const std::string one = tail + "4.200 orang pada Senin (4/3/2024).\n", two = tail + "1.300 orang pada Senin (4/3/2024).\n", remark = "<!-- selaras ignore *: two counts are known -->\n\n";
  for (int side = 0; side < 3; ++side) {
    scratch.write("arsip/a.md", head + (side == 1 ? remark : "") + one);
    scratch.write("arsip/b.md", head + (side == 2 ? remark : "") + two);
    EXPECT_EQ(run({"--one-story"}).code, side == 0 ? 1 : 0) << side;
  }
}

TEST_F(Review, only_what_touches_changed_files) {
  const Outcome outcome = run({"--changed", "arsip/b.txt"});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(says(outcome, "arsip/b.txt:5")) << outcome.out;
  EXPECT_FALSE(says(outcome, "arsip/a.txt:5")) << outcome.out;
  EXPECT_TRUE(says(outcome, "do not touch the changed files: 1")) << outcome.out;
  EXPECT_EQ(run({"--changed", "arsip/none.txt"}).code, 0);
}

TEST_F(Review, only_what_git_says_has_changed) {
  const auto git = [&](const std::string& arguments) {
    const std::string quiet = "cd '" + scratch.path() + "' && git -c user.name=x -c user.email=x@example.org -c init.defaultBranch=main " + arguments + " >/dev/null 2>&1";
    return std::system(quiet.c_str());
  };
  if (git("init") != 0) GTEST_SKIP() << "git is missing";
  git("add arsip");
  git("commit -m one");
  EXPECT_EQ(run({"--since", "HEAD"}).code, 0);
  scratch.write("arsip/b.txt", "\n" + note(also_wrong));
  const Outcome changed = run({"--since", "HEAD"});
  EXPECT_EQ(changed.code, 1) << changed.err;
  EXPECT_FALSE(says(changed, "arsip/a.txt:5")) << changed.out;
  git("commit -am two");
  EXPECT_EQ(run({"--since", "HEAD"}).code, 0);
  EXPECT_EQ(run({"--since", "HEAD~1"}).code, 1);
  scratch.write("arsip/neu \xC3\xA9.txt", note("Rabu (12/5/2020)"));
  EXPECT_TRUE(says(run({"--since", "HEAD"}), "neu")) << "a new file has changed as well";
  EXPECT_EQ(run({"--since", "no-such-revision"}).code, 2);
  EXPECT_EQ(run({"--since", "--output=evil"}).code, 2);
  EXPECT_FALSE(std::filesystem::exists(scratch / "evil"));
}

TEST_F(Review, a_superseded_version_is_compared_with_itself_only) {
  std::filesystem::remove_all(scratch / "arsip");
  const auto page = [&](const std::string& more, const std::string& number) {
    return "---\ntitle: Rapat umum di Kotalama\ndate: 2024-03-05\n" + more + "---\nRapat umum Serikat Nelayan Kotalama di Lapangan Merdeka dihadiri " + number + " orang pada Senin (4/3/2024).\n";
  };
  const struct {
    const char *first, *second;
    int code;
  } table[] = {
      {"", "", 1},
      {"url: https://example.org/a\n", "url: https://example.org/a\n", 1},  // nobody says which is later
      {"url: https://example.org/a\nversion: 1\n", "url: https://example.org/a\nversion: 2\n", 0},
      {"url: https://example.org/a\n", "url: https://example.org/a#top\nmodified: 2024-03-06\n", 0},
      {"url: https://example.org/a\nlastmod: 2024-03-05T10:00:00+07:00\n", "url: https://example.org/a\nlastmod: 2024-03-05T12:00:00+07:00\n", 0},
      {"url: https://example.org/a\n", "url: https://example.org/a\nkoreksi: jumlah diralat\n", 0},
      {"url: https://example.org/a\nversion: 1\n", "url: https://example.org/b\nversion: 2\n", 1},
  };
  for (const auto& row : table) {
    scratch.write("arsip/a.md", page(row.first, "4.200"));
    scratch.write("arsip/b.md", page(row.second, "1.300"));
    EXPECT_EQ(run({"--one-story"}).code, row.code) << row.first << row.second << run({"--one-story", "-v"}).err;
  }
  const auto record = [](const std::string& version, const std::string& number) {
    return "{\"id\":\"a\",\"version\":" + version + ",\"published\":\"2024-03-05\",\"body\":\"Rapat umum Serikat Nelayan Kotalama di Lapangan Merdeka dihadiri " + number + " orang pada Senin (4/3/2024).\"}\n";
  };
  std::filesystem::remove_all(scratch / "arsip");
  scratch.write("arsip/x.jsonl", record("9", "4.200") + record("10", "1.300"));
  EXPECT_EQ(run({"--one-story"}).code, 0);
}

}  // namespace
}  // namespace selaras
