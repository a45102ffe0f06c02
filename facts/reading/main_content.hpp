// Which part of a page is the article, and its text.
#pragma once

#include <vector>

#include "facts/reading/dom.hpp"
#include "facts/reading/marks.hpp"
#include "facts/reading/page_text.hpp"
#include "facts/reading/suppressions.hpp"
#include "selaras/article.hpp"

namespace selaras {

/// The element that holds the article's paragraphs; the page's body if none stands out.
const GumboNode* find_main_content(const Dom& dom);

/// Appends the text below `node`, one line a paragraph, without what stands around the article; captions, links and
/// subheadings are marked, comments are read for remarks.
void gather_text(const Dom& dom, const GumboNode* node, PageText& text, Markup& markup, SuppressionReader& remarks);

/// Whether that text holds byte `offset` of the source.
bool keeps(const Dom& dom, const GumboNode* node, std::size_t offset);

/// Appends everything that can be read below `node`, line by line.
void gather_all(const Dom& dom, const GumboNode* node, PageText& text);

/// Appends the text below a node as one line.
void gather_line(const Dom& dom, const GumboNode* node, PageText& text);

}  // namespace selaras
