// Several versions of one article in a corpus: the last one replaces the others.
#pragma once

#include <string_view>
#include <vector>

#include "selaras/article.hpp"
#include "selaras/diagnostic.hpp"

namespace selaras {

/// Marks articles as superseded that have a later version: the same address (records without one: the same id), and a lower version, or an earlier time
/// of change where no version is told. Articles that tell neither stay as they are.
void mark_superseded(std::vector<Article>& articles, Diagnostics& diagnostics);

/// "1.10" after "1.9": numbers are compared as numbers. Negative, 0 or positive.
int compare_versions(std::string_view a, std::string_view b);

}  // namespace selaras
