// The `say` texts of rules: placeholders evaluated over the claims of one conflict.
#include <algorithm>
#include <optional>
#include <set>

#include "rules/ground/static_values.hpp"
#include "rules/language/types.hpp"
#include "rules/say/interval_arithmetic.hpp"
#include "selaras/rules.hpp"

namespace selaras {
namespace {

using namespace rule_language;

/// Applies an operation to both readings.
template <class Operation>
Readings both(const Readings& a, const Readings& b, Operation operation) {
  return {operation(a.strict, b.strict), operation(a.lenient, b.lenient)};
}
template <class Operation>
Readings each(const Readings& a, Operation operation) {
  return {operation(a.strict), operation(a.lenient)};
}

Readings readings_of(const Claim& claim) {
  return is_boolean(type_of(claim.attribute)) ? Readings::exactly(claim.value.truth ? 1 : 0) : claim.value.readings;
}

/// What the claims of one conflict say about attributes of mentions.
class ConflictClaims {
 public:
  ConflictClaims(const ClaimSet& claims, const std::vector<ClaimId>& ids, const std::vector<CandidateId>& same,
                 bool strict)
      : claims_(claims), ids_(ids), same_(same), strict_(strict) {}

  [[nodiscard]] std::set<MentionId> mentions() const {
    std::set<MentionId> found;
    for (const ClaimId id : ids_) found.insert(claims_[id].mention);
    return found;
  }

  /// Also notes the unit of the first claim that has one.
  std::optional<Readings> about(const Variable& variable, std::string& unit) const {
    auto own = about({variable.mention}, variable.attribute, unit);
    return own ? own : about(one_thing(variable.mention), variable.attribute, unit);
  }

 private:
  std::optional<Readings> about(const std::set<MentionId>& mentions, Attribute attribute, std::string& unit) const {
    std::optional<Readings> meet, join;
    for (const ClaimId id : ids_) {
      const Claim& claim = claims_[id];
      if (claim.attribute != attribute || !mentions.contains(claim.mention)) continue;
      if (unit.empty()) unit = claim.unit;
      const Readings readings = readings_of(claim);
      const auto meets = [](const IntervalSet& a, const IntervalSet& b) { return a.intersect(b); };
      meet = meet ? both(*meet, readings, meets) : readings;
      join = join ? both(*join, readings, joined) : readings;
    }
    if (meet && (strict_ ? meet->strict : meet->lenient).empty()) return join;
    return meet;
  }

  /// The mentions that the conflict's assumptions make one with this one.
  [[nodiscard]] std::set<MentionId> one_thing(MentionId mention) const {
    std::set<MentionId> thing{mention};
    for (std::size_t size = 0; size != thing.size();) {
      size = thing.size();
      for (const CandidateId id : same_) {
        const Candidate& candidate = claims_[id];
        if (thing.contains(candidate.a) || thing.contains(candidate.b)) thing.insert({candidate.a, candidate.b});
      }
    }
    return thing;
  }

  const ClaimSet& claims_;
  const std::vector<ClaimId>& ids_;
  const std::vector<CandidateId>& same_;
  bool strict_;
};

/// The members of sums among the mentions that the conflict speaks of.
class ConflictMembers : public Members {
 public:
  ConflictMembers(const RuleSyntax& rule, const std::set<MentionId>& mentions) : rule_(rule), mentions_(mentions) {}
  void use(const StaticValues& values) { values_ = &values; }

  std::vector<MentionId> members(NodeId sum, Tuple& tuple) override {
    const Node& node = rule_[sum];
    std::vector<MentionId> found;
    for (const MentionId mention : mentions_) {
      if (!values_->passes(node.binder, mention)) continue;
      tuple[node.binder] = mention;
      const auto holds = [&](NodeId guard) { return values_->holds(guard, tuple); };
      if (std::all_of(node.children.begin(), node.children.end() - 1, holds)) found.push_back(mention);
    }
    return found;
  }

 private:
  const RuleSyntax& rule_;
  std::set<MentionId> mentions_;
  const StaticValues* values_ = nullptr;
};

class Speaker {
 public:
  Speaker(const RuleSyntax& rule, const Instance& instance, const ClaimSet& claims, const RelationRows& relations,
          const ConflictClaims& conflict)
      : rule_(rule),
        claims_(claims),
        conflict_(conflict),
        members_(rule, conflict.mentions()),
        values_(rule, claims, relations, members_) {
    members_.use(values_);
    std::copy_n(instance.tuple.begin(), std::min(instance.tuple.size(), tuple_.size()), tuple_.begin());
  }

  SaidValue said(NodeId id) {
    const Node& node = rule_[id];
    SaidValue said;
    said.type = node.typed.type;
    if (node.quote || node.typed.type == Type::mention) return quote(node, id, std::move(said));
    if (node.typed.type == Type::text) return text(id, std::move(said));
    const auto readings = value(id);
    said.known = readings.has_value();
    if (readings) said.readings = *readings;
    if (node.kind == NodeKind::sum && said.known) said.summands = summands(id);
    said.unit = unit_;
    return said;
  }

 private:
  SaidValue quote(const Node& node, NodeId id, SaidValue said) {
    std::optional<MentionId> mention;
    if (node.quote) mention = values_.owner(node, tuple_);
    else if (const auto found = values_.value(id, tuple_)) mention = MentionId{static_cast<std::size_t>(*found)};
    said.known = mention.has_value();
    if (mention) said.quote = claims_[*mention].span;
    return said;
  }

  SaidValue text(NodeId id, SaidValue said) {
    const Node& node = rule_[id];
    if (node.kind == NodeKind::text) return said.text = node.text, said;
    const auto symbol = values_.value(id, tuple_);
    said.known = symbol.has_value();
    if (symbol) said.text = claims_.text(*symbol);
    return said;
  }

  std::vector<Readings> summands(NodeId id) {
    const Node& node = rule_[id];
    std::vector<Readings> found;
    for (const MentionId member : members_.members(id, tuple_)) {
      tuple_[node.binder] = member;
      found.push_back(*value(node.children.back()));
    }
    return found;
  }

  std::optional<Readings> value(NodeId id) {
    const Node& node = rule_[id];
    if (node.fixed) {
      const auto known = values_.value(id, tuple_);
      return known ? std::optional(Readings::exactly(*known)) : std::nullopt;
    }
    switch (node.kind) {
      case NodeKind::path: {
        const auto mention = values_.owner(node, tuple_);
        return mention ? conflict_.about({*mention, node.attributes.back()}, unit_) : std::nullopt;
      }
      case NodeKind::sum: return sum(id);
      case NodeKind::call: {  // weekday_of is the only one over the world
        const auto day = value(node.children[0]);
        if (!day) return day;
        return each(*day, [](const IntervalSet& a) { return remainder(plus(a, IntervalSet::exactly(3)), 7); });
      }
      case NodeKind::minus: {
        const auto inner = value(node.children[0]);
        return inner ? std::optional(each(*inner, negative)) : inner;
      }
      case NodeKind::arithmetic: return arithmetic(node);
      default: return std::nullopt;  // conditions are not printed
    }
  }

  std::optional<Readings> arithmetic(const Node& node) {
    const auto left = value(node.children[0]);
    const auto right = value(node.children[1]);
    if (!left || !right) return std::nullopt;
    const auto constant = [](const Readings& r) { return r.strict.hull().lo; };
    const bool left_fixed = rule_[node.children[0]].fixed;
    switch (node.op) {
      case Operator::add: return both(*left, *right, plus);
      case Operator::subtract:
        return both(*left, *right, [](const IntervalSet& a, const IntervalSet& b) { return plus(a, negative(b)); });
      case Operator::multiply: {
        const std::int64_t factor = constant(left_fixed ? *left : *right);
        return each(left_fixed ? *right : *left, [&](const IntervalSet& a) { return times(a, factor); });
      }
      default: {
        const std::int64_t modulus = constant(*right);
        if (modulus <= 0) return std::nullopt;
        return each(*left, [&](const IntervalSet& a) { return remainder(a, modulus); });
      }
    }
  }

  std::optional<Readings> sum(NodeId id) {
    const Node& node = rule_[id];
    std::optional<Readings> total;
    for (const MentionId member : members_.members(id, tuple_)) {
      tuple_[node.binder] = member;
      const auto summand = value(node.children.back());
      if (!summand) return std::nullopt;
      total = total ? both(*total, *summand, plus) : *summand;
    }
    return total;
  }

  const RuleSyntax& rule_;
  const ClaimSet& claims_;
  const ConflictClaims& conflict_;
  ConflictMembers members_;
  StaticValues values_;
  Tuple tuple_{};
  std::string unit_;
};

/// In the language asked for, else in whichever there is.
const Say* find_say(const RuleSyntax& rule, const std::string& language) {
  for (const Say& say : rule.say) {
    if (say.language.text == language) return &say;
  }
  return rule.say.empty() ? nullptr : &rule.say.front();
}

bool uses_relations(const RuleSyntax& rule) {
  return std::any_of(rule.nodes.begin(), rule.nodes.end(), [](const Node& node) {
    return node.kind == NodeKind::call && node.function == Function::relation;
  });
}

}  // namespace

std::vector<SayPart> say(const RuleSet& rules, const Instance& instance, const ClaimSet& claims,
                         const std::vector<ClaimId>& conflict_claims, const std::string& language, bool strict,
                         const std::vector<CandidateId>& same) {
  if (!rules.compiled) return {};
  const RuleSyntax& rule = rules.compiled->rules[instance.rule.value];
  const Say* text = find_say(rule, language);
  if (text == nullptr) return {rule.info.doc};
  const ConflictClaims conflict(claims, conflict_claims, same, strict);
  const RelationRows relations =
      uses_relations(rule) ? resolve(rules.compiled->relations, claims.symbols) : RelationRows{};
  std::vector<SayPart> parts;
  for (const SayPiece& piece : text->pieces) {
    if (!piece.value.valid()) parts.emplace_back(piece.literal);
    else parts.emplace_back(Speaker(rule, instance, claims, relations, conflict).said(piece.value));
  }
  return parts;
}

}  // namespace selaras
