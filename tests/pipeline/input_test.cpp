// Bad inputs: a clear message, the right exit code, and the rest goes on.
#include <gtest/gtest.h>

#include "tests/pipeline/process.hpp"

namespace selaras {
namespace {

using testing::Outcome;
using testing::Scratch;

const std::string good = "Moskow kirim nota\n\nSenin, 01 April 2024 - 11:49 WIB\n\nMOSKOW - Nota itu dikirim dari Moskow kepada dua negara.\n";

bool says(const Outcome& outcome, const std::string& words) { return outcome.err.find(words) != std::string::npos; }

TEST(Input, nothing_usable_is_an_error) {
  const Scratch scratch;
  scratch.write("empty.txt", "");
  scratch.write("binary.txt", std::string("ab\0cd\1", 6));
  scratch.write("latin.txt", "Curaçao\nCura\xE7" "ao\n");
  scratch.write("empty.jsonl", "");
  scratch.write("folder/readme.pdf", "x");
  const struct {
    const char* path;
    const char* message;
  } table[] = {
      {"empty.txt", "empty"}, {"binary.txt", "binary"}, {"latin.txt", "latin.txt:2:5: error: not UTF-8"},
      {"empty.jsonl", "empty"}, {"folder", "no file"},  {"missing.txt", "No such file"},
  };
  for (const auto& row : table) {
    for (const char* command : {"audit", "annotate", "claims"}) {
      const Outcome outcome = testing::selaras({command, row.path}, {}, scratch.path());
      EXPECT_EQ(outcome.code, 2) << command << " " << row.path << outcome.err;
      EXPECT_TRUE(says(outcome, row.path)) << outcome.err;
      EXPECT_TRUE(says(outcome, row.message)) << outcome.err;
      EXPECT_EQ(outcome.out, "") << command << " " << row.path;
    }
  }
}

TEST(Input, a_named_file_that_cannot_be_used_is_an_error_although_the_rest_goes_on) {
  const Scratch scratch;
  scratch.write("good.txt", good);
  scratch.write("binary.txt", std::string("ab\0cd", 5));
  const Outcome outcome = testing::selaras({"audit", "good.txt", "binary.txt"}, {}, scratch.path());
  EXPECT_EQ(outcome.code, 2) << outcome.err;
  EXPECT_NE(outcome.out.find("1 artikel"), std::string::npos) << outcome.out;
  EXPECT_EQ(testing::selaras({"audit", "good.txt", "missing.txt"}, {}, scratch.path()).code, 2);
}

TEST(Input, a_broken_file_in_a_folder_is_skipped_and_the_run_is_incomplete) {
  const Scratch scratch;
  scratch.write("folder/good.txt", good);
  scratch.write("folder/binary.txt", std::string("ab\0cd", 5));
  const Outcome outcome = testing::selaras({"audit", "folder"}, {}, scratch.path());
  EXPECT_EQ(outcome.code, 3) << outcome.err;
  EXPECT_TRUE(says(outcome, "folder/binary.txt: error: ")) << outcome.err;
  EXPECT_NE(outcome.out.find("Tidak lengkap"), std::string::npos) << outcome.out;
}

TEST(Input, unreadable) {
  const Scratch scratch;
  const std::string path = scratch.write("folder/locked.txt", good);
  scratch.write("folder/good.txt", good);
  std::filesystem::permissions(path, std::filesystem::perms::none);
  // The superuser may read everything but this.
  if (access(path.c_str(), R_OK) == 0) {
    std::filesystem::remove(path);
    std::filesystem::create_symlink("/proc/self/mem", path);
  }
  EXPECT_EQ(testing::selaras({"audit", "folder/locked.txt"}, {}, scratch.path()).code, 2);
  EXPECT_EQ(testing::selaras({"audit", "folder"}, {}, scratch.path()).code, 3);
}

TEST(Input, dangling_link_in_a_folder) {
  const Scratch scratch;
  scratch.write("folder/good.txt", good);
  std::filesystem::create_symlink("nowhere.txt", scratch / "folder/link.txt");
  const Outcome outcome = testing::selaras({"audit", "folder"}, {}, scratch.path());
  EXPECT_TRUE(outcome.code == 0 || outcome.code == 3) << outcome.code << outcome.err;
}

TEST(Input, malformed_records) {
  const Scratch scratch;
  const std::string record = R"({"id":"a","title":"Moskow kirim nota","published":"2024-04-01","body":"Nota itu dikirim dari Moskow."})";
  scratch.write("mixed.jsonl", record + "\n{\"id\":\"b\",\"body\":}\n{\"id\":\"c\"}\n[1]\n" + record.substr(0, 60) + "\n");
  const Outcome outcome = testing::selaras({"audit", "mixed.jsonl"}, {}, scratch.path());
  EXPECT_EQ(outcome.code, 3) << outcome.err;
  for (const char* place : {"mixed.jsonl:2:", "mixed.jsonl:3:", "mixed.jsonl:4:", "mixed.jsonl:5:"}) EXPECT_TRUE(says(outcome, place)) << place << outcome.err;
  EXPECT_TRUE(says(outcome, "^")) << outcome.err;
  EXPECT_FALSE(says(outcome, "mixed.jsonl:1:")) << outcome.err;
  scratch.write("bad.jsonl", "{\n");
  EXPECT_EQ(testing::selaras({"audit", "bad.jsonl"}, {}, scratch.path()).code, 2);
}

TEST(Input, a_diagnostic_points_at_its_column) {
  const Scratch scratch;
  scratch.write("latin.txt", "Curaçao\nCura\xE7" "ao\n");
  const Outcome outcome = testing::selaras({"audit", "latin.txt"}, {}, scratch.path());
  EXPECT_NE(outcome.err.find("\n   |     ^"), std::string::npos) << outcome.err;
}

TEST(Input, messages_cannot_drive_the_terminal) {
  const Scratch scratch;
  scratch.write("a\x1b[31m.txt", std::string("ab\0cd", 5));
  scratch.write("bad.jsonl", "{\"id\":\x1b[2J}\n");
  const Outcome outcome = testing::selaras({"audit", "a\x1b[31m.txt", "bad.jsonl"}, {}, scratch.path());
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.err.find('\x1b'), std::string::npos) << outcome.err;
}

TEST(Input, huge) {
  const Scratch scratch;
  std::string text = good;
  text.reserve(100u << 20);
  while (text.size() < (100u << 20)) text += "Nota itu dikirim dari Moskow pada 31 Maret 2024 kepada dua negara, kata juru bicara. ";
  scratch.write("folder/huge.txt", text);
  scratch.write("folder/good.txt", good);
  const Outcome named = testing::selaras({"audit", "folder/huge.txt"}, {}, scratch.path());
  EXPECT_EQ(named.code, 2);
  EXPECT_TRUE(says(named, "huge.txt: error: larger than")) << named.err;
  EXPECT_EQ(testing::selaras({"audit", "folder"}, {}, scratch.path()).code, 3);
}

TEST(Input, standard_input) {
  EXPECT_EQ(testing::selaras({"audit", "-"}, good).code, 0);
  EXPECT_EQ(testing::selaras({"audit", "-"}, "").code, 2);
  const Outcome records = testing::selaras({"audit", "-"}, "{\"id\":\"a\",\"body\":\"Nota itu dikirim.\"}\n{\"id\":\"b\",\"body\":\"Nota itu tiba.\"}\n");
  EXPECT_EQ(records.code, 0) << records.err;
  EXPECT_NE(records.out.find("2 artikel"), std::string::npos) << records.out;
}

TEST(Input, ten_thousand_files) {
  const Scratch scratch;
  for (int i = 0; i < 10000; ++i) {
    const std::string number = std::to_string(i);
    scratch.write("folder/" + std::to_string(i % 100) + "/" + number + ".txt", "Laporan " + number + "\n\nWarga desa nomor " + number + " menanam " + number + " pohon.\n");
  }
  const Outcome outcome = testing::selaras({"audit", "folder"}, {}, scratch.path());
  EXPECT_EQ(outcome.code, 0) << outcome.err << outcome.out.substr(0, 2000);
  EXPECT_NE(outcome.out.find("10.000 artikel"), std::string::npos) << outcome.out.substr(0, 2000);
}

TEST(Input, many_broken_files_do_not_bury_the_report) {
  const Scratch scratch;
  for (int i = 0; i < 200; ++i) scratch.write("folder/" + std::to_string(i) + ".txt", std::string("\0", 1));
  scratch.write("folder/good.txt", good);
  const Outcome outcome = testing::selaras({"audit", "folder"}, {}, scratch.path());
  EXPECT_EQ(outcome.code, 3);
  EXPECT_LT(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 60);
  EXPECT_TRUE(says(outcome, "150 more")) << outcome.err;
}

}  // namespace
}  // namespace selaras
