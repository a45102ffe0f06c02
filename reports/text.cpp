// The report for the terminal, in the manner of rustc.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>

#include "reports/excerpt.hpp"
#include "reports/json_lines.hpp"
#include "reports/labels.hpp"
#include "reports/messages.hpp"
#include "reports/timeline.hpp"
#include "reports/typography.hpp"
#include "selaras/reports.hpp"

namespace selaras {
namespace {

constexpr std::size_t witnesses_shown = 3, articles_shown = 10;

std::string place_of(const Passage& passage) {
  return shown_line(passage.file) + ":" + std::to_string(passage.line) + ":" + std::to_string(passage.column);
}

/// Claims of one sentence, or of a sentence and a part of it: they share an excerpt.
struct Group {
  const Passage* host;  // with the longest sentence
  std::vector<const FindingClaim*> claims;

  /// Where a passage's words stand in the host's sentence; nothing if they do not.
  [[nodiscard]] std::optional<std::uint32_t> place_of(const Passage& passage) const {
    if (passage.article != host->article || passage.zone != host->zone || passage.file != host->file) return std::nullopt;
    const std::int64_t at = std::int64_t{passage.begin} - (std::int64_t{host->begin} - host->quote_at);
    constexpr std::int64_t nearby = 2000;  // bytes; a "sentence" may be a whole page
    const bool inside = at >= 0 && std::abs(at - std::int64_t{host->quote_at}) <= nearby && host->sentence.compare(std::min(static_cast<std::size_t>(at), host->sentence.size()), passage.quote.size(), passage.quote) == 0;
    return inside && !passage.quote.empty() ? std::optional(static_cast<std::uint32_t>(at)) : std::nullopt;
  }
};

// Longer sentences first, so that their parts find them; then in the order of the finding again.
std::vector<Group> grouped_by_sentence(const Finding& finding) {
  std::vector<const FindingClaim*> claims;
  for (const FindingClaim& claim : finding.claims) claims.push_back(&claim);
  std::stable_sort(claims.begin(), claims.end(), [](const FindingClaim* a, const FindingClaim* b) { return a->passage.sentence.size() > b->passage.sentence.size(); });
  std::vector<Group> groups;
  for (const FindingClaim* claim : claims) {
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const Group& group) { return group.place_of(claim->passage).has_value(); });
    if (same == groups.end()) groups.push_back({&claim->passage, {claim}});
    else same->claims.push_back(claim);
  }
  for (Group& group : groups) std::sort(group.claims.begin(), group.claims.end());
  std::sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) { return a.claims.front() < b.claims.front(); });
  return groups;
}

/// Writes one finding.
class FindingPage {
 public:
  FindingPage(const Finding& finding, const TextOptions& options) : finding_(finding), options_(options), paint_{options.color} {
    std::uint32_t widest = 1;
    for (const FindingClaim& claim : finding.claims) widest = std::max(widest, claim.passage.line);
    gutter_ = static_cast<unsigned>(std::to_string(widest).size()) + 1;
  }

  std::string take() {
    head();
    for (const Group& group : grouped_by_sentence(finding_)) excerpt(group);
    line(paint_.frame(std::string(gutter_, ' ') + " |"));
    note("note.arithmetic", finding_.why.in(options_.language));
    picture();
    for (const Assumption& assumption : finding_.assumptions) {
      note("note.assumption", assumption.text.in(options_.language) + " (" + std::to_string(assumption.confidence / 10) + "%)");
    }
    if (finding_.odd_one_out) note("note.odd", message(options_.language, "odd-one-out", {quoted(finding_.claims[*finding_.odd_one_out].passage)}));
    if (finding_.strict_only) note("note.strict", message(options_.language, "strict-only"));
    for (const FindingClaim& claim : finding_.claims) also(claim);
    if (finding_.accepted) note("note.review", message(options_.language, "review.accepted") + (finding_.note.empty() ? "" : ": " + shown(finding_.note)));
    if (!finding_.reason.empty()) note("note.undecided", shown(finding_.reason));
    note("note.id", finding_.id + (options_.verbose && !finding_.other_rules.empty() ? "; " + rules() : ""));
    return std::move(text_);
  }

 private:
  void line(const std::string& content) { text_ += content + "\n"; }
  static std::string quoted(const Passage& passage) { return "“" + shown(passage.quote) + "”"; }

  [[nodiscard]] std::string rules() const {
    std::string names = finding_.rule;
    for (const std::string& rule : finding_.other_rules) names += ", " + rule;
    return names;
  }

  void head() {
    const bool undecided = finding_.status == Outcome::undecided;
    const std::string level = (undecided ? "undecided" : std::string(name_of(finding_.severity))) + "[" + finding_.rule + "]";
    bool first = true;
    const std::string title = level + ": " + shown(finding_.title.in(options_.language));
    for (const std::string& part : wrapped(title, options_.width)) {
      if (first && part.size() >= level.size()) line(paint_.level(finding_.severity, level) + paint_.bold(part.substr(level.size())));
      else line(paint_.bold(part));
      first = false;
    }
  }

  // "(headline, date)" beside the place, as far as there is room: the place itself is never cut.
  [[nodiscard]] std::string about(const Passage& passage) const {
    std::string words = shown(passage.title);
    if (passage.published) words += (words.empty() ? "" : ", ") + in_words(*passage.published, {Type::day, {}}, options_.language);
    return words;
  }

  void excerpt(const Group& group) {
    const Passage& passage = group.claims.front()->passage;
    const std::string arrow = std::string(gutter_, ' ') + "--> ";
    line(paint_.frame(arrow) + place_of(passage));
    if (const std::string words = about(passage); !words.empty()) {
      for (const std::string& part : wrapped(words, options_.width - gutter_ - 4)) line(std::string(gutter_ + 4, ' ') + part);
    }
    Excerpt shown_part{group.host->sentence, {}, passage.line};
    for (const FindingClaim* claim : group.claims) {
      const std::uint32_t begin = group.place_of(claim->passage).value_or(claim->passage.quote_at);
      std::string label = claim->label.in(options_.language);
      if (!claim->who.empty() && claim->layer != Layer::narrator) label += " (" + message(options_.language, "according-to", {shown(claim->who)}) + ")";
      shown_part.marks.push_back({begin, begin + static_cast<std::uint32_t>(claim->passage.quote.size()), std::move(label)});
    }
    text_ += render(shown_part, gutter_, options_.width, finding_.severity, paint_);
  }

  void note(const char* key, const std::string& words) {
    if (words.empty()) return;
    const std::string name = message(options_.language, key) + ": ";
    const std::string lead = std::string(gutter_, ' ') + " = ";
    const unsigned indent = gutter_ + 3 + columns(name);
    bool first = true;
    for (const std::string& part : wrapped(words, options_.width > indent + 20 ? options_.width - indent : 20)) {
      line(first ? paint_.frame(lead) + paint_.bold(name) + part : std::string(indent, ' ') + part);
      first = false;
    }
  }

  void picture() {
    const unsigned indent = gutter_ + 5;
    const Picture picture = picture_of(finding_, options_.language, options_.width - indent);
    if (picture.rows.empty()) return;
    line(paint_.frame(std::string(gutter_, ' ') + " = ") + paint_.bold(message(options_.language, picture.is_time ? "note.timeline" : "note.numberline") + ":"));
    for (const std::string& row : picture.rows) line(std::string(indent, ' ') + row);
  }

  // Who else says it; word-for-word copies are listed but count once.
  void also(const FindingClaim& claim) {
    if (claim.witnesses.empty()) return;
    std::set<std::string> sentences;
    for (const Passage& witness : claim.witnesses) sentences.insert(shown(witness.sentence));
    const std::size_t most = options_.verbose ? claim.witnesses.size() : witnesses_shown;
    std::string places;
    for (std::size_t i = 0; i < claim.witnesses.size() && i < most; ++i) places += (i > 0 ? ", " : "") + place_of(claim.witnesses[i]);
    if (claim.witnesses.size() > most) places += " " + message(options_.language, "and-more", {std::to_string(claim.witnesses.size() - most)});
    const std::string key = sentences.size() < claim.witnesses.size() ? "said-by.copies" : "said-by";
    note("note.also", message(options_.language, key, {quoted(claim.passage), places, std::to_string(sentences.size())}));
  }

  const Finding& finding_;
  const TextOptions& options_;
  Paint paint_;
  unsigned gutter_ = 2;
  std::string text_;
};

struct Count {
  std::size_t errors = 0, warnings = 0, infos = 0, undecided = 0;
  [[nodiscard]] std::size_t all() const { return errors + warnings + infos; }
};

Count counts_of(const Report& report) {
  Count count;
  for (const Finding& finding : report.findings) {
    if (finding.status == Outcome::undecided) ++count.undecided;
    else ++(finding.severity == Severity::error ? count.errors : finding.severity == Severity::warning ? count.warnings : count.infos);
  }
  return count;
}

using Tally = std::vector<std::pair<std::string, std::size_t>>;

Tally sorted(const std::map<std::string, std::size_t>& tally) {
  Tally rows(tally.begin(), tally.end());
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return rows;
}

void add_table(std::string& text, const Tally& rows, std::size_t most, const TextOptions& options) {
  for (std::size_t i = 0; i < rows.size() && i < most; ++i) {
    const std::string number = std::to_string(rows[i].second);
    text += std::string(number.size() < 6 ? 6 - number.size() : 0, ' ') + number + "  " + shown_line(rows[i].first) + "\n";
  }
  if (rows.size() > most) text += "        " + message(options.language, "and-more", {std::to_string(rows.size() - most)}) + "\n";
}

std::string summary(const Report& report, const TextOptions& options) {
  const Count count = counts_of(report);
  const auto number = [&](std::size_t n) { return grouped(static_cast<std::int64_t>(n), options.language); };
  std::string text;
  const auto say = [&](const std::string& words) {
    for (const std::string& line : wrapped(words, options.width)) text += line + "\n";
  };
  say(message(options.language, count.all() == 0 ? "summary.none" : "summary.some",
              {number(count.all()), number(count.errors), number(count.warnings), number(count.infos), number(report.articles), number(report.claims)}));
  std::map<std::string, std::size_t> by_rule, by_article;
  for (const Finding& finding : report.findings) {
    ++by_rule[finding.rule];
    std::set<std::string> files;
    for (const FindingClaim& claim : finding.claims) files.insert(claim.passage.article);
    for (const std::string& file : files) ++by_article[file];
  }
  if (!by_rule.empty()) {
    text += message(options.language, "summary.by-rule") + "\n";
    add_table(text, sorted(by_rule), by_rule.size(), options);
    text += message(options.language, "summary.by-article") + "\n";
    add_table(text, sorted(by_article), options.verbose ? by_article.size() : articles_shown, options);
  }
  for (const Wording& remark : report.remarks) say(remark.in(options.language));
  if (count.undecided > 0) say(message(options.language, "summary.undecided", {number(count.undecided)}));
  if (report.incomplete) say(message(options.language, "summary.incomplete"));
  return text;
}

}  // namespace

std::string write_text(const Report& report, const TextOptions& options) {
  TextOptions bounded = options;
  bounded.width = std::max(40u, options.width);
  std::string text;
  for (const Finding& finding : report.findings) {
    const bool shown_here = finding.severity >= options.least || finding.status == Outcome::undecided;
    if (shown_here) text += FindingPage(finding, bounded).take() + "\n";
  }
  return text + summary(report, bounded);
}

}  // namespace selaras
