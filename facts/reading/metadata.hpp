// What a page says about itself: JSON-LD, OpenGraph, meta elements, <time>.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "facts/reading/dom.hpp"
#include "selaras/article.hpp"

namespace selaras {

struct PageData {
  const GumboAttribute* og_title = nullptr;  // its value has a place in the source
  const GumboNode* title_element = nullptr;
  std::vector<const GumboNode*> headings;    // <h1>, in order
  std::vector<const GumboNode*> subheadings; // <h2>: some pages keep <h1> for their name
  std::string headline;                      // JSON-LD
  std::string url, site;
  std::string version, correction;           // JSON-LD
  std::optional<Published> modified;
  std::vector<std::string_view> ignored;     // <meta name="selaras-ignore" content="RULE: reason">, of the source
  std::vector<Published> dates;              // most trusted first
  std::vector<std::pair<std::size_t, Published>> times;  // <time> elements, with their place in the source
};

PageData read_metadata(const Dom& dom);

/// A time as metadata writes it, in ISO 8601 or as a publication line. Nothing if it is none.
std::optional<Published> parse_any_time(std::string_view text);

}  // namespace selaras
