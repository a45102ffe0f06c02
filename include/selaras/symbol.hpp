// Interned text: equal strings are equal numbers, so that joins compare integers.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "selaras/id.hpp"

namespace selaras {

/// Grows only. Symbol numbers depend on insertion order: never print or sort by them, sort by the text.
class Symbols {
 public:
  SymbolId intern(std::string_view text) {
    auto [at, added] = index_.try_emplace(std::string(text), SymbolId{texts_.size()});
    if (added) texts_.emplace_back(text);
    return at->second;
  }
  [[nodiscard]] SymbolId find(std::string_view text) const {
    const auto at = index_.find(std::string(text));
    return at == index_.end() ? SymbolId{} : at->second;
  }
  [[nodiscard]] const std::string& text(SymbolId id) const { return texts_[id.value]; }

 private:
  std::unordered_map<std::string, SymbolId> index_;
  std::vector<std::string> texts_;
};

}  // namespace selaras
