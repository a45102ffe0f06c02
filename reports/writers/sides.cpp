// Everything here returns text that `safe_line` has been through.
#include "reports/writers/sides.hpp"

#include <algorithm>

#include "reports/json_lines.hpp"
#include "reports/messages.hpp"

namespace selaras {
namespace {

constexpr std::size_t most_of_quote = 300;

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, end);
    while (!word.empty() && (word.back() == ',' || word.back() == ';' || word.back() == '.')) word.remove_suffix(1);
    if (!word.empty()) words.push_back(word);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

/// "7 Desember 2021 adalah hari Selasa, bukan Rabu" after a title that says so: all words but one are there already.
bool repeats(std::string_view why, std::string_view title) {
  const std::vector<std::string_view> told = words_of(title);
  std::size_t fresh = 0;
  for (const std::string_view word : words_of(why)) fresh += std::find(told.begin(), told.end(), word) == told.end() ? 1 : 0;
  return fresh <= 1;
}

/// What the calculation adds to the title: all of it, what follows a first sentence that only repeats the title, or nothing.
std::string_view news_of(std::string_view why, std::string_view title) {
  if (repeats(why, title)) return {};
  constexpr std::size_t sentence = 5;  // words
  const std::size_t end = why.find("; ");
  if (end == std::string_view::npos) return why;
  const std::string_view first = why.substr(0, end);
  return words_of(first).size() >= sentence && repeats(first, title) ? why.substr(end + 2) : why;
}

}  // namespace

std::vector<Side> sides_of(const Finding& finding) {
  std::vector<Side> sides;
  for (std::size_t i = 0; i < finding.claims.size(); ++i) {
    const Passage& passage = finding.claims[i].passage;
    const auto same = std::find_if(sides.begin(), sides.end(), [&](const Side& side) {
      const Passage& other = passage_of(finding, side);
      return other.line == passage.line && other.file == passage.file;
    });
    if (same == sides.end()) sides.push_back({{i}});
    else same->claims.push_back(i);
  }
  return sides;
}

const Passage& passage_of(const Finding& finding, const Side& side) { return finding.claims[side.claims.front()].passage; }

std::vector<const Finding*> chosen(const Report& report, const WriterOptions& options) {
  std::vector<const Finding*> findings;
  for (const Finding& finding : report.findings) {
    if (finding.severity >= options.least) findings.push_back(&finding);
  }
  std::stable_sort(findings.begin(), findings.end(), [](const Finding* a, const Finding* b) { return a->severity > b->severity; });
  return findings;
}

std::string told(const FindingClaim& claim, const std::string& language) {
  const std::string quote = "“" + safe_line(claim.passage.quote, most_of_quote) + "”";
  const std::string label = safe_line(claim.label.in(language), most_of_quote);
  return label.empty() ? quote : quote + " = " + label;
}

std::string place_of(const Passage& passage) { return plain_path(passage.file) + ":" + std::to_string(std::max(passage.line, 1u)); }

std::string headline(const Finding& finding, const std::string& language) {
  const std::string title = safe_line(finding.title.in(language), 1000), why = safe_line(finding.why.in(language), 2000);
  if (why.empty() || title.empty()) return title.empty() ? why : title;
  const std::string_view news = news_of(why, title);
  return news.empty() ? title : title + ": " + std::string(news);
}

std::string assumed(const Finding& finding, const std::string& language) {
  std::string text;
  for (const Assumption& assumption : finding.assumptions) text += (text.empty() ? "" : "; ") + safe_line(assumption.text.in(language), 1000);
  return text.empty() ? text : message(language, "write.assuming", {text});
}

std::string paragraph(const Finding& finding, const Side& side, const std::string& language) {
  std::string here, there;
  for (std::size_t i = 0; i < finding.claims.size(); ++i) {
    const FindingClaim& claim = finding.claims[i];
    const bool mine = std::find(side.claims.begin(), side.claims.end(), i) != side.claims.end();
    std::string& list = mine ? here : there;
    list += (list.empty() ? "" : "; ") + told(claim, language) + (mine ? "" : " (" + place_of(claim.passage) + ")");
  }
  std::string text = headline(finding, language) + ". " + message(language, "write.here", {here}) + ".";
  if (!there.empty()) text += " " + message(language, "write.against", {there}) + ".";
  const std::string assumptions = assumed(finding, language);
  if (!assumptions.empty()) text += " " + assumptions + ".";
  if (finding.status == Outcome::undecided) text += " " + message(language, "write.undecided") + ".";
  return text;
}

std::string level_in_words(Severity severity, const std::string& language) { return message(language, "write.level." + std::string(name_of(severity))); }

std::string fingerprint(const Finding& finding, std::size_t side) { return finding.id + "-" + std::to_string(side + 1); }

}  // namespace selaras
