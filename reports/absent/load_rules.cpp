// Stands in until the rule loader has landed.
#include "selaras/rules.hpp"
namespace selaras {
RuleLoad load_rules(const std::vector<RuleSource>&) { return {}; }
}  // namespace selaras
