// How alike two names are across articles: a candidate's confidence, never a reason to merge.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace selaras {

/// In thousandths. 1000: equal but for case and spaces; about 850: the parts of one are among the other's ("Putin", "Vladimir
/// Putin"), initials count; about 700: spelling variants (Wisnu/Whisnu, Saypudin/Saifudin, Soekarno/Sukarno, Djoko/Joko) or at
/// most two letters apart on long parts; else 0.
std::int32_t name_similarity(std::string_view a, std::string_view b);

/// The first letters of the words of a name.
std::string first_letters(std::string_view name);

/// Levenshtein distance, or 3 when it is more than 2.
std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace selaras
