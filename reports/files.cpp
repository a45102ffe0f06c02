// Plain C streams: they tell an error from an end.
#include "reports/files.hpp"

#include <array>
#include <cstdio>
#include <memory>

namespace selaras {

std::optional<std::string> file_content(const std::string& path) {
  const auto close = [](std::FILE* file) { std::fclose(file); };
  const std::unique_ptr<std::FILE, decltype(close)> file(std::fopen(path.c_str(), "rb"), close);
  if (!file) return std::nullopt;
  std::string content;
  std::array<char, 65536> buffer{};
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file.get())) content.append(buffer.data(), count);
  if (std::ferror(file.get()) != 0) return std::nullopt;
  return content;
}

}  // namespace selaras
