// The page around the data; what happens in a browser is tested by browser/page_test.js.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "reports/writers/page.hpp"
#include "tests/writers/sample.hpp"

namespace selaras {
namespace {

using nlohmann::json;

using sample::data_of;

TEST(Html, needs_no_network) {
  const std::string page(page_template);
  EXPECT_NE(page.find("default-src 'none'"), std::string::npos);
  for (const char* word : {" src=", "url(", "@import", "fetch(", "XMLHttpRequest", "WebSocket", "innerHTML", "insertAdjacentHTML", "document.write", "eval(", "unsafe-inline", "<link", "<iframe"}) {
    EXPECT_EQ(page.find(word), std::string::npos) << word;
  }
  for (auto at = page.find("http"); at != std::string::npos; at = page.find("http", at + 1)) {
    const auto rest = std::string_view(page).substr(at);
    EXPECT_TRUE(rest.starts_with("http-equiv") || rest.starts_with("http://www.w3.org/2000/svg")) << rest.substr(0, 40);
  }
}

TEST(Html, holes_are_filled_once) {
  Report report = sample::report({sample::with_text("@DATA@ @TITLE@ @LANGUAGE@")});
  const std::string page = write_html(report);
  EXPECT_NE(page.find("<html lang=\"id\">"), std::string::npos);
  EXPECT_EQ(json::parse(data_of(page)).at("findings").at(0).at("title"), "@DATA@ @TITLE@ @LANGUAGE@");
  EXPECT_EQ(page.find("@NOSCRIPT@"), std::string::npos);
  WriterOptions english;
  english.language = "en";
  EXPECT_NE(write_html(report, english).find("<html lang=\"en\">"), std::string::npos);
  english.language = "xx\"><script>";
  EXPECT_NE(write_html(report, english).find("<html lang=\"id\">"), std::string::npos);
}

TEST(Html, data_cannot_end_its_script) {
  const Report report = sample::report({sample::with_text("</script><!--<script>alert(1)</script>")});
  const std::string data = data_of(write_html(report));
  EXPECT_EQ(data.find('<'), std::string::npos);
  EXPECT_EQ(json::parse(data).at("findings").at(0).at("why"), "</script><!--<script>alert(1)</script>");
}

TEST(Html, marks_are_utf16_units_of_the_shown_text) {
  const json data = json::parse(data_of(write_html(sample::report({sample::answer()}))));
  const json& claims = data.at("findings").at(0).at("claims");
  ASSERT_EQ(claims.size(), 3u);
  EXPECT_EQ(claims[0].at("text"), "“Nota” 🙂 dikirim Minggu (31/3/2024) kepada duta besar.");
  EXPECT_EQ(claims[0].at("from"), 18);
  EXPECT_EQ(claims[0].at("to"), 36);
  EXPECT_EQ(claims[1].at("lenient"), (json::array({json::array({25, nullptr})})));
}

TEST(Html, long_sentences_keep_the_words_at_fault) {
  const std::string line = std::string(5000, 'x') + " tiga orang " + std::string(5000, 'y');
  Finding finding = sample::answer();
  finding.claims[0].passage = sample::passage("a.txt", 1, line, "tiga orang");
  const json claim = json::parse(data_of(write_html(sample::report({finding})))).at("findings").at(0).at("claims").at(0);
  const std::string text = claim.at("text");
  EXPECT_LT(text.size(), 1200u);
  const std::string before = "…";  // three bytes, one unit
  EXPECT_EQ(text.substr(claim.at("from").get<std::size_t>() + before.size() - 1, 10), "tiga orang");
}

TEST(Html, words_of_both_languages) {
  WriterOptions options;
  for (const char* language : {"id", "en"}) {
    options.language = language;
    const json data = json::parse(data_of(write_html(sample::report({}), options)));
    EXPECT_EQ(data.at("months").size(), 12u);
    EXPECT_EQ(data.at("weekdays").size(), 7u);
    // Every word that the scripts ask for by a plain name exists.
    const std::string page(page_template);
    for (auto at = page.find("word(\"html."); at != std::string::npos; at = page.find("word(\"html.", at + 1)) {
      const std::string key = page.substr(at + 6, page.find('"', at + 6) - at - 6);
      EXPECT_TRUE(key.ends_with('.') || data.at("words").contains(key)) << key;
    }
  }
}

}  // namespace
}  // namespace selaras
