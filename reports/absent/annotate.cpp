// Stands in until the readers of values have landed.
#include "selaras/facts.hpp"
namespace selaras {
Annotations annotate(const Article&) { return {}; }
}  // namespace selaras
