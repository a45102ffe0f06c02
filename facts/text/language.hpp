// A language is its lexicon: the words of facts/languages/<code>/ and of facts/languages/common/.
#pragma once

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "facts/text/lexicon.hpp"
#include "facts/text/tokens.hpp"

namespace selaras {

/// A data file compiled into the program. `path` is relative to facts/languages: "id/months.words".
struct DataFile {
  std::string_view path;
  std::string_view content;
};
const std::vector<DataFile>& data_files();

class Language {
 public:
  std::string code;
  Lexicon lexicon;

  /// What a reader derives from the lexicon, a `Table(const Language&)`: made on first use, kept with the language.
  template <class Table>
  [[nodiscard]] const Table& table() const {
    const std::size_t slot = slot_of<Table>();
    if (const void* made = made_[slot].load(std::memory_order_acquire)) return *static_cast<const Table*>(made);
    const std::lock_guard lock(guard_);
    if (const void* made = made_[slot].load(std::memory_order_acquire)) return *static_cast<const Table*>(made);
    auto table = std::make_shared<const Table>(*this);
    made_[slot].store(table.get(), std::memory_order_release);
    kept_.push_back(table);
    return *table;
  }

 private:
  static constexpr std::size_t most_tables = 32;
  static std::size_t next_slot();
  template <class Table>
  static std::size_t slot_of() {
    static const std::size_t slot = next_slot();
    return slot;
  }
  mutable std::recursive_mutex guard_;  // a table may be made of other tables
  mutable std::array<std::atomic<const void*>, most_tables> made_{};
  mutable std::vector<std::shared_ptr<const void>> kept_;
};

/// The language for a code ("id", "en", …), loaded on first use, kept for the process; unknown codes give Indonesian.
const Language& language(std::string_view code);
/// Codes that have a folder of data, sorted.
const std::vector<std::string>& language_codes();
/// The language of a text by its function words (class "function"); "id" when nothing speaks for another.
std::string guess_language(std::string_view text);

/// A phrase of some class found at a token.
struct Match {
  const Entry* entry = nullptr;
  std::uint32_t length = 0;  // tokens
  explicit operator bool() const { return entry != nullptr; }
};
/// As `match`, where a phrase of the class may begin.
Match match_phrase(const Lexicon& lexicon, std::span<const Token> tokens, std::size_t at, ClassId cls);
/// The longest phrase of class `cls` that starts at `tokens[at]` (does not cross newlines); empty if none.
inline Match match(const Language& language, std::span<const Token> tokens, std::size_t at, ClassId cls) {
  if (at >= tokens.size()) return {};
  const Token& token = tokens[at];
  if ((language.lexicon.classes_of(token.word, token.phrase) & Lexicon::mask_of(cls)) == 0) return {};
  return match_phrase(language.lexicon, tokens, at, cls);
}

}  // namespace selaras
