// Fuzzes the readers: any bytes give articles whose blocks are ordered and cover everything but white space.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "facts/reading/html.hpp"
#include "facts/reading/markdown.hpp"
#include "facts/reading/records.hpp"
#include "selaras/facts.hpp"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

void check(const selaras::Article& article) {
  std::uint32_t at = 0;
  for (const selaras::Block& block : article.blocks) {
    require(at <= block.range.begin && block.range.begin < block.range.end && block.range.end <= article.text.size());
    at = block.range.end;
  }
  if (article.published) require(article.published->range.end <= article.text.size());
  for (const selaras::SourceRun& run : article.runs) require(run.text + run.length <= article.text.size());
}

void markup(const std::string& text) {
  selaras::Article page, note;
  selaras::Diagnostics diagnostics;
  if (selaras::read_html("fuzz", text, {}, page, diagnostics)) check(page);
  if (selaras::read_markdown("fuzz", text, {}, note, diagnostics)) check(note);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  if (text.starts_with("<") || text.starts_with("#") || text.starts_with("---")) markup(text);
  check(selaras::make_article("fuzz", text, size % 2 == 0 ? "id" : "en"));
  selaras::ReadOptions options;
  options.max_bytes = 4096;
  for (const auto& article : selaras::read_records(text, "fuzz", options).corpus.articles) check(article);
  return 0;
}
