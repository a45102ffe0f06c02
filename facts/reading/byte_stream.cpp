#include "facts/reading/byte_stream.hpp"

#include <sys/stat.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>
#include <vector>

namespace selaras {
namespace {

constexpr std::size_t chunk = 1u << 20;  // bytes read at once
// News packs to a quarter or a tenth; a bomb to a thousandth.
constexpr std::uint64_t most_expansion = 200, free_expansion = 4u << 20;

}  // namespace

struct ByteStream::Inflater {
  z_stream stream{};
  std::vector<unsigned char> input = std::vector<unsigned char>(chunk / 4);
  std::uint64_t consumed = 0;
  bool ended = false;
  Inflater() { inflateInit2(&stream, 15 + 16); }  // gzip only
  ~Inflater() { inflateEnd(&stream); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
};

ByteStream::ByteStream(const std::string& path, bool packed) : file_(path == "-" ? stdin : std::fopen(path.c_str(), "rb")) {
  if (!file_) {
    error_ = std::string("cannot be opened: ") + std::strerror(errno);
    return;
  }
  struct stat status {};
  if (fstat(fileno(file_), &status) == 0) {
    if (S_ISDIR(status.st_mode)) error_ = "a folder, not a file";
    if (S_ISREG(status.st_mode)) size_ = static_cast<std::uint64_t>(status.st_size);
  }
  if (packed) inflater_ = std::make_unique<Inflater>();
}

ByteStream::~ByteStream() {
  if (file_ && file_ != stdin) std::fclose(file_);
}

std::size_t ByteStream::read_file(char* into, std::size_t most) {
  const std::size_t count = std::fread(into, 1, most, file_);
  if (std::ferror(file_)) error_ = std::string("cannot be read: ") + std::strerror(errno);
  return count;
}

bool ByteStream::read(std::string& into) {
  if (!error_.empty()) return false;
  if (inflater_) return inflate_some(into);
  const std::size_t size = into.size();
  into.resize(size + chunk);
  const std::size_t count = read_file(into.data() + size, chunk);
  into.resize(size + count);
  return count > 0 && error_.empty();
}

bool ByteStream::inflate_some(std::string& into) {
  z_stream& stream = inflater_->stream;
  const std::size_t size = into.size();
  into.resize(size + chunk);
  stream.next_out = reinterpret_cast<Bytef*>(into.data() + size);
  stream.avail_out = chunk;
  while (stream.avail_out > 0 && error_.empty()) {
    if (stream.avail_in == 0) {
      const std::size_t count = read_file(reinterpret_cast<char*>(inflater_->input.data()), inflater_->input.size());
      if (count == 0) {
        if (!inflater_->ended && error_.empty()) error_ = "the packed file is cut off";
        break;
      }
      inflater_->consumed += count;
      stream.next_in = inflater_->input.data();
      stream.avail_in = static_cast<uInt>(count);
    }
    if (std::exchange(inflater_->ended, false)) inflateReset(&stream);  // files may be packed one after the other
    const int state = inflate(&stream, Z_NO_FLUSH);
    if (state == Z_STREAM_END) inflater_->ended = true;
    else if (state != Z_OK && state != Z_BUF_ERROR) error_ = "not a gzip file, or a damaged one";
  }
  const std::size_t count = chunk - stream.avail_out;
  into.resize(size + count);
  unpacked_ += count;
  if (error_.empty() && unpacked_ > free_expansion + most_expansion * inflater_->consumed) {
    error_ = "unpacks to more than " + std::to_string(most_expansion) + " times its size; not read";
  }
  return count > 0 && error_.empty();
}

}  // namespace selaras
