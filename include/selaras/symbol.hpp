// Interned text: equal strings are equal numbers, so that joins compare integers.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "selaras/id.hpp"

namespace selaras {

/// Grows only. Symbol numbers depend on insertion order: never print or sort by them, sort by the text.
class Symbols {
 public:
  SymbolId intern(std::string_view text) {
    const std::uint32_t hash = hash_of(text);
    const SymbolId known = find(text, hash);
    if (known.valid()) return known;
    texts_.emplace_back(text);
    hashes_.push_back(hash);
    if (2 * texts_.size() > slots_.size()) grow();
    else place(texts_.size() - 1);
    return SymbolId{texts_.size() - 1};
  }
  [[nodiscard]] SymbolId find(std::string_view text) const { return find(text, hash_of(text)); }
  [[nodiscard]] const std::string& text(SymbolId id) const { return texts_[id.value]; }
  /// Symbols are numbered from 0 to this.
  [[nodiscard]] std::size_t size() const { return texts_.size(); }

 private:
  static std::uint32_t hash_of(std::string_view text) { return static_cast<std::uint32_t>(std::hash<std::string_view>{}(text)); }

  [[nodiscard]] SymbolId find(std::string_view text, std::uint32_t hash) const {
    if (slots_.empty()) return {};
    for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
      if (!slots_[at].valid()) return {};
      if (hashes_[slots_[at].value] == hash && texts_[slots_[at].value] == text) return slots_[at];
    }
  }

  void place(std::size_t symbol) {
    std::size_t at = hashes_[symbol] & (slots_.size() - 1);
    while (slots_[at].valid()) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = SymbolId{symbol};
  }

  void grow() {
    constexpr std::size_t least = 16;
    slots_.assign(slots_.empty() ? least : 2 * slots_.size(), {});
    for (std::size_t symbol = 0; symbol < texts_.size(); ++symbol) place(symbol);
  }

  std::vector<std::string> texts_;
  std::vector<std::uint32_t> hashes_;  // of the texts
  std::vector<SymbolId> slots_;        // by hash, a power of two of them; half are free
};

}  // namespace selaras
