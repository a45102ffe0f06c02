// Lines that nobody means: torn, mutated, shuffled claims. Reading ends, names lines, and what is read is whole.
#include <gtest/gtest.h>

#include <random>

#include "reports/claims_input.hpp"
#include "selaras/reports.hpp"

namespace selaras {
namespace {

const std::string good =
    "{\"kind\":\"article\",\"article\":\"a\",\"file\":\"a.jsonl\",\"title\":\"Judul 4 kapal\",\"collection\":\"c\",\"published\":\"2026-03-04\",\"record\":3}\n"
    "{\"kind\":\"mention\",\"mention\":0,\"article\":\"a\",\"begin\":6,\"end\":13,\"quote\":\"4 kapal\",\"headline\":true,\"sort\":\"quantity\",\"key\":{\"zone\":\"headline\",\"has_parts\":true}}\n"
    "{\"kind\":\"mention\",\"mention\":1,\"article\":\"a\",\"begin\":10,\"end\":17,\"quote\":\"3 kapal\",\"sort\":\"quantity\",\"key\":{\"whole\":0,\"asof\":20516,\"of\":\"kapal\"}}\n"
    "{\"kind\":\"clause\",\"clause\":0,\"article\":\"a\",\"begin\":0,\"end\":25,\"quote\":\"Sebanyak 3 kapal dikirim.\"}\n"
    "{\"id\":0,\"clause\":0,\"article\":\"a\",\"begin\":10,\"end\":17,\"quote\":\"3 kapal\",\"zone\":\"lead\",\"mention\":1,\"sort\":\"quantity\",\"attribute\":\"value\",\"value\":{\"unit\":\"kapal\",\"strict\":[[3,3]],\"lenient\":[[2,null]]},\"layer\":\"voice\",\"who\":\"polisi\",\"confidence\":0.93,\"derived\":[\"metonymy\"]}\n"
    "{\"article\":\"a\",\"begin\":6,\"end\":13,\"quote\":\"4 kapal\",\"zone\":\"headline\",\"mention\":0,\"attribute\":\"value\",\"value\":{\"strict\":[[4,4]]},\"polarity\":\"denied\",\"as_of\":20516}\n"
    "{\"article\":\"a\",\"mention\":\"x\",\"sort\":\"event\",\"attribute\":\"happened\",\"value\":{\"is\":true}}\n"
    "{\"kind\":\"same\",\"a\":0,\"b\":1,\"confidence\":0.86,\"hard\":false,\"evidence\":[{\"kind\":\"headline\",\"weight\":860,\"words\":\"kapal\"}]}\n";

ClaimsInput read(const std::string& text) {
  ClaimsReader reader;
  reader.read_text("t", text);
  return reader.finish();
}

bool stands(Span span, const Corpus& corpus) {
  return span.article.value < corpus.articles.size() && span.begin <= span.end && span.end <= corpus[span.article].text.size();
}

void check_whole(const ClaimsInput& input, const std::string& text) {
  for (const Diagnostic& diagnostic : input.diagnostics) ASSERT_GT(diagnostic.line, 0u) << diagnostic.message << "\n" << text;
  for (const Mention& mention : input.claims.mentions) ASSERT_TRUE(stands(mention.span, input.corpus)) << text;
  for (const Clause& clause : input.claims.clauses) ASSERT_TRUE(stands(clause.span, input.corpus)) << text;
  for (const Claim& claim : input.claims.claims) {
    ASSERT_TRUE(stands(claim.span, input.corpus)) << text;
    ASSERT_LT(claim.mention.value, input.claims.mentions.size()) << text;
    ASSERT_LT(claim.clause.value, input.claims.clauses.size()) << text;
    ASSERT_TRUE(claim.value.readings.strict.within(claim.value.readings.lenient)) << text;
  }
  for (std::size_t i = 0; i < input.claims.candidates.size(); ++i) {
    ASSERT_LT(input.claims.candidates[i].a, input.claims.candidates[i].b) << text;
    ASSERT_LT(input.claims.candidates[i].b.value, input.claims.mentions.size()) << text;
  }
}

TEST(ClaimsInput, reads_every_kind_of_line) {
  const ClaimsInput input = read(good);
  EXPECT_TRUE(input.diagnostics.empty()) << input.diagnostics[0].message;
  check_whole(input, good);
  ASSERT_EQ(input.corpus.articles.size(), 1u);
  ASSERT_EQ(input.claims.mentions.size(), 3u);
  ASSERT_EQ(input.claims.claims.size(), 3u);
  ASSERT_EQ(input.claims.candidates.size(), 1u);
  const Claim& first = input.claims.claims[0];
  EXPECT_EQ(input.corpus.quote(first.span), "3 kapal");
  EXPECT_EQ(input.corpus.quote(input.claims.clauses[first.clause.value].span), "Sebanyak 3 kapal dikirim.");
  EXPECT_EQ(source_position(input.corpus.articles[0], first.span.begin).offset, 10u);
  EXPECT_FALSE(source_position(input.corpus.articles[0], first.span.begin).in_title);
  EXPECT_EQ(first.confidence, 930);
  EXPECT_EQ(first.layer, Layer::voice);
  EXPECT_EQ(input.claims.symbols.text(first.who), "polisi");
  EXPECT_EQ(first.value.readings.lenient.hull().hi, Interval::highest);
  const Claim& second = input.claims.claims[1];
  EXPECT_TRUE(second.denied);
  EXPECT_EQ(input.corpus.quote(second.span), "4 kapal");
  EXPECT_TRUE(source_position(input.corpus.articles[0], second.span.begin).in_title);
  EXPECT_EQ(source_position(input.corpus.articles[0], second.span.begin).offset, 6u);
  EXPECT_EQ(input.claims.mentions[1].get(Attribute::whole), 0);
}

TEST(ClaimsInput, line_feeds_and_byte_order_marks) {
  std::string text = "\xef\xbb\xbf" + good.substr(0, good.size() - 1);
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.replace(at, 1, "\r\n");
  const ClaimsInput input = read(text);
  EXPECT_TRUE(input.diagnostics.empty());
  EXPECT_EQ(input.claims.claims.size(), 3u);
}

TEST(ClaimsInput, overlapping_and_contradicting_quotes_keep_their_words) {
  const ClaimsInput input = read(
      "{\"kind\":\"clause\",\"clause\":1,\"article\":\"a\",\"begin\":0,\"end\":10,\"quote\":\"abcdefghij\"}\n"
      "{\"kind\":\"clause\",\"clause\":2,\"article\":\"a\",\"begin\":5,\"end\":15,\"quote\":\"fghijklmno\"}\n"
      "{\"kind\":\"clause\",\"clause\":3,\"article\":\"a\",\"begin\":2,\"end\":4,\"quote\":\"XY\"}\n"
      "{\"kind\":\"clause\",\"clause\":4,\"article\":\"a\",\"begin\":3,\"end\":5,\"quote\":\"de\"}\n"
      "{\"kind\":\"clause\",\"clause\":5,\"article\":\"a\",\"begin\":9,\"end\":9,\"quote\":\"\"}\n");
  ASSERT_TRUE(input.diagnostics.empty());
  const std::string quotes[] = {"abcdefghij", "fghijklmno", "XY", "de", ""};
  const std::uint32_t begins[] = {0, 5, 2, 3, 9};
  for (std::size_t i = 0; i < 5; ++i) {
    const Span span = input.claims.clauses[i].span;
    EXPECT_EQ(input.corpus.quote(span), quotes[i]);
    EXPECT_EQ(source_position(input.corpus.articles[0], span.begin).offset, begins[i]);
  }
}

TEST(ClaimsInput, torn_and_mutated_lines) {
  std::mt19937 random(5);
  const RuleSet rules = load_rules(builtin_packs()).rules;
  const std::string letters = "{}[]\",:0129-.eE nulltrue\\\xc3\xff\n";
  std::size_t kept = 0, complaints = 0;
  for (int round = 0; round < 1'500; ++round) {
    std::string text = good;
    for (std::size_t edits = 1 + random() % 5; edits-- > 0 && !text.empty();) {
      const std::size_t at = random() % text.size();
      switch (random() % 5) {
        case 0: text.erase(at, random() % 30); break;
        case 1: text.insert(at, 1, letters[random() % letters.size()]); break;
        case 2: text[at] = letters[random() % letters.size()]; break;
        case 3: text[at] = static_cast<char>('0' + random() % 10); break;
        default: text += text.substr(at, 300);
      }
    }
    const ClaimsInput input = read(text);
    check_whole(input, text);
    if (HasFatalFailure()) return;
    kept += input.claims.claims.size();
    complaints += input.diagnostics.size();
    if (round % 10 != 0) continue;
    const GroundResult grounded = ground(rules, input.claims);
    const CheckResult checked = check(grounded.problem, input.claims, rules, {});
    write_jsonl(build_report(input.corpus, input.claims, rules, grounded.problem, checked));
  }
  EXPECT_GT(kept, 1'500u);
  EXPECT_GT(complaints, 750u);
}

}  // namespace
}  // namespace selaras
