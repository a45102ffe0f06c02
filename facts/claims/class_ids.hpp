// Tables of classes by name.
#pragma once

#include <array>
#include <cstddef>

#include "facts/text/lexicon.hpp"

namespace selaras {

/// The classes of a lexicon with these names, in their order; 0 for one that it lacks.
template <std::size_t count>
std::array<ClassId, count> class_ids(const Lexicon& lexicon, const char* const (&names)[count]) {
  std::array<ClassId, count> ids{};
  for (std::size_t i = 0; i < count; ++i) ids[i] = lexicon.class_id(names[i]);
  return ids;
}

}  // namespace selaras
