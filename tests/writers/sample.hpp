// Reports built by hand: one finding with everything in it, a hostile one, and many.
#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include "reports/writers/region.hpp"
#include "selaras/calendar.hpp"
#include "selaras/writers.hpp"

namespace selaras::sample {

/// A passage at the first `quote` of `line`, which is line `number` of `file`.
inline Passage passage(const std::string& file, std::uint32_t number, const std::string& line, const std::string& quote) {
  Passage made;
  made.article = made.file = file;
  made.title = "Judul " + file;
  made.line = number;
  const auto at = line.find(quote);
  made.begin = static_cast<std::uint32_t>(at + 100);
  made.end = static_cast<std::uint32_t>(made.begin + quote.size());
  made.column = static_cast<std::uint32_t>(at + 1);
  made.column_utf16 = utf16_length(std::string_view(line).substr(0, at)) + 1;
  made.zone = Zone::body;
  made.quote = quote;
  made.sentence = line;
  made.quote_at = static_cast<std::uint32_t>(at);
  return made;
}

inline FindingClaim claim(Passage passage, Type type, const std::string& attribute, Readings readings, Wording label) {
  FindingClaim made;
  made.passage = std::move(passage);
  made.type = type;
  made.attribute = attribute;
  made.value.readings = std::move(readings);
  made.label = std::move(label);
  return made;
}

/// Three claims on two sides: a note of 31 March, answered more than a month later, on 7 April.
inline Finding answer() {
  const std::int64_t note = to_days({2024, 3, 31}), reply = to_days({2024, 4, 7});
  Finding finding;
  finding.id = "3f2a91c05d7e4b18";
  finding.rule = "duration.between-dates";
  finding.other_rules = {"date.same-event"};
  finding.severity = Severity::error;
  finding.confidence = 900;
  finding.title = {"jarak waktu tidak cocok dengan kedua tanggal", "the distance does not fit the two dates"};
  finding.why = {"31 Maret 2024 + 25–35 hari > 7 April 2024", "31 March 2024 + 25–35 days > 7 April 2024"};
  Passage first = passage("berita/nota.txt", 3, "“Nota” 🙂 dikirim Minggu (31/3/2024) kepada duta besar.", "Minggu (31/3/2024)");
  first.published = note + 1;
  Passage later = passage("berita/jawab é.txt", 5, "Jawaban tiba lebih dari sebulan kemudian, pada 7 April 2024.", "lebih dari sebulan");
  Passage day = passage("berita/jawab é.txt", 5, "Jawaban tiba lebih dari sebulan kemudian, pada 7 April 2024.", "7 April 2024");
  later.published = day.published = reply + 1;
  finding.claims = {
      claim(first, Type::day, "date", Readings::exactly(note), {"Minggu, 31 Maret 2024", "Sunday, 31 March 2024"}),
      claim(later, Type::days, "days", {{25, 45}, {25, Interval::highest}}, {"≥ 25 hari", "≥ 25 days"}),
      claim(day, Type::day, "date", Readings::exactly(reply), {"Minggu, 7 April 2024", "Sunday, 7 April 2024"}),
  };
  finding.claims[0].witnesses = {passage("berita/lain.txt", 2, "Nota tanggal 31 Maret itu singkat.", "31 Maret")};
  finding.assumptions = {
      {AssumptionKind::same_thing, {"“Nota” dan “Jawaban” dianggap satu peristiwa: nota, duta besar", "“Nota” and “Jawaban” are taken as one event: nota, duta besar"}, 900, {{"topic", 3, "nota"}}, {{"berita/nota.txt", "“Nota”"}, {"berita/jawab é.txt", "Jawaban"}}},
      {AssumptionKind::year_from_article, {"“31 Maret” tanpa tahun: diambil tahun terdekat", "“31 Maret” has no year: the nearest one is taken"}, 950, {}},
  };
  finding.odd_one_out = 1;
  return finding;
}

inline Report report(std::vector<Finding> findings) {
  Report made;
  made.findings = std::move(findings);
  made.articles = 12;
  made.claims = 40;
  return made;
}

/// Every text of an article in the finding is `text`.
inline Finding with_text(const std::string& text) {
  Finding finding = answer();
  for (FindingClaim& c : finding.claims) {
    c.passage.file = c.passage.article = text;
    c.passage.title = c.passage.collection = c.passage.quote = c.passage.sentence = c.who = text;
    c.passage.quote_at = 0;
    c.label = {text, text};
    c.unit = c.units = text;
    for (Passage& witness : c.witnesses) witness.file = witness.article = witness.quote = witness.sentence = text;
  }
  finding.title = finding.why = {text, text};
  for (Assumption& assumption : finding.assumptions) {
    assumption.text = {text, text};
    for (Evidence& piece : assumption.evidence) piece.words = text;
  }
  finding.reason = text;
  return finding;
}

/// `count` findings of all levels on many files.
inline Report many(std::size_t count) {
  constexpr Severity levels[] = {Severity::error, Severity::warning, Severity::info};
  Report made = report({});
  for (std::size_t i = 0; i < count; ++i) {
    Finding finding = answer();
    finding.id = std::to_string(1'000'000 + i);
    finding.severity = levels[i % 3];
    finding.rule = i % 2 == 0 ? "duration.between-dates" : "count.same";
    for (FindingClaim& c : finding.claims) c.passage.file = c.passage.article = "berita/" + std::to_string(i % 700) + ".txt";
    finding.claims.front().passage.file = finding.claims.front().passage.article = "berita/x" + std::to_string(i % 900) + ".txt";
    made.findings.push_back(std::move(finding));
  }
  made.articles = 1600;
  return made;
}

inline std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

/// The findings inside an HTML report, as JSON.
inline std::string data_of(const std::string& page) {
  const std::string start = "<script id=\"data\" type=\"application/json\">";
  const auto from = page.find(start) + start.size();
  return page.substr(from, page.find("</script>", from) - from);
}

}  // namespace selaras::sample
