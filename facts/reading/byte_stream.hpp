// The bytes of a file, as they are or unpacked.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace selaras {

/// Reads a file from its beginning; "-" is standard input. Packed files (gzip) are unpacked on the way.
class ByteStream {
 public:
  ByteStream(const std::string& path, bool packed);
  ~ByteStream();
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;

  /// Appends up to a megabyte; false at the end or when something went wrong.
  bool read(std::string& into);
  /// What went wrong, empty if nothing did.
  [[nodiscard]] const std::string& error() const { return error_; }
  /// Bytes on disk of a regular file, 0 if not known.
  [[nodiscard]] std::uint64_t size() const { return size_; }

 private:
  struct Inflater;
  std::size_t read_file(char* into, std::size_t most);
  bool inflate_some(std::string& into);

  std::FILE* file_ = nullptr;
  std::unique_ptr<Inflater> inflater_;
  std::string error_;
  std::uint64_t size_ = 0, unpacked_ = 0;
};

}  // namespace selaras
