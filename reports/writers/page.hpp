// The page of html/, put together when the program is built.
#pragma once

#include <string_view>

namespace selaras {

/// Holes: @LANGUAGE@, @TITLE@, @NOSCRIPT@ and @DATA@, in this order or another, each once or never.
extern const std::string_view page_template;

}  // namespace selaras
