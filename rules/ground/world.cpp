// Indexes over a claim set, each built in one pass.
#include "rules/ground/world.hpp"

#include <algorithm>

namespace selaras::rule_language {
namespace {

constexpr auto first_world = static_cast<unsigned>(Attribute::date);
constexpr auto last_world = static_cast<unsigned>(Attribute::holds);
static_assert(last_world - first_world < 64, "claimed_ has one bit for each attribute of the world");

std::uint64_t bit(Attribute attribute) { return std::uint64_t{1} << (static_cast<unsigned>(attribute) - first_world); }

}  // namespace

World::World(const ClaimSet& claims)
    : claims_(claims),
      by_sort_(sort_names().size()),
      first_(claims.mentions.size() + 1),
      neighbours_(2 * claims.candidates.size()),
      claimed_(claims.mentions.size()) {
  for (std::size_t i = 0; i < claims.mentions.size(); ++i) {
    by_sort_[static_cast<std::size_t>(claims.mentions[i].sort)].emplace_back(i);
  }
  for (const Claim& claim : claims.claims) claimed_[claim.mention.value] |= bit(claim.attribute);
  for (const Candidate& candidate : claims.candidates) {
    ++first_[candidate.a.value + 1];
    ++first_[candidate.b.value + 1];
  }
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  std::vector<std::uint32_t> at(first_.begin(), first_.end() - 1);
  for (std::size_t i = 0; i < claims.candidates.size(); ++i) {
    const Candidate& candidate = claims.candidates[i];
    neighbours_[at[candidate.a.value]++] = {candidate.b, CandidateId{i}};
    neighbours_[at[candidate.b.value]++] = {candidate.a, CandidateId{i}};
  }
  for (std::size_t i = 0; i + 1 < first_.size(); ++i) {
    std::sort(neighbours_.begin() + first_[i], neighbours_.begin() + first_[i + 1]);
  }
}

std::span<const Neighbour> World::neighbours(MentionId mention) const {
  const std::uint32_t first = first_[mention.value];
  return {neighbours_.data() + first, first_[mention.value + 1] - first};
}

std::optional<CandidateId> World::candidate(MentionId a, MentionId b) const {
  const auto all = neighbours(a);
  const auto at = std::lower_bound(all.begin(), all.end(), Neighbour{b, CandidateId{std::size_t{0}}});
  if (at == all.end() || at->mention != b) return std::nullopt;
  return at->candidate;
}

bool World::claimed(const Variable& variable) const {
  return (claimed_[variable.mention.value] & bit(variable.attribute)) != 0;
}

}  // namespace selaras::rule_language
