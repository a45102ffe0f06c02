// `say` texts: what placeholders resolve to over the claims of a conflict.
#include <gtest/gtest.h>

#include "tests/rules/small_world.hpp"

namespace selaras {
namespace {

std::string to_text(const IntervalSet& set) {
  std::string text;
  for (const Interval& part : set.parts()) {
    if (!text.empty()) text += "|";
    const auto end = [](std::int64_t x) {
      return x == Interval::lowest ? "-inf" : x == Interval::highest ? "inf" : std::to_string(x);
    };
    text += part.lo == part.hi ? end(part.lo) : end(part.lo) + ".." + end(part.hi);
  }
  return text.empty() ? "none" : text;
}

std::string to_text(const Readings& readings) {
  return readings.strict == readings.lenient ? to_text(readings.strict)
                                             : to_text(readings.strict) + "~" + to_text(readings.lenient);
}

std::string to_text(const SayPart& part) {
  if (const auto* literal = std::get_if<std::string>(&part)) return *literal;
  const SaidValue& said = std::get<SaidValue>(part);
  if (!said.known) return "<?>";
  if (said.quote) return "<quote " + std::to_string(said.quote->begin) + ">";
  std::string text =
      "<" + std::string(name_of(said.type)) + " " + (said.text.empty() ? to_text(said.readings) : said.text);
  for (std::size_t i = 0; i < said.summands.size(); ++i) text += (i == 0 ? " = " : " + ") + to_text(said.summands[i]);
  return text + (said.unit.empty() ? "" : " " + said.unit) + ">";
}

/// The text of one rule whose first instance is explained by all claims of the world.
std::string said(const std::string& head, const std::string& text, const ClaimSet& claims, bool strict = false) {
  const RuleLoad load = load_rules({{"t", "rule r { " + head + " say id \"" + text + "\" ; say en \"english\" ; }"}});
  EXPECT_EQ(to_lines(load.diagnostics), Lines{}) << text;
  const Problem problem = ground(load.rules, claims).problem;
  if (problem.instances.empty()) return "no instance";
  std::vector<ClaimId> all;
  std::vector<CandidateId> same;
  for (std::size_t i = 0; i < claims.claims.size(); ++i) all.emplace_back(i);
  for (std::size_t i = 0; i < claims.candidates.size(); ++i) same.emplace_back(i);
  std::string joined;
  for (const SayPart& part : say(load.rules, problem.instances[0], claims, all, "id", strict, same))
    joined += to_text(part);
  return joined;
}

TEST(Say, stamps) {
  SmallWorld world;
  const MentionId stamp = world.mention(Sort::stamp);
  world.claim(stamp, Attribute::date, 19812);
  world.claim(stamp, Attribute::weekday, 6);
  world.set(stamp, Attribute::expr, "kemarin").set(stamp, Attribute::published, 19820);
  const std::string head = "for d: stamp ; require weekday_of(d.date) = d.weekday ;";
  const struct {
    std::string text, said;
  } table[] = {
      {"{d.date} jatuh pada {weekday_of(d.date)}, bukan {d.weekday}",
       "<day 19812> jatuh pada <weekday 5>, bukan <weekday 6>"},
      {"{(d.date + 3) mod 7}", "<weekday 5>"},
      {"{d.date - 2 d}", "<day 19810>"},
      {"{d.date - 19800}", "<day 12>"},
      {"{d.expr} {d.quote} {d}", "<text kemarin> <quote 0> <quote 0>"},
      {"{d.published - d.date}", "<days 8>"},
      {"{d.frame} {d.clock}", "<?> <?>"},
      {"{{d.date}}", "{d.date}"},
      {"a\\n\\\"b\\\"", "a\n\"b\""},
  };
  for (const auto& row : table) EXPECT_EQ(said(head, row.text, world.claims), row.said) << row.text;
}

TEST(Say, sums_list_their_members) {
  SmallWorld world;
  const MentionId whole = world.mention(Sort::quantity);
  world.claim(whole, Attribute::value, 9, "orang");
  for (const auto& readings : {Readings::exactly(3), Readings{{4, 5}, {3, 6}}}) {
    const MentionId part = world.mention(Sort::quantity);
    world.refer(part, Attribute::whole, whole).claim(part, Attribute::value, readings, "orang");
  }
  const std::string head = "for w: quantity ; require sum(p: quantity where p.whole = w : p.value) = w.value ;";
  EXPECT_EQ(said(head, "{sum(p: quantity where p.whole = w : p.value)}, bukan {w.value}", world.claims),
            "<count 7..8~6..9 = 3 + 4..5~3..6 orang>, bukan <count 9 orang>");
  EXPECT_EQ(said(head, "{w.value - sum(p: quantity where p.whole = w : p.value)}", world.claims),
            "<count 1..2~0..3 orang>");
  EXPECT_EQ(said(head, "{-w.value} {3 * w.value} {w.value mod 4}", world.claims),
            "<count -9 orang> <count 27 orang> <number 1 orang>");
}

TEST(Say, claims_on_one_attribute_are_combined) {
  SmallWorld world;
  const MentionId a = world.mention(Sort::event), b = world.mention(Sort::event);
  world.same(a, b);
  world.claim(a, Attribute::date, Readings{{1, 4}, {1, 9}});
  world.claim(a, Attribute::date, Readings{{6, 8}, {3, 8}});
  const std::string head = "for a: event, b: event ; where a same b, a.id < b.id ; require a.date = b.date ;";
  EXPECT_EQ(said(head, "{a.date}", world.claims, false), "<day none~3..8>");
  EXPECT_EQ(said(head, "{a.date}", world.claims, true), "<day 1..4|6..8~1..9>");
  // A mention without a claim of its own borrows from what is the same thing.
  EXPECT_EQ(said(head, "{b.date}", world.claims, true), "<day 1..4|6..8~1..9>");
}

TEST(Say, open_ends_and_remainders) {
  SmallWorld world;
  const MentionId a = world.mention(Sort::event);
  world.claim(a, Attribute::date, Readings::between(5, Interval::highest));
  world.claim(a, Attribute::start, Readings::between(1, 4));
  world.claim(a, Attribute::value, Interval::highest - 1);
  world.truth(a, Attribute::happened, true);
  const std::string head = "for a: event ; require a.date = a.start ;";
  EXPECT_EQ(said(head, "{a.date + 1 d} {weekday_of(a.date)} {weekday_of(a.start)}", world.claims),
            "<day 6..inf> <weekday 0..6> <weekday 0|4..6>");
  EXPECT_EQ(said(head, "{a.start - a.date} {9 * a.value} {a.happened}", world.claims),
            "<days -inf..-1> <count -inf..inf> <truth 1>");
}

TEST(Say, other_languages_and_doc) {
  SmallWorld world;
  const MentionId a = world.mention(Sort::event);
  const ClaimId claim = world.claim(a, Attribute::date, 1);
  const auto text = [&](const std::string& clauses, const std::string& language) {
    const RuleLoad load =
        load_rules({{"t", "rule r { doc \"why\" ; for a: event ; require a.date = 2 ; " + clauses + " }"}});
    const Problem problem = ground(load.rules, world.claims).problem;
    return to_text(say(load.rules, problem.instances.at(0), world.claims, {claim}, language, false).at(0));
  };
  const std::string both = "say id \"satu\" ; say en \"one\" ;";
  EXPECT_EQ(text(both, "id"), "satu");
  EXPECT_EQ(text(both, "en"), "one");
  EXPECT_EQ(text("say id \"satu\" ;", "en"), "satu");
  EXPECT_EQ(text("", "en"), "why");
}

}  // namespace
}  // namespace selaras
