// The rules stage: load packs, ground them over claims.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "selaras/claim.hpp"
#include "selaras/constraint.hpp"
#include "selaras/diagnostic.hpp"
#include "selaras/rule.hpp"
#include "selaras/schema.hpp"

namespace selaras {

/// A text to load: `name` is what diagnostics print.
struct RuleSource {
  std::string name;
  std::string text;
};

/// The packs that ship with the program (built in), sorted by name.
std::vector<RuleSource> builtin_packs();

struct CompiledRules;  // syntax trees; known to rules/ only

/// Loaded, type-checked rules. Cheap to copy.
struct RuleSet {
  std::vector<RuleInfo> rules;  // RuleId is the position; sorted by name
  std::shared_ptr<const CompiledRules> compiled;
  [[nodiscard]] const RuleInfo& operator[](RuleId id) const { return rules[id.value]; }
};

struct RuleLoad {
  RuleSet rules;
  Diagnostics diagnostics;  // all errors of all sources; a source with an error adds no rule
};
RuleLoad load_rules(const std::vector<RuleSource>& sources);

struct GroundOptions {
  std::size_t max_instances_per_rule = 2'000'000;
};

struct GroundResult {
  Problem problem;
  Diagnostics diagnostics;  // e.g. a rule that would ground to too many instances (it is left out)
};
/// Applies every rule that is not `off` to every tuple of mentions its guards allow. Deterministic.
GroundResult ground(const RuleSet& rules, const ClaimSet& claims, const GroundOptions& options = {});

/// What rules may speak of, for `rules schema`: the sorts, the attributes with their types, the functions.
struct SchemaEntry {
  enum class Kind : std::uint8_t { sort, attribute, function } kind = Kind::sort;
  std::string name;
  std::string type;    // of attributes and functions' results: "day", "text" …
  bool world = false;  // attributes: a variable that claims constrain; else known when rules are grounded
  std::string usage;   // functions: "days_in_month(month, year)"
};
std::vector<SchemaEntry> rule_schema();
/// "day", "weekday", "text" …: how rules and diagnostics name a type.
std::string_view name_of(Type type);

/// A piece of a rule's `say` text: literal text, or a value to be printed by its type.
struct SaidValue {
  Type type = Type::count;
  std::string unit;        // of the claim it came from, if any
  Readings readings;       // what the claims of the conflict allow for the expression
  std::vector<Readings> summands;  // for sum(...): its members, to print "3 + 5 + 2 = 10"
  std::string text;        // for text attributes
  std::optional<Span> quote;  // for p.quote: the words that name the mention, to be copied out of the corpus
  bool known = true;       // false: no claim of the conflict speaks of it
};
using SayPart = std::variant<std::string, SaidValue>;

/// The `say` text of a rule in a language for one instance, with placeholders evaluated over the given claims only.
/// Several claims on one attribute are intersected; those that disagree (in the reading that `strict` names) are
/// joined. A mention without a claim of its own borrows those of the mentions that `same` makes one with it.
/// No text in that language: the rule's `say` in any other, else its `doc`.
std::vector<SayPart> say(const RuleSet& rules, const Instance& instance, const ClaimSet& claims,
                         const std::vector<ClaimId>& conflict_claims, const std::string& language, bool strict,
                         const std::vector<CandidateId>& same = {});

}  // namespace selaras
