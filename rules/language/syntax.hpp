// Syntax trees of rules: what the parser builds, the checker decorates with types, and grounding walks.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "selaras/id.hpp"
#include "selaras/rule.hpp"
#include "selaras/schema.hpp"

namespace selaras::rule_language {

using NodeId = Id<struct NodeTag>;

enum class NodeKind : std::uint8_t {
  number,      // 12, 1 d, 2 w
  truth,       // true, false
  text,        // a word or string that stands for itself
  path,        // a, a.date, s.first.date
  call,        // weekday_of(x), entails(x, y)
  sum,         // sum(p: quantity where … : p.value)
  minus,       // -x
  negation,    // not x
  logic,       // and, or, implies
  comparison,  // = != < <= > >= same
  arithmetic,  // + - * mod
};

enum class Operator : std::uint8_t {
  none,
  conjunction,
  disjunction,
  implication,
  equal,
  different,
  less,
  less_equal,
  greater,
  greater_equal,
  same,
  add,
  subtract,
  multiply,
  modulo,
};

enum class Function : std::uint8_t { relation, weekday_of, days_in_month, date, minimum, maximum, absolute, near };

/// A word with where it stands.
struct Word {
  std::string text;
  std::uint32_t at = 0;
};

/// The type of an expression. `flexible` numbers (literals, plain static numbers, multiples) fit any unit.
struct Typed {
  Type type = Type::number;
  bool flexible = false;
  friend bool operator==(const Typed&, const Typed&) = default;
};

struct Node {
  NodeKind kind = NodeKind::number;
  Operator op = Operator::none;
  std::uint32_t at = 0;  // offset in the source, for errors
  std::uint16_t height = 1;
  std::int64_t number = 0;       // number, truth
  std::string text;              // text; name of a call
  std::vector<Word> words;       // path as written
  std::vector<NodeId> children;  // sum: guards, then the summand last
  std::uint32_t binder = 0;      // sum: its binder; path: the binder it starts from
  // Set by the checker:
  Typed typed;
  bool fixed = false;                 // known when rules are grounded
  std::uint32_t slots = 0;            // set of the binders used, as bits (a sum's own excluded)
  std::vector<Attribute> attributes;  // path
  bool quote = false;                 // path that ends in `.quote`
  Function function = Function::relation;
  std::uint32_t relation = 0;
};

/// `attribute = value` of a binder.
struct Filter {
  Word attribute;
  Word value;
  enum class Form : std::uint8_t { word, string, number } form = Form::word;
  std::int64_t number = 0;
  // Set by the checker:
  Attribute resolved = Attribute::id;
  bool text = false;
};

struct Binder {
  Word name;
  Word sort_name;
  std::vector<Filter> filters;
  Sort sort = Sort::event;  // set by the checker
  bool in_sum = false;
};

/// A piece of a `say` text: literal, or an expression if `value` is valid.
struct SayPiece {
  std::string literal;
  NodeId value;
};

struct Say {
  Word language;
  std::vector<SayPiece> pieces;
};

struct RuleSyntax {
  RuleInfo info;
  std::uint32_t at = 0;
  std::vector<Binder> binders;  // those of `for` first, then those of sums
  std::size_t bound = 0;        // number of binders of `for`
  std::vector<Node> nodes;
  std::vector<NodeId> where, require;
  std::vector<Say> say;
  bool broken = false;  // a clause did not parse: what is missing may be there

  Node& operator[](NodeId id) { return nodes[id.value]; }
  const Node& operator[](NodeId id) const { return nodes[id.value]; }
};

/// Facts over words: `relation entails(verb, verb) { reject reply; }`.
struct Relation {
  Word name;
  std::size_t arity = 0;
  std::vector<std::vector<std::string>> rows;
};

struct FileSyntax {
  std::string pack;
  std::vector<Relation> relations;
  std::vector<RuleSyntax> rules;
};

constexpr std::size_t max_binders = 16;
constexpr std::uint16_t max_height = 200;

}  // namespace selaras::rule_language

namespace selaras {

/// Known to rules/ only. `rules` in the order of RuleSet::rules.
struct CompiledRules {
  std::vector<rule_language::RuleSyntax> rules;
  std::vector<rule_language::Relation> relations;
};

}  // namespace selaras
