// Stands in until the reading of corpora has landed.
#include "selaras/facts.hpp"
namespace selaras {
ReadResult read_corpus(const std::vector<std::string>&, const ReadOptions&) { return {}; }
}  // namespace selaras
