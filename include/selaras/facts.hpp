// The facts stage: from files to articles, values and claims.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "selaras/article.hpp"
#include "selaras/claim.hpp"
#include "selaras/diagnostic.hpp"
#include "selaras/value.hpp"

namespace selaras {

/// What holds for some files only; what is empty stays as it is for all.
struct FileReading {
  std::vector<std::string> files;             // globs, see `is_among`
  std::string language, collection;           // outrank what the articles declare
  std::map<std::string, std::string> fields;  // outrank those for all files, one by one
};

struct ReadOptions {
  std::string language;                 // empty: as declared by the record, else guessed from the words
  std::vector<std::string> include, exclude;  // globs, for folders
  std::map<std::string, std::string> fields;  // names of records' fields in the input: {"body", "content"}
  std::uint64_t max_bytes = 64u << 20;  // a larger single article is reported and skipped
  std::vector<FileReading> for_files;   // of several that speak of a file, the later ones outrank
  std::string folder;                   // which the globs of `for_files` are relative to
};

struct ReadResult {
  Corpus corpus;
  Diagnostics diagnostics;   // sorted; an input that was skipped has one of gravity error
};

/// Reads files, folders (recursively, sorted, .txt .jsonl …), globs and "-" (standard input). Bad inputs are
/// reported and skipped, the rest goes on. Articles come with zones and publication dates found.
ReadResult read_corpus(const std::vector<std::string>& paths, const ReadOptions& options);

/// One article from memory (plain text). Used by tests, rule tests and the library's callers.
Article make_article(std::string id, std::string text, const std::string& language = {});

/// Every value in the article, with spans into `Article::text`.
Annotations annotate(const Article& article);

/// What people have decided about two mentions. White space and case of the quotes do not matter.
struct IdentityDecision {
  bool same = false;
  MentionKey a, b;
};

struct ExtractOptions {
  bool by_collection = false;  // compare only articles of the same collection
  bool one_story = false;      // each collection (or the whole corpus) is declared one story
  unsigned jobs = 1;           // threads; never changes the result
  std::vector<IdentityDecision> decisions;  // outrank what the words say
  std::function<void(std::size_t done, std::size_t all)> progress;  // may be empty; called from any thread
};

/// Claims of all articles and the candidates for identity between them. Deterministic.
ClaimSet extract_claims(const Corpus& corpus, const ExtractOptions& options);

}  // namespace selaras
