// Reads a corpus: opens what the paths name, in the order of their names, and gathers articles and complaints.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "facts/reading/byte_stream.hpp"
#include "facts/reading/csv.hpp"
#include "facts/reading/html.hpp"
#include "facts/reading/input.hpp"
#include "facts/reading/markdown.hpp"
#include "facts/reading/paths.hpp"
#include "facts/reading/records.hpp"
#include "facts/reading/versions.hpp"
#include "selaras/facts.hpp"

namespace selaras {
namespace {

class CorpusReader {
 public:
  explicit CorpusReader(const ReadOptions& options) : for_all_(options), options_(options) {}

  void read(const InputFile& input) {
    const std::size_t before = result_.corpus.articles.size();
    const std::string collection = settle_options(input.path);
    read_input(input);
    if (collection.empty()) return;
    for (std::size_t i = before; i < result_.corpus.articles.size(); ++i) result_.corpus.articles[i].collection = collection;
  }

  ReadResult finish() && {
    auto& articles = result_.corpus.articles;
    std::stable_sort(articles.begin(), articles.end(), [](const Article& a, const Article& b) {
      return std::tie(a.file, a.record_line, a.id) < std::tie(b.file, b.record_line, b.id);
    });
    mark_superseded(articles, result_.diagnostics);
    make_unique_ids();
    std::sort(result_.diagnostics.begin(), result_.diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
      return std::tie(a.file, a.line, a.column, a.gravity, a.message) < std::tie(b.file, b.line, b.column, b.gravity, b.message);
    });
    return std::move(result_);
  }

  Diagnostics& diagnostics() { return result_.diagnostics; }

 private:
  /// Makes `options_` those of one file; the collection that they give it.
  std::string settle_options(const std::string& file) {
    std::string collection;
    if (for_all_.for_files.empty()) return collection;
    options_.language = for_all_.language;
    options_.fields = for_all_.fields;
    for (const FileReading& reading : for_all_.for_files) {
      if (!is_among(reading.files, for_all_.folder, file)) continue;
      if (!reading.language.empty()) options_.language = reading.language;
      if (!reading.collection.empty()) collection = reading.collection;
      for (const auto& [name, field] : reading.fields) options_.fields[name] = field;
    }
    return collection;
  }

  void read_input(const InputFile& input) {
    ByteStream bytes(input.path, input.packed);
    std::string head;
    bytes.read(head);
    if (!bytes.error().empty()) return complain(input.path, bytes.error());
    const bool records = input.format == Format::records || (input.path == "-" && looks_like_record(head));
    if (records) return read_rows<RecordReader>(bytes, input.path, std::move(head));
    if (input.format == Format::csv) return read_rows<CsvReader>(bytes, input.path, std::move(head));
    if (bytes.size() > options_.max_bytes) return too_large(input.path);
    read_whole(bytes, input, std::move(head));
  }

  void complain(const std::string& file, std::string message) {
    result_.diagnostics.push_back({Gravity::error, file, 0, 0, std::move(message), {}});
  }
  void too_large(const std::string& file) { complain(file, fmt::format("larger than {} bytes", options_.max_bytes)); }

  static bool looks_like_record(std::string_view head) {
    const auto first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first != std::string_view::npos && head[first] == '{';
  }

  /// Files that hold an article a row.
  template <class Reader>
  void read_rows(ByteStream& bytes, const std::string& path, std::string buffer) {
    if (buffer.find('\0') != std::string::npos) return complain(path, "a binary file, not text");
    Reader reader(path, options_);
    while (!buffer.empty()) {
      reader.feed(buffer);
      buffer.clear();
      bytes.read(buffer);
    }
    if (bytes.error().empty()) reader.finish();
    else complain(path, bytes.error());
    std::move(reader.articles.begin(), reader.articles.end(), std::back_inserter(result_.corpus.articles));
    std::move(reader.diagnostics.begin(), reader.diagnostics.end(), std::back_inserter(result_.diagnostics));
  }

  /// Files that are one article.
  void read_whole(ByteStream& stream, const InputFile& input, std::string bytes) {
    while (bytes.size() <= options_.max_bytes && stream.read(bytes)) continue;
    if (!stream.error().empty()) return complain(input.path, stream.error());
    if (bytes.size() > options_.max_bytes) return too_large(input.path);
    Article article;
    const bool good = input.format == Format::html       ? read_html(input.path, bytes, options_, article, result_.diagnostics)
                      : input.format == Format::markdown ? read_markdown(input.path, bytes, options_, article, result_.diagnostics)
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

  const ReadOptions& for_all_;
  ReadOptions options_;  // of the file that is being read
  ReadResult result_;
};

}  // namespace

ReadResult read_corpus(const std::vector<std::string>& paths, const ReadOptions& options) {
  CorpusReader reader(options);
  for (const InputFile& input : list_inputs(paths, options, reader.diagnostics())) reader.read(input);
  return std::move(reader).finish();
}

}  // namespace selaras
