// Counted nouns in the plural, in their own language.
#pragma once

#include <string>
#include <string_view>

namespace selaras {

/// "passenger" → "passengers", "child" → "children"; of several words the last one changes. The noun itself where the
/// language `code` has no plural endings.
std::string plural_of(std::string_view noun, std::string_view code);

}  // namespace selaras
