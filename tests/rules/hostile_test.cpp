// Texts nobody means: random bytes, torn rules, towers of parentheses. Loading must end and must not crash.
#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "tests/rules/small_world.hpp"

namespace selaras {
namespace {

const std::string good =
    "pack p ;\nrelation entails(verb, verb) { reject reply; \"menjawab\" reply; }\n"
    "rule p.one @error { doc \"d\" ; for w: quantity(has_parts = true, unit = \"orang\"), v: quantity ;\n"
    "where w same v, entails(w.of, v.of), not w.vague ; require sum(p: quantity where p.whole = w : 2 * p.value) + 1 "
    "<= "
    "v.value mod 7 or w.happened implies weekday_of(v.date) != 3 ;\nsay id \"{w.value} {{x}} {p.quote}\" ; "
    "test bad \"a\" \"b\\n\" ; }\n";

TEST(Hostile, torn_and_mutated_texts) {
  std::mt19937 random(7);
  const std::string letters = good + "{}()[];:,.=<>+-*@\"\\#?\xc3\xff\n 0123456789";
  for (int round = 0; round < 20000; ++round) {
    std::string text = good;
    for (std::size_t edits = random() % 6; edits-- > 0 && !text.empty();) {
      const std::size_t at = random() % text.size();
      switch (random() % 4) {
        case 0: text.erase(at, random() % 20); break;
        case 1: text.insert(at, 1, letters[random() % letters.size()]); break;
        case 2: text[at] = letters[random() % letters.size()]; break;
        default: text += text.substr(at, 40); break;
      }
    }
    const RuleLoad load = load_rules({{"t", text}});
    for (const Diagnostic& diagnostic : load.diagnostics) {
      ASSERT_GE(diagnostic.line, 1u);
      ASSERT_LE(diagnostic.column, diagnostic.slice.size() + 1) << text;
    }
    ASSERT_LE(load.diagnostics.size(), 51u);
  }
}

TEST(Hostile, random_tokens) {
  std::mt19937 random(11);
  const std::string words[] = {
      "rule ", "relation ", "pack ", "for ", "where ",   "require ", "say ",  "a",       "b",
      ": ",    "event ",    "{",     "}",    "(",        ")",        ";",     ",",       ".",
      "=",     "same ",     "not ",  "and ", "implies ", "sum(",     "date ", "value ",  "\"x{a.date}\" ",
      "12 ",   "d ",        "+",     "-",    "*",        "mod ",     "\n",    "@error ", "test ",
      "bad "};
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t length = random() % 60; length-- > 0;) text += words[random() % std::size(words)];
    load_rules({{"t", text}});
  }
}

std::string repeated(const std::string& piece, std::size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

TEST(Hostile, towers_and_chains_are_refused) {
  constexpr std::size_t many = 200'000;
  const std::string expressions[] = {
      repeated("(", many) + "a.date" + repeated(")", many),
      repeated("not ", many) + "a.happened",
      repeated("- ", many) + "a.value = 1",
      "a.value = 1" + repeated(" + 1", many),
      "a.happened" + repeated(" and a.happened", many),
      "a.happened" + repeated(" implies a.happened", many),
      repeated("sum(p: event where p.first = a : ", many),
      repeated("min(", many),
      "min(1" + repeated(", 1", many) + ") = 1",
      "a" + repeated(".first", many) + ".date = 1",
  };
  for (const std::string& expression : expressions) {
    const RuleLoad load = load_rules({{"t", "rule r { for a: event ; require " + expression + " ; }"}});
    ASSERT_FALSE(load.diagnostics.empty()) << expression.substr(0, 40);
    EXPECT_NE(load.diagnostics[0].message.find("too long or too deeply nested"), std::string::npos)
        << expression.substr(0, 40) << ": " << load.diagnostics[0].message;
  }
}

TEST(Hostile, long_texts_of_errors_stay_cheap) {
  constexpr std::size_t many = 100'000;
  for (const std::string piece : {";", "}", "rule ", "rule r {", "{", "\"", "relation r(", "rule r { for a: b ; } ",
                                  "é", "$", "say id \"{\" ;", "a.b ", "\\"}) {
    EXPECT_FALSE(load_rules({{"t", repeated(piece, many)}}).diagnostics.empty()) << piece;
    EXPECT_FALSE(load_rules({{"t", "rule r { " + repeated(piece, many)}}).diagnostics.empty()) << piece;
  }
  std::string many_binders = "rule r { for b0: event";
  for (int i = 1; i < 40; ++i) many_binders += ", b" + std::to_string(i) + ": event";
  const auto found = load_rules({{"t", many_binders + " ; require b0.happened ; }"}}).diagnostics;
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].message, "a rule may have at most 16 mentions and sums");
}

TEST(Hostile, grounding_over_nonsense_references) {
  SmallWorld world;
  const MentionId a = world.mention(Sort::offset), b = world.mention(Sort::event);
  world.set(a, Attribute::first, 99).set(a, Attribute::second, -5).refer(b, Attribute::first, b);
  world.set(b, Attribute::asof, std::numeric_limits<std::int64_t>::max());
  world.claim(a, Attribute::days, 1);
  world.claim(b, Attribute::date, 1);
  const RuleLoad load =
      load_rules({{"t",
                   "rule r { for s: offset ; require s.second.date - s.first.date = s.days ; }\n"
                   "rule q { for e: event ; require e.date <= e.asof + 1 or e.asof + 1 > 0 ; }\n"
                   "rule s { for e: event, f: event ; where e.first same f ; require f.date = 2 ; }"}});
  ASSERT_EQ(to_lines(load.diagnostics), Lines{});
  EXPECT_EQ(to_lines(load.rules, ground(load.rules, world.claims).problem), (Lines{"s(m1,m1): (m1.date = 2)"}));
}

}  // namespace
}  // namespace selaras
