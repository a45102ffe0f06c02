// Joins against brute force: the same tuples as trying every combination of mentions.
#include <gtest/gtest.h>

#include <random>
#include <set>

#include "rules/ground/join.hpp"
#include "tests/rules/small_world.hpp"

namespace selaras {
namespace {

using namespace rule_language;

class NoMembers : public Members {
 public:
  std::vector<MentionId> members(NodeId, Tuple&) override { return {}; }
};

/// A world with few words, so that joins meet often.
SmallWorld random_world(unsigned seed) {
  std::mt19937 random(seed);
  const auto any = [&](std::size_t below) { return static_cast<std::int64_t>(random() % below); };
  SmallWorld world;
  constexpr Sort sorts[] = {Sort::event, Sort::quantity, Sort::offset};
  constexpr std::size_t size = 24;
  for (std::size_t i = 0; i < size; ++i) {
    const MentionId mention = world.mention(sorts[random() % 3], random() % 4);
    for (const Attribute attribute : {Attribute::frame, Attribute::agent, Attribute::topic}) {
      if (random() % 4 != 0) world.set(mention, attribute, std::string(1, static_cast<char>('a' + any(3))));
    }
    for (const Attribute attribute : {Attribute::first, Attribute::second, Attribute::whole}) {
      if (random() % 3 != 0) world.set(mention, attribute, any(size));
    }
    if (random() % 2 != 0) world.set(mention, Attribute::denied, any(2));
    if (random() % 2 != 0) world.set(mention, Attribute::asof, any(5));
    world.claim(mention, Attribute::date, any(9));
    world.claim(mention, Attribute::value, any(9));
  }
  for (std::size_t a = 0; a < size; ++a) {
    for (std::size_t b = a + 1; b < size; ++b) {
      if (random() % 8 == 0) world.same(MentionId{a}, MentionId{b});
    }
  }
  return world;
}

struct Row {
  std::vector<MentionId> tuple;
  std::vector<CandidateId> same;
  friend auto operator<=>(const Row&, const Row&) = default;
};

/// What Join promises, said slowly.
class BruteForce {
 public:
  BruteForce(const World& world, const StaticValues& values) : world_(world), values_(values), rule_(values.rule()) {}

  std::set<Row> rows() {
    extend(0);
    return rows_;
  }

 private:
  void extend(std::uint32_t slot) {
    if (slot == rule_.bound) return judge();
    for (std::size_t i = 0; i < world_.claims().mentions.size(); ++i) {
      if (!values_.passes(slot, MentionId{i})) continue;
      tuple_[slot] = MentionId{i};
      extend(slot + 1);
    }
  }

  void judge() {
    std::set<CandidateId> same;
    for (const NodeId id : rule_.where) {
      const Node& guard = rule_[id];
      if (guard.op != Operator::same || rule_[guard.children[0]].typed.type != Type::mention) {
        if (!values_.holds(id, tuple_)) return;
        continue;
      }
      const auto left = values_.value(guard.children[0], tuple_), right = values_.value(guard.children[1], tuple_);
      if (!left || !right) return;
      if (left == right) continue;
      const auto candidate = find(static_cast<std::uint32_t>(*left), static_cast<std::uint32_t>(*right));
      if (!candidate.valid()) return;
      same.insert(candidate);
    }
    rows_.insert(
        {{tuple_.begin(), tuple_.begin() + static_cast<std::ptrdiff_t>(rule_.bound)}, {same.begin(), same.end()}});
  }

  [[nodiscard]] CandidateId find(std::uint32_t a, std::uint32_t b) const {
    const auto& all = world_.claims().candidates;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].a.value == std::min(a, b) && all[i].b.value == std::max(a, b)) return CandidateId{i};
    }
    return {};
  }

  const World& world_;
  const StaticValues& values_;
  const RuleSyntax& rule_;
  Tuple tuple_{};
  std::set<Row> rows_;
};

const char* const guards[] = {
    "for a: event, b: event ; where a same b ;",
    "for a: event, b: event ; where a same b, a.id < b.id, a.doc != b.doc ;",
    "for a: event(denied = true), b: event(denied = false) ; where a.frame = b.frame, b.agent = a.agent, a.topic same "
    "b.topic ;",
    "for a: event, b: quantity ; where a.frame = b.frame, a.asof + 1 = b.asof ;",
    "for a: event, b: quantity ; where b.whole = a ;",
    "for a: event, b: quantity ; where a = b.whole, a.denied ;",
    "for a: event, b: quantity ; where b.whole same a ;",
    "for a: event, b: quantity ; where a.first same b.whole ;",
    "for a: event, b: quantity ; where a.first.second same b.whole.first, a.doc = b.doc ;",
    "for a: event, b: quantity, c: offset ; where c.first = a, c.second same b ;",
    "for a: event, b: quantity, c: offset ; where a.frame = b.frame, b.agent = c.agent, c.asof >= a.asof ;",
    "for a: event, b: event, c: event ; where a same b, b same c, a.id < b.id, b.id < c.id ;",
    "for a: event, b: event ; where a.frame = b.frame or a.agent = b.agent, a.doc = b.doc ;",
    "for a: event, b: event ; where not (a.frame = b.frame), a.doc = b.doc, b.asof >= 2 ;",
    "for a: event ; where a.first same a.second ;",
    "for a: event ; where a.first = a, a.frame = a.agent ;",
    "for a: event, b: offset ; where a.frame = x, a.doc = b.doc ;",
    "for a: event, b: quantity ; where a.id < b.id ;",
    "for a: quantity, b: quantity ; where a.whole = b.whole, a != b, a.first same b.first ;",
    "for a: event, b: quantity ; where pair(a.frame, b.agent) ;",
    "for a: event, b: quantity ; where pair(b.frame, a.frame), pair(a.topic, b.topic) ;",
    "for a: event, b: event ; where pair(a.frame, b.frame), a.doc = b.doc ;",
    "for a: event, b: quantity, c: offset ; where triple(c.frame, a.frame, b.agent), pair(a.frame, b.agent) ;",
    "for a: event, b: quantity ; where triple(a.frame, b.agent, c) ;",
    "for a: event, b: quantity ; where triple(a.frame, b.agent, b.frame) ;",
    "for a: event, b: quantity ; where not pair(a.frame, b.agent), a.doc = b.doc ;",
};
const char* const relations_text =
    "relation pair(x, y) { a b; a c; b b; c a; a b; }\nrelation triple(x, y, z) { a b c; a b a; b b b; c a c; a c b; d a a; }\n";

TEST(Join, same_tuples_as_brute_force) {
  std::size_t found_at_all = 0;
  for (const char* text : guards) {
    const std::string rule_text = relations_text + std::string("rule r { ") + text + " require a.date = a.date + 1 or a.happened ; }";
    const RuleLoad load = load_rules({{"t", rule_text}});
    ASSERT_EQ(load.rules.rules.size(), 1u) << to_lines(load.diagnostics)[0];
    const RuleSyntax& rule = load.rules.compiled->rules[0];
    for (unsigned seed = 0; seed < 30; ++seed) {
      const SmallWorld small = random_world(seed);
      const World world(small.claims);
      NoMembers nobody;
      const RelationRows relations = resolve(load.rules.compiled->relations, small.claims.symbols);
      const StaticValues values(rule, small.claims, relations, nobody);
      std::vector<std::uint32_t> slots;
      for (std::uint32_t i = 0; i < rule.bound; ++i) slots.push_back(i);
      Join join(world, values, slots, 0, rule.where);
      Tuple tuple{};
      Budget budget{1'000'000};
      std::vector<Row> found;
      EXPECT_TRUE(join.run(tuple, budget, [&](const auto& same) {
        found.push_back({{tuple.begin(), tuple.begin() + static_cast<std::ptrdiff_t>(rule.bound)}, same});
      }));
      std::set<Row> unique(found.begin(), found.end());
      EXPECT_EQ(unique.size(), found.size()) << text << ": a tuple was found twice";
      EXPECT_EQ(unique, BruteForce(world, values).rows()) << text << " seed " << seed;
      found_at_all += found.size();
    }
  }
  EXPECT_GT(found_at_all, 1000u);
}

TEST(Join, a_spent_budget_stops_it) {
  const RuleLoad load = load_rules(
      {{"t", "rule r { for a: event, b: event ; where a.doc = b.doc ; require a.happened or b.happened ; }"}});
  const RuleSyntax& rule = load.rules.compiled->rules[0];
  const SmallWorld small = random_world(1);
  const World world(small.claims);
  NoMembers nobody;
  const RelationRows relations;
  const StaticValues values(rule, small.claims, relations, nobody);
  Join join(world, values, {0, 1}, 0, rule.where);
  Tuple tuple{};
  Budget budget{5};
  std::size_t visited = 0;
  EXPECT_FALSE(join.run(tuple, budget, [&](const auto&) { ++visited; }));
  EXPECT_LE(visited, 5u);
}

/// The order in which claims and candidates stand in their vectors does not change the instances.
TEST(Ground, order_of_claims_changes_nothing) {
  const RuleLoad load =
      load_rules({{"t",
                   "rule a { for a: event, b: event ; where a same b, a.id < b.id ; require a.date = b.date ; }\n"
                   "rule b { for w: event ; require sum(p: quantity where p.whole = w : p.value) = w.value ; }\n"
                   "rule c { for a: event, b: quantity ; where a.frame = b.frame, b.first same a ; require a.value < "
                   "b.value ; }"}});
  ASSERT_EQ(to_lines(load.diagnostics), Lines{});
  std::mt19937 random(3);
  for (unsigned seed = 0; seed < 10; ++seed) {
    SmallWorld world = random_world(seed);
    const auto lines = [&] {
      const GroundResult result = ground(load.rules, world.claims);
      Lines all;
      for (Instance instance : result.problem.instances) {
        // Candidates are renumbered by the shuffle: name them by their mentions.
        std::string same;
        for (const CandidateId id : instance.same) {
          const Candidate& candidate = world.claims[id];
          same += " " + std::to_string(candidate.a.value) + "=" + std::to_string(candidate.b.value);
        }
        instance.same.clear();
        all.push_back(to_text(load.rules, result.problem, instance) + same);
      }
      return all;
    };
    const Lines before = lines();
    EXPECT_FALSE(before.empty());
    std::shuffle(world.claims.claims.begin(), world.claims.claims.end(), random);
    std::shuffle(world.claims.candidates.begin(), world.claims.candidates.end(), random);
    EXPECT_EQ(lines(), before) << seed;
  }
}

}  // namespace
}  // namespace selaras
