// Looks for a witness by bounds propagation and greedy choices, within a budget.
#pragma once

#include <cstdint>
#include <vector>

#include "checker/linear.hpp"

namespace selaras::checking {

/// Works on a system and its domains. On success every variable of the domains is fixed or free of constraints.
class Dive {
 public:
  bool run(LinearSystem& system, Domains& domains);

 private:
  bool open_choices();
  bool fix_all();
  bool fix(std::uint32_t variable);
  bool try_value(std::uint32_t variable, Wide value);
  bool add_constraints();
  void shrink(std::size_t constraints);
  bool propagate();
  bool tighten(const Linear& constraint, int sign);
  void touched(std::uint32_t variable);
  bool moved(std::uint32_t variable, bool possible);

  LinearSystem* system_ = nullptr;
  Domains* domains_ = nullptr;
  std::vector<std::vector<std::uint32_t>> watching_;  // constraints of each variable
  std::vector<std::uint32_t> queue_;
  std::vector<char> queued_;
  std::size_t watched_ = 0;  // constraints entered in watching_
  std::size_t budget_ = 0;
};

}  // namespace selaras::checking
