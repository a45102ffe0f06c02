// Articles that want to harm: every format of the report, through the whole program, stays harmless and bounded.
#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "selaras/writers.hpp"
#include "tests/pipeline/process.hpp"

namespace selaras {
namespace {

using testing::Outcome;
using testing::Scratch;

// A finding whose sentence carries what should never come out as it is: the weekday of 31/3/2024 is wrong.
const std::string poison = "\x1b[2J\x1b]0;owned\x07 <script>alert(1)</script> <img src=x onerror=alert(2)> ::error file=x::owned %0A::set-output name=a::b [x](javascript:alert(3)) =HYPERLINK(\"x\") ]]> --> {0} \xE2\x80\xAE";

std::string hostile_text() {
  return "Moskow " + poison + "\n\nSenin, 01 April 2024 - 11:49 WIB\n\nMOSKOW - Nota itu dikirim pada Sabtu (31/3/2024) kepada dua negara, kata " + poison + " di sana.\n::error::owned line\n";
}

std::vector<std::string> formats() {
  std::vector<std::string> names = {"text", "jsonl"};
  for (const Writer& writer : writers()) names.emplace_back(writer.name);
  return names;
}

TEST(HostileInput, nothing_of_an_article_acts_in_any_format) {
  const Scratch scratch;
  scratch.write("arsip/nota.txt", hostile_text());
  for (const std::string& format : formats()) {
    const Outcome outcome = testing::selaras({"audit", "--no-config", "--format", format, "arsip"}, {}, scratch.path());
    EXPECT_EQ(outcome.code, 1) << format << outcome.err;
    EXPECT_NE(outcome.out.find("31"), std::string::npos) << format;
    EXPECT_EQ(outcome.out.find('\x1b'), std::string::npos) << format;
    EXPECT_EQ(outcome.out.find('\x07'), std::string::npos) << format;
    EXPECT_EQ(outcome.out.find("\xE2\x80\xAE"), std::string::npos) << format;
    const bool markup = format == "html" || format == "junit" || format == "markdown" || format == "github-summary";
    if (markup) {
      EXPECT_EQ(outcome.out.find("<script>alert"), std::string::npos) << format;
      EXPECT_EQ(outcome.out.find("<img src=x"), std::string::npos) << format;
    }
    // A line that begins like a workflow command may only be one of ours.
    std::istringstream lines(outcome.out);
    for (std::string line; std::getline(lines, line);) {
      EXPECT_TRUE(!line.starts_with("::") || line.find("title=selaras") != std::string::npos) << format << line;
    }
  }
}

TEST(HostileInput, remarks_and_metadata_cannot_act_either) {
  const Scratch scratch;
  scratch.write("arsip/nota.md", "---\ntitle: \"x " + poison + "\"\nselaras-ignore: \"count.*: " + poison + "\"\n---\n<!-- selaras ignore " + poison + " -->\n\nNota itu dikirim pada Sabtu (31/3/2024) kepada dua negara.\n");
  for (const std::string& format : formats()) {
    const Outcome outcome = testing::selaras({"audit", "--no-config", "-v", "--format", format, "arsip"}, {}, scratch.path());
    EXPECT_EQ(outcome.code, 1) << format << outcome.err;
    for (const std::string* stream : {&outcome.out, &outcome.err}) {
      EXPECT_EQ(stream->find('\x1b'), std::string::npos) << format << *stream;
      EXPECT_EQ(stream->find("\xE2\x80\xAE"), std::string::npos) << format;
    }
  }
}

TEST(HostileInput, ten_megabytes_on_one_line) {
  std::string line = "Nota itu dikirim pada Sabtu (31/3/2024). ";
  while (line.size() < 10'000'000) line += "Kapal itu berlayar pada malam hari tanpa muatan dan singgah di pelabuhan kecil, ";
  const Scratch scratch;
  scratch.write("a.txt", line);
  scratch.write("a.md", line);
  scratch.write("a.html", "<html><body><article><p>" + line + "</p></article></body></html>");
  scratch.write("a.csv", "body\n\"" + line + "\"\n");
  scratch.write("a.jsonl", nlohmann::json{{"body", line}}.dump() + "\n");
  for (const char* name : {"a.txt", "a.md", "a.html", "a.csv", "a.jsonl"}) {
    const Outcome outcome = testing::selaras({"audit", "--no-config", "-o", "-", "-o", "html=out.html", "-o", "sarif=out.sarif", name}, {}, scratch.path());
    EXPECT_EQ(outcome.code, 1) << name << outcome.err;
    EXPECT_LT(outcome.out.size(), 100'000u) << name;
    EXPECT_LT(testing::content(scratch / "out.sarif").size(), 100'000u) << name;
  }
}

TEST(HostileInput, nesting_and_broken_markup) {
  const auto repeated = [](const std::string& piece, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += piece;
    return text;
  };
  const auto numbered = [](const std::string& piece, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += piece + std::to_string(i) + ">";
    return text;
  };
  const std::string words = "Nota itu dikirim dari Moskow pada Sabtu (31/3/2024) kepada dua negara di benua itu.";
  const struct {
    const char* name;
    std::string text;
    int code;
  } table[] = {
      {"deep.html", repeated("<div>", 100'000) + words, 2},
      {"nested.html", repeated("<div>", 1100) + words, 2},
      {"nested_less.html", repeated("<div>", 900) + words, 1},
      {"reopened.html", "<p>" + numbered("<b id=", 400) + "</p>" + repeated("<p>x", 100'000) + words, 2},
      {"reopened_less.html", "<p>" + numbered("<b id=", 20) + "</p>" + repeated("<p>x", 100) + "<p>" + words, 1},
      {"drawing.html", "<svg><style>" + repeated("<div>", 1100) + words, 2},
      {"menu.html", "<select><title><input>" + repeated("<div>", 1100) + words, 2},
      {"comment.html", "<!-- --!>" + repeated("<div>", 1100) + words, 2},
      {"hidden.html", "<script>" + repeated("<div>", 1100) + "</script><!--" + repeated("<div>", 1100) + "--><p>" + words, 1},
      {"bold.html", repeated("<p><b>Kapal berlayar.", 5'000) + "<p>" + words, 1},
      {"many.html", repeated("<p>x", 400'000) + words, 2},
      {"table.html", "<table>" + repeated("<tr><td>kapal<td>muatan", 5'000) + "</table><p>" + words, 1},
      {"broken.html", "<html><p><b><i>" + words + "</p></b></div></span><table><tr><td>" + repeated("<p", 1000), 1},
      {"unclosed.html", "<body><article><p>" + words + "<!-- never closed", 1},
      {"script.html", "<body><script>" + words + "</script><article><p>" + words + "</p></article>", 1},
      {"deep.md", repeated("> ", 20'000) + words + "\n", 1},
      {"brackets.md", words + "\n\n" + repeated("[", 50'000) + repeated("*_`", 20'000) + "\n", 1},
      {"comments.md", words + "\n\n" + repeated("<!-- selaras ignore x: y -->\n\n", 20'000), 1},
      {"deep.jsonl", "{\"body\":\"" + words + "\",\"x\":" + repeated("[", 100'000) + "\n", 2},
      {"quotes.csv", "body\n\"" + words + "\n", 2},
  };
  for (const auto& row : table) {
    const Scratch scratch;
    scratch.write(row.name, row.text);
    const Outcome outcome = testing::selaras({"audit", "--no-config", row.name}, {}, scratch.path());
    EXPECT_EQ(outcome.code, row.code) << row.name << outcome.err.substr(0, 1000);
    EXPECT_LT(outcome.err.size(), 100'000u) << row.name;
  }
}

TEST(HostileInput, bombs_in_gzip_are_stopped_at_the_limit) {
  const Scratch scratch;
  for (const char* name : {"bomb.txt.gz", "bomb.html.gz", "bomb.md.gz", "bomb.jsonl.gz", "bomb.csv.gz"}) {
    const std::string path = (scratch / name).string();
    const std::string megabyte(1 << 20, 'a');
    gzFile file = gzopen(path.c_str(), "wb1");
    gzwrite(file, "body\n", 5);
    for (int i = 0; i < 100; ++i) gzwrite(file, megabyte.data(), static_cast<unsigned>(megabyte.size()));
    gzclose(file);
    ASSERT_LT(std::filesystem::file_size(path), 1u << 20);
    const Outcome outcome = testing::selaras({"audit", "--no-config", "--max-bytes", "1000000", name}, {}, scratch.path());
    EXPECT_EQ(outcome.code, 2) << name;
    const bool stopped = outcome.err.find("larger than 1000000 bytes") != std::string::npos || outcome.err.find("unpacks to more than") != std::string::npos;
    EXPECT_TRUE(stopped) << name << outcome.err;
  }
}

}  // namespace
}  // namespace selaras
