#include "facts/reading/zones.hpp"

#include <algorithm>

#include "facts/reading/blocks.hpp"
#include "facts/reading/dateline.hpp"
#include "facts/reading/furniture.hpp"
#include "facts/reading/page.hpp"
#include "facts/reading/paragraphs.hpp"
#include "facts/reading/publication.hpp"

namespace selaras {
namespace {

class Finder {
 public:
  Finder(Article& article, std::span<const Token> tokens, const Language& language, const std::vector<TextRange>& linkless)
      : article_(article), page_(make_page(article, tokens, language)), linkless_(linkless) {}

  void run() {
    classify_lines();
    join_paragraphs(page_);
    classify_paragraphs();
    if (article_.body_begin == 0) find_headline();
    read_header();
    follow_links();
    end_article();
    find_bare_headlines();
    trim_after_links();
    trim_tail();
    article_.blocks = cut_blocks(page_);
  }

 private:
  void classify_lines() {
    for (Line& line : page_.lines) {
      if (line.range.begin < article_.body_begin) line.kind = LineKind::headline;
      else if (line.words > 0) line.kind = kind_of(line);
    }
  }

  [[nodiscard]] LineKind kind_of(const Line& line) const {
    if (is_furniture(page_, line)) return LineKind::furniture;
    if (link_line(page_, line) != LinkLine::none) return LineKind::related;
    if (is_caption(page_, line)) return LineKind::caption;
    return LineKind::text;
  }

  void classify_paragraphs() {
    for (Line& line : page_.lines) {
      if (line.kind == LineKind::text) line.kind = kind_of(line);
      if (is_prose(line)) prose_ += line.length();
    }
  }

  /// The first real line of plain text, unless it is running text itself.
  void find_headline() {
    constexpr std::uint32_t longest = 320;
    for (std::size_t at = 0; at + 1 < page_.lines.size(); ++at) {
      Line& line = page_.lines[at];
      if (line.kind != LineKind::text || line.words < 2 || read_publication_line(page_, line)) continue;
      const bool full_stop = line.sentence_end && page_.is(line.tokens.last - 1, '.') && !ends_in_dots(line);
      if (full_stop || line.length() > longest || line.colon_end || has_dateline(line)) return;
      line.kind = LineKind::headline;
      headline_ = line.range;
      return;
    }
  }

  [[nodiscard]] bool ends_in_dots(const Line& line) const { return page_.text(line).ends_with("..") || page_.text(line).ends_with("…"); }
  [[nodiscard]] bool has_dateline(const Line& line) const { return dateline_end(page_, line.tokens) != line.tokens.first; }

  /// Everything before the first paragraph: publication line, the headline again, author, captions, standfirst.
  void read_header() {
    for (const Line& line : page_.lines) {
      if (line.kind == LineKind::headline) headline_ = {headline_.empty() ? line.range.begin : headline_.begin, line.range.end};
    }
    for (std::size_t at = 0; at < page_.lines.size(); ++at) {
      Line& line = page_.lines[at];
      if (line.kind == LineKind::headline) continue;
      body_ = at + 1;
      if (line.words == 0) continue;
      if (const auto stamp = read_publication_line(page_, line)) {
        take_stamp(line, *stamp);
      } else if (opens_body(line)) {
        body_ = at;
        break;
      } else if (line.kind == LineKind::text) {
        header_line(at);
      }
    }
    thin_deck();
    if (!article_.published) find_late_stamp();
    if (!article_.published && update_) article_.published = update_;
  }

  [[nodiscard]] bool opens_body(const Line& line) const {
    return line.kind == LineKind::text && (is_prose(line) || has_dateline(line)) && !is_repeated_headline(line);
  }

  void header_line(std::size_t at) {
    Line& line = page_.lines[at];
    constexpr std::uint32_t few = 3;  // words: a section of the paper, an author
    const bool author = at + 1 < page_.lines.size() && is_phrase(page_, page_.lines[at + 1], page_.cues.byline);
    if (is_repeated_headline(line) || is_byline(page_, line) || author) {
      line.kind = LineKind::furniture;
    } else if (repeats_in_caption(at)) {
      line.kind = LineKind::caption;
    } else if (line.words <= few && !line.sentence_end && prose_ > 0) {
      line.kind = LineKind::furniture;
    }
  }

  /// A headline has a standfirst or two; more lines without a full stop are titles of other articles.
  void thin_deck() {
    constexpr std::size_t most = 2;
    const auto in_deck = [](const Line& line) { return line.kind == LineKind::text && !line.sentence_end; };
    const auto body = page_.lines.begin() + static_cast<std::ptrdiff_t>(std::min(body_, page_.lines.size()));
    if (prose_ == 0 || static_cast<std::size_t>(std::count_if(page_.lines.begin(), body, in_deck)) <= most) return;
    for (auto line = page_.lines.begin(); line != body; ++line) {
      if (in_deck(*line)) line->kind = LineKind::related;
    }
  }

  void take_stamp(Line& line, const Stamp& stamp) {
    if (stamp.updated) {
      line.kind = LineKind::furniture;
      if (!update_) update_ = stamp.published;
      return;
    }
    line.kind = LineKind::stamp;
    line.tokens.last = std::max(stamp.past, line.tokens.first + 1);  // what follows is furniture
    if (!article_.published) article_.published = stamp.published;
  }

  /// A publication line below the text, on a line of its own.
  void find_late_stamp() {
    for (std::size_t at = body_; at < page_.lines.size(); ++at) {
      Line& line = page_.lines[at];
      if (line.sentence_end || (line.kind != LineKind::text && line.kind != LineKind::furniture)) continue;
      const auto stamp = read_publication_line(page_, line);
      if (!stamp || !(stamp->published.minute || stamp->published.weekday)) continue;
      take_stamp(line, *stamp);
      if (article_.published) return;
    }
  }

  /// The headline again, whole or cut short with dots.
  [[nodiscard]] bool is_repeated_headline(const Line& line) const {
    if (headline_.empty()) return false;
    const std::uint32_t first = first_word(page_, line), past = past_last_word(page_, line);
    if (first >= past) return false;
    const std::string_view all = article_.text;
    const auto again = all.substr(page_.tokens[first].begin, page_.tokens[past - 1].end - page_.tokens[first].begin);
    constexpr std::size_t shortest = 8;
    const auto headline = all.substr(headline_.begin, headline_.end - headline_.begin);
    constexpr std::size_t longest = 1000;  // keeps the search linear in the text
    if (again.size() < shortest || again.size() > headline.size() || headline.size() > longest) return false;
    const auto at = headline.find(again);
    return at != std::string_view::npos && (at + again.size() + 2 >= headline.size() || ends_in_dots(line));
  }

  /// A picture's text that stands again in the caption below it.
  [[nodiscard]] bool repeats_in_caption(std::size_t at) const {
    return at + 1 < page_.lines.size() && page_.lines[at + 1].kind == LineKind::caption &&
           page_.text(page_.lines[at + 1]).starts_with(page_.text(page_.lines[at]));
  }

  [[nodiscard]] bool ends_in_stop(const Line& line) const { return line.sentence_end && page_.is(line.tokens.last - 1, '.'); }

  /// "Baca juga:" alone: the titles below belong to it.
  void follow_links() {
    for (std::size_t at = 0; at + 1 < page_.lines.size(); ++at) {
      if (page_.lines[at].kind != LineKind::related || link_line(page_, page_.lines[at]) != LinkLine::cue_with_colon) continue;
      Line& next = page_.lines[at + 1];
      constexpr std::uint32_t longest = 260;
      if (next.kind == LineKind::text && !ends_in_stop(next) && next.length() <= longest) next.kind = LineKind::related;
      for (std::size_t more = at + 2; more < page_.lines.size(); ++more) {
        Line& line = page_.lines[more];
        if (line.kind != LineKind::text || line.sentence_end || !line.title_like) break;
        line.kind = LineKind::related;
      }
    }
  }

  /// After a list of other articles or a sign-off nothing of this article comes; but only once most of it is past.
  void end_article() {
    std::uint64_t before = 0;
    for (std::size_t at = 0; at < page_.lines.size(); ++at) {
      const Line& line = page_.lines[at];
      if (is_prose(line)) before += line.length();
      if (before * 2 < prose_ || before == 0 || line.kind == LineKind::text || line.kind == LineKind::headline) continue;
      if (!is_phrase(page_, line, page_.cues.article_end) && !closes(line)) continue;
      for (std::size_t more = at + 1; more < page_.lines.size(); ++more) {
        if (page_.lines[more].kind != LineKind::related) page_.lines[more].kind = LineKind::furniture;
      }
      return;
    }
  }

  /// "(dry/din)"
  [[nodiscard]] bool closes(const Line& line) const {
    constexpr std::uint32_t four = 4;
    if (!is_sign_off(page_, line) || line.words > four) return false;
    for (std::uint32_t at = line.tokens.first; at < line.tokens.last; ++at) {
      if (page_.is(at, '/')) return true;
    }
    return false;
  }

  /// Titles of other articles that stand between paragraphs without any word of introduction.
  void find_bare_headlines() {
    bool after_prose = false;
    auto own = linkless_.begin();
    for (std::size_t at = body_; at < page_.lines.size(); ++at) {
      Line& line = page_.lines[at];
      if (line.kind != LineKind::text) continue;
      while (own != linkless_.end() && own->end <= line.range.begin) ++own;
      const bool is_own = own != linkless_.end() && own->contains(line.range);
      if (after_prose && !is_own && is_bare_headline(line)) line.kind = LineKind::related;
      after_prose |= is_prose(line);
    }
  }

  [[nodiscard]] bool is_bare_headline(const Line& line) const {
    constexpr std::uint32_t few = 5, longest = 220, many = 6;
    if (ends_in_stop(line) || line.colon_end || line.words < few || line.length() > longest || is_quoted(line) || is_item(line)) return false;
    if (line.title_like) return true;
    // English titles are often written like sentences, but without the full stop.
    return page_.language.code == "en" && !line.sentence_end && line.words >= many && line.gap > 1;
  }
  /// Opens or closes with a quotation mark: a quotation, not a title.
  [[nodiscard]] bool is_quoted(const Line& line) const {
    const auto quote = [&](std::uint32_t at) { return page_.is(at, '"') || page_.text(at) == "“" || page_.text(at) == "”"; };
    return quote(line.tokens.first) || quote(line.tokens.last - 1);
  }

  /// Where several titles of other articles follow the last paragraph, whatever is no sentence belongs to the page.
  void trim_after_links() {
    const auto first = page_.lines.begin() + static_cast<std::ptrdiff_t>(std::min(body_, page_.lines.size()));
    const auto last = std::find_if(page_.lines.rbegin(), std::make_reverse_iterator(first), [](const Line& line) { return is_prose(line); }).base();
    constexpr std::ptrdiff_t several = 3;
    if (prose_ == 0 || std::count_if(last, page_.lines.end(), [](const Line& line) { return line.kind == LineKind::related; }) < several) return;
    for (auto line = last; line != page_.lines.end(); ++line) {
      if (line->kind == LineKind::text && !line->sentence_end && !is_item(*line)) line->kind = LineKind::furniture;
    }
  }

  /// Tags and links below the last paragraph.
  void trim_tail() {
    if (prose_ == 0) return;
    constexpr std::uint32_t short_line = 80;
    for (std::size_t at = page_.lines.size(); at > body_ + 1; --at) {
      Line& line = page_.lines[at - 1];
      if (line.kind != LineKind::text) continue;
      if (line.sentence_end || line.colon_end || (line.length() > short_line && !line.title_like) || is_item(line)) return;
      line.kind = LineKind::furniture;
    }
  }

  /// "Skor: 3,35", "- dua butir telur", "2. Jahe": a list that belongs to the text.
  [[nodiscard]] bool is_item(const Line& line) const {
    const std::uint32_t first = line.tokens.first;
    if (is_dash(page_, first)) return true;
    if (page_.tokens[first].kind == TokenKind::number && first + 1 < line.tokens.last && (page_.is(first + 1, '.') || page_.is(first + 1, ')'))) return true;
    bool colon = false, number = false;
    for (std::uint32_t at = line.tokens.first; at < line.tokens.last; ++at) {
      colon |= page_.is(at, ':');
      number |= page_.tokens[at].kind == TokenKind::number;
    }
    return colon && number;
  }

  Article& article_;
  Page page_;
  const std::vector<TextRange>& linkless_;
  TextRange headline_;
  std::optional<Published> update_;
  std::size_t body_ = 0;      // first line of the article's own text
  std::uint64_t prose_ = 0;   // bytes of running text
};

}  // namespace

void find_zones(Article& article, std::span<const Token> tokens, const Language& language, const std::vector<TextRange>& linkless) {
  Finder(article, tokens, language, linkless).run();
}

}  // namespace selaras
