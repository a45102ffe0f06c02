// Fuzzes the readers of quantities and identifiers: any text gives sorted spans inside it, with strict inside lenient.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "facts/annotate.hpp"
#include "facts/values/identifiers.hpp"
#include "facts/values/quantities.hpp"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

template <class Value>
void check_spans(const std::vector<Value>& values, const selaras::Article& article) {
  std::uint32_t at = 0;
  for (const Value& value : values) {
    require(at <= value.range.begin && value.range.begin < value.range.end && value.range.end <= article.text.size());
    at = value.range.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  selaras::Article article;
  article.text.assign(reinterpret_cast<const char*>(data) + 1, size - 1);
  article.language = data[0] % 2 == 0 ? "id" : "en";
  article.blocks = {{{0, static_cast<std::uint32_t>(article.text.size())}, selaras::Zone::body}};
  const selaras::Language& language = selaras::language(article.language);
  const selaras::Text text = selaras::read_text(article, language);
  const auto identifiers = selaras::read_identifiers(article, text, language);
  check_spans(identifiers, article);
  const auto quantities = selaras::read_quantities(article, text, language, {}, identifiers);
  check_spans(quantities, article);
  for (const selaras::Quantity& quantity : quantities) {
    require(quantity.from || quantity.to);
    require(quantity.value.strict.within(quantity.value.lenient));
    if (quantity.from) require(!to_string(*quantity.from).empty());
  }
  return 0;
}
