// Rule texts over small worlds: which instances they make.
#include <gtest/gtest.h>

#include "facts/names/places.hpp"
#include "tests/rules/small_world.hpp"

namespace selaras {
namespace {

Lines instances_of(const std::string& rule, const ClaimSet& claims) {
  const RuleLoad load = load_rules({{"t.rules", rule}});
  EXPECT_EQ(to_lines(load.diagnostics), Lines{}) << rule;
  const GroundResult result = ground(load.rules, claims);
  EXPECT_EQ(to_lines(result.diagnostics), Lines{}) << rule;
  return to_lines(load.rules, result.problem);
}

/// Two articles: a stamp in each, an event with two tellings, a denial, a total with its parts, two terms of office.
struct Fixture : SmallWorld {
  MentionId doc0 = mention(Sort::doc, 0), stamp0 = mention(Sort::stamp, 0), meet0 = mention(Sort::event, 0);
  MentionId whole = mention(Sort::quantity, 0), part1 = mention(Sort::quantity, 0), part2 = mention(Sort::quantity, 0);
  MentionId doc1 = mention(Sort::doc, 1), stamp1 = mention(Sort::stamp, 1), meet1 = mention(Sort::event, 1);
  MentionId denial = mention(Sort::event, 1), total = mention(Sort::quantity, 1);
  MentionId term0 = mention(Sort::term, 0), term1 = mention(Sort::term, 1), distance = mention(Sort::offset, 1);

  Fixture() {
    claim(doc0, Attribute::date, 100);
    claim(doc1, Attribute::date, 101);
    set(stamp0, Attribute::has_weekday, 1);
    claim(stamp0, Attribute::date, 100);
    claim(stamp0, Attribute::weekday, 5);
    claim(stamp1, Attribute::date, 101);
    set(meet0, Attribute::frame, "meet").set(meet0, Attribute::agent, "Budi").set(meet0, Attribute::topic, "harga");
    set(meet1, Attribute::frame, "meet").set(meet1, Attribute::agent, "Budi").set(meet1, Attribute::planned, 1);
    set(denial, Attribute::frame, "meet").set(denial, Attribute::agent, "Budi").set(denial, Attribute::topic, "harga");
    set(denial, Attribute::denied, 1).set(denial, Attribute::asof, 101);
    truth(meet0, Attribute::happened, true);
    claim(meet0, Attribute::date, 99);
    claim(meet1, Attribute::date, 98);
    truth(denial, Attribute::absent, true);
    set(whole, Attribute::has_parts, 1);
    refer(part1, Attribute::whole, whole).refer(part2, Attribute::whole, whole);
    claim(whole, Attribute::value, 9);
    claim(part1, Attribute::value, 3);
    claim(part2, Attribute::value, 5);
    claim(total, Attribute::value, 10);
    set(term0, Attribute::seat, "ketua").set(term1, Attribute::seat, "ketua");
    set(term0, Attribute::person, "Budi").set(term1, Attribute::person, "Ani");
    claim(term0, Attribute::start, 1);
    claim(term1, Attribute::start, 5);
    refer(distance, Attribute::first, meet0).refer(distance, Attribute::second, meet1);
    claim(distance, Attribute::days, 4);
    same(meet0, meet1);
    same(whole, total);
  }
};

TEST(Ground, table) {
  const Fixture world;
  const struct {
    std::string rule;
    Lines instances;
  } table[] = {
      {"rule r { for d: stamp ; where d.has_weekday ; require weekday_of(d.date) = d.weekday ; }",
       {"r(m1): (((m1.date + 3) mod 7) = m1.weekday)"}},
      {"rule r { for d: stamp ; require (d.date + 3) mod 7 = d.weekday ; }",
       {"r(m1): (((m1.date + 3) mod 7) = m1.weekday)", "r(m7): (((m7.date + 3) mod 7) = m7.weekday)"}},
      {"rule r { for s: offset ; require s.second.date - s.first.date = s.days ; }",
       {"r(m13): ((m8.date - m2.date) = m13.days)"}},
      {"rule r { for w: quantity(has_parts = true) ; require sum(p: quantity where p.whole = w : p.value) = w.value ; "
       "}",
       {"r(m3): ((m4.value + m5.value) = m3.value)"}},
      // A sum over nobody is unknown.
      {"rule r { for w: quantity ; require sum(p: quantity where p.inside = w : p.value) <= w.value ; }", {}},
      {"rule r { for w: quantity, v: quantity ; where w same v, w.id < v.id ; require v.value = w.value ; }",
       {"r(m3,m10) c1: (m10.value = m3.value)"}},
      {"rule r { for w: quantity, v: quantity(has_parts = true) ; where v same w, v != w ; "
       "require sum(p: quantity where p.whole = v : p.value) = w.value ; }",
       {"r(m10,m3) c1: ((m4.value + m5.value) = m10.value)"}},
      {"rule r { for n: event(denied = true), p: event(denied = false) ; where p.frame = n.frame, p.agent = n.agent, "
       "n.topic same p.topic ; require not (n.absent and p.happened and p.date <= n.asof) ; }",
       {"r(m9,m2): not ((m9.absent and m2.happened) and (m2.date <= 101))"}},
      {"rule r { for a: term, b: term ; where a.seat = b.seat, a.person != b.person, a.id < b.id ; "
       "require a.end <= b.start or b.end <= a.start ; }",
       {"r(m11,m12): ((m11.end <= m12.start) or (m12.end <= m11.start))"}},
      {"rule r { for e: event, d: doc ; where e.doc = d.doc, not e.planned ; "
       "require e.happened implies e.date <= d.date + 1 d ; }",
       {"r(m2,m0): (m2.happened implies (m2.date <= (m0.date + 1)))",
        "r(m9,m6): (m9.happened implies (m9.date <= (m6.date + 1)))"}},
      // World attributes in `where` become antecedents.
      {"rule r { for a: event, b: event ; where a same b, a.id < b.id, a.date > 3, a.happened ; require a.date = "
       "b.date ; }",
       {"r(m2,m8) c0: (((4 <= m2.date) and m2.happened) implies (m2.date = m8.date))"}},
      // Static conditions fold away.
      {"rule r { for a: event ; require a.planned implies a.date >= 5 ; }", {"r(m8): (5 <= m8.date)"}},
      {"rule r { for a: event ; where a.frame = meet, a.topic = \"harga\", a.denied = false ; require a.date != 5 * 2 "
       "+ 7 ; }",
       {"r(m2): not (m2.date = 17)"}},
      // An absent attribute makes its guard fail, whichever way it is asked.
      {"rule r { for a: event ; where a.topic != \"cuaca\" ; require a.date >= 5 or a.absent ; }",
       {"r(m2): ((5 <= m2.date) or m2.absent)", "r(m9): ((5 <= m9.date) or m9.absent)"}},
      {"rule r { for a: event ; where not (a.topic = \"cuaca\") ; require a.absent = false ; }",
       {"r(m9): not m9.absent"}},
      {"rule r { for s: offset, e: event ; where s.first = e ; require e.date <= s.second.date ; }",
       {"r(m13,m2): (m2.date <= m8.date)"}},
      {"rule r { for s: offset, e: event ; where s.first same e, e.planned ; require e.date = s.second.date - s.days ; "
       "}",
       {"r(m13,m8) c0: (m8.date = (m8.date - m13.days))"}},
      // Nothing is claimed about these.
      {"rule r { for a: event ; require a.rank = 1 ; }", {}},
      {"rule r @off { for d: stamp ; require d.date = 1 ; }", {}},
  };
  for (const auto& row : table) EXPECT_EQ(instances_of(row.rule, world.claims), row.instances) << row.rule;
}

TEST(Ground, near_is_one_place_or_one_province) {
  const auto place = [](const char* name) { return find_place(name).value(); };
  const PlaceRange bogor = place("Bogor"), west_java = place("Jawa Barat");
  ASSERT_TRUE(west_java.contains(bogor));
  SmallWorld world;
  const MentionId a = world.mention(Sort::event, 0), b = world.mention(Sort::event, 0);
  world.claim(a, Attribute::region, Readings::between(bogor.lo, bogor.hi));
  const std::string lo = std::to_string(west_java.lo), hi = std::to_string(west_java.hi);
  EXPECT_EQ(instances_of("rule r { for a: event, b: event ; where a.doc = b.doc, a.id < b.id ; require near(a.region, b.region) ; }", world.claims),
            (Lines{"r(m0,m1): ((m0.region = m1.region) or (((" + lo + " <= m0.region) and (m0.region <= " + hi + ")) and ((" + lo +
                   " <= m1.region) and (m1.region <= " + hi + "))))"}));
  world.claim(b, Attribute::region, Readings::between(west_java.lo, west_java.hi));
  EXPECT_EQ(instances_of("rule r { for a: event, b: event ; where a.doc = b.doc, a.id < b.id ; require a.date = b.date implies near(a.region, b.region) ; }", world.claims).size(), 1u);
}

TEST(Ground, asserts_claims_of_variables_in_use) {
  const Fixture world;
  const RuleLoad load =
      load_rules({{"t", "rule r { for d: stamp(has_weekday = true) ; require weekday_of(d.date) = d.weekday ; }"}});
  const Problem problem = ground(load.rules, world.claims).problem;
  Lines lines;
  for (const Assertion& assertion : problem.assertions) {
    lines.push_back(std::to_string(assertion.claim.value) + " " + to_text(problem.variables[assertion.variable.value]));
  }
  EXPECT_EQ(lines, (Lines{"2 m1.date", "3 m1.weekday"}));
}

TEST(Ground, relations_are_facts_over_words) {
  SmallWorld world;
  const MentionId a = world.mention(Sort::event), b = world.mention(Sort::event);
  world.set(a, Attribute::frame, "reject").set(b, Attribute::frame, "reply");
  world.truth(a, Attribute::happened, true);
  const std::string relation = "relation entails(verb, verb) { reject reply; accept \"reply\"; }\n";
  EXPECT_EQ(
      instances_of(relation + "rule r { for a: event, b: event ; where entails(a.frame, b.frame), a.doc = b.doc ; "
                              "require a.happened implies b.happened ; }",
                   world.claims),
      (Lines{"r(m0,m1): (m0.happened implies m1.happened)"}));
  EXPECT_EQ(instances_of(relation + "rule r { for a: event ; where entails(a.frame, reply) ; require a.happened ; }",
                         world.claims),
            (Lines{"r(m0): m0.happened"}));
}

TEST(Ground, a_rule_with_too_many_instances_is_left_out) {
  SmallWorld world;
  for (int i = 0; i < 20; ++i) world.claim(world.mention(Sort::event), Attribute::date, i);
  const RuleLoad load =
      load_rules({{"t",
                   "rule few { for a: event ; where a.id < 3 ; require a.date = 1 ; }\n"
                   "rule many { for a: event, b: event ; where a.doc = b.doc ; require a.date = b.date ; }"}});
  GroundOptions options;
  options.max_instances_per_rule = 100;
  const GroundResult result = ground(load.rules, world.claims, options);
  EXPECT_EQ(to_lines(load.rules, result.problem),
            (Lines{"few(m0): (m0.date = 1)", "few(m1): (m1.date = 1)", "few(m2): (m2.date = 1)"}));
  EXPECT_EQ(result.problem.variables.size(), 3u);
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(result.diagnostics[0].message,
            "rule 'many' is left out: it applies to 400 tuples of mentions; at most 100 are allowed");
}

}  // namespace
}  // namespace selaras
