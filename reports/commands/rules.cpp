// `selaras rules list|show|test|schema`.
#include <algorithm>

#include "reports/commands/console.hpp"
#include "reports/commands/pipeline.hpp"
#include "reports/days.hpp"
#include "reports/json_lines.hpp"
#include "reports/typography.hpp"
#include "selaras/precision.hpp"

namespace selaras {
namespace {

// A first line `@2026-03-04` is the day of publication, not text.
Article article_of(std::string text, std::size_t number) {
  const auto day = text.starts_with('@') ? parse_day(std::string_view(text).substr(1, 10)) : std::nullopt;
  if (day) text.erase(0, std::min(text.find('\n'), text.size() - 1) + 1);
  Article article = make_article("text-" + std::to_string(number), std::move(text));
  if (day) {
    article.published.emplace();
    article.published->day = *day;
  }
  article.collection = "test";
  return article;
}

bool fires(const RuleInfo& rule, const RuleTest& test, const RuleSet& rules, const Settings& settings) {
  Corpus corpus;
  for (const std::string& text : test.texts) corpus.articles.push_back(article_of(text, corpus.articles.size() + 1));
  Settings one = settings;
  one.by_collection = one.one_story = one.quiet = true;
  one.jobs = 1;
  const Audit result = audit(corpus, rules, one);
  return std::any_of(result.report.findings.begin(), result.report.findings.end(), [&](const Finding& finding) {
    const bool used = finding.rule == rule.name || std::find(finding.other_rules.begin(), finding.other_rules.end(), rule.name) != finding.other_rules.end();
    return used && finding.status == Outcome::conflict;
  });
}

std::string failure_of(const RuleInfo& rule, const RuleTest& test) {
  const std::uint32_t line = test.line > 0 ? test.line : rule.line;
  std::string text = rule.file + ":" + std::to_string(line) + ": error: " + rule.name + (test.bad ? " does not fire on:" : " fires on:") + "\n";
  for (const std::string& article : test.texts) text += "  | " + shown(article) + "\n";
  return text;
}

// What people found who read the rule's findings on real texts.
std::string measured(const RuleInfo& rule) {
  std::string text;
  for (const MeasuredPrecision& row : measured_precision()) {
    if (row.rule != rule.name) continue;
    text += "# measured: " + std::to_string(row.right) + " of " + std::to_string(row.read) + " loud findings were right (" + row.sample + ", " + row.date + ")\n";
  }
  const std::vector<RuleSource> shipped = builtin_packs();
  const bool is_shipped = std::any_of(shipped.begin(), shipped.end(), [&](const RuleSource& pack) { return pack.name == rule.file; });
  for (const MeasuredPrecision& sample : measured_samples()) {
    const auto& rows = measured_precision();
    const bool told = std::any_of(rows.begin(), rows.end(), [&](const MeasuredPrecision& row) { return row.rule == rule.name && row.sample == sample.sample; });
    if (is_shipped && !told) text += "# measured: no loud finding (" + sample.sample + ", " + sample.date + ")\n";
  }
  return text.empty() ? "# precision: not measured\n" : text;
}

// A rule or a pack; no name means all.
bool is_meant(const RuleInfo& rule, const std::string& name) { return name.empty() || rule.name == name || rule.pack == name; }

/// A rule that is switched off is on while its own texts are run.
RuleSet with_rule_on(const RuleSet& rules, const RuleInfo& rule) {
  RuleSet result = rules;
  RuleInfo& same = result.rules[static_cast<std::size_t>(&rule - rules.rules.data())];
  if (same.severity == Severity::off) same.severity = Severity::warning;
  return result;
}

int no_such_rule(const std::string& name) {
  print_error(name + ": no such rule or pack (`selaras rules list` shows them)");
  return exit_bad_input;
}

}  // namespace

int run_rules_list(const Settings& settings) {
  const auto rules = rules_for(settings);
  if (!rules) return exit_bad_input;
  std::size_t widest = 0;
  for (const RuleInfo& rule : rules->rules) widest = std::max(widest, rule.name.size());
  Output output(settings.output);
  for (const RuleInfo& rule : rules->rules) {
    const std::string level(name_of(rule.severity)), precision = precision_of(rule.name);
    output.write(rule.name + std::string(widest - rule.name.size() + 2, ' ') + level + std::string(9 - level.size(), ' ') + precision +
                 std::string(precision.size() < 9 ? 9 - precision.size() : 1, ' ') + rule.doc + "\n");
  }
  return output.finish() ? exit_clean : exit_bad_input;
}

int run_rules_show(const Settings& settings, const std::string& name) {
  const auto rules = rules_for(settings);
  if (!rules) return exit_bad_input;
  Output output(settings.output);
  bool found = false;
  for (const RuleInfo& rule : rules->rules) {
    if (!is_meant(rule, name)) continue;
    output.write((found ? "\n" : "") + ("# " + rule.file + ":" + std::to_string(rule.line)) + "\n" + measured(rule) + rule.source + (rule.source.ends_with('\n') ? "" : "\n"));
    found = true;
  }
  if (!found) return no_such_rule(name);
  return output.finish() ? exit_clean : exit_bad_input;
}

int run_rules_test(const Settings& settings, const std::string& name) {
  const auto rules = rules_for(settings);
  if (!rules) return exit_bad_input;
  Output output(settings.output);
  std::size_t meant = 0, run = 0, failed = 0;
  for (const RuleInfo& rule : rules->rules) {
    if (!is_meant(rule, name)) continue;
    ++meant;
    const RuleSet on = with_rule_on(*rules, rule);
    for (const RuleTest& test : rule.tests) {
      ++run;
      if (fires(rule, test, on, settings) == test.bad) continue;
      ++failed;
      output.write(failure_of(rule, test));
    }
  }
  if (meant == 0 && !name.empty()) return no_such_rule(name);
  output.write(std::to_string(run) + " tests of " + std::to_string(meant) + " rules, " + std::to_string(failed) + " failed\n");
  if (!output.finish()) return exit_bad_input;
  return failed > 0 ? exit_findings : exit_clean;
}

int run_rules_schema(const Settings& settings) {
  Output output(settings.output);
  constexpr std::string_view titles[] = {"sorts\n", "attributes\n", "functions\n"};
  std::size_t section = 0;
  for (const SchemaEntry& entry : rule_schema()) {
    for (; section <= static_cast<std::size_t>(entry.kind); ++section) output.write(titles[section]);
    const std::string& name = entry.kind == SchemaEntry::Kind::function ? entry.usage : entry.name;
    const std::size_t width = entry.kind == SchemaEntry::Kind::function ? 30 : 18;
    const std::string gap(entry.type.empty() ? 0 : name.size() < width ? width - name.size() : 1, ' ');
    output.write("  " + name + gap + entry.type + (entry.world ? "  (world)" : "") + "\n");
  }
  return output.finish() ? exit_clean : exit_bad_input;
}

}  // namespace selaras
