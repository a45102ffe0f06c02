#include "facts/reading/html.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "facts/reading/encoding.hpp"
#include "facts/reading/input.hpp"
#include "facts/reading/main_content.hpp"
#include "facts/reading/metadata.hpp"
#include "facts/reading/page_shape.hpp"
#include "facts/reading/publication.hpp"
#include "selaras/calendar.hpp"

namespace selaras {
namespace {

std::string text_of_node(const Dom& dom, const GumboNode* node) {
  PageText text;
  gather_line(dom, node, text);
  return text.take_text();
}

/// How many bytes of a heading a title repeats: all of it somewhere, or its beginning; without regard to case.
std::size_t shared(std::string_view heading, std::string_view title) {
  const std::string x = lower_case(heading), y = lower_case(title);
  if (y.find(x) != std::string::npos) return x.size();
  const std::size_t length = std::min(x.size(), y.size());
  return static_cast<std::size_t>(std::mismatch(x.begin(), x.begin() + static_cast<std::ptrdiff_t>(length), y.begin()).first - x.begin());
}

/// "Title - Outlet", "Title | Section | Outlet": bytes of the title proper.
std::size_t without_site(std::string_view title, std::string_view site) {
  constexpr std::size_t shortest = 15;
  for (const std::string_view mark : {" | ", " - ", " – ", " — ", " » ", " :: "}) {
    const auto at = title.rfind(mark);
    if (at == std::string_view::npos || at < shortest) continue;
    const std::string_view tail = title.substr(at + mark.size());
    const bool is_site = mark == " | " || mark == " :: " || mark == " » " || (!site.empty() && shared(tail, site) >= std::min(tail.size(), site.size())) ||
                         tail.find('.') != std::string_view::npos || tail.size() * 4 < title.size();
    if (is_site) return without_site(title.substr(0, at), site);
  }
  return title.size();
}

/// Bytes of the source between a heading and the article's text.
std::size_t distance(const GumboNode* heading, const GumboNode* main) {
  const std::size_t at = heading->v.element.start_pos.offset, begin = main->v.element.start_pos.offset, end = main->v.element.end_pos.offset;
  if (at < begin) return begin - at;
  return end > begin && at > end ? at - end : 0;
}

/// The heading that agrees best with what the page calls itself elsewhere, of equal ones the nearest to the text; null if
/// none agrees.
const GumboNode* best_heading(const Dom& dom, const PageData& data, const GumboNode* main, const std::vector<const GumboNode*>& headings) {
  std::string page_title = data.title_element ? text_of_node(dom, data.title_element) : std::string();
  page_title.resize(without_site(page_title, data.site));  // a heading that only names the outlet agrees with nothing
  const GumboNode* best = nullptr;
  std::size_t most = 0, seen = 0;
  for (const GumboNode* heading : headings) {
    const std::string text = text_of_node(dom, heading);
    constexpr std::size_t shortest = 8, longest = 1000, enough = 50;
    if (text.size() < shortest || text.size() > longest || ++seen > enough) continue;
    const std::size_t agreement = 1 + std::max({shared(text, data.og_title ? data.og_title->value : ""), shared(text, data.headline), shared(text, page_title)});
    if (agreement > most || (agreement == most && best && distance(heading, main) < distance(best, main))) {
      best = heading;
      most = agreement;
    }
  }
  constexpr std::size_t alike = 10;  // bytes
  const bool nothing_to_compare = !data.og_title && data.headline.empty() && page_title.empty();
  return most > alike || nothing_to_compare || (headings.size() == 1 && !data.og_title) ? best : nullptr;
}

const GumboNode* best_heading(const Dom& dom, const PageData& data, const GumboNode* main) {
  const GumboNode* heading = best_heading(dom, data, main, data.headings);
  const std::size_t enough = 20;
  if (heading) return heading;
  heading = best_heading(dom, data, main, data.subheadings);
  return heading && text_of_node(dom, heading).size() >= enough ? heading : nullptr;
}

void append_attribute(const Dom& dom, const GumboAttribute& attribute, std::size_t length, PageText& text) {
  std::string_view raw(attribute.original_value.data, attribute.original_value.length);
  if (!raw.empty() && (raw.front() == '"' || raw.front() == '\'')) raw.remove_prefix(1);
  text.append(std::string_view(attribute.value).substr(0, length), raw, dom.offset(raw.data()));
}

void append_title(const Dom& dom, const PageData& data, const GumboNode* heading, PageText& text) {
  if (heading) return gather_line(dom, heading, text);
  if (data.og_title) return append_attribute(dom, *data.og_title, without_site(data.og_title->value, data.site), text);
  if (data.title_element) return gather_line(dom, data.title_element, text);
  if (!data.headings.empty()) gather_line(dom, data.headings.front(), text);
}

/// Bytes of the source.
struct Extent {
  std::size_t begin = 0, end = 0;
};

/// From the heading to the end of the article's text.
Extent article_extent(const GumboNode* heading, const GumboNode* main) {
  Extent extent{main->v.element.start_pos.offset, main->v.element.end_pos.offset};
  if (extent.end <= extent.begin) extent.end = static_cast<std::size_t>(-1);
  if (heading && heading->v.element.start_pos.offset < extent.end) extent.begin = std::min<std::size_t>(extent.begin, heading->v.element.start_pos.offset);
  return extent;
}

/// The publication line that a page shows outside the text that was kept: the first one below the heading, else the last
/// one not far above it. Appends it as a line of its own.
void append_visible_stamp(const Dom& dom, const PageText& all, const GumboNode* main, Extent extent, std::string_view code, PageText& text) {
  Article page;
  page.text = all.text();
  const Language& words = language(code);
  const auto tokens = tokenize(page.text, words.lexicon);
  const Page lines = make_page(page, tokens, words);
  const Line* above = nullptr;
  constexpr std::size_t near = 4000;  // bytes of the source
  for (const Line& line : lines.lines) {
    const std::size_t at = all.source(line.range.begin);
    if (at >= extent.end) break;
    if (at + near < extent.begin) continue;
    const auto stamp = read_publication_line(lines, line);
    if (!stamp || stamp->updated) continue;
    // One that the article shows itself is found there; one far below the heading speaks of another article.
    if (at >= main->v.element.start_pos.offset && (at > extent.begin + near || keeps(dom, main, at))) return;
    above = &line;
    if (at >= extent.begin) break;
  }
  if (!above) return;
  text.copy(all, above->range);
  text.break_line(2);
}

/// The visible line gives the weekday and local time; metadata decides where they differ by more than time zones can.
void settle_date(Article& article, const std::vector<Published>& dates, Diagnostics& diagnostics) {
  if (dates.empty()) return;
  const auto& best = dates.front();
  if (article.published && std::abs(article.published->day - best.day) <= 1) return;
  if (!article.published) article.published = best;
  const auto differs = std::find_if(dates.begin(), dates.end(), [&](const Published& other) { return std::abs(other.day - article.published->day) > 1; });
  const auto text = [](std::int64_t day) {
    const CivilDate date = to_civil(day);
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
  };
  if (differs != dates.end()) {
    std::string all = text(article.published->day);
    for (const Published& date : dates) {
      if (all.find(text(date.day)) == std::string::npos) all += ", " + text(date.day);
    }
    diagnostics.push_back({Gravity::note, article.file, 0, 0, "the page gives several dates of publication: " + all, {}});
  }
  const TextRange none{};
  if (article.published->range != none) article.published = best;
}

}  // namespace

bool read_html(const std::string& file, std::string_view bytes, const ReadOptions& options, Article& article, Diagnostics& diagnostics) {
  Recoded recoded;
  const bool foreign = declares_windows_1252(bytes) && first_bad_byte(bytes);
  if (foreign) recoded = from_windows_1252(bytes);
  const std::string_view source = foreign ? std::string_view(recoded.text) : bytes;
  if (auto problem = check_text(file, source)) {
    diagnostics.push_back(std::move(*problem));
    return false;
  }
  const PageShape shape = shape_of(source);
  if (shape.depth > deepest_page || shape.nodes > most_nodes) {
    const std::string problem = shape.depth > deepest_page ? fmt::format("elements are nested more than {} deep", deepest_page) : fmt::format("the page has more than {} elements", most_nodes);
    diagnostics.push_back({Gravity::error, file, 0, 0, problem, {}});
    return false;
  }
  const Dom dom(source);
  PageData data = read_metadata(dom);
  const GumboNode* main = find_main_content(dom);
  const GumboNode* heading = best_heading(dom, data, main);
  const Extent extent = article_extent(heading, main);
  for (const auto& [offset, date] : data.times) {
    if (offset >= extent.begin && offset < extent.end) data.dates.push_back(date);
  }
  PageText text;
  append_title(dom, data, heading, text);
  text.break_line(1);
  const std::uint32_t title_end = text.size();
  PageText all;
  gather_all(dom, dom.root(), all);
  // Templates declare languages that their pages are not in: the words decide.
  const std::string code = options.language.empty() ? guess_language(all.text()) : options.language;
  append_visible_stamp(dom, all, main, extent, code, text);
  const std::uint32_t before = text.size();
  Markup markup;
  SuppressionReader remarks(file, source);
  for (const std::string_view remark : data.ignored) remarks.metadata(remark, dom.offset(remark.data()));
  gather_text(dom, main, text, markup, remarks);
  if (text.size() == before) {
    diagnostics.push_back({Gravity::warning, file, 0, 0, "the page holds no text", {}});
    return false;
  }
  article.id = article.file = file;
  article.url = data.url;
  article.source = data.site;
  article.modified = data.modified;
  article.version = std::move(data.version);
  article.correction = std::move(data.correction);
  article.suppressions = remarks.finish(diagnostics);
  article.runs = std::move(text.runs());
  article.text = text.take_text();
  article.body_begin = title_end == 0 ? 0 : title_end + 1;
  if (foreign) article.runs = recoded.source_runs(article.runs);
  finish_article(article, code, markup.linkless);
  apply_marks(article, markup.zones);
  settle_date(article, data.dates, diagnostics);
  return true;
}

}  // namespace selaras
