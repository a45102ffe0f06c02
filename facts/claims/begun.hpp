// Which classes of phrases the words of a language begin.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "facts/text/language.hpp"

namespace selaras {

/// A language's table. The words of one section of its data begin the same classes, so that there are few sets of them.
class BegunByWords {
 public:
  explicit BegunByWords(const Language& language) : sets_(language.lexicon.size() + 1) {
    std::map<std::vector<ClassId>, std::uint32_t> known = {{{}, 0}};
    for (WordId word = 1; word < sets_.size(); ++word) {
      std::vector<ClassId> begun;
      for (const Lexicon::Phrase& phrase : language.lexicon.phrases(word)) begun.push_back(phrase.cls);
      std::sort(begun.begin(), begun.end());
      begun.erase(std::unique(begun.begin(), begun.end()), begun.end());
      const auto [set, added] = known.try_emplace(std::move(begun), static_cast<std::uint32_t>(known.size()));
      if (added) {
        classes_.insert(classes_.end(), set->first.begin(), set->first.end());
        ends_.push_back(static_cast<std::uint32_t>(classes_.size()));
      }
      sets_[word] = set->second;
    }
  }
  /// The set of a word; 0 is empty.
  [[nodiscard]] std::uint32_t of(WordId word) const { return sets_[word]; }
  [[nodiscard]] std::span<const ClassId> operator[](std::uint32_t set) const {
    return set == 0 ? std::span<const ClassId>{} : std::span(classes_).subspan(ends_[set - 1], ends_[set] - ends_[set - 1]);
  }

 private:
  std::vector<std::uint32_t> sets_;        // by word
  std::vector<ClassId> classes_;           // set by set
  std::vector<std::uint32_t> ends_ = {0};  // by set
};

}  // namespace selaras
