// Values in words: the labels under the carets, the numbers of the arithmetic.
#pragma once

#include <string>
#include <string_view>

#include "selaras/article.hpp"
#include "selaras/claim.hpp"
#include "selaras/finding.hpp"

namespace selaras {

/// How the values of one attribute are printed.
struct PrintedMeasure {
  Type type = Type::count;
  std::string unit;   // "orang", "passenger", "IDR"; may be empty
  std::string units;  // of more than one: "passengers"; empty: the same word
};
/// How the values of a claim are printed; the noun that it counts stays in the language of its article.
PrintedMeasure measure_of(const Claim& claim, const Corpus& corpus);

/// "Minggu, 31 Maret 2024", "1–30 April 1949", "≥ 3 orang", "28–31 hari". Empty for an empty set.
std::string in_words(const IntervalSet& values, const PrintedMeasure& measure, std::string_view language);
/// One value without its weekday: "31 Maret 2024", "7 hari", "12 orang".
std::string in_words(std::int64_t value, const PrintedMeasure& measure, std::string_view language);
/// Whether the unit is one of length, mass …, whose values are kept in base grains.
bool is_measure(const std::string& unit);
/// Leaves of the gazetteer, ranks and other numbers that mean nothing to a reader: the words of the text stand for them.
bool is_code(Attribute attribute);
/// "terjadi", "belum terjadi" …
std::string truth_in_words(Attribute attribute, bool is, std::string_view language);
/// What a claim says, resolved. Its quote stands in where the value has no words of its own (places).
Wording label_of(const Claim& claim, const Corpus& corpus, bool strict);

}  // namespace selaras
