#include "facts/claims/full_names.hpp"

#include <algorithm>

#include "facts/claims/in_turn.hpp"
#include "facts/claims/name_lists.hpp"

namespace selaras {
namespace {

constexpr std::size_t most_of_a_word = 12;  // names of one story that share a word

bool has_words_of(std::string_view longer, std::string_view shorter) {
  const std::string padded = " " + std::string(longer) + " ";
  bool all = true;
  for_words(shorter, [&](std::string_view word) { all = all && padded.find(" " + std::string(word) + " ") != std::string::npos; });
  return all;
}

}  // namespace

std::uint64_t FullNames::key(ArticleId article, std::string_view word) const {
  return text_hash(word) ^ (std::uint64_t{stories_.group(article)} + 1) * 0xc2b2ae3d27d4eb4full;
}

FullNames::FullNames(const ClaimSet& set, const Stories& stories) : stories_(stories) {
  each_mention(set.mentions, [&](MentionId m) {
    const Mention& mention = set[m];
    const std::string_view name = set.text(mention, mention.sort == Sort::person ? Attribute::name : Attribute::person);
    if (name.find(' ') == std::string_view::npos) return;
    for_words(name, [&](std::string_view word) {
      std::vector<std::string_view>& known = by_word_[key(mention.article, word)];
      if (known.size() >= most_of_a_word) return;
      const auto place = std::lower_bound(known.begin(), known.end(), name);
      if (place == known.end() || *place != name) known.insert(place, name);
    });
  });
}

std::string FullNames::full(ArticleId article, std::string_view name) const {
  const std::vector<std::string_view>* known = by_word_.find(key(article, name.substr(name.rfind(' ') + 1)));
  std::string_view longest = name;
  if (known == nullptr) return std::string(name);
  for (const std::string_view other : *known) {
    if (other.size() > longest.size() && has_words_of(other, name)) longest = other;
  }
  for (const std::string_view other : *known) {
    if (has_words_of(other, name) && !has_words_of(longest, other)) return {};
  }
  return std::string(longest);
}

}  // namespace selaras
