#include "facts/reading/dom.hpp"

#include <algorithm>
#include <map>
#include <span>

namespace selaras {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// Elements that are empty, or that the next of their kind closes: they do not nest by themselves.
constexpr std::string_view closed_tags[] = {"area",  "base", "br", "col", "embed",  "hr", "img", "input", "link",  "meta",  "param", "source",
                                            "track", "wbr",  "p",  "li",  "option", "tr", "td",  "th",    "tbody", "thead", "tfoot"};
constexpr std::string_view formatting_tags[] = {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"};

/// Where the text of a script, style or comment that opens at `at` is over; `at` itself for any other tag.
std::size_t past_raw_text(std::string_view html, std::size_t at, std::string_view name) {
  if (html.substr(at).starts_with("<!--")) {
    std::size_t end = html.find("--", at + 2);  // "<!-->" is a whole comment
    while (end != std::string_view::npos && !html.substr(end + 2).starts_with('>') && !html.substr(end + 2).starts_with("!>")) end = html.find("--", end + 1);
    return std::min(end, html.size());
  }
  if (name != "script" && name != "style" && name != "textarea" && name != "title") return at;
  std::size_t end = at;
  do {
    end = html.find("</", end + 1);
    if (end == std::string_view::npos) return html.size();
  } while (lower_case(html.substr(end + 2, name.size())) != name);
  return end;
}

}  // namespace

Dom::Dom(std::string_view source) : source_(source) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;  // nobody reads them, and broken pages have millions
  output_.reset(gumbo_parse_with_options(&options, source.data(), source.size()));
}

namespace {

/// The formatting elements that are open: each is opened again, as a copy, wherever another element closed it.
class OpenFormatting {
 public:
  [[nodiscard]] std::size_t size() const { return size_; }

  void open(std::string_view name, std::string_view tag) {
    if (name == "a" || name == "nobr") close(name);
    auto& stack = open_[std::string(name)];
    // Of equal ones three are opened again (HTML, 13.2.4.3); what is very long counts as different from all.
    constexpr std::size_t equal_ones = 3, longest = 256;
    const bool counts = tag.size() > longest || ++equal_[tag] <= equal_ones;
    stack.push_back({tag, counts});
    size_ += counts;
  }

  void close(std::string_view name) {
    const auto at = open_.find(name);
    if (at == open_.end() || at->second.empty()) return;
    const auto [tag, counted] = at->second.back();
    at->second.pop_back();
    size_ -= counted;
    if (const auto equal = equal_.find(tag); equal != equal_.end()) --equal->second;
  }

 private:
  struct Open {
    std::string_view tag;
    bool counted = false;
  };
  std::map<std::string, std::vector<Open>, std::less<>> open_;
  std::map<std::string_view, std::size_t> equal_;
  std::size_t size_ = 0;
};

bool is_among(std::string_view name, std::span<const std::string_view> names) { return std::find(names.begin(), names.end(), name) != names.end(); }

}  // namespace

PageShape shape_of(std::string_view html) {
  constexpr std::size_t longest_name = 12;
  PageShape shape;
  OpenFormatting formatting;
  // Drawings, formulas and menus parse as markup what is raw text elsewhere.
  std::size_t depth = 0, close = 0, markup_only = 0;
  for (std::size_t at = html.find('<'); at < html.size(); at = html.find('<', at + 1)) {
    const bool closing = at + 1 < html.size() && html[at + 1] == '/';
    const std::size_t begin = at + (closing ? 2 : 1);
    std::size_t end = begin;
    while (end < html.size() && end - begin < longest_name && is_letter(html[end])) ++end;
    const std::string name = lower_case(html.substr(begin, end - begin));
    if (const std::size_t past = past_raw_text(html, at, name); past > at && !closing && (name.empty() || markup_only == 0)) {
      at = past;
      shape.nodes += 2;
      continue;
    }
    if (name.empty()) continue;
    shape.nodes += 2 + formatting.size();  // the element, the text behind it, and what is opened again for them
    if (is_among(name, formatting_tags)) {
      if (close <= at) close = std::min(html.find('>', at), html.size());
      closing ? formatting.close(name) : formatting.open(name, html.substr(at, close - at));
    }
    if (name == "svg" || name == "math" || name == "select") closing ? markup_only -= markup_only > 0 : ++markup_only;
    if (is_among(name, closed_tags)) continue;
    if (closing) depth -= depth > 0;
    else shape.depth = std::max(shape.depth, ++depth);
  }
  return shape;
}

const GumboAttribute* attribute(const GumboNode* node, const char* name) {
  return is_element(node) ? gumbo_get_attribute(&node->v.element.attributes, name) : nullptr;
}

std::string_view attribute_value(const GumboNode* node, const char* name) {
  const GumboAttribute* found = attribute(node, name);
  return found ? std::string_view(found->value) : std::string_view();
}

bool is_inline(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_A: case GUMBO_TAG_ABBR: case GUMBO_TAG_B: case GUMBO_TAG_BDI: case GUMBO_TAG_BDO: case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE: case GUMBO_TAG_CODE: case GUMBO_TAG_DATA: case GUMBO_TAG_DEL: case GUMBO_TAG_DFN: case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT: case GUMBO_TAG_I: case GUMBO_TAG_INS: case GUMBO_TAG_KBD: case GUMBO_TAG_MARK: case GUMBO_TAG_Q:
    case GUMBO_TAG_S: case GUMBO_TAG_SAMP: case GUMBO_TAG_SMALL: case GUMBO_TAG_SPAN: case GUMBO_TAG_STRIKE: case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB: case GUMBO_TAG_SUP: case GUMBO_TAG_TIME: case GUMBO_TAG_TT: case GUMBO_TAG_U: case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR: case GUMBO_TAG_LABEL: case GUMBO_TAG_ACRONYM: case GUMBO_TAG_UNKNOWN:
      return true;
    default:
      return false;
  }
}

bool is_no_text(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_SCRIPT: case GUMBO_TAG_STYLE: case GUMBO_TAG_NOSCRIPT: case GUMBO_TAG_IFRAME: case GUMBO_TAG_FORM: case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT: case GUMBO_TAG_SVG: case GUMBO_TAG_NAV: case GUMBO_TAG_ASIDE: case GUMBO_TAG_FOOTER: case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_TEXTAREA: case GUMBO_TAG_OBJECT: case GUMBO_TAG_VIDEO: case GUMBO_TAG_AUDIO: case GUMBO_TAG_CANVAS: case GUMBO_TAG_HEAD:
    case GUMBO_TAG_INPUT: case GUMBO_TAG_MATH:
      return true;
    default:
      return false;
  }
}

bool is_named(const GumboNode* node, const Lexicon& lexicon, ClassId cls) {
  for (const char* name : {"class", "id"}) {
    const std::string_view value = attribute_value(node, name);
    for (std::size_t at = 0; at < value.size();) {
      std::size_t end = at;
      while (end < value.size() && is_letter(value[end]) && (end == at || !is_upper(value[end]) || is_upper(value[end - 1]))) ++end;
      if (end > at && lexicon.has(lexicon.find(lower_case(value.substr(at, end - at))), cls)) return true;
      at = std::max(end, at + 1);
    }
  }
  return false;
}

}  // namespace selaras
