// `explain` and `why-not`: a reader can follow, and check, how the program came to its answer.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/pipeline/process.hpp"

namespace selaras {
namespace {

using testing::Outcome;
using testing::Scratch;

std::string rally(const std::string& number) {
  return "Rapat umum di Kotalama\n\nSelasa, 5 Maret 2024\n\nKOTALAMA - Rapat umum Serikat Nelayan Kotalama di Lapangan Merdeka dihadiri " + number + " orang pada Senin (4/3/2024).\n\nPasar Kotalama tutup hari itu.\n";
}

class Explain : public ::testing::Test {
 protected:
  Outcome run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--no-config", "--language", "en", "--one-story"});
    return testing::selaras(std::move(arguments), {}, scratch.path());
  }
  void expect_in_order(const std::string& text, const std::vector<std::string>& words) const {
    std::size_t at = 0;
    for (const std::string& word : words) {
      const std::size_t found = text.find(word, at);
      ASSERT_NE(found, std::string::npos) << word << "\n" << text;
      at = found + word.size();
    }
  }
  Scratch scratch;
};

TEST_F(Explain, tells_the_derivation_step_by_step) {
  scratch.write("arsip/a.txt", rally("4.200"));
  scratch.write("arsip/b.txt", rally("1.300"));
  const Outcome audit = run({"audit", "--format", "jsonl", "arsip"});
  ASSERT_EQ(audit.code, 1) << audit.err;
  const auto finding = nlohmann::json::parse(audit.out.substr(0, audit.out.find('\n')));
  const std::string id = finding["id"];
  const Outcome outcome = run({"explain", id, "--certificates", "bukti", "arsip"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  expect_in_order(outcome.out, {id, "1. words", "4.200", "arsip/a.txt:5:", "a claim about quantity.value", "2. assumptions", "%)", "+", "{\"not_same\":[", "3. rules", finding["rule"], "4. arithmetic", "5. if one", "4.200", "this finding is gone",
                                "1.300", "this finding is gone", "are different things", "this finding is gone", "6. certificate", "bukti/" + id + ".smt2"});
  EXPECT_NE(testing::content(scratch / ("bukti/" + id + ".smt2")).find("(check-sat)"), std::string::npos);
  EXPECT_NE(run({"explain", id, "arsip"}).out.find("--certificates"), std::string::npos);
  EXPECT_EQ(run({"explain", "0000", "arsip"}).code, 2);
  // The line that is offered settles it.
  const auto begin = outcome.out.find("{\"not_same\"");
  scratch.write("keputusan.jsonl", outcome.out.substr(begin, outcome.out.find('\n', begin) - begin) + "\n");
  EXPECT_EQ(run({"audit", "--decisions", "keputusan.jsonl", "arsip"}).code, 0);
}

TEST_F(Explain, divides_the_part_by_the_whole) {
  const struct {
    const char* text;
    const char* words;
  } table[] = {
      {"Sebanyak 18 dari 60 siswa (40 persen) sakit.", "18 \u00F7 60 siswa = 30 percent"},   // fewer than the percentage says
      {"Sebanyak 30 dari 60 siswa (40 persen) sakit.", "30 \u00F7 60 siswa = 50 percent"},   // more
  };
  for (const auto& row : table) {
    scratch.write("a.txt", std::string("Kabar sekolah\n\n") + row.text + "\n");
    const Outcome audit = run({"audit", "a.txt"});
    EXPECT_EQ(audit.code, 1) << row.text;
    EXPECT_NE(audit.out.find(row.words), std::string::npos) << audit.out;
  }
}

TEST_F(Explain, what_else_stays_when_a_claim_is_withdrawn) {
  scratch.write("arsip/a.txt", rally("4.200"));
  scratch.write("arsip/b.txt", rally("1.300"));
  scratch.write("arsip/c.txt", rally("9.900"));
  const Outcome audit = run({"audit", "--format", "jsonl", "arsip"});
  ASSERT_EQ(audit.code, 1) << audit.err;
  const std::string id = nlohmann::json::parse(audit.out.substr(0, audit.out.find('\n')))["id"];
  EXPECT_NE(run({"explain", id, "arsip"}).out.find("other conflicts around it stay"), std::string::npos);
}

TEST_F(Explain, why_two_places_do_not_conflict) {
  scratch.write("a.txt", rally("4.200"));
  const struct {
    std::string other;
    const char* place;
    const char* words;
  } table[] = {
      {rally("1.300"), "b.txt:5", "They DO conflict"},
      {rally("4.200"), "b.txt:5", "can both be true, for example"},
      {rally("1.300"), "b.txt:7", "No claim is read on this line"},
      {"Panen raya\n\nSelasa, 5 Maret 2024\n\nKOTALAMA - Panen raya di Desa Sukamaju dihadiri 900 ekor kambing pada Minggu (3/3/2024).\n", "b.txt:5", "evidence that is missing"},
  };
  for (const auto& row : table) {
    scratch.write("b.txt", row.other);
    const Outcome outcome = run({"why-not", "a.txt:5", row.place});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    std::string one_line;
    for (const char c : outcome.out) {
      if (c != '\n' && c != ' ') one_line += c;
      else if (!one_line.ends_with(' ')) one_line += ' ';
    }
    EXPECT_NE(one_line.find(row.words), std::string::npos) << row.other << outcome.out;
  }
  EXPECT_EQ(run({"why-not", "a.txt:5", "a.txt:5", "."}).code, 0) << "further articles may be named";
  EXPECT_EQ(run({"why-not", "a.txt:5", "b.txt"}).code, 2);
  EXPECT_EQ(run({"why-not", "a.txt:5"}).code, 2);
  EXPECT_EQ(run({"why-not", "a.txt:5", "none.txt:1"}).code, 2);
}

}  // namespace
}  // namespace selaras
