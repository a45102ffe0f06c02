// Takes out of a report what people have settled, and says what has become of their entries.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "reports/review/entries.hpp"
#include "selaras/article.hpp"
#include "selaras/finding.hpp"

namespace selaras {

struct Review {
  bool has_baseline = false;
  Baseline baseline;
  Decisions decisions;
  std::int64_t today = 0;  // for entries that expire; nothing else asks for it
};

/// What was used of the review.
struct Settled {
  std::vector<std::size_t> stale;  // entries of the baseline that no finding answers to
};

/// Moves findings to `report.settled` that a remark in one of their articles, a decision or the baseline (in this order)
/// speaks of: a side is enough. Remarks that did nothing become diagnostics; the rest is told in `report.remarks`.
Settled settle(Report& report, const Corpus& corpus, const Review& review);

/// Keeps only findings with a side, or another article that says the same, among the files.
void keep_changed(Report& report, const std::set<std::string>& files);

}  // namespace selaras
