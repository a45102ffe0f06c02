// Texts of articles that try to become more than text. Every writer is given each of them in every place.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "reports/typography.hpp"
#include "tests/writers/sample.hpp"

namespace selaras {
namespace {

const std::string attacks[] = {
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script><!--<script>",
    "]]><x/><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>&b;",
    "\n::error file=a::injected\r\n::stop-commands::x\n##[error]y",
    "%0A::error::injected",
    "=cmd|' /C calc'!A0",
    "\"\r\n=1+1,\"x",
    "\x1b[31mred\x1b]0;title\x07\x9b",
    "[click](https://evil.example) {0} ![x](https://evil.example/x.png)",
    "a | b\n\n# Heading\n\n- item\n```\ncode",
    std::string("nul\0byte", 8),
    "broken \xC3 \xED\xA0\x80 \xF8\x88\x80\x80\x80 \xFF",
    "bidi \xE2\x80\xAE evil \xE2\x81\xA6",
    "\xEF\xBF\xBE\xEF\xBF\xBF",
    "' onmouseover='alert(1)\" onmouseover=\"alert(1)",
    "javascript:alert(1)",
    "${{ github.token }} $(id) `id`",
};

Report attacked(const std::string& text) { return sample::report({sample::with_text(text)}); }

bool is_valid_utf8(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const PrintedPoint point = code_point(text, at);
    if (!point.valid) return false;
    at += point.length;
  }
  return true;
}

bool has_raw_control(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\r') || byte == 0x7F;
  });
}

TEST(Hostile, output_is_utf8_without_controls) {
  for (const Writer& writer : writers()) {
    for (const std::string& attack : attacks) {
      const std::string text = writer.write(attacked(attack), {});
      EXPECT_TRUE(is_valid_utf8(text)) << writer.name << attack;
      EXPECT_FALSE(has_raw_control(text)) << writer.name << attack;
      EXPECT_EQ(text.find("\xE2\x80\xAE"), std::string::npos) << writer.name;
    }
  }
}

TEST(Hostile, shape_does_not_depend_on_the_text) {
  // As many lines as for a harmless text: nothing can start a line of its own.
  for (const Writer& writer : writers()) {
    const std::string harmless = writer.write(attacked("kata"), {});
    for (const std::string& attack : attacks) {
      const std::string text = writer.write(attacked(attack), {});
      EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), std::count(harmless.begin(), harmless.end(), '\n')) << writer.name << attack;
    }
  }
}

TEST(Hostile, json_formats_parse) {
  for (const std::string& attack : attacks) {
    const Report report = attacked(attack);
    EXPECT_TRUE(nlohmann::json::accept(write_sarif(report))) << attack;
    EXPECT_TRUE(nlohmann::json::accept(write_gitlab(report))) << attack;
    std::istringstream lines(write_rdjsonl(report));
    for (std::string line; std::getline(lines, line);) EXPECT_TRUE(nlohmann::json::accept(line)) << attack;
  }
}

TEST(Hostile, sarif_messages_link_only_to_numbers) {
  const auto run = nlohmann::json::parse(write_sarif(attacked("[click](https://evil.example) {0}"))).at("runs").at(0);
  for (const auto& result : run.at("results")) {
    const std::string text = result.at("message").at("text");
    for (auto at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1)) {
      const bool escaped = at > 0 && text[at - 1] == '\\';
      EXPECT_TRUE(escaped || (text[at + 2] >= '1' && text[at + 2] <= '9')) << text;
    }
    EXPECT_EQ(text.find(" {0}"), std::string::npos) << text;
  }
}

TEST(Hostile, workflow_commands_are_ours) {
  for (const std::string& attack : attacks) {
    std::istringstream lines(write_github(attacked(attack)));
    for (std::string line; std::getline(lines, line);) {
      EXPECT_TRUE(line.starts_with("::error file=")) << line;
      EXPECT_EQ(line.find('\r'), std::string::npos);
      // The properties end at the first "::" after the command; none of the text's own colons may come before it.
      const std::string properties = line.substr(0, line.find("::", 2));
      EXPECT_NE(properties.find(",title="), std::string::npos) << line;
    }
  }
}

TEST(Hostile, markup_is_ours) {
  const std::string xml = write_junit(attacked(attacks[0] + attacks[2] + attacks[14]));
  for (std::size_t at = xml.find('<'); at != std::string::npos; at = xml.find('<', at + 1)) {
    const std::string_view rest = std::string_view(xml).substr(at);
    EXPECT_TRUE(rest.starts_with("<?xml") || rest.starts_with("<test") || rest.starts_with("</test") || rest.starts_with("<failure") || rest.starts_with("</failure"))
        << rest.substr(0, 40);
  }
  for (const Writer* writer : {find_writer("markdown"), find_writer("github-summary")}) {
    const std::string text = writer->write(attacked(attacks[0] + attacks[1]), {});
    EXPECT_EQ(text.find("<script"), std::string::npos);
    EXPECT_EQ(text.find("<img"), std::string::npos);
  }
}

TEST(Hostile, cells_are_no_formulas) {
  for (const char* start : {"=1+1", "+1", "-1", "@x", "\t=1", "\r\n=1", " =1", "\"=1", ";=1"}) {
    const std::string text = write_csv(attacked(start));
    for (const char sign : {'=', '+', '-', '@'}) {
      for (const std::string before : {"\"", "\" ", ";"}) EXPECT_EQ(text.find(before + sign), std::string::npos) << start << "\n" << text;
    }
  }
}

TEST(Hostile, long_texts_are_cut) {
  const Report report = attacked(std::string(2'000'000, 'a'));
  for (const Writer& writer : writers()) EXPECT_LT(writer.write(report, {}).size(), 1'000'000u) << writer.name;
}

}  // namespace
}  // namespace selaras
