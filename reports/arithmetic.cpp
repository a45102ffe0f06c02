// Interval evaluation of a rule's formula over the claims of one conflict, and the words for the part that fails.
#include "reports/arithmetic.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "reports/labels.hpp"
#include "reports/messages.hpp"
#include "reports/typography.hpp"

namespace selaras {
namespace {

using Bounds = std::optional<Interval>;  // nullopt: nothing is known
__extension__ using Wide = __int128;

std::int64_t saturated(Wide value) {
  return static_cast<std::int64_t>(std::clamp<Wide>(value, Interval::lowest, Interval::highest));
}
bool open(std::int64_t end) { return end == Interval::lowest || end == Interval::highest; }
std::int64_t plus(std::int64_t a, std::int64_t b) { return open(a) ? a : open(b) ? b : saturated(static_cast<Wide>(a) + b); }
std::int64_t minus(std::int64_t a) { return a == Interval::lowest ? Interval::highest : a == Interval::highest ? Interval::lowest : -a; }
std::int64_t times(std::int64_t a, std::int64_t factor) { return open(a) ? (factor < 0 ? minus(a) : a) : saturated(static_cast<Wide>(a) * factor); }

/// What the conflict's claims say of a variable, those of equated variables included.
struct Known {
  IntervalSet values = IntervalSet::all();
  PrintedMeasure measure;
  std::string quote;  // stands for a value that is a code; else empty

  [[nodiscard]] std::string words(std::string_view language) const { return quote.empty() ? in_words(values, measure, language) : quote; }
};

class Calculation {
 public:
  Calculation(const Conflict& conflict, const Problem& problem, const ClaimSet& claims, const Corpus& corpus, const std::vector<VariableId>& variable_of)
      : problem_(problem) {
    for (const InstanceId id : conflict.instances) equate(problem.instances[id.value].formula);
    for (const ClaimId id : conflict.claims) {
      const Claim& claim = claims[id];
      const VariableId variable = variable_of[id.value];
      if (!variable.valid() || type_of(claim.attribute) == Type::truth) continue;
      const IntervalSet& said = conflict.strict_only ? claim.value.readings.strict : claim.value.readings.lenient;
      add(root(variable), {said, measure_of(claim, corpus), is_code(claim.attribute) ? "“" + shown(corpus.quote(claim.span)) + "”" : std::string()});
    }
  }

  /// Two values said of one thing that exclude one another.
  [[nodiscard]] std::optional<std::pair<Known, Known>> clash() const { return clash_; }
  /// The failing part of a formula, in words; empty if nothing fails for certain.
  [[nodiscard]] std::string refutation(TermId formula, std::string_view language) const { return refute(formula, true, language); }

 private:
  [[nodiscard]] const Term& term(TermId id) const { return problem_.terms[id.value]; }

  void equate(TermId formula) {
    while (term(formula).op == Op::implication) formula = term(formula).right;
    const Term& equality = term(formula);
    if (equality.op != Op::equal) return;
    const Term& a = term(equality.left);
    const Term& b = term(equality.right);
    if (a.op != Op::variable || b.op != Op::variable) return;
    const VariableId keep = std::min(root(a.variable), root(b.variable)), drop = std::max(root(a.variable), root(b.variable));
    if (keep != drop) parent_[drop] = keep;
  }
  [[nodiscard]] VariableId root(VariableId variable) const {
    for (auto at = parent_.find(variable); at != parent_.end(); at = parent_.find(variable)) variable = at->second;
    return variable;
  }
  void add(VariableId variable, const Known& said) {
    const auto [at, added] = known_.try_emplace(variable, said);
    if (added) return;
    const IntervalSet both = at->second.values.intersect(said.values);
    if (both.empty() && !clash_) clash_.emplace(at->second, said);
    if (!both.empty()) at->second.values = both;
  }
  [[nodiscard]] const Known* known(VariableId variable) const {
    const auto at = known_.find(root(variable));
    return at == known_.end() ? nullptr : &at->second;
  }

  [[nodiscard]] Bounds bounds(TermId id) const {
    const Term& t = term(id);
    switch (t.op) {
      case Op::constant: return Interval{t.number, t.number};
      case Op::variable: {
        const Known* said = known(t.variable);
        return said == nullptr || said->values.empty() ? Bounds() : Bounds(said->values.hull());
      }
      case Op::add:
      case Op::subtract: return combined(bounds(t.left), bounds(t.right), t.op == Op::subtract);
      case Op::multiply: return scaled(bounds(t.left), bounds(t.right));
      case Op::modulo: return remainder(bounds(t.left), bounds(t.right));
      default: return {};
    }
  }
  static Bounds combined(Bounds a, Bounds b, bool subtract) {
    if (!a || !b) return {};
    if (subtract) b = Interval{minus(b->hi), minus(b->lo)};
    return Interval{plus(a->lo, b->lo), plus(a->hi, b->hi)};
  }
  static Bounds scaled(Bounds a, Bounds factor) {
    if (!a || !factor || factor->lo != factor->hi) return {};
    const std::int64_t one = times(a->lo, factor->lo), other = times(a->hi, factor->lo);
    return Interval{std::min(one, other), std::max(one, other)};
  }
  static Bounds remainder(Bounds a, Bounds divisor) {
    if (!a || !divisor || divisor->lo <= 0) return {};
    const std::int64_t m = divisor->lo;
    if (a->lo != a->hi) return Interval{0, m - 1};
    const std::int64_t rest = (a->lo % m + m) % m;
    return Interval{rest, rest};
  }

  /// True or false if the comparison holds or fails for certain.
  [[nodiscard]] std::optional<bool> compared(const Term& t) const {
    const Bounds a = bounds(t.left), b = bounds(t.right);
    if (!a || !b) return {};
    if (t.op == Op::less_equal) {
      if (a->hi <= b->lo) return true;
      if (a->lo > b->hi) return false;
      return {};
    }
    if (a->lo > b->hi || b->lo > a->hi) return false;
    if (a->lo == a->hi && *a == *b) return true;
    return {};
  }

  // Words for why `id` does not have the wanted truth; empty where it is not the reason.
  [[nodiscard]] std::string refute(TermId id, bool wanted, std::string_view language) const {
    const Term& t = term(id);
    switch (t.op) {
      case Op::negation: return refute(t.left, !wanted, language);
      case Op::implication: return wanted ? refute(t.right, true, language) : std::string();
      case Op::conjunction:
      case Op::disjunction: return of_both(t, wanted, language);
      case Op::equal:
      case Op::less_equal: {
        const auto holds = compared(t);
        return holds && *holds != wanted ? comparison(t, *holds, language) : std::string();
      }
      default: return {};
    }
  }
  [[nodiscard]] std::string of_both(const Term& t, bool wanted, std::string_view language) const {
    const std::string left = refute(t.left, wanted, language), right = refute(t.right, wanted, language);
    const bool one_is_enough = (t.op == Op::conjunction) == wanted;
    if (left.empty() || (one_is_enough && right.empty())) return left.empty() ? right : left;
    return one_is_enough || right.empty() ? left : left + "; " + right;
  }

  [[nodiscard]] std::string comparison(const Term& t, bool holds, std::string_view language) const {
    if (const std::string words = quotient(t, language); !words.empty()) return words;
    const PrintedMeasure left = measure(t.left), right = measure(t.right);
    const PrintedMeasure& common = left.type == Type::number ? right : left;
    const std::string one = side(t.left, common, language), other = side(t.right, common, language);
    const bool calculated = !is_plain(term(t.left)) && is_plain(term(t.right));
    if (t.op == Op::equal && !holds && calculated) return message(language, "why.not", {one, other});
    const char* sign = t.op == Op::equal ? (holds ? " = " : " ≠ ") : holds ? " ≤ " : " > ";
    return one + sign + other;
  }

  [[nodiscard]] bool is_constant(TermId id) const {
    const Term& t = term(id);
    if (t.op == Op::constant) return true;
    const bool sum = t.op == Op::add || t.op == Op::subtract || t.op == Op::multiply;
    return sum && is_constant(t.left) && is_constant(t.right);
  }
  /// What a constant is multiplied with, slack aside: x of "1461 * x + 60"; nothing if the side is no such product.
  [[nodiscard]] std::optional<TermId> multiplied(TermId id) const {
    while ((term(id).op == Op::add || term(id).op == Op::subtract) && is_constant(term(id).right)) id = term(id).left;
    const Term& t = term(id);
    if (t.op != Op::multiply) return {};
    if (is_constant(t.left)) return t.right;
    return is_constant(t.right) ? std::optional(t.left) : std::nullopt;
  }
  /// The part of a share: rules compare a thousand times the part with permille of the whole.
  [[nodiscard]] bool is_thousandfold(TermId id) const {
    while ((term(id).op == Op::add || term(id).op == Op::subtract) && is_constant(term(id).right)) id = term(id).left;
    const Term& t = term(id);
    const auto thousand = [&](TermId side) { return term(side).op == Op::constant && term(side).number == 1000; };
    return t.op == Op::multiply && (thousand(t.left) || thousand(t.right));
  }
  [[nodiscard]] std::string years_apart(TermId days, TermId years, std::string_view language) const {
    const Bounds length = bounds(days);
    if (!length) return {};
    const std::string apart = operand(days, language) + " = " + in_words(IntervalSet(length->lo, length->hi), measure(days), language);
    return message(language, "why.not", {apart, words(bounds(years), measure(years), language)});
  }
  /// Rules multiply both sides to stay among whole numbers; people divide: days to years, parts to percentages.
  [[nodiscard]] std::string quotient(const Term& t, std::string_view language) const {
    auto left = multiplied(t.left), right = multiplied(t.right);
    if (!left || !right) return {};
    if (is_thousandfold(t.right) && !is_thousandfold(t.left)) std::swap(left, right);  // "at least" is told from its other side
    const Type one = measure(*left).type, other = measure(*right).type;
    if (one == Type::days && other == Type::years) return years_apart(*left, *right, language);
    if (one == Type::years && other == Type::days) return years_apart(*right, *left, language);
    const Bounds a = bounds(*left), b = bounds(*right);
    if (!a || !b || a->lo < 0 || b->lo <= 0 || open(a->hi) || open(b->hi)) return {};
    const PrintedMeasure measured = measure(*right);
    if (measured.unit != measure(*left).unit && is_measure(measured.unit) && is_measure(measure(*left).unit)) {
      return message(language, "why.not", {operand(*left, language) + " = " + words(a, measured, language), words(b, measured, language)});
    }
    const Interval share{saturated(static_cast<Wide>(a->lo) * 1000 / b->hi), saturated((static_cast<Wide>(a->hi) * 1000 + b->lo - 1) / b->lo)};
    return operand(*left, language) + " ÷ " + operand(*right, language) + " = " + words(share, {Type::count, "permille"}, language);
  }

  static bool is_plain(const Term& t) { return t.op == Op::constant || t.op == Op::variable; }

  // A plain value, or the calculation that leads to it: "3 + 5 + 2 = 10".
  [[nodiscard]] std::string side(TermId id, const PrintedMeasure& measure, std::string_view language) const {
    const Term& t = term(id);
    if (const Known* said = t.op == Op::variable ? known(t.variable) : nullptr; said != nullptr && !said->quote.empty()) return said->quote;
    const std::string result = words(bounds(id), measure, language);
    if (is_plain(t)) return result;
    if (t.op == Op::modulo && measure.type == Type::weekday) {
      TermId day = t.left;
      while (term(day).op == Op::add) day = term(day).left;
      return message(language, "why.weekday", {operand(day, language), result});
    }
    return operand(id, language) + " = " + result;
  }
  [[nodiscard]] std::string operand(TermId id, std::string_view language) const {
    const Term& t = term(id);
    switch (t.op) {
      case Op::add: return summand(t.left, t.right, language) + " + " + summand(t.right, t.left, language);
      case Op::subtract: return summand(t.left, t.right, language) + " − " + bracketed(t.right, summand(t.right, t.left, language));
      case Op::multiply: return bracketed(t.left, operand(t.left, language)) + " × " + bracketed(t.right, operand(t.right, language));
      case Op::modulo: return operand(t.left, language) + " mod " + operand(t.right, language);
      default: return words(bounds(id), measure(id), language);
    }
  }
  [[nodiscard]] std::string bracketed(TermId id, const std::string& words) const {
    const bool sum = term(id).op == Op::add || term(id).op == Op::subtract;
    return sum ? "(" + words + ")" : words;
  }
  /// A constant is of the kind of what it is added to: one day after a day, half an hour after a clock time.
  [[nodiscard]] std::string summand(TermId id, TermId other, std::string_view language) const {
    if (!is_plain(term(id)) || !is_constant(id)) return operand(id, language);
    PrintedMeasure kind = measure(other);
    if (kind.type == Type::day) kind.type = Type::days;
    if (kind.type == Type::minute) kind.type = Type::minutes;
    const bool is_time = kind.type == Type::days || kind.type == Type::minutes || kind.type == Type::years;
    if (!is_time) kind = {Type::number, {}};
    return words(bounds(id), kind, language);
  }
  static std::string words(Bounds range, const PrintedMeasure& measure, std::string_view language) {
    if (!range) return message(language, "unknown");
    if (range->lo == range->hi) return in_words(range->lo, measure, language);
    return in_words(IntervalSet(range->lo, range->hi), measure, language);
  }

  /// Day − day = days; day ± days = day; a constant takes the measure of what it meets (Type::number).
  [[nodiscard]] PrintedMeasure measure(TermId id) const {
    const Term& t = term(id);
    switch (t.op) {
      case Op::variable: {
        const Known* said = known(t.variable);
        return said != nullptr ? said->measure : PrintedMeasure{type_of(problem_.variables[t.variable.value].attribute), {}};
      }
      case Op::modulo: return {term(t.right).number == 7 ? Type::weekday : Type::number, {}};
      case Op::subtract:
        if (measure(t.left).type == Type::day && measure(t.right).type == Type::day) return {Type::days, {}};
        if (measure(t.left).type == Type::minute && measure(t.right).type == Type::minute) return {Type::minutes, {}};
        [[fallthrough]];
      case Op::add:
      case Op::multiply: {
        const PrintedMeasure left = measure(t.left);
        return left.type == Type::number ? measure(t.right) : left;
      }
      default: return {Type::number, {}};
    }
  }

  const Problem& problem_;
  std::map<VariableId, VariableId> parent_;
  std::map<VariableId, Known> known_;
  std::optional<std::pair<Known, Known>> clash_;
};

std::string in_language(const Calculation& calculation, InstanceId headline, const Problem& problem, std::string_view language) {
  if (const auto clash = calculation.clash()) {
    const auto& [a, b] = *clash;
    return a.words(language) + " ≠ " + b.words(language);
  }
  if (!headline.valid()) return {};
  return calculation.refutation(problem.instances[headline.value].formula, language);
}

}  // namespace

Arithmetic::Arithmetic(const Problem& problem, const ClaimSet& claims, const Corpus& corpus)
    : problem_(problem), claims_(claims), corpus_(corpus), variable_of_(claims.claims.size()) {
  for (const Assertion& assertion : problem.assertions) variable_of_[assertion.claim.value] = assertion.variable;
}

/// “utara” ≠ “selatan”, where values are codes that mean nothing to a reader; else empty.
std::string Arithmetic::of_codes(const Conflict& conflict) const {
  std::string words;
  for (const ClaimId id : conflict.claims) {
    const Claim& claim = claims_[id];
    if (!is_code(claim.attribute)) return {};
    words += (words.empty() ? "“" : " ≠ “") + shown(corpus_.quote(claim.span)) + "”";
  }
  return words;
}

Wording Arithmetic::of(const Conflict& conflict, InstanceId headline) const {
  if (const std::string codes = of_codes(conflict); !codes.empty()) return {codes, codes};
  const Calculation calculation(conflict, problem_, claims_, corpus_, variable_of_);
  return {in_language(calculation, headline, problem_, "id"), in_language(calculation, headline, problem_, "en")};
}

// “Sabtu” = Sabtu; “31 Maret 2024” = Minggu, 31 Maret 2024
Wording Arithmetic::listing(const Conflict& conflict) const {
  Wording list;
  for (const ClaimId id : conflict.claims) {
    if (type_of(claims_[id].attribute) == Type::truth) continue;  // nothing to calculate with
    const std::string quote = corpus_.quote(claims_[id].span);
    const Wording label = label_of(claims_[id], corpus_, conflict.strict_only);
    const std::string words = "“" + shown(quote) + "”";
    list.id += (list.id.empty() ? "" : "; ") + message("id", "why.list", {words, label.id});
    list.en += (list.en.empty() ? "" : "; ") + message("en", "why.list", {words, label.en});
  }
  return list;
}

}  // namespace selaras
