// White space at the ends of what a file says.
#pragma once

#include <string_view>

namespace selaras {

/// Without blanks, tabs and ends of lines at both ends.
inline std::string_view trim(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  const auto first = text.find_first_not_of(white);
  return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(white) - first + 1);
}

}  // namespace selaras
