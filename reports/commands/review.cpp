// The clock is asked here and nowhere else, and only for expiry and for the date of new entries.
#include "reports/commands/review.hpp"

#include <algorithm>
#include <ctime>

#include "reports/commands/console.hpp"
#include "reports/days.hpp"
#include "reports/files.hpp"
#include "reports/messages.hpp"

namespace selaras {
namespace {

constexpr std::int64_t seconds_a_day = 86400;

bool is_day(const char* flag, const std::string& text) {
  if (text.empty() || parse_day(text)) return true;
  print_error(std::string(flag) + " " + text + ": not a day like 2026-03-04");
  return false;
}

bool are_usable(const Settings& settings) {
  if (!is_day("--today", settings.today) || !is_day("--expires", settings.expires)) return false;
  const bool changes = settings.update_baseline || settings.add_to_baseline;
  if (changes && settings.baseline.empty()) {
    print_error("which baseline is to be updated? --baseline FILE");
    return false;
  }
  if (settings.add_to_baseline && settings.reason.empty()) {
    print_error("--add-to-baseline needs a --reason why the findings may stand");
    return false;
  }
  if (changes && (!settings.changed.empty() || !settings.since.empty())) {
    print_error("a baseline is updated from a whole audit, not with --changed or --since");
    return false;
  }
  return true;
}

}  // namespace

std::optional<Review> read_review(const Settings& settings) {
  if (!are_usable(settings)) return std::nullopt;
  Review review;
  Diagnostics diagnostics;
  review.today = settings.today.empty() ? static_cast<std::int64_t>(std::time(nullptr)) / seconds_a_day : *parse_day(settings.today);
  if (!settings.baseline.empty()) {
    review.has_baseline = true;
    const auto text = file_content(settings.baseline);
    if (text) read_baseline(settings.baseline, *text, review.baseline, diagnostics);
    else if (!settings.add_to_baseline) diagnostics.push_back({Gravity::error, settings.baseline, 0, 0, "the baseline cannot be read (--add-to-baseline makes one)", {}});
    review.baseline.file = settings.baseline;
  }
  for (const std::string& file : settings.decisions) {
    if (const auto text = file_content(file)) read_decisions(file, *text, review.decisions, diagnostics);
    else diagnostics.push_back({Gravity::error, file, 0, 0, "the decisions cannot be read", {}});
  }
  print(diagnostics, settings);
  if (!diagnostics.empty()) return std::nullopt;
  return review;
}

bool update_baseline(const Settings& settings, const Review& review, const Settled& settled, Report& report) {
  if (!settings.update_baseline && !settings.add_to_baseline) return true;
  std::vector<BaselineEntry> entries;
  const auto is_stale = [&](std::size_t i) { return std::binary_search(settled.stale.begin(), settled.stale.end(), i); };
  const bool prune = settings.update_baseline && !report.incomplete;
  for (std::size_t i = 0; i < review.baseline.entries.size(); ++i) {
    if (!prune || !is_stale(i)) entries.push_back(review.baseline.entries[i]);
  }
  if (settings.update_baseline && report.incomplete) print_error("the audit is incomplete, so no entry was removed from " + settings.baseline);
  const std::size_t removed = review.baseline.entries.size() - entries.size();
  std::vector<Finding> open;
  std::size_t added = 0;
  for (Finding& finding : report.findings) {
    const bool adds = settings.add_to_baseline && finding.status == Outcome::conflict;
    if (!adds) {
      open.push_back(std::move(finding));
      continue;
    }
    const auto expires = parse_day(settings.expires);
    std::erase_if(entries, [&](const BaselineEntry& entry) { return entry.finding == finding.id; });  // expired before
    entries.push_back(entry_of(finding, settings.reason, review.today, expires));
    finding.settled = {SettledBy::baseline, settings.reason, settings.baseline};
    report.settled.push_back(std::move(finding));
    ++added;
  }
  report.findings = std::move(open);
  const std::vector<std::string> numbers = {std::to_string(added), std::to_string(removed)};
  report.remarks.push_back({message("id", "review.updated", numbers), message("en", "review.updated", numbers)});
  Output output(settings.baseline);
  output.write(write_baseline(std::move(entries)));
  return output.finish();
}

}  // namespace selaras
