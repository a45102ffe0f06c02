// Clauses that repeat another word for word, as copies of an agency's report do: they are one witness.
#pragma once

#include <unordered_map>

#include "checker/component.hpp"

namespace selaras::checking {

/// The first telling of each clause.
class Tellings {
 public:
  /// Compares the clauses of a component, if it knows the corpus.
  explicit Tellings(const Component& component);
  /// The clause that counts for this one: the first of the component with its words, or itself.
  [[nodiscard]] ClauseId first(ClauseId clause) const;

 private:
  std::unordered_map<std::uint32_t, ClauseId> first_;  // looked up only
};

}  // namespace selaras::checking
