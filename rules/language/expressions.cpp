// Recursive descent over expressions. Depth and length are bounded, so that no text can exhaust the stack.
#include <algorithm>
#include <charconv>
#include <initializer_list>

#include "rules/language/cursor.hpp"

namespace selaras::rule_language {
namespace {

struct Spelling {
  std::string_view text;
  Operator op;
};

class Expressions {
 public:
  Expressions(Cursor& cursor, RuleSyntax& rule) : cursor_(cursor), rule_(rule) {}

  NodeId implication() {
    if (depth_ >= max_height) return too_deep();
    ++depth_;
    const NodeId node = implication_inside();
    --depth_;
    return node;
  }

 private:
  NodeId implication_inside() {
    const NodeId left = disjunction();
    if (!left.valid() || !cursor_.at_word("implies")) return left;
    const std::uint32_t at = step();
    const NodeId right = implication();
    return right.valid() ? binary(NodeKind::logic, Operator::implication, at, left, right) : right;
  }

  NodeId disjunction() { return chain(NodeKind::logic, {{"or", Operator::disjunction}}, &Expressions::conjunction); }
  NodeId conjunction() { return chain(NodeKind::logic, {{"and", Operator::conjunction}}, &Expressions::negation); }
  NodeId sum() {
    return chain(NodeKind::arithmetic, {{"+", Operator::add}, {"-", Operator::subtract}}, &Expressions::product);
  }
  NodeId product() {
    return chain(NodeKind::arithmetic, {{"*", Operator::multiply}, {"mod", Operator::modulo}}, &Expressions::factor);
  }

  NodeId chain(NodeKind kind, std::initializer_list<Spelling> operators, NodeId (Expressions::*part)()) {
    NodeId left = (this->*part)();
    while (left.valid()) {
      const auto found = std::find_if(operators.begin(), operators.end(), [&](const Spelling& s) { return spelt(s); });
      if (found == operators.end()) break;
      const std::uint32_t at = step();
      const NodeId right = (this->*part)();
      left = right.valid() ? binary(kind, found->op, at, left, right) : right;
    }
    return left;
  }

  NodeId negation() {
    if (!cursor_.at_word("not")) return comparison();
    return prefix(NodeKind::negation, &Expressions::negation);
  }

  NodeId prefix(NodeKind kind, NodeId (Expressions::*operand)()) {
    if (depth_ >= max_height) return too_deep();
    ++depth_;
    const std::uint32_t at = step();
    const NodeId inner = (this->*operand)();
    --depth_;
    return inner.valid() ? add(kind, at, {inner}) : inner;
  }

  NodeId comparison() {
    static constexpr Spelling operators[] = {
        {"=", Operator::equal},       {"!=", Operator::different}, {"<", Operator::less},
        {"<=", Operator::less_equal}, {">", Operator::greater},    {">=", Operator::greater_equal},
        {"same", Operator::same},
    };
    const auto find = [&] {
      return std::find_if(std::begin(operators), std::end(operators), [&](const Spelling& s) { return spelt(s); });
    };
    const NodeId left = sum();
    const auto found = find();
    if (!left.valid() || found == std::end(operators)) return left;
    const std::uint32_t at = step();
    const NodeId right = sum();
    if (!right.valid()) return right;
    if (find() != std::end(operators)) {
      cursor_.complaints().error(cursor_.peek().begin, "comparisons cannot be chained; write 'a < b and b < c'");
      return {};
    }
    return binary(NodeKind::comparison, found->op, at, left, right);
  }

  NodeId factor() {
    if (cursor_.at_symbol("-")) return prefix(NodeKind::minus, &Expressions::factor);
    return atom();
  }

  NodeId atom() {
    if (cursor_.at(Lexeme::number)) return number();
    if (cursor_.at(Lexeme::string)) return text();
    if (cursor_.at(Lexeme::word)) return named();
    if (cursor_.accept("(")) {
      const NodeId inner = implication();
      return inner.valid() && cursor_.expect(")") ? inner : NodeId{};
    }
    cursor_.fail("an expression");
    return {};
  }

  NodeId number() {
    const std::string_view digits = cursor_.text();
    std::int64_t value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (problem != std::errc{} || value > most_) {
      cursor_.complaints().error(cursor_.peek().begin, "this number is too large");
      return {};
    }
    const NodeId node = add(NodeKind::number, step(), {});
    const bool weeks = cursor_.at_word("w");
    if (weeks || cursor_.at_word("d")) {
      cursor_.advance();
      rule_[node].typed = {Type::days, false};
    } else {
      rule_[node].typed = {Type::number, true};
    }
    rule_[node].number = weeks ? value * 7 : value;
    return node;
  }

  NodeId text() {
    const std::uint32_t at = cursor_.peek().begin;
    auto value = cursor_.string("a string");
    const NodeId node = add(NodeKind::text, at, {});
    rule_[node].text = std::move(*value);
    return node;
  }

  NodeId named() {
    static constexpr std::string_view reserved[] = {"and", "or", "implies", "not", "same", "mod", "where"};
    if (std::find(std::begin(reserved), std::end(reserved), cursor_.text()) != std::end(reserved)) {
      cursor_.fail("an expression");
      return {};
    }
    Word name{std::string(cursor_.text()), step()};
    if (name.text == "true" || name.text == "false") {
      const NodeId node = add(NodeKind::truth, name.at, {});
      rule_[node].number = name.text == "true" ? 1 : 0;
      return node;
    }
    if (cursor_.accept("(")) return name.text == "sum" ? quantified(name.at) : call(std::move(name));
    return path(std::move(name));
  }

  NodeId path(Word first) {
    const std::uint32_t at = first.at;
    std::vector<Word> words{std::move(first)};
    while (cursor_.accept(".")) {
      auto next = cursor_.word("an attribute after '.'");
      if (!next) return {};
      if (words.size() >= max_height) return too_deep();
      words.push_back(std::move(*next));
    }
    const NodeId node = add(NodeKind::path, at, {});
    rule_[node].words = std::move(words);
    return node;
  }

  NodeId call(Word name) {
    std::vector<NodeId> arguments;
    while (!cursor_.at_symbol(")")) {
      if (!arguments.empty() && !cursor_.expect(",")) return {};
      if (arguments.size() >= max_height) return too_deep();
      arguments.push_back(implication());
      if (!arguments.back().valid()) return {};
    }
    cursor_.advance();
    const NodeId node = add(NodeKind::call, name.at, std::move(arguments));
    rule_[node].text = std::move(name.text);
    return node;
  }

  NodeId quantified(std::uint32_t at) {
    if (depth_ >= max_height) return too_deep();
    Binder binder;
    binder.in_sum = true;
    if (!parse_binder(cursor_, binder)) return {};
    std::vector<NodeId> parts;
    if (cursor_.at_word("where")) {
      do {
        cursor_.advance();
        parts.push_back(implication());
        if (!parts.back().valid()) return {};
      } while (cursor_.at_symbol(",") && parts.size() < max_height);
    }
    if (!cursor_.expect(":")) return {};
    parts.push_back(implication());
    if (!parts.back().valid() || !cursor_.expect(")")) return {};
    const NodeId node = add(NodeKind::sum, at, std::move(parts));
    if (!node.valid()) return node;
    rule_[node].binder = static_cast<std::uint32_t>(rule_.binders.size());
    rule_.binders.push_back(std::move(binder));
    return node;
  }

  [[nodiscard]] bool spelt(const Spelling& s) const { return cursor_.at_symbol(s.text) || cursor_.at_word(s.text); }

  std::uint32_t step() {
    const std::uint32_t at = cursor_.peek().begin;
    cursor_.advance();
    return at;
  }

  NodeId binary(NodeKind kind, Operator op, std::uint32_t at, NodeId left, NodeId right) {
    const NodeId node = add(kind, at, {left, right});
    if (node.valid()) rule_[node].op = op;
    return node;
  }

  NodeId add(NodeKind kind, std::uint32_t at, std::vector<NodeId> children) {
    std::uint16_t height = 1;
    for (const NodeId child : children) height = std::max<std::uint16_t>(height, rule_[child].height + 1);
    if (height > max_height) return too_deep();
    Node node;
    node.kind = kind;
    node.at = at;
    node.height = height;
    node.children = std::move(children);
    rule_.nodes.push_back(std::move(node));
    return NodeId{rule_.nodes.size() - 1};
  }

  NodeId too_deep() {
    cursor_.complaints().error(cursor_.peek().begin, "this expression is too long or too deeply nested");
    return {};
  }

  static constexpr std::int64_t most_ = 1'000'000'000'000'000;
  Cursor& cursor_;
  RuleSyntax& rule_;
  std::uint16_t depth_ = 0;
};

}  // namespace

NodeId parse_expression(Cursor& cursor, RuleSyntax& rule) { return Expressions(cursor, rule).implication(); }

}  // namespace selaras::rule_language
