// Odd ones out by hand, and retraction against the enumeration of all sets of clauses.
#include "checker/retraction.hpp"

#include <gtest/gtest.h>

#include <bit>

#include "checker/enumerate.hpp"
#include "checker/minimise.hpp"
#include "tests/checker/random_problem.hpp"

namespace selaras::testing {
namespace {

using namespace checking;

/// Claims of one quantity, each in a mention of its own, joined pair by pair.
struct Toll : ProblemBuilder {
  std::vector<VariableId> x;
  void says(std::int64_t value, std::int32_t confidence = 1000) {
    x.push_back(variable());
    claim(x.back(), IntervalSet::exactly(value), IntervalSet::exactly(value), confidence);
    for (std::size_t i = 0; i + 1 < x.size(); ++i) require(same_value(x[i], x.back()), {candidate()});
  }
};

struct Case {
  const char* what;
  std::vector<std::pair<std::int64_t, std::int32_t>> says;  // value, confidence
  std::string odd;                                          // clauses named, one word a conflict
};

TEST(OddOneOut, AmongValues) {
  const Case cases[] = {
      {"two that disagree", {{39, 1000}, {48, 1000}}, "-"},
      {"two that disagree, one with little confidence", {{39, 1000}, {48, 100}}, "-"},
      {"two against one", {{39, 1000}, {48, 1000}, {39, 1000}}, "1"},
      {"three against one", {{39, 1000}, {39, 1000}, {39, 1000}, {48, 1000}}, "3"},
      {"two against two", {{39, 1000}, {39, 1000}, {48, 1000}, {48, 1000}}, "-"},
      {"two half-hearted against one", {{39, 500}, {39, 500}, {48, 1000}}, "-"},
      {"three against one and one", {{39, 1000}, {48, 1000}, {39, 1000}, {50, 1000}, {39, 1000}}, "1 3"},
      {"three values, no majority", {{39, 1000}, {48, 1000}, {50, 1000}}, "- -"},
  };
  for (const Case& test : cases) {
    Toll toll;
    for (const auto& [value, confidence] : test.says) toll.says(value, confidence);
    std::string odd;
    for (const Conflict& conflict : toll.check().conflicts) {
      if (!odd.empty()) odd += ' ';
      odd += conflict.odd_one_out ? std::to_string(conflict.odd_one_out->value) : "-";
    }
    EXPECT_EQ(odd, test.odd) << test.what;
  }
}

TEST(OddOneOut, NoneInASum) {
  ProblemBuilder b;
  const VariableId whole = b.variable(), dead = b.variable(), hurt = b.variable();
  b.claim(whole, 9);
  b.claim(dead, 3);
  b.claim(hurt, 5);
  b.require(b.equal(b.add(b.var(dead), b.var(hurt)), b.var(whole)));
  const CheckResult result = b.check();
  ASSERT_EQ(result.conflicts.size(), 1U);
  EXPECT_EQ(result.conflicts[0].odd_one_out, std::nullopt);
}

/// One wrong date among four that are each a day apart from it: withdrawing it resolves four minimal conflicts.
struct OneWrongDate : ProblemBuilder {
  OneWrongDate() {
    const VariableId wrong = variable(Attribute::date);
    claim(wrong, 500);
    for (int i = 1; i <= 4; ++i) {
      const VariableId other = variable(Attribute::date);
      claim(other, 100 + i);
      require(equal(add(var(wrong), number(i)), var(other)), {candidate()});
    }
  }
};

TEST(OddOneOut, OneRetractionResolvesFourConflicts) {
  CheckOptions options;
  EXPECT_EQ(describe(OneWrongDate().check(options)), "claims 0 1 same 0 rules 0 odd 0\n");
  options.all_conflicts_up_to = 20;
  EXPECT_EQ(describe(OneWrongDate().check(options)),
            "claims 0 1 same 0 rules 0 odd 0\n"
            "claims 0 2 same 1 rules 1 odd 0\n"
            "claims 0 3 same 2 rules 2 odd 0\n"
            "claims 0 4 same 3 rules 3 odd 0\n");
}

TEST(OddOneOut, ClausesAreWithdrawnWhole) {  // clause 0 says two things, and both are contradicted
  ProblemBuilder b;
  const VariableId place = b.variable(), date = b.variable(Attribute::date);
  b.claim(place, 1);
  b.claim(date, 10);
  b.claims.claims[1].clause = ClauseId{0};
  for (int i = 0; i < 2; ++i) {
    b.claim(place, 2);
    b.claim(date, 11);
  }
  b.require(b.not_(b.same_value(place, date)));
  EXPECT_EQ(describe(b.check()), "claims 0 2 odd 0\nclaims 1 3 odd 0\n");
}

TEST(Values, RepeatedOnesMakeOneConflict) {
  Toll toll;
  for (int i = 0; i < 12; ++i) toll.says(i % 2 ? 39 : 48);
  EXPECT_EQ(toll.check().conflicts.size(), 1U);
}

/// Every set of clauses, judged by the solver.
struct Enumeration {
  std::vector<std::pair<std::int64_t, std::uint32_t>> ways;  // weight, set

  Enumeration(Oracle& oracle, const Selection& base, const std::vector<ClauseGroup>& clauses) {
    for (std::uint32_t set = 0; set < 1U << clauses.size(); ++set) {
      Selection rest = base;
      std::int64_t weight = 0;
      for (std::size_t c = 0; c < clauses.size(); ++c) {
        if (!(set >> c & 1)) continue;
        weight += clauses[c].weight;
        for (const std::uint32_t claim : clauses[c].claims) rest.claims[claim] = 0;
      }
      if (oracle.ask(rest) == Answer::sat) ways.emplace_back(weight, set);
    }
    std::sort(ways.begin(), ways.end());
  }

  /// The definition, word by word.
  [[nodiscard]] std::optional<std::size_t> odd(const std::vector<ClauseGroup>& clauses, std::uint32_t core) const {
    const auto [weight, best] = ways[0];
    if (ways.size() > 1 && ways[1].first == weight) return std::nullopt;
    if (std::popcount(core & best) != 1 || std::popcount(core) < 2) return std::nullopt;
    const auto clause = static_cast<std::size_t>(std::countr_zero(core & best));
    bool can_be_kept = false;
    for (const auto& [other, set] : ways) {
      if (set >> clause & 1) continue;
      can_be_kept = true;
      if (2 * (other - weight) < clauses[clause].weight || std::popcount(set) <= std::popcount(best))
        return std::nullopt;
    }
    return can_be_kept ? std::optional(clause) : std::nullopt;
  }
};

constexpr RetractionLimits optimiser_only{0, 0, 200};

class RetractionOf : public ::testing::TestWithParam<Kind> {};

TEST_P(RetractionOf, IsOptimal) {
  std::size_t inconsistent = 0, named = 0, unanswered = 0;
  Oracle oracle({}, true);
  for (std::uint64_t seed = 0; seed < effort(400); ++seed) {
    RandomProblem random(seed + 5'000'000);
    random.component(GetParam(), {5, 12, 6, 20});
    for (std::size_t c = 1; c < random.claims.claims.size(); ++c) {  // some clauses make two claims
      if (random.number(0, 3) == 0) random.claims.claims[c].clause = random.claims.claims[c - 1].clause;
    }
    const Grouping grouping = group(random.problem);
    Extractor extractor(random.problem, random.claims, grouping);
    const Component& component = extractor.extract(0);
    oracle.open(component);
    const Selection base = everything(component, seed % 2);
    Selection rules = base;
    std::fill(rules.claims.begin(), rules.claims.end(), 0);
    if (component.claims.size() > 9 || oracle.ask(base) == Answer::sat || oracle.ask(rules) != Answer::sat) continue;
    ++inconsistent;
    const Selection core = minimise(oracle, base);
    const Enumeration all(oracle, base, clauses_of(component, base));
    std::optional<Alternative> first;
    for (const RetractionLimits& limits : {RetractionLimits(), optimiser_only}) {
      const Retraction retraction(oracle, base, {core}, limits);
      const auto cheapest = retraction.cheapest();
      if (!cheapest) {
        ++unanswered;
        continue;
      }
      ASSERT_EQ(cheapest->weight, all.ways[0].first) << "seed " << seed;
      ASSERT_TRUE(!first || *first == *cheapest) << "seed " << seed << ": the way taken depends on how it was found";
      first = cheapest;
      std::uint32_t involved = 0;
      for (const std::uint32_t c : clauses_in(retraction.clauses(), core)) involved |= 1U << c;
      const auto expected = all.odd(retraction.clauses(), involved);
      const auto odd = retraction.odd_one_out(core);
      ASSERT_EQ(odd.has_value(), expected.has_value()) << "seed " << seed;
      if (!odd) continue;
      ++named;
      ASSERT_EQ(*odd, retraction.clauses()[*expected].id) << "seed " << seed;
    }
  }
  EXPECT_GT(inconsistent, effort(400) / 10);
  EXPECT_GT(named, 0U);
  EXPECT_EQ(unanswered, 0U);
}

TEST_P(RetractionOf, AllConflictsAreFound) {
  Oracle oracle({}, true);
  std::size_t several = 0;
  for (std::uint64_t seed = 0; seed < effort(150); ++seed) {
    RandomProblem random(seed + 6'000'000);
    random.component(GetParam(), {4, 8, 6, 20});
    const Grouping grouping = group(random.problem);
    Extractor extractor(random.problem, random.claims, grouping);
    const Component& component = extractor.extract(0);
    oracle.open(component);
    const Selection base = everything(component, true);
    Selection rules = base;
    std::fill(rules.claims.begin(), rules.claims.end(), 0);
    const std::size_t count = component.claims.size();
    if (count > 8 || oracle.ask(rules) != Answer::sat) continue;
    std::vector<std::uint32_t> expected, found;
    for (std::uint32_t set = 0; set < 1U << count; ++set) {  // ascending: subsets come first
      const bool above = std::any_of(expected.begin(), expected.end(), [&](auto core) { return (core & set) == core; });
      if (above) continue;
      Selection part = base;
      for (std::size_t c = 0; c < count; ++c) part.claims[c] = set >> c & 1;
      if (oracle.ask(part) == Answer::unsat) expected.push_back(set);
    }
    for (const Selection& core : all_conflicts(oracle, base)) {
      std::uint32_t set = 0;
      for (std::size_t c = 0; c < count; ++c) set |= static_cast<std::uint32_t>(core.claims[c]) << c;
      found.push_back(set);
    }
    std::sort(found.begin(), found.end());
    ASSERT_EQ(found, expected) << "seed " << seed;
    several += found.size() > 1;
  }
  EXPECT_GT(several, 0U);
}

/// Many values of one thing, where the default engine of the optimiser is known to err: the sweep is exact.
TEST(Optimised, AgreesWithTheSweep) {
  Oracle oracle({}, true);
  std::size_t answered = 0;
  const std::size_t count = effort(40);
  for (std::uint64_t seed = 0; seed < count; ++seed) {
    RandomProblem random(seed + 8'000'000);
    Toll toll;
    for (int i = 0; i < 40; ++i) toll.says(random.number(0, 9), random.number(5, 10) * 100);
    const Grouping grouping = group(toll.problem);
    Extractor extractor(toll.problem, toll.claims, grouping);
    const Component& component = extractor.extract(0);
    oracle.open(component);
    const Selection base = everything(component, true);
    const Retraction swept(oracle, base, {}), optimised(oracle, base, {}, optimiser_only);
    ASSERT_TRUE(swept.cheapest());
    if (!optimised.cheapest()) continue;
    ++answered;
    ASSERT_EQ(optimised.cheapest()->weight, swept.cheapest()->weight) << "seed " << seed;
  }
  EXPECT_GT(answered, count / 2);
}

/// Thirty events, each two days after the one before; too many for enumeration.
TEST(Optimised, NamesTheWrongDateInALongChain) {
  ProblemBuilder b;
  std::vector<VariableId> x;
  for (int i = 0; i < 30; ++i) {
    x.push_back(b.variable(Attribute::date));
    b.claim(x.back(), i == 11 ? 500 : 2 * i);
    if (i > 0) b.require(b.equal(b.add(b.var(x[x.size() - 2]), b.number(2)), b.var(x.back())), {b.candidate()});
  }
  EXPECT_EQ(describe(b.check()), "claims 10 11 same 10 rules 10 odd 11\n");
}

/// One sentence an article.
struct Told : Toll {
  Corpus corpus;
  void tells(const std::string& sentence, std::int64_t value) {
    says(value);
    Article article;
    article.text = sentence;
    claims.clauses.back().span = {ArticleId{corpus.articles.size()}, 0, static_cast<std::uint32_t>(sentence.size())};
    corpus.articles.push_back(std::move(article));
  }
  [[nodiscard]] std::string report() const {
    CheckOptions options;
    options.corpus = &corpus;
    return describe(check(options));
  }
};

TEST(OddOneOut, CopiesAreOneWitness) {
  Told copied;
  copied.tells("Korban tewas 48 orang.", 48);
  for (const char* same : {"Sebanyak 39 orang tewas.", "SEBANYAK  39 orang\ntewas", "Sebanyak 39 orang tewas!"}) {
    copied.tells(same, 39);
  }
  EXPECT_EQ(copied.report(), "claims 0 1 same 0 rules 0\n");
  copied.tells("Ada 39 orang tewas.", 39);
  EXPECT_EQ(copied.report(), "claims 0 1 same 0 rules 0 odd 0\n");
  EXPECT_EQ(describe(copied.check()), "claims 0 1 same 0 rules 0 odd 0\n") << "without texts every clause counts";
}

TEST(OddOneOut, CopiesAreOneWitnessAmongManyToo) {
  for (const bool copies : {true, false}) {
    Told told;
    told.tells("Korban tewas 48 orang.", 48);
    for (int i = 0; i < 90; ++i) told.tells(copies ? "Sebanyak 39 orang tewas." : "39 tewas, kata saksi " + std::to_string(i), 39);
    EXPECT_EQ(told.report(), copies ? "claims 0 1 same 0 rules 0\n" : "claims 0 1 same 0 rules 0 odd 0\n");
  }
}

TEST(OddOneOut, TheSameWordsWithAnotherValueAreNoCopy) {  // "kemarin", written on three days
  Told told;
  told.tells("Gempa terjadi kemarin.", 39);
  told.tells("Gempa terjadi kemarin.", 48);
  told.tells("Gempa terjadi pada hari ke-39.", 39);
  EXPECT_EQ(told.report(), "claims 0 1 same 0 rules 0 odd 1\n");
}

INSTANTIATE_TEST_SUITE_P(Kinds, RetractionOf,
                         ::testing::Values(Kind::equality, Kind::difference, Kind::sum, Kind::mixed),
                         [](const auto& test) { return name_of(test.param); });

}  // namespace
}  // namespace selaras::testing
