// Which number or day of a passage one of the sentence stands against, and whether the two can be one.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "facts/claims/passage.hpp"

namespace selaras {

/// The readings by which two values are compared: as exactly as both are told.
struct Told {
  IntervalSet here, there;
  [[nodiscard]] bool meets() const { return here.meets(there); }
};

/// Dimensions of numbers: thousandths of a bare one, pieces of what is counted.
constexpr const char* bare_number = "number";
constexpr const char* counted = "count";

/// A bare number that counts: a whole one, and not the twelfth of a row ("kelas 12", "Melati 2").
bool counts(const Statement& sentence, const StatementNumber& number);

/// "kurang dari 42 ribu" and "lebih dari 42 ribu warga": limits of one number, which tells that both speak of one thing.
bool same_limit(const StatementNumber& a, const StatementNumber& b);

/// The same number, whatever it counts.
bool same_value(const StatementNumber& a, const StatementNumber& b);

/// "5" may be 4.6 or 5.4, where the other tells tenths; two numbers of one grain are one only if they are equal.
Told told(const StatementNumber& here, const StatementNumber& there);

/// Nothing where the two cannot be compared.
std::optional<Told> told(const StatementDay& here, const StatementDay& there);

/// A value of the passage: its sentence, its place among the numbers or days there, its token and stretch.
struct Rival {
  SpokenPlace place;
  std::uint32_t token = 0;
  std::uint16_t segment = 0;
};

/// Of several values the one that most of the words stand nearest to; `lead`: by how many words more than any other.
struct Binding {
  std::size_t which = 0;
  std::size_t lead = 0;
};

/// The words of the sentence that the passage has; linear in their places there.
Binding bind_value(std::span<const std::uint64_t> stems, const SpokenPassage& passage, std::span<const Rival> rivals);

/// More values than that are not told apart.
constexpr std::size_t most_rivals = 8;

}  // namespace selaras
