// Order matters: what stands in the article itself is read first, the baseline last.
#include "reports/review/settle.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>

#include "facts/reading/paths.hpp"
#include "facts/text/trim.hpp"
#include "reports/days.hpp"
#include "reports/messages.hpp"
#include "reports/places.hpp"
#include "reports/typography.hpp"

namespace selaras {
namespace {

constexpr std::size_t listed = 5;

/// "count.same, 3f2a91c05d7e4b18": globs of rules and ids of findings.
bool names(std::string_view list, const Finding& finding) {
  while (!list.empty()) {
    const auto comma = list.find(',');
    const std::string_view name = trim(list.substr(0, comma));
    if (name == finding.id || glob_matches(name, finding.rule)) return true;
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
  }
  return false;
}

Wording worded(const std::string& key, const std::vector<std::string>& arguments) { return {message("id", key, arguments), message("en", key, arguments)}; }

std::string first_few(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), listed); ++i) text += (i > 0 ? ", " : "") + shown(names[i]);
  return names.size() > listed ? text + " …" : text;
}

/// The remarks of all articles, by the article's id.
class Remarks {
 public:
  explicit Remarks(const Corpus& corpus) {
    for (const Article& article : corpus.articles) {
      for (const Suppression& suppression : article.suppressions) by_article_[article.id].push_back({&article, &suppression, printed_range(article, suppression.range), false});
    }
  }

  /// The first remark that speaks of the finding from any of its sides.
  const Settlement* find(const Finding& finding) {
    if (by_article_.empty()) return nullptr;
    bool found = false;
    for (const FindingClaim& claim : finding.claims) {
      const auto at = by_article_.find(claim.passage.article);
      if (at == by_article_.end()) continue;
      for (Remark& remark : at->second) {
        const bool here = remark.said->whole || (claim.passage.begin < remark.range.end && remark.range.begin < claim.passage.end);
        if (!here || !names(remark.said->rules, finding)) continue;
        remark.used = true;
        if (!found) settlement_ = {SettledBy::comment, remark.said->reason, remark.article->file + ":" + std::to_string(remark.said->line)};
        found = true;
      }
    }
    return found ? &settlement_ : nullptr;
  }

  void complain_unused(Diagnostics& diagnostics) const {
    for (const auto& [id, remarks] : by_article_) {
      for (const Remark& remark : remarks) {
        if (!remark.used) diagnostics.push_back({Gravity::warning, remark.article->file, remark.said->line, remark.said->column, "nothing to ignore here: no finding of \"" + shown(remark.said->rules) + "\"; remove this remark", {}});
      }
    }
  }

 private:
  struct Remark {
    const Article* article;
    const Suppression* said;
    TextRange range;  // as passages are printed
    bool used;
  };
  std::map<std::string, std::vector<Remark>> by_article_;
  Settlement settlement_;
};

class Settler {
 public:
  Settler(Report& report, const Corpus& corpus, const Review& review) : report_(report), review_(review), remarks_(corpus) {
    for (const Decision& decision : review.decisions.findings) decisions_[decision.finding] = &decision;  // the last one holds
    for (std::size_t i = 0; i < review.baseline.entries.size(); ++i) known_.emplace(review.baseline.entries[i].finding, i);
    used_.resize(review.baseline.entries.size());
  }

  Settled run(const Corpus& corpus) && {
    std::vector<Finding> open;
    for (Finding& finding : report_.findings) {
      const bool decided = finding.status == Outcome::conflict;
      if (decided) finding.settled = settlement_of(finding);
      (finding.settled.by == SettledBy::nobody ? open : report_.settled).push_back(std::move(finding));
    }
    report_.findings = std::move(open);
    report_.has_baseline = review_.has_baseline;
    remarks_.complain_unused(report_.diagnostics);
    Settled result;
    for (std::size_t i = 0; i < used_.size(); ++i) {
      if (!used_[i]) result.stale.push_back(i);
    }
    tell(result, corpus);
    return result;
  }

 private:
  Settlement settlement_of(Finding& finding) {
    const Settlement* remark = remarks_.find(finding);
    const auto decision = decisions_.find(finding.id);
    const auto entry = known_.find(finding.id);
    if (decision != decisions_.end()) {
      ++met_decisions_;
      finding.accepted = !decision->second->dismiss;
      finding.note = decision->second->note;
    }
    if (entry != known_.end()) used_[entry->second] = true;
    if (remark != nullptr) return *remark;
    if (decision != decisions_.end() && decision->second->dismiss) {
      const Decision& said = *decision->second;
      return {SettledBy::decision, said.reason.empty() ? said.note : said.reason, said.place};
    }
    if (entry == known_.end()) return {};
    const BaselineEntry& known = review_.baseline.entries[entry->second];
    if (known.expires && *known.expires < review_.today) {
      expired_.push_back(finding.id + " (" + iso_day(*known.expires) + ")");
      return {};
    }
    return {SettledBy::baseline, known.reason, review_.baseline.file + ":" + std::to_string(known.line)};
  }

  [[nodiscard]] std::size_t count(SettledBy by) const {
    return static_cast<std::size_t>(std::count_if(report_.settled.begin(), report_.settled.end(), [&](const Finding& finding) { return finding.settled.by == by; }));
  }

  /// Decisions about identities whose article or words are gone.
  [[nodiscard]] std::size_t unmet_identities(const Corpus& corpus) const {
    std::map<std::string_view, const Article*> articles;
    for (const Article& article : corpus.articles) articles.emplace(article.id, &article);
    const auto stands = [&](const MentionKey& key) {
      const auto at = articles.find(key.article);
      return at != articles.end() && at->second->text.find(key.quote) != std::string::npos;
    };
    const auto& all = review_.decisions.identities;
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const IdentityDecision& decision) { return !stands(decision.a) || !stands(decision.b); }));
  }

  void tell(const Settled& settled, const Corpus& corpus) {
    const auto say = [&](const std::string& key, const std::vector<std::string>& arguments) { report_.remarks.push_back(worded(key, arguments)); };
    if (const std::size_t n = count(SettledBy::comment)) say("review.comments", {std::to_string(n)});
    if (const std::size_t n = count(SettledBy::decision)) say("review.dismissed", {std::to_string(n)});
    const std::size_t unmet = decisions_.size() - met_decisions_ + unmet_identities(corpus);
    if (unmet > 0) say("review.decisions-unmet", {std::to_string(unmet)});
    if (!review_.has_baseline) return;
    const std::string file = shown(review_.baseline.file);
    say("review.baseline", {std::to_string(count(SettledBy::baseline)), file});
    std::vector<std::string> stale;
    for (const std::size_t i : settled.stale) stale.push_back(review_.baseline.entries[i].finding + " (" + file + ":" + std::to_string(review_.baseline.entries[i].line) + ")");
    if (!stale.empty()) say("review.stale", {std::to_string(stale.size()), first_few(stale)});
    if (!expired_.empty()) say("review.expired", {std::to_string(expired_.size()), first_few(expired_)});
    const auto oldest = std::min_element(review_.baseline.entries.begin(), review_.baseline.entries.end(), [](const BaselineEntry& a, const BaselineEntry& b) {
      return std::pair(!a.date, a.date.value_or(0)) < std::pair(!b.date, b.date.value_or(0));
    });
    if (oldest != review_.baseline.entries.end() && oldest->date) say("review.oldest", {iso_day(*oldest->date), oldest->rule + " " + oldest->finding, shown(oldest->reason)});
  }

  Report& report_;
  const Review& review_;
  Remarks remarks_;
  std::map<std::string, const Decision*> decisions_;
  std::map<std::string, std::size_t> known_;
  std::vector<bool> used_;
  std::size_t met_decisions_ = 0;
  std::vector<std::string> expired_;
};

}  // namespace

Settled settle(Report& report, const Corpus& corpus, const Review& review) { return Settler(report, corpus, review).run(corpus); }

void keep_changed(Report& report, const std::set<std::string>& files) {
  namespace fs = std::filesystem;
  std::map<std::string, bool> changed;
  const auto is_changed = [&](const Passage& passage) {
    const auto [at, added] = changed.try_emplace(passage.file, false);
    if (added) {
      std::error_code error;
      at->second = files.contains(fs::weakly_canonical(passage.file, error).string());
    }
    return at->second;
  };
  const auto untouched = [&](const Finding& finding) {
    return std::none_of(finding.claims.begin(), finding.claims.end(), [&](const FindingClaim& claim) {
      return is_changed(claim.passage) || std::any_of(claim.witnesses.begin(), claim.witnesses.end(), is_changed);
    });
  };
  const std::size_t before = report.findings.size();
  std::erase_if(report.findings, untouched);
  std::erase_if(report.settled, untouched);
  if (before > report.findings.size()) report.remarks.push_back(worded("review.unchanged", {std::to_string(before - report.findings.size())}));
}

}  // namespace selaras
