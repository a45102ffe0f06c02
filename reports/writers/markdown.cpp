// Markdown for wikis, tickets and comments: one section a finding, both sides as quotations.
#include <algorithm>

#include "reports/messages.hpp"
#include "reports/writers/sides.hpp"

namespace selaras {
namespace {

constexpr std::size_t most_before = 300, most_of_quote = 1000, most_after = 300;

// The sentence with the words at fault in bold; <b>, because ** does not work next to every letter.
std::string sentence_of(const Passage& passage) {
  const std::string_view sentence = passage.sentence.empty() ? std::string_view(passage.quote) : std::string_view(passage.sentence);
  const std::size_t at = passage.sentence.empty() ? 0 : std::min<std::size_t>(passage.quote_at, sentence.size());
  const std::size_t length = std::min(passage.quote.size(), sentence.size() - at);
  const std::string_view before = tail(sentence.substr(0, at), most_before);
  std::string text = before.size() < at ? "…" : "";
  text += escape_markdown(safe_line(before)) + "<b>" + escape_markdown(safe_line(sentence.substr(at, length), most_of_quote)) + "</b>";
  return text + escape_markdown(safe_line(sentence.substr(at + length), most_after));
}

std::string quotation(const FindingClaim& claim, bool odd, const std::string& language) {
  std::string text = "> " + sentence_of(claim.passage) + "\n>\n> — " + escape_markdown(place_of(claim.passage));
  if (!claim.passage.title.empty()) text += ", " + escape_markdown(safe_line(claim.passage.title, most_of_quote));
  text += ": <b>" + escape_markdown(safe_line(claim.label.in(language), most_of_quote)) + "</b>";
  if (!claim.witnesses.empty()) text += " (" + message(language, "write.witnesses", {std::to_string(claim.witnesses.size())}) + ")";
  if (odd) text += " (" + message(language, "write.odd") + ")";
  return text + "\n\n";
}

std::string section(const Finding& finding, const std::string& language) {
  std::string text = "### " + level_in_words(finding.severity, language) + ": " + escape_markdown(safe_line(finding.title.in(language), most_of_quote)) + "\n\n";
  if (!finding.why.in(language).empty()) text += escape_markdown(safe_line(finding.why.in(language), 2000)) + "\n\n";
  for (std::size_t i = 0; i < finding.claims.size(); ++i) text += quotation(finding.claims[i], finding.odd_one_out == i, language);
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
