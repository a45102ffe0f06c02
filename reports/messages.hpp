// The words of reports, by language and key, with numbered holes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace selaras {

/// The text of `key` in `language` ("id" or "en") with {0}, {1} … replaced by `arguments`. A key that the
/// language lacks is returned as it is (a test keeps the languages complete).
std::string message(std::string_view language, std::string_view key, const std::vector<std::string>& arguments = {});
bool has_message(std::string_view language, std::string_view key);
/// Keys of a language, sorted.
std::vector<std::string> message_keys(std::string_view language);

}  // namespace selaras
