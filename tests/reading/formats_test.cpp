// HTML, Markdown, CSV and packed files: text, places, dates, and hostile inputs.
#include <gtest/gtest.h>
#include <zlib.h>

#include "facts/reading/csv.hpp"
#include "facts/reading/encoding.hpp"
#include "facts/reading/front_matter.hpp"
#include "facts/reading/html.hpp"
#include "facts/reading/markdown.hpp"
#include "facts/reading/metadata.hpp"
#include "facts/reading/page_text.hpp"
#include "selaras/calendar.hpp"
#include "tests/reading/temporary_folder.hpp"

namespace selaras {
namespace {

std::string zone_text(const Article& article, Zone zone) {
  std::string all;
  for (const Block& block : article.blocks) {
    if (block.zone == zone) all += article.text.substr(block.range.begin, block.range.end - block.range.begin) + "|";
  }
  return all;
}

/// The bytes of the source that a word of the article came from.
std::string source_of(const Article& article, std::string_view source, const std::string& word) {
  const auto begin = static_cast<std::uint32_t>(article.text.find(word));
  const auto end = begin + static_cast<std::uint32_t>(word.size());
  const std::uint32_t from = source_position(article, begin).offset, to = source_position(article, end - 1).offset + 1;
  return std::string(source.substr(from, to - from));
}

constexpr const char* page = R"(<!DOCTYPE html>
<html lang="en"><head><title>Bus Cahaya Timur Tabrak Truk di Cipali - Harian Contoh</title>
<link rel="canonical" href="https://contoh.example/bus">
<meta property="og:site_name" content="Harian Contoh">
<meta property="og:title" content="Bus Cahaya Timur Tabrak Truk di Cipali">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bus", "datePublished": "2026-03-03T00:15:00Z"}</script>
<style>p { color: red }</style></head>
<body><nav><ul><li><a href="/">Beranda</a></li><li><a href="/b">Berita</a></li></ul></nav>
<h1>Bus Cahaya Timur &amp; Truk</h1><h1>Bus Cahaya Timur Tabrak Truk di Cipali</h1>
<div class="tanggal">Selasa, 3 Maret 2026 | 07:15 WIB</div>
<div class="konten">
<figure><img src="a.jpg"><figcaption>Petugas mengevakuasi bus di jalan tol.</figcaption></figure>
<p>SUBANG - Bus Cahaya Timur menabrak   truk di Tol Cipali
 pada <b>Senin</b> (2/3/2026) malam &ndash; kata polisi, yang masih memeriksa sopirnya.</p>
<div class="share-bar"><a href="#">Bagikan</a> lima kali</div>
<p>Sembilan orang menjadi korban, tiga di antaranya tewas &#39;di tempat&#39;.<br><br>Sopir bus masih diperiksa di kantor polisi, Selasa.</p>
<p><a href="/x">Jalan Rusak di Subang Segera Diperbaiki</a></p>
<ul><li>Satu truk rusak</li></ul>
<p>Truk sudah dipindahkan ke bahu jalan, kata petugas.</p>
</div>
<div class="komentar comments"><p>Semoga cepat diperbaiki, kata saya.</p></div>
<script>document.write("<p>Bukan teks, bukan berita.</p>")</script>
</body></html>)";

TEST(Html, page) {
  Article article;
  Diagnostics diagnostics;
  ASSERT_TRUE(read_html("a.html", page, {}, article, diagnostics));
  EXPECT_TRUE(diagnostics.empty());
  EXPECT_EQ(article.language, "id");  // whatever the template declares
  EXPECT_EQ(article.url, "https://contoh.example/bus");
  EXPECT_EQ(article.source, "Harian Contoh");
  EXPECT_EQ(zone_text(article, Zone::headline), "Bus Cahaya Timur Tabrak Truk di Cipali|");
  EXPECT_EQ(zone_text(article, Zone::dateline), "Selasa, 3 Maret 2026 | 07:15 WIB|SUBANG -|");
  EXPECT_EQ(zone_text(article, Zone::caption), "Petugas mengevakuasi bus di jalan tol.|");
  EXPECT_EQ(zone_text(article, Zone::related), "Jalan Rusak di Subang Segera Diperbaiki|");
  EXPECT_EQ(zone_text(article, Zone::lead),
            "Bus Cahaya Timur menabrak truk di Tol Cipali pada Senin (2/3/2026) malam – kata polisi, yang masih memeriksa sopirnya.|");
  EXPECT_EQ(zone_text(article, Zone::body),
            "Sembilan orang menjadi korban, tiga di antaranya tewas 'di tempat'.|Sopir bus masih diperiksa di kantor polisi, Selasa.|"
            "Satu truk rusak|Truk sudah dipindahkan ke bahu jalan, kata petugas.|");
  ASSERT_TRUE(article.published);
  EXPECT_EQ(to_civil(article.published->day), (CivilDate{2026, 3, 3}));
  EXPECT_EQ(article.published->minute, 7 * 60 + 15);
  EXPECT_EQ(article.published->weekday, 1);
}

TEST(Html, places_lead_to_the_source) {
  Article article;
  Diagnostics diagnostics;
  ASSERT_TRUE(read_html("a.html", page, {}, article, diagnostics));
  for (const char* word : {"SUBANG", "Cipali pada", "Senin", "malam", "kata polisi", "Sopir bus", "07:15 WIB", "petugas."}) {
    const std::string source = source_of(article, page, word);
    std::string flat;
    for (const char c : source) flat += c == '\n' ? std::string() : std::string(1, c);
    EXPECT_EQ(flat, word);
  }
  EXPECT_EQ(source_of(article, page, "di tempat'"), "di tempat&");
  EXPECT_EQ(source_of(article, page, "Senin (2/3/2026)"), "Senin</b> (2/3/2026)");
}

TEST(Html, disagreeing_dates) {
  const std::string html = R"(<html><head><meta property="article:published_time" content="2026-03-03T07:00+07:00">
<meta name="pubdate" content="2026-02-20"></head><body><h1>Bus Menabrak Truk di Tol</h1>
<p>Bus menabrak truk di jalan tol pada malam hari, kata polisi yang memeriksa sopirnya di tempat kejadian.</p></body></html>)";
  Article article;
  Diagnostics diagnostics;
  ASSERT_TRUE(read_html("a.html", html, {}, article, diagnostics));
  ASSERT_TRUE(article.published);
  EXPECT_EQ(to_civil(article.published->day), (CivilDate{2026, 3, 3}));
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].gravity, Gravity::note);
  EXPECT_EQ(diagnostics[0].message, "the page gives several dates of publication: 2026-03-03, 2026-02-20");
}

// Many templates call their outlet a heading, show the day of the last change, and write JSON that is none.
TEST(Html, headings_and_dates_of_the_page_around_an_article) {
  const std::string html = R"(<html><head><title>Bus Menabrak Truk di Tol | Harian Contoh Kita</title>
<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "datePublished": "2026-03-03", "dateModified": "2027-04-05"}]}</script>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bus "Cahaya"", "datePublished": "2026-03-03"}</script></head>
<body><h1>Harian Contoh Kita</h1><div><h1>Bus Menabrak Truk di Tol</h1><p>REDAKSI - 2027-04-05</p>
<p>Bus menabrak truk di jalan tol pada malam hari, kata polisi yang memeriksa sopirnya di tempat kejadian.</p></div></body></html>)";
  Article article;
  Diagnostics diagnostics;
  ASSERT_TRUE(read_html("a.html", html, {}, article, diagnostics));
  EXPECT_EQ(zone_text(article, Zone::headline), "Bus Menabrak Truk di Tol|");
  ASSERT_TRUE(article.published);
  EXPECT_EQ(to_civil(article.published->day), (CivilDate{2026, 3, 3}));
}

// Short paragraphs without a full stop are titles of other articles only where a link could lead to one.
TEST(Html, what_links_nowhere_is_the_article_itself) {
  const std::string html = R"(<html lang="en"><head><title>How to Cook Lentils at Home</title></head><body>
<div class="post"><h1>How to Cook Lentils at Home</h1><div class="post-meta"><span>By Ana Contoh</span><p><em>March 3, 2026</em></p></div>
<p>Lentils are cheap, they keep for years, and they are ready in half an hour, says the cook of a small inn.</p>
<p>Two cups of red lentils and one onion</p>
<p><a href="/x">Ten ways to bake a loaf of bread tonight</a></p>
<p>Rinse them well, bring them to a boil, and let them simmer until they are soft, which takes half an hour.</p>
<p>Serve them with rice and a little lemon</p>
<p>They taste better on the next day, when the spices have had the time to settle, as every cook knows.</p></div></body></html>)";
  Article article;
  Diagnostics diagnostics;
  ASSERT_TRUE(read_html("a.html", html, {}, article, diagnostics));
  const std::string body = zone_text(article, Zone::body);
  EXPECT_NE(body.find("Two cups of red lentils and one onion|"), std::string::npos) << body;
  EXPECT_NE(body.find("Serve them with rice and a little lemon|"), std::string::npos) << body;
  EXPECT_EQ(zone_text(article, Zone::related), "Ten ways to bake a loaf of bread tonight|");
  EXPECT_EQ(zone_text(article, Zone::dateline), "March 3, 2026|");  // though it stands in what is left out
  ASSERT_TRUE(article.published);
  EXPECT_EQ(to_civil(article.published->day), (CivilDate{2026, 3, 3}));
}

TEST(Html, windows_1252_when_declared) {
  const std::string head = "<html><head><meta charset=\"windows-1252\"></head><body><p>";
  const std::string html = head + "Caf\xe9 \x93Lama\x94 itu terbakar pada malam hari, kata seorang petugas di sana.</p></body></html>";
  Article article;
  Diagnostics diagnostics;
  ASSERT_TRUE(read_html("a.html", html, {}, article, diagnostics));
  EXPECT_EQ(article.text.substr(article.text.find("Caf"), 16), "Café “Lama”");
  EXPECT_EQ(source_of(article, html, "terbakar"), "terbakar");
  EXPECT_EQ(source_of(article, html, "Lama"), "Lama");
  // Not declared: not UTF-8, and so reported.
  Article other;
  EXPECT_FALSE(read_html("a.html", html.substr(0, 6) + html.substr(head.size()), {}, other, diagnostics));
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].message, "not UTF-8");
}

TEST(Html, hostile) {
  std::string deep, open;
  for (int k = 0; k < 200000; ++k) deep += "<div>";
  for (int k = 0; k < 300; ++k) open += "<b><i x=" + std::to_string(k) + "><table><a>teks ";
  const struct {
    const char* name;
    std::string html;
    bool readable;
  } table[] = {
      {"deep", deep + "teks", false}, {"empty", "", false},  {"no text", "<html><body><script>x</script></body></html>", false},
      {"misnested", open, true},      {"cut", "<p>Bus menabrak truk di jalan tol, kata poli", true}, {"angle", "<<<<>>>> a < b && c", true},
  };
  for (const auto& row : table) {
    Article article;
    Diagnostics diagnostics;
    EXPECT_EQ(read_html("a.html", row.html, {}, article, diagnostics), row.readable) << row.name;
    EXPECT_EQ(diagnostics.empty(), row.readable) << row.name;
  }
}

TEST(Markdown, front_matter_and_text) {
  const std::string text = R"(---
title: "Bus Menabrak Truk di Tol"
date: 2026-03-03T07:15:00+07:00
lang: id
tags:
  - bus
collection: cipali # satu peristiwa
---

Bus **Cahaya Timur** menabrak truk &amp; pagar
di Tol Cipali, [kata polisi](https://contoh.example).

[Jalan Rusak Segera Diperbaiki](https://contoh.example/x)

```
bukan teks
```

- Tiga orang tewas

Sopir bus masih diperiksa di kantor polisi.
)";
  Article article;
  Diagnostics diagnostics;
  ASSERT_TRUE(read_markdown("a.md", text, {}, article, diagnostics));
  EXPECT_TRUE(diagnostics.empty());
  EXPECT_EQ(article.collection, "cipali");
  EXPECT_EQ(zone_text(article, Zone::headline), "Bus Menabrak Truk di Tol|");
  EXPECT_EQ(zone_text(article, Zone::lead), "Bus Cahaya Timur menabrak truk & pagar di Tol Cipali, kata polisi.|");
  EXPECT_EQ(zone_text(article, Zone::related), "Jalan Rusak Segera Diperbaiki|");
  EXPECT_EQ(article.text.find("bukan teks"), std::string::npos);
  ASSERT_TRUE(article.published);
  EXPECT_EQ(to_civil(article.published->day), (CivilDate{2026, 3, 3}));
  EXPECT_EQ(source_of(article, text, "Cahaya Timur menabrak"), "Cahaya Timur** menabrak");
  EXPECT_EQ(source_of(article, text, "Tol Cipali"), "Tol Cipali");
  EXPECT_EQ(source_of(article, text, "Bus Menabrak Truk di Tol"), "Bus Menabrak Truk di Tol");
}

TEST(Markdown, title_from_heading_and_toml) {
  const std::string text = "+++\ndate = 2026-03-03\n+++\n# Bus Menabrak Truk\n\nBus itu menabrak truk di jalan tol pada malam hari.\n";
  Article article;
  Diagnostics diagnostics;
  ASSERT_TRUE(read_markdown("a.md", text, {}, article, diagnostics));
  EXPECT_EQ(zone_text(article, Zone::headline), "Bus Menabrak Truk|");
  EXPECT_TRUE(article.published);
}

TEST(Markdown, unreadable_date_is_noted) {
  Article article;
  Diagnostics diagnostics;
  ASSERT_TRUE(read_markdown("a.md", "---\ndate: besok\n---\nBus itu menabrak truk.\n", {}, article, diagnostics));
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].gravity, Gravity::note);
  EXPECT_EQ(diagnostics[0].line, 2u);
  EXPECT_EQ(diagnostics[0].column, 7u);
}

TEST(FrontMatter, must_be_closed) {
  EXPECT_EQ(read_front_matter("---\ntitle: a\n").end, 0u);
  EXPECT_EQ(read_front_matter("--- \r\ntitle: 'a b'\r\n---\r\nx").get({"title"}), "a b");
  EXPECT_EQ(read_front_matter("text\n---\n").end, 0u);
}

TEST(Csv, rows) {
  ReadOptions options;
  options.fields = {{"body", "content"}, {"id", "nr"}};
  CsvReader reader("a.csv", options);
  const std::string text = "\xEF\xBB\xBFnr,title,content\r\n1,\"Bus, Truk\",\"Bus \"\"itu\"\"\nmenabrak.\"\r\n\r\n2,x\r\n3,,Truk diam.";
  for (const char c : text) reader.feed({&c, 1});
  reader.finish();
  ASSERT_EQ(reader.articles.size(), 2u);
  EXPECT_EQ(reader.articles[0].id, "1");
  EXPECT_EQ(reader.articles[0].text, "Bus, Truk\nBus \"itu\"\nmenabrak.");
  EXPECT_EQ(reader.articles[0].record_line, 2u);
  EXPECT_EQ(reader.articles[1].record_line, 6u);
  ASSERT_EQ(reader.diagnostics.size(), 1u);
  EXPECT_EQ(reader.diagnostics[0].line, 5u);
}

TEST(Csv, bad_files) {
  const struct {
    const char* text;
    const char* message;
  } table[] = {
      {"", "the file is empty"},
      {"a,b\n1,2\n", "the first row names no field \"body\""},
      {"body\n\"never closed\n", "a quotation mark is never closed"},
      {"body\ncaf\xe9\n", "not UTF-8"},
  };
  const ReadOptions options;
  for (const auto& row : table) {
    CsvReader reader("a.csv", options);
    reader.feed(row.text);
    reader.finish();
    ASSERT_EQ(reader.diagnostics.size(), 1u) << row.text;
    EXPECT_EQ(reader.diagnostics[0].message, row.message);
    EXPECT_TRUE(reader.articles.empty()) << row.text;
  }
}

using Packed = TemporaryFolder;

std::string pack(const std::string& path, const std::string& content) {
  gzFile file = gzopen(path.c_str(), "wb");
  gzwrite(file, content.data(), static_cast<unsigned>(content.size()));
  gzclose(file);
  return path;
}

TEST_F(Packed, formats_and_bombs) {
  const std::string base = root_.string() + "/";
  const auto text = read_corpus({pack(base + "a.txt.gz", "Bus menabrak truk.")}, {});
  ASSERT_EQ(text.corpus.articles.size(), 1u);
  EXPECT_EQ(text.corpus.articles[0].text, "Bus menabrak truk.");
  EXPECT_EQ(read_corpus({pack(base + "b.jsonl.gz", "{\"body\":\"Satu.\"}\n{\"body\":\"Dua.\"}\n")}, {}).corpus.articles.size(), 2u);

  const auto complaint = [&](const std::string& path) {
    const auto result = read_corpus({path}, {});
    return result.diagnostics.empty() ? std::string() : result.diagnostics[0].message;
  };
  EXPECT_EQ(complaint(pack(base + "bomb.txt.gz", std::string(30u << 20, 'a'))), "unpacks to more than 200 times its size; not read");
  EXPECT_EQ(complaint(pack(base + "bomb.jsonl.gz", std::string(30u << 20, ' '))), "unpacks to more than 200 times its size; not read");
  EXPECT_EQ(complaint(file("plain.txt.gz", "Bus menabrak truk.")), "not a gzip file, or a damaged one");
  const std::string cut = pack(base + "cut.txt.gz", "Bus menabrak truk di jalan tol.");
  fs::resize_file(cut, fs::file_size(cut) / 2);
  EXPECT_EQ(complaint(cut), "the packed file is cut off");
}

using Ignored = TemporaryFolder;

TEST_F(Ignored, gitignore) {
  file(".git/HEAD", "x");
  file(".gitignore", "*.log.txt\n/build/\n# a comment\ndrafts/*.md\n!drafts/keep.md\n");
  file("text/.gitignore", "secret.txt\n");
  for (const char* name : {"a.txt", "a.log.txt", "build/b.txt", "text/build/c.txt", "drafts/x.md", "drafts/keep.md", "text/secret.txt", "secret.txt"}) {
    file(name, "Bus menabrak truk di jalan tol.");
  }
  const auto names = [&](const fs::path& folder) {
    std::vector<std::string> found;
    for (const Article& article : read_corpus({folder.string()}, {}).corpus.articles) found.push_back(fs::path(article.file).lexically_relative(root_).string());
    return found;
  };
  EXPECT_EQ(names(root_), (std::vector<std::string>{"a.txt", "drafts/keep.md", "secret.txt", "text/build/c.txt"}));
  EXPECT_EQ(names(root_ / "drafts"), (std::vector<std::string>{"drafts/keep.md"}));  // rules of the folders above hold
}

TEST(PageText, entities_and_white_space) {
  const struct {
    const char* decoded;
    const char* raw;
    const char* text;
  } table[] = {
      {"a & b", "a &amp; b", "a & b"},   {"a & b", "a & b", "a & b"},         {"a  \n b", "a  \n b", "a b"},
      {"©2026", "&copy2026", "©2026"},   {"ab", "a</x>b", "ab"},              {"a\nb", "a\r\nb", "a b"},
      {"&lt", "&amp;lt", "&lt"},         {"—x", "&mdash;x", "—x"},            {"", "", ""},
  };
  for (const auto& row : table) {
    PageText text;
    text.append(row.decoded, row.raw, 100);
    EXPECT_EQ(text.text(), row.text) << row.raw;
    if (text.size() == 0) continue;
    const std::uint32_t last = text.size() - 1;
    EXPECT_LT(text.source(last), 100 + std::string(row.raw).size()) << row.raw;
    const char end = text.text().back();
    if (end >= 'a' && end <= 'z') {
      EXPECT_EQ(row.raw[text.source(last) - 100], end) << row.raw;
    }
  }
}

TEST(Metadata, times) {
  EXPECT_EQ(to_civil(parse_any_time("Tue, 03 Mar 2026 07:15:00 GMT")->day), (CivilDate{2026, 3, 3}));
  EXPECT_EQ(to_civil(parse_any_time("March 3, 2026")->day), (CivilDate{2026, 3, 3}));
  EXPECT_EQ(to_civil(parse_any_time("3 Maret 2026 10:00 WIB")->day), (CivilDate{2026, 3, 3}));
  EXPECT_FALSE(parse_any_time("besok"));
}

}  // namespace
}  // namespace selaras
