// Reads a corpus: opens what the paths name, in the order of their names, and gathers articles and complaints.
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <set>

#include "facts/reading/html.hpp"
#include "facts/reading/input.hpp"
#include "facts/reading/paths.hpp"
#include "facts/reading/records.hpp"
#include "selaras/facts.hpp"

namespace selaras {
namespace {

constexpr std::size_t chunk = 1u << 20;  // bytes read at once

struct Close {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};
using File = std::unique_ptr<std::FILE, Close>;

class CorpusReader {
 public:
  explicit CorpusReader(const ReadOptions& options) : options_(options) {}

  void read(const InputFile& input) {
    const File file(input.path == "-" ? stdin : std::fopen(input.path.c_str(), "rb"));
    if (!file) return complain(input.path, fmt::format("cannot be opened: {}", std::strerror(errno)));
    struct stat status {};
    const bool known = fstat(fileno(file.get()), &status) == 0;
    if (known && S_ISDIR(status.st_mode)) return complain(input.path, "a folder, not a file");
    std::string head(chunk, '\0');
    head.resize(std::fread(head.data(), 1, head.size(), file.get()));
    if (std::ferror(file.get())) return complain(input.path, fmt::format("cannot be read: {}", std::strerror(errno)));
    const bool records = input.format == Format::records || (input.path == "-" && looks_like_record(head));
    if (records) return read_stream(file.get(), input.path, std::move(head));
    const bool regular = known && S_ISREG(status.st_mode);
    if (regular && static_cast<std::uint64_t>(status.st_size) > options_.max_bytes) return too_large(input.path);
    read_whole(file.get(), input, std::move(head));
  }

  ReadResult finish() && {
    auto& articles = result_.corpus.articles;
    std::stable_sort(articles.begin(), articles.end(), [](const Article& a, const Article& b) {
      return std::tie(a.file, a.record_line, a.id) < std::tie(b.file, b.record_line, b.id);
    });
    make_unique_ids();
    std::sort(result_.diagnostics.begin(), result_.diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
      return std::tie(a.file, a.line, a.column, a.gravity, a.message) < std::tie(b.file, b.line, b.column, b.gravity, b.message);
    });
    return std::move(result_);
  }

  Diagnostics& diagnostics() { return result_.diagnostics; }

 private:
  void complain(const std::string& file, std::string message) {
    result_.diagnostics.push_back({Gravity::error, file, 0, 0, std::move(message), {}});
  }
  void too_large(const std::string& file) { complain(file, fmt::format("larger than {} bytes", options_.max_bytes)); }

  static bool looks_like_record(std::string_view head) {
    const auto first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first != std::string_view::npos && head[first] == '{';
  }

  void read_stream(std::FILE* file, const std::string& path, std::string buffer) {
    if (buffer.find('\0') != std::string::npos) return complain(path, "a binary file, not JSON Lines");
    RecordReader reader(path, options_);
    while (!buffer.empty()) {
      reader.feed(buffer);
      buffer.resize(chunk);
      buffer.resize(std::fread(buffer.data(), 1, buffer.size(), file));
    }
    if (std::ferror(file)) complain(path, fmt::format("cannot be read to its end: {}", std::strerror(errno)));
    reader.finish();
    auto& articles = result_.corpus.articles;
    std::move(reader.articles.begin(), reader.articles.end(), std::back_inserter(articles));
    std::move(reader.diagnostics.begin(), reader.diagnostics.end(), std::back_inserter(result_.diagnostics));
  }

  /// Files that are one article.
  void read_whole(std::FILE* file, const InputFile& input, std::string bytes) {
    while (!std::feof(file) && !std::ferror(file) && bytes.size() <= options_.max_bytes) {
      const std::size_t size = bytes.size();
      bytes.resize(size + chunk);
      bytes.resize(size + std::fread(bytes.data() + size, 1, chunk, file));
    }
    if (std::ferror(file)) return complain(input.path, fmt::format("cannot be read: {}", std::strerror(errno)));
    if (bytes.size() > options_.max_bytes) return too_large(input.path);
    Article article;
    const bool good = input.format == Format::html ? read_html(input.path, bytes, options_, article, result_.diagnostics)
                                                   : read_text(input.path, std::move(bytes), article);
    if (good) result_.corpus.articles.push_back(std::move(article));
  }

  bool read_text(const std::string& path, std::string bytes, Article& article) {
    if (auto problem = check_text(path, bytes)) {
      result_.diagnostics.push_back(std::move(*problem));
      return false;
    }
    article.id = article.file = path;
    const auto mark = static_cast<std::uint32_t>(byte_order_mark(bytes));
    if (mark > 0) {
      bytes.erase(0, mark);
      article.runs = {{0, mark, static_cast<std::uint32_t>(bytes.size())}};
    }
    bytes.shrink_to_fit();
    article.text = std::move(bytes);
    finish_article(article, options_.language);
    return true;
  }

  /// A second article with the same id gets a number behind it.
  void make_unique_ids() {
    auto& articles = result_.corpus.articles;
    std::set<std::string, std::less<>> first, all;
    for (const Article& article : articles) all.insert(article.id);
    for (Article& article : articles) {
      if (first.insert(article.id).second) continue;
      std::uint32_t number = 2;
      std::string unique;
      do unique = fmt::format("{}#{}", article.id, number++);
      while (!all.insert(unique).second);
      result_.diagnostics.push_back({Gravity::warning, article.file, article.record_line, 0,
                                     fmt::format("the id \"{}\" was used before; this article is now \"{}\"", slice_of(article.id, 0), slice_of(unique, 0)), {}});
      article.id = unique;
      first.insert(unique);
    }
  }

  const ReadOptions& options_;
  ReadResult result_;
};

}  // namespace

ReadResult read_corpus(const std::vector<std::string>& paths, const ReadOptions& options) {
  CorpusReader reader(options);
  for (const InputFile& input : list_inputs(paths, options, reader.diagnostics())) reader.read(input);
  return std::move(reader).finish();
}

}  // namespace selaras
