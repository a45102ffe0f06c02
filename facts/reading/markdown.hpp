// Articles from Markdown with YAML or TOML front matter.
#pragma once

#include <string>
#include <string_view>

#include "selaras/facts.hpp"

namespace selaras {

/// One article. Offsets of the article lead to bytes of `bytes`. Returns false if there is nothing to read.
bool read_markdown(const std::string& file, std::string_view bytes, const ReadOptions& options, Article& article, Diagnostics& diagnostics);

}  // namespace selaras
