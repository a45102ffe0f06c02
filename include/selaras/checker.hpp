// The checker stage: from a problem to minimal conflicts.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "selaras/claim.hpp"
#include "selaras/conflict.hpp"
#include "selaras/constraint.hpp"
#include "selaras/rules.hpp"

namespace selaras {

struct CheckOptions {
  unsigned jobs = 1;                    // threads; never changes the result
  bool screening = true;                // exact screening before Z3 (proves consistency only)
  std::uint32_t rlimit = 20'000'000;    // Z3 resource units a check; never seconds
  std::uint64_t component_rlimit = 100'000'000;  // … for all checks of a component; beyond, it is undecided
  std::size_t all_conflicts_up_to = 0;  // MARCO for components of at most this many claims; 0: disjoint conflicts only
  const Corpus* corpus = nullptr;       // if given, clauses that copy each other word for word are one witness
  bool reverse_order = false;           // for tests: another assertion order must give the same report
  std::function<void(std::size_t done, std::size_t all)> progress;
};

struct CheckStatistics {
  std::size_t components = 0, screened = 0, solved = 0, undecided = 0;
};

struct CheckResult {
  std::vector<Conflict> conflicts;  // sorted by (claims, same, instances)
  CheckStatistics statistics;
};

CheckResult check(const Problem& problem, const ClaimSet& claims, const RuleSet& rules, const CheckOptions& options);

/// The conflict as an SMT-LIB 2 file with named assertions; any solver answers unsat.
std::string certificate(const Conflict& conflict, const Problem& problem, const ClaimSet& claims, const RuleSet& rules,
                        const Corpus& corpus);

}  // namespace selaras
