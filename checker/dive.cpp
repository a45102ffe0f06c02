// Propagate, fix one variable, propagate again; two or three tries a variable, no deeper search: the solver is better
// at that.
#include "checker/dive.hpp"

#include <algorithm>

namespace selaras::checking {
namespace {

constexpr std::size_t budget_floor = 4'000;
constexpr std::size_t budget_a_summand = 64;
// Beyond this a sum of bounds is as good as open.
constexpr Wide beyond = static_cast<Wide>(1) << 100;

}  // namespace

bool Dive::run(LinearSystem& system, Domains& domains) {
  system_ = &system;
  domains_ = &domains;
  for (auto& list : watching_) list.clear();
  queue_.clear();
  queued_.clear();
  watched_ = 0;
  std::size_t summands = 0;
  for (const Linear& constraint : system.constraints()) summands += constraint.end - constraint.begin;
  budget_ = budget_floor + budget_a_summand * summands;
  return add_constraints() && open_choices() && fix_all();
}

/// Watches and propagates constraints that are new in the system.
bool Dive::add_constraints() {
  watching_.resize(std::max(watching_.size(), domains_->size()));
  const auto& constraints = system_->constraints();
  queued_.resize(constraints.size(), 0);
  for (; watched_ < constraints.size(); ++watched_) {
    for (const Summand& summand : system_->summands(constraints[watched_])) {
      watching_[summand.variable].push_back(static_cast<std::uint32_t>(watched_));
    }
    queued_[watched_] = 1;
    queue_.push_back(static_cast<std::uint32_t>(watched_));
  }
  return propagate();
}

void Dive::shrink(std::size_t constraints) {
  for (; watched_ > constraints; --watched_) {
    for (const Summand& summand : system_->summands(system_->constraints()[watched_ - 1])) {
      watching_[summand.variable].pop_back();
    }
  }
  queued_.resize(constraints);
}

/// Takes the first way of each choice that survives propagation.
bool Dive::open_choices() {
  for (std::size_t c = 0; c < system_->choices().size(); ++c) {
    const Choice choice = system_->choices()[c];
    const std::size_t constraints = system_->constraints().size(), choices = system_->choices().size();
    const std::size_t mark = domains_->mark();
    if (system_->choose(choice, true, *domains_) && add_constraints()) continue;
    shrink(constraints);
    system_->shrink(constraints, choices);
    domains_->undo(mark);
    if (!system_->choose(choice, false, *domains_) || !add_constraints()) return false;
  }
  return true;
}

bool Dive::fix_all() {
  // With the quotient of a remainder fixed, the rest is plain arithmetic.
  for (const std::uint32_t quotient : system_->quotients()) {
    if (!fix(quotient)) return false;
  }
  for (std::uint32_t v = 0; v < domains_->size(); ++v) {
    if (!fix(v)) return false;
  }
  return true;
}

bool Dive::fix(std::uint32_t variable) {
  if (domains_->fixed(variable) || watching_.size() <= variable || watching_[variable].empty()) return true;
  const Interval bounds = (*domains_)[variable];
  const std::int64_t near = domains_->any(variable);
  if (try_value(variable, near)) return true;
  if (bounds.hi != Interval::highest && bounds.hi != near && try_value(variable, bounds.hi)) return true;
  return near == bounds.lo && try_value(variable, static_cast<Wide>(near) + 1);
}

bool Dive::try_value(std::uint32_t variable, Wide value) {
  const std::size_t mark = domains_->mark();
  const Interval before = (*domains_)[variable];
  if (domains_->at_least(variable, value) && domains_->at_most(variable, value)) {
    if (before != (*domains_)[variable]) touched(variable);
    if (propagate()) return true;
  }
  domains_->undo(mark);
  return false;
}

void Dive::touched(std::uint32_t variable) {
  for (const std::uint32_t c : watching_[variable]) {
    if (queued_[c]) continue;
    queued_[c] = 1;
    queue_.push_back(c);
  }
}

bool Dive::propagate() {
  bool possible = true;
  for (std::size_t head = 0; head < queue_.size(); ++head) {
    const std::uint32_t c = queue_[head];
    if (c < queued_.size()) queued_[c] = 0;
    if (!possible) continue;  // only empties the queue
    const Linear constraint = system_->constraints()[c];
    const std::size_t cost = constraint.end - constraint.begin;
    possible = budget_ >= cost;
    if (!possible) continue;
    budget_ -= cost;
    possible = tighten(constraint, 1) && (!constraint.equality || tighten(constraint, -1));
  }
  queue_.clear();
  return possible;
}

bool Dive::moved(std::uint32_t variable, bool possible) {
  if (possible) touched(variable);
  return possible;
}

/// sign · (sum + constant) <= 0: each summand is at most what the least values of the others leave.
bool Dive::tighten(const Linear& constraint, int sign) {
  Wide least = static_cast<Wide>(constraint.constant) * sign;
  std::size_t open = 0;
  std::uint32_t open_variable = 0;
  const auto summands = system_->summands(constraint);
  for (const Summand& summand : summands) {
    const Wide c = static_cast<Wide>(summand.coefficient) * sign;
    const Interval& bounds = (*domains_)[summand.variable];
    if (c > 0 ? bounds.lo == Interval::lowest : bounds.hi == Interval::highest) {
      if (++open > 1) return true;
      open_variable = summand.variable;
      continue;
    }
    least += c * (c > 0 ? bounds.lo : bounds.hi);
    if (least > beyond || least < -beyond) return true;
  }
  if (open == 0 && least > 0) return false;
  for (const Summand& summand : summands) {
    if (open == 1 && summand.variable != open_variable) continue;
    const Wide c = static_cast<Wide>(summand.coefficient) * sign;
    const Interval bounds = (*domains_)[summand.variable];
    const Wide own = open == 1 ? 0 : c * (c > 0 ? bounds.lo : bounds.hi);
    const Wide room = -(least - own);  // c x <= room
    Wide limit = c == 1 ? room : c == -1 ? -room : room / c;  // division is slow at this width
    if (limit * c != room) {
      if (c > 0 && room < 0) --limit;
      if (c < 0 && room < 0) ++limit;
    }
    if (c > 0 ? limit >= bounds.hi : limit <= bounds.lo) continue;
    const bool possible =
        c > 0 ? domains_->at_most(summand.variable, limit) : domains_->at_least(summand.variable, limit);
    if (!moved(summand.variable, possible)) return false;
  }
  return true;
}

}  // namespace selaras::checking
