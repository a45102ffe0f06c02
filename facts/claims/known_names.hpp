// What a name is compared by, wherever it stands: what it stands for, and the stems of its words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "facts/claims/distinct.hpp"
#include "facts/claims/words.hpp"
#include "facts/text/hash_table.hpp"
#include "selaras/value.hpp"

namespace selaras {

/// What identifies a name, as numbers.
struct NameMark {
  std::uint64_t feature = 0;  // its key
  bool founds = false;        // one of its words tells of a founding
};

/// The names of one article, in order.
struct NameKeys {
  Distinct<std::string> keys;                  // what each stands for, in lower case
  DistinctLists stems;                         // content stems of its key
  Distinct<NameMark> marks;
};

/// Remembers names met before: the same persons and places are named again and again. Bounded; one a thread.
class KnownNames {
 public:
  NameKeys of(const std::vector<Name>& names, const ClaimWords& words);

 private:
  struct Met {
    std::uint32_t article = 0;  // where it was met last, and
    std::uint32_t kept = 0;     // its place there
    std::string key;
    std::vector<std::uint64_t> stems;
    NameMark mark;
  };
  static Met learn(const std::string& name, const ClaimWords& words);

  const ClaimWords* words_ = nullptr;
  std::uint32_t article_ = 0;  // counts them
  HashTable<Met> met_;         // by hash of the name
  std::vector<std::uint64_t> hashes_;  // of the names at hand
};

}  // namespace selaras
