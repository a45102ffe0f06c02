// Paragraphs: lines that were torn apart at links or wrapped are put together again.
#pragma once

#include "facts/reading/page.hpp"

namespace selaras {

/// Running text: ends like a sentence and is no mere remark.
bool is_prose(const Line& line);
/// Joins lines of kind text that belong to one paragraph; the others stay.
void join_paragraphs(Page& page);
/// One past the last token of the lead in a first paragraph: all of it, or its first sentences if it is very long.
std::uint32_t lead_end(const Page& page, TokenRange tokens);

}  // namespace selaras
