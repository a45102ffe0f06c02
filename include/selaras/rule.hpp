// Rules of the world as the later stages see them; how they are parsed and grounded is the rules stage's own matter.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "selaras/id.hpp"

namespace selaras {

enum class Severity : std::uint8_t { off, info, warning, error };

/// The level that a finding has at most if the least sure of its identity assumptions has this confidence (thousandths).
constexpr Severity most_severe(std::int32_t confidence) {
  constexpr std::int32_t sure = 800, likely = 620;
  return confidence >= sure ? Severity::error : confidence >= likely ? Severity::warning : Severity::info;
}

/// A `test` clause: texts of articles (first line may be `@2026-03-04` to give the publication day), and whether they must fire.
struct RuleTest {
  bool bad = true;
  std::vector<std::string> texts;
  std::uint32_t line = 0;
};

struct RuleInfo {
  std::string name;  // "calendar.weekday"
  std::string pack;
  Severity severity = Severity::warning;
  std::string doc;
  std::string source;  // the rule as written, for `rules show`
  std::map<std::string, std::string> say;  // by language
  std::vector<RuleTest> tests;
  std::string file;
  std::uint32_t line = 0;
  /// Only says that two mentions of one thing share a value (`require a.x = b.x` under `a same b`). In a
  /// conflict of several rules such a rule is a step of the proof, not its headline.
  bool congruence = false;
};

}  // namespace selaras
