// Articles as records, one JSON object a line: {id, title, published, modified, version, correction, source, url, lang, body, collection}.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "selaras/facts.hpp"

namespace selaras {

/// Reads JSON Lines piece by piece. A bad line is reported and skipped.
class RecordReader {
 public:
  RecordReader(std::string file, const ReadOptions& options);
  ~RecordReader();
  RecordReader(const RecordReader&) = delete;
  RecordReader& operator=(const RecordReader&) = delete;

  /// The next bytes of the file.
  void feed(std::string_view bytes);
  /// The end of the file.
  void finish();

  std::vector<Article> articles;
  Diagnostics diagnostics;

 private:
  struct Parser;
  void read_line(std::string_view line);
  void complain(Gravity gravity, std::uint32_t column, std::string message, std::string_view line);
  void complain_syntax(std::string_view line, const char* what);

  std::string file_;
  const ReadOptions& options_;
  std::unique_ptr<Parser> parser_;
  std::string rest_;          // the beginning of a line that is not complete yet
  std::uint32_t number_ = 0;  // of the last line read
  bool skipping_ = false;     // inside a line that is too long
  bool any_ = false;          // a line that is not blank was met
};

/// JSON Lines from memory.
ReadResult read_records(std::string_view text, const std::string& file, const ReadOptions& options);

}  // namespace selaras
