// Glue only: each step is one function of an earlier stage.
#include "reports/commands/pipeline.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include "reports/commands/console.hpp"
#include "reports/commands/levels.hpp"
#include "reports/files.hpp"

namespace selaras {
namespace {

namespace fs = std::filesystem;

// Complaints about a whole file that was named on the command line and of which nothing could be used.
bool is_unusable(const Settings& settings, const ReadResult& read) {
  if (read.corpus.articles.empty()) return true;
  std::set<std::string> useful;
  for (const Article& article : read.corpus.articles) useful.insert(article.file);
  return std::any_of(read.diagnostics.begin(), read.diagnostics.end(), [&](const Diagnostic& diagnostic) {
    const bool named = std::find(settings.paths.begin(), settings.paths.end(), diagnostic.file) != settings.paths.end();
    return diagnostic.gravity == Gravity::error && named && !useful.contains(diagnostic.file);
  });
}

// A folder stands for its *.rules files in the order of their names.
std::vector<std::string> rule_files(const std::string& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) return {path};
  std::vector<std::string> files;
  for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".rules") files.push_back(at->path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

bool has_error(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) { return d.gravity == Gravity::error; });
}

std::map<std::string, std::string> fields_of(const std::vector<std::string>& pairs) {
  std::map<std::string, std::string> fields;
  for (const std::string& pair : pairs) fields[pair.substr(0, pair.find('='))] = pair.substr(pair.find('=') + 1);
  return fields;
}

}  // namespace

Input read_input(const Settings& settings) {
  ReadOptions options;
  options.language = settings.article_language;
  options.include = settings.include;
  options.exclude = settings.exclude;
  options.max_bytes = settings.max_bytes;
  options.fields = fields_of(settings.fields);
  options.folder = settings.config_folder;
  for (const Override& override : settings.overrides) {
    options.for_files.push_back({override.files, override.article_language, override.collection, fields_of(override.fields)});
  }
  ReadResult read = read_corpus(settings.paths, options);
  print(read.diagnostics, settings);
  Input input;
  input.skipped = has_error(read.diagnostics);
  input.unusable = is_unusable(settings, read);
  if (read.corpus.articles.empty() && read.diagnostics.empty()) print_error("no articles found");
  input.corpus = std::move(read.corpus);
  input.diagnostics = std::move(read.diagnostics);
  return input;
}

std::optional<RuleSet> rules_for(const Settings& settings) {
  std::vector<RuleSource> sources = builtin_packs();
  Diagnostics diagnostics;
  for (const std::string& path : settings.rules) {
    const std::vector<std::string> files = rule_files(path);
    if (files.empty()) diagnostics.push_back({Gravity::error, path, 0, 0, "no .rules file in this folder", {}});
    for (const std::string& file : files) {
      if (auto text = file_content(file)) sources.push_back({file, std::move(*text)});
      else diagnostics.push_back({Gravity::error, file, 0, 0, "cannot be read", {}});
    }
  }
  RuleLoad load = load_rules(sources);
  diagnostics.insert(diagnostics.end(), load.diagnostics.begin(), load.diagnostics.end());
  apply_levels(settings, load.rules, diagnostics);
  print(diagnostics, settings);
  if (has_error(diagnostics)) return std::nullopt;
  return std::move(load.rules);
}

std::string certificate_path(const Finding& finding, const Settings& settings) { return (fs::path(settings.certificates) / (finding.id + ".smt2")).string(); }

bool write_certificate(const Finding& finding, const Audit& audit, const RuleSet& rules, const Corpus& corpus, const Settings& settings) {
  std::error_code error;
  fs::create_directories(settings.certificates, error);
  Output output(certificate_path(finding, settings));
  output.write(certificate(audit.checked.conflicts[finding.conflict], audit.grounded.problem, audit.claims, rules, corpus));
  return output.finish();
}

Audit audit(const Corpus& corpus, const RuleSet& rules, const Settings& settings, const std::vector<IdentityDecision>& decisions) {
  const ExtractOptions extract{settings.by_collection, settings.one_story, jobs_of(settings), decisions, progress(settings, "reading")};
  return audit_claims(corpus, extract_claims(corpus, extract), rules, settings);
}

Audit audit_claims(const Corpus& corpus, ClaimSet claims, const RuleSet& as_set, const Settings& settings) {
  const RuleSet rules = raised_to_overrides(settings, as_set);
  Audit result;
  result.claims = std::move(claims);
  result.grounded = ground(rules, result.claims, {settings.max_instances});
  CheckOptions check_options;
  check_options.jobs = jobs_of(settings);
  check_options.corpus = &corpus;
  check_options.all_conflicts_up_to = settings.all_conflicts;
  check_options.rlimit = settings.effort * 1'000U;
  check_options.component_rlimit = std::uint64_t{5'000} * settings.effort;
  check_options.progress = progress(settings, "checking");
  result.checked = check(result.grounded.problem, result.claims, rules, check_options);
  clear_progress(settings);
  result.report = build_report(corpus, result.claims, rules, result.grounded.problem, result.checked);
  result.report.diagnostics = result.grounded.diagnostics;
  apply_overrides(settings, as_set, result.report);
  return result;
}

}  // namespace selaras
