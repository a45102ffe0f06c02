// MARCO with a map that is searched depth first: small components need no second solver.
#include "checker/enumerate.hpp"

#include <bit>
#include <cstdint>
#include <optional>

#include "checker/minimise.hpp"

namespace selaras::checking {
namespace {

constexpr std::size_t most_claims = 63;
constexpr std::size_t most_steps = 4'000;
constexpr std::size_t most_nodes = 200'000;

using Mask = std::uint64_t;

/// Sets of claims that are neither above a known conflict nor below a known consistent set.
class Map {
 public:
  explicit Map(std::size_t count) : count_(count) {}
  void block_above(Mask conflict) { conflicts_.push_back(conflict); }
  void block_below(Mask consistent) { outside_.push_back(~consistent & all()); }
  [[nodiscard]] Mask all() const { return (Mask{1} << count_) - 1; }

  /// A set not yet known, large ones first.
  std::optional<Mask> seed() {
    nodes_ = 0;
    Mask taken = 0;
    if (search(0, taken, 0)) return taken;
    return std::nullopt;
  }

 private:
  bool search(std::size_t next, Mask& taken, Mask left) {
    if (++nodes_ > most_nodes) return false;
    for (const Mask conflict : conflicts_) {
      if ((conflict & ~taken) == 0) return false;
    }
    for (const Mask outside : outside_) {
      if ((outside & ~left) == 0) return false;
    }
    if (next == count_) return true;
    const Mask bit = Mask{1} << next;
    taken |= bit;
    if (search(next + 1, taken, left)) return true;
    taken &= ~bit;
    return search(next + 1, taken, left | bit);
  }

  std::size_t count_, nodes_ = 0;
  std::vector<Mask> conflicts_, outside_;
};

}  // namespace

std::vector<Selection> all_conflicts(Oracle& oracle, const Selection& selection) {
  std::vector<std::size_t> claims;
  for (std::size_t c = 0; c < selection.claims.size(); ++c) {
    if (selection.claims[c]) claims.push_back(c);
  }
  std::vector<Selection> result;
  if (claims.size() > most_claims) return result;
  const auto select = [&](Mask mask) {
    Selection part = selection;
    for (std::size_t i = 0; i < claims.size(); ++i) part.claims[claims[i]] = (mask >> i) & 1;
    return part;
  };
  Map map(claims.size());
  for (std::size_t step = 0; step < most_steps; ++step) {
    const std::optional<Mask> seed = map.seed();
    if (!seed) break;
    Mask mask = *seed;
    const Answer answer = oracle.ask(select(mask));
    if (answer == Answer::unknown) break;
    if (answer == Answer::unsat) {
      result.push_back(minimise(oracle, select(mask), false));
      mask = 0;
      for (std::size_t i = 0; i < claims.size(); ++i) mask |= static_cast<Mask>(result.back().claims[claims[i]]) << i;
      if (mask == 0) break;  // no claim is needed: the rules contradict each other
      map.block_above(mask);
      continue;
    }
    for (std::size_t i = 0; i < claims.size(); ++i) {
      const Mask larger = mask | Mask{1} << i;
      if (larger != mask && oracle.ask(select(larger)) == Answer::sat) mask = larger;
    }
    map.block_below(mask);
  }
  return result;
}

}  // namespace selaras::checking
