#include "facts/reading/markdown.hpp"

#include <md4c.h>

#include <charconv>
#include <vector>

#include "facts/reading/encoding.hpp"
#include "facts/reading/front_matter.hpp"
#include "facts/reading/input.hpp"
#include "facts/reading/marks.hpp"
#include "facts/reading/metadata.hpp"
#include "facts/reading/page_text.hpp"
#include "facts/reading/suppressions.hpp"

namespace selaras {
namespace {

/// A character reference as UTF-8; the text itself if its name is not one of the everyday ones.
std::string decode_reference(std::string_view reference) {
  if (reference == "&amp;") return "&";
  if (reference == "&lt;") return "<";
  if (reference == "&gt;") return ">";
  if (reference == "&quot;") return "\"";
  if (reference == "&nbsp;") return " ";
  if (!reference.starts_with("&#")) return std::string(reference);
  const bool hex = reference.size() > 2 && (reference[2] == 'x' || reference[2] == 'X');
  std::uint32_t c = 0;
  const char* first = reference.data() + (hex ? 3 : 2);
  std::from_chars(first, reference.data() + reference.size(), c, hex ? 16 : 10);
  if (c < 0x20 || c > 0xFFFF || (c >= 0xD800 && c < 0xE000)) return std::string(reference);
  std::string out;
  append_utf8(out, c);
  return out;
}

/// Gathers running text while md4c walks over the source.
class Gatherer {
 public:
  Gatherer(std::string_view source, std::size_t offset, PageText& text, SuppressionReader& remarks) : source_(source), offset_(offset), text_(text), remarks_(remarks) {}

  /// Takes the first heading of the first level as the title; false if there is none.
  bool run() {
    MD_PARSER parser{};
    parser.flags = MD_DIALECT_GITHUB;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) { return static_cast<Gatherer*>(self)->enter_block(type, detail); };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return static_cast<Gatherer*>(self)->leave_block(type); };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) { return static_cast<Gatherer*>(self)->span(type, 1); };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return static_cast<Gatherer*>(self)->span(type, -1); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) { return static_cast<Gatherer*>(self)->words(type, {text, size}); };
    return md_parse(source_.data() + offset_, static_cast<MD_SIZE>(source_.size() - offset_), &parser, this) == 0;
  }

  std::vector<MarkedRange> marks;
  TextRange title;

 private:
  static bool holds_text(MD_BLOCKTYPE type) { return type == MD_BLOCK_P || type == MD_BLOCK_H || type == MD_BLOCK_LI || type == MD_BLOCK_TR; }

  int enter_block(MD_BLOCKTYPE type, void* detail) {
    end_paragraph();
    if (type == MD_BLOCK_CODE || type == MD_BLOCK_HTML) ++skipped_;
    if (type == MD_BLOCK_H) heading_ = static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level;
    item_ = item_ || type == MD_BLOCK_LI;
    return 0;
  }

  int leave_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_CODE || type == MD_BLOCK_HTML) --skipped_;
    if (type == MD_BLOCK_HTML) markup_.clear();
    if (type == MD_BLOCK_TD || type == MD_BLOCK_TH) text_.append(" ", " ", 0);
    if (holds_text(type)) end_paragraph();
    if (type == MD_BLOCK_LI) item_ = false;
    return 0;
  }

  int span(MD_SPANTYPE type, int step) {
    if (type == MD_SPAN_A) links_open_ += step;
    if (type == MD_SPAN_IMG) skipped_ += step;
    return 0;
  }

  int words(MD_TEXTTYPE type, std::string_view piece) {
    if (type == MD_TEXT_HTML) markup(piece);
    if (skipped_ > 0 || type == MD_TEXT_HTML || type == MD_TEXT_NULLCHAR) return 0;
    const bool inside = piece.data() >= source_.data() && piece.data() < source_.data() + source_.size();
    const std::size_t at = inside ? static_cast<std::size_t>(piece.data() - source_.data()) : last_;
    last_ = at + piece.size();
    const std::uint32_t before = text_.size();
    if (type == MD_TEXT_BR) text_.break_line(1);
    else if (type == MD_TEXT_SOFTBR) text_.append(" ", " ", at);
    else if (type == MD_TEXT_ENTITY) text_.append(decode_reference(piece), piece, at);
    else if (inside) text_.append(piece, piece, at);
    if (links_open_ > 0) links_ += text_.size() - before;
    return 0;
  }

  bool is_inside(std::string_view piece) const { return piece.data() >= source_.data() && piece.data() < source_.data() + source_.size(); }

  /// Comments, which may come line by line.
  void markup(std::string_view piece) {
    constexpr std::string_view open = "<!--", close = "-->";
    if (!is_inside(piece) && piece != "\n") return;
    if (markup_.empty()) {
      if (!piece.starts_with(open)) return;
      markup_at_ = static_cast<std::size_t>(piece.data() - source_.data());
    }
    markup_ += piece;
    if (const auto end = markup_.find(close, open.size()); end != std::string::npos) {
      remarks_.comment(std::string_view(markup_).substr(open.size(), end - open.size()), markup_at_);
      markup_.clear();
    }
  }

  void end_paragraph() {
    std::uint32_t begin = begin_;
    const std::uint32_t end = text_.size();
    while (begin < end && (text_.text()[begin] == '\n' || text_.text()[begin] == ' ')) ++begin;
    if (begin < end) {
      if (heading_ == 1 && title.empty()) title = {begin, end};
      else if (links_ * 3 >= (end - begin) * 2 && !text_.text().ends_with('.')) marks.push_back({{begin, end}, Zone::related});
      else if (heading_ > 0 || item_) marks.push_back({{begin, end}, Zone::body});
      remarks_.paragraph({begin, end});
      text_.break_line(2);
    }
    begin_ = end;
    links_ = heading_ = 0;
  }

  std::string_view source_;
  std::size_t offset_;
  PageText& text_;
  SuppressionReader& remarks_;
  std::string markup_;          // a comment that is open
  std::size_t markup_at_ = 0;
  std::size_t last_ = 0;
  std::uint32_t begin_ = 0, links_ = 0;
  unsigned heading_ = 0;
  int links_open_ = 0, skipped_ = 0;
  bool item_ = false;
};

std::size_t offset_of(std::string_view source, std::string_view piece) { return static_cast<std::size_t>(piece.data() - source.data()); }

}  // namespace

bool read_markdown(const std::string& file, std::string_view bytes, const ReadOptions& options, Article& article, Diagnostics& diagnostics) {
  if (auto problem = check_text(file, bytes)) {
    diagnostics.push_back(std::move(*problem));
    return false;
  }
  const std::size_t mark = byte_order_mark(bytes);
  const FrontMatter matter = read_front_matter(bytes.substr(mark));
  const std::string_view title = matter.get({"title", "judul", "headline"});
  PageText text;
  text.append(title, title, title.empty() ? 0 : offset_of(bytes, title));
  text.break_line(1);
  const std::uint32_t title_end = text.size();
  SuppressionReader remarks(file, bytes);
  for (const std::string_view remark : matter.list("selaras-ignore")) remarks.metadata(remark, offset_of(bytes, remark));
  Gatherer gatherer(bytes, mark + matter.end, text, remarks);
  if (!gatherer.run() || text.size() == title_end) {
    diagnostics.push_back({Gravity::warning, file, 0, 0, "the file holds no text", {}});
    return false;
  }
  article.file = file;
  article.id = file;
  article.url = matter.get({"url", "canonical", "permalink"});
  article.source = matter.get({"source", "sumber", "outlet"});
  article.collection = matter.get({"collection"});
  article.suppressions = remarks.finish(diagnostics);
  article.version = matter.get({"version", "versi", "revision"});
  article.correction = matter.get({"correction", "corrections", "koreksi", "ralat"});
  if (const std::string_view changed = matter.get({"modified", "lastmod", "updated", "diperbarui"}); !changed.empty()) article.modified = parse_any_time(changed);
  article.runs = std::move(text.runs());
  article.text = text.take_text();
  if (title_end > 0) article.body_begin = title_end + 1;
  else if (gatherer.title.begin == 0 && !gatherer.title.empty()) article.body_begin = std::min(gatherer.title.end + 1, static_cast<std::uint32_t>(article.text.size()));
  const std::string_view date = matter.get({"published", "date", "publishdate", "pubdate", "tanggal"});
  if (!date.empty() && !(article.published = parse_any_time(date))) {
    Diagnostic note = complaint_at(file, bytes, offset_of(bytes, date), "the date of publication cannot be read; ignored");
    note.gravity = Gravity::note;
    diagnostics.push_back(std::move(note));
  }
  finish_article(article, options.language.empty() ? matter.get({"lang", "language", "bahasa"}) : std::string_view(options.language));
  apply_marks(article, gatherer.marks);
  return true;
}

}  // namespace selaras
