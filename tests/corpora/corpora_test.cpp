// The example corpora: consistent articles are silent, every planted change is found with the words it changed, the
// conflicts that an editor finds are found, and each conflict goes when one of its claims goes.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/corpora/audit.hpp"

namespace selaras {
namespace {

const std::filesystem::path corpora = std::filesystem::path(SELARAS_SOURCE_DIR) / "tests/corpora";

bool is_loud(const Finding& finding) { return finding.severity >= Severity::warning && finding.status == Outcome::conflict; }

bool quotes(const Finding& finding, const std::string& words) {
  const auto touches = [&](const std::string& quote) {
    return !quote.empty() && (quote.find(words) != std::string::npos || words.find(quote) != std::string::npos);
  };
  return std::any_of(finding.claims.begin(), finding.claims.end(), [&](const FindingClaim& claim) {
    return touches(claim.passage.quote) || std::any_of(claim.witnesses.begin(), claim.witnesses.end(), [&](const Passage& p) { return touches(p.quote); });
  });
}

bool matches(const Finding& finding, const std::string& rules, const std::string& words) {
  const std::vector<std::string> names = split(rules, "|");
  const std::vector<std::string> parts = split(words, " | ");
  return std::find(names.begin(), names.end(), finding.rule) != names.end() &&
         std::any_of(parts.begin(), parts.end(), [&](const std::string& part) { return quotes(finding, part); });
}

std::string described(const Report& report) {
  std::string text;
  for (const Finding& finding : report.findings) {
    text += "\n  " + finding.rule + ": " + finding.title.en;
    for (const FindingClaim& claim : finding.claims) text += "\n    " + claim.passage.article + ": " + claim.passage.quote;
  }
  return text;
}

TEST(Corpora, consistent_articles_are_silent) {
  const Report report = audit(read_folder(corpora / "bersih"));
  EXPECT_TRUE(std::none_of(report.findings.begin(), report.findings.end(), is_loud)) << described(report);
}

TEST(Corpora, planted_changes_are_found) {
  const std::vector<NamedText> clean = read_folder(corpora / "bersih");
  const auto rows = read_table(corpora / "planted.tsv");
  ASSERT_GT(rows.size(), 40u);
  for (const auto& row : rows) {
    ASSERT_EQ(row.size(), 5u) << row[0];
    std::vector<NamedText> texts = clean;
    const auto changed = std::find_if(texts.begin(), texts.end(), [&](const NamedText& t) { return t.name == row[0]; });
    ASSERT_NE(changed, texts.end()) << row[0];
    const std::size_t at = changed->text.find(row[1]);
    ASSERT_NE(at, std::string::npos) << row[1];
    changed->text.replace(at, row[1].size(), row[2]);
    const Report report = audit(texts);
    EXPECT_TRUE(std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& f) { return is_loud(f) && matches(f, row[3], row[4]); }))
        << row[0] << ": " << row[2] << " (" << row[3] << ")" << described(report);
  }
}

/// How many expected conflicts of a corpus are found, and what is loud beside them.
void check_expected(const std::string& name, std::size_t at_least) {
  const Report report = audit(read_folder(corpora / name));
  const auto rows = read_table(corpora / (name + ".expected.tsv"));
  std::size_t found = 0;
  for (const auto& row : rows) {
    found += std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& f) { return matches(f, row[0], row[3]); });
  }
  EXPECT_GE(found, at_least) << described(report);
  for (const Finding& finding : report.findings) {
    if (!is_loud(finding)) continue;
    EXPECT_TRUE(std::any_of(rows.begin(), rows.end(), [&](const std::vector<std::string>& row) { return matches(finding, row[0], row[3]); }))
        << finding.rule << " " << finding.title.en << " is no conflict that an editor finds" << described(report);
  }
}

TEST(Corpora, conflicts_of_the_indonesian_stories) { check_expected("contoh", 13); }
TEST(Corpora, conflicts_of_the_english_stories) { check_expected("examples", 6); }

TEST(Corpora, dropping_any_claim_dissolves_a_conflict) {
  Corpus corpus;
  for (const NamedText& one : read_folder(corpora / "contoh")) corpus.articles.push_back(make_article(one.name, one.text));
  const RuleLoad loaded = load_rules(builtin_packs());
  const ClaimSet claims = extract_claims(corpus, {});
  const GroundResult grounded = ground(loaded.rules, claims);
  const CheckResult checked = check(grounded.problem, claims, loaded.rules, {});
  ASSERT_GT(checked.conflicts.size(), 5u);
  for (const Conflict& conflict : checked.conflicts) {
    for (const ClaimId dropped : conflict.claims) {
      Problem without = grounded.problem;
      const auto keep_one_conflict = [&](const Assertion& assertion) {
        return assertion.claim == dropped || !std::binary_search(conflict.claims.begin(), conflict.claims.end(), assertion.claim);
      };
      std::erase_if(without.assertions, keep_one_conflict);
      EXPECT_TRUE(check(without, claims, loaded.rules, {}).conflicts.empty()) << corpus.quote(claims[dropped].span);
    }
  }
}

}  // namespace
}  // namespace selaras
