// Text made harmless, a table a format.
#include "reports/writers/safe.hpp"

#include <gtest/gtest.h>

namespace selaras {
namespace {

struct Row {
  std::string text, safe;
};

TEST(Safe, line) {
  const Row rows[] = {
      {"tiga orang", "tiga orang"},
      {" a \t\r\n b", " a b"},
      {"\x1b[31mmerah\x07", "␛[31mmerah␇"},
      {std::string("a\0b", 3), "a␀b"},
      {"a\x7F", "a␡"},
      {"a\u0085b\u009bc", "a\uFFFDb\uFFFDc"},
      {"a\u202Eb\u2066c\u200Bd\uFEFF", "a\uFFFDb\uFFFDc\uFFFDd\uFFFD"},
      {"\xFF\xC0\xAF", "\uFFFD\uFFFD\uFFFD"},
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
      {"a\uFFFEb\uFFFFc\uFDD0d", "a\uFFFDb\uFFFDc\uFFFDd"},
      {"é “🙂”", "é “🙂”"},
  };
  for (const Row& row : rows) EXPECT_EQ(safe_line(row.text), row.safe);
}

TEST(Safe, cuts_between_characters) {
  EXPECT_EQ(safe_line("aé🙂b", 7), "aé🙂…");
  EXPECT_EQ(safe_line("aé🙂b", 6), "aé…");
  EXPECT_EQ(safe_line("aé🙂b", 8), "aé🙂b");
  EXPECT_EQ(head("éé", 3), "é");
  EXPECT_EQ(tail("éé", 3), "é");
  EXPECT_EQ(tail("abc", 9), "abc");
  EXPECT_EQ(head("\x80\x80\x80", 1), "");
}

TEST(Safe, markup) {
  EXPECT_EQ(escape_markup("<a href='x' title=\"y\">&amp;</a>"), "&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;amp;&lt;/a&gt;");
  EXPECT_EQ(escape_markup("31/3/2024"), "31/3/2024");
}

TEST(Safe, markdown) {
  const Row rows[] = {
      {"31 Maret 2024, 12.30 WIB; tiga orang (a.txt) - x + y!", "31 Maret 2024, 12.30 WIB; tiga orang (a.txt) - x + y!"},
      {"[x](http://y)", "\\[x\\](http\\://y)"},
      {"**b** _i_ `c` ~~d~~", "\\*\\*b\\*\\* \\_i\\_ \\`c\\` \\~\\~d\\~\\~"},
      {"<script>&amp;", "&lt;script&gt;&amp;amp;"},
      {"a | b", "a \\| b"},
      {"12. satu", "12\\. satu"},
      {"12) satu", "12\\) satu"},
      {"# satu", "\\# satu"},
      {"- satu", "\\- satu"},
      {"---", "\\---"},
      {"=== x", "\\=== x"},
      {"@siapa #12 #x", "\\@<!-- -->siapa \\#<!-- -->12 #x"},
      {"www.contoh.id", "www\\.contoh.id"},
      {"$x$", "\\$x\\$"},
  };
  for (const Row& row : rows) EXPECT_EQ(escape_markdown(row.text), row.safe);
}

TEST(Safe, csv) {
  const Row rows[] = {
      {"tiga", "\"tiga\""},
      {"", "\"\""},
      {"a,b \"c\"", "\"a,b \"\"c\"\"\""},
      {"=cmd|' /C calc'!A0", "\"'=cmd|' /C calc'!A0\""},
      {" +1", "\" '+1\""},
      {"@SUM(A1)", "\"'@SUM(A1)\""},
      {"-2+3", "\"'-2+3\""},
      {"a;=1+1", "\"a;'=1+1\""},
      {"\"=1", "\"\"\"'=1\""},
      {"3 - 2 = 1", "\"3 - 2 = 1\""},
  };
  for (const Row& row : rows) EXPECT_EQ(csv_cell(row.text), row.safe);
}

TEST(Safe, commands) {
  EXPECT_EQ(escape_command("100% a\r\n::error::b"), "100%25 a%0D%0A::error::b");
  EXPECT_EQ(escape_command_property("a,b:c%0A"), "a%2Cb%3Ac%250A");
}

TEST(Safe, sarif_messages) { EXPECT_EQ(escape_sarif_message("[a](http://b) {0} \\"), "\\[a\\](http://b) {{0}} \\\\"); }

TEST(Safe, paths) {
  const Row uris[] = {
      {"berita/a.txt", "berita/a.txt"}, {"./a b.txt", "a%20b.txt"}, {"/x/é.txt", "file:///x/%C3%A9.txt"}, {"a#b?c%d", "a%23b%3Fc%25d"},
      {"javascript:alert(1)", "./javascript:alert(1)"}, {"a\nb", "a%0Ab"}, {"\xFF", "%FF"}, {"a/b:c", "a/b:c"},
  };
  for (const Row& row : uris) EXPECT_EQ(path_uri(row.text), row.safe);
  EXPECT_EQ(plain_path("././a/b c.txt"), "a/b c.txt");
  EXPECT_EQ(plain_path("a\x1b\nb"), "a␛ b");
}

}  // namespace
}  // namespace selaras
