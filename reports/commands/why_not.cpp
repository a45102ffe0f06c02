// `selaras why-not FILE:LINE FILE:LINE [PATH…]`.
#include "reports/why_not.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

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

}  // namespace

int run_why_not(const Settings& settings) {
  const auto first = place_of(settings.places.at(0)), second = place_of(settings.places.at(1));
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
  for (const Place* place : {&*first, &*second}) {
    const auto& articles = input.corpus.articles;
    if (std::any_of(articles.begin(), articles.end(), [&](const Article& article) { return article.file == place->file; })) continue;
    print_error(place->file + ": not among the articles read");
    return exit_bad_input;
  }
  const Audit result = audit(input.corpus, *rules, all, review->decisions.identities);
  Output output(settings.output);
  output.write(why_not({input.corpus, result.claims, *rules, result.grounded.problem, result.report}, *first, *second, settings.language, width_of(settings)));
  return output.finish() ? exit_clean : exit_bad_input;
}

}  // namespace selaras
