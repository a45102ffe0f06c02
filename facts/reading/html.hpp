// Articles from HTML pages: text with source offsets, title, dates, canonical address.
#pragma once

#include <string>
#include <string_view>

#include "selaras/facts.hpp"

namespace selaras {

/// One article from a page. Offsets of the article lead to bytes of `bytes`. Complaints are appended.
/// Returns false if the page could not be read.
bool read_html(const std::string& file, std::string_view bytes, const ReadOptions& options, Article& article, Diagnostics& diagnostics);

}  // namespace selaras
