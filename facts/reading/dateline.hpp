// Datelines: "JAKARTA, KOMPAS.com -", "Bandarlampung (ANTARA) -", "PUYALLUP, Wash. —".
#pragma once

#include "facts/reading/page.hpp"

namespace selaras {

/// One past the last token (the dash included) of the dateline that opens the tokens, or `tokens.first` if none does.
std::uint32_t dateline_end(const Page& page, TokenRange tokens);

}  // namespace selaras
