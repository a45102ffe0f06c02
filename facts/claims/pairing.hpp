// Which mentions are compared: those of one kind that share a rare word, in near-linear time.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "facts/claims/draft.hpp"
#include "facts/claims/stories.hpp"

namespace selaras {

/// The claims of each mention, in their order.
class ClaimsOfMentions {
 public:
  explicit ClaimsOfMentions(const ClaimSet& set);
  [[nodiscard]] std::span<const std::uint32_t> operator[](MentionId mention) const {
    return std::span(order_).subspan(bounds_[mention.value], bounds_[mention.value + 1] - bounds_[mention.value]);
  }
  /// True if one of the mention's claims tells of the attribute.
  [[nodiscard]] bool tells(MentionId mention, Attribute attribute) const;

 private:
  const ClaimSet& set_;  // the set it was made of
  std::vector<std::uint32_t> order_, bounds_;
};

/// What the mentions are compared in: pairs, sorted, and the counts among those that are compared at all.
struct Pairing {
  std::vector<std::pair<MentionId, MentionId>> pairs;
  std::vector<MentionId> counts;
};

/// An event that an anniversary counts from, told elsewhere.
bool is_origin(const Mention& mention, const ClaimSet& set);

Pairing pair_mentions(const ClaimSet& set, const ClaimsOfMentions& claims, const std::vector<Signature>& signatures, const Stories& stories);

}  // namespace selaras
