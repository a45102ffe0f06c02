// Reads hostile texts of two lengths under callgrind, which writes one count of instructions for each (see linear_test.cpp).
#include <valgrind/callgrind.h>

#include <cstdlib>
#include <string>

#include "facts/reading/html.hpp"
#include "facts/reading/markdown.hpp"
#include "facts/reading/records.hpp"
#include "selaras/facts.hpp"
#include "tests/linear/hostile.hpp"

namespace {

using namespace selaras;

Corpus read(const HostileFamily& family, const std::string& text) {
  Corpus corpus;
  Article article;
  Diagnostics diagnostics;
  switch (family.format) {
    case HostileFormat::plain: corpus.articles.push_back(make_article("hostile", text)); break;
    case HostileFormat::html:
      if (read_html("hostile", text, {}, article, diagnostics)) corpus.articles.push_back(std::move(article));
      break;
    case HostileFormat::markdown:
      if (read_markdown("hostile", text, {}, article, diagnostics)) corpus.articles.push_back(std::move(article));
      break;
    case HostileFormat::records: corpus = read_records(text, "hostile", {}).corpus; break;
  }
  return corpus;
}

void run(const HostileFamily& family, std::size_t bytes) {
  const Corpus corpus = read(family, hostile_text(family, bytes));
  for (const Article& article : corpus.articles) (void)annotate(article);
  (void)extract_claims(corpus, {});
}

}  // namespace

// Arguments: two lengths in bytes, and perhaps the name of one family.
int main(int count, char** arguments) {
  if (count < 3) return 2;
  const std::string only = count > 3 ? arguments[3] : "";
  for (const HostileFamily& family : hostile_families()) {
    if (!only.empty() && family.name != only) continue;
    run(family, 400);  // loads what is loaded once
    for (int k = 1; k <= 2; ++k) {
      CALLGRIND_ZERO_STATS;
      run(family, std::strtoul(arguments[k], nullptr, 10));
      CALLGRIND_DUMP_STATS_AT(family.name.data());  // a literal
    }
  }
  return 0;
}
