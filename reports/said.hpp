// A finding's title in the rule's own words, and its lasting name.
#pragma once

#include <string>

#include "selaras/checker.hpp"
#include "selaras/finding.hpp"
#include "selaras/rules.hpp"

namespace selaras {

/// The rule's `say` with the conflict's values filled in. Where the rule says nothing, its `doc`; where it speaks of a
/// value that only follows from several claims, the arithmetic.
Wording title_of(const Conflict& conflict, InstanceId headline, const RuleSet& rules, const Problem& problem, const Corpus& corpus,
                 const ClaimSet& claims, const Wording& arithmetic);

/// 16 hexadecimal digits (FNV-1a, 64 bits) over the rule and the texts of the claims: case, white space, order of
/// the claims and where they stand do not matter.
/// `nth` tells findings apart that say the same of different places of one article.
std::string identity_of(const Finding& finding, std::size_t nth = 0);

/// Lower-cased, white space folded.
std::string normalised(std::string_view text);

/// Folded words ("amerika serikat, nato") as the first of the texts that has them writes them; else as they are.
std::string as_written(std::string_view folded, const std::vector<std::string>& texts);

}  // namespace selaras
