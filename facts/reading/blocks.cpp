#include "facts/reading/blocks.hpp"

#include "facts/reading/dateline.hpp"
#include "facts/reading/paragraphs.hpp"
#include "facts/reading/related.hpp"

namespace selaras {
namespace {

class Cutter {
 public:
  explicit Cutter(const Page& page) : page_(page) {}

  std::vector<Block> run() && {
    for (const Line& line : page_.lines) {
      switch (line.kind) {
        case LineKind::headline: add(line.range, Zone::headline); break;
        case LineKind::caption: add(line.range, Zone::caption); break;
        case LineKind::related: add(line.range, Zone::related); break;
        case LineKind::furniture: add(line.range, Zone::boilerplate); break;
        case LineKind::stamp: emit_stamp(line); break;
        case LineKind::text: emit_text(line); break;
      }
    }
    return std::move(blocks_);
  }

 private:
  void add(TextRange range, Zone zone) {
    if (!range.empty()) blocks_.push_back({range, zone});
  }

  void emit_stamp(const Line& line) {
    const std::uint32_t end = page_.tokens[line.tokens.last - 1].end;
    add({line.range.begin, end}, Zone::dateline);
    if (end < line.range.end) add({page_.tokens[line.tokens.last].begin, line.range.end}, Zone::boilerplate);
  }

  void emit_text(const Line& line) {
    std::uint32_t first = line.tokens.first;
    const auto cuts = cuts_inside(page_, line.tokens);
    constexpr int lines_with_dateline = 3;
    if (lines_seen_++ < lines_with_dateline && !dateline_found_) {
      std::uint32_t from = first;
      if (!cuts.empty() && cuts.front().tokens.first == first) from = cuts.front().tokens.last;
      const std::uint32_t past = dateline_end(page_, {from, line.tokens.last});
      const bool clear = cuts.empty() || cuts.front().tokens.first >= past || cuts.front().tokens.last <= from;
      if (past != from && clear) {
        dateline_found_ = true;
        if (from != first) add_tokens({first, from}, Zone::boilerplate);
        add_tokens({from, past}, Zone::dateline);
        first = past;
      }
    }
    for (const Cut& cut : cuts) {
      if (cut.tokens.last <= first) continue;
      add_prose({first, cut.tokens.first});
      add_tokens(cut.tokens, cut.zone);
      first = cut.tokens.last;
    }
    add_prose({first, line.tokens.last});
    if (is_prose(line)) lead_done_ = true;
  }

  void add_tokens(TokenRange tokens, Zone zone) {
    while (!tokens.empty() && page_.tokens[tokens.first].kind == TokenKind::newline) ++tokens.first;
    while (!tokens.empty() && page_.tokens[tokens.last - 1].kind == TokenKind::newline) --tokens.last;
    if (!tokens.empty()) add({page_.tokens[tokens.first].begin, page_.tokens[tokens.last - 1].end}, zone);
  }

  /// Running text: the lead up to the end of the first paragraph, or of its first sentences if it holds everything.
  void add_prose(TokenRange tokens) {
    if (tokens.first >= tokens.last) return;
    if (lead_done_) return add_tokens(tokens, Zone::body);
    const std::uint32_t cut = lead_end(page_, tokens);
    add_tokens({tokens.first, cut}, Zone::lead);
    if (cut == tokens.last) return;
    lead_done_ = true;
    add_tokens({cut, tokens.last}, Zone::body);
  }

  const Page& page_;
  std::vector<Block> blocks_;
  int lines_seen_ = 0;
  bool dateline_found_ = false, lead_done_ = false;
};

}  // namespace

std::vector<Block> cut_blocks(const Page& page) { return Cutter(page).run(); }

}  // namespace selaras
