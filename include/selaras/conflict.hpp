// What checking finds: minimal sets of claims that cannot all be true, and what it could not decide.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "selaras/constraint.hpp"

namespace selaras {

enum class Outcome : std::uint8_t { conflict, undecided };

/// Minimal: without any one of `claims`, `same` or `instances` the rest has a model.
struct Conflict {
  Outcome outcome = Outcome::conflict;
  std::vector<ClaimId> claims;          // sorted
  std::vector<CandidateId> same;        // identity assumptions the conflict rests on, sorted
  std::vector<InstanceId> instances;    // rule instances used, sorted
  bool strict_only = false;             // consistent under the lenient reading
  std::optional<ClauseId> odd_one_out;  // the clause whose withdrawal resolves it most cheaply, if unique and clear
  std::string reason;                   // for undecided: what the solver said
};

}  // namespace selaras
