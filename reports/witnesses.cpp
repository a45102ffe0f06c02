// The core proves a conflict with few claims; the witnesses let an editor see that three papers say 39.
#include "reports/witnesses.hpp"

#include <algorithm>

namespace selaras {
namespace {

constexpr std::int32_t least_confidence = 500;
// Reports stay readable, and a hostile corpus of equal sentences cannot make them quadratic.
constexpr std::size_t most_mentions = 64;

bool equal_statements(const Claim& a, const Claim& b) {
  return a.attribute == b.attribute && a.denied == b.denied && a.value.truth == b.value.truth && a.value.readings == b.value.readings;
}

}  // namespace

Witnesses::Witnesses(const ClaimSet& claims) : claims_(claims), claims_of_(claims.mentions.size()), same_as_(claims.mentions.size()) {
  for (std::size_t i = 0; i < claims.claims.size(); ++i) claims_of_[claims.claims[i].mention.value].emplace_back(i);
  for (const Candidate& candidate : claims.candidates) {
    if (candidate.confidence < least_confidence && !candidate.hard) continue;
    same_as_[candidate.a.value].push_back(candidate.b);
    same_as_[candidate.b.value].push_back(candidate.a);
  }
}

std::vector<MentionId> Witnesses::group_of(MentionId mention) const {
  std::vector<MentionId> group = {mention};
  for (std::size_t next = 0; next < group.size(); ++next) {
    for (const MentionId other : same_as_[group[next].value]) {
      if (group.size() == most_mentions) return group;
      if (std::find(group.begin(), group.end(), other) == group.end()) group.push_back(other);
    }
  }
  return group;
}

std::vector<ClaimId> Witnesses::of(ClaimId claim, const std::vector<ClaimId>& conflict) const {
  std::vector<ClaimId> found;
  const Claim& said = claims_[claim];
  for (const MentionId mention : group_of(said.mention)) {
    for (const ClaimId other : claims_of_[mention.value]) {
      const bool counted = std::binary_search(conflict.begin(), conflict.end(), other);
      if (!counted && equal_statements(said, claims_[other])) found.push_back(other);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace selaras
