#include "facts/reading/main_content.hpp"

#include <algorithm>
#include <unordered_map>

namespace selaras {
namespace {

/// The classes of html.words; the words of pages are the same in every language.
struct Names {
  const Lexicon& lexicon = language("id").lexicon;
  ClassId around = lexicon.class_id("html_around");
  ClassId body = lexicon.class_id("html_body");
};
const Names& names() {
  static const Names known;
  return known;
}

/// Bytes below an element.
struct Weight {
  std::uint64_t text = 0;   // all text
  std::uint64_t links = 0;  // of it in links
  std::uint64_t prose = 0;  // of it in paragraphs that read like an article
};
using Weights = std::unordered_map<const GumboNode*, Weight>;

std::uint64_t visible_bytes(std::string_view text) {
  return static_cast<std::uint64_t>(std::count_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > ' '; }));
}

bool is_invisible(const GumboNode* node) {
  if (attribute(node, "hidden")) return true;
  const std::string_view style = attribute_value(node, "style");
  return style.find("display:none") != std::string_view::npos || style.find("display: none") != std::string_view::npos;
}

/// A paragraph that reads like an article: long enough, few links, some punctuation.
std::uint64_t prose_of(std::uint64_t direct, std::uint64_t links, std::uint32_t stops) {
  constexpr std::uint64_t shortest = 50;
  if (direct < shortest || stops == 0 || links * 3 > direct) return 0;
  return direct;
}

class Weigher {
 public:
  Weights run(const GumboNode* root) && {
    visit(root, false);
    return std::move(weights_);
  }

 private:
  struct Line {
    std::uint64_t direct = 0, links = 0;
    std::uint32_t stops = 0;
  };

  /// Adds the element's own inline text to `line`; blocks below start lines of their own.
  Weight visit(const GumboNode* node, bool in_link) {
    Line line;
    Weight weight = children_of(node, in_link, line);
    weight.prose += prose_of(line.direct, line.links, line.stops);
    weights_[node] = weight;
    return weight;
  }

  Weight children_of(const GumboNode* node, bool in_link, Line& line) {
    Weight sum;
    const GumboVector& children = node->v.element.children;
    for (unsigned k = 0; k < children.length; ++k) {
      const auto* child = static_cast<const GumboNode*>(children.data[k]);
      if (is_text(child)) {
        const std::string_view text = child->v.text.text;
        const std::uint64_t bytes = visible_bytes(text);
        sum.text += bytes;
        sum.links += in_link ? bytes : 0;
        line.direct += bytes;
        line.links += in_link ? bytes : 0;
        line.stops += static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), [](char c) { return c == '.' || c == ',' || c == '?' || c == '!'; }));
      } else if (is_element(child) && !is_no_text(child->v.element.tag) && !is_invisible(child)) {
        const bool link = in_link || is_tag(child, GUMBO_TAG_A);
        const bool inside = is_inline(child->v.element.tag);
        const Weight below = inside ? children_of(child, link, line) : visit(child, link);
        if (inside) weights_[child] = below;
        sum.text += below.text;
        sum.links += below.links;
        sum.prose += below.prose;
      }
    }
    return sum;
  }

  Weights weights_;
};

class Chooser {
 public:
  explicit Chooser(const Dom& dom) : weights_(Weigher().run(dom.root())), root_(dom.root()) {}

  /// Goes down as long as one child holds nearly all the prose that its parent holds, then takes the parent of it.
  const GumboNode* choose() const {
    const GumboNode* node = declared();
    if (!node) node = root_;
    while (true) {
      const GumboNode* heaviest = nullptr;
      for (const GumboNode* child : blocks_of(node)) {
        if (!heaviest || prose(child) > prose(heaviest)) heaviest = child;
      }
      constexpr std::uint64_t most = 85, percent = 100;
      if (!heaviest || prose(heaviest) * percent < prose(node) * most || is_paragraph(heaviest)) return node;
      node = heaviest;
    }
  }

  [[nodiscard]] std::uint64_t prose(const GumboNode* node) const {
    const auto at = weights_.find(node);
    return at == weights_.end() ? 0 : at->second.prose;
  }

 private:
  static bool is_paragraph(const GumboNode* node) { return is_tag(node, GUMBO_TAG_P) || is_tag(node, GUMBO_TAG_BLOCKQUOTE) || is_tag(node, GUMBO_TAG_LI); }

  [[nodiscard]] std::vector<const GumboNode*> blocks_of(const GumboNode* node) const {
    std::vector<const GumboNode*> found;
    const GumboVector& children = node->v.element.children;
    for (unsigned k = 0; k < children.length; ++k) {
      const auto* child = static_cast<const GumboNode*>(children.data[k]);
      if (is_element(child) && !is_inline(child->v.element.tag) && weights_.contains(child)) found.push_back(child);
    }
    return found;
  }

  /// What the page itself calls the article: itemprop="articleBody", <article>, a class that says so. The best of
  /// those that hold enough of the prose.
  [[nodiscard]] const GumboNode* declared() const {
    const GumboNode* best = nullptr;
    std::uint64_t best_score = 0;
    walk(root_, [&](const GumboNode* node) {
      if (!is_element(node) || !weights_.contains(node)) return is_element(node) && !is_no_text(node->v.element.tag);
      const std::uint64_t score = is_inline(node->v.element.tag) ? 0 : prose(node) * rank(node);
      if (score > best_score) {
        best = node;
        best_score = score;
      }
      return true;
    });
    constexpr std::uint64_t least = 250;  // bytes of prose
    return best && prose(best) >= least ? best : nullptr;
  }

  /// How much a name is worth, in percent of the prose below.
  [[nodiscard]] static std::uint64_t rank(const GumboNode* node) {
    constexpr std::uint64_t by_property = 400, by_tag = 250, by_name = 150, around = 20;
    if (attribute_value(node, "itemprop") == "articleBody" || attribute_value(node, "property") == "articleBody") return by_property;
    if (is_tag(node, GUMBO_TAG_ARTICLE)) return by_tag;
    if (is_tag(node, GUMBO_TAG_BODY) || is_tag(node, GUMBO_TAG_HTML)) return 0;
    if (is_named(node, names().lexicon, names().around)) return around;
    return is_named(node, names().lexicon, names().body) ? by_name : 0;
  }

  Weights weights_;
  const GumboNode* root_;
};

class Gatherer {
 public:
  enum class Mode { article, all, line };
  Gatherer(const Dom& dom, PageText& text, Mode mode, Markup* markup = nullptr, SuppressionReader* remarks = nullptr)
      : dom_(dom), text_(text), mode_(mode), markup_(markup), remarks_(remarks) {}

  void lines_below(const GumboNode* node) {
    if (mode_ == Mode::article) {
      weights_ = Weigher().run(node);
      total_ = weights_[node];
    }
    begin_ = text_.size();  // what stands before is no paragraph of this node
    children(node, {});
    end_paragraph();
  }
  void line(const GumboNode* node) { children(node, {}); }

 private:
  struct Place {
    bool link = false;
    bool caption = false;
    bool heading = false;  // or an item of a list: short, but of the article
  };

  void children(const GumboNode* node, Place place) {
    const GumboVector& list = node->v.element.children;
    for (unsigned k = 0; k < list.length; ++k) visit(static_cast<const GumboNode*>(list.data[k]), place);
  }

  void visit(const GumboNode* node, Place place) {
    if (is_text(node)) {
      const GumboText& piece = node->v.text;
      const std::uint32_t before = text_.size();
      text_.append(piece.text, {piece.original_text.data, piece.original_text.length}, dom_.offset(piece.original_text.data));
      if (place.link) links_ += text_.size() - before;
      return;
    }
    if (node->type == GUMBO_NODE_COMMENT && remarks_) remarks_->comment(node->v.text.text, dom_.offset(node->v.text.original_text.data));
    if (!is_element(node)) return;
    const GumboTag tag = node->v.element.tag;
    if (tag == GUMBO_TAG_BR) return end_line();
    if (is_no_text(tag) || is_invisible(node)) return;
    if (is_inline(tag)) {
      if (mode_ == Mode::article && is_around(node) && !is_tag(node, GUMBO_TAG_A)) return;
      place.link |= tag == GUMBO_TAG_A;
      return children(node, place);
    }
    if (mode_ == Mode::line) return children(node, place);
    block(node, tag, place);
  }

  void block(const GumboNode* node, GumboTag tag, Place place) {
    if (mode_ == Mode::article && (tag == GUMBO_TAG_HEADER || tag == GUMBO_TAG_H1 || is_around(node))) return;
    place.caption |= tag == GUMBO_TAG_FIGCAPTION || tag == GUMBO_TAG_FIGURE;
    place.heading = (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6) || tag == GUMBO_TAG_LI;
    end_paragraph();
    caption_ = place.caption;
    heading_ = place.heading;
    children(node, place);
    end_paragraph();
  }

  /// Named after what stands around an article, and not most of it. Pictures are the article's own, whatever gallery they hang in.
  [[nodiscard]] bool is_around(const GumboNode* node) const {
    if (is_tag(node, GUMBO_TAG_FIGURE) || is_tag(node, GUMBO_TAG_FIGCAPTION)) return false;
    constexpr std::uint64_t part = 3, prose_part = 6;
    const auto found = weights_.find(node);
    const Weight weight = found == weights_.end() ? Weight{} : found->second;
    return weight.text * part < total_.text && weight.prose * prose_part <= total_.prose && is_named(node, names().lexicon, names().around);
  }

  void end_line() { text_.break_line(1); }

  void end_paragraph() {
    const std::uint32_t end = text_.size();
    if (end > begin_) {
      if (caption_) mark(Zone::caption);
      else if (is_link(end)) mark(Zone::related);
      else if (heading_) mark(Zone::body);
      else if (markup_ && links_ == 0) markup_->linkless.push_back({past_blanks(begin_), end});
      if (remarks_) remarks_->paragraph({past_blanks(begin_), end});
    }
    if (end > begin_) text_.break_line(2);
    begin_ = text_.size();
    links_ = 0;
    caption_ = heading_ = false;
  }

  /// Mostly a link, and no sentence.
  [[nodiscard]] bool is_link(std::uint32_t end) const {
    constexpr std::uint64_t longest = 300;
    const std::uint64_t length = end - begin_;
    const char last = text_.text().back();
    return links_ * 3 >= length * 2 && length <= longest && last != '.' && last != '"';
  }

  void mark(Zone zone) {
    if (markup_) markup_->zones.push_back({{past_blanks(begin_), text_.size()}, zone});
  }

  [[nodiscard]] std::uint32_t past_blanks(std::uint32_t begin) const {
    while (begin < text_.size() && (text_.text()[begin] == '\n' || text_.text()[begin] == ' ')) ++begin;
    return begin;
  }

  const Dom& dom_;
  PageText& text_;
  Mode mode_;
  Markup* markup_;
  SuppressionReader* remarks_;
  Weights weights_;
  Weight total_;
  std::uint32_t begin_ = 0, links_ = 0;
  bool caption_ = false, heading_ = false;
};

}  // namespace

const GumboNode* find_main_content(const Dom& dom) { return Chooser(dom).choose(); }

void gather_text(const Dom& dom, const GumboNode* node, PageText& text, Markup& markup, SuppressionReader& remarks) {
  Gatherer(dom, text, Gatherer::Mode::article, &markup, &remarks).lines_below(node);
}

bool keeps(const Dom& dom, const GumboNode* node, std::size_t offset) {
  PageText text;
  Gatherer(dom, text, Gatherer::Mode::article).lines_below(node);
  return std::any_of(text.runs().begin(), text.runs().end(), [&](const SourceRun& run) { return run.source <= offset && offset < run.source + run.length; });
}

void gather_all(const Dom& dom, const GumboNode* node, PageText& text) { Gatherer(dom, text, Gatherer::Mode::all).lines_below(node); }

void gather_line(const Dom& dom, const GumboNode* node, PageText& text) { Gatherer(dom, text, Gatherer::Mode::line).line(node); }

}  // namespace selaras
