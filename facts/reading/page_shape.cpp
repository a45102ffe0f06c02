// A parser's stack of open elements (HTML, 13.2.4) without its tree. What is closed here is closed by every parser; where the
// rules are finer than these, more is counted.
#include "facts/reading/page_shape.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "facts/text/code_points.hpp"
#include "facts/text/tokens.hpp"

namespace selaras {
namespace {

using Names = std::span<const std::string_view>;

/// Empty, ended by the next of their kind or never twice: they do not nest by themselves.
constexpr std::string_view flat[] = {"area", "base", "br",     "col",   "embed", "hr", "img",    "input", "link", "meta",
                                     "param", "source", "track", "wbr",   "option", "html", "head", "body"};
constexpr std::string_view cells[] = {"td", "th", "tr", "tbody", "thead", "tfoot"};
constexpr std::string_view formatting[] = {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"};
/// End tags of elements outside do not reach inside these.
constexpr std::string_view barriers[] = {"table", "caption", "object", "applet", "marquee", "template", "svg", "math", "select", "frameset"};
/// Their end tag closes all that is open inside.
constexpr std::string_view blocks[] = {"address", "article", "aside",  "blockquote", "button", "center", "details", "dir", "div", "dl",
                                       "dd",      "dt",      "fieldset", "figcaption", "figure", "footer", "header", "h1",  "h2",  "h3",
                                       "h4",      "h5",      "h6",     "hgroup",     "listing", "main",  "menu",   "nav", "ol",  "pre",
                                       "section", "summary", "ul"};
/// No item ends one outside of these either.
constexpr std::string_view stops[] = {"form", "iframe", "noembed", "noframes", "noscript", "plaintext", "xmp", "optgroup"};
/// Tags of which it is not sure that they are any: so many are harmless at whatever depth.
constexpr std::size_t most_doubtful = 10'000;
/// Body, row and cell stand in the stack without a name as soon as their table is open.
constexpr std::size_t levels_of_a_cell = 3;

bool in(Names names, std::string_view name) { return std::find(names.begin(), names.end(), name) != names.end(); }

/// What follows them is text up to their end tag.
constexpr std::string_view raw_text[] = {"script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp"};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// Behind "-->" or "--!>"; a comment that is never closed goes to the end.
std::size_t past_comment(std::string_view html, std::size_t at) {
  std::size_t end = html.find("--", at + 2);  // "<!-->" is a whole comment
  while (end != std::string_view::npos && !html.substr(end + 2).starts_with('>') && !html.substr(end + 2).starts_with("!>")) end = html.find("--", end + 1);
  return std::min(end, html.size());
}

/// Where the end tag of raw text begins.
std::size_t past_raw_text(std::string_view html, std::size_t at, std::string_view name) {
  for (std::size_t end = html.find("</", at); end != std::string_view::npos; end = html.find("</", end + 1)) {
    const std::size_t behind = end + 2 + name.size();
    const bool ends = behind >= html.size() || is_blank(html[behind]) || html[behind] == '/' || html[behind] == '>';
    if (ends && lower_case(html.substr(end + 2, name.size())) == name) return end;
  }
  return html.size();
}

struct Tag {
  std::string name;       // lower case; "?" for one that is too long to matter
  std::string_view text;  // without the last angle bracket
  bool closing = false;
  bool closes_itself = false;
};

class ShapeCounter {
 public:
  explicit ShapeCounter(std::string_view html) : html_(html) {}

  PageShape run() && {
    for (std::size_t at = html_.find('<'); at < html_.size(); at = html_.find('<', at)) {
      at = take_at(at);
      if (shape_.depth > deepest_page || shape_.nodes > most_nodes) break;
    }
    return shape_;
  }

 private:
  struct Formatting {
    std::string_view name, text;
    bool counts = false;
    std::size_t tables = 0;  // of a cell: how many tables it is in
  };

  /// Takes what begins with an angle bracket; where to go on. As long as it is sure how a parser reads the page, comments,
  /// values of attributes and raw text are left out; later on, whatever looks like a tag counts as one.
  std::size_t take_at(std::size_t at) {
    const std::string_view rest = html_.substr(at);
    const bool closing = rest.substr(1).starts_with('/');
    const std::size_t name = at + (closing ? 2 : 1);
    if (name >= html_.size() || !is_ascii_letter(html_[name])) return past_other(at, rest);
    Tag tag = tag_at(at, name, closing);
    const std::size_t end = past_attributes(name, tag);
    if (end == std::string_view::npos && is_sure_) return html_.size();
    take(tag);
    if (!is_sure_) return at + 1;
    if (closing || !in(raw_text, tag.name)) {
      is_sure_ = closing || (tag.name != "plaintext" && tag.name != "frameset");
      return end;
    }
    // Drawings, formulas and menus read as markup what is raw text elsewhere; scripts have comments of their own.
    const std::size_t past = past_raw_text(html_, end, tag.name);
    const bool is_odd_script = tag.name == "script" && html_.substr(end, past - end).find("<!--") != std::string_view::npos;
    is_sure_ = !is_foreign() && !is_open("select") && !is_open("template") && !is_odd_script;
    if (!is_sure_) return end;
    close(tag.name);
    return past;
  }

  /// Comments, declarations, and brackets that are none.
  std::size_t past_other(std::size_t at, std::string_view rest) {
    if (rest.starts_with("<![CDATA[") && is_foreign()) is_sure_ = false;
    const bool is_comment = rest.starts_with("<!") || rest.starts_with("</") || rest.starts_with("<?");
    if (is_comment) shape_.nodes += 2;
    if (!is_sure_ || !is_comment) return at + 1;
    return rest.starts_with("<!--") ? past_comment(html_, at) : std::min(html_.find('>', at), html_.size());
  }

  Tag tag_at(std::size_t at, std::size_t name, bool closing) {
    constexpr std::size_t longest_name = 40;
    Tag tag;
    tag.closing = closing;
    std::size_t end = name;
    while (end < html_.size() && end - name < longest_name && !is_blank(html_[end]) && html_[end] != '/' && html_[end] != '>') ++end;
    tag.name = end - name == longest_name ? "?" : lower_case(html_.substr(name, end - name));
    if (next_end_ <= at) next_end_ = std::min(html_.find('>', at), html_.size());
    tag.text = html_.substr(at, next_end_ - at);
    return tag;
  }

  /// Reads the attributes as a tokenizer does (HTML, 13.2.5.32 ff.); the end of the tag, or npos if the page ends in it.
  std::size_t past_attributes(std::size_t at, Tag& tag) {
    const std::size_t begin = at;
    const auto skip = [&](auto&& wanted) {
      while (at < html_.size() && wanted(html_[at])) ++at;
    };
    skip([](char c) { return !is_blank(c) && c != '/' && c != '>'; });
    while (at < html_.size()) {
      skip([](char c) { return is_blank(c) || c == '/'; });
      if (at >= html_.size()) break;
      if (html_[at] == '>') {
        tag.closes_itself = html_[at - 1] == '/';
        tag.text = html_.substr(begin, at - begin);
        return at;
      }
      ++at;  // of a name, be it an equals sign
      skip([](char c) { return !is_blank(c) && c != '/' && c != '>' && c != '='; });
      skip(is_blank);
      if (at >= html_.size() || html_[at] != '=') continue;
      ++at;
      skip(is_blank);
      if (at < html_.size() && (html_[at] == '"' || html_[at] == '\'')) at = std::min(html_.find(html_[at], at + 1), html_.size() - 1) + 1;
      else skip([](char c) { return !is_blank(c) && c != '>'; });
      if (!is_sure_) shape_.nodes += (at - begin) / 4096;  // tags in tags are looked through again
    }
    return std::string_view::npos;
  }

  void take(const Tag& tag) {
    shape_.nodes += 2 + copies_;  // the element, the text behind it, and what is opened again for them
    if (!is_sure_ && ++doubtful_ > most_doubtful) shape_.nodes = most_nodes + 1;
    if (tag.name == "table" && !tag.closing) end_table_without_cell();
    if (in(cells, tag.name) && !is_foreign()) return take_cell(tag);
    reopen();
    if (in(formatting, tag.name)) tag.closing ? forget(tag.name) : remember(tag);
    if (tag.closing && tag.name == "p") return end_one("p");
    if (tag.closing) return close(tag.name);
    if (!is_foreign()) end_before(tag.name);
    const bool is_flat = is_foreign() ? tag.closes_itself : in(flat, tag.name);
    if (is_flat) return;
    open_.push_back(tag.name);
    if (tag.name == "table") open_.insert(open_.end(), levels_of_a_cell, {});
    shape_.depth = std::max(shape_.depth, open_.size());
  }

  /// A table that stands in a table but in none of its cells ends it.
  void end_table_without_cell() {
    for (std::size_t k = open_.size(); k-- > 0;) {
      if (!in(barriers, open_[k])) continue;
      const auto tables = static_cast<std::size_t>(std::count(open_.begin(), open_.end(), "table"));
      const bool in_cell = std::any_of(formatting_.begin(), formatting_.end(), [&](const Formatting& entry) { return entry.name.empty() && entry.tables == tables; });
      if (open_[k] == "table" && !in_cell) keep(k);
      return;
    }
  }

  /// Cells and rows end what is open in the cell before, formatting as well.
  void take_cell(const Tag& tag) {
    const auto table = std::find(open_.rbegin(), open_.rend(), "table");
    const auto fence = std::find_if(open_.rbegin(), table, [&](const std::string& name) { return in(barriers, name) && (tag.closing || name != "caption"); });
    if (table == open_.rend() || fence != table) return;
    keep(static_cast<std::size_t>(open_.rend() - table) + levels_of_a_cell);
    shape_.nodes += levels_of_a_cell;
    const auto tables = static_cast<std::size_t>(std::count(open_.begin(), open_.end(), "table"));
    const auto cell = std::find_if(formatting_.rbegin(), formatting_.rend(), [](const Formatting& entry) { return entry.name.empty(); });
    if (cell != formatting_.rend() && cell->tables == tables) {
      const auto kept = static_cast<std::size_t>(formatting_.rend() - cell) - 1;
      while (formatting_.size() > kept) drop(formatting_.size() - 1);
    }
    const bool opens = !tag.closing && (tag.name == "td" || tag.name == "th");
    if (opens) formatting_.push_back({{}, {}, false, tables});
  }

  /// Paragraphs end where a block begins, items where the next one does.
  void end_before(const std::string& name) {
    if (name == "p" || name == "li" || (in(blocks, name) && name != "button")) end_one("p");
    if (name == "li") end_one("li");
  }
  void end_one(const std::string& name) {
    for (std::size_t k = open_.size(); k-- > 0;) {
      if (open_[k] == name) return keep(k);
      const bool is_item_between = name == "li" && open_[k] != "div" && open_[k] != "address" && (in(blocks, open_[k]) || in(stops, open_[k]));
      if (in(barriers, open_[k]) || open_[k] == "button" || open_[k] == "form" || is_item_between) return;
    }
  }

  void close(const std::string& name) {
    const bool only_one = in(formatting, name) || name == "form", reaches = only_one || in(blocks, name) || name == "table" || name == "template";
    for (std::size_t k = open_.size(); k-- > 0;) {
      if (open_[k] == name) {
        if (only_one) open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(k));
        else keep(k);
        return;
      }
      // Of what is neither a block nor formatting only the innermost is surely closed.
      if (!reaches || (name == "template" && is_foreign())) return;
      if (name == "template" || (name == "table" && open_[k] != "template")) continue;
      if (in(barriers, open_[k])) return;
    }
  }

  /// Closes what is above the first `count` elements.
  void keep(std::size_t count) {
    for (std::size_t k = count; k < open_.size(); ++k) {
      if (in(formatting, open_[k])) closed_.push_back(open_[k]);
    }
    open_.resize(count);
  }

  /// Formatting that its own end tag did not close stands in what follows again.
  void reopen() {
    const std::vector<std::string> closed = std::exchange(closed_, {});
    for (std::size_t k = 0; k < closed.size(); ++k) {
      const auto listed = std::count_if(formatting_.begin(), formatting_.end(), [&](const Formatting& entry) { return entry.counts && entry.name == closed[k]; });
      const auto before = std::count(closed.begin(), closed.begin() + static_cast<std::ptrdiff_t>(k), closed[k]);
      if (before < listed) open_.push_back(closed[k]);
    }
    shape_.nodes += closed.size();
    shape_.depth = std::max(shape_.depth, open_.size());
  }

  /// Of equal ones three are opened again, and one link ends the one before it. An entry without a name stands for a cell.
  void remember(const Tag& tag) {
    if (tag.name == "a" || tag.name == "nobr") {
      forget(tag.name);
      close(tag.name);
    }
    constexpr std::size_t equal_ones = 3;
    std::size_t equal = 0;
    for (std::size_t k = formatting_.size(); k-- > 0 && !formatting_[k].name.empty();) equal += formatting_[k].text == tag.text;
    const auto name = std::find(std::begin(formatting), std::end(formatting), tag.name);
    formatting_.push_back({*name, tag.text, equal < equal_ones, 0});
    copies_ += formatting_.back().counts;
    shape_.nodes += formatting_.size() / 64;  // what looking for equal ones costs
  }
  void forget(const std::string& name) {
    for (std::size_t k = formatting_.size(); k-- > 0 && !formatting_[k].name.empty();) {
      if (formatting_[k].name == name) return drop(k);
    }
  }
  void drop(std::size_t k) {
    copies_ -= formatting_[k].counts;
    formatting_.erase(formatting_.begin() + static_cast<std::ptrdiff_t>(k));
  }

  /// Inside drawings and formulas every element nests, whatever its name.
  [[nodiscard]] bool is_foreign() const { return is_open("svg") || is_open("math"); }
  [[nodiscard]] bool is_open(std::string_view name) const { return std::find(open_.rbegin(), open_.rend(), name) != open_.rend(); }

  std::string_view html_;
  PageShape shape_;
  std::vector<std::string> open_, closed_;
  std::vector<Formatting> formatting_;
  std::size_t copies_ = 0, next_end_ = 0, doubtful_ = 0;
  bool is_sure_ = true;
};

}  // namespace

PageShape shape_of(std::string_view html) { return ShapeCounter(html).run(); }

}  // namespace selaras
