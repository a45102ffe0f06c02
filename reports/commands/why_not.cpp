// `selaras why-not FILE:LINE FILE:LINE [PATH…]`.
#include "reports/why_not.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <system_error>

#include "reports/commands/console.hpp"
#include "reports/commands/pipeline.hpp"
#include "reports/commands/review.hpp"
#include "reports/messages.hpp"

namespace selaras {
namespace {

std::optional<Place> place_of(const std::string& text) {
  const auto colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return std::nullopt;
  Place place{text.substr(0, colon), 0};
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data() + colon + 1, end, place.line);
  return read.ec == std::errc{} && read.ptr == end && place.line > 0 ? std::optional(place) : std::nullopt;
}

/// Names the file of a place as it was read: "a.txt" may have been found as "./a.txt". False if it was not read.
bool name_as_read(Place& place, const Corpus& corpus) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path file = fs::weakly_canonical(place.file, error);
  const auto at = std::find_if(corpus.articles.begin(), corpus.articles.end(), [&](const Article& article) { return article.file == place.file || fs::weakly_canonical(article.file, error) == file; });
  if (at == corpus.articles.end()) return false;
  place.file = at->file;
  return true;
}

}  // namespace

int run_why_not(const Settings& settings) {
  auto first = place_of(settings.first_place), second = place_of(settings.second_place);
  if (!first || !second) {
    print_error(message(settings.language, "why-not.usage"));
    return exit_bad_input;
  }
  const auto rules = rules_for(settings);
  const auto review = rules ? read_review(settings) : std::nullopt;
  if (!rules || !review) return exit_bad_input;
  Settings all = settings;
  // Two files that nobody named still have to be read.
  if (settings.paths.empty()) all.paths = first->file == second->file ? std::vector{first->file} : std::vector{first->file, second->file};
  const Input input = read_input(all);
  for (Place* place : {&*first, &*second}) {
    if (name_as_read(*place, input.corpus)) continue;
    print_error(place->file + ": not among the articles read");
    return exit_bad_input;
  }
  const Audit result = audit(input.corpus, *rules, all, review->decisions.identities);
  Output output(settings.output);
  output.write(why_not({input.corpus, result.claims, *rules, result.grounded.problem, result.report}, *first, *second, settings.language, width_of(settings)));
  return output.finish() ? exit_clean : exit_bad_input;
}

}  // namespace selaras
