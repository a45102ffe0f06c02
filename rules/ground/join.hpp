// Finds the tuples of mentions that the static guards of a rule (or of a sum) allow, by joins over hash indexes.
#pragma once

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

#include "rules/ground/static_values.hpp"
#include "rules/ground/world.hpp"

namespace selaras::rule_language {

/// How many mentions may be looked at for one rule before it is given up.
struct Budget {
  std::size_t left = 0;
  bool spend() {
    if (left == 0) return false;
    --left;
    return true;
  }
};

/// Mentions by the values of some expressions over them.
class Index {
 public:
  Index(const StaticValues& values, std::uint32_t slot, const std::vector<MentionId>& domain,
        const std::vector<NodeId>& keys, Tuple& tuple);
  /// Mentions whose keys may equal these values (equal hashes), in order.
  [[nodiscard]] std::span<const MentionId> find(std::uint64_t hash) const;
  static std::uint64_t mix(std::uint64_t hash, std::int64_t value);

 private:
  std::vector<std::uint32_t> first_;  // of each bucket; a power of two of them, and the end
  std::vector<MentionId> mentions_;
};

class Join {
 public:
  /// `slots` are to be found, those of `bound` are given. `guards` are fixed, `same` among them.
  Join(const World& world, const StaticValues& values, std::vector<std::uint32_t> slots, std::uint32_t bound,
       const std::vector<NodeId>& guards);

  using Found = std::function<void(const std::vector<CandidateId>& same)>;
  /// Calls `found` for every tuple; false if the budget ran out.
  bool run(Tuple& tuple, Budget& budget, const Found& found);

 private:
  enum class Access : std::uint8_t { scan, related, index, index_of_same, same, direct };
  /// What a relation allows for one argument, by hashes of the others.
  using Partners = std::unordered_map<std::uint64_t, std::vector<std::int64_t>>;  // never iterated
  struct Step {
    std::uint32_t slot = 0;
    Access access = Access::scan;
    std::vector<NodeId> own, given;    // equal expressions: over the slot alone, and over those before it
    std::vector<NodeId> guards, same;  // decided once the slot is bound
    bool check_domain = false;
    std::unique_ptr<Index> index;
    NodeId relation;  // the call that `related` goes by; `own` is its argument over the slot, `given` are the others
    std::unique_ptr<Partners> partners;
  };
  struct Tie {  // a guard `own = given` or `own same given`
    NodeId own, given;
    bool same = false;
  };

  [[nodiscard]] bool relates(NodeId guard, std::uint32_t slot, std::uint32_t bound, Step& step) const;
  [[nodiscard]] Partners partners_of(const Step& step) const;
  bool visit_related(std::size_t depth);
  void plan(std::vector<std::uint32_t> slots, std::uint32_t bound);
  [[nodiscard]] Step step_for(std::uint32_t slot, std::uint32_t bound) const;
  [[nodiscard]] std::vector<Tie> ties(std::uint32_t slot, std::uint32_t bound) const;
  [[nodiscard]] bool is_same(NodeId guard) const;
  [[nodiscard]] bool alone(NodeId guard, std::uint32_t slot) const;
  [[nodiscard]] bool in_domain(const Step& step, MentionId mention, Tuple& tuple) const;
  const std::vector<MentionId>& domain(std::uint32_t slot);
  bool extend(std::size_t depth);
  bool visit(std::size_t depth, MentionId mention);
  bool visit_same(std::size_t depth, MentionId mention);
  bool visit_all(std::size_t depth, std::span<const MentionId> mentions);
  bool visit_index(std::size_t depth);
  bool assume(NodeId guard);
  bool finish();

  const World& world_;
  const StaticValues& values_;
  const RuleSyntax& rule_;
  std::vector<NodeId> guards_;
  std::vector<Step> steps_;
  std::vector<std::unique_ptr<std::vector<MentionId>>> domains_;  // by slot, when filtered
  bool planned_ = false;
  std::vector<std::uint32_t> slots_;
  std::uint32_t bound_;
  // Of the current run:
  Tuple* tuple_ = nullptr;
  Budget* budget_ = nullptr;
  const Found* found_ = nullptr;
  std::vector<CandidateId> same_;
};

}  // namespace selaras::rule_language
