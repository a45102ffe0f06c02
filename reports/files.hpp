// Small files as text.
#pragma once

#include <optional>
#include <string>

namespace selaras {

/// The bytes of a file; nullopt if it cannot be read.
std::optional<std::string> file_content(const std::string& path);

}  // namespace selaras
