// Stands in until the checker has landed.
#include "selaras/checker.hpp"
namespace selaras {
std::string certificate(const Conflict&, const Problem&, const ClaimSet&, const RuleSet&, const Corpus&) { return {}; }
}  // namespace selaras
