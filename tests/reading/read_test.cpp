// Files, folders and records: what is read, what is reported.
#include <gtest/gtest.h>

#include "facts/reading/input.hpp"
#include "facts/reading/paths.hpp"
#include "facts/reading/records.hpp"
#include "facts/reading/timestamp.hpp"
#include "selaras/calendar.hpp"
#include "selaras/facts.hpp"
#include "tests/reading/temporary_folder.hpp"

namespace selaras {
namespace {

using Reading = TemporaryFolder;

TEST_F(Reading, folder_is_sorted_and_recursive) {
  file("b.txt", "Bus menabrak truk.");
  file("a/z.txt", "Bus menabrak truk.");
  file("a/r.jsonl", "{\"id\": 7, \"body\": \"Bus menabrak truk.\"}\n\n{\"id\": \"x\", \"body\": \"Truk diam.\"}");
  file("a/.hidden.txt", "Bus menabrak truk.");
  file("a/picture.png", "\x89PNG");
  file("a/README.md", "Folder ini berisi contoh.");
  fs::create_directory_symlink(root_, root_ / "a" / "loop");
  const ReadResult result = read_corpus({root_.string()}, {});
  EXPECT_TRUE(result.diagnostics.empty());
  std::vector<std::string> ids;
  for (const Article& article : result.corpus.articles) ids.push_back(article.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"7", "x", (root_ / "a/z.txt").string(), (root_ / "b.txt").string()}));
  EXPECT_EQ(result.corpus.articles[1].record_line, 3u);
}

TEST_F(Reading, bad_inputs_are_reported_and_the_rest_goes_on) {
  const std::string good = file("good.txt", "Bus menabrak truk.");
  const struct {
    std::string name, content;
    Gravity gravity;
    std::uint32_t line, column;
    std::string message;
  } table[] = {
      {"empty.txt", "", Gravity::warning, 0, 0, "the file is empty"},
      {"blank.txt", " \n\r\n", Gravity::warning, 0, 0, "the file is empty"},
      {"binary.txt", std::string("\x7f" "ELF\0\0", 6), Gravity::error, 0, 0, "a binary file, not text (a zero byte at offset 4)"},
      {"latin.txt", "satu\ndua caf\xe9 lama\n", Gravity::error, 2, 8, "not UTF-8"},
      {"utf16.txt", std::string("\xff\xfe" "a\0", 4), Gravity::error, 1, 1, "the file is UTF-16, not UTF-8; convert it first"},
      {"large.txt", std::string(3000, 'a'), Gravity::error, 0, 0, "larger than 2000 bytes"},
      {"cut.jsonl", "{\"id\": \"a\", \"body\": \"Bus", Gravity::error, 1, 25, "the JSON record is cut off"},
      {"bad.jsonl", "\n{\"id\": oops}", Gravity::error, 2, 8, "malformed JSON"},
      {"list.jsonl", "[1]", Gravity::error, 1, 1, "a record must be a JSON object"},
      {"nobody.jsonl", "{\"id\": 1}", Gravity::error, 1, 1, "the record has no \"body\""},
      {"number.jsonl", "{\"id\": 1, \"body\": 5}", Gravity::error, 1, 1, "\"body\" is not a string"},
      {"latin.jsonl", "{\"body\": \"caf\xe9\"}", Gravity::error, 1, 14, "not UTF-8"},
      {"wide.jsonl", "{\"body\": \"" + std::string(3000, 'a') + "\"}", Gravity::error, 1, 0, "the record is larger than 2000 bytes"},
      {"empty.jsonl", "\n \n", Gravity::warning, 0, 0, "the file is empty"},
      {"date.jsonl", "{\"body\": \"Bus diam.\", \"published\": \"kemarin\"}", Gravity::note, 1, 1, "\"published\" is not a date; ignored"},
  };
  ReadOptions options;
  options.max_bytes = 2000;
  for (const auto& row : table) {
    const std::string bad = file(row.name, row.content);
    const ReadResult result = read_corpus({bad, good}, options);
    ASSERT_EQ(result.diagnostics.size(), 1u) << row.name;
    const Diagnostic& diagnostic = result.diagnostics[0];
    EXPECT_EQ(diagnostic.gravity, row.gravity) << row.name;
    EXPECT_EQ(diagnostic.file, bad) << row.name;
    EXPECT_EQ(diagnostic.line, row.line) << row.name;
    EXPECT_EQ(diagnostic.column, row.column) << row.name;
    EXPECT_TRUE(diagnostic.message.starts_with(row.message)) << row.name << ": " << diagnostic.message;
    EXPECT_LE(diagnostic.slice.size(), 130u) << row.name;
    EXPECT_EQ(result.corpus.articles.size(), row.gravity == Gravity::note ? 2u : 1u) << row.name;
    EXPECT_EQ(result.corpus.articles.back().text, "Bus menabrak truk.") << row.name;
  }
}

TEST_F(Reading, missing_paths_and_globs) {
  file("a.txt", "Bus menabrak truk.");
  file("b.md5", "Bus menabrak truk.");
  const auto read = [&](const std::string& path) { return read_corpus({(root_ / path).string()}, {}); };
  EXPECT_EQ(read("*.txt").corpus.articles.size(), 1u);
  EXPECT_EQ(read("*").corpus.articles.size(), 2u);
  EXPECT_EQ(read("b.md5").corpus.articles.size(), 1u);  // named, so it is read
  for (const char* path : {"none.txt", "*.pdf", "none/"}) {
    const ReadResult result = read(path);
    ASSERT_EQ(result.diagnostics.size(), 1u) << path;
    EXPECT_EQ(result.diagnostics[0].gravity, Gravity::error) << path;
  }
}

TEST_F(Reading, include_and_exclude) {
  file("a/one.txt", "Bus menabrak truk.");
  file("a/two.txt", "Bus menabrak truk.");
  file("b/one.txt", "Bus menabrak truk.");
  ReadOptions options;
  options.include = {"one.*"};
  options.exclude = {"b/**"};
  const ReadResult result = read_corpus({root_.string()}, options);
  ASSERT_EQ(result.corpus.articles.size(), 1u);
  EXPECT_EQ(result.corpus.articles[0].file, (root_ / "a/one.txt").string());
}

TEST_F(Reading, same_file_twice_is_read_once) {
  const std::string path = file("a.txt", "Bus menabrak truk.");
  const ReadResult result = read_corpus({path, root_.string(), (root_ / "." / "a.txt").string()}, {});
  EXPECT_EQ(result.corpus.articles.size(), 1u);
}

TEST_F(Reading, byte_order_mark_keeps_offsets) {
  const std::string path = file("a.txt", "\xEF\xBB\xBF" "Bus menabrak truk.");
  const ReadResult result = read_corpus({path}, {});
  ASSERT_EQ(result.corpus.articles.size(), 1u);
  const Article& article = result.corpus.articles[0];
  EXPECT_EQ(article.text, "Bus menabrak truk.");
  EXPECT_EQ(source_position(article, 4).offset, 7u);
}

TEST(Records, fields) {
  const ReadResult result = read_records(
      R"({"id":"a","title":"Bus Tabrak Truk","published":"2026-03-02T16:56+07:00","source":"s","url":"u","lang":"id-ID","body":"Bus menabrak truk di Subang.\nSopir diperiksa.","collection":"c"})"
      "\r\n"
      R"({"id":"a","body":"The bus hit a truck and the driver was hurt.","published":null,"lang":null})",
      "f.jsonl", {});
  EXPECT_TRUE(result.diagnostics.empty());
  ASSERT_EQ(result.corpus.articles.size(), 2u);
  const Article& first = result.corpus.articles[0];
  EXPECT_EQ(first.source + first.url + first.collection + first.language, "sucid");
  EXPECT_EQ(first.text.substr(first.body_begin), "Bus menabrak truk di Subang.\nSopir diperiksa.");
  ASSERT_EQ(first.blocks.size(), 3u);
  EXPECT_EQ(first.blocks[0].zone, Zone::headline);
  EXPECT_EQ(first.blocks[0].range, (TextRange{0, 15}));
  EXPECT_EQ(first.blocks[1].zone, Zone::lead);
  EXPECT_EQ(source_position(first, first.body_begin + 4).offset, 4u);
  EXPECT_TRUE(source_position(first, 4).in_title);
  EXPECT_EQ(result.corpus.articles[1].language, "en");
  EXPECT_EQ(result.corpus.articles[1].blocks[0].zone, Zone::lead);
}

TEST_F(Reading, repeated_ids_become_unique) {
  const std::string path = file("a.jsonl", "{\"id\":\"a\",\"body\":\"Satu.\"}\n{\"id\":\"a\",\"body\":\"Dua.\"}\n{\"id\":\"a#2\",\"body\":\"Tiga.\"}\n");
  const ReadResult result = read_corpus({path}, {});
  ASSERT_EQ(result.corpus.articles.size(), 3u);
  EXPECT_EQ(result.corpus.articles[1].id, "a#3");
  EXPECT_EQ(result.corpus.articles[2].id, "a#2");
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(result.diagnostics[0].gravity, Gravity::warning);
  EXPECT_EQ(result.diagnostics[0].line, 2u);
}

TEST(Timestamps, forms) {
  const struct {
    const char* text;
    CivilDate date;
    int minute, offset;
  } table[] = {
      {"2026-03-02", {2026, 3, 2}, -1, -1},
      {"2026-03-02T16:56", {2026, 3, 2}, 1016, -1},
      {"2026-03-02 16:56:07", {2026, 3, 2}, 1016, -1},
      {"2026-03-02T16:56:07.123+07:00", {2026, 3, 2}, 1016, 420},
      {"2026-03-02T16:56+0700", {2026, 3, 2}, 1016, 420},
      {"2026-03-02T16:56-05", {2026, 3, 2}, 1016, -300},
      {"2026-03-02T16:56Z", {2026, 3, 2}, 1016, 0},
  };
  for (const auto& row : table) {
    const auto published = parse_timestamp(row.text);
    ASSERT_TRUE(published) << row.text;
    EXPECT_EQ(to_civil(published->day), row.date) << row.text;
    EXPECT_EQ(published->minute.value_or(-1), row.minute) << row.text;
    EXPECT_EQ(published->utc_offset.value_or(-1), row.offset) << row.text;
  }
  for (const char* text : {"", " ", "2026", "2026-13-01", "2026-02-30", "02-03-2026", "2026-03-02T", "2026-03-02T25:00", "2026-03-02T16:56+7", "2026-03-02x"}) {
    EXPECT_FALSE(parse_timestamp(text)) << text;
  }
}

TEST(Globs, match) {
  const struct {
    const char* glob;
    const char* path;
    bool hit;
  } table[] = {
      {"*.txt", "a.txt", true},         {"*.txt", "a/b.txt", false},   {"**/*.txt", "a/b/c.txt", true}, {"**/*.txt", "c.txt", true},
      {"a/**", "a/b/c", true},          {"a/**", "b/a/c", false},      {"?.txt", "a.txt", true},        {"?.txt", "ab.txt", false},
      {"[a-c].txt", "b.txt", true},     {"[!a-c].txt", "b.txt", false}, {"[", "[", true},               {"a*b*c", "axbybc", true},
      {"a/**/z/*.t", "a/b/z/c/z/d.t", true}, {"*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false},
  };
  for (const auto& row : table) EXPECT_EQ(glob_matches(row.glob, row.path), row.hit) << row.glob << " " << row.path;
}

TEST(Slices, escape_and_cut) {
  EXPECT_EQ(slice_of("a\x1b[31mb\xff", 1), "a\\x1b[31mb\\xff");
  EXPECT_EQ(slice_of("a\tb", 1), "a b");
  EXPECT_EQ(slice_of("a\xc2\x9b" "b", 1), "a\\xc2\\x9bb");
  EXPECT_LE(slice_of(std::string(500, 'x'), 1).size(), 120u);
  EXPECT_EQ(slice_of(std::string(500, 'x'), 400).substr(0, 3), "…");
}

TEST(Utf8, first_bad_byte) {
  EXPECT_FALSE(first_bad_byte("Curaçao – 10 °C 🎉"));
  EXPECT_EQ(first_bad_byte("ab\xc0\xaf"), 2u);
  EXPECT_EQ(first_bad_byte("\xed\xa0\x80"), 0u);
  EXPECT_EQ(first_bad_byte("é\xe2\x82"), 2u);
}

}  // namespace
}  // namespace selaras
