// Typed indices: a mention's number cannot be mistaken for a claim's.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace selaras {

/// Index into the vector that owns the values of `Tag`. A default-constructed id names nothing.
template <class Tag>
struct Id {
  static constexpr std::uint32_t nothing = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t value = nothing;

  constexpr Id() = default;
  constexpr explicit Id(std::size_t index) : value(static_cast<std::uint32_t>(index)) {}
  [[nodiscard]] constexpr bool valid() const { return value != nothing; }
  friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

using ArticleId = Id<struct ArticleTag>;
using MentionId = Id<struct MentionTag>;
using ClauseId = Id<struct ClauseTag>;
using ClaimId = Id<struct ClaimTag>;
using CandidateId = Id<struct CandidateTag>;
using VariableId = Id<struct VariableTag>;
using TermId = Id<struct TermTag>;
using InstanceId = Id<struct InstanceTag>;
using RuleId = Id<struct RuleTag>;
using SymbolId = Id<struct SymbolTag>;
using PlaceId = Id<struct PlaceTag>;

}  // namespace selaras
