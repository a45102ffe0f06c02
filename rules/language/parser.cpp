// Packs, relations and rules. After an error it goes on behind the next ';' or '}', so that one run shows them all.
#include <charconv>

#include "rules/language/cursor.hpp"

namespace selaras::rule_language {
namespace {

class FileParser {
 public:
  FileParser(const RuleSource& source, Complaints& complaints)
      : source_(source),
        complaints_(complaints),
        cursor_(source.text, lex(source.text, 0, static_cast<std::uint32_t>(source.text.size()), complaints),
                complaints) {}

  FileSyntax run() {
    while (!cursor_.at_end()) {
      const std::uint32_t before = cursor_.peek().begin;
      if (!item()) skip_to_item(before);
    }
    for (RuleSyntax& rule : file_.rules) rule.info.pack = file_.pack;
    return std::move(file_);
  }

 private:
  bool item() {
    if (cursor_.at_word("pack")) return pack();
    if (cursor_.at_word("relation")) return relation();
    if (cursor_.at_word("rule")) return rule();
    const std::uint32_t at = cursor_.peek().begin;
    if (cursor_.accept("}") || cursor_.accept(";")) {
      complaints_.error(at, "nothing is open here that this could close");
      return true;
    }
    const std::string hint =
        cursor_.at(Lexeme::word) ? did_you_mean(cursor_.text(), {"pack", "relation", "rule"}) : std::string();
    return cursor_.fail("'rule', 'relation' or 'pack'", hint);
  }

  bool at_item() const {
    return cursor_.at_end() || (cursor_.peek().first_on_line &&
                                (cursor_.at_word("rule") || cursor_.at_word("relation") || cursor_.at_word("pack")));
  }

  void skip_to_item(std::uint32_t failed_at) {
    while (cursor_.peek().begin == failed_at || !at_item()) {
      if (cursor_.at_end()) return;
      cursor_.advance();
    }
  }

  bool pack() {
    const std::uint32_t at = cursor_.peek().begin;
    cursor_.advance();
    const auto name = cursor_.glued_word("the name of the pack");
    if (!name) return false;
    if (!file_.pack.empty()) complaints_.error(at, "this text is already pack '" + file_.pack + "'");
    file_.pack = name->text;
    if (cursor_.at(Lexeme::string)) cursor_.advance();
    return cursor_.expect(";");
  }

  bool relation() {
    cursor_.advance();
    Relation relation;
    auto name = cursor_.word("the name of the relation");
    if (!name || !cursor_.expect("(")) return false;
    relation.name = std::move(*name);
    do {
      if (!cursor_.word("the name of a column")) return false;
      ++relation.arity;
    } while (cursor_.accept(","));
    if (!cursor_.expect(")") || !cursor_.expect("{")) return false;
    while (!cursor_.at_symbol("}")) {
      if (at_item()) {
        if (!complaints_.silenced())
          complaints_.error(relation.name.at, "relation '" + relation.name.text + "' has no closing '}'");
        break;
      }
      if (!row(relation)) recover();
    }
    cursor_.accept("}");
    file_.relations.push_back(std::move(relation));
    return true;
  }

  bool row(Relation& relation) {
    const std::uint32_t at = cursor_.peek().begin;
    std::vector<std::string> values;
    while (!cursor_.at_symbol(";")) {
      auto value = row_value();
      if (!value) return false;
      values.push_back(std::move(*value));
    }
    cursor_.advance();
    if (values.size() != relation.arity) {
      complaints_.error(at, "this row has " + std::to_string(values.size()) + " values; '" + relation.name.text +
                                "' has " + std::to_string(relation.arity) + " columns");
      return true;
    }
    relation.rows.push_back(std::move(values));
    return true;
  }

  std::optional<std::string> row_value() {
    if (cursor_.at(Lexeme::string)) return cursor_.string("a value");
    if (cursor_.at(Lexeme::number)) {
      std::string digits(cursor_.text());
      cursor_.advance();
      return digits;
    }
    auto word = cursor_.glued_word("a value or ';'");
    if (!word) return std::nullopt;
    return std::move(word->text);
  }

  bool rule() {
    const std::uint32_t begin = cursor_.peek().begin;
    cursor_.advance();
    RuleSyntax rule;
    auto name = cursor_.glued_word("the name of the rule");
    if (!name) return false;
    rule.at = name->at;
    rule.info.name = std::move(name->text);
    rule.info.file = source_.name;
    rule.info.line = complaints_.line_of(begin);
    if (cursor_.accept("@") && !level(rule.info)) rule.broken = true;
    if (!cursor_.expect("{")) return false;
    while (!cursor_.at_symbol("}")) {
      if (at_item()) {
        if (!complaints_.silenced()) complaints_.error(begin, "rule '" + rule.info.name + "' has no closing '}'");
        return true;
      }
      if (clause(rule)) continue;
      rule.broken = true;
      recover();
    }
    const std::uint32_t end = cursor_.peek().end;
    cursor_.advance();
    finish(std::move(rule), begin, end);
    return true;
  }

  void finish(RuleSyntax rule, std::uint32_t begin, std::uint32_t end) {
    if (!rule.broken && rule.bound == 0) complaints_.error(rule.at, "this rule has no 'for': what is it about?");
    if (!rule.broken && rule.require.empty()) complaints_.error(rule.at, "this rule has no 'require': what must hold?");
    rule.info.source = source_.text.substr(begin, end - begin);
    file_.rules.push_back(std::move(rule));
  }

  bool level(RuleInfo& info) {
    static constexpr std::pair<std::string_view, Severity> levels[] = {
        {"off", Severity::off}, {"info", Severity::info}, {"warning", Severity::warning}, {"error", Severity::error}};
    for (const auto& [name, severity] : levels) {
      if (!cursor_.at_word(name)) continue;
      info.severity = severity;
      cursor_.advance();
      return true;
    }
    cursor_.fail("a level: 'error', 'warning', 'info' or 'off'");
    if (cursor_.at(Lexeme::word)) cursor_.advance();
    return false;
  }

  bool clause(RuleSyntax& rule) {
    const std::uint32_t at = cursor_.peek().begin;
    const std::string keyword(cursor_.text());
    if (keyword == "doc") return cursor_.advance(), doc(rule);
    if (keyword == "for") return cursor_.advance(), binders(rule, at);
    if (keyword == "where") return cursor_.advance(), conditions(rule, rule.where);
    if (keyword == "require") return cursor_.advance(), conditions(rule, rule.require);
    if (keyword == "say") return cursor_.advance(), say(rule);
    if (keyword == "test") return cursor_.advance(), test(rule, at);
    return cursor_.fail("a clause (doc, for, where, require, say, test) or '}'",
                        did_you_mean(keyword, {"doc", "for", "where", "require", "say", "test"}));
  }

  bool end_of_clause() { return cursor_.expect(";"); }

  bool doc(RuleSyntax& rule) {
    auto text = cursor_.string("the text of 'doc'");
    if (!text) return false;
    rule.info.doc = std::move(*text);
    return end_of_clause();
  }

  bool binders(RuleSyntax& rule, std::uint32_t at) {
    if (rule.binders.size() != rule.bound) {
      complaints_.error(at, "'for' must stand before the clauses that use a sum");
      return false;
    }
    do {
      Binder binder;
      if (!parse_binder(cursor_, binder)) return false;
      rule.binders.push_back(std::move(binder));
      rule.bound = rule.binders.size();
    } while (cursor_.accept(","));
    return end_of_clause();
  }

  bool conditions(RuleSyntax& rule, std::vector<NodeId>& to) {
    std::vector<NodeId> read;
    do {
      read.push_back(parse_expression(cursor_, rule));
      if (!read.back().valid()) return false;
    } while (cursor_.accept(","));
    if (!end_of_clause()) return false;
    to.insert(to.end(), read.begin(), read.end());
    return true;
  }

  bool say(RuleSyntax& rule) {
    auto language = cursor_.glued_word("a language such as id or en");
    if (!language) return false;
    const Token token = cursor_.peek();
    auto text = cursor_.string("the text of 'say'");
    if (!text) return false;
    if (!rule.info.say.try_emplace(language->text, std::move(*text)).second) {
      complaints_.error(language->at, "this rule already has a text in '" + language->text + "'");
    }
    rule.say.push_back({std::move(*language), parse_say(source_.text, token, rule, complaints_)});
    return end_of_clause();
  }

  bool test(RuleSyntax& rule, std::uint32_t at) {
    RuleTest test;
    test.line = complaints_.line_of(at);
    test.bad = cursor_.at_word("bad");
    if (!test.bad && !cursor_.at_word("ok")) return cursor_.fail("'bad' or 'ok'");
    cursor_.advance();
    do {
      auto text = cursor_.string("the text of an article");
      if (!text) return false;
      test.texts.push_back(std::move(*text));
    } while (cursor_.at(Lexeme::string));
    rule.info.tests.push_back(std::move(test));
    return end_of_clause();
  }

  /// Goes behind the next ';', or before the next '}' or item.
  void recover() {
    while (!cursor_.accept(";") && !cursor_.at_symbol("}") && !at_item()) cursor_.advance();
  }

  const RuleSource& source_;
  Complaints& complaints_;
  Cursor cursor_;
  FileSyntax file_;
};

bool parse_filter(Cursor& cursor, Filter& filter) {
  auto attribute = cursor.word("an attribute");
  if (!attribute || !cursor.expect("=")) return false;
  filter.attribute = std::move(*attribute);
  filter.value.at = cursor.peek().begin;
  if (cursor.at(Lexeme::string)) {
    filter.form = Filter::Form::string;
    filter.value.text = *cursor.string("a value");
    return true;
  }
  const bool negative = cursor.accept("-");
  if (cursor.at(Lexeme::number)) {
    const std::string_view digits = cursor.text();
    filter.form = Filter::Form::number;
    filter.value.text = digits;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), filter.number).ec != std::errc{}) {
      cursor.complaints().error(filter.value.at, "this number is too large");
    }
    if (negative) filter.number = -filter.number;
    cursor.advance();
    return true;
  }
  auto word = cursor.glued_word("a value: true, false, a number, a word or a string");
  if (!word) return false;
  filter.value = std::move(*word);
  return true;
}

}  // namespace

bool parse_binder(Cursor& cursor, Binder& binder) {
  auto name = cursor.word("a name and its sort, as in 'e: event'");
  if (!name || !cursor.expect(":")) return false;
  auto sort = cursor.word("a sort");
  if (!sort) return false;
  binder.name = std::move(*name);
  binder.sort_name = std::move(*sort);
  if (!cursor.accept("(")) return true;
  do {
    Filter filter;
    if (!parse_filter(cursor, filter)) return false;
    binder.filters.push_back(std::move(filter));
  } while (cursor.accept(","));
  return cursor.expect(")");
}

FileSyntax parse_file(const RuleSource& source, Complaints& complaints) { return FileParser(source, complaints).run(); }

}  // namespace selaras::rule_language
