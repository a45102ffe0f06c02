// One sentence laid over a passage, word by word: what is found there, what is missing, and where the two differ.
#pragma once

#include <string>
#include <vector>

#include "facts/claims/passage.hpp"
#include "facts/claims/rivals.hpp"

namespace selaras {

/// What became of one word of the sentence.
struct Laid {
  std::size_t word = 0;
  bool found = false;
  SpokenPlace place;
};

/// A word, number or day of the sentence and what stands against it in the passage.
struct Opposed {
  std::size_t word = 0;
  SpokenPlace place;
  const std::string* name = nullptr;
  bool first_pole = false;
  std::size_t here = 0, there = 0;
  Told told{};           // numbers and days: the readings that do not meet
  bool several = false;  // … and others that could stand against it
};

/// `word` of numbers and days is an index into the sentence's numbers or days.
struct Alignment {
  Alignment(const Statement& of, const SpokenPassage& over, const ClaimWords& in)
      : sentence(of), passage(over), words(in) {}

  const Statement& sentence;
  const SpokenPassage& passage;
  const ClaimWords& words;
  std::size_t anchor = 0;  // the passage's sentence that shares most
  std::size_t found = 0;   // content words that stand in the passage, light ones not counted
  std::size_t light_missing = 0;
  std::size_t names_found = 0, names_missing = 0, names_partial = 0;
  std::size_t named_here = 0;        // names in the subject where the passage has a pronoun
  std::size_t missing_name = 0;      // where the last missing name begins
  std::size_t unmatched_values = 0;  // numbers and days with no single counterpart
  std::size_t values_found = 0;      // those that the passage tells alike
  std::vector<Laid> laid;
  std::vector<std::size_t> missing;  // content words that are neither there nor opposed
  std::vector<Opposed> opposites, kinds, numbers, days;

  [[nodiscard]] std::size_t differences() const {
    return opposites.size() + kinds.size() + numbers.size() + days.size();
  }
  [[nodiscard]] bool in_sentence(std::uint64_t stem) const;
};

/// Linear in the words of both, but for the few that are opposed.
Alignment align(const Statement& sentence, const SpokenPassage& passage, const ClaimWords& words);

}  // namespace selaras
