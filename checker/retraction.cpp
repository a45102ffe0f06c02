// The sweep over one value, the enumeration of hitting sets, proved optimisation, and the judgement of what is clear.
#include "checker/retraction.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <tuple>

namespace selaras::checking {
namespace {

constexpr int most_withdrawn = 3;  // by enumeration

using Mask = std::uint32_t;

Mask mask_of(const std::vector<std::uint32_t>& numbers) {
  Mask mask = 0;
  for (const std::uint32_t n : numbers) mask |= Mask{1} << n;
  return mask;
}

std::vector<std::uint32_t> numbers_of(Mask mask) {
  std::vector<std::uint32_t> numbers;
  for (; mask != 0; mask &= mask - 1) numbers.push_back(static_cast<std::uint32_t>(std::countr_zero(mask)));
  return numbers;
}

/// What each clause allows for the one value that everything is about.
std::vector<IntervalSet> allowed(const Component& component, const std::vector<ClauseGroup>& clauses, bool strict) {
  constexpr auto none = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> clause_of(component.claims.size(), none);
  for (std::uint32_t g = 0; g < clauses.size(); ++g) {
    for (const std::uint32_t claim : clauses[g].claims) clause_of[claim] = g;
  }
  std::vector<IntervalSet> sets(clauses.size(), IntervalSet::all());
  for (const LocalAssertion& assertion : component.assertions) {
    if (clause_of[assertion.claim] == none) continue;
    IntervalSet& set = sets[clause_of[assertion.claim]];
    const ClaimValue& value = component.value(assertion);
    if (component.is_truth[assertion.variable]) {
      set = set.intersect(IntervalSet::exactly(value.truth));
      continue;
    }
    set = set.intersect(value.readings.lenient);
    if (strict) set = set.intersect(value.readings.strict);
  }
  return sets;
}

bool one_value(const Component& component, const Selection& base) {
  for (std::size_t i = 0; i < component.formulas.size(); ++i) {
    const Node& formula = component.nodes[component.formulas[i]];
    if (!base.instances[i]) continue;
    if (formula.op != Op::equal || component.nodes[formula.left].op != Op::variable ||
        component.nodes[formula.right].op != Op::variable) {
      return false;
    }
  }
  const std::vector<std::uint32_t> classes = equal_variables(component, base);
  return std::all_of(classes.begin(), classes.end(), [&](std::uint32_t c) { return c == classes[0]; });
}

/// Sets of up to three clauses that meet every known core, cheapest first.
std::vector<std::pair<std::int64_t, Mask>> candidates(const std::vector<ClauseGroup>& clauses,
                                                      const std::vector<Mask>& cores) {
  std::vector<std::pair<std::int64_t, Mask>> result;
  const auto count = static_cast<std::uint32_t>(clauses.size());
  const auto consider = [&](std::int64_t weight, Mask mask) {
    if (std::all_of(cores.begin(), cores.end(), [&](Mask core) { return (core & mask) != 0; })) {
      result.emplace_back(weight, mask);
    }
  };
  for (std::uint32_t a = 0; a < count; ++a) {
    const Mask one = Mask{1} << a;
    consider(clauses[a].weight, one);
    for (std::uint32_t b = a + 1; b < count; ++b) {
      const Mask two = one | Mask{1} << b;
      consider(clauses[a].weight + clauses[b].weight, two);
      for (std::uint32_t c = b + 1; c < count; ++c) {
        consider(clauses[a].weight + clauses[b].weight + clauses[c].weight, two | Mask{1} << c);
      }
    }
  }
  std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
    const int size_a = std::popcount(a.second), size_b = std::popcount(b.second);
    return std::tie(a.first, size_a, a.second) < std::tie(b.first, size_b, b.second);
  });
  return result;
}

}  // namespace

Retraction::Retraction(Oracle& oracle, const Selection& base, const std::vector<Selection>& cores,
                       std::vector<ClauseGroup> clauses, const RetractionLimits& limits)
    : oracle_(oracle), clauses_(std::move(clauses)), base_(base), limits_(limits) {
  complete_ = sweep();
  if (!complete_ && clauses_.size() <= limits_.enumerated) enumerate(cores);
  if (!complete_ && clauses_.size() <= limits_.optimised) optimise();
  std::sort(ways_.begin(), ways_.end());
}

/// Everything is about one value: each stretch between two ends of intervals is one way out.
bool Retraction::sweep() {
  const Component& component = oracle_.component();
  if (component.variables.empty() || !one_value(component, base_)) return false;
  const std::vector<IntervalSet> sets = allowed(component, clauses_, base_.strict);
  std::vector<std::int64_t> points;
  for (const IntervalSet& set : sets) {
    for (const Interval& part : set.parts()) points.push_back(part.lo);
  }
  if (points.empty()) points.push_back(0);  // every clause contradicts itself
  std::sort(points.begin(), points.end());
  points.erase(std::unique(points.begin(), points.end()), points.end());
  if (points.size() * clauses_.size() > limits_.swept) return false;
  for (const std::int64_t point : points) {
    Alternative way;
    for (std::uint32_t c = 0; c < clauses_.size(); ++c) {
      if (sets[c].contains(point)) continue;
      way.weight += clauses_[c].weight;
      way.clauses.push_back(c);
    }
    ways_.push_back(std::move(way));
  }
  std::sort(ways_.begin(), ways_.end());
  ways_.erase(std::unique(ways_.begin(), ways_.end()), ways_.end());
  return true;
}

/// Asks for sets that meet all known cores, cheapest first; each refusal yields another core.
void Retraction::enumerate(const std::vector<Selection>& cores) {
  std::vector<Mask> hit;
  for (const Selection& core : cores) hit.push_back(mask_of(clauses_in(clauses_, core)));
  std::vector<Mask> found;
  for (const auto& [weight, mask] : candidates(clauses_, hit)) {
    const bool misses = std::any_of(hit.begin(), hit.end(), [m = mask](Mask core) { return (core & m) == 0; });
    const bool more = std::any_of(found.begin(), found.end(), [m = mask](Mask way) { return (way & m) == way; });
    if (misses || more) continue;
    // Dearer than any comparison asks for, and no smaller than the cheapest.
    if (!ways_.empty() && 2 * weight >= 3 * ways_[0].weight &&
        std::popcount(mask) > static_cast<int>(ways_[0].clauses.size())) {
      continue;
    }
    Selection rest = base_;
    for (const std::uint32_t clause : numbers_of(mask)) {
      for (const std::uint32_t claim : clauses_[clause].claims) rest.claims[claim] = 0;
    }
    const Answer answer = oracle_.ask(rest);
    if (answer == Answer::unknown) return;
    if (answer == Answer::sat) {
      found.push_back(mask);
      ways_.push_back({weight, numbers_of(mask)});
    } else if (const Mask core = mask_of(clauses_in(clauses_, oracle_.last_core())); core != 0) {
      hit.push_back(core);
    }
  }
  if (ways_.empty()) return;
  // Larger sets were not tried: fine if none of them can come near.
  std::vector<std::int64_t> weights;
  for (const ClauseGroup& clause : clauses_) weights.push_back(clause.weight);
  std::sort(weights.begin(), weights.end());
  std::int64_t least = 0;
  for (std::size_t i = 0; i < weights.size() && i <= most_withdrawn; ++i) least += weights[i];
  complete_ = weights.size() <= most_withdrawn || 2 * least >= 3 * ways_[0].weight;
}

Alternative Retraction::way(std::vector<std::uint32_t> clauses) const {
  Alternative result{0, std::move(clauses)};
  for (const std::uint32_t clause : result.clauses) result.weight += clauses_[clause].weight;
  return result;
}

/// Takes the optimiser's word for nothing: what it finds gets cheaper until the solver shows that nothing cheaper will do.
void Retraction::optimise() {
  ways_.clear();
  const auto proposed = oracle_.optimise(base_, clauses_);
  if (!proposed) return;
  Alternative best = way(*proposed);
  std::vector<std::uint32_t> other;
  for (;;) {
    WithdrawalLimits cheaper;
    cheaper.weight = best.weight - 1;
    const Answer answer = oracle_.withdraw(base_, clauses_, cheaper, other);
    if (answer == Answer::unsat) break;
    Alternative next = way(other);
    if (answer == Answer::unknown || next.weight >= best.weight) return;
    best = std::move(next);
  }
  WithdrawalLimits different;
  different.weight = best.weight;
  different.other_than = best.clauses;
  const Answer second = oracle_.withdraw(base_, clauses_, different, other);
  if (second == Answer::unknown) return;
  optimised_ = complete_ = true;
  only_one_ = second == Answer::unsat;
  if (!only_one_) prefer_early(best);
  if (complete_) ways_ = {std::move(best)};
}

/// Of the ways of the least weight the one that keeps the earliest clauses, so that the solver's choice cannot show.
void Retraction::prefer_early(Alternative& best) {
  WithdrawalLimits limits;
  limits.weight = best.weight;
  std::vector<std::uint32_t> other;
  for (std::uint32_t clause = 0; clause < clauses_.size() && complete_; ++clause) {
    const bool out = std::binary_search(best.clauses.begin(), best.clauses.end(), clause);
    limits.kept.push_back(clause);
    if (!out) continue;
    const Answer answer = oracle_.withdraw(base_, clauses_, limits, other);
    complete_ = answer != Answer::unknown;
    if (answer == Answer::sat) best = way(other);
    if (answer == Answer::unsat) limits.kept.pop_back();
  }
}

std::optional<Alternative> Retraction::cheapest() const {
  if (!complete_ || ways_.empty()) return std::nullopt;
  const auto dearer =
      std::find_if(ways_.begin(), ways_.end(), [&](const auto& way) { return way.weight > ways_[0].weight; });
  return *std::prev(dearer);
}

bool Retraction::can_hold_alone(std::uint32_t clause) const {
  Selection alone = base_;
  std::fill(alone.claims.begin(), alone.claims.end(), 0);
  for (const std::uint32_t claim : clauses_[clause].claims) alone.claims[claim] = 1;
  return oracle_.ask(alone) == Answer::sat;
}

/// How many clauses it withdraws.
std::size_t Retraction::size_of(const Alternative& way) const {
  std::size_t size = 0;
  for (const std::uint32_t clause : way.clauses) size += clauses_[clause].count;
  return size;
}

bool Retraction::unique() const {
  return optimised_ ? only_one_ : ways_.size() < 2 || ways_[1].weight != ways_[0].weight;
}

bool Retraction::impossible(const WithdrawalLimits& limits) const {
  std::vector<std::uint32_t> unused;
  return oracle_.withdraw(base_, clauses_, limits, unused) == Answer::unsat;
}

/// Every way that keeps the clause costs half its weight more than the cheapest, and more clauses.
bool Retraction::dear_to_keep(std::uint32_t clause) const {
  const Alternative& best = ways_[0];
  const std::int64_t own = clauses_[clause].weight / static_cast<std::int64_t>(clauses_[clause].count);
  if (optimised_) {
    WithdrawalLimits cheap, few;
    cheap.kept = few.kept = {clause};
    cheap.weight = best.weight + (own - 1) / 2;
    few.count = static_cast<std::int64_t>(size_of(best));
    return impossible(cheap) && impossible(few);
  }
  return std::all_of(ways_.begin(), ways_.end(), [&](const Alternative& way) {
    if (std::binary_search(way.clauses.begin(), way.clauses.end(), clause)) return true;
    return 2 * (way.weight - best.weight) >= own && size_of(way) > size_of(best);
  });
}

std::optional<std::uint32_t> Retraction::odd_clause(const Selection& core) const {
  if (!complete_ || ways_.empty() || !unique()) return std::nullopt;
  const std::vector<std::uint32_t> involved = clauses_in(clauses_, core);
  std::vector<std::uint32_t> odd;
  std::set_intersection(involved.begin(), involved.end(), ways_[0].clauses.begin(), ways_[0].clauses.end(),
                        std::back_inserter(odd));
  if (odd.size() != 1 || involved.size() < 2 || !clauses_[odd[0]].id.valid()) return std::nullopt;
  if (!dear_to_keep(odd[0]) || !can_hold_alone(odd[0])) return std::nullopt;
  return odd[0];
}

std::optional<ClauseId> Retraction::odd_one_out(const Selection& core) const {
  const auto odd = odd_clause(core);
  if (!odd) return std::nullopt;
  const auto& claims = clauses_[*odd].claims;
  const Component& component = oracle_.component();
  const auto in_core = std::find_if(claims.begin(), claims.end(), [&](std::uint32_t c) { return core.claims[c] != 0; });
  return (*component.set)[component.claims[*in_core]].clause;
}

}  // namespace selaras::checking
