// A claim set with the look-ups that grounding needs: mentions by sort, neighbours by sameness, claimed attributes.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "rules/language/syntax.hpp"
#include "selaras/claim.hpp"
#include "selaras/constraint.hpp"

namespace selaras::rule_language {

/// A mention that may be the same thing as another, and the assumption that says so.
struct Neighbour {
  MentionId mention;
  CandidateId candidate;
  friend auto operator<=>(const Neighbour&, const Neighbour&) = default;
};

class World {
 public:
  explicit World(const ClaimSet& claims);

  [[nodiscard]] const ClaimSet& claims() const { return claims_; }
  [[nodiscard]] const std::vector<MentionId>& of_sort(Sort sort) const {
    return by_sort_[static_cast<std::size_t>(sort)];
  }
  [[nodiscard]] std::span<const Neighbour> neighbours(MentionId mention) const;
  [[nodiscard]] std::optional<CandidateId> candidate(MentionId a, MentionId b) const;
  [[nodiscard]] bool claimed(const Variable& variable) const;
  [[nodiscard]] bool is_mention(std::int64_t payload) const {
    return payload >= 0 && static_cast<std::size_t>(payload) < claims_.mentions.size();
  }

 private:
  const ClaimSet& claims_;
  std::vector<std::vector<MentionId>> by_sort_;
  std::vector<std::uint32_t> first_;    // of the neighbours of a mention
  std::vector<Neighbour> neighbours_;   // sorted for each mention
  std::vector<std::uint64_t> claimed_;  // one bit a world attribute
};

/// One mention for each binder of a rule.
using Tuple = std::array<MentionId, max_binders>;

}  // namespace selaras::rule_language
