// Full names of people that are one name, spelled in two ways.
#pragma once

#include <string_view>

namespace selaras {

/// "erik wibawa", "erick wibawa": one word of the name a letter or two apart, the other the same. What differs in the last letter
/// of a first name is another person ("rina", "rino"), or short for it ("steve", "steven").
bool may_be_one_spelling(std::string_view a, std::string_view b);

}  // namespace selaras
