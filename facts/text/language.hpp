// A language is its lexicon: the words of facts/languages/<code>/ and of facts/languages/common/.
#pragma once

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

struct Language {
  std::string code;
  Lexicon lexicon;
};

/// The language for a code ("id", "en", …), loaded on first use, kept for the process; unknown codes give Indonesian.
const Language& language(std::string_view code);
/// Codes that have a folder of data, sorted.
std::vector<std::string> language_codes();
/// The language of a text by its function words (class "function"); "id" when nothing speaks for another.
std::string guess_language(std::string_view text);

/// A phrase of some class found at a token.
struct Match {
  const Entry* entry = nullptr;
  std::uint32_t length = 0;  // tokens
  explicit operator bool() const { return entry != nullptr; }
};
/// The longest phrase of class `cls` that starts at `tokens[at]` (does not cross newlines); empty if none.
Match match(const Language& language, const std::vector<Token>& tokens, std::size_t at, ClassId cls);

}  // namespace selaras
