// Certificates, judged by a solver of other authors.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <unistd.h>

#include "tests/checker/random_problem.hpp"

namespace selaras::testing {
namespace {

Corpus corpus_with(const std::string& text) {
  Corpus corpus;
  Article article;
  article.id = "a\n.txt";
  article.text = text;
  corpus.articles.push_back(article);
  return corpus;
}

/// What cvc5 answers to each of the texts, in one run.
std::vector<std::string> cvc5(const std::vector<std::string>& texts) {
  std::vector<std::string> answers;
#ifdef SELARAS_CVC5
  const auto file = std::filesystem::temp_directory_path() / ("selaras-" + std::to_string(::getpid()) + ".smt2");
  {
    std::ofstream all(file);
    for (const std::string& text : texts) all << text << "(reset)\n";
  }
  FILE* pipe = ::popen((std::string(SELARAS_CVC5) + " -q " + file.string() + " 2>&1").c_str(), "r");
  std::array<char, 4096> line{};
  while (pipe && std::fgets(line.data(), line.size(), pipe)) {
    const std::string answer = line.data();
    if (answer == "sat\n" || answer == "unsat\n" || answer.find("error") != std::string::npos)
      answers.push_back(answer);
  }
  if (pipe) ::pclose(pipe);
  std::filesystem::remove(file);
#endif
  return answers;
}

/// The text without the assertion of that name; as there is no core then, without asking for it.
std::string without(const std::string& text, const std::string& name) {
  std::istringstream lines(text);
  std::string result, line;
  while (std::getline(lines, line)) {
    const bool named = line.size() > name.size() && line.find(":named " + name + ")") != std::string::npos;
    if (!named && line != "(get-unsat-core)") result += line + "\n";
  }
  return result;
}

std::vector<std::string> names(const Conflict& conflict, const ClaimSet& claims) {
  std::vector<std::string> result;
  for (const ClaimId id : conflict.claims) result.push_back("claim_" + std::to_string(id.value));
  for (const InstanceId id : conflict.instances) result.push_back("rule_" + std::to_string(id.value));
  for (const CandidateId id : conflict.same) {
    if (!claims[id].hard) result.push_back("same_" + std::to_string(id.value));
  }
  return result;
}

TEST(Certificate, Text) {
  ProblemBuilder b;
  const VariableId x = b.variable(), y = b.variable(Attribute::date), yes = b.truth();
  b.claim(x, {-5, 3}, {-5, 4});
  b.claim(y, 9);
  b.claim_truth(yes, true);
  b.claims.claims[0].span = {ArticleId{0}, 0, 9};
  const TermId smaller = b.at_most(b.add(b.var(y), b.number(-1)), b.var(x));
  b.require(b.term(Op::implication, b.var(yes), smaller), {b.candidate(), b.candidate(true)});
  const CheckResult result = b.check();
  ASSERT_EQ(describe(result), "claims 0 1 2 same 0 1 rules 0\n");
  EXPECT_EQ(
      certificate(result.conflicts[0], b.problem, b.claims, b.rules, corpus_with("tiga\r\n(3);")),
      "; Selaras certificate. These claims cannot all be true: any solver answers unsat.\n"
      "; Values in their lenient reading.\n"
      "(set-option :produce-unsat-cores true)\n"
      "(set-logic QF_LIA)\n"
      "(declare-fun value_0 () Int)\n"
      "(declare-fun date_1 () Int)\n"
      "(declare-fun happened_2 () Bool)\n"
      "(declare-fun identity_0 () Bool)\n"
      "(declare-fun identity_1 () Bool)\n"
      "; claim: a .txt [0, 9): \"tiga (3)\"\n"
      "(assert (! (and true (<= (- 5) value_0 4)) :named claim_0))\n"
      "; claim:\n"
      "(assert (! (and true (= date_1 9)) :named claim_1))\n"
      "; claim:\n"
      "(assert (! (and true happened_2) :named claim_2))\n"
      "; one thing, confidence 900/1000: ~\n"
      "(assert (! identity_0 :named same_0))\n"
      "; one thing, confidence 900/1000: ~\n"
      "(assert identity_1)\n"
      "; rule test.rule\n"
      "(assert (! (=> (and true identity_0 identity_1) (=> happened_2 (<= (+ date_1 (- 1)) value_0))) :named rule_0))\n"
      "(check-sat)\n"
      "(get-unsat-core)\n");
}

TEST(Certificate, SharedAndDeepTermsStayLinear) {
  ProblemBuilder b;
  const VariableId x = b.variable();
  b.claim(x, 1);
  TermId power = b.var(x);
  for (int i = 0; i < 40; ++i) power = b.add(power, power);
  TermId deep = power;
  for (int i = 0; i < 50'000; ++i) deep = b.add(deep, b.number(1));
  b.require(b.equal(deep, b.number(7)));
  Conflict conflict;
  conflict.claims = {ClaimId{0}};
  conflict.instances = {InstanceId{0}};
  const std::string text = certificate(conflict, b.problem, b.claims, b.rules, {});
  EXPECT_LT(text.size(), 200'000U);
  EXPECT_NE(text.find("(define-fun t"), std::string::npos);
}

TEST(Certificate, HostileQuotesStayInTheirComment) {
  ProblemBuilder b;
  const VariableId x = b.variable();
  b.claim(x, 1);
  b.claim(x, 2);
  const std::string hostile = "\n(assert false)\r(exit)\x0b\x7f\xc2\x85|\" ; x";
  b.claims.claims[0].span = {ArticleId{0}, 0, static_cast<std::uint32_t>(hostile.size())};
  const CheckResult result = b.check();
  std::istringstream lines(certificate(result.conflicts.at(0), b.problem, b.claims, b.rules, corpus_with(hostile)));
  std::string line;
  while (std::getline(lines, line)) {
    EXPECT_TRUE(line.find("false") == std::string::npos || line.substr(0, 2) == "; ") << line;
    for (const char c : line) EXPECT_GE(static_cast<unsigned char>(c), 0x20);
  }
}

TEST(Certificate, Cvc5Agrees) {
#ifndef SELARAS_CVC5
  GTEST_SKIP() << "cvc5 is not installed";
#endif
  std::vector<std::string> texts, expected, what;
  for (const Kind kind : {Kind::equality, Kind::difference, Kind::sum, Kind::mixed}) {
    std::size_t conflicts = 0;
    for (std::uint64_t seed = 0; conflicts < effort(12); ++seed) {
      RandomProblem random(seed + 77);
      random.component(kind, {6, 30, 8, 25});
      for (const Conflict& conflict : random.check().conflicts) {
        ++conflicts;
        const std::string text = certificate(conflict, random.problem, random.claims, random.rules, {});
        texts.push_back(text);
        expected.emplace_back("unsat\n");
        what.push_back(text);
        for (const std::string& name : names(conflict, random.claims)) {
          ASSERT_NE(text.find(":named " + name + ")"), std::string::npos);
          texts.push_back(without(text, name));
          ASSERT_EQ(texts.back().find(":named " + name + ")"), std::string::npos);
          expected.emplace_back("sat\n");
          what.push_back("without " + name + "\n" + text);
        }
      }
    }
  }
  const std::vector<std::string> answers = cvc5(texts);
  ASSERT_EQ(answers.size(), expected.size());
  for (std::size_t i = 0; i < answers.size(); ++i) EXPECT_EQ(answers[i], expected[i]) << what[i];
}

}  // namespace
}  // namespace selaras::testing
