#include "facts/reading/metadata.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "facts/reading/publication.hpp"
#include "facts/reading/timestamp.hpp"

namespace selaras {
namespace {

/// Places where dates are found, most trusted first.
enum class Trust : int { json_ld, property, microdata, name, web_page };

constexpr std::string_view date_properties[] = {"article:published_time", "og:published_time", "article:published", "og:article:published_time"};
constexpr std::string_view date_names[] = {"pubdate",        "publishdate",   "publish-date", "publish_date",     "date",
                                           "dc.date",        "dc.date.issued", "dcterms.created", "dcterms.issued", "sailthru.date",
                                           "parsely-pub-date", "content_publishdate", "article.published", "originalpublicationdate", "date_published"};

template <std::size_t N>
bool any_of(const std::string_view (&list)[N], std::string_view value) {
  return std::find(std::begin(list), std::end(list), value) != std::end(list);
}

bool is_article_type(const nlohmann::json& node) {
  const auto at = node.find("@type");
  if (at == node.end()) return false;
  const auto fits = [](const nlohmann::json& type) {
    return type.is_string() && (type.get_ref<const std::string&>().ends_with("Article") || type.get_ref<const std::string&>().ends_with("BlogPosting"));
  };
  return at->is_array() ? std::any_of(at->begin(), at->end(), fits) : fits(*at);
}

std::string string_at(const nlohmann::json& node, const char* key) {
  const auto at = node.find(key);
  return at != node.end() && at->is_string() ? at->get<std::string>() : std::string();
}

/// A text, or a number as a text.
std::string text_at(const nlohmann::json& node, const char* key) {
  const auto at = node.find(key);
  if (at != node.end() && at->is_number_integer()) return std::to_string(at->get<std::int64_t>());
  return string_at(node, key);
}

/// schema.org allows a text, a CorrectionComment, and lists of both.
std::string correction_at(const nlohmann::json& node) {
  const auto at = node.find("correction");
  if (at == node.end()) return {};
  const nlohmann::json& last = at->is_array() && !at->empty() ? at->back() : *at;
  return last.is_object() ? string_at(last, "text") : last.is_string() ? last.get<std::string>() : std::string();
}

class Collector {
 public:
  explicit Collector(const Dom& dom) : dom_(dom) {}

  PageData run() && {
    walk(dom_.root(), [&](const GumboNode* node) { return is_element(node) && visit(node); });
    std::stable_sort(dates_.begin(), dates_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& date : dates_) data_.dates.push_back(date.second);
    return std::move(data_);
  }

 private:
  bool visit(const GumboNode* node) {
    const GumboTag tag = node->v.element.tag;
    if (tag == GUMBO_TAG_META) meta(node);
    else if (tag == GUMBO_TAG_LINK) link(node);
    else if (tag == GUMBO_TAG_SCRIPT) script(node);
    else if (tag == GUMBO_TAG_TITLE && !data_.title_element) data_.title_element = node;
    else if (tag == GUMBO_TAG_H1) data_.headings.push_back(node);
    else if (tag == GUMBO_TAG_H2) data_.subheadings.push_back(node);
    else if (tag == GUMBO_TAG_TIME) time(node);
    if (attribute_value(node, "itemprop") == "datePublished") {
      add(Trust::microdata, attribute_value(node, "content"));
      add(Trust::microdata, attribute_value(node, "datetime"));
    }
    return tag != GUMBO_TAG_SVG;
  }

  void add(Trust trust, std::string_view text) {
    constexpr std::size_t longest = 80;
    if (text.empty() || text.size() > longest) return;
    if (const auto date = parse_any_time(text)) dates_.emplace_back(static_cast<int>(trust), *date);
  }

  void time(const GumboNode* node) {
    constexpr std::size_t longest = 80;
    const std::string_view text = attribute_value(node, "datetime");
    if (text.empty() || text.size() > longest) return;
    if (const auto date = parse_any_time(text)) data_.times.emplace_back(node->v.element.start_pos.offset, *date);
  }

  void meta(const GumboNode* node) {
    std::string name = lower_case(attribute_value(node, "property"));
    if (name.empty()) name = lower_case(attribute_value(node, "name"));
    const std::string_view content = attribute_value(node, "content");
    if (any_of(date_properties, name)) add(Trust::property, content);
    else if (any_of(date_names, name)) add(Trust::name, content);
    else if (name == "og:title" && !content.empty()) data_.og_title = attribute(node, "content");
    else if (name == "og:url" && data_.url.empty()) data_.url = content;
    else if (name == "article:modified_time" || name == "og:updated_time") set_modified(content);
    else if (name == "selaras-ignore") ignored(attribute(node, "content"));
    else if (name == "og:site_name" && data_.site.empty()) data_.site = content;
  }

  void set_modified(std::string_view text) {
    constexpr std::size_t longest = 80;
    if (!data_.modified && !text.empty() && text.size() <= longest) data_.modified = parse_any_time(text);
  }

  void ignored(const GumboAttribute* content) {
    if (!content) return;
    std::string_view raw(content->original_value.data, content->original_value.length);
    if (!raw.empty() && (raw.front() == '"' || raw.front() == '\'')) raw = raw.substr(1, raw.size() - 2);
    data_.ignored.push_back(raw);
  }

  void link(const GumboNode* node) {
    if (attribute_value(node, "rel") == "canonical" && !attribute_value(node, "href").empty()) data_.url = attribute_value(node, "href");
  }

  void script(const GumboNode* node) {
    if (attribute_value(node, "type") != "application/ld+json") return;
    const GumboVector& children = node->v.element.children;
    for (unsigned k = 0; k < children.length; ++k) {
      const auto* child = static_cast<const GumboNode*>(children.data[k]);
      if (is_text(child)) json_ld(nlohmann::json::parse(std::string_view(child->v.text.text), nullptr, false));
    }
  }

  /// Objects stand alone, in a list, or in "@graph"; deeper ones speak of other things.
  void json_ld(const nlohmann::json& root) {
    if (root.is_array()) {
      for (const auto& node : root) json_object(node);
    } else {
      json_object(root);
    }
  }
  void json_object(const nlohmann::json& node) {
    if (!node.is_object()) return;
    if (const auto graph = node.find("@graph"); graph != node.end() && graph->is_array()) {
      for (const auto& inner : *graph) {
        if (inner.is_object()) json_article(inner);
      }
    }
    json_article(node);
  }
  void json_article(const nlohmann::json& node) {
    // The page around an article that cannot be read may still tell its date.
    if (string_at(node, "@type") == "WebPage") add(Trust::web_page, string_at(node, "datePublished"));
    if (!is_article_type(node)) return;
    add(Trust::json_ld, string_at(node, "datePublished"));
    if (data_.headline.empty()) data_.headline = string_at(node, "headline");
    set_modified(string_at(node, "dateModified"));
    if (data_.version.empty()) data_.version = text_at(node, "version");
    if (data_.correction.empty()) data_.correction = correction_at(node);
  }

  const Dom& dom_;
  PageData data_;
  std::vector<std::pair<int, Published>> dates_;
};

}  // namespace

std::optional<Published> parse_any_time(std::string_view text) {
  if (auto iso = parse_timestamp(text)) return iso;
  Article line;
  line.text = text;
  for (const char* code : {"en", "id"}) {
    const Language& words = language(code);
    const auto tokens = tokenize(line.text, words.lexicon);
    const Page page = make_page(line, tokens, words);
    if (page.lines.empty()) return {};
    if (auto stamp = read_publication_line(page, page.lines.front())) {
      stamp->published.range = stamp->published.weekday_range = {};
      stamp->published.weekday.reset();
      return stamp->published;
    }
  }
  return {};
}

PageData read_metadata(const Dom& dom) { return Collector(dom).run(); }

}  // namespace selaras
