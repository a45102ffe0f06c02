// Stands in until the checker has landed.
#include "selaras/checker.hpp"
namespace selaras {
CheckResult check(const Problem&, const ClaimSet&, const RuleSet&, const CheckOptions&) { return {}; }
}  // namespace selaras
