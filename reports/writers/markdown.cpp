// Markdown for wikis, tickets and comments: one section a finding, both sides as quotations.
#include <algorithm>

#include "reports/messages.hpp"
#include "reports/writers/sides.hpp"

namespace selaras {
namespace {

constexpr std::size_t most_before = 300, most_of_quote = 1000, most_after = 300;

/// Claims of one sentence, in the order of its words.
using Sentence = std::vector<std::size_t>;

std::vector<Sentence> sentences_of(const Finding& finding) {
  std::vector<Sentence> sentences;
  for (std::size_t i = 0; i < finding.claims.size(); ++i) {
    const Passage& passage = finding.claims[i].passage;
    const auto same = std::find_if(sentences.begin(), sentences.end(), [&](const Sentence& sentence) {
      const Passage& other = finding.claims[sentence.front()].passage;
      return !passage.sentence.empty() && other.line == passage.line && other.file == passage.file && other.sentence == passage.sentence;
    });
    if (same == sentences.end()) sentences.push_back({i});
    else same->push_back(i);
  }
  for (Sentence& sentence : sentences) {
    std::stable_sort(sentence.begin(), sentence.end(), [&](std::size_t a, std::size_t b) { return finding.claims[a].passage.quote_at < finding.claims[b].passage.quote_at; });
  }
  return sentences;
}

// The sentence with the words at fault in bold; <b>, because ** does not work next to every letter.
std::string marked(const Finding& finding, const Sentence& claims) {
  const Passage& first = finding.claims[claims.front()].passage;
  const std::string_view sentence = first.sentence.empty() ? std::string_view(first.quote) : std::string_view(first.sentence);
  std::size_t told = 0;
  std::string text;
  for (const std::size_t i : claims) {
    const Passage& passage = finding.claims[i].passage;
    const std::size_t at = first.sentence.empty() ? 0 : std::min<std::size_t>(passage.quote_at, sentence.size());
    if (at < told) continue;  // inside the one before
    const std::size_t length = std::min(passage.quote.size(), sentence.size() - at);
    const std::string_view before = tail(sentence.substr(told, at - told), most_before);
    if (before.size() < at - told) text += "…";
    text += escape_markdown(safe_line(before)) + "<b>" + escape_markdown(safe_line(sentence.substr(at, length), most_of_quote)) + "</b>";
    told = at + length;
  }
  return text + escape_markdown(safe_line(sentence.substr(told), most_after));
}

std::string quotation(const Finding& finding, const Sentence& claims, const std::string& language) {
  const Passage& passage = finding.claims[claims.front()].passage;
  std::string text = "> " + marked(finding, claims) + "\n>\n> — " + escape_markdown(place_of(passage));
  if (!passage.title.empty()) text += ", " + escape_markdown(safe_line(passage.title, most_of_quote));
  for (const std::size_t i : claims) {
    const FindingClaim& claim = finding.claims[i];
    text += i == claims.front() ? ": " : "; ";
    if (claims.size() > 1) text += "“" + escape_markdown(safe_line(claim.passage.quote, most_before)) + "” = ";
    text += "<b>" + escape_markdown(safe_line(claim.label.in(language), most_of_quote)) + "</b>";
    if (!claim.witnesses.empty()) text += " (" + message(language, "write.witnesses", {std::to_string(claim.witnesses.size())}) + ")";
    if (finding.odd_one_out == i) text += " (" + message(language, "write.odd") + ")";
  }
  return text + "\n\n";
}

std::string section(const Finding& finding, const std::string& language) {
  std::string text = "### " + level_in_words(finding.severity, language) + ": " + escape_markdown(safe_line(finding.title.in(language), most_of_quote)) + "\n\n";
  if (!finding.why.in(language).empty()) text += escape_markdown(safe_line(finding.why.in(language), 2000)) + "\n\n";
  for (const Sentence& claims : sentences_of(finding)) text += quotation(finding, claims, language);
  for (const Assumption& assumption : finding.assumptions) {
    text += "- " + message(language, "write.assumption", {escape_markdown(safe_line(assumption.text.in(language), most_of_quote)), std::to_string(assumption.confidence / 10)}) + "\n";
  }
  if (!finding.assumptions.empty()) text += "\n";
  if (finding.status == Outcome::undecided) text += message(language, "write.undecided") + "\n\n";
  return text + "<sub>" + escape_markdown(safe_line(finding.rule)) + " · " + escape_markdown(safe_line(finding.id)) + "</sub>\n\n";
}

}  // namespace

std::string write_markdown(const Report& report, const WriterOptions& options) {
  const std::string& language = options.language;
  const auto findings = chosen(report, options);
  std::string text = "# Selaras\n\n" + message(language, "write.count", {std::to_string(findings.size()), std::to_string(report.articles)}) + "\n\n";
  if (report.incomplete) text += message(language, "write.incomplete") + "\n\n";
  for (const Finding* finding : findings) text += section(*finding, language);
  text.pop_back();
  return text;
}

}  // namespace selaras
