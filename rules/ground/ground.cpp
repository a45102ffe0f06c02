// Applies rules to a claim set: tuples from joins, formulas from the conditions, and the claims that speak of them.
#include <algorithm>
#include <map>
#include <numeric>

#include "rules/ground/formula.hpp"
#include "rules/ground/join.hpp"
#include "selaras/rules.hpp"

namespace selaras {
namespace {

using namespace rule_language;

/// The members of sums, by joins that are planned once a sum.
class JoinedMembers : public Members {
 public:
  JoinedMembers(const World& world, const RuleSyntax& rule, Budget& budget)
      : world_(world), rule_(rule), budget_(budget) {}
  void use(const StaticValues& values) { values_ = &values; }

  std::vector<MentionId> members(NodeId sum, Tuple& tuple) override {
    const Node& node = rule_[sum];
    auto& join = joins_[sum];
    if (!join) {
      const std::vector<NodeId> guards(node.children.begin(), node.children.end() - 1);
      join = std::make_unique<Join>(world_, *values_, std::vector{node.binder}, ~(1u << node.binder), guards);
    }
    std::vector<MentionId> found;
    join->run(tuple, budget_, [&](const auto&) { found.push_back(tuple[node.binder]); });
    return found;
  }

 private:
  const World& world_;
  const RuleSyntax& rule_;
  Budget& budget_;
  const StaticValues* values_ = nullptr;
  std::map<NodeId, std::unique_ptr<Join>> joins_;
};

/// One rule over one world.
class RuleGrounder {
 public:
  RuleGrounder(const World& world, const RuleSyntax& rule, RuleId id, const RelationRows& relations, TermStore& terms,
               Problem& problem, const GroundOptions& options)
      : world_(world),
        rule_(rule),
        id_(id),
        terms_(terms),
        problem_(problem),
        options_(options),
        budget_{16 * options.max_instances_per_rule + 64 * world.claims().mentions.size() + 1024},
        members_(world, rule, budget_),
        values_(rule, world.claims(), relations, members_),
        formulas_(values_, members_, terms) {
    members_.use(values_);
  }

  /// Adds the instances; nothing but a diagnostic if there would be too many.
  std::optional<Diagnostic> run() {
    const TermStore::Mark start = terms_.mark();
    const std::size_t first = problem_.instances.size();
    const bool finished = find_tuples() && budget_.left > 0;
    if (finished && tuples_ <= options_.max_instances_per_rule) {
      sort(first);
      return std::nullopt;
    }
    problem_.instances.resize(first);
    terms_.undo(start);
    return too_many(finished);
  }

 private:
  bool find_tuples() {
    std::vector<NodeId> guards;
    for (const NodeId id : rule_.where) (rule_[id].fixed ? guards : symbolic_).push_back(id);
    std::vector<std::uint32_t> slots(rule_.bound);
    std::iota(slots.begin(), slots.end(), 0u);
    Tuple tuple{};
    Join join(world_, values_, slots, 0, guards);
    return join.run(tuple, budget_, [&](const std::vector<CandidateId>& same) {
      if (++tuples_ <= options_.max_instances_per_rule) add(tuple, same);
    });
  }

  void add(const Tuple& found, const std::vector<CandidateId>& same) {
    const TermStore::Mark before = terms_.mark();
    formulas_.forget();
    Tuple tuple = found;
    const Folded formula = instance_formula(tuple);
    const auto& touched = formulas_.touched();
    const bool spoken_of =
        std::any_of(touched.begin(), touched.end(), [&](const Variable& v) { return world_.claimed(v); });
    // What is decided without any claim is not for the solver: no text would be at fault.
    if (formula.unknown() || formula.is_constant() || !spoken_of) return terms_.undo(before);
    problem_.instances.push_back(
        {id_, {found.begin(), found.begin() + static_cast<std::ptrdiff_t>(rule_.bound)}, same, formula.term});
  }

  /// `symbolic guards implies all requirements that are known`; unknown if nothing is demanded.
  Folded instance_formula(Tuple& tuple) {
    Folded guard = Folded::constant(1);
    for (const NodeId id : symbolic_) {
      guard = terms_.conjunction(guard, formulas_.build(id, tuple));
      if (guard.unknown() || guard.is(0)) return {};
    }
    Folded demand = Folded::constant(1);
    for (const NodeId id : rule_.require) {
      const Folded one = formulas_.build(id, tuple);
      if (!one.unknown()) demand = terms_.conjunction(demand, one);
    }
    return terms_.implication(guard, demand);
  }

  void sort(std::size_t first) {
    const auto begin = problem_.instances.begin() + static_cast<std::ptrdiff_t>(first);
    const auto before = [](const Instance& a, const Instance& b) { return a.tuple < b.tuple; };
    if (!std::is_sorted(begin, problem_.instances.end(), before)) std::sort(begin, problem_.instances.end(), before);
  }

  [[nodiscard]] Diagnostic too_many(bool finished) const {
    const std::string count = (finished ? "" : "more than ") + std::to_string(tuples_);
    const std::string why = tuples_ > options_.max_instances_per_rule
                                ? "applies to " + count + " tuples of mentions; at most " +
                                      std::to_string(options_.max_instances_per_rule) + " are allowed"
                                : "has to try too many tuples of mentions (" + count + " found until then)";
    return {Gravity::warning,
            rule_.info.file,
            rule_.info.line,
            0,
            "rule '" + rule_.info.name + "' is left out: it " + why,
            rule_.info.source.substr(0, rule_.info.source.find('\n'))};
  }

  const World& world_;
  const RuleSyntax& rule_;
  RuleId id_;
  TermStore& terms_;
  Problem& problem_;
  const GroundOptions& options_;
  Budget budget_;
  JoinedMembers members_;
  StaticValues values_;
  FormulaBuilder formulas_;
  std::vector<NodeId> symbolic_;
  std::size_t tuples_ = 0;
};

void assert_claims(const ClaimSet& claims, const TermStore& terms, Problem& problem) {
  for (std::size_t i = 0; i < claims.claims.size(); ++i) {
    const Claim& claim = claims.claims[i];
    const VariableId variable = terms.find({claim.mention, claim.attribute});
    if (variable.valid()) problem.assertions.push_back({ClaimId{i}, variable});
  }
}

}  // namespace

GroundResult ground(const RuleSet& rules, const ClaimSet& claims, const GroundOptions& options) {
  GroundResult result;
  if (!rules.compiled) return result;
  const World world(claims);
  const RelationRows relations = resolve(rules.compiled->relations, claims.symbols);
  TermStore terms(result.problem);
  for (std::size_t i = 0; i < rules.rules.size(); ++i) {
    if (rules.rules[i].severity == Severity::off) continue;
    RuleGrounder grounder(world, rules.compiled->rules[i], RuleId{i}, relations, terms, result.problem, options);
    if (auto diagnostic = grounder.run()) result.diagnostics.push_back(std::move(*diagnostic));
  }
  assert_claims(claims, terms, result.problem);
  return result;
}

}  // namespace selaras
