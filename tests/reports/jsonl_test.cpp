// The canonical format: fields, their order, exact numbers, safe strings.
#include <nlohmann/json.hpp>

#include "reports/claims_output.hpp"
#include "reports/json.hpp"
#include "reports/json_lines.hpp"
#include "tests/reports/builder.hpp"

namespace selaras {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> names;
  for (const auto& [key, value] : object.items()) names.push_back(key);
  return names;
}

TEST(Jsonl, finding) {
  const std::string text = write_jsonl(testing::early_answer().report());
  ASSERT_EQ(std::count(text.begin(), text.end(), '\n'), 1);
  const Json finding = Json::parse(text);
  EXPECT_EQ(keys(finding), (std::vector<std::string>{"id", "rule", "other_rules", "severity", "confidence", "title", "why", "claims", "assumptions", "odd_one_out", "strict_only", "status"}));
  EXPECT_EQ(finding["confidence"], 0.82);
  EXPECT_EQ(finding["status"], "conflict");
  EXPECT_EQ(finding["odd_one_out"], 1);
  const Json& claim = finding["claims"][1];
  EXPECT_EQ(claim["quote"], "lebih dari sebulan");
  EXPECT_EQ(claim["strict"], Json::parse("[[29,null]]"));
  EXPECT_EQ(claim["lenient"], Json::parse("[[26,null]]"));
  EXPECT_EQ(claim["label"]["id"], "≥ 29 hari");
  EXPECT_EQ(claim["witnesses"], Json::array());
  EXPECT_EQ(finding["assumptions"][0]["evidence"][0]["words"], "nota diplomatik");
}

TEST(Jsonl, truths_say_is) {
  testing::Builder b = testing::wrong_weekday();
  b.claims.claims[0].attribute = Attribute::happened;
  b.claims.claims[0].value.truth = true;
  const Json finding = Json::parse(write_jsonl(b.report()));
  EXPECT_EQ(finding["claims"][0]["is"], true);
  EXPECT_FALSE(finding["claims"][0].contains("strict"));
}

TEST(Jsonl, strings_are_safe_and_valid) {
  const struct {
    std::string text, expected;
  } table[] = {
      {"a\"b\\", R"("a\"b\\")"},
      {"\n\t\x1b", R"("\n\t\u001b")"},
      {"\xC2\x9B", R"("\u009b")"},
      {"\xE2\x80\xAE", R"("\u202e")"},
      {"\xFF", "\"\xEF\xBF\xBD\""},
      {"é😀", "\"é😀\""},
  };
  for (const auto& row : table) {
    std::string out;
    append_json_string(out, row.text);
    EXPECT_EQ(out, row.expected);
    EXPECT_TRUE(Json::accept(out));
  }
}

TEST(Jsonl, annotations) {
  testing::Builder b;
  const ArticleId id = b.article("a.txt", "Judul\n12,50 persen sejak 31 Maret di Jakarta, KM 92", 0);
  Annotations annotations;
  Timex timex;
  timex.range = b.find(id, "31 Maret").range();
  timex.value = "2024-03-31";
  timex.mod = "APPROX";
  annotations.timexes.push_back(timex);
  Quantity quantity;
  quantity.kind = QuantityKind::percent;
  quantity.range = b.find(id, "12,50 persen").range();
  quantity.from = quantity.to = normalised(Decimal{1250, 2});
  quantity.unit = "percent";
  annotations.quantities.push_back(quantity);
  quantity.to.reset();
  quantity.unit.clear();
  annotations.quantities.push_back(quantity);
  Name name;
  name.type = NameType::place;
  name.range = b.find(id, "Jakarta").range();
  annotations.names.push_back(name);
  Identifier km;
  km.range = b.find(id, "KM 92").range();
  km.value = "KM 92";
  annotations.identifiers.push_back(km);
  EXPECT_EQ(annotation_lines(b.corpus[id], annotations),
            R"({"article":"a.txt","begin":6,"end":18,"text":"12,50 persen","kind":"percent","value":12.5,"unit":"percent"}
{"article":"a.txt","begin":6,"end":18,"text":"12,50 persen","kind":"percent","value":{"from":12.5}}
{"article":"a.txt","begin":25,"end":33,"text":"31 Maret","kind":"timex","type":"DATE","value":"2024-03-31","mod":"APPROX"}
{"article":"a.txt","begin":37,"end":44,"text":"Jakarta","kind":"name","type":"LOC"}
{"article":"a.txt","begin":46,"end":51,"text":"KM 92","kind":"identifier","value":"KM 92"}
)");
}

/// Letters in brackets behind a name that they are short for belong to it; those of another name do not.
TEST(Jsonl, acronyms) {
  testing::Builder b;
  const ArticleId id = b.article("a.txt", "Kabar Dewan Rawa (DR) dan Komite Bukit (DR).", 0);
  Annotations annotations;
  const auto add = [&](std::string_view words, std::uint32_t from, std::uint32_t entity) {
    Name name;
    name.type = NameType::organisation;
    name.entity = entity;
    const auto begin = static_cast<std::uint32_t>(b.corpus[id].text.find(words, from));
    name.range = {begin, begin + static_cast<std::uint32_t>(words.size())};
    annotations.names.push_back(name);
  };
  add("Dewan Rawa", 0, 0);
  add("DR", 0, 0);
  add("Komite Bukit", 0, 1);
  add("DR", 30, 0);
  EXPECT_EQ(annotation_lines(b.corpus[id], annotations),
            R"~({"article":"a.txt","begin":6,"end":21,"text":"Dewan Rawa (DR)","kind":"name","type":"ORG","acronym":"DR"}
{"article":"a.txt","begin":26,"end":38,"text":"Komite Bukit","kind":"name","type":"ORG"}
{"article":"a.txt","begin":40,"end":42,"text":"DR","kind":"name","type":"ORG"}
)~");
}

/// A place with a role is whose somebody is, not where something is.
TEST(Jsonl, affiliations) {
  testing::Builder b;
  const ArticleId id = b.article("a.txt", "Kabar dari warga Rawa di Rawa.", 0);
  Annotations annotations;
  Name name;
  name.type = NameType::place;
  name.range = {17, 21};
  name.role = "warga";
  annotations.names.push_back(name);
  name.range = {25, 29};
  name.role.clear();
  annotations.names.push_back(name);
  EXPECT_EQ(annotation_lines(b.corpus[id], annotations),
            R"({"article":"a.txt","begin":17,"end":21,"text":"Rawa","kind":"affiliation","type":"LOC","role":"warga"}
{"article":"a.txt","begin":25,"end":29,"text":"Rawa","kind":"name","type":"LOC"}
)");
}

TEST(Jsonl, claims) {
  testing::Builder b = testing::wrong_weekday();
  b.claims.mentions[0].set(Attribute::frame, b.claims.symbols.intern("send").value);
  b.claims.mentions[0].set(Attribute::single, 1);
  b.claims.claims[0].as_of = 19820;
  std::string lines;
  write_claims(b.claims, b.corpus, [&](const std::string& more) { return lines += more, true; });
  const std::size_t first = lines.find("{\"id\":");
  ASSERT_NE(first, std::string::npos) << lines;
  EXPECT_EQ(lines.substr(first, lines.find('\n', first) + 1 - first),
            R"({"id":0,"clause":0,"article":"arsip/nota.txt","file":"arsip/nota.txt","begin":41,"end":46,"quote":"Sabtu","zone":"body","mention":0,"sort":"stamp","key":{"frame":"send","single":true},"attribute":"weekday","value":{"unit":"","strict":[[5,5]],"lenient":[[5,5]]},"layer":"narrator","modality":"asserted","polarity":"affirmed","as_of":19820,"confidence":1,"derived":[]}
)");
}

}  // namespace
}  // namespace selaras
