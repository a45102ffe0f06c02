#include "facts/claims/full_names.hpp"

#include <algorithm>

#include "facts/claims/in_turn.hpp"

namespace selaras {
namespace {

constexpr std::size_t most_of_a_word = 12;  // names of one story that share a word

/// Calls `with` for each word of a name.
template <class With>
void for_words(std::string_view name, With with) {
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    if (end > 0) with(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
}

bool has_words_of(std::string_view longer, std::string_view shorter) {
  const std::string padded = " " + std::string(longer) + " ";
  bool all = true;
  for_words(shorter, [&](std::string_view word) { all = all && padded.find(" " + std::string(word) + " ") != std::string::npos; });
  return all;
}

}  // namespace

FullNames::FullNames(const ClaimSet& set, const Stories& stories) : stories_(stories) {
  each_mention(set.mentions, [&](MentionId m) {
    const Mention& mention = set[m];
    const std::string_view name = set.text(mention, mention.sort == Sort::person ? Attribute::name : Attribute::person);
    if (name.find(' ') == std::string_view::npos) return;
    const std::uint64_t story = stories.group(mention.article);
    for_words(name, [&](std::string_view word) {
      Names& known = by_word_[{story, std::string(word)}];
      if (known.size() < most_of_a_word) known.emplace(name);
    });
  });
}

std::string FullNames::full(ArticleId article, std::string_view name) const {
  const auto known = by_word_.find({stories_.group(article), std::string(name.substr(name.rfind(' ') + 1))});
  std::string_view longest = name;
  if (known == by_word_.end()) return std::string(name);
  for (const std::string& other : known->second) {
    if (other.size() > longest.size() && has_words_of(other, name)) longest = other;
  }
  for (const std::string& other : known->second) {
    if (has_words_of(other, name) && !has_words_of(longest, other)) return {};
  }
  return std::string(longest);
}

}  // namespace selaras
