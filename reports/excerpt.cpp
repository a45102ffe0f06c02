// In the manner of rustc: the rightmost label stands beside its carets, the others hang below theirs.
#include "reports/excerpt.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "reports/typography.hpp"

namespace selaras {
namespace {

// How much of a sentence is shown around its marks: some "sentences" are whole pages without a full stop.
constexpr std::uint32_t window_bytes = 400;
constexpr std::size_t context_rows = 1;

struct Row {
  std::vector<Glyph> cells;
  [[nodiscard]] unsigned width() const {
    unsigned sum = 0;
    for (const Glyph& cell : cells) sum += cell.width;
    return sum;
  }
};

/// Part of a mark on one row, in columns; `label` only on its last part.
struct Segment {
  unsigned from = 0, to = 0;
  std::size_t mark = 0;
  std::string label;
};

bool continues(const std::string& text, std::uint32_t at) { return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; }

// Cuts the sentence to a window around its marks and says so with "…".
Excerpt windowed(Excerpt excerpt) {
  std::uint32_t from = static_cast<std::uint32_t>(excerpt.sentence.size()), to = 0;
  for (const Mark& mark : excerpt.marks) {
    from = std::min(from, mark.begin);
    to = std::max(to, mark.end);
  }
  from = from > window_bytes ? from - window_bytes : 0;
  to = std::min<std::uint32_t>(static_cast<std::uint32_t>(excerpt.sentence.size()), to + window_bytes);
  while (from > 0 && continues(excerpt.sentence, from)) --from;
  while (continues(excerpt.sentence, to)) ++to;
  const std::string before = from > 0 ? "… " : "", after = to < excerpt.sentence.size() ? " …" : "";
  excerpt.sentence = before + excerpt.sentence.substr(from, to - from) + after;
  for (Mark& mark : excerpt.marks) {
    mark.begin += static_cast<std::uint32_t>(before.size()) - from;
    mark.end += static_cast<std::uint32_t>(before.size()) - from;
  }
  return excerpt;
}

bool is_space(const std::string& text, const Glyph& glyph) {
  const char c = text[glyph.begin];
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// Rows of at most `width` columns, broken at white space, which is folded; over-long words are cut.
std::vector<Row> rows_of(const std::string& text, unsigned width) {
  std::vector<Row> rows(1);
  Row word;
  const auto flush = [&] {
    const bool fits = rows.back().width() + word.width() <= width;
    if (!fits && !rows.back().cells.empty()) {
      if (rows.back().cells.back().text == " ") rows.back().cells.pop_back();
      rows.emplace_back();
    }
    for (Glyph& cell : word.cells) {
      if (rows.back().width() + cell.width > width) rows.emplace_back();
      rows.back().cells.push_back(std::move(cell));
    }
    word.cells.clear();
  };
  for (Glyph& glyph : glyphs(text)) {
    if (!is_space(text, glyph)) {
      word.cells.push_back(std::move(glyph));
      continue;
    }
    flush();
    auto& cells = rows.back().cells;
    if (!cells.empty() && cells.back().text != " " && rows.back().width() < width) cells.push_back({" ", glyph.begin, 1});
  }
  flush();
  return rows;
}

// One mark for each range; the labels of equal ranges are joined.
std::vector<Mark> merged(std::vector<Mark> marks) {
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return std::tuple(a.begin, a.end) < std::tuple(b.begin, b.end); });
  std::vector<Mark> kept;
  for (Mark& mark : marks) {
    if (kept.empty() || kept.back().begin != mark.begin || kept.back().end != mark.end) kept.push_back(std::move(mark));
    else if (kept.back().label != mark.label) kept.back().label += "; " + mark.label;
  }
  return kept;
}

std::vector<Segment> segments_of(const Row& row, const std::vector<Mark>& marks) {
  std::vector<Segment> segments;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    Segment segment;
    segment.mark = i;
    unsigned column = 0;
    for (const Glyph& cell : row.cells) {
      const bool inside = marks[i].begin <= cell.begin && cell.begin < marks[i].end;
      if (inside && segment.to == 0) segment.from = column;
      column += cell.width;
      if (inside) segment.to = column;
    }
    if (segment.to > segment.from) segments.push_back(std::move(segment));
  }
  return segments;
}

// A mark that is broken over rows bears its label on the last of them.
std::vector<std::vector<Segment>> labelled(const std::vector<Row>& rows, const std::vector<Mark>& marks) {
  std::vector<std::vector<Segment>> segments;
  for (const Row& row : rows) segments.push_back(segments_of(row, marks));
  std::vector<bool> done(marks.size());
  for (auto row = segments.rbegin(); row != segments.rend(); ++row) {
    for (Segment& segment : *row) {
      if (!done[segment.mark]) segment.label = marks[segment.mark].label;
      done[segment.mark] = true;
    }
  }
  return segments;
}

/// Writes rows behind the gutter.
class Page {
 public:
  Page(unsigned gutter, unsigned width, Severity severity, const Paint& paint) : gutter_(gutter), width_(width), severity_(severity), paint_(paint) {}

  void text(std::uint32_t line, const std::string& content) {
    const std::string number = line > 0 ? std::to_string(line) : "";
    out_ += paint_.frame(std::string(gutter_ - number.size(), ' ') + number + " |") + (content.empty() ? "" : " " + content) + "\n";
  }
  void skip() { out_ += paint_.frame(std::string(gutter_, ' ') + " :") + "\n"; }

  void marks(const std::vector<Segment>& segments) {
    const auto last = std::max_element(segments.begin(), segments.end(), [](const Segment& a, const Segment& b) { return std::tuple(a.to, a.from) < std::tuple(b.to, b.from); });
    const bool beside = last->label.empty() || last->to + 1 + columns(last->label) <= room();
    std::string carets(last->to, ' ');
    for (const Segment& segment : segments) std::fill(carets.begin() + segment.from, carets.begin() + segment.to, '^');
    text(0, paint_.level(severity_, carets + (beside && !last->label.empty() ? " " + last->label : "")));
    std::vector<Segment> hanging;
    for (auto at = segments.begin(); at != segments.end(); ++at) {
      if (!at->label.empty() && !(beside && at == last)) hanging.push_back(*at);
    }
    hang(hanging);
  }
  [[nodiscard]] const std::string& out() const { return out_; }

 private:
  [[nodiscard]] unsigned room() const { return width_ - gutter_ - 3; }

  // From right to left, so that the bars of those further left pass by.
  void hang(std::vector<Segment> segments) {
    std::sort(segments.begin(), segments.end(), [](const Segment& a, const Segment& b) { return a.from > b.from; });
    for (std::size_t i = 0; i < segments.size(); ++i) {
      const unsigned needed = columns(segments[i].label);
      const unsigned start = segments[i].from + needed <= room() ? segments[i].from : room() > needed ? room() - needed : 0;
      for (const std::string& line : wrapped(segments[i].label, std::max(20u, room()))) {
        std::string lead(start, ' ');
        for (std::size_t k = i + 1; k < segments.size(); ++k) {
          if (segments[k].from < start) lead[segments[k].from] = '|';
        }
        text(0, paint_.level(severity_, lead + line));
      }
    }
  }

  unsigned gutter_, width_;
  Severity severity_;
  const Paint& paint_;
  std::string out_;
};

}  // namespace

std::string render(const Excerpt& excerpt, unsigned gutter, unsigned width, Severity severity, const Paint& paint) {
  Excerpt shown_part = windowed(excerpt);
  shown_part.marks = merged(std::move(shown_part.marks));
  const std::vector<Row> rows = rows_of(shown_part.sentence, width - gutter - 3);
  const auto segments = labelled(rows, shown_part.marks);
  const auto is_near = [&](std::size_t i) {
    for (std::size_t k = i > context_rows ? i - context_rows : 0; k < rows.size() && k <= i + context_rows; ++k) {
      if (!segments[k].empty()) return true;
    }
    return false;
  };
  Page page(gutter, width, severity, paint);
  page.text(0, "");
  std::uint32_t line = excerpt.line;
  bool skipped = false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!is_near(i)) {
      if (!skipped) page.skip();
      skipped = true;
      continue;
    }
    skipped = false;
    std::string content;
    for (const Glyph& cell : rows[i].cells) content += cell.text;
    page.text(std::exchange(line, 0), content);
    if (!segments[i].empty()) page.marks(segments[i]);
  }
  return page.out();
}

}  // namespace selaras
