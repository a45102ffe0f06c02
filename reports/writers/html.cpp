// The page: a template that is the same for every report, and the report as JSON inside of it. The scripts of the page
// set text only, so the JSON is the one place where an article could get into the mark-up.
#include <algorithm>
#include <array>

#include "reports/assumptions.hpp"
#include "reports/json.hpp"
#include "reports/json_lines.hpp"
#include "reports/messages.hpp"
#include "reports/writers/page.hpp"
#include "reports/writers/region.hpp"
#include "reports/writers/sides.hpp"

namespace selaras {
namespace {

constexpr std::size_t most_before = 500, most_of_quote = 1000, most_after = 500, most_of_text = 2000;
constexpr std::size_t most_witnesses = 50, most_diagnostics = 1000;
constexpr std::array<std::string_view, 14> types = {"flag", "number", "text", "mention", "day", "weekday", "minute", "minutes", "days", "years", "count", "ordinal", "region", "truth"};

/// A sentence as it is shown, and where in it the words at fault are (UTF-16 units, as scripts count).
struct Excerpt {
  std::string text;
  std::uint32_t from = 0, to = 0;
};

Excerpt excerpt_of(const Passage& passage) {
  const std::string_view sentence = passage.sentence.empty() ? std::string_view(passage.quote) : std::string_view(passage.sentence);
  const std::size_t at = passage.sentence.empty() ? 0 : std::min<std::size_t>(passage.quote_at, sentence.size());
  const std::size_t length = std::min(passage.quote.size(), sentence.size() - at);
  const std::string_view before = tail(sentence.substr(0, at), most_before);
  Excerpt excerpt;
  excerpt.text = (before.size() < at ? "…" : "") + safe_line(before);
  excerpt.from = utf16_length(excerpt.text);
  const std::string quote = safe_line(sentence.substr(at, length), most_of_quote);
  excerpt.to = excerpt.from + utf16_length(quote);
  excerpt.text += quote + safe_line(sentence.substr(at + length), most_after);
  return excerpt;
}

/// Writes the report as the page's scripts read it (html/1_model.js).
class PageData {
 public:
  explicit PageData(const WriterOptions& options) : language_(options.language) {}

  std::string of(const Report& report, const std::vector<const Finding*>& findings) {
    json_.open_object().key("language").string(language_).key("articles").number(static_cast<std::int64_t>(report.articles)).key("incomplete").boolean(report.incomplete);
    put_words();
    json_.key("diagnostics").open_array();
    for (std::size_t i = 0; i < std::min(report.diagnostics.size(), most_diagnostics); ++i) put(report.diagnostics[i]);
    json_.close_array().key("remarks").open_array();
    for (const Wording& remark : report.remarks) json_.string(safe_line(remark.in(language_), most_of_text));
    json_.close_array().key("findings").open_array();
    for (const Finding* finding : findings) put(*finding);
    json_.close_array().close_object();
    return json_.take();
  }

 private:
  void put_text(std::string_view key, std::string_view text, std::size_t most = most_of_text) { json_.key(key).string(safe_line(text, most)); }
  void put_text(std::string_view key, const Wording& wording) { put_text(key, wording.in(language_)); }

  void put_words() {
    json_.key("words").open_object();
    for (const std::string& key : message_keys(language_)) {
      if (key.starts_with("html.")) json_.key(key).string(message(language_, key));
    }
    json_.close_object();
    const auto list = [&](std::string_view name, const char* key, int first, int last) {
      json_.key(name).open_array();
      for (int i = first; i <= last; ++i) json_.string(message(language_, key + std::to_string(i)));
      json_.close_array();
    };
    list("months", "month.", 1, 12);
    list("weekdays", "weekday.", 0, 6);
  }

  void put(const Diagnostic& diagnostic) {
    json_.open_object().key("place").string(plain_path(diagnostic.file) + (diagnostic.line > 0 ? ":" + std::to_string(diagnostic.line) : ""));
    put_text("message", diagnostic.message);
    json_.close_object();
  }

  void put_end(std::int64_t end) {
    if (end == Interval::lowest || end == Interval::highest) json_.null();
    else json_.number(end);
  }
  void put(std::string_view key, const IntervalSet& set) {
    json_.key(key).open_array();
    for (const Interval& part : set.parts()) {
      json_.open_array();
      put_end(part.lo);
      put_end(part.hi);
      json_.close_array();
    }
    json_.close_array();
  }

  void put_excerpt(const Passage& passage) {
    const Excerpt excerpt = excerpt_of(passage);
    json_.key("file").string(plain_path(passage.file)).key("line").number(std::max(passage.line, 1u));
    json_.key("text").string(excerpt.text).key("from").number(excerpt.from).key("to").number(excerpt.to);
  }

  void put(const FindingClaim& claim) {
    const Passage& passage = claim.passage;
    json_.open_object();
    put_excerpt(passage);
    json_.key("article").string(plain_path(passage.article));
    put_text("headline", passage.title, most_of_quote);
    json_.key("published");
    if (passage.published) json_.number(*passage.published);
    else json_.null();
    put_text("quote", passage.quote, most_of_quote);
    put_text("label", claim.label);
    put_text("who", claim.who, most_of_quote);
    put_text("unit", claim.unit, most_of_quote);
    json_.key("type").string(types[static_cast<std::size_t>(claim.type)]);
    put("strict", claim.value.readings.strict);
    put("lenient", claim.value.readings.lenient);
    json_.key("witnesses").open_array();
    const std::size_t shown = std::min(claim.witnesses.size(), most_witnesses);
    for (std::size_t i = 0; i < shown; ++i) {
      json_.open_object();
      put_excerpt(claim.witnesses[i]);
      json_.close_object();
    }
    json_.close_array();
    if (shown < claim.witnesses.size()) json_.key("more").number(static_cast<std::int64_t>(claim.witnesses.size() - shown));
    json_.close_object();
  }

  void put(const Assumption& assumption) {
    json_.open_object();
    put_text("text", assumption.text);
    json_.key("confidence").number(assumption.confidence).key("evidence").open_array();
    for (const Evidence& piece : assumption.evidence) json_.string(safe_line(evidence_in_words(piece, language_) + (piece.words.empty() ? "" : ": " + piece.words), most_of_quote));
    json_.close_array();
    // As they are, for decisions are compared with the articles' own words; the page never shows them.
    json_.key("things").open_array();
    for (const MentionKey& thing : assumption.things) json_.open_object().key("article").string(thing.article).key("quote").string(head(thing.quote, most_of_text)).close_object();
    json_.close_array().close_object();
  }

  void put(const Finding& finding) {
    json_.open_object();
    put_text("id", finding.id);
    put_text("rule", finding.rule);
    json_.key("other").open_array();
    for (const std::string& rule : finding.other_rules) json_.string(safe_line(rule));
    json_.close_array().key("severity").string(name_of(finding.severity)).key("status").string(finding.status == Outcome::conflict ? "conflict" : "undecided");
    put_text("title", finding.title);
    put_text("why", finding.why);
    put_text("reason", finding.reason);
    json_.key("strict").boolean(finding.strict_only).key("odd");
    if (finding.odd_one_out) json_.number(static_cast<std::int64_t>(*finding.odd_one_out));
    else json_.null();
    json_.key("claims").open_array();
    for (const FindingClaim& claim : finding.claims) put(claim);
    json_.close_array().key("assumptions").open_array();
    for (const Assumption& assumption : finding.assumptions) put(assumption);
    json_.close_array().close_object();
  }

  std::string language_;
  JsonWriter json_;
};

// "<" occurs in strings only; written as an escape it can neither end the script element nor start a comment in it.
std::string for_script_element(std::string_view json) {
  std::string out;
  out.reserve(json.size() + json.size() / 64);
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t next = std::min(json.find('<', at), json.size());
    out += json.substr(at, next - at);
    if (next < json.size()) out += "\\u003c";
    at = next + 1;
  }
  return out;
}

}  // namespace

std::string write_html(const Report& report, const WriterOptions& options) {
  const auto findings = chosen(report, options);
  const std::string language = options.language == "en" ? "en" : "id";
  WriterOptions shown = options;
  shown.language = language;
  const std::string data = for_script_element(PageData(shown).of(report, findings));
  const std::array<std::pair<std::string_view, std::string>, 4> holes = {{
      {"@LANGUAGE@", language},
      {"@TITLE@", escape_markup(message(language, "html.title"))},
      {"@NOSCRIPT@", escape_markup(message(language, "html.noscript"))},
      {"@DATA@", data},
  }};
  std::string page;
  page.reserve(page_template.size() + data.size());
  std::string_view rest = page_template;
  while (!rest.empty()) {
    const std::size_t at = std::min(rest.find('@'), rest.size());
    page += rest.substr(0, at);
    rest.remove_prefix(at);
    const auto hole = std::find_if(holes.begin(), holes.end(), [&](const auto& h) { return rest.starts_with(h.first); });
    if (hole != holes.end()) {
      page += hole->second;
      rest.remove_prefix(hole->first.size());
    } else if (!rest.empty()) {
      page += rest.front();
      rest.remove_prefix(1);
    }
  }
  return page;
}

}  // namespace selaras
