// From a text to an article: its language, its zones.
#include <algorithm>

#include "facts/reading/input.hpp"
#include "facts/reading/zones.hpp"
#include "selaras/facts.hpp"

namespace selaras {
namespace {

/// "id-ID", "EN_us" → "id", "en"; empty if there is no data for the language.
std::string known_code(std::string_view declared) {
  const std::string code = lower_case(declared.substr(0, declared.find_first_of("-_")));
  const auto codes = language_codes();
  return std::find(codes.begin(), codes.end(), code) == codes.end() ? std::string() : code;
}

}  // namespace

void finish_article(Article& article, std::string_view declared, const std::vector<TextRange>& linkless) {
  article.language = known_code(declared);
  if (article.language.empty()) article.language = guess_language(article.text);
  const Language& words = language(article.language);
  find_zones(article, tokenize(article.text, words.lexicon), words, linkless);
}

Article make_article(std::string id, std::string text, const std::string& language_code) {
  Article article;
  article.id = id;
  article.file = std::move(id);
  article.text = std::move(text);
  finish_article(article, language_code);
  return article;
}

}  // namespace selaras
