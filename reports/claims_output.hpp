// The lines of `selaras claims`: everything that an audit reasons about, so that `selaras check` finds the same.
#pragma once

#include <functional>
#include <string>

#include "selaras/facts.hpp"

namespace selaras {

/// Article after article: the article, its mentions, clauses and claims; then the identities. Calls `write` with a few
/// lines at a time until it returns false.
void write_claims(const ClaimSet& claims, const Corpus& corpus, const std::function<bool(const std::string&)>& write);

}  // namespace selaras
