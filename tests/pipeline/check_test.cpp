// `selaras check`: what `selaras claims` prints gives the findings of the audit; what others print is read or complained of.
#include <gtest/gtest.h>

#include <set>

#include <nlohmann/json.hpp>

#include "tests/pipeline/process.hpp"

namespace selaras {
namespace {

using testing::Outcome;
using testing::Scratch;

const std::string corpora = std::string(SELARAS_SOURCE_DIR) + "/tests/corpora";

std::vector<nlohmann::json> lines_of(const std::string& text) {
  std::vector<nlohmann::json> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(nlohmann::json::parse(line));
  return lines;
}

Outcome check(const std::string& claims, std::vector<std::string> more = {}) {
  more.insert(more.begin(), {"check", "--no-config", "--format", "jsonl"});
  more.emplace_back("-");
  return testing::selaras(more, claims, SELARAS_SOURCE_DIR);
}

class RoundTrip : public ::testing::TestWithParam<std::vector<std::string>> {};

TEST_P(RoundTrip, gives_the_report_of_the_audit) {
  std::vector<std::string> audit = {"audit", "--no-config", "--format", "jsonl"}, claims = {"claims", "--no-config"};
  for (auto* arguments : {&audit, &claims}) arguments->insert(arguments->end(), GetParam().begin(), GetParam().end());
  const Outcome expected = testing::selaras(audit, {}, SELARAS_SOURCE_DIR);
  const Outcome printed = testing::selaras(claims, {}, SELARAS_SOURCE_DIR);
  ASSERT_EQ(printed.code, 0) << printed.err;
  const Outcome outcome = check(printed.out);
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(outcome.code, expected.code);
  // Not only the ids: words, places, labels and arithmetic are the same.
  EXPECT_EQ(outcome.out, expected.out);
}

INSTANTIATE_TEST_SUITE_P(Corpora, RoundTrip,
                         ::testing::Values(std::vector<std::string>{"tests/corpora/contoh"}, std::vector<std::string>{"tests/corpora/examples"},
                                           std::vector<std::string>{"tests/corpora/bersih"}, std::vector<std::string>{"--one-story", "tests/corpora/contoh"}));

TEST(Check, records_and_their_headlines) {
  const Scratch scratch;
  scratch.write("a.jsonl",
                "{\"id\":\"x\",\"title\":\" Arung Kirim 4 Kapal Bantuan ke Velia\",\"body\":\"Pemerintah Arung mengirim tiga kapal bantuan ke Velia pada pekan ini.\",\"published\":\"2026-03-04\"}\n"
                "{\"id\":\"y\",\"title\":\"Gempa\",\"body\":\"Gempa mengguncang Wanareja pada Rabu (5/8/2025) pagi.\",\"collection\":\"c\"}\n");
  const Outcome expected = testing::selaras({"audit", "--format", "jsonl", "a.jsonl"}, {}, scratch.path());
  ASSERT_EQ(lines_of(expected.out).size(), 2u) << expected.out;
  const Outcome claims = testing::selaras({"claims", "a.jsonl"}, {}, scratch.path());
  const Outcome outcome = testing::selaras({"check", "--format", "jsonl", "-"}, claims.out, scratch.path());
  EXPECT_EQ(outcome.out, expected.out);
  EXPECT_EQ(outcome.code, expected.code);
}

const std::string weekday_key = "\"key\":{\"has_weekday\":true,\"zone\":\"body\"}";
const std::string wrong_weekday =
    "{\"article\":\"a\",\"mention\":\"s1\",\"sort\":\"stamp\"," + weekday_key + ",\"attribute\":\"date\",\"quote\":\"31/3/2024\",\"begin\":8,\"end\":17,\"value\":{\"strict\":[[19813,19813]]}}\n"
    "{\"article\":\"a\",\"mention\":\"s1\",\"attribute\":\"weekday\",\"quote\":\"Senin\",\"begin\":2,\"end\":7,\"value\":{\"strict\":[[0,0]]}}\n";

TEST(Check, the_least_that_an_extractor_has_to_say) {
  const Outcome outcome = check(wrong_weekday);
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(outcome.err, "");
  const auto findings = lines_of(outcome.out);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0]["rule"], "calendar.weekday");
  EXPECT_EQ(findings[0]["claims"][0]["quote"], "Senin");
  EXPECT_EQ(findings[0]["claims"][1]["begin"], 8);
}

const std::string two_counts =
    "{\"kind\":\"mention\",\"mention\":\"WHOLE\",\"sort\":\"quantity\",\"article\":\"a\",\"key\":{\"has_parts\":true}}\n"
    "{\"article\":\"a\",\"mention\":\"WHOLE\",\"attribute\":\"value\",\"quote\":\"90\",\"value\":{\"strict\":[[90,90]]}}\n"
    "{\"article\":\"a\",\"mention\":\"WHOLE1\",\"sort\":\"quantity\",\"key\":{\"whole\":\"WHOLE\"},\"attribute\":\"value\",\"quote\":\"42\",\"value\":{\"strict\":[[42,42]]}}\n"
    "{\"article\":\"a\",\"mention\":\"WHOLE2\",\"sort\":\"quantity\",\"key\":{\"whole\":\"WHOLE\"},\"attribute\":\"value\",\"quote\":\"42\",\"value\":{\"strict\":[[42,42]]}}\n";

std::string with_whole(std::string text, const std::string& name) {
  for (std::size_t at = 0; (at = text.find("WHOLE", at)) != std::string::npos;) text.replace(at, 5, name);
  return text;
}

// Nobody said where the words stand: each claim has a place of its own all the same, and so has each finding.
TEST(Check, words_without_a_place_do_not_fold_into_one) {
  const Outcome one = check(with_whole(two_counts, "x"));
  const auto findings = lines_of(one.out);
  ASSERT_EQ(findings.size(), 1u) << one.out;
  std::multiset<std::string> quotes;
  std::set<std::int64_t> places;
  for (const auto& claim : findings[0]["claims"]) {
    quotes.insert(claim["quote"]);
    places.insert(claim["begin"].get<std::int64_t>());
  }
  EXPECT_EQ(quotes, (std::multiset<std::string>{"42", "42", "90"}));
  EXPECT_EQ(places.size(), 3u);

  const Outcome two = check(with_whole(two_counts, "x") + with_whole(two_counts, "y"));
  std::set<std::string> ids;
  for (const auto& finding : lines_of(two.out)) ids.insert(finding["id"]);
  EXPECT_EQ(ids.size(), 2u) << two.out;
  EXPECT_TRUE(ids.contains(findings[0]["id"])) << "the first keeps its id";
}

// A clause that is told holds its claim's words, the second time they are needed the second time they stand there.
TEST(Check, words_without_a_place_are_found_in_their_sentence) {
  std::string text = with_whole(two_counts, "x");
  for (std::size_t at = 0; (at = text.find("\"attribute\"", at)) != std::string::npos; at += 24) text.insert(at, "\"clause\":\"s\",");
  const Outcome outcome = check("{\"kind\":\"clause\",\"clause\":\"s\",\"article\":\"a\",\"quote\":\"42 tewas dan 42 luka, jadi 90\"}\n" + text);
  const auto findings = lines_of(outcome.out);
  ASSERT_EQ(findings.size(), 1u) << outcome.out << outcome.err;
  std::set<std::int64_t> places;
  for (const auto& claim : findings[0]["claims"]) places.insert(claim["begin"].get<std::int64_t>());
  EXPECT_EQ(places, (std::set<std::int64_t>{0, 13, 27}));
}

// What people have settled counts for claims of anyone's extractor as it does for articles.
TEST(Check, baseline_decisions_and_changed_files) {
  const Scratch scratch;
  scratch.write("claims.jsonl", wrong_weekday);
  const auto run = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"check", "--format", "jsonl"});
    more.emplace_back("claims.jsonl");
    return testing::selaras(more, {}, scratch.path());
  };
  const auto findings = lines_of(run({}).out);
  ASSERT_EQ(findings.size(), 1u);
  const std::string id = findings[0]["id"];
  scratch.write("keputusan.jsonl", "{\"finding\":\"" + id + "\",\"verdict\":\"dismiss\",\"reason\":\"the almanac is local\"}\n");
  EXPECT_EQ(run({"--decisions", "keputusan.jsonl"}).code, 0);
  EXPECT_EQ(run({"--baseline", "known.jsonl", "--add-to-baseline", "--reason", "as printed", "--today", "2026-03-04"}).code, 0);
  EXPECT_NE(testing::content(scratch / "known.jsonl").find(id), std::string::npos);
  EXPECT_EQ(run({"--baseline", "known.jsonl"}).code, 0);
  EXPECT_EQ(run({"--baseline", "missing.jsonl"}).code, 2);
  EXPECT_EQ(run({"--changed", "a"}).code, 1) << "the article that the claims come from";
  EXPECT_EQ(run({"--changed", "b"}).code, 0);
  scratch.write("selaras.toml", "baseline = \"known.jsonl\"\n");
  EXPECT_EQ(run({}).code, 0);
  EXPECT_EQ(run({"--no-config"}).code, 1);
}

TEST(Check, what_people_say_is_not_the_same_is_not) {
  const Scratch scratch;
  const std::string value = "\"sort\":\"quantity\",\"key\":{\"of\":\"dead\"},\"attribute\":\"value\",";
  scratch.write("claims.jsonl",
                "{\"article\":\"a\",\"mention\":1," + value + "\"quote\":\"12 orang\",\"value\":{\"strict\":[[12,12]]}}\n"
                "{\"article\":\"b\",\"mention\":2," + value + "\"quote\":\"15 orang\",\"value\":{\"strict\":[[15,15]]}}\n"
                "{\"kind\":\"same\",\"a\":1,\"b\":2,\"confidence\":0.9}\n");
  scratch.write("one.rules", "pack one \"one\" ;\nrule one.value @error {\n  doc \"One.\" ;\n  for a: quantity, b: quantity ;\n  where a same b ;\n  require a.value = b.value ;\n}\n");
  scratch.write("keputusan.jsonl", "{\"not_same\":[{\"article\":\"a\",\"quote\":\"12 orang\"},{\"article\":\"b\",\"quote\":\"15 orang\"}],\"reason\":\"two wards\"}\n");
  const std::vector<std::string> arguments = {"check", "--no-config", "--rules", "one.rules", "--level", "*=off", "--level", "one.*=error", "claims.jsonl"};
  auto decided = arguments;
  decided.insert(decided.end(), {"--decisions", "keputusan.jsonl"});
  EXPECT_EQ(testing::selaras(arguments, {}, scratch.path()).code, 1);
  EXPECT_EQ(testing::selaras(decided, {}, scratch.path()).code, 0);
}

struct Bad {
  const char* what;
  std::string line, message;
};

TEST(Check, bad_lines_are_named_and_the_rest_goes_on) {
  const auto claim = [](const std::string& more) { return "{\"article\":\"a\",\"mention\":\"s1\"," + more + "}"; };
  const std::string date = "\"sort\":\"stamp\",\"attribute\":\"date\",";
  const Bad table[] = {
      {"truncated", "{\"article\":\"a\",", "not JSON"},
      {"no object", "[1,2]", "an object is expected; this is an array"},
      {"not UTF-8", "{\"article\":\"\xff\"}", "not UTF-8"},
      {"deep", std::string(100'000, '['), "nest too deep"},
      {"huge number", "{\"article\":1e999999}", "not JSON"},
      {"huge line", "{\"article\":\"" + std::string(5u << 20, 'x') + "\"}", "longer than"},
      {"unknown kind", "{\"kind\":\"clam\"}", "there is no kind \"clam\""},
      {"no article", "{\"mention\":1," + date + "\"value\":{\"strict\":[]}}", "article: a string is missing"},
      {"no such attribute", claim("\"sort\":\"stamp\",\"attribute\":\"dat\",\"value\":{}"), "attribute: there is no attribute \"dat\""},
      {"static attribute", claim("\"sort\":\"stamp\",\"attribute\":\"zone\",\"value\":{}"), "attribute: \"zone\" belongs to a mention's key"},
      {"no such sort", claim("\"sort\":\"stomp\",\"attribute\":\"date\",\"value\":{\"strict\":[]}"), "sort: there is no sort \"stomp\""},
      {"value of a wrong kind", claim(date + "\"value\":3"), "value: an object is expected; this is an integer"},
      {"text for a day", claim(date + "\"value\":{\"strict\":[[\"x\",1]]}"), "value.strict[0][0]: an integer is expected; this is a string"},
      {"three ends", claim(date + "\"value\":{\"strict\":[[1,2],[1,2,3]]}"), "value.strict[1]: an interval has two ends"},
      {"backwards", claim(date + "\"value\":{\"strict\":[[2,1]]}"), "value.strict[0]: the interval ends before it begins"},
      {"beyond 64 bits", claim(date + "\"value\":{\"strict\":[[18446744073709551615,null]]}"), "value.strict[0][0]: the number does not fit"},
      {"strict outside lenient", claim(date + "\"value\":{\"strict\":[[1,5]],\"lenient\":[[2,5]]}"), "value.strict: what is read strictly"},
      {"truth without is", claim("\"sort\":\"event\",\"attribute\":\"happened\",\"value\":{}"), "value.is: true or false is missing"},
      {"key of a wrong type", claim(date + "\"key\":{\"has_weekday\":\"yes\"},\"value\":{\"strict\":[]}"), "key.has_weekday: true or false is expected"},
      {"unknown key", claim(date + "\"key\":{\"colour\":1},\"value\":{\"strict\":[]}"), "key.colour: there is no such attribute"},
      {"quote and offsets", claim(date + "\"quote\":\"ab\",\"begin\":3,\"end\":4,\"value\":{\"strict\":[]}"), "end: the quote has 2 bytes"},
      {"confidence", claim(date + "\"confidence\":1.5,\"value\":{\"strict\":[]}"), "confidence: a number between 0 and 1"},
      {"derived", claim(date + "\"derived\":[\"guess\"],\"value\":{\"strict\":[]}"), "derived[0]: there is no assumption \"guess\""},
      {"published", "{\"kind\":\"article\",\"article\":\"b\",\"published\":\"2026-02-30\"}", "published: a date such as"},
      {"unknown mention", "{\"article\":\"a\",\"mention\":77,\"attribute\":\"date\",\"value\":{\"strict\":[]}}", "mention: there is no mention 77"},
      {"unknown reference", "{\"kind\":\"mention\",\"mention\":5,\"sort\":\"offset\",\"article\":\"a\",\"key\":{\"first\":99}}", "key.first: there is no mention 99"},
      {"same as itself", "{\"kind\":\"same\",\"a\":\"s1\",\"b\":\"s1\"}", "b: a mention is the same as itself"},
      {"same as nobody", "{\"kind\":\"same\",\"a\":\"s1\",\"b\":\"s9\"}", "b: there is no mention \"s9\""},
      {"another sort", claim("\"sort\":\"event\",\"attribute\":\"date\",\"value\":{\"strict\":[]}"), "sort: mention \"s1\" is of another sort"},
  };
  for (const Bad& bad : table) {
    const Outcome outcome = check(wrong_weekday + bad.line + "\n");
    EXPECT_EQ(outcome.code, 3) << bad.what;
    EXPECT_NE(outcome.err.find("-:3"), std::string::npos) << bad.what << "\n" << outcome.err.substr(0, 500);
    EXPECT_NE(outcome.err.find(bad.message), std::string::npos) << bad.what << "\n" << outcome.err.substr(0, 500);
    EXPECT_EQ(lines_of(outcome.out).size(), 1u) << bad.what;
  }
}

TEST(Check, inputs_without_claims_are_an_error) {
  for (const char* text : {"", "\n \n", "{\"kind\":\"article\",\"article\":\"a\"}\n", "nonsense\n"}) {
    const Outcome outcome = check(text);
    EXPECT_EQ(outcome.code, 2) << text;
    EXPECT_NE(outcome.err, "") << text;
  }
  EXPECT_EQ(testing::selaras({"check"}).code, 2);
  EXPECT_EQ(testing::selaras({"check", "/nonexistent.jsonl"}).code, 2);
}

TEST(Check, ids_belong_to_their_file_and_articles_to_all) {
  const Scratch scratch;
  scratch.write("a.jsonl", wrong_weekday);
  std::string other = wrong_weekday;
  for (std::size_t at; (at = other.find("\"a\"")) != std::string::npos;) other.replace(at, 3, "\"b\"");
  scratch.write("b.jsonl", other);
  const Outcome outcome = testing::selaras({"check", "--format", "jsonl", "a.jsonl", "b.jsonl"}, {}, scratch.path());
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(outcome.err, "");
  ASSERT_EQ(lines_of(outcome.out).size(), 1u);  // two copies of one error are one finding
  EXPECT_EQ(lines_of(outcome.out)[0]["claims"][0]["witnesses"].size(), 1u);
}

/// A claim of one article, at a place of its own.
std::string claim_at(int place, const std::string& sort, const std::string& attribute, const std::string& quote, int lo, int hi) {
  return "{\"article\":\"a\",\"mention\":\"m" + std::to_string(place) + "\",\"sort\":\"" + sort + "\",\"attribute\":\"" + attribute + "\",\"quote\":\"" + quote + "\",\"begin\":" + std::to_string(100 * place) +
         ",\"end\":" + std::to_string(100 * place + static_cast<int>(quote.size())) + ",\"value\":{\"strict\":[[" + std::to_string(lo) + "," + std::to_string(hi) + "]]}}\n";
}

/// One date that is much later than four others.
std::string four_conflicts() {
  std::string lines = claim_at(0, "event", "date", "hari 500", 500, 500);
  for (int i = 1; i <= 4; ++i) lines += claim_at(i, "event", "date", "hari " + std::to_string(100 + i), 100 + i, 100 + i);
  return lines;
}

const std::string never_so_late =
    "rule test.order @error { doc \"What is named first is at most 200 days later.\" ; for a: event, b: event ; where a.id < b.id ; require a.date <= b.date + 200 ; "
    "say id \"urutan\" ; say en \"order\" ; }\n";

TEST(Check, all_conflicts_on_request) {
  const Scratch scratch;
  scratch.write("order.rules", never_so_late);
  scratch.write("claims.jsonl", four_conflicts());
  const auto findings = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"check", "--no-config", "--rules", "order.rules", "--format", "jsonl", "claims.jsonl"});
    const Outcome outcome = testing::selaras(more, {}, scratch.path());
    EXPECT_EQ(outcome.code, 1) << outcome.err;
    return lines_of(outcome.out).size();
  };
  EXPECT_EQ(findings({}), 1u) << "conflicts that share no claim";
  EXPECT_EQ(findings({"--all-conflicts", "20"}), 4u);
  EXPECT_EQ(findings({"--all-conflicts", "3"}), 1u) << "more claims hang together than that";
}

TEST(Check, what_takes_too_much_effort_is_undecided) {
  const Scratch scratch;
  scratch.write("sum.rules",
                "rule test.sum @error { doc \"Two remainders.\" ; for a: quantity, b: quantity, c: quantity ; where a.id < b.id, b.id < c.id ; "
                "require (a.value + 3 * b.value + 5 * c.value) mod 97 = 13 and (a.value + 9 * b.value + 2 * c.value) mod 89 = 5 ; say id \"sisa\" ; say en \"remainders\" ; }\n");
  std::string claims;
  for (int i = 0; i < 5; ++i) claims += claim_at(i, "quantity", "value", "angka " + std::to_string(i), 1, 9'000);
  scratch.write("claims.jsonl", claims);
  const Outcome outcome = testing::selaras({"check", "--no-config", "--rules", "sum.rules", "--effort", "1", "--format", "jsonl", "claims.jsonl"}, {}, scratch.path());
  EXPECT_EQ(outcome.code, 3) << outcome.err;
  const auto findings = lines_of(outcome.out);
  ASSERT_EQ(findings.size(), 1u) << outcome.out;
  EXPECT_EQ(findings[0]["status"], "undecided");
}

/// The code blocks of a section of README.md.
std::vector<std::string> blocks_of(const std::string& section) {
  const std::string readme = testing::content(SELARAS_SOURCE_DIR "/README.md");
  const std::size_t from = readme.find("\n## " + section + "\n");
  const std::string text = from == std::string::npos ? std::string() : readme.substr(from, readme.find("\n## ", from + 1) - from);
  std::vector<std::string> blocks;
  for (std::size_t at = 0; (at = text.find("\n```", at)) != std::string::npos;) {
    const std::size_t begin = text.find('\n', at + 1) + 1, end = text.find("\n```", begin) + 1;
    blocks.push_back(text.substr(begin, end - begin));
    at = end + 3;
  }
  return blocks;
}

TEST(Check, the_rule_of_the_readme_finds_what_the_readme_says) {
  const auto blocks = blocks_of("A rule of your own");
  ASSERT_EQ(blocks.size(), 2u);
  const Scratch scratch;
  scratch.write("football.rules", blocks[0]);
  scratch.write("table.jsonl", blocks[1]);
  const Outcome outcome = testing::selaras({"check", "--rules", "football.rules", "--format", "jsonl", "table.jsonl"}, {}, scratch.path());
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(outcome.code, 1);
  const auto findings = lines_of(outcome.out);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0]["rule"], "football.goals");
  EXPECT_EQ(findings[0]["claims"].size(), 4u);
  EXPECT_EQ(findings[0]["why"]["id"], "42 gol + 30 gol = 72 gol ≠ 35 gol + 36 gol = 71 gol");
  std::string fitting = blocks[1];
  fitting.replace(fitting.find("[[36,36]]"), 9, "[[37,37]]");
  scratch.write("table.jsonl", fitting);
  EXPECT_EQ(testing::selaras({"check", "--rules", "football.rules", "table.jsonl"}, {}, scratch.path()).code, 0);
  EXPECT_EQ(testing::selaras({"check", "--rules", "football.rules", "--level", "football.*=info", "table.jsonl"}, {}, scratch.path()).code, 0);
}

TEST(Check, the_schema_is_json_and_knows_every_key_that_is_printed) {
  const Outcome outcome = testing::selaras({"check", "--schema"});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, testing::content(SELARAS_SOURCE_DIR "/reports/schemas/claim.schema.json")) << "the shipped schema is `selaras check --schema`";
  const nlohmann::json schema = nlohmann::json::parse(outcome.out);
  std::map<std::string, std::set<std::string>> known;
  for (const auto& kind : schema["oneOf"]) {
    for (const auto& [key, unused] : kind["properties"].items()) known[kind["title"]].insert(key);
    for (const auto& key : kind["required"]) EXPECT_TRUE(known[kind["title"]].contains(key)) << key;
  }
  const Outcome claims = testing::selaras({"claims", "--no-config", corpora + "/contoh"});
  std::set<std::string> kinds;
  for (const auto& line : lines_of(claims.out)) {
    const std::string kind = line.value("kind", "claim");
    kinds.insert(kind);
    for (const auto& [key, unused] : line.items()) EXPECT_TRUE(key == "file" || known[kind].contains(key)) << kind << "." << key;
  }
  EXPECT_EQ(kinds, (std::set<std::string>{"article", "claim", "clause", "mention", "same"}));
}

}  // namespace
}  // namespace selaras
