// What loading keeps of a rule: its names, level, texts, tests and place.
#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "facts/text/language.hpp"
#include "tests/rules/small_world.hpp"

namespace selaras {
namespace {

RuleSet loaded(const std::string& text) {
  RuleLoad load = load_rules({{"packs/kalender.rules", text}});
  EXPECT_EQ(to_lines(load.diagnostics), Lines{});
  return load.rules;
}

TEST(Load, everything_about_a_rule) {
  const std::string rule =
      "rule calendar.week-day @info {\n  doc \"a \\\"quoted\\\" doc\" ; # comment }\n  for d: stamp ;\n"
      "  require weekday_of(d.date) = d.weekday ;\n  say id \"{d.date}\" ; say en \"x\" ;\n"
      "  test bad \"@2026-03-04\\nSatu.\" \"Dua.\" ;\n  test ok \"Tiga.\" ;\n}";
  const RuleSet rules = loaded("pack calendar \"days\" ;\n" + rule + "\n# end");
  ASSERT_EQ(rules.rules.size(), 1u);
  const RuleInfo& info = rules.rules[0];
  EXPECT_EQ(info.name, "calendar.week-day");
  EXPECT_EQ(info.pack, "calendar");
  EXPECT_EQ(info.severity, Severity::info);
  EXPECT_EQ(info.doc, "a \"quoted\" doc");
  EXPECT_EQ(info.source, rule);
  EXPECT_EQ(info.file, "packs/kalender.rules");
  EXPECT_EQ(info.line, 2u);
  EXPECT_EQ(info.say, (std::map<std::string, std::string>{{"en", "x"}, {"id", "{d.date}"}}));
  ASSERT_EQ(info.tests.size(), 2u);
  EXPECT_TRUE(info.tests[0].bad);
  EXPECT_EQ(info.tests[0].texts, (Lines{"@2026-03-04\nSatu.", "Dua."}));
  EXPECT_EQ(info.tests[0].line, 7u);
  EXPECT_FALSE(info.tests[1].bad);
}

TEST(Load, defaults_and_order) {
  const RuleSet rules = loaded(
      "rule b { for d: stamp ; require d.date = 1 ; }\n"
      "rule a @off { for d: stamp ; require d.date = 1 ; }\n"
      "rule a.b-2 @error { for d: stamp ; require d.date = 1 ; }");
  ASSERT_EQ(rules.rules.size(), 3u);
  EXPECT_EQ(rules.rules[0].name, "a");
  EXPECT_EQ(rules.rules[0].severity, Severity::off);
  EXPECT_EQ(rules.rules[1].name, "a.b-2");
  EXPECT_EQ(rules.rules[1].severity, Severity::error);
  EXPECT_EQ(rules.rules[2].name, "b");
  EXPECT_EQ(rules.rules[2].severity, Severity::warning);
  EXPECT_EQ(rules.rules[2].pack, "kalender");
}

TEST(Load, congruence) {
  const struct {
    std::string clauses;
    bool congruence;
  } table[] = {
      {"for a: event, b: event ; where a same b ; require a.date = b.date ;", true},
      {"for a: event, b: event ; where a.single, b same a, a.id < b.id ; require b.date = a.date ;", true},
      {"for a: event, b: event ; where a same b ; require a.date = b.start ;", false},
      {"for a: event, b: event ; where a same b ; require a.date <= b.date ;", false},
      {"for a: event, b: event ; where a same b ; require a.date = b.date, a.start = b.start ;", false},
      {"for a: event, b: event ; where a.topic same b.topic ; require a.date = b.date ;", false},
      {"for a: event, b: event ; where a.event same b ; require a.date = b.date ;", false},
      {"for a: event, b: event, c: event ; where a same b, b same c ; require a.date = c.date ;", false},
  };
  for (const auto& row : table)
    EXPECT_EQ(loaded("rule r { " + row.clauses + " }").rules[0].congruence, row.congruence) << row.clauses;
}

TEST(Load, precedence) {
  // Each pair must load to the same formula.
  const struct {
    std::string text, explicit_text;
  } table[] = {
      {"a.happened or a.absent and a.holds", "a.happened or (a.absent and a.holds)"},
      {"a.happened implies a.absent implies a.holds", "a.happened implies (a.absent implies a.holds)"},
      {"a.happened or a.absent implies a.holds", "(a.happened or a.absent) implies a.holds"},
      {"not a.happened and a.holds", "(not a.happened) and a.holds"},
      {"not a.value = 3", "not (a.value = 3)"},
      {"a.value - a.rank - 1 = 2", "(a.value - a.rank) - 1 = 2"},
      {"a.value + 2 * a.rank = 2", "a.value + (2 * a.rank) = 2"},
      {"a.value + a.rank mod 7 = 2", "a.value + (a.rank mod 7) = 2"},
      {"- a.value + a.rank = 2", "(-a.value) + a.rank = 2"},
      {"a.date - a.start = 2 w", "a.date - a.start = 14 d"},
  };
  SmallWorld world;
  const MentionId event = world.mention(Sort::event);
  for (const Attribute attribute : {Attribute::value, Attribute::date}) world.claim(event, attribute, 1);
  for (const Attribute attribute : {Attribute::happened, Attribute::absent}) world.truth(event, attribute, true);
  const auto formula = [&](const std::string& text) {
    const RuleSet rules = loaded("rule r { for a: event ; require " + text + " ; }");
    return to_lines(rules, ground(rules, world.claims).problem);
  };
  for (const auto& row : table) EXPECT_EQ(formula(row.text), formula(row.explicit_text)) << row.text;
  EXPECT_NE(formula("a.value - (a.rank - 1) = 2"), formula("a.value - a.rank - 1 = 2"));
}

TEST(Load, schema_lists_the_vocabulary) {
  std::map<std::string, SchemaEntry> entries;
  for (const SchemaEntry& entry : rule_schema())
    entries.emplace(entry.name + (entry.kind == SchemaEntry::Kind::sort ? ":" : ""), entry);
  EXPECT_EQ(entries.at("event:").kind, SchemaEntry::Kind::sort);
  EXPECT_EQ(entries.at("date").type, "day");
  EXPECT_TRUE(entries.at("date").world);
  EXPECT_EQ(entries.at("asof").type, "day");
  EXPECT_FALSE(entries.at("asof").world);
  EXPECT_EQ(entries.at("days_in_month").usage, "days_in_month(month, year)");
}

TEST(Load, the_example_of_the_readme) {
  std::ifstream file(std::string(SELARAS_SOURCE_DIR) + "/rules/README.md");
  std::string example;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("    ")) example += line + "\n";
  }
  const RuleSet rules = loaded(example);
  ASSERT_EQ(rules.rules.size(), 1u);
  EXPECT_EQ(rules.rules[0].pack, "football");
}

TEST(Load, builtin_packs_are_well_formed) {
  const std::vector<RuleSource> packs = builtin_packs();
  EXPECT_EQ(to_lines(load_rules(packs).diagnostics), Lines{});
  for (std::size_t i = 1; i < packs.size(); ++i) EXPECT_LT(packs[i - 1].name, packs[i].name);
}

/// "rule language bad|ok" for what the texts of the shipped rules show.
std::set<std::string> shown_by_texts(const RuleSet& rules) {
  std::set<std::string> shown;
  for (const RuleInfo& rule : rules.rules) {
    for (const RuleTest& test : rule.tests) {
      std::string all;
      for (const std::string& text : test.texts) all += text + "\n";
      shown.insert(rule.name + " " + guess_language(all) + (test.bad ? " bad" : " ok"));
    }
  }
  return shown;
}

TEST(Load, every_shipped_rule_has_a_text_that_fires_and_a_near_miss_in_both_languages) {
  const std::set<std::string> elsewhere = {
      "money.conversion",   // says nothing until the user gives rates: tests/corpora
      "scope.superseded",   // texts alone have no versions: tests/corpora
  };
  const RuleSet rules = load_rules(builtin_packs()).rules;
  const std::set<std::string> shown = shown_by_texts(rules);
  for (const RuleInfo& rule : rules.rules) {
    if (elsewhere.contains(rule.name)) continue;
    for (const std::string language : {"id", "en"}) {
      const std::string here = rule.name + " " + language;
      EXPECT_TRUE(shown.contains(here + " bad")) << here;
      EXPECT_TRUE(shown.contains(here + " ok")) << here;
    }
  }
}

}  // namespace
}  // namespace selaras
